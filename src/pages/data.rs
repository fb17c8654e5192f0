//! What is kept on this device: seen, taken away, brought back, erased.

use crate::action::Action;
use crate::components::meanings::Meanings;
use crate::components::notice::{NoticeProps, notice_line};
use crate::edge::input;
use crate::link::Link;
use crate::saved::{Kind, Unread};
use crate::shelf::Shelf;
use crate::state::{Ask, Availability, Notice, Stores};
use crate::words::{Key, key};
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
pub struct DataProps {
    /// Everything the person has here.
    pub shelf: Rc<Shelf>,
    /// Which stores work.
    pub stores: Stores,
    /// What has just happened.
    pub notice: Option<Notice>,
}

/// The page.
pub fn data(link: &Link, props: &DataProps) -> Html {
    let w = link.words;
    let export = link.send.reform(|_: MouseEvent| Action::AskedForFile(None));
    let erase = link.send.reform(|_: MouseEvent| Action::Asked(Ask::Erase));
    let send = link.send.clone();
    let onchange = Callback::from(move |event: Event| {
        input::read_file(&event, send.reform(Action::OpenedFile));
    });
    let meanings = Meanings::within(link, "data");
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::TITLE_DATA) }</h1>
            { notice_line(link, &NoticeProps { notice: props.notice.clone() }) }
            <p class="lead">{ meanings.of(w.get(key::DATA_LEAD)) }</p>
            { stores(link, props.stores) }
            { counts(link, &props.shelf) }
            { unread(link, &props.shelf) }
            <section aria-labelledby="take">
                <h2 id="take">{ w.get(key::DATA_EXPORT_TITLE) }</h2>
                <p>{ meanings.of(w.get(key::DATA_EXPORT_TEXT)) }</p>
                <button type="button" class="button" data-do="export" onclick={export} disabled={props.shelf.is_empty()}>
                    { w.get(key::DATA_EXPORT) }
                </button>
            </section>
            <section aria-labelledby="bring">
                <h2 id="bring">{ w.get(key::DATA_IMPORT_TITLE) }</h2>
                <p>{ meanings.of(w.get(key::DATA_IMPORT_TEXT)) }</p>
                <label for="import-file">{ w.get(key::DATA_IMPORT) }</label>
                <input type="file" id="import-file" accept=".json,application/json" {onchange} />
            </section>
            <section aria-labelledby="erase">
                <h2 id="erase">{ w.get(key::DATA_ERASE_TITLE) }</h2>
                <p>{ meanings.of(w.get(key::DATA_ERASE_TEXT)) }</p>
                <button type="button" class="button button--grave" data-do="erase" onclick={erase}>
                    { w.get(key::DATA_ERASE) }
                </button>
            </section>
        </>
    }
}

fn stores(link: &Link, stores: Stores) -> Html {
    let text = match (stores.local, stores.twin) {
        (Availability::Refused, Availability::Refused) => key::DATA_REFUSED,
        (Availability::Refused, _) | (_, Availability::Refused) => key::DATA_ONE_STORE,
        _ => return html! {},
    };
    html! { <p class="notice" data-stores="">{ link.words.get(text) }</p> }
}

fn counts(link: &Link, shelf: &Shelf) -> Html {
    let w = link.words;
    let count = |kind: Kind, kept: bool| {
        let of = shelf.records.keys().filter(|key| key.kind == kind);
        of.filter(|key| shelf.in_memory.contains_key(*key) != kept)
            .count()
    };
    let usual: [(Kind, Key); 4] = [
        (Kind::Result, key::DATA_RESULTS),
        (Kind::Draft, key::DATA_DRAFTS),
        (Kind::Plan, key::DATA_PLANS),
        (Kind::Setting, key::DATA_SETTINGS),
    ];
    // Most people have none of these, and would only wonder.
    let more: [(Kind, Key); 5] = [
        (Kind::Asked, key::DATA_ASKED),
        (Kind::Instrument, key::DATA_INSTRUMENTS),
        (Kind::Link, key::DATA_LINKS),
        (Kind::Key, key::DATA_KEYS),
        (Kind::Inbox, key::DATA_INBOX),
    ];
    let has = |kind: Kind| shelf.records.keys().any(|key| key.kind == kind);
    let kinds = usual
        .into_iter()
        .chain(more.into_iter().filter(|(kind, _)| has(*kind)));
    html! {
        <table class="counts">
            <caption>{ w.get(key::DATA_COUNTS) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ w.get(key::DATA_WHAT) }</th>
                    <th scope="col">{ w.get(key::DATA_KEPT) }</th>
                    <th scope="col">{ w.get(key::DATA_MEMORY) }</th>
                </tr>
            </thead>
            <tbody>
                { for kinds.map(|(kind, text)| html! {
                    <tr data-count={kind.name()}>
                        <th scope="row">{ w.get(text) }</th>
                        <td>{ count(kind, true) }</td>
                        <td>{ count(kind, false) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn unread(link: &Link, shelf: &Shelf) -> Html {
    if shelf.unread.is_empty() {
        return html! {};
    }
    let w = link.words;
    html! {
        <section class="notice" aria-labelledby="unread">
            <h2 id="unread">{ w.get(key::DATA_UNREAD_TITLE) }</h2>
            <p>{ w.get(key::DATA_UNREAD_TEXT) }</p>
            <ul>
                { for shelf.unread.iter().map(|(name, (why, _))| {
                    let is_newer = *why == Unread::Newer;
                    html! {
                        <li
                            data-newer={is_newer.then(|| name.clone())}
                            data-damaged={(!is_newer).then(|| name.clone())}
                        >
                            <code>{ name }</code>{ " " }
                            { w.get(if is_newer { key::DATA_NEWER } else { key::DATA_DAMAGED }) }
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

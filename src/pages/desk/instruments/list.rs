//! The list of one's own instruments, and ways to begin another.

use super::{back, button, problems, send};
use crate::action::Action;
use crate::components::notice::{NoticeProps, notice_line};
use crate::desk;
use crate::desk::instruments::{Brought, Happened, Kept, Said, all_of, is_kept, working_copy};
use crate::desk::making::{self, Pick};
use crate::edge::input;
use crate::link::Link;
use crate::route::{Desk, Route};
use crate::saved::{Kind, RecordKey};
use crate::state::{Ask, State};
use crate::words::key;
use footing_interchange::custom::CustomKind;
use yew::prelude::*;

/// The list.
pub fn list(link: &Link, state: &State) -> Html {
    let w = link.words;
    let all = all_of(&state.shelf);
    let has = |record: &str| all.iter().any(|it| it.record == record && is_kept(it));
    // What is being changed shows in the row of what it is a copy of.
    let (mine, others): (Vec<_>, Vec<_>) = all
        .iter()
        .filter(|it| is_kept(it) || !has(&working_copy(&it.record)))
        .partition(|it| it.is_mine);
    let begun = |it: &Kept| {
        all.iter()
            .any(|other| other.record == working_copy(&it.record))
    };
    let desk = &state.desk.instruments;
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::DESK_INSTRUMENTS_TITLE) }</h1>
            <p class="lead">{ w.get(key::OWN_LEAD) }</p>
            { notice_line(link, &NoticeProps { notice: state.notice.clone() }) }
            <div role="status" class="notice-place">
                if let Some(said) = &desk.said {
                    <p class="notice" data-said="">{ sentence(link, said) }</p>
                }
            </div>
            <div class="own-ways">
                { way(link, ("own-new", key::OWN_NEW, "button--main"), w.get(key::OWN_NEW_ABOUT), Happened::BeganNew) }
                { way(link, ("own-templates", key::OWN_FROM_TEMPLATE, ""), w.get(key::OWN_FROM_TEMPLATE_ABOUT), Happened::LookedAtTemplates) }
            </div>
            if !mine.is_empty() {
                <section aria-labelledby="own-list">
                    <h2 id="own-list">{ w.get(key::OWN_LIST) }</h2>
                    <ul class="plain own-list">{ for mine.iter().map(|it| row(link, it, begun(it))) }</ul>
                </section>
            }
            { bring(link, desk.brought.as_deref()) }
            if !others.is_empty() {
                <details class="fold" data-fold="others">
                    <summary>{ w.count(key::OWN_OTHERS_ONE, key::OWN_OTHERS_OTHER, others.len()) }</summary>
                    <p>{ w.get(key::OWN_OTHERS_ABOUT) }</p>
                    <ul class="plain own-list">{ for others.iter().map(|it| row(link, it, false)) }</ul>
                </details>
            }
        </>
    }
}

/// The list of published ones has the same way back.
pub fn head(link: &Link, title: &str) -> Html {
    html! {
        <>
            { back(link) }
            <h1 tabindex="-1" dir="auto">{ title.to_owned() }</h1>
        </>
    }
}

fn way(
    link: &Link,
    it: (&'static str, crate::words::Key, &'static str),
    about: &'static str,
    happened: Happened,
) -> Html {
    html! { <div class="card"><p>{ button(link, it, "", happened) }</p><p class="quiet">{ about }</p></div> }
}

fn row(link: &Link, kept: &Kept, is_begun: bool) -> Html {
    let w = link.words;
    let (record, title) = (&kept.record, title(link, kept));
    let asked = kept
        .it
        .items
        .iter()
        .filter(|item| item.kind != CustomKind::Display);
    let key = RecordKey::new(Kind::Instrument, record);
    let delete = link
        .send
        .reform(move |_: MouseEvent| Action::Asked(Ask::Delete(key.clone())));
    let is_ready = is_kept(kept);
    let change = match (is_ready, is_begun) {
        (true, false) => key::OWN_CHANGE,
        _ => key::OWN_GO_ON,
    };
    let standing = match (is_ready, is_begun) {
        (false, _) => key::OWN_UNFINISHED,
        (true, true) => key::OWN_BEGUN,
        (true, false) => key::OWN_READY,
    };
    html! {
        <li class="card" data-own={record.clone()}>
            <h3 dir="auto">{ title.clone() }</h3>
            <p class="quiet">
                { w.count(key::OWN_QUESTIONS_ONE, key::OWN_QUESTIONS_OTHER, asked.count()) }{ " · " }
                { w.fill(key::OWN_EDITION, &[("n", &kept.it.edition.to_string())]) }
                if !kept.it.source.is_empty() {
                    { " · " }<span dir="auto">{ kept.it.source.clone() }</span>
                }
            </p>
            if kept.is_mine {
                <p data-ready={is_ready.to_string()}>{ w.get(standing) }</p>
            }
            <div class="actions">
                if kept.is_mine && is_ready {
                    <a class="button button--small button--main" href={link.href(&Route::Counselor(Desk::Link))}
                        data-do="own-link" onclick={to_link(link, record)}>
                        { w.get(key::OWN_LINK) }<span class="unseen">{ ": " }{ title.clone() }</span>
                    </a>
                }
                if kept.is_mine {
                    { button(link, ("own-open", change, "button--small"), &title, Happened::Opened(record.clone())) }
                }
                { button(link, ("own-copy", key::OWN_COPY, "button--small button--quiet"), &title, Happened::Copied(record.clone())) }
                { button(link, ("own-file", key::OWN_FILE, "button--small button--quiet"), &title, Happened::AskedForFile(record.clone())) }
                <button type="button" class="button button--small button--quiet" data-do="own-delete" onclick={delete}>
                    { w.get(key::OWN_DELETE) }<span class="unseen">{ ": " }{ title }</span>
                </button>
            </div>
        </li>
    }
}

/// To where links are made, with this one picked.
fn to_link(link: &Link, record: &str) -> Callback<MouseEvent> {
    let (send, pick) = (link.send.clone(), Pick::Own(record.to_owned()));
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let picked = making::Happened::Picked(pick.clone(), true);
        send.emit(Action::Desk(desk::Happened::Making(picked)));
        send.emit(Action::Followed(Route::Counselor(Desk::Link)));
    })
}

fn title(link: &Link, kept: &Kept) -> String {
    let title = kept.it.title.trim();
    if title.is_empty() {
        link.words.get(key::OWN_NO_TITLE).to_owned()
    } else {
        title.to_owned()
    }
}

fn bring(link: &Link, brought: Option<&Brought>) -> Html {
    let w = link.words;
    let read = send(link, Happened::OpenedFile);
    let onchange = Callback::from(move |event: Event| input::read_file(&event, read.clone()));
    html! {
        <section aria-labelledby="own-bring">
            <h2 id="own-bring">{ w.get(key::OWN_BRING_TITLE) }</h2>
            <p>{ w.get(key::OWN_BRING_TEXT) }</p>
            <label for="own-bring-file">{ w.get(key::OWN_BRING) }</label>
            <input type="file" id="own-bring-file" accept=".json,application/json" {onchange} />
            if let Some(brought) = brought {
                <div class="notice" role="alert" data-brought="">
                    <h3>{ w.get(key::OWN_BROUGHT_TITLE) }</h3>
                    <p>{ w.fill(key::OWN_BROUGHT_TEXT, &[("title", brought.it.title.trim())]) }</p>
                    <ul>
                        { for brought.problems.iter().map(|problem| html! { <li>{ problems::said(w, problem) }</li> }) }
                    </ul>
                    { button(link, ("own-take", key::OWN_BROUGHT_TAKE, "button--small"), "", Happened::TookBrought) }
                </div>
            }
        </section>
    }
}

fn sentence(link: &Link, said: &Said) -> String {
    let w = link.words;
    match said {
        Said::Kept => w.get(key::OWN_SAID_KEPT).to_owned(),
        Said::Known => w.get(key::OWN_SAID_KNOWN).to_owned(),
        Said::Came => w.get(key::OWN_SAID_CAME).to_owned(),
        Said::NotOurs => w.get(key::OWN_SAID_NOT_OURS).to_owned(),
        Said::TooLarge => w.get(key::OWN_SAID_TOO_LARGE).to_owned(),
        Said::Newer => w.get(key::OWN_SAID_NEWER).to_owned(),
        Said::Wrong(line, reason) => {
            let line = line.to_string();
            w.fill(key::OWN_SAID_WRONG, &[("n", &line), ("reason", reason)])
        }
    }
}

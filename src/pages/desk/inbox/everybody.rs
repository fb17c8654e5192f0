//! Everybody who sent something, and how more is opened.

use super::super::keys;
use super::bring::bring;
use super::files::files;
use super::name;
use super::opened::opened;
use crate::components::go::go;
use crate::components::notice::{NoticeProps, notice_line};
use crate::desk::inbox::{Happened, LISTED, Place, Someone, action};
use crate::edge::{incoming, input};
use crate::link::Link;
use crate::saved::Kind;
use crate::state::State;
use crate::words::key;
use yew::prelude::*;

/// From so many people on a name can be searched.
const MANY: usize = 10;

/// The page; `is_gone` where somebody was asked for who is not here.
pub fn show(link: &Link, state: &State, is_gone: bool) -> Html {
    let w = link.words;
    let listing = &state.desk.inbox.listing;
    let has_key = state.shelf.records.keys().any(|key| key.kind == Kind::Key);
    let is_empty = listing.people.is_empty();
    let (over, drop) = (
        Callback::from(|event: DragEvent| event.prevent_default()),
        dropped(link),
    );
    html! {
        <div class="inbox" ondragover={over} ondrop={drop}>
            <h1 tabindex="-1">{ w.get(key::DESK_INBOX_TITLE) }</h1>
            { notice_line(link, &NoticeProps { notice: state.notice.clone() }) }
            if listing.is_partial {
                <p class="quiet" data-reading="">{ w.get(key::INBOX_READING) }</p>
            } else {
                if is_gone {
                    <p class="notice" data-gone="">{ w.get(key::INBOX_GONE) }</p>
                }
                if listing.unread > 0 {
                    <p class="notice" data-unread={listing.unread.to_string()}>{ w.get(key::INBOX_UNREAD) }</p>
                }
                { opened(link, state) }
                if is_empty {
                    <p class="lead">{ w.get(key::INBOX_EMPTY) }</p>
                    if !has_key { { keys::show(link, state) } }
                } else {
                    { people(link, state) }
                }
                { bring(link, state) }
                if !is_empty {
                    { files(link, state, None) }
                }
                if has_key || !is_empty { { keys::show(link, state) } }
            }
        </div>
    }
}

/// Files may be dropped anywhere on the page.
fn dropped(link: &Link) -> Callback<DragEvent> {
    let send = link.send.clone();
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        incoming::dropped(&event, &send);
    })
}

fn people(link: &Link, state: &State) -> Html {
    let w = link.words;
    let inbox = &state.desk.inbox;
    let all = &inbox.listing.people;
    let found: Vec<_> = all.iter().filter(|it| it.has(&inbox.sought)).collect();
    let room = LISTED * (1 + inbox.more);
    let sought = link
        .send
        .reform(|event: InputEvent| action(Happened::Sought(input::typed(&event))));
    let more = link
        .send
        .reform(|_: MouseEvent| action(Happened::ShowedMore));
    let said = w.count(key::INBOX_PEOPLE_ONE, key::INBOX_PEOPLE_OTHER, found.len());
    html! {
        <section aria-labelledby="people" data-people={all.len().to_string()}>
            <h2 id="people">{ w.get(key::INBOX_PEOPLE) }</h2>
            if all.len() > MANY {
                <label for="sought">{ w.get(key::INBOX_SEARCH) }</label>
                <input type="text" id="sought" value={inbox.sought.clone()} oninput={sought} autocomplete="off" />
            }
            <p class="quiet" role="status" data-found={found.len().to_string()}>{ said }</p>
            <ul class="rows">{ for found.iter().take(room).map(|it| row(link, it)) }</ul>
            if found.len() > room {
                <p class="actions">
                    <button type="button" class="button" data-do="show-more" onclick={more}>{ w.get(key::INBOX_MORE) }</button>
                </p>
            }
        </section>
    }
}

fn row(link: &Link, someone: &Someone) -> Html {
    let w = link.words;
    let results = w.count(
        key::INBOX_RESULTS_ONE,
        key::INBOX_RESULTS_OTHER,
        someone.results,
    );
    let day = w.date(someone.last_at, someone.offset_minutes);
    html! {
        <li data-person={someone.id().to_owned()} key={someone.id().to_owned()}>
            <span dir="auto">{ go(link, &Place::Person(someone.id()).route(), "", "person", name(link, someone)) }</span>
            <span class="rows__value">{ results }{ " · " }{ day }</span>
            if someone.danger {
                <strong class="flag" data-danger="">{ w.get(key::INBOX_FLAG) }</strong>
            }
        </li>
    }
}

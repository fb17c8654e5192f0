//! The pages for counselors.

mod copying;
mod inbox;
mod instruments;
mod keys;
mod making;
mod tag;

use crate::components::go::go;
use crate::link::Link;
use crate::route::{Desk, Route};
use crate::state::State;
use crate::words::{Key, key};
use yew::prelude::*;

/// The page of that name.
pub fn desk(link: &Link, state: &State) -> Html {
    if let Some(card) = keys::card(link, state) {
        return card;
    }
    let room = match &state.route {
        Route::Counselor(Desk::Link) => making::show(link, state),
        Route::Counselor(Desk::Inbox(_)) => inbox::show(link, state),
        Route::Counselor(Desk::Instruments) => instruments::show(link, state),
        Route::Counselor(Desk::Tag) => tag::show(link, state),
        _ => return home(link),
    };
    html! { <>{ rooms(link, &state.route) }{ room }</> }
}

const ROOMS: [(&str, Desk, Key); 5] = [
    ("counselor", Desk::Home, key::DESK_TITLE),
    ("link", Desk::Link, key::DESK_LINK_TITLE),
    ("inbox", Desk::Inbox(String::new()), key::DESK_INBOX_TITLE),
    (
        "instruments",
        Desk::Instruments,
        key::DESK_INSTRUMENTS_TITLE,
    ),
    ("embed", Desk::Tag, key::DESK_TAG_TITLE),
];

/// The ways to the other pages for counselors; where one is, it is marked.
fn rooms(link: &Link, here: &Route) -> Html {
    let w = link.words;
    let room = |(name, desk, title): (&'static str, Desk, Key)| {
        let to = Route::Counselor(desk);
        let is_here = to == *here;
        html! {
            <li>
                if is_here {
                    <span aria-current="page">{ w.get(title) }</span>
                } else {
                    { go(link, &to, "", name, w.get(title)) }
                }
            </li>
        }
    };
    html! {
        <nav class="rooms" aria-label={w.get(key::DESK_TITLE)}>
            <ul class="plain">{ for ROOMS.into_iter().map(room) }</ul>
        </nav>
    }
}

/// What there is for counselors, and how it works.
fn home(link: &Link) -> Html {
    let w = link.words;
    let room = |desk: Desk, title: Key, about: Key, name: &'static str| {
        html! {
            <li class="card">
                <h2>{ go(link, &Route::Counselor(desk), "", name, w.get(title)) }</h2>
                <p>{ w.get(about) }</p>
            </li>
        }
    };
    let how = [
        key::DESK_HOW_1,
        key::DESK_HOW_2,
        key::DESK_HOW_3,
        key::DESK_HOW_4,
    ];
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::DESK_TITLE) }</h1>
            <p class="lead">{ w.get(key::DESK_LEAD) }</p>
            <ul class="plain">
                { room(Desk::Link, key::DESK_LINK_TITLE, key::DESK_LINK_ABOUT, "link") }
                { room(Desk::Inbox(String::new()), key::DESK_INBOX_TITLE, key::DESK_INBOX_ABOUT, "inbox") }
                { room(Desk::Instruments, key::DESK_INSTRUMENTS_TITLE, key::DESK_INSTRUMENTS_ABOUT, "instruments") }
                { room(Desk::Tag, key::DESK_TAG_TITLE, key::DESK_TAG_ABOUT, "embed") }
            </ul>
            <section aria-labelledby="how">
                <h2 id="how">{ w.get(key::DESK_HOW_TITLE) }</h2>
                <ol>{ for how.into_iter().map(|text| html! { <li>{ w.get(text) }</li> }) }</ol>
            </section>
            <p class="notice">{ w.get(key::DESK_RECORD) }</p>
        </>
    }
}

//! Instruments of one's own: the list, published ones to fill in, writing, trying out.

mod fields;
mod filling;
mod items;
mod list;
mod problems;
mod scales;
mod scores;
mod templates;
mod trying;
mod writing;

use crate::action::Action;
use crate::desk;
use crate::desk::instruments::{Happened, Room};
use crate::link::Link;
use crate::state::State;
use crate::words::{Key, key};
use yew::prelude::*;

/// The page.
pub fn show(link: &Link, state: &State) -> Html {
    match &state.desk.instruments.room {
        Room::List => list::list(link, state),
        Room::Templates => templates::templates(link),
        Room::Filling(filling) => filling::filling(link, filling),
        Room::Writing(writing) => match &writing.trying {
            Some(trying) => trying::trying(link, state, writing, trying),
            None => writing::writing(link, state, writing),
        },
    }
}

/// What is sent when something happens here.
fn send<T: 'static>(link: &Link, happened: impl Fn(T) -> Happened + 'static) -> Callback<T> {
    link.send
        .reform(move |it: T| Action::Desk(desk::Happened::Instruments(happened(it))))
}

/// A button with its name in the markup, and for whom it is where that is not plain to see.
fn button(
    link: &Link,
    (name, text, class): (&'static str, Key, &'static str),
    whose: &str,
    happened: Happened,
) -> Html {
    let onclick = send(link, move |_: MouseEvent| happened.clone());
    html! {
        <button type="button" class={classes!("button", class)} data-do={name} {onclick}>
            { link.words.get(text) }
            if !whose.is_empty() {
                <span class="unseen">{ ": " }{ whose.to_owned() }</span>
            }
        </button>
    }
}

/// The way back to the list.
fn back(link: &Link) -> Html {
    html! {
        <p class="own-back">{ button(link, ("own-back", key::OWN_BACK, "button--small button--quiet"), "", Happened::WentBack) }</p>
    }
}

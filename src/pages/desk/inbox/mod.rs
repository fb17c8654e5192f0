//! What came back: everybody who sent something, one person, one result.

mod bring;
mod danger;
mod everybody;
mod files;
mod group;
mod note;
mod opened;
mod person;
mod result;
mod theirs;

use crate::components::go::go;
use crate::desk::inbox::{Place, Someone};
use crate::link::Link;
use crate::state::State;
use crate::words::key;
use yew::prelude::*;

/// The page.
pub fn show(link: &Link, state: &State) -> Html {
    let listing = &state.desk.inbox.listing;
    let found = match Place::at(&state.route) {
        Some(Place::Person(id)) => listing
            .person(id)
            .map(|someone| person::show(link, state, id, someone)),
        Some(Place::Result(id, of)) => listing
            .person(id)
            .and_then(|someone| result::show(link, state, (id, of), someone)),
        _ => return everybody::show(link, state, false),
    };
    found.unwrap_or_else(|| everybody::show(link, state, true))
}

/// What somebody calls themselves, as plain text.
fn name(link: &Link, someone: &Someone) -> String {
    if someone.name.is_empty() {
        link.words.get(key::INBOX_NO_NAME).to_owned()
    } else {
        someone.name.clone()
    }
}

/// The way back from a person to everybody.
fn back(link: &Link) -> Html {
    let text = link.words.get(key::INBOX_BACK);
    html! { <p class="back">{ go(link, &Place::Everybody.route(), "", "inbox", text) }</p> }
}

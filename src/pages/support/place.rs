//! One place in the directory: what it is, its address as text, and a way there that asks first.

use crate::action::Action;
use crate::components::away::copy_button;
use crate::components::copied::copied;
use crate::contacts::contacts;
use crate::directory::{Entry, Purpose, Way, directory};
use crate::link::Link;
use crate::state::{Announcement, Ask};
use crate::words::{Key, Words, key};
use footing_core::Timestamp;
use yew::prelude::*;

/// What a place needs.
pub struct PlaceProps {
    /// The place.
    pub entry: &'static Entry,
    /// The kind of peer support that it is.
    pub kind: String,
    /// What was said last, if it was about this place's address.
    pub said: Option<Announcement>,
}

/// The place.
pub fn place(link: &Link, props: &PlaceProps) -> Html {
    let w = link.words;
    let entry = props.entry;
    let purposes = entry.purposes.iter().map(|it| w.get(purpose_word(*it)));
    let ways = entry.ways.iter().map(|it| w.get(way_word(*it)));
    let shown = address_id(entry);
    html! {
        <li class="place" data-place={entry.id} data-countries={entry.countries.join(" ")}>
            <h3>{ entry.name }</h3>
            <p>{ &props.kind }</p>
            <p class="quiet">{ listed(purposes) }<br />{ listed(ways) }<br />{ countries(w, entry) }</p>
            <p><code class="address" id={shown.clone()}>{ entry.web }</code></p>
            <p class="quiet">{ checked(w, entry) }</p>
            <div class="actions">
                { copy_button(link, "button button--small button--quiet", &shown, entry) }
                { open_button(link, entry) }
            </div>
            { copied(link, props.said) }
        </li>
    }
}

/// The id of the element that shows the place's address.
pub fn address_id(entry: &Entry) -> String {
    format!("address-{}", entry.id)
}

/// Asks before the place's site is opened.
fn open_button(link: &Link, entry: &'static Entry) -> Html {
    let onclick = link
        .send
        .reform(move |_: MouseEvent| Action::Asked(Ask::Away(entry)));
    html! {
        <button type="button" class="button button--small" data-do="open-site" aria-haspopup="dialog" {onclick}>
            { link.words.get(key::SUPPORT_OPEN) }
            <span class="unseen">{ ": " }{ entry.name }</span>
        </button>
    }
}

fn countries(w: Words, entry: &Entry) -> String {
    if entry.countries.is_empty() {
        return w.get(key::SUPPORT_WORLDWIDE).to_owned();
    }
    let all = contacts().countries.iter();
    let own = all.filter(|it| entry.countries.contains(&it.code));
    listed(own.map(|it| it.name))
}

fn checked(w: Words, entry: &Entry) -> String {
    if !entry.confirmed {
        return w.get(key::HELP_UNCONFIRMED).to_owned();
    }
    let day = directory().checked_on;
    let date = Timestamp::parse(&format!("{day}T00:00:00Z")).map(|at| w.date(at, 0));
    let date = date.as_deref().unwrap_or(day);
    w.fill(key::SUPPORT_CHECKED, &[("date", date)])
}

fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(" · ")
}

/// The word for what a place is for.
pub fn purpose_word(purpose: Purpose) -> Key {
    match purpose {
        Purpose::Alcohol => key::SUPPORT_FOR_ALCOHOL,
        Purpose::Drugs => key::SUPPORT_FOR_DRUGS,
        Purpose::Opioids => key::SUPPORT_FOR_OPIOIDS,
        Purpose::Cannabis => key::SUPPORT_FOR_CANNABIS,
        Purpose::Stimulants => key::SUPPORT_FOR_STIMULANTS,
        Purpose::Gambling => key::SUPPORT_FOR_GAMBLING,
        Purpose::SexAndPorn => key::SUPPORT_FOR_SEX_AND_PORN,
        Purpose::Food => key::SUPPORT_FOR_FOOD,
        Purpose::Gaming => key::SUPPORT_FOR_GAMING,
        Purpose::Any => key::SUPPORT_FOR_ANY,
        Purpose::Family => key::SUPPORT_FOR_FAMILY,
    }
}

/// The word for a way to meet.
pub fn way_word(way: Way) -> Key {
    match way {
        Way::InPerson => key::SUPPORT_HOW_IN_PERSON,
        Way::Online => key::SUPPORT_HOW_ONLINE,
        Way::Phone => key::SUPPORT_HOW_PHONE,
        Way::Text => key::SUPPORT_HOW_TEXT,
    }
}

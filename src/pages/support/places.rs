//! Where to find peer support: what is looked for, and the places that fit.

use super::CHECK;
use super::place::{PlaceProps, address_id, place, purpose_word, way_word};
use crate::catalog;
use crate::contacts::contacts;
use crate::directory::{Entry, Purpose, Wanted, Way, directory};
use crate::edge::input;
use crate::link::Link;
use crate::state::Announcement;
use crate::words::key;
use yew::prelude::*;

/// How many are seen before the rest is unfolded.
const AT_FIRST: usize = 5;

/// What the part needs.
#[derive(Properties, PartialEq)]
pub struct PlacesProps {
    /// What it can reach.
    pub link: Link,
    /// The country chosen for contacts, if one was.
    pub country: Option<String>,
    /// The id of the element whose text was last to be copied.
    pub copying: Option<String>,
    /// What was said last.
    pub announced: Option<Announcement>,
}

/// The lists to choose from and the places. What is chosen here is kept nowhere.
#[component]
pub fn Places(props: &PlacesProps) -> Html {
    let w = props.link.words;
    // Until something is chosen here, the country is the one chosen for contacts.
    let country = use_state(|| None::<String>);
    let purpose = use_state(|| None::<Purpose>);
    let way = use_state(|| None::<Way>);
    let of_person = props.country.as_deref().unwrap_or_default();
    let code = country.as_deref().unwrap_or(of_person);
    let wanted = Wanted {
        country: Some(code).filter(|code| !code.is_empty()),
        purpose: *purpose,
        way: *way,
    };
    let countries: Vec<_> = contacts()
        .countries
        .iter()
        .map(|it| (it.name, it.code == code))
        .collect();
    let purposes = Purpose::ALL.map(|it| {
        let word = match it {
            Purpose::Any => key::SUPPORT_SOMETHING_ELSE,
            _ => purpose_word(it),
        };
        (w.get(word), *purpose == Some(it))
    });
    let ways = Way::ALL.map(|it| (w.get(way_word(it)), *way == Some(it)));
    let set_country = country.setter();
    let chose_country = Callback::from(move |n: Option<usize>| {
        let found = n.and_then(|n| contacts().countries.get(n));
        set_country.set(Some(found.map_or("", |it| it.code).to_owned()));
    });
    let set_purpose = purpose.setter();
    let chose_purpose = Callback::from(move |n: Option<usize>| {
        set_purpose.set(n.and_then(|n| Purpose::ALL.get(n)).copied());
    });
    let set_way = way.setter();
    let chose_way = Callback::from(move |n: Option<usize>| {
        set_way.set(n.and_then(|n| Way::ALL.get(n)).copied());
    });
    let all = w.get(key::SUPPORT_FILTER_ALL);
    html! {
        <section aria-labelledby="places">
            <h2 id="places">{ w.get(key::SUPPORT_PLACES_TITLE) }</h2>
            <p>{ w.get(key::SUPPORT_PLACES_LEAD) }</p>
            <div class="wanted">
                { choice("country", w.get(key::HELP_COUNTRY), w.get(key::HELP_ALL), &countries, chose_country) }
                { choice("purpose", w.get(key::SUPPORT_FILTER_FOR), all, &purposes, chose_purpose) }
                { choice("way", w.get(key::SUPPORT_FILTER_HOW), all, &ways, chose_way) }
            </div>
            { found(props, &wanted.among(directory().entries)) }
        </section>
    }
}

/// A list to choose one from, or none; each with its name and whether it is chosen.
fn choice(
    id: &'static str,
    label: &'static str,
    none: &'static str,
    options: &[(&'static str, bool)],
    chose: Callback<Option<usize>>,
) -> Html {
    let onchange = chose.reform(|event: Event| input::selected(&event).parse().ok());
    let none_is_chosen = !options.iter().any(|(_, is_chosen)| *is_chosen);
    html! {
        <div>
            <label for={id}>{ label }</label>
            <select {id} {onchange} autocomplete="off">
                <option value="" selected={none_is_chosen}>{ none }</option>
                { for options.iter().enumerate().map(|(n, (name, is_chosen))| html! {
                    <option value={n.to_string()} selected={*is_chosen}>{ *name }</option>
                }) }
            </select>
        </div>
    }
}

fn found(props: &PlacesProps, found: &[&'static Entry]) -> Html {
    let w = props.link.words;
    let n = found.len();
    let said = match n {
        0 => w.get(key::SUPPORT_NONE).to_owned(),
        _ => w.count(key::SUPPORT_COUNT_ONE, key::SUPPORT_COUNT_OTHER, n),
    };
    let (first, rest) = found.split_at(n.min(AT_FIRST));
    let check = catalog::by_id(CHECK);
    let shown = |entry: &&'static Entry| {
        let kinds = check.as_ref().map(|check| &check.texts.offers);
        let kind = kinds.and_then(|kinds| kinds.get(entry.option));
        let is_last_copied = props.copying == Some(address_id(entry));
        let place_props = PlaceProps {
            entry,
            kind: kind.map(|it| it.title.clone()).unwrap_or_default(),
            said: props.announced.filter(|_| is_last_copied),
        };
        place(&props.link, &place_props)
    };
    let list = |entries: &[&'static Entry]| {
        html! { <ul class="places">{ for entries.iter().map(shown) }</ul> }
    };
    html! {
        <>
            <p role="status" data-found={n.to_string()}>{ said }</p>
            { list(first) }
            if !rest.is_empty() {
                <details class="fold" data-more="">
                    <summary>{ w.count(key::SUPPORT_MORE_ONE, key::SUPPORT_MORE_OTHER, rest.len()) }</summary>
                    { list(rest) }
                </details>
            }
        </>
    }
}

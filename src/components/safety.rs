//! When an answer points to danger: help first, at once, without a judgement.

use crate::components::go::go;
use crate::contacts::{Country, contacts};
use crate::link::Link;
use crate::route::Route;
use crate::words::{Key, key};
use yew::prelude::*;

/// What the notice needs.
pub struct SafetyProps {
    /// What the dangers are, as keys of the instrument.
    pub topics: Vec<String>,
    /// The country chosen, if one was.
    pub country: Option<String>,
}

/// The notice with contacts.
pub fn safety_notice(link: &Link, props: &SafetyProps) -> Html {
    let w = link.words;
    let contacts = contacts();
    let chosen = contacts
        .countries
        .iter()
        .find(|it| Some(it.code) == props.country.as_deref());
    html! {
        // Without a name it is no landmark: a screen may have several, each beside its answer.
        <section class="safety" data-safety="">
            <h2>{ w.get(key::SAFETY_TITLE) }</h2>
            { for topics(&props.topics).into_iter().map(|key| html! { <p>{ w.get(key) }</p> }) }
            <p>{ w.get(key::SAFETY_NOBODY) }</p>
            if let Some(country) = chosen {
                { short_list(country, w.get(key::HELP_EMERGENCY_NUMBER)) }
            } else {
                <ul class="safety__emergency">
                    { for contacts.countries.iter().map(|country| html! {
                        <li>
                            { country.name }{ ": " }
                            <strong>{ first_numbers(country) }</strong>
                        </li>
                    }) }
                </ul>
            }
            <p>
                { go(link, &Route::Help, "button", "safety-help", w.get(key::FRAME_HELP)) }
            </p>
        </section>
    }
}

fn topics(topics: &[String]) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::new();
    for topic in topics {
        let key = match topic.as_str() {
            "violence" => key::SAFETY_VIOLENCE,
            "withdrawal" => key::SAFETY_WITHDRAWAL,
            "overdose" => key::SAFETY_OVERDOSE,
            "self-harm" => key::SAFETY_SELF_HARM,
            "confusion" => key::SAFETY_CONFUSION,
            _ => key::SAFETY_OTHER,
        };
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

fn first_numbers(country: &Country) -> String {
    let emergency = country.emergency.first().map(|it| it.number);
    let line = country.lines.first().map(|it| it.number);
    let numbers: Vec<_> = emergency.into_iter().chain(line).collect();
    numbers.join(" · ")
}

fn short_list(country: &Country, emergency: &str) -> Html {
    let first = country
        .emergency
        .first()
        .map(|it| it.number)
        .unwrap_or_default();
    html! {
        <ul class="safety__emergency">
            <li>{ emergency }{ ": " }<strong>{ first }</strong></li>
            { for country.lines.iter().take(3).map(|line| html! {
                <li>{ line.name }{ ": " }<strong>{ line.number }</strong></li>
            }) }
        </ul>
    }
}

//! Whom to call, text or tell, by country.

use crate::action::Action;
use crate::components::meanings::Meanings;
use crate::contacts::{About, Country, Hours, Line, Way, contacts, dialled};
use crate::edge::input;
use crate::link::Link;
use crate::words::{Key, Words, key};
use yew::prelude::*;

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct HelpProps {
    /// What it can reach.
    pub link: Link,
    /// The country chosen, if one was.
    pub country: Option<String>,
}

/// All contacts, the chosen country's alone if one was chosen.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let link = &props.link;
    let w = link.words;
    let contacts = contacts();
    let numbers_only = use_state(|| false);
    let shown = |country: &&Country| {
        props
            .country
            .as_ref()
            .is_none_or(|code| *code == country.code)
    };
    let choose = link
        .send
        .reform(|event: Event| Action::ChoseSetting("country", input::selected(&event)));
    let toggle = {
        let numbers_only = numbers_only.clone();
        Callback::from(move |event: Event| numbers_only.set(input::ticked(&event)))
    };
    let meanings = Meanings::within(link, "help");
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::TITLE_HELP) }</h1>
            <p class="lead">{ w.get(key::HELP_EMERGENCY) }</p>
            <p>{ meanings.of(w.get(key::HELP_STOPPING)) }</p>
            <div class="help__choices">
                <label for="country">{ w.get(key::HELP_COUNTRY) }</label>
                <select id="country" onchange={choose}>
                    <option value="" selected={props.country.is_none()}>{ w.get(key::HELP_ALL) }</option>
                    { for contacts.countries.iter().map(|it| html! {
                        <option value={it.code} selected={props.country.as_deref() == Some(it.code)}>
                            { it.name }
                        </option>
                    }) }
                </select>
                <label class="choice choice--several">
                    <input type="checkbox" checked={*numbers_only} onchange={toggle} data-do="numbers-only" />
                    <span>{ w.get(key::HELP_NUMBERS_ONLY) }</span>
                </label>
                <p class="quiet">{ w.get(key::HELP_TRACE) }</p>
            </div>
            { for contacts.countries.iter().filter(shown).map(|it| section(w, it, *numbers_only)) }
            <section>
                <h2>{ w.get(key::HELP_ELSEWHERE_TITLE) }</h2>
                <p>{ w.get(key::HELP_ELSEWHERE) }</p>
                <ul>{ for contacts.elsewhere.iter().map(|it| html! { <li><strong>{ it }</strong></li> }) }</ul>
            </section>
            <p class="quiet">{ w.fill(key::HELP_CHECKED, &[("date", contacts.checked_on)]) }</p>
        </>
    }
}

fn section(w: Words, country: &Country, numbers_only: bool) -> Html {
    html! {
        <section data-country={country.code}>
            <h2>{ country.name }</h2>
            <ul class="contacts">
                { for country.emergency.iter().map(|it| html! {
                    <li class="contact contact--emergency">
                        <span class="contact__name">{ w.get(key::HELP_EMERGENCY_NUMBER) }</span>
                        { number(it.number, "tel", numbers_only) }
                        if !it.confirmed { { unconfirmed(w) } }
                    </li>
                }) }
                { for country.lines.iter().map(|it| contact(w, it, numbers_only)) }
            </ul>
        </section>
    }
}

fn contact(w: Words, line: &Line, numbers_only: bool) -> Html {
    let calls = line.ways.contains(&Way::Call);
    let scheme = if calls { "tel" } else { "sms" };
    let way = match (calls, line.ways.contains(&Way::Text)) {
        (true, true) => key::HELP_CALL_OR_TEXT,
        (false, true) => key::HELP_TEXT,
        _ => key::HELP_CALL,
    };
    let hours = line.hours.map(|hours| match hours {
        Hours::Always => key::HELP_ALWAYS,
        Hours::Office => key::HELP_OFFICE,
    });
    html! {
        <li class="contact">
            <span class="contact__name">{ line.name }</span>
            { number(line.number, scheme, numbers_only) }
            <span class="quiet">
                { w.get(about(line.about)) }{ " " }{ w.get(way) }
                { hours.map(|hours| format!(" {}", w.get(hours))) }
            </span>
            if !line.confirmed { { unconfirmed(w) } }
        </li>
    }
}

fn number(number: &str, scheme: &str, numbers_only: bool) -> Html {
    if numbers_only {
        return html! { <strong class="contact__number">{ number }</strong> };
    }
    let href = format!("{scheme}:{}", dialled(number));
    html! { <a class="contact__number" {href}>{ number }</a> }
}

fn unconfirmed(w: Words) -> Html {
    html! { <span class="quiet contact__unsure">{ w.get(key::HELP_UNCONFIRMED) }</span> }
}

fn about(about: About) -> Key {
    match about {
        About::Crisis => key::HELP_ABOUT_CRISIS,
        About::Use => key::HELP_ABOUT_USE,
        About::Health => key::HELP_ABOUT_HEALTH,
        About::Family => key::HELP_ABOUT_FAMILY,
        About::Peers => key::HELP_ABOUT_PEERS,
        About::Alone => key::HELP_ABOUT_ALONE,
    }
}

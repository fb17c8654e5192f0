//! What the tag shows: one of the checks, or what a link asks for.

use super::Page;
use crate::catalog;
use crate::components::go::go;
use crate::desk::tag::{Field, Happened, Source};
use crate::edge::input;
use crate::route::{Desk, Route};
use crate::words::{Key, key};
use yew::prelude::*;

/// The choice, and the language, of which there is one.
pub(super) fn shown(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let radio = |source: Source, value: &'static str, text: Key| {
        let checked = page.form.source == source;
        let onchange = page.happens(move |_: Event| Happened::ChoseSource(source));
        html! {
            <label class="choice">
                <input type="radio" name="tag-source" {value} {checked} {onchange} />
                <span>{ w.get(text) }</span>
            </label>
        }
    };
    html! {
        <section class="making__part">
            <fieldset>
                <legend><h2>{ w.get(key::TAG_SHOWS) }</h2></legend>
                <div class="choices choices--short">
                    { radio(Source::Check, "check", key::TAG_SHOWS_CHECK) }
                    { radio(Source::Link, "link", key::TAG_SHOWS_LINK) }
                </div>
            </fieldset>
            if page.form.source == Source::Check {
                { check(page) }
            } else {
                { link(page) }
            }
            <p class="quiet" data-language={w.language()}>{ w.get(key::TAG_LANGUAGE) }</p>
        </section>
    }
}

fn check(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let chosen = page.form.first_check();
    let onchange =
        page.happens(|event: Event| Happened::Typed(Field::Check, input::selected(&event)));
    html! {
        <div class="field">
            <label for="tag-check">{ w.get(key::TAG_CHECK) }</label>
            <select id="tag-check" {onchange}>
                { for catalog::checks().iter().map(|check| html! {
                    <option value={check.instrument.id.to_string()} selected={chosen.as_ref() == Some(check)}>
                        { check.texts.title.clone() }
                    </option>
                }) }
            </select>
        </div>
    }
}

fn link(page: &Page<'_>) -> Html {
    let w = page.link.words;
    html! {
        <>
            { page.line(Field::Link, &page.form.link, key::TAG_LINK, key::TAG_LINK_HINT) }
            <p>{ go(page.link, &Route::Counselor(Desk::Link), "", "link", w.get(key::DESK_LINK_TITLE)) }</p>
        </>
    }
}

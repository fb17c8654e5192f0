//! What is to come back, and the key that it takes.

use super::Page;
use crate::desk::making::Happened;
use crate::edge::input;
use crate::pages::desk::keys;
use crate::words::{Key, key};
use footing_interchange::link::Wanted;
use yew::prelude::*;

/// The choice; with it the name or code, and the key where something comes back.
pub(super) fn back(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let form = &page.making.form;
    let radio = |wanted: Wanted, value: &'static str, text: Key| {
        let checked = form.wanted == Some(wanted);
        let onchange = page.happens(move |_: Event| Happened::ChoseWanted(wanted));
        html! {
            <label class="choice">
                <input type="radio" name="making-back" {value} {checked} {onchange} />
                <span>{ w.get(text) }</span>
            </label>
        }
    };
    let name = page.happens(|event: Event| Happened::ChoseName(input::ticked(&event)));
    html! {
        <section class="making__part">
            <fieldset aria-describedby={page.described("making-back", Some("making-back-hint"))}>
                <legend><h2 id="making-back" tabindex="-1">{ w.get(key::MAKING_BACK) }</h2></legend>
                <p class="quiet" id="making-back-hint">{ w.get(key::MAKING_BACK_HINT) }</p>
                { page.error("making-back") }
                <div class="choices">
                    { radio(Wanted::Nothing, "nothing", key::MAKING_BACK_NOTHING) }
                    { radio(Wanted::Scores, "scores", key::MAKING_BACK_SCORES) }
                    { radio(Wanted::Answers, "answers", key::MAKING_BACK_ANSWERS) }
                </div>
            </fieldset>
            if form.wants_something() {
                <label class="choice choice--several">
                    <input type="checkbox" name="making-name" checked={form.asks_name} onchange={name} aria-describedby="making-name-hint" />
                    <span>{ w.get(key::MAKING_NAME) }</span>
                </label>
                <p class="quiet" id="making-name-hint">{ w.get(key::MAKING_NAME_HINT) }</p>
                { sealed(page) }
            }
        </section>
    }
}

fn sealed(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let words = page.key_words();
    html! {
        <>
            <div role="status">
                if page.key.is_some() {
                    <p data-key="">{ w.get(key::MAKING_KEY_IS) }</p>
                }
            </div>
            if page.key.is_none() {
                <div class="making__key" id="making-key" tabindex="-1" data-key-needed="">
                    <p class="notice">{ w.get(key::MAKING_KEY_WHY) }</p>
                    { page.error("making-key") }
                    { keys::show(page.link, page.state) }
                </div>
            } else if !words.is_empty() {
                <p>{ w.get(key::MAKING_KEY_WORDS) }{ " " }<span class="key-words">{ words.join(" ") }</span></p>
            }
        </>
    }
}

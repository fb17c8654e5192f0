//! The person's own word for what they are changing, chosen once.

use crate::action::Action;
use crate::edge::input;
use crate::link::Link;
use crate::update::WORD_CHARS;
use crate::words::{Key, Words, key};
use yew::prelude::*;

const OWN: &str = "other";

fn given() -> [(&'static str, Key); 3] {
    [
        ("drinking", key::WORD_DRINKING),
        ("using", key::WORD_USING),
        ("gambling", key::WORD_GAMBLING),
    ]
}

/// The word chosen, if one is: picked now, or known from before.
pub fn chosen_word(
    w: Words,
    known: Option<&str>,
    picked: Option<&str>,
    own: &str,
) -> Option<String> {
    match picked {
        Some(OWN) => Some(own.trim().to_owned()).filter(|own| !own.is_empty()),
        Some(picked) => given()
            .into_iter()
            .find(|(id, _)| *id == picked)
            .map(|(_, key)| w.get(key).to_owned()),
        None => known.map(str::to_owned),
    }
}

/// What the choice needs.
pub struct WordProps {
    /// The word known from before.
    pub known: Option<String>,
    /// What is picked now.
    pub picked: Option<String>,
    /// What is typed as an own word.
    pub own: String,
    /// A start was tried without a word.
    pub lacking: bool,
}

/// Three words and room for an own one.
pub fn word_choice(link: &Link, props: &WordProps) -> Html {
    let w = link.words;
    let known = props.known.as_deref();
    let same = |key: Key| known == Some(w.get(key));
    let is_own = known.is_some() && !given().into_iter().any(|(_, key)| same(key));
    let radio = |id: &'static str, text: String, was: bool| {
        let checked = props.picked.as_deref().map_or(was, |picked| picked == id);
        let onchange = link
            .send
            .reform(move |_: Event| Action::PickedWord(id.to_owned()));
        html! {
            <label class="choice">
                <input type="radio" name="word" value={id} {checked} {onchange} />
                <span>{ text }</span>
            </label>
        }
    };
    let oninput = link
        .send
        .reform(|event: InputEvent| Action::TypedWord(input::typed(&event)));
    let own = if props.picked.is_none() && is_own {
        known.unwrap_or_default()
    } else {
        &props.own
    };
    html! {
        <fieldset class={classes!("question", props.lacking.then_some("question--open"))}>
            <legend class="question__words">{ w.get(key::WORD_TITLE) }</legend>
            <p class="quiet" id="word-hint">{ w.get(key::WORD_HINT) }</p>
            if props.lacking {
                <p class="question__error" role="alert">{ w.get(key::WORD_LACKING) }</p>
            }
            <div class="choices choices--short">
                { for given().into_iter().map(|(id, key)| radio(id, w.get(key).to_owned(), same(key))) }
                { radio(OWN, w.get(key::WORD_OWN).to_owned(), is_own) }
            </div>
            // Shown by the style sheet where it is wanted, so that it needs no app to come up.
            <div class="own-word">
                <label for="own-word">{ w.get(key::WORD_OWN_LABEL) }</label>
                <input
                    type="text"
                    id="own-word"
                    name="own-word"
                    value={own.to_owned()}
                    {oninput}
                    maxlength={WORD_CHARS.to_string()}
                    autocomplete="off"
                    spellcheck="false"
                />
            </div>
        </fieldset>
    }
}

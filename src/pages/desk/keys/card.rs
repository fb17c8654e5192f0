//! A small card with the eight words of a key, to be given to people.

use crate::action::Action;
use crate::components::go::go;
use crate::desk::keys::all;
use crate::link::Link;
use crate::state::State;
use crate::words::key;
use yew::prelude::*;

/// What a card's name begins with in [`State::opened`]; the id of its key follows.
const OPENED: &str = "key-card:";

/// The name under which the state knows that the card of a key is open.
pub fn opened(id: &str) -> String {
    format!("{OPENED}{id}")
}

/// The page of the card that is open, if one is.
pub fn card(link: &Link, state: &State) -> Option<Html> {
    let w = link.words;
    let mut keys = all(&state.shelf).into_iter();
    let (_, own) = keys.find(|(id, _)| state.opened.contains_key(&opened(id)))?;
    let words = state.desk.keys.words.get(&own.recipient)?;
    let print = link.send.reform(|_: MouseEvent| Action::AskedForPrint);
    Some(html! {
        <article class="key-card-page" data-key-card="">
            <h1 tabindex="-1">{ w.get(key::KEYS_CARD_TITLE) }</h1>
            <p>{ w.get(key::KEYS_CARD_ABOUT) }</p>
            <p class="actions">
                <button type="button" class="button button--main" data-do="print" onclick={print}>{ w.get(key::RESULT_PRINT) }</button>
                { go(link, &state.route, "button button--quiet", "card-back", w.get(key::KEYS_CARD_BACK)) }
            </p>
            <section class="key-card" aria-labelledby="key-card">
                <h2 id="key-card">{ w.get(key::KEYS_CARD_HEAD) }</h2>
                <ol class="key-card__words">
                    { for words.iter().map(|word| html! { <li>{ word.clone() }</li> }) }
                </ol>
                <p>{ w.get(key::KEYS_CARD_TEXT) }</p>
            </section>
        </article>
    })
}

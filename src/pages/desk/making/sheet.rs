//! A sheet of paper with the code: on paper only.

use super::Page;
use crate::components::qr::qr;
use crate::route::Route;
use crate::words::key;
use footing_interchange::qr::MOST_BYTES_ALONE;
use yew::prelude::*;

/// The code, a line on what to do with it, and the words of the key to compare.
pub(super) fn sheet(page: &Page<'_>, payload: &str) -> Html {
    let w = page.link.words;
    let address = page.link.absolute(&Route::Start(payload.to_owned()));
    if address.len() > MOST_BYTES_ALONE {
        return html! {};
    }
    let sender = page.making.form.sender.trim();
    let words = page.key_words();
    html! {
        <div class="sheet sheet--code" data-sheet="code">
            <h1>{ w.get(key::MAKING_SHEET_TITLE) }</h1>
            if !sender.is_empty() {
                <p><strong dir="auto">{ sender }</strong></p>
            }
            { qr(page.link, &address) }
            <p>{ w.get(key::MAKING_SHEET_HOW) }</p>
            if page.making.form.wants_something() && !words.is_empty() {
                <p>{ w.get(key::MAKING_SHEET_WORDS) }</p>
                <p class="key-words">{ words.join(" ") }</p>
            }
        </div>
    }
}

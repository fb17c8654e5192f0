//! The counselor's own words: a name and a note.

use super::Page;
use crate::desk::making::{Field, Happened};
use crate::edge::input;
use crate::words::key;
use yew::prelude::*;

/// The two fields. What is too long stays as it is typed, and the page says by how much.
pub(super) fn written(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let form = &page.making.form;
    let sender =
        page.happens(|event: InputEvent| Happened::Typed(Field::Sender, input::typed(&event)));
    let note = page.happens(|event: InputEvent| Happened::Typed(Field::Note, input::typed(&event)));
    html! {
        <section class="making__part" aria-labelledby="making-words">
            <h2 id="making-words">{ w.get(key::MAKING_WORDS) }</h2>
            <p class="quiet">{ w.get(key::MAKING_WORDS_HINT) }</p>
            <div class="field">
                <label for="making-sender">{ w.get(key::MAKING_SENDER) }</label>
                { page.error("making-sender") }
                <input type="text" id="making-sender" value={form.sender.clone()} oninput={sender} dir="auto" autocomplete="off"
                    aria-invalid={page.is_wrong("making-sender")} aria-describedby={page.described("making-sender", None)} />
            </div>
            <div class="field">
                <label for="making-note">{ w.get(key::MAKING_NOTE) }</label>
                <p class="quiet" id="making-note-hint">{ w.get(key::MAKING_NOTE_HINT) }</p>
                { page.error("making-note") }
                <textarea id="making-note" rows="4" value={form.note.clone()} oninput={note} dir="auto" autocomplete="off"
                    aria-invalid={page.is_wrong("making-note")} aria-describedby={page.described("making-note", Some("making-note-hint"))} />
            </div>
        </section>
    }
}

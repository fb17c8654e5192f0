//! What was sent, to be taken away: as tables, as JSON, on paper.

use crate::action::Action;
use crate::desk::inbox::{Happened, Shape, action};
use crate::link::Link;
use crate::state::State;
use crate::words::{Key, key};
use yew::prelude::*;

/// The part of the page; of one person, or of everybody.
pub fn files(link: &Link, state: &State, person: Option<&str>) -> Html {
    let w = link.words;
    let left_out = state.desk.inbox.left_out;
    let print = link.send.reform(|_: MouseEvent| Action::AskedForPrint);
    let save = |shape: Shape, text: Key| {
        let of = person.map(str::to_owned);
        let onclick = link
            .send
            .reform(move |_: MouseEvent| action(Happened::AskedForTable(shape, of.clone())));
        html! { <button type="button" class="button" data-do={format!("save-{}", shape.name())} {onclick}>{ w.get(text) }</button> }
    };
    html! {
        <section class="doings" aria-labelledby="files">
            <h2 id="files">{ w.get(key::INBOX_TAKE) }</h2>
            <p>{ w.get(key::INBOX_TAKE_TEXT) }</p>
            <div class="actions">
                { save(Shape::Wide, key::INBOX_WIDE) }
                { save(Shape::Long, key::INBOX_LONG) }
                { save(Shape::Json, key::INBOX_JSON) }
                <button type="button" class="button" data-do="print" onclick={print}>{ w.get(key::RESULT_PRINT) }</button>
            </div>
            if left_out > 0 {
                <p class="notice" role="status">{ w.count(key::INBOX_LEFT_OUT_ONE, key::INBOX_LEFT_OUT_OTHER, left_out) }</p>
            }
        </section>
    }
}

//! A short text to hand to somebody: shown before it is copied, and never sent from here.

use super::findings::Part;
use crate::action::Action;
use crate::components::copied::copied;
use crate::components::meanings::Meanings;
use crate::link::Link;
use crate::state::Announcement;
use crate::words::key;
use yew::prelude::*;

/// The text with a way to copy it; nothing where the check has none.
pub fn message(link: &Link, lines: &[String], said: Option<Announcement>, part: &Part) -> Html {
    let w = link.words;
    if lines.is_empty() {
        return html! {};
    }
    let line = |id: &String| part.check.texts.line(id, &part.answers, &part.word);
    let text = lines.iter().map(line).collect::<Vec<_>>().join("\n");
    let onclick = link.send.reform({
        let text = text.clone();
        move |_: MouseEvent| Action::AskedForCopy {
            place: "message-text".to_owned(),
            text: text.clone(),
        }
    });
    html! {
        <section aria-labelledby="message">
            <h2 id="message">{ w.get(key::MESSAGE_TITLE) }</h2>
            <p>{ Meanings::within(link, "message").of(w.get(key::MESSAGE_ABOUT)) }</p>
            <pre class="message" id="message-text" data-lines={lines.join(" ")}>{ text }</pre>
            <p class="actions">
                <button type="button" class="button" data-do="copy" {onclick}>{ w.get(key::MESSAGE_COPY) }</button>
            </p>
            { copied(link, said) }
        </section>
    }
}

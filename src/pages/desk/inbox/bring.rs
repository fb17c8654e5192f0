//! How something sealed gets here: pasted, as files, as pictures of codes.

use crate::desk::inbox::{Happened, action};
use crate::edge::{incoming, input};
use crate::link::Link;
use crate::state::State;
use crate::words::key;
use yew::prelude::*;

/// The part of the page.
pub fn bring(link: &Link, state: &State) -> Html {
    let w = link.words;
    let coming = state.desk.inbox.coming;
    let send = link.send.clone();
    let onchange = Callback::from(move |event: Event| incoming::chosen(&event, &send));
    html! {
        <section class="card bring" aria-labelledby="bring">
            <h2 id="bring">{ w.get(key::INBOX_BRING) }</h2>
            <PasteForm link={link.clone()} />
            <label for="inbox-files">{ w.get(key::INBOX_FILES) }</label>
            <p class="quiet" id="inbox-files-hint">{ w.get(key::INBOX_FILES_HINT) }</p>
            <input type="file" id="inbox-files" multiple=true {onchange} aria-describedby="inbox-files-hint" />
            <p role="status">
                if coming > 0 { { w.count(key::INBOX_COMING_ONE, key::INBOX_COMING_OTHER, coming) } }
            </p>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct PasteFormProps {
    link: Link,
}

/// A text with something sealed in it.
#[component]
fn PasteForm(props: &PasteFormProps) -> Html {
    let w = props.link.words;
    let text = use_state(String::new);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(input::typed(&event)))
    };
    let onsubmit = {
        let (text, send) = (text.clone(), props.link.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !text.trim().is_empty() {
                send.emit(action(Happened::Pasted(text.to_string())));
                text.set(String::new());
            }
        })
    };
    html! {
        <form class="own-plan" {onsubmit} data-form="paste">
            <label for="pasted">{ w.get(key::INBOX_PASTE) }</label>
            <p class="quiet" id="pasted-hint">{ w.get(key::INBOX_PASTE_HINT) }</p>
            <textarea id="pasted" rows="4" value={(*text).clone()} {oninput} autocomplete="off" spellcheck="false"
                aria-describedby="pasted-hint" />
            <button type="submit" class="button button--main" data-do="open-pasted">{ w.get(key::INBOX_OPEN) }</button>
        </form>
    }
}

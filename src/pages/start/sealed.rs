//! What was sealed, in each of the ways in which it can travel. The app itself sends nothing.

use crate::action::Action;
use crate::components::copied::copied;
use crate::components::qr::qr;
use crate::link::Link;
use crate::returning::{armored_payload, file_name};
use crate::route::{Desk, Route};
use crate::state::Announcement;
use crate::words::key;
use std::rc::Rc;
use yew::prelude::*;

/// The text, the file, the codes, the link.
pub fn sealed(link: &Link, text: &Rc<str>, said: Option<Announcement>) -> Html {
    let w = link.words;
    let payload = armored_payload(text);
    let address = link.absolute(&Route::Counselor(Desk::Inbox(payload.clone())));
    let copy = |place: &'static str, text: String| {
        link.send.reform(move |_: MouseEvent| Action::AskedForCopy {
            place: place.to_owned(),
            text: text.clone(),
        })
    };
    let file = {
        let text = text.clone();
        link.send
            .reform(move |_: MouseEvent| Action::AskedForDownload {
                name: file_name().to_owned(),
                text: text.to_string(),
            })
    };
    html! {
        <section id="sealed" tabindex="-1" aria-labelledby="sealed-title" data-sealed="">
            <h3 id="sealed-title">{ w.get(key::SEALED_TITLE) }</h3>
            <p>{ w.get(key::SEALED_LEAD) }</p>
            <h4>{ w.get(key::SEALED_FILE) }</h4>
            <p>{ w.get(key::SEALED_FILE_TEXT) }</p>
            <p class="actions">
                <button type="button" class="button" data-do="sealed-file" onclick={file}>{ w.get(key::SEALED_SAVE) }</button>
            </p>
            <h4>{ w.get(key::SEALED_TEXT) }</h4>
            <p>{ w.get(key::SEALED_TEXT_TEXT) }</p>
            <pre class="message message--sealed" id="sealed-text" tabindex="0">{ text.to_string() }</pre>
            <p class="actions">
                <button type="button" class="button" data-do="copy-sealed" onclick={copy("sealed-text", text.to_string())}>{ w.get(key::MESSAGE_COPY) }</button>
            </p>
            <details data-way="code">
                <summary>{ w.get(key::SEALED_CODE) }</summary>
                <p>{ w.get(key::SEALED_CODE_TEXT) }</p>
                { qr(link, &payload) }
            </details>
            <details data-way="link">
                <summary>{ w.get(key::SEALED_LINK) }</summary>
                <p>{ w.get(key::SEALED_LINK_TEXT) }</p>
                <pre class="message message--sealed" id="sealed-link" tabindex="0">{ address.clone() }</pre>
                <p class="actions">
                    <button type="button" class="button" data-do="copy-link" onclick={copy("sealed-link", address)}>{ w.get(key::MESSAGE_COPY) }</button>
                </p>
            </details>
            { copied(link, said) }
        </section>
    }
}

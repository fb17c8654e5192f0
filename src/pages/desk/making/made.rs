//! What came out: the link, a text to send, a code, a file; and a name to keep it under.

use super::{Page, kept};
use crate::action::Action;
use crate::components::go::go;
use crate::components::qr::qr;
use crate::desk::making::{Happened, Picture};
use crate::pages::desk::copying::{copy, whether_copied};
use crate::route::{Desk, Route};
use crate::words::key;
use footing_interchange::qr::MOST_BYTES_ALONE;
use std::rc::Rc;
use yew::prelude::*;

/// The part of the page with the link.
pub(super) fn made(page: &Page<'_>, payload: &Rc<str>) -> Html {
    let w = page.link.words;
    let route = Route::Start(payload.to_string());
    let address = page.link.absolute(&route);
    let length = address.len().to_string();
    html! {
        <section class="making__part" aria-labelledby="made" data-made={payload.to_string()}>
            <h2 id="made" tabindex="-1">{ w.get(key::MAKING_MADE) }</h2>
            <p>{ w.get(key::MAKING_MADE_ABOUT) }</p>
            <h3>{ w.get(key::MAKING_LINK) }</h3>
            <pre class="message message--sealed" id="made-link" tabindex="0">{ address.clone() }</pre>
            <p class="quiet" data-length={length.clone()}>{ w.fill(key::MAKING_LINK_LENGTH, &[("n", &length)]) }</p>
            <p class="actions">
                { copy(page.link, "made-link", "copy-link", address.clone(), w.get(key::MAKING_LINK_COPY)) }
            </p>
            { whether_copied(page.link, page.state, "made-link") }
            <p>{ go(page.link, &route, "", "try", w.get(key::MAKING_LINK_TRY)) }</p>
            { text(page, &address) }
            { code(page, &address) }
            { kept::keep(page) }
            if page.making.form.wants_something() {
                <p>{ go(page.link, &Route::Counselor(Desk::Inbox(String::new())), "", "inbox", w.get(key::MAKING_INBOX)) }</p>
            }
        </section>
    }
}

fn text(page: &Page<'_>, address: &str) -> Html {
    let w = page.link.words;
    let text = short_text(page, address);
    html! {
        <>
            <h3>{ w.get(key::MAKING_TEXT) }</h3>
            <p class="quiet">{ w.get(key::MAKING_TEXT_ABOUT) }</p>
            <pre class="message making__text" id="made-text" tabindex="0" dir="auto">{ text.clone() }</pre>
            <p class="actions">
                { copy(page.link, "made-text", "copy-text", text, w.get(key::MESSAGE_COPY)) }
            </p>
            { whether_copied(page.link, page.state, "made-text") }
        </>
    }
}

/// It names no check: others may see the screen that it comes up on.
fn short_text(page: &Page<'_>, address: &str) -> String {
    let w = page.link.words;
    let form = &page.making.form;
    let checks = form
        .picks
        .iter()
        .filter_map(|it| it.check(&page.state.shelf));
    let minutes: u32 = checks.map(|it| it.instrument.minutes).sum();
    let hello = if form.wants_something() {
        key::MAKING_TEXT_HELLO
    } else {
        key::MAKING_TEXT_ALONE
    };
    let mut text = w.fill(hello, &[("n", &minutes.to_string())]);
    if let Some(day) = form.day() {
        text.push(' ');
        text.push_str(&w.fill(key::MAKING_TEXT_DAY, &[("date", &w.day(day))]));
    }
    text.push('\n');
    text.push_str(w.get(key::MAKING_TEXT_OPEN));
    text.push(' ');
    text.push_str(address);
    let sender = form.sender.trim();
    if !sender.is_empty() {
        text.push('\n');
        text.push_str(sender);
    }
    text
}

fn code(page: &Page<'_>, address: &str) -> Html {
    let w = page.link.words;
    let picture = |picture: Picture, name: &'static str, text| {
        let address = address.to_owned();
        let onclick =
            page.happens(move |_: MouseEvent| Happened::AskedForPicture(picture, address.clone()));
        html! { <button type="button" class="button" data-do={name} {onclick}>{ w.get(text) }</button> }
    };
    let print = page.link.send.reform(|_: MouseEvent| Action::AskedForPrint);
    let (n, max) = (address.len().to_string(), MOST_BYTES_ALONE.to_string());
    html! {
        <>
            <h3>{ w.get(key::MAKING_CODE) }</h3>
            if address.len() <= MOST_BYTES_ALONE {
                <p class="quiet">{ w.get(key::MAKING_CODE_ABOUT) }</p>
                { qr(page.link, address) }
                <p class="actions">
                    { picture(Picture::Png, "code-png", key::MAKING_CODE_PNG) }
                    { picture(Picture::Svg, "code-svg", key::MAKING_CODE_SVG) }
                    <button type="button" class="button" data-do="print" onclick={print}>{ w.get(key::MAKING_CODE_PRINT) }</button>
                </p>
            } else {
                <p class="notice" data-too-large="">{ w.fill(key::MAKING_CODE_LARGE, &[("n", &n), ("max", &max)]) }</p>
                { file(page, address) }
            }
        </>
    }
}

fn file(page: &Page<'_>, address: &str) -> Html {
    let text = format!("{address}\n");
    let onclick = page
        .link
        .send
        .reform(move |_: MouseEvent| Action::AskedForDownload {
            name: "for-you.txt".to_owned(),
            text: text.clone(),
        });
    html! {
        <p class="actions">
            <button type="button" class="button" data-do="link-file" {onclick}>{ page.link.words.get(key::MAKING_FILE) }</button>
        </p>
    }
}

//! Before another site is opened: who will see the visit, and ways to stay.

use crate::action::Action;
use crate::components::copied::copied;
use crate::directory::Entry;
use crate::link::Link;
use crate::state::Announcement;
use crate::words::key;
use yew::prelude::*;

/// The id of the element that shows the address in the dialog.
const ADDRESS: &str = "away-address";

/// What the dialog says. The way out is a plain link: no script leads there, the other site does not
/// learn where somebody comes from, and cannot reach back.
pub fn away(link: &Link, place: &'static Entry, said: Option<Announcement>) -> Html {
    let w = link.words;
    let stay = link.send.reform(|_: MouseEvent| Action::Cancelled);
    html! {
        <>
            <h2 id="ask-title">{ w.get(key::SUPPORT_AWAY_TITLE) }</h2>
            <p>{ w.fill(key::SUPPORT_AWAY_TEXT, &[("site", place.host())]) }</p>
            <p>{ w.get(key::SUPPORT_AWAY_SHARED) }</p>
            <p><code class="address" id={ADDRESS}>{ place.web }</code></p>
            // The page's own live region is not heard while a dialog is open.
            <div role="status">{ copied(link, said) }</div>
            <div class="actions">
                <button type="button" class="button" data-do="cancel" onclick={stay}>
                    { w.get(key::SUPPORT_AWAY_STAY) }
                </button>
                { copy_button(link, "button", ADDRESS, place) }
                <a
                    class="button"
                    data-do="go-there"
                    href={place.web}
                    target="_blank"
                    rel="noopener noreferrer"
                    referrerpolicy="no-referrer"
                >
                    { w.get(key::SUPPORT_AWAY_GO) }
                </a>
            </div>
        </>
    }
}

/// Copies the place's address, which the element of that id shows.
pub fn copy_button(link: &Link, class: &'static str, shown: &str, place: &'static Entry) -> Html {
    let shown = shown.to_owned();
    let onclick = link.send.reform(move |_: MouseEvent| Action::AskedForCopy {
        place: shown.clone(),
        text: place.web.to_owned(),
    });
    html! {
        <button type="button" {class} data-do="copy" {onclick}>
            { link.words.get(key::SUPPORT_COPY) }
            <span class="unseen">{ ": " }{ place.name }</span>
        </button>
    }
}

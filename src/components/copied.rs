//! Whether the browser has let a text be copied, beside the text.

use crate::link::Link;
use crate::state::Announcement;
use crate::words::key;
use yew::prelude::*;

/// The line, if that is what was said last. Screen readers hear it from the page's own live region.
pub fn copied(link: &Link, said: Option<Announcement>) -> Html {
    let (is_copied, text) = match said {
        Some(Announcement::Copied) => (true, key::MESSAGE_COPIED),
        Some(Announcement::NotCopied) => (false, key::MESSAGE_NOT_COPIED),
        _ => return html! {},
    };
    html! { <p data-copied={is_copied.to_string()}>{ link.words.get(text) }</p> }
}

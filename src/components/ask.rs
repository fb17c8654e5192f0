//! The one dialog: a clear question before anything is deleted, and before the site is left for
//! another.

use crate::action::Action;
#[cfg(feature = "whole")]
use crate::components::away::away;
use crate::link::Link;
#[cfg(feature = "counselor")]
use crate::saved::Kind;
use crate::state::{Announcement, Ask};
use crate::words::{Key, key};
use yew::prelude::*;

/// What the dialog needs.
pub struct AskProps {
    /// The question, if one is open.
    pub asking: Option<Ask>,
    /// What was said last.
    pub announced: Option<Announcement>,
}

/// A native dialog; it is opened and closed at the edge, to match the state.
pub fn ask_dialog(link: &Link, props: &AskProps) -> Html {
    // Escape closes a dialog by itself; the state is told.
    let oncancel = link.send.reform(|event: Event| {
        event.prevent_default();
        Action::Cancelled
    });
    let question = match &props.asking {
        #[cfg(feature = "whole")]
        Some(Ask::Away(place)) => away(link, place, props.announced),
        Some(Ask::Erase) => grave(link, [key::ERASE_TITLE, key::ERASE_TEXT, key::ERASE_YES]),
        #[cfg(feature = "counselor")]
        Some(Ask::Delete(it)) if it.kind == Kind::Key => grave(
            link,
            [
                key::KEYS_DELETE_TITLE,
                key::KEYS_DELETE_TEXT,
                key::KEYS_DELETE_YES,
            ],
        ),
        #[cfg(feature = "counselor")]
        Some(Ask::DeletePerson(_)) => grave(
            link,
            [
                key::INBOX_DELETE_TITLE,
                key::INBOX_DELETE_TEXT,
                key::DELETE_YES,
            ],
        ),
        Some(Ask::Delete(_)) => grave(link, [key::DELETE_TITLE, key::DELETE_TEXT, key::DELETE_YES]),
        None => html! {},
    };
    html! { <dialog aria-labelledby="ask-title" {oncancel}>{ question }</dialog> }
}

/// Whether something is to go for good: title, text, the word for yes.
fn grave(link: &Link, [title, text, confirm]: [Key; 3]) -> Html {
    let w = link.words;
    let yes = link.send.reform(|_: MouseEvent| Action::Confirmed);
    let no = link.send.reform(|_: MouseEvent| Action::Cancelled);
    html! {
        <>
            <h2 id="ask-title">{ w.get(title) }</h2>
            <p>{ w.get(text) }</p>
            <div class="actions">
                <button type="button" class="button" data-do="cancel" onclick={no}>
                    { w.get(key::ASK_NO) }
                </button>
                <button type="button" class="button button--grave" data-do="confirm" onclick={yes}>
                    { w.get(confirm) }
                </button>
            </div>
        </>
    }
}

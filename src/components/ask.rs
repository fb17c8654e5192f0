//! The one dialog: a clear question before anything is deleted.

use crate::action::Action;
use crate::link::Link;
use crate::state::Ask;
use crate::words::key;
use yew::prelude::*;

/// What the dialog needs.
pub struct AskProps {
    /// The question, if one is open.
    pub asking: Option<Ask>,
}

/// A native dialog; it is opened and closed at the edge, to match the state.
pub fn ask_dialog(link: &Link, props: &AskProps) -> Html {
    let w = link.words;
    let yes = link.send.reform(|_: MouseEvent| Action::Confirmed);
    let no = link.send.reform(|_: MouseEvent| Action::Cancelled);
    // Escape closes a dialog by itself; the state is told.
    let oncancel = link.send.reform(|event: Event| {
        event.prevent_default();
        Action::Cancelled
    });
    let (title, text, confirm) = match &props.asking {
        Some(Ask::Erase) => (key::ERASE_TITLE, key::ERASE_TEXT, key::ERASE_YES),
        Some(Ask::Delete(_)) | None => (key::DELETE_TITLE, key::DELETE_TEXT, key::DELETE_YES),
    };
    html! {
        <dialog aria-labelledby="ask-title" {oncancel}>
            if props.asking.is_some() {
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
            }
        </dialog>
    }
}

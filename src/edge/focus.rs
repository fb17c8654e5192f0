//! Moves the focus, once the page is drawn.

use crate::action::Focus;
use crate::edge::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus there. Where there is nothing of that kind, it stays.
pub fn focus(target: &Focus) {
    match target {
        Focus::Heading => {
            if let Some(window) = window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
            take("#main h1");
        }
        Focus::Main => take("#main"),
        Focus::ErrorSummary => take("#error-summary"),
        Focus::Next => take("[data-do=next]"),
        Focus::Part(id) => take(&format!("#{id}")),
        Focus::Item(id) => within(&format!("[data-item=\"{id}\"]"), "input:checked", "input"),
        Focus::Word => within(
            ".question",
            ".choices:has(:checked) ~ .own-word input",
            "input",
        ),
    }
}

/// Opens or closes the page's dialog to match what the state says.
pub fn dialog(open: bool) {
    let Some(dialog) = find("dialog") else { return };
    let Ok(dialog) = dialog.dyn_into::<web_sys::HtmlDialogElement>() else {
        return;
    };
    if open && !dialog.open() {
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    let found = document()?.query_selector(selector).ok().flatten()?;
    found.dyn_into().ok()
}

/// To an input of a question, or another one where there is none such. The legend comes into view first,
/// so that the question is read with its answers.
fn within(question: &str, input: &str, other: &str) {
    if let Some(question) = find(question) {
        question.scroll_into_view();
    }
    let input = format!("{question} {input}");
    if find(&input).is_some() {
        take(&input)
    } else {
        take(&format!("{question} {other}"))
    }
}

fn take(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

//! What stands in a form control when it tells of a change.

use crate::edge::files;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::Callback;

/// The text typed, in one line or in several.
pub fn typed(event: &Event) -> String {
    let lines = || {
        let area: Option<HtmlTextAreaElement> = event.target()?.dyn_into().ok();
        area.map(|area| area.value())
    };
    let line = input(event).map(|input| input.value());
    line.or_else(lines).unwrap_or_default()
}

/// Whether the part that was folded or unfolded is open now.
pub fn is_open(event: &Event) -> bool {
    let element: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// Whether the box is ticked.
pub fn ticked(event: &Event) -> bool {
    input(event).is_some_and(|input| input.checked())
}

/// The value of the option selected.
pub fn selected(event: &Event) -> String {
    let select: Option<HtmlSelectElement> = event.target().and_then(|it| it.dyn_into().ok());
    select.map(|select| select.value()).unwrap_or_default()
}

/// Which of these the option selected stands for, whose value is its place among them.
pub fn selected_of<T: Copy>(event: &Event, all: &[T]) -> Option<T> {
    let place: usize = selected(event).parse().ok()?;
    all.get(place).copied()
}

/// Reads the file chosen; `None` where it cannot be read. Nothing happens where none was chosen.
pub fn read_file(event: &Event, done: Callback<Option<String>>) {
    let Some(input) = input(event) else { return };
    if let Some(file) = input.files().and_then(|files| files.get(0)) {
        files::read(&file, done);
    }
    // So that the same file can be chosen again.
    input.set_value("");
}

fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

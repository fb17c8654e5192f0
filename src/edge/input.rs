//! What stands in a form control when it tells of a change.

use crate::edge::files;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};
use yew::Callback;

/// The text typed.
pub fn typed(event: &Event) -> String {
    input(event).map(|input| input.value()).unwrap_or_default()
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

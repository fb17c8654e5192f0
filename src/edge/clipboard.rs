//! The clipboard, by the person's own click only.

use crate::edge::{BrowserRefused, document, window};
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use yew::Callback;

/// Copies a text; says whether the browser has let it be.
pub fn copy(text: &str, done: Callback<bool>) {
    if try_copy(text, &done).is_err() {
        done.emit(false);
    }
}

fn try_copy(text: &str, done: &Callback<bool>) -> Result<(), BrowserRefused> {
    let navigator = window().ok_or(BrowserRefused)?.navigator();
    // Without HTTPS there is none.
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    if !clipboard.is_object() {
        return Err(BrowserRefused);
    }
    let write = function(&clipboard, "writeText")?;
    let promise = write.call1(&clipboard, &text.into())?;
    let (yes, no) = (done.clone(), done.clone());
    let copied = Closure::once_into_js(move |_: JsValue| yes.emit(true));
    let refused = Closure::once_into_js(move |_: JsValue| no.emit(false));
    function(&promise, "then")?.call2(&promise, &copied, &refused)?;
    Ok(())
}

fn function(of: &JsValue, name: &str) -> Result<Function, BrowserRefused> {
    let found = Reflect::get(of, &name.into())?;
    found.dyn_into().map_err(|_| BrowserRefused)
}

/// Selects the text of the element of that id, so that it can be copied by hand.
pub fn select(place: &str) {
    let text = document().and_then(|document| document.get_element_by_id(place));
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    if let (Some(text), Some(selection)) = (text, selection) {
        let _ = selection.select_all_children(&text);
    }
}

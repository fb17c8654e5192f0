//! Files to and from the person, by their own click only.

use crate::edge::later::Later;
use crate::edge::{BrowserRefused, document, window};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Event, File, FileReader, HtmlAnchorElement, Url};
use yew::Callback;

/// Hands a file to the person.
pub fn download(name: &str, text: &str) {
    let parts = js_sys::Array::of1(&text.into());
    let _ = try_download(name, |options| {
        Blob::new_with_str_sequence_and_options(&parts, options)
    });
}

/// The same of a file that is no text.
#[cfg(feature = "counselor")]
pub fn download_bytes(name: &str, bytes: &[u8]) {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let _ = try_download(name, |options| {
        Blob::new_with_u8_array_sequence_and_options(&parts, options)
    });
}

fn try_download(
    name: &str,
    blob: impl FnOnce(&BlobPropertyBag) -> Result<Blob, JsValue>,
) -> Result<(), BrowserRefused> {
    let document = document().ok_or(BrowserRefused)?;
    let options = BlobPropertyBag::new();
    options.set_type(kind(name));
    let blob = blob(&options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document
        .create_element("a")?
        .dyn_into()
        .map_err(|_| BrowserRefused)?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser needs the address until it has taken the file.
    let forget = move || drop(Url::revoke_object_url(&url));
    Later::after(60_000, forget).in_any_case();
    Ok(())
}

/// Some browsers put an ending of their own after the name where the kind says another one.
fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("ics") => "text/calendar",
        Some("txt") => "text/plain",
        Some("csv") => "text/csv",
        Some("age") => "application/octet-stream",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/json",
    }
}

/// Reads a file that the person chose; `None` where it cannot be read.
pub fn read(file: &File, done: Callback<Option<String>>) {
    // More than can be ours is not even read.
    if file.size() > crate::saved::export::MOST_BYTES as f64 {
        // Too large is told apart by the reader of its text, which gets one that is too large.
        return done.emit(Some(" ".repeat(crate::saved::export::MOST_BYTES + 1)));
    }
    let Ok(reader) = FileReader::new() else {
        return done.emit(None);
    };
    let (finished, result) = (done.clone(), reader.clone());
    let end = Closure::once_into_js(move |_: Event| {
        finished.emit(result.result().ok().and_then(|text| text.as_string()));
    });
    reader.set_onloadend(Some(end.unchecked_ref()));
    if reader.read_as_text(file).is_err() {
        reader.set_onloadend(None);
        done.emit(None);
    }
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Asks the browser not to clear the stores by itself. It may say no, which changes nothing.
pub fn persist() {
    if let Some(window) = window() {
        let _ = window.navigator().storage().persist();
    }
}

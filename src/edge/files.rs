//! Files to and from the person, by their own click only.

use crate::edge::{BrowserRefused, document, window};
use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Event, File, FileReader, HtmlAnchorElement, Url};
use yew::Callback;

/// Hands a file to the person.
pub fn download(name: &str, text: &str) {
    let _ = try_download(name, text);
}

fn try_download(name: &str, text: &str) -> Result<(), BrowserRefused> {
    let document = document().ok_or(BrowserRefused)?;
    let options = BlobPropertyBag::new();
    options.set_type(if name.ends_with(".ics") {
        "text/calendar"
    } else {
        "application/json"
    });
    let parts = js_sys::Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document
        .create_element("a")?
        .dyn_into()
        .map_err(|_| BrowserRefused)?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser needs the address until it has taken the file.
    Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
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

//! Files that a counselor chooses or drops: read one after the other, pictures for the codes in them.

use crate::action::Action;
use crate::desk::inbox::{Content, Happened, MOST_BYTES, action};
use crate::edge::picture;
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DragEvent, Event, File, FileList, FileReader, HtmlInputElement};
use yew::Callback;

/// The most bytes of a picture's file: 32 MiB.
const MOST_PICTURE_BYTES: f64 = (32 << 20) as f64;

/// Reads the files chosen in a control; each follows as an action.
pub fn chosen(event: &Event, send: &Callback<Action>) {
    begin(taken(event), send.clone());
}

/// Reads the files that were dropped; each follows as an action.
pub fn dropped(event: &DragEvent, send: &Callback<Action>) {
    let files = event.data_transfer().and_then(|it| it.files());
    begin(files.map(list).unwrap_or_default(), send.clone());
}

/// Reads the first file chosen in a control; `None` where it cannot be read.
pub fn chosen_one(event: &Event, done: Callback<Option<Rc<[u8]>>>) {
    match taken(event).pop_front() {
        Some(file) if file.size() <= MOST_BYTES as f64 => bytes(&file, done),
        Some(_) => done.emit(None),
        None => {}
    }
}

fn taken(event: &Event) -> VecDeque<File> {
    let input: Option<HtmlInputElement> = event.target().and_then(|it| it.dyn_into().ok());
    let files = input.as_ref().and_then(HtmlInputElement::files);
    let files = files.map(list).unwrap_or_default();
    if let Some(input) = input {
        // So that the same file can be chosen again.
        input.set_value("");
    }
    files
}

fn list(files: FileList) -> VecDeque<File> {
    (0..files.length()).filter_map(|n| files.get(n)).collect()
}

fn begin(files: VecDeque<File>, send: Callback<Action>) {
    if !files.is_empty() {
        send.emit(action(Happened::ChoseFiles(files.len())));
        next(files, send);
    }
}

/// One at a time: of many large pictures only one is in memory.
fn next(mut files: VecDeque<File>, send: Callback<Action>) {
    let Some(file) = files.pop_front() else {
        return;
    };
    let name = file.name();
    let done = move |content| {
        send.emit(action(Happened::ReadFile(name.clone(), content)));
        next(files.clone(), send.clone());
    };
    one(&file, Callback::from(done));
}

fn one(file: &File, done: Callback<Content>) {
    if file.type_().starts_with("image/") {
        if file.size() > MOST_PICTURE_BYTES {
            return done.emit(Content::TooLarge);
        }
        let content = |codes: Option<_>| codes.map_or(Content::Unreadable, Content::Codes);
        return picture::codes(file, done.reform(content));
    }
    if file.size() > MOST_BYTES as f64 {
        return done.emit(Content::TooLarge);
    }
    bytes(
        file,
        done.reform(|bytes: Option<_>| bytes.map_or(Content::Unreadable, Content::Bytes)),
    );
}

/// Reads the bytes of a file; `None` where that fails.
fn bytes(file: &File, done: Callback<Option<Rc<[u8]>>>) {
    let Ok(reader) = FileReader::new() else {
        return done.emit(None);
    };
    let (finished, result) = (done.clone(), reader.clone());
    let end = Closure::once_into_js(move |_: Event| {
        let buffer = result.result().ok().filter(|it| !it.is_null());
        finished.emit(buffer.map(|it| js_sys::Uint8Array::new(&it).to_vec().into()));
    });
    reader.set_onloadend(Some(end.unchecked_ref()));
    if reader.read_as_array_buffer(file).is_err() {
        reader.set_onloadend(None);
        done.emit(None);
    }
}

//! The only rooms that touch browser APIs: one file an API, each saying what it can fail with.

pub mod address;
#[cfg(feature = "whole")]
pub mod clipboard;
pub mod clock;
pub mod files;
pub mod focus;
pub mod heard;
#[cfg(feature = "whole")]
pub mod host;
pub mod ids;
#[cfg(feature = "counselor")]
pub mod incoming;
pub mod input;
pub mod keys;
pub mod later;
pub mod leave;
pub mod local;
#[cfg(feature = "whole")]
pub mod newest;
#[cfg(feature = "whole")]
pub mod offline;
pub mod opening;
#[cfg(feature = "counselor")]
pub mod picture;
pub mod reading;
#[cfg(feature = "whole")]
pub mod seal_jobs;
#[cfg(feature = "whole")]
pub mod sealing;
mod slice;
pub mod twin;
#[cfg(feature = "counselor")]
pub mod wearing;

use std::fmt;
use wasm_bindgen::JsValue;

/// The window this app runs in; `None` outside a browser, where the build renders the pages.
#[cfg(target_arch = "wasm32")]
pub fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// The window this app runs in; `None` outside a browser, where the build renders the pages.
#[cfg(not(target_arch = "wasm32"))]
pub fn window() -> Option<web_sys::Window> {
    None
}

/// The page.
pub fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// Something that the browser threw or does not have.
#[derive(Debug)]
pub struct BrowserRefused;

impl From<JsValue> for BrowserRefused {
    fn from(_: JsValue) -> Self {
        Self
    }
}

impl fmt::Display for BrowserRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the browser refused")
    }
}

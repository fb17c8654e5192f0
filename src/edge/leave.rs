//! Leaving at once, so that neither Back nor Forward brings anything of the app back.
//!
//! The history is rewound to the app's first entry, that entry gets the harmless page's address,
//! a new entry cuts off everything that lay ahead, and the harmless page takes its place.

use crate::edge::{address, window};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;

/// If the browser does not rewind, the page is left all the same after so many milliseconds.
const PATIENCE_MS: u32 = 600;

/// Leaves for the harmless page.
pub fn leave(root: &str) {
    let Some(window) = window() else { return };
    let away = format!("{root}away/");
    let index = address::index();
    let rewound = index > 0
        && window
            .history()
            .is_ok_and(|history| history.go_with_delta(-(index as i32)).is_ok());
    if !rewound {
        return go(&away);
    }
    let left = Rc::new(Cell::new(false));
    let once = {
        let away = away.clone();
        move || {
            if !left.replace(true) {
                go(&away);
            }
        }
    };
    let late = once.clone();
    EventListener::once(&window, "popstate", move |_| once()).forget();
    Timeout::new(PATIENCE_MS, late).forget();
}

/// Where the browser brings the left page back from its cache, it is left again.
pub fn stay_away(root: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(&format!("{root}away/"));
    }
}

fn go(away: &str) {
    let Some(window) = window() else { return };
    if let Ok(history) = window.history() {
        let none = wasm_bindgen::JsValue::NULL;
        let _ = history.replace_state_with_url(&none, "", Some(away));
        let _ = history.push_state_with_url(&none, "", Some(&format!("{away}#")));
    }
    let _ = window.location().replace(away);
}

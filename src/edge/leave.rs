//! Leaving at once, so that neither Back nor Forward brings anything of the app back.
//!
//! The page's own script does it (`early.js`), because it must work before the app and after it.

use crate::edge::{opening, window};

/// Leaves for the harmless page.
pub fn leave(root: &str) {
    if !opening::leave() {
        stay_away(root);
    }
}

/// Where the browser brings the left page back from its cache, it is left again.
pub fn stay_away(root: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(&format!("{root}away/"));
    }
}

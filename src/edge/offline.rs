//! A newer version of the site: that one waits, and taking it; `offline.js` does the rest.

use crate::action::Action;
use crate::edge::window;
use gloo_events::EventListener;
use web_sys::Event;
use yew::Callback;

/// Listens for a version that waits.
pub fn listen(window: &web_sys::Window, send: Callback<Action>) -> EventListener {
    EventListener::new(window, "footing-version-waits", move |_| {
        send.emit(Action::FoundVersion);
    })
}

/// Takes the version that waits, and loads the page anew.
pub fn use_version() {
    if let (Some(window), Ok(event)) = (window(), Event::new("footing-use-version")) {
        let _ = window.dispatch_event(&event);
    }
}

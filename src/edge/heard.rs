//! What the browser tells of: its history, other tabs, a page brought back from its cache, and that the
//! whole app has come.

use crate::action::Action;
use crate::edge::{address, leave, window};
#[cfg(feature = "whole")]
use crate::edge::{host, offline};
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use yew::Callback;

/// Listens until dropped.
pub struct Heard {
    _listeners: Vec<EventListener>,
}

/// Begins to listen.
pub fn listen(root: &str, send: &Callback<Action>) -> Heard {
    let Some(window) = window() else {
        return Heard {
            _listeners: Vec::new(),
        };
    };
    let (base, back) = (root.to_owned(), send.clone());
    let history = EventListener::new(&window, "popstate", move |_| {
        back.emit(Action::WentTo(address::shown(&base), address::place()));
    });
    let other = send.clone();
    let storage = EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else {
            return;
        };
        if let Some(key) = event.key() {
            other.emit(Action::OtherTabWrote(key, event.new_value()));
        }
    });
    let away = format!("{root}away/");
    let (base, here) = (root.to_owned(), window.clone());
    let restored = EventListener::new(&window, "pageshow", move |event| {
        let cached = event
            .dyn_ref::<web_sys::PageTransitionEvent>()
            .is_some_and(web_sys::PageTransitionEvent::persisted);
        let here = here.location().pathname().ok();
        if cached && here.as_deref() == Some(&away) {
            leave::stay_away(&base);
        }
    });
    let came = send.clone();
    let whole = EventListener::new(&window, "footing-whole", move |event| {
        let detail = event
            .dyn_ref::<web_sys::CustomEvent>()
            .map(|it| it.detail());
        came.emit(Action::WholeCame(detail.is_some_and(|it| it.is_truthy())));
    });
    #[cfg(feature = "whole")]
    let around = host::listen(&window, send.clone());
    let listeners = vec![
        history,
        storage,
        restored,
        whole,
        #[cfg(feature = "whole")]
        offline::listen(&window, send.clone()),
        #[cfg(feature = "whole")]
        around,
    ];
    Heard {
        _listeners: listeners,
    }
}

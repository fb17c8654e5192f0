//! Keys that mean something on every page: numbers answer, Shift three times leaves.

use crate::action::Action;
use crate::edge::document;
use gloo_events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};
use yew::Callback;

/// Listens until dropped.
pub struct Keys {
    _listeners: Vec<EventListener>,
}

/// Begins to listen.
pub fn listen(send: Callback<Action>) -> Keys {
    let Some(document) = document() else {
        return Keys {
            _listeners: Vec::new(),
        };
    };
    // Shift counts only if nothing else was pressed with it.
    let alone = Rc::new(Cell::new(false));
    let armed = alone.clone();
    let shift = send.clone();
    let down = EventListener::new(&document, "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        armed.set(key.key() == "Shift" && !key.repeat());
        if let Some(action) = digit(key) {
            send.emit(action);
        }
    });
    let up = EventListener::new(&document, "keyup", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if key.key() == "Shift" && alone.replace(false) {
            shift.emit(Action::PressedShift);
        }
    });
    Keys {
        _listeners: vec![down, up],
    }
}

fn digit(key: &KeyboardEvent) -> Option<Action> {
    if key.ctrl_key() || key.alt_key() || key.meta_key() {
        return None;
    }
    let digit: u8 = key.key().parse().ok().filter(|digit| *digit <= 9)?;
    let target = target(key)?;
    if takes_text(&target) {
        return None;
    }
    let item = target.closest("[data-item]").ok().flatten();
    Some(Action::PressedDigit(
        digit,
        item.and_then(|item| item.get_attribute("data-item")),
    ))
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn takes_text(element: &Element) -> bool {
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(input.type_().as_str(), "radio" | "checkbox" | "button"),
        None => matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT"),
    }
}

//! The page around the frame, where another site shows a check: `embedded.js` speaks with it.

use crate::action::{Action, ToHost};
use crate::edge::opening;
use crate::embedded::Look;
use crate::embedded::look::{Dress, Property};
use gloo_events::EventListener;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

/// What may be wished for, in the order in which the page gives it.
const WISHES: [&str; 5] = ["theme", "accent", "background", "font", "radius"];

/// Listens for what that page wishes or answers.
pub fn listen(window: &web_sys::Window, send: Callback<Action>) -> EventListener {
    EventListener::new(window, "footing-host", move |event| {
        let event = event.dyn_ref::<web_sys::CustomEvent>();
        let detail = event.and_then(|event| event.detail().as_string());
        match detail.as_deref() {
            Some("look") => send.emit(Action::HostWished(wished())),
            Some("received") => send.emit(Action::HostReceived),
            _ => {}
        }
    })
}

/// The look that was wished for last.
pub fn wished() -> Look {
    let mut look = Look::default();
    let wishes = opening::given("wishes");
    let wishes = wishes.dyn_ref::<Array>().cloned().unwrap_or_default();
    for (name, value) in WISHES.iter().zip(wishes.iter()) {
        look.set(name, &value.as_string().unwrap_or_default());
    }
    look
}

/// Puts on a look.
pub fn dress(dress: &Dress) {
    let list = |properties: &[Property]| {
        let pairs = properties.iter();
        let pairs = pairs.map(|(name, value)| Array::of2(&(*name).into(), &value.into()));
        pairs.collect::<Array>()
    };
    let (light, dark) = (list(&dress.light), list(&dress.dark));
    opening::call(
        "dress",
        &Array::of3(&dress.theme.name().into(), &light, &dark),
    );
}

/// Tells the page something.
pub fn tell(said: &ToHost) {
    let message = Object::new();
    let put = |name: &str, value: JsValue| {
        let _ = Reflect::set(&message, &name.into(), &value);
    };
    put("type", said.name().into());
    match said {
        ToHost::Started | ToHost::Finished => {}
        ToHost::Error(code) => put("code", (*code).into()),
        ToHost::Result(json) => match js_sys::JSON::parse(json) {
            Ok(result) => put("result", result),
            Err(_) => return,
        },
    }
    opening::call("tell", &message);
}

/// A new screen is shown, whose top is to be seen.
pub fn top() {
    opening::call("top", &JsValue::UNDEFINED);
}

//! Custom properties on one element: the policy forbids `style` in markup, and lets scripts set it.

use crate::embedded::look::Property;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use yew::NodeRef;

/// Puts these on the element, in the place of all that it had.
pub fn put_on(node: &NodeRef, properties: &[Property]) {
    if let Some(element) = node.get() {
        // A browser that refuses leaves the look of the theme.
        let _ = try_put_on(&element, properties);
    }
}

/// By name, because the binding would be a feature of web-sys more, in all modules of the app.
fn try_put_on(element: &JsValue, properties: &[Property]) -> Result<(), JsValue> {
    let style = Reflect::get(element, &"style".into())?;
    Reflect::set(&style, &"cssText".into(), &"".into())?;
    let set: Function = Reflect::get(&style, &"setProperty".into())?.dyn_into()?;
    for (name, value) in properties {
        set.call2(&style, &(*name).into(), &value.into())?;
    }
    Ok(())
}

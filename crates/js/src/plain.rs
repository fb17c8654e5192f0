//! Values of JavaScript as plain data, however odd they are: getters that throw, circles, symbols,
//! proxies that have been revoked. Only `Reflect` and `JSON` are asked, whose errors come back.

use crate::fault::Fault;
use footing_interchange::link::Unreadable;
use js_sys::{Array, JSON, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The most characters of what is taken in: 256 KiB, as of a file.
const LONGEST: u32 = 262_144;

/// A text.
///
/// # Errors
/// Where it is none.
pub fn text(value: &JsValue) -> Result<String, Fault> {
    let text = value.dyn_ref::<JsString>().ok_or(Fault::NoText)?;
    if text.length() > LONGEST {
        return Err(Fault::Unreadable(Unreadable::TooLarge));
    }
    Ok(text.into())
}

/// The value as JSON, as JavaScript itself writes it: what cannot be written is refused there, so
/// that no circle or depth gets here.
///
/// # Errors
/// Where JavaScript cannot write it, and where it is too large.
pub fn json(value: &JsValue) -> Result<String, &'static str> {
    let text = JSON::stringify(value).map_err(|_| "it cannot be written as JSON")?;
    // What JavaScript leaves out, as a function, is `undefined` here and no text.
    let text = text.dyn_ref::<JsString>();
    let text = text.ok_or("it is not an object")?;
    if text.length() > LONGEST {
        return Err("it is too large");
    }
    Ok(text.into())
}

/// Whether it is a list; a revoked proxy is none, and may not even be asked.
pub fn is_list(value: &JsValue) -> bool {
    value.is_object() && Reflect::get_prototype_of(value).is_ok() && Array::is_array(value)
}

/// The values of a list; `None` where it is none, has more than so many, or cannot be read.
pub fn list(value: &JsValue, most: usize) -> Option<Vec<JsValue>> {
    if !is_list(value) {
        return None;
    }
    let length = Reflect::get(value, &"length".into()).ok()?.as_f64()? as usize;
    let at = |place: usize| Reflect::get(value, &JsValue::from_f64(place as f64)).ok();
    (length <= most).then(|| (0..length).map(at).collect())?
}

/// The names of an object's own fields; `None` where one is no text or they cannot be read.
pub fn names(value: &JsValue) -> Option<Vec<String>> {
    let keys = Reflect::own_keys(value).ok()?;
    keys.iter().map(|key| key.as_string()).collect()
}

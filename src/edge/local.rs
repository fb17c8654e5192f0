//! localStorage, guarded: where a browser refuses it, touching it throws.

use crate::action::Refused;
use crate::edge::slice::Found;
use crate::edge::window;
use crate::saved::key::PREFIX;
use crate::saved::union::Stored;
use js_sys::Object;
use wasm_bindgen::prelude::*;
use web_sys::Storage;

fn storage() -> Result<Storage, Refused> {
    let window = window().ok_or(Refused)?;
    window.local_storage().ok().flatten().ok_or(Refused)
}

/// The keys of everything of ours, the last one first, as IndexedDB orders them.
pub fn keys() -> Result<Vec<String>, Refused> {
    // All at once: asking for them one by one takes several times as long.
    let keys = Object::keys(&storage()?.into()).sort().reverse();
    let keys = keys.iter().filter_map(|key| key.as_string());
    Ok(keys.filter(|key| key.starts_with(PREFIX)).collect())
}

/// The values under some keys.
pub fn read(keys: Vec<String>) -> Result<Vec<Stored>, Refused> {
    let storage = storage()?;
    let read = |key: String| {
        let value = storage.get_item(&key).ok().flatten()?;
        Some((key, value))
    };
    Ok(keys.into_iter().filter_map(read).collect())
}

/// What both stores have of what was found in the other one; a value that is the same in both is
/// taken over once.
pub fn beside(found: &[Found]) -> Result<(Vec<Stored>, Vec<Stored>), Refused> {
    let storage: TextStorage = storage()?.unchecked_into();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for (key, value) in found {
        let text = value.as_string().unwrap_or_default();
        match storage.get_item(key) {
            Ok(own) if own == *value => ours.push((key.clone(), text.clone())),
            Ok(own) => ours.extend(own.as_string().map(|own| (key.clone(), own))),
            Err(_) => {}
        }
        theirs.push((key.clone(), text));
    }
    Ok((ours, theirs))
}

#[wasm_bindgen]
extern "C" {
    /// [`Storage`] whose values stay the browser's until they are asked for.
    type TextStorage;

    #[wasm_bindgen(method, catch, js_name = getItem)]
    fn get_item(this: &TextStorage, key: &str) -> Result<JsValue, JsValue>;
}

/// Writes a value; the earlier one stays where there is no room.
pub fn put(key: &str, value: &str) -> Result<(), Refused> {
    storage()?.set_item(key, value).map_err(|_| Refused)
}

/// Removes a key.
pub fn remove(key: &str) {
    if let Ok(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

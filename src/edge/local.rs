//! localStorage, guarded: where a browser refuses it, touching it throws.

use crate::action::Refused;
use crate::edge::window;
use crate::saved::key::PREFIX;
use crate::saved::union::Stored;
use js_sys::Object;
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

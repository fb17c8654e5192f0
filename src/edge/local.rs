//! localStorage, guarded: where a browser refuses it, touching it throws.

use crate::action::Refused;
use crate::edge::window;
use crate::saved::key::PREFIX;
use crate::saved::union::Stored;
use web_sys::Storage;

fn storage() -> Result<Storage, Refused> {
    let window = window().ok_or(Refused)?;
    window.local_storage().ok().flatten().ok_or(Refused)
}

/// Everything of ours.
pub fn read_all() -> Result<Vec<Stored>, Refused> {
    let storage = storage()?;
    let length = storage.length().map_err(|_| Refused)?;
    let keys = (0..length).filter_map(|index| storage.key(index).ok().flatten());
    let ours: Vec<String> = keys.filter(|key| key.starts_with(PREFIX)).collect();
    let read = |key: String| {
        let value = storage.get_item(&key).ok().flatten()?;
        Some((key, value))
    };
    Ok(ours.into_iter().filter_map(read).collect())
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

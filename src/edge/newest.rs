//! The ids of the newest results, remembered beside the records. Keys of records are random, so that a
//! long history has to be read as a whole before it is known which of them are new; these can be shown
//! at once. What is remembered may be out of date, as records may be deleted by other versions.

use crate::edge::local;
use crate::route::is_random_id;
use crate::shelf::NEWEST;

/// Not a record's key: no version reads it as one, writes it into a file or lists it.
const KEY: &str = "footing:newest";

/// What was remembered, the newest first; nothing where there is none or it cannot be read.
pub fn known() -> Vec<String> {
    let stored = local::read(vec![KEY.to_owned()]).unwrap_or_default();
    let ids = stored.iter().flat_map(|(_, ids)| ids.split(' '));
    let ids = ids.filter(|id| is_random_id(id)).map(str::to_owned);
    ids.take(NEWEST).collect()
}

/// Remembers these instead, or nothing any more; where there is no room, what was remembered stays.
pub fn remember(ids: &[String]) {
    if ids.is_empty() {
        local::remove(KEY);
    } else {
        let _ = local::put(KEY, &ids.join(" "));
    }
}

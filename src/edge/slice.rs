//! A part of the IndexedDB twin, read in a transaction of its own.

use crate::action::Refused;
use crate::edge::BrowserRefused;
use crate::edge::twin::STORE;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Event, IdbDatabase, IdbKeyRange, IdbRequest, IdbTransaction};
use yew::Callback;

/// A key and its value, which is still the browser's: most are the same in both stores, and then
/// only one of them needs to be taken over.
pub type Found = (String, JsValue);

/// What was read; `None` while the database is still being opened.
pub type Slice = Option<Result<Vec<Found>, Refused>>;

/// Begins to read at most so many values after a key, in the order of keys.
pub fn read(
    db: &IdbDatabase,
    after: &str,
    most: u32,
    read: &Callback<Slice>,
) -> Result<(), BrowserRefused> {
    let transaction = db.transaction_with_str(STORE)?;
    let store = transaction.object_store(STORE)?;
    let range = IdbKeyRange::lower_bound_with_open(&after.into(), true)?;
    let keys = store.get_all_keys_with_key_and_limit(&range, most)?;
    let values = store.get_all_with_key_and_limit(&range, most)?;
    commit(&transaction);
    let (complete, failed) = (read.clone(), read.clone());
    let complete = Closure::once_into_js(move |_: Event| {
        let keys = list(&keys);
        let keys = keys.iter().map(|key| key.as_string().unwrap_or_default());
        complete.emit(Some(Ok(keys.zip(list(&values).iter()).collect())));
    });
    transaction.set_oncomplete(Some(complete.unchecked_ref()));
    let abort = Closure::once_into_js(move |event: Event| {
        event.prevent_default();
        failed.emit(Some(Err(Refused)));
    });
    transaction.set_onabort(Some(abort.unchecked_ref()));
    Ok(())
}

/// Says that nothing follows. WebKit freezes a page that is left in the middle, and a transaction
/// that still waited for it would hold up every reading or writing of the next page.
#[allow(
    deprecated,
    reason = "web-sys has no other way to it; no browser deprecates it"
)]
pub fn commit(transaction: &IdbTransaction) {
    // Where there is no such call, the transaction ends by itself, if the page lives to see it.
    let _ = transaction.commit();
}

fn list(request: &IdbRequest) -> Array {
    Array::from(&request.result().unwrap_or_default())
}

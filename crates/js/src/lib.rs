//! The npm package `footing`: which instruments there are, what answers to them come to, and links.
//!
//! Plain objects in and out, described in `types.d.ts`; nothing is remembered between two calls.
//! In reading order: [`known`] finds an instrument, [`described`] is what is told of it, [`given`]
//! takes answers in, [`scored`] is what comes out; [`links`] writes and reads invitations;
//! [`fault`] is everything that can be wrong with what was given.

mod described;
mod fault;
mod given;
mod known;
mod links;
mod plain;
mod scored;

use fault::Fault;
use footing_interchange::link;
use js_sys::Object;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

type Given<T> = Result<T, Fault>;

/// All instruments: the built-in ones, then the published ones.
///
/// # Errors
/// Never, but for a lack of memory.
#[wasm_bindgen(skip_typescript)]
pub fn instruments() -> Given<JsValue> {
    let all: Vec<_> = known::all().map(|it| described::summary(&it)).collect();
    out(&all)
}

/// One of them with its items, options and scores.
///
/// # Errors
/// `no-such-instrument`.
#[wasm_bindgen(skip_typescript)]
pub fn instrument(id: &JsValue) -> Given<JsValue> {
    let known = known::by_id(id)?;
    let summary: Object = out(&described::summary(&known))?.unchecked_into();
    let rest: Object = out(&described::rest(&known))?.unchecked_into();
    Ok(Object::assign(&summary, &rest).into())
}

/// What answers come to, one score after the other.
///
/// # Errors
/// Where the instrument is not known or is none, and where an answer is not one of its item's; says
/// which item.
#[wasm_bindgen(skip_typescript)]
pub fn score(instrument: &JsValue, answers: &JsValue) -> Given<JsValue> {
    let known = known::given(instrument)?;
    let answers = given::answers(&known, answers)?;
    out(&scored::scores(&known, &answers))
}

/// The part of a link after its `#`.
///
/// # Errors
/// Where it could not be opened, says why.
#[wasm_bindgen(js_name = encodeLink, skip_typescript)]
pub fn encode_link(config: &JsValue) -> Given<String> {
    let asked = links::invitation(config)?;
    Ok(link::encode(&asked)?)
}

/// What a link asks for; it may be damaged as mail programs damage links.
///
/// # Errors
/// Says what is wrong with it; never reads a part of it.
#[wasm_bindgen(js_name = decodeLink, skip_typescript)]
pub fn decode_link(text: &JsValue) -> Given<JsValue> {
    let text = plain::text(text)?;
    links::config(&link::decode(&text)?)
}

fn out(value: &impl Serialize) -> Given<JsValue> {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&plain).map_err(|_| Fault::Memory)
}

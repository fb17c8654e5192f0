//! Sealing and opening, by a module of its own (`crates/seal`), which only some pages bring: there
//! `boot.js` offers it at `window.footing.sealing`.
//!
//! Everything is answered through a callback, once. Nothing is kept here.

use crate::edge::later::Later;
use crate::edge::window;
use js_sys::{Array, Function, JsString, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use yew::Callback;

/// What was asked for, or why there is none.
pub type Answer<T> = Callback<Result<T, SealingError>>;

/// Something that was sealed to a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The age file.
    pub file: Vec<u8>,
    /// The same as text.
    pub text: String,
}

/// Whether this page brings the module. Another one has to be loaded to get it.
pub fn is_here() -> bool {
    offered().is_some()
}

/// Makes a key, and gives the text of its key file. `created` is a moment as RFC 3339 has it.
pub fn generate(created: &str, done: Answer<String>) {
    call("generate", vec![created.into()], done, |it| it.as_string());
}

/// Finds what others seal to (`age1…`), of each key in a key file.
pub fn recipients(key_file: &str, done: Answer<Vec<String>>) {
    call("recipients", vec![key_file.into()], done, |it| {
        it.dyn_ref::<Array>()
            .map(|texts| texts.iter().filter_map(|it| it.as_string()).collect())
    });
}

/// Finds the eight words of a key (`age1…`).
pub fn words(recipient: &str, done: Answer<Vec<String>>) {
    call("words", vec![recipient.into()], done, |it| {
        Some(it.as_string()?.split(' ').map(str::to_owned).collect())
    });
}

/// Seals a JSON text of at most 2 MiB to a key (`age1…`).
pub fn seal(plain: &str, recipient: &str, done: Answer<Sealed>) {
    let given = vec![plain.into(), recipient.into()];
    call_with(given, done, |module, given| {
        let file = of(module, "seal", given)?;
        let text = of(module, "armor", &Array::of1(&file))?.as_string();
        let file = file.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
        let (file, text) = file.zip(text).ok_or(SealingError::Broken)?;
        Ok(Sealed { file, text })
    });
}

/// Opens an age file of at most 4 MiB, or a text that holds one, with the keys of a key file.
pub fn open(given: &[u8], key_file: &str, done: Answer<String>) {
    let given = vec![Uint8Array::from(given).into(), key_file.into()];
    call("open", given, done, |it| it.as_string());
}

/// Puts a key file under a passphrase. The page stands still for about a second.
pub fn lock(key_file: &str, passphrase: &str, done: Answer<String>) {
    let given = vec![key_file.into(), passphrase.into()];
    once_drawn(move || call("lock", given, done, |it| it.as_string()));
}

/// Opens a key file that stands under a passphrase. The page stands still for about a second.
pub fn unlock(given: &[u8], passphrase: &str, done: Answer<String>) {
    let given = vec![Uint8Array::from(given).into(), passphrase.into()];
    once_drawn(move || call("unlock", given, done, |it| it.as_string()));
}

/// Lets the page first show that something is under way.
fn once_drawn(does: impl FnOnce() + 'static) {
    Later::after(50, does).in_any_case();
}

/// Calls one function of the module and reads what it gives.
fn call<T: 'static>(
    name: &'static str,
    given: Vec<JsValue>,
    done: Answer<T>,
    read: fn(&JsValue) -> Option<T>,
) {
    call_with(given, done, move |module, given| {
        read(&of(module, name, given)?).ok_or(SealingError::Broken)
    });
}

/// Does something with the module as soon as it is there.
fn call_with<T: 'static>(
    given: Vec<JsValue>,
    done: Answer<T>,
    does: impl Fn(&JsValue, &Array) -> Result<T, SealingError> + 'static,
) {
    let Some(coming) = offered().and_then(|offer| {
        let coming = offer.call0(&JsValue::UNDEFINED).ok()?;
        coming.dyn_into::<Promise>().ok()
    }) else {
        return done.emit(Err(SealingError::NotHere));
    };
    let missing = done.clone();
    let given: Array = given.into_iter().collect();
    let came = Closure::once_into_js(move |module: JsValue| done.emit(does(&module, &given)));
    let failed = Closure::once_into_js(move |_: JsValue| missing.emit(Err(SealingError::NotHere)));
    let then = Reflect::get(&coming, &"then".into()).and_then(JsCast::dyn_into::<Function>);
    if let Ok(then) = then {
        let _ = then.call2(&coming, &came, &failed);
    }
}

/// What a function of the module gives.
fn of(module: &JsValue, name: &str, given: &Array) -> Result<JsValue, SealingError> {
    let function = Reflect::get(module, &name.into()).and_then(JsCast::dyn_into::<Function>);
    let function = function.map_err(|_| SealingError::Broken)?;
    function
        .apply(&JsValue::UNDEFINED, given)
        .map_err(|thrown| SealingError::of(&thrown))
}

/// What the page offers: a function that promises the module.
fn offered() -> Option<Function> {
    let window: JsValue = window()?.into();
    let footing = Reflect::get(&window, &"footing".into()).ok()?;
    Reflect::get(&footing, &"sealing".into())
        .ok()?
        .dyn_into()
        .ok()
}

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealingError {
    /// This page has no such module, or it did not come.
    NotHere,
    /// The module broke down; the page has to be loaded anew.
    Broken,
    /// The browser gives no randomness.
    NoRandomness,
    /// A key, or a key file, is none.
    NoKey,
    /// It is too long.
    TooLarge,
    /// The passphrase is empty.
    NoPassphrase,
    /// It is no age file, and holds none.
    NotAge,
    /// It was changed or cut on the way.
    Damaged,
    /// None of the keys fits.
    SomebodyElse,
    /// It stands under a passphrase.
    NeedsPassphrase,
    /// It does not stand under a passphrase.
    NotLocked,
    /// The passphrase is another one.
    WrongPassphrase,
    /// Somebody made it so that opening it takes too much work.
    TooMuchWork,
    /// What was opened is not text.
    NotText,
}

impl SealingError {
    /// Of a code that the module threw (`crates/seal/web/src/code.rs`).
    fn of(thrown: &JsValue) -> Self {
        let code = thrown.dyn_ref::<JsString>().map(String::from);
        match code.as_deref() {
            Some("no-randomness") => Self::NoRandomness,
            Some("no-key") => Self::NoKey,
            Some("too-large") => Self::TooLarge,
            Some("no-passphrase") => Self::NoPassphrase,
            Some("not-age") => Self::NotAge,
            Some("damaged") => Self::Damaged,
            Some("somebody-else") => Self::SomebodyElse,
            Some("needs-passphrase") => Self::NeedsPassphrase,
            Some("not-locked") => Self::NotLocked,
            Some("wrong-passphrase") => Self::WrongPassphrase,
            Some("too-much-work") => Self::TooMuchWork,
            Some("not-text") => Self::NotText,
            _ => Self::Broken,
        }
    }
}

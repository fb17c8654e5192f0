//! Sealing as the app calls it in a browser: texts and bytes in and out, errors as short codes.
//!
//! What is secret is wiped here once it was used. What JavaScript was given is beyond that.

mod code;

use code::Code;
use footing_seal::{Identity, Recipient, Zeroizing};
use wasm_bindgen::prelude::*;

type Coded<T> = Result<T, Code>;

/// The text of a key file with a new key. `created` is a moment as RFC 3339 has it.
#[wasm_bindgen]
pub fn generate(created: &str) -> Coded<String> {
    let identity = Identity::generate()?;
    Ok(footing_seal::key_file(&identity, created).to_string())
}

/// What others seal to, of each key in a key file.
#[wasm_bindgen]
pub fn recipients(key_file: String) -> Coded<Vec<String>> {
    let keys = footing_seal::read_key_file(&Zeroizing::new(key_file))?;
    Ok(keys.iter().map(|it| it.recipient().to_string()).collect())
}

/// The eight words of a key, with a space between them.
#[wasm_bindgen]
pub fn words(recipient: &str) -> Coded<String> {
    let recipient = Recipient::parse(recipient).ok_or(Code::NO_KEY)?;
    Ok(footing_seal::words(&recipient).join(" "))
}

/// Seals a JSON text to a key, as an age file.
#[wasm_bindgen]
pub fn seal(plain: String, recipient: &str) -> Coded<Vec<u8>> {
    let recipient = Recipient::parse(recipient).ok_or(Code::NO_KEY)?;
    Ok(footing_seal::seal(
        Zeroizing::new(plain).as_bytes(),
        &recipient,
    )?)
}

/// An age file as text.
#[wasm_bindgen]
pub fn armor(sealed: &[u8]) -> String {
    footing_seal::armor(sealed)
}

/// Opens an age file, or a text that holds one, with the keys of a key file.
#[wasm_bindgen]
pub fn open(given: &[u8], key_file: String) -> Coded<String> {
    let keys = footing_seal::read_key_file(&Zeroizing::new(key_file))?;
    text(&footing_seal::open(given, &keys)?)
}

/// Puts a text under a passphrase. Takes about a second.
#[wasm_bindgen]
pub fn lock(plain: String, passphrase: String) -> Coded<String> {
    let (plain, passphrase) = (Zeroizing::new(plain), Zeroizing::new(passphrase));
    Ok(footing_seal::lock(plain.as_bytes(), &passphrase)?)
}

/// Opens what stands under a passphrase. Takes about a second.
#[wasm_bindgen]
pub fn unlock(given: &[u8], passphrase: String) -> Coded<String> {
    text(&footing_seal::unlock(given, &Zeroizing::new(passphrase))?)
}

fn text(plain: &[u8]) -> Coded<String> {
    str::from_utf8(plain)
        .map(str::to_owned)
        .map_err(|_| Code::NOT_TEXT)
}

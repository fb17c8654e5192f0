//! Bytes as a text, as a payload with a check that fits, as a deflated stream, and as the fields
//! within one: none may panic, and what can be read and sent on must arrive the same.
#![no_main]

#[path = "../../tests/link/outside.rs"]
#[allow(dead_code)]
mod outside;

use footing_interchange::link::{decode, encode};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((which, bytes)) = bytes.split_first() else {
        return;
    };
    let text = match which % 4 {
        0 => String::from_utf8_lossy(bytes).into_owned(),
        1 => outside::sealed("1", bytes),
        2 => outside::with_stream(bytes),
        _ => outside::with_fields(bytes),
    };
    if let Ok(read) = decode(&text)
        && let Ok(fragment) = encode(&read)
    {
        assert_eq!(decode(&fragment), Ok(read));
    }
});

//! Random ids: they say nothing about the person, the check or the time.

use crate::edge::window;

const ALPHABET: [char; 32] = [
    'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's',
    't', 'u', 'v', 'w', 'x', 'y', 'z', '2', '3', '4', '5', '6', '7',
];

/// A new id of 16 characters, 80 random bits.
pub fn fresh() -> String {
    let mut bytes = [0_u8; 16];
    let Some(window) = window() else {
        return String::new();
    };
    let filled = window
        .crypto()
        .is_ok_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // An id only has to differ from the others on this device.
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes
        .iter()
        .filter_map(|byte| ALPHABET.get(usize::from(byte % 32)))
        .collect()
}

//! Names that change with the content.

use sha2::{Digest, Sha256, Sha384};

/// The first 16 hexadecimal digits of the SHA-256 of some bytes.
pub fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A file name with the hash of its content: `app.js` becomes `app-0123456789abcdef.js`.
pub fn hashed_name(name: &str, content: &[u8]) -> String {
    let hash = short_hash(content);
    match name.split_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash}.{ending}"),
        None => format!("{name}-{hash}"),
    }
}

/// The `integrity` attribute for some content: SHA-384 in base64.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(content)))
}

/// Base64 of bytes whose number is a multiple of three, so that no padding is needed.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |bits: u32| DIGITS.get((bits & 63) as usize).copied().map(char::from);
    let groups = bytes.chunks(3).map(|three| {
        three
            .iter()
            .fold(0, |all, &byte| all << 8 | u32::from(byte))
    });
    groups
        .flat_map(|bits| [bits >> 18, bits >> 12, bits >> 6, bits])
        .filter_map(digit)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_beginning_of_sha_256() {
        assert_eq!(short_hash(b"abc"), "ba7816bf8f01cfea");
    }

    #[test]
    fn the_integrity_is_sha_384_in_base64() {
        let expected = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), expected);
    }

    #[test]
    fn the_hash_stands_before_the_ending() {
        assert_eq!(hashed_name("app.js", b"abc"), "app-ba7816bf8f01cfea.js");
        assert_eq!(hashed_name("plain", b"abc"), "plain-ba7816bf8f01cfea");
    }
}

//! The age test kit: files made to be opened or refused, one reason each.
//!
//! It is data that lies beside a checkout and is not part of the project.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

use flate2::read::ZlibDecoder;
use footing_seal::{Identity, OpenError, open, open_exactly, unlock};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Those of keys that are not offered: a hybrid of X25519 and ML-KEM.
const LEFT_OUT: [&str; 19] = [
    "armor_hybrid",
    "hybrid",
    "hybrid_and_x25519",
    "hybrid_bad_tag",
    "hybrid_currupted_enc_mlkem",
    "hybrid_currupted_enc_x25519",
    "hybrid_extra_argument",
    "hybrid_grease",
    "hybrid_identity",
    "hybrid_long_file_key",
    "hybrid_long_share",
    "hybrid_low_order",
    "hybrid_multiple_recipients",
    "hybrid_no_match",
    "hybrid_not_canonical_body",
    "hybrid_not_canonical_enc",
    "hybrid_short_share",
    "hybrid_uppercase",
    "hybrid_x25519_arg",
];

/// Longer than anything that a person is sent: refused by [`open`] unread.
const TOO_LARGE: [&str; 3] = [
    "stream_257_chunks",
    "stream_257_chunks_full",
    "stream_258_chunks",
];

/// Armour that differs from the standard's by spaces, line ends and words around it, as mail programs
/// make it: refused by [`open_exactly`], and mended by [`open`]. What is inside is sound.
const MENDED: [&str; 13] = [
    "armor_empty_last_line",
    "armor_empty_line_begin",
    "armor_empty_line_end",
    "armor_eol_between_padding",
    "armor_garbage_leading",
    "armor_garbage_trailing",
    "armor_long_line",
    "armor_short_line",
    "armor_whitespace_begin",
    "armor_whitespace_end",
    "armor_whitespace_eol",
    "armor_whitespace_last_line",
    "armor_whitespace_line_start",
];

/// A file of the kit.
struct Vector {
    name: String,
    fields: BTreeMap<String, Vec<String>>,
    file: Vec<u8>,
}

impl Vector {
    fn read(path: &Path) -> Self {
        let all = fs::read(path).unwrap();
        let end = all.windows(2).position(|it| it == b"\n\n").unwrap();
        let mut fields = BTreeMap::<String, Vec<String>>::new();
        for line in str::from_utf8(&all[..end]).unwrap().lines() {
            let (key, value) = line.split_once(": ").unwrap();
            fields
                .entry(key.to_owned())
                .or_default()
                .push(value.to_owned());
        }
        let mut file = all[end + 2..].to_vec();
        if let Some(how) = fields.get("compressed") {
            assert_eq!(how, &["zlib"]);
            let mut unpacked = Vec::new();
            ZlibDecoder::new(&file[..])
                .read_to_end(&mut unpacked)
                .unwrap();
            file = unpacked;
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        Self { name, fields, file }
    }

    fn all(&self, key: &str) -> &[String] {
        self.fields.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    fn expect(&self) -> &str {
        &self.all("expect")[0]
    }

    fn identities(&self) -> Vec<Identity> {
        let parse = |text: &String| Identity::parse(text).unwrap();
        self.all("identity").iter().map(parse).collect()
    }

    /// Opened as a person would: with the keys, and with the passphrases where it asks for one.
    fn opened(&self, open: fn(&[u8], &[Identity]) -> Opened) -> Opened {
        let mut opened = open(&self.file, &self.identities());
        if let Err(OpenError::NeedsPassphrase) = opened {
            for passphrase in self.all("passphrase") {
                opened = unlock(&self.file, passphrase);
            }
        }
        opened
    }

    fn is_right(&self, plain: &[u8]) -> bool {
        let hash: String = Sha256::digest(plain)
            .iter()
            .map(|it| format!("{it:02x}"))
            .collect();
        self.all("payload") == [hash]
    }
}

type Opened = Result<footing_seal::Zeroizing<Vec<u8>>, OpenError>;

/// The kit without what is left out; `None` where it is not there.
fn kit() -> Option<Vec<Vector>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/age");
    let Ok(files) = fs::read_dir(&folder) else {
        assert!(
            env::var_os("CI").is_none(),
            "there is no age test kit to read"
        );
        println!("left out: there is no age test kit beside this checkout");
        return None;
    };
    let paths = files.map(|it| it.unwrap().path());
    let mut paths: Vec<PathBuf> = paths.filter(|it| it.extension().is_none()).collect();
    paths.sort();
    assert_eq!(paths.len(), 143);
    let vectors = paths.iter().map(|path| Vector::read(path));
    let kept: Vec<_> = vectors
        .filter(|it| !LEFT_OUT.contains(&it.name.as_str()))
        .collect();
    assert_eq!(kept.len(), 143 - LEFT_OUT.len());
    Some(kept)
}

/// The reasons that stand for an expectation of the kit.
fn fits(expect: &str, error: OpenError) -> bool {
    match expect {
        "no match" => matches!(error, OpenError::SomebodyElse | OpenError::WrongPassphrase),
        "armor failure" | "header failure" => {
            matches!(
                error,
                OpenError::NotAge | OpenError::Damaged | OpenError::TooMuchWork
            )
        }
        "HMAC failure" | "payload failure" => error == OpenError::Damaged,
        _ => false,
    }
}

#[test]
fn every_file_is_opened_or_refused_as_the_kit_says() {
    let Some(kit) = kit() else { return };
    let mut counts = BTreeMap::<&str, usize>::new();
    for vector in &kit {
        let (name, expect) = (&vector.name, vector.expect());
        match vector.opened(open_exactly) {
            Ok(plain) => assert!(
                expect == "success" && vector.is_right(&plain),
                "{name}: opened"
            ),
            Err(error) => assert!(fits(expect, error), "{name}: {expect}, but {error:?}"),
        }
        *counts.entry(expect).or_default() += 1;
    }
    println!("{counts:?}");
}

/// What comes into the inbox may have passed through a mail program.
#[test]
fn what_is_pasted_is_mended_and_nothing_else() {
    let Some(kit) = kit() else { return };
    for vector in &kit {
        let (name, expect) = (vector.name.as_str(), vector.expect());
        match vector.opened(open) {
            // The kit names no payload where it expects that armour is refused.
            Ok(_) if MENDED.contains(&name) => assert_eq!(expect, "armor failure", "{name}"),
            Ok(plain) => assert!(
                expect == "success" && vector.is_right(&plain),
                "{name}: opened"
            ),
            Err(OpenError::TooLarge) => assert!(TOO_LARGE.contains(&name), "{name}"),
            Err(error) => {
                assert!(fits(expect, error), "{name}: {expect}, but {error:?}");
                assert!(!MENDED.contains(&name), "{name}: {error:?}");
            }
        }
    }
}

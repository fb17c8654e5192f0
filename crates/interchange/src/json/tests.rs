//! The reader against serde_json: both take the same texts, and make the same of them.

use super::*;
use proptest::prelude::*;
use serde_json::Value;

/// Reads all of a text with this file's code, into what serde_json would make of it.
fn read(json: &str) -> Option<Value> {
    let json = json.trim_matches([' ', '\t', '\n', '\r']);
    let mut scan = Scan::new(json);
    scan.value().filter(|_| scan.end())?;
    Some(match json.as_bytes().first()? {
        b'"' => text(json)?.into(),
        b'[' => list(json)?.into_iter().map(read).collect::<Option<_>>()?,
        b'{' => {
            let fields = Object::parse(json)?.fields().into_iter();
            let fields = fields.map(|(name, value)| Some((name.into_owned(), read(value)?)));
            Value::Object(fields.collect::<Option<_>>()?)
        }
        _ => match whole(json) {
            Some(number) => number.into(),
            None => serde_json::from_str(json).ok()?,
        },
    })
}

/// Whether both read the same, or neither anything.
fn agree(json: &str) -> bool {
    read(json) == serde_json::from_str(json).ok()
}

#[test]
fn odd_texts_are_read_as_serde_json_reads_them() {
    for json in [
        "",
        " ",
        "{",
        "{}",
        " [ ] ",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{\"a\" : [ 1 , {} ] }",
        "{a:1}",
        "{\"a\"}",
        "tru",
        "true",
        "truefalse",
        "null",
        "nul",
        "01",
        "-",
        "-0",
        "-01",
        "1.",
        ".5",
        "1.5e+3",
        "1e",
        "1E-2",
        "+1",
        "1 2",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\u+123\"",
        "\"\\u00e9\\/\\b\"",
        "\"\\x\"",
        "\"a\nb\"",
        "\"a",
        "\"\u{7f}\"",
        "[\"]\"]",
        "{\"a\":{\"a\":[[]]}}",
        "[1}",
        "\u{a0}1",
        "\u{feff}1",
        "9223372036854775807",
        "{\"\":\"\"}",
        "[]]",
    ] {
        assert!(agree(json), "{json}");
    }
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(read(&deep(64)).is_some() && read(&deep(65)).is_none());
    assert!(read(&deep(1_000_000)).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn texts_are_written_as_serde_json_writes_them(text: String) {
        prop_assert_eq!(quoted(&text), serde_json::to_string(&text).unwrap());
    }

    #[test]
    fn any_text_is_read_as_serde_json_reads_it(
        json in "[\\[\\]{}:,\"\\\\ \n0-9a-fu.eE+-]{0,12}",
        inner: String,
    ) {
        prop_assert!(agree(&json), "{}", json);
        let quoted = format!("[{json},{{\"{json}\":\"{inner}\"}}]");
        prop_assert!(agree(&quoted), "{}", quoted);
    }
}

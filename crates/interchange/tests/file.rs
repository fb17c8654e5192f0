//! The file of an own instrument: its exact form, what may be left out, what is refused and why.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

use footing_interchange::custom::check;
use footing_interchange::custom::file::{FileError, MOST_BYTES, read, write};

const FILE: &str = include_str!("small/file.json");

#[test]
fn a_file_is_written_as_ever() {
    let it = read(FILE).unwrap();
    assert_eq!(check(&it), []);
    assert_eq!(write(&it), FILE);
    assert_eq!(
        read(&format!("\u{feff}{}", FILE.replace('\n', "\r\n"))),
        Ok(it)
    );
}

#[test]
fn what_may_be_left_out_is_empty() {
    let least = r#"{"format":"footing-instrument","version":1,"id":"","edition":1,"title":"","recall_days":1,
        "scales":[],"items":[{"text":"a","answer":"none"}]}"#;
    let it = read(least).unwrap();
    assert_eq!(
        (it.scores.len(), it.items[0].optional, it.source.as_str()),
        (0, false, "")
    );
}

#[test]
fn what_is_no_such_file_is_refused_with_its_reason() {
    for text in [
        "",
        "null",
        "[]",
        "{}",
        "{\"version\": 1}",
        "\u{1}",
        "{\"format\":\"footing-export\",\"version\":1}",
    ] {
        assert_eq!(read(text), Err(FileError::NotOurs), "{text}");
    }
    let deep = format!("{{\"format\":{}", "[".repeat(100_000));
    assert_eq!(read(&deep), Err(FileError::NotOurs));
    assert_eq!(read(&" ".repeat(MOST_BYTES + 1)), Err(FileError::TooLarge));
    let newer = r#"{"version": 2, "format": "footing-instrument", "what": {"nobody": ["knows"]}}"#;
    assert_eq!(read(newer), Err(FileError::Newer(2)));
    assert_eq!(
        FileError::Newer(2).to_string(),
        "the file is of version 2, newer than 1"
    );
    for (part, by, reason) in [
        ("\"version\": 1", "\"version\": 0", "there is no version 0"),
        (
            "\"edition\": 3",
            "\"edition\": 3, \"more\": 1",
            "there is no field `more`",
        ),
        (
            "\"edition\": 3",
            "\"edition\": 3, \"edition\": 3",
            "`edition` stands there twice",
        ),
        (
            "\"edition\": 3",
            "\"edition\": -3",
            "`edition` must be a whole number from 0",
        ),
        (
            "\"edition\": 3",
            "\"edition\": \"3\"",
            "`edition` must be a whole number from 0",
        ),
        ("\"edition\": 3,", "", "`edition` is missing"),
        ("\"none\"", "\"all\"", "`answer` must be choice, several"),
        (
            "\"min\": 0",
            "\"min\": 0, \"step\": 2",
            "there is no field `step`",
        ),
        ("\"to\": 4", "\"to\": 4.5", "`to` must be a whole number"),
        (
            "\"sum\"",
            "\"product\"",
            "`method` must be sum, mean, pomp or count",
        ),
        (
            "\"sum\"",
            "{\"count\": {\"from\": 1, \"to\": 2}}",
            "there is no field `to`",
        ),
    ] {
        let wrong = FILE.replacen(part, by, 1);
        let Err(FileError::Wrong { line, reason: said }) = read(&wrong) else {
            unreachable!("{by} is taken")
        };
        assert!(said.contains(reason), "{by}: {said}");
        let at = FILE.split_once(part).unwrap().0.lines().count();
        assert!(
            line == at || !by.starts_with("\"edition"),
            "{by}: line {line}"
        );
    }
}

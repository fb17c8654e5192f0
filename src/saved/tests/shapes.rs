//! What was written once is read, and written so again.

use super::*;

/// What earlier versions have stored, to the byte: it is read, and written so again.
#[test]
fn every_shape_is_written_as_ever() {
    let at = r#""2026-11-21T08:00:00.000Z""#;
    let answers = r#"{"a":-3,"b":"declined","c":["x","y"],"d":{"text":"\"é\"\n\u0001"},"e":[]}"#;
    for (kind, json) in [
        (Kind::Setting, r#"{"value":"a \\ b"}"#.to_owned()),
        (
            Kind::Plan,
            format!(r#"{{"kind":{{"step":{{"text":"t"}}}},"added_at":{at},"done":false}}"#),
        ),
        (
            Kind::Plan,
            format!(
                r#"{{"kind":{{"if-then":{{"cue":"c","action":"a"}}}},"added_at":{at},"done":true}}"#
            ),
        ),
        (
            Kind::Plan,
            format!(
                r#"{{"kind":{{"goal":{{"what":"w","why":"","first":"f","by":"2027-01-15","who":"","barrier":""}}}},"added_at":{at},"done":false,"notes":[{{"at":{at},"offset_minutes":-60,"text":"n"}}]}}"#
            ),
        ),
        (
            Kind::Draft,
            format!(
                r#"{{"instrument":"triggers","edition":1,"word":"it","screen":2,"started_at":{at},"answers":{answers}}}"#
            ),
        ),
        (
            Kind::Result,
            format!(
                r#"{{"instrument":"triggers","edition":1,"word":"it","finished_at":{at},"offset_minutes":-60,"answers":{{}}}}"#
            ),
        ),
    ] {
        let body = Body::parse(kind, &json).unwrap();
        assert_eq!(body.to_json(), json);
        // A field that is not known is passed over, one that stands twice or is missing is not.
        let more = json.replacen('{', r#"{"new":[1.5,null],"#, 1);
        assert_eq!(Body::parse(kind, &more), Some(body));
        let (first, rest) = json.split_once(',').unwrap_or((&json, "}"));
        let twice = format!("{},{}", first.trim_end_matches('}'), &json[1..]);
        assert_eq!(Body::parse(kind, &twice), None, "{twice}");
        assert_eq!(Body::parse(kind, &format!("{{{rest}")), None);
    }
}

#[test]
fn a_file_is_written_as_ever() {
    let at = Timestamp::parse("2026-11-21T08:00:00Z").unwrap();
    let none = export(std::iter::empty(), BTreeMap::new(), at);
    let frame = r#"{
  "format": "footing-export",
  "version": 1,
  "exported_at": "2026-11-21T08:00:00.000Z",
  "records": [],
  "unread": {}
}"#;
    assert_eq!(none, frame);
    let key = RecordKey::new(Kind::Setting, "word");
    let record = Record {
        rev: 3,
        written_at: at,
        body: Body::Setting(Setting { value: "it".into() }),
    };
    let unread = [("footing:1:a", "b\n"), ("footing:1:c", "")];
    let unread = unread.map(|(key, value)| (key.to_owned(), value.to_owned()));
    let records = r#""records": [
    {
      "key": "footing:1:setting:word",
      "schema": 1,
      "rev": 3,
      "written_at": "2026-11-21T08:00:00.000Z",
      "body": {"value":"it"}
    }
  ]"#;
    let kept = "\"unread\": {\n    \"footing:1:a\": \"b\\n\",\n    \"footing:1:c\": \"\"\n  }";
    let full = export([(&key, &record)].into_iter(), unread.into(), at);
    let frame = frame.replace("\"records\": []", records);
    assert_eq!(full, frame.replace("\"unread\": {}", kept));
}

#[test]
fn only_whole_numbers_are_read_as_numbers() {
    let answers = |value: &str| crate::saved::answers::parse(&format!(r#"{{"a":{value}}}"#));
    for good in ["0", "-1", "2147483647", "-2147483648"] {
        assert!(answers(good).is_some(), "{good}");
    }
    for bad in [
        "-0",
        "01",
        "+1",
        "1.0",
        "1e0",
        "2147483648",
        "99999999999999999999",
        "null",
        "true",
        "\"no\"",
        "[1]",
        "{}",
        "{\"text\":1}",
        "{\"text\":\"a\",\"b\":1}",
        "{\"texts\":\"a\"}",
    ] {
        assert_eq!(answers(bad), None, "{bad}");
    }
}

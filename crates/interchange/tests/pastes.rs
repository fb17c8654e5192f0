//! What a paste becomes, and what is said where it does not fit.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod small;

use footing_interchange::custom::templates::{Fit, by_id, fill};
use footing_interchange::custom::{CustomInstrument, CustomKind};
use small::{FOUR, option};

/// A template filled with these statements and answers, one in a line.
fn filled(id: &str, statements: &[&str], answers: &[&str]) -> (CustomInstrument, Vec<Fit>) {
    fill(
        by_id(id).unwrap(),
        &statements.join("\n"),
        &answers.join("\r\n"),
    )
}

#[test]
fn a_paste_is_tidied() {
    let paste = [
        "",
        "  1.\tFirst   thing 0 1 2 3",
        "•  Second thing",
        "",
        "Third thing",
        "(4) Fourth thing",
        "e) Fifth thing",
    ];
    let (it, fits) = filled("sds", &paste, &FOUR);
    assert_eq!(fits, []);
    let texts: Vec<_> = it.items.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "First thing",
            "Second thing",
            "Third thing",
            "Fourth thing",
            "Fifth thing"
        ]
    );
    // One set of answers for all items; with two, the last item has its own.
    assert_eq!(
        it.scales,
        [[
            option(0, "never"),
            option(1, "rarely"),
            option(2, "often"),
            option(3, "always")
        ]]
    );
    let two = [FOUR, ["easy", "less easy", "hard", "hopeless"]].concat();
    let (it, fits) = filled(
        "sds",
        &["a one", "b two", "c three", "d four", "e five"],
        &two,
    );
    assert_eq!((fits, it.scales.len()), (vec![], 2));
    assert_eq!(it.items[4].kind, CustomKind::Choice(1));
    assert_eq!(it.scales[1][3], option(3, "hopeless"));
}

#[test]
fn lines_that_were_broken_are_joined_where_all_are_numbered() {
    let (it, fits) = filled(
        "phq-2",
        &["Over some time:", "1. One that", "goes on", "2. Two"],
        &FOUR,
    );
    assert_eq!(
        fits,
        [Fit::LeftOut {
            text: "Over some time:".to_owned()
        }]
    );
    assert_eq!(it.items[0].text, "One that goes on");
    assert_eq!(it.items.len(), 2);
}

#[test]
fn numbers_beside_answers_say_what_they_count() {
    let (it, fits) = filled(
        "phq-2",
        &["One", "Two"],
        &["always (3)", "often (2)", "rarely (1)", "never (0)"],
    );
    assert_eq!(fits, []);
    assert_eq!(
        it.scales[0],
        [
            option(3, "always"),
            option(2, "often"),
            option(1, "rarely"),
            option(0, "never")
        ]
    );
    let (it, fits) = filled(
        "phq-2",
        &["One", "Two"],
        &["0 = never", "1 = rarely", "2 = often", "3 = always"],
    );
    assert_eq!((fits, &it.scales[0][3]), (vec![], &option(3, "always")));
    // A mere list.
    let (it, fits) = filled(
        "phq-2",
        &["One", "Two"],
        &["1. never", "2. rarely", "3. often", "4. always"],
    );
    assert_eq!((fits, &it.scales[0][3]), (vec![], &option(3, "always")));
    let (it, fits) = filled(
        "phq-2",
        &["One", "Two"],
        &["never (1)", "rarely (2)", "often (3)", "always (4)"],
    );
    assert_eq!(
        (fits, &it.scales[0][3]),
        (vec![Fit::OtherValues { scale: 0 }], &option(3, "always"))
    );
    // Amounts are words; without numbers the usual order counts, in the WHO-5 from the highest.
    let amounts = ["1 or 2", "3 or 4", "5 or 6", "7, 8 or 9", "10 or more"];
    let (it, fits) = filled(
        "audit-c",
        &["One", "Two", "Three"],
        &[
            ["a", "b", "c", "d", "e"],
            amounts,
            ["f", "g", "h", "i", "j"],
        ]
        .concat(),
    );
    assert_eq!((fits, &it.scales[1][4]), (vec![], &option(4, "10 or more")));
    let (it, _) = filled(
        "who-5",
        &["A a", "B b", "C c", "D d", "E e"],
        &["q", "r", "s", "t", "u", "v"],
    );
    assert_eq!(
        (&it.scales[0][0], &it.scales[0][5]),
        (&option(5, "q"), &option(0, "v"))
    );
}

#[test]
fn what_does_not_fit_is_said_and_kept() {
    let (it, fits) = filled("phq-2", &["One"], &FOUR[..3]);
    assert_eq!(
        fits,
        [
            Fit::TooFewStatements {
                found: 1,
                needed: 2
            },
            Fit::TooFewAnswers {
                found: 3,
                needed: 4
            }
        ]
    );
    assert_eq!(
        (it.items[1].text.as_str(), it.scales[0][3].text.as_str()),
        ("", "")
    );
    let (it, fits) = filled(
        "phq-2",
        &["One", "Two", "three"],
        &["a", "b", "c", "d", "e"],
    );
    assert_eq!(
        fits,
        [
            Fit::TooManyStatements {
                found: 3,
                needed: 2
            },
            Fit::TooManyAnswers {
                found: 5,
                needed: 4
            }
        ]
    );
    assert_eq!(
        (it.items[2].text.as_str(), &it.scales[0][4]),
        ("three", &option(4, "e"))
    );
    assert_eq!(it.scores[0].of, [0, 1]);
    let (_, fits) = filled("phq-2", &["2. Two", "1. two"], &["a", "b", "c", "A"]);
    assert_eq!(
        fits,
        [
            Fit::OutOfOrder { at: 0, number: 2 },
            Fit::SameStatement {
                first: 0,
                second: 1
            },
            Fit::OutOfOrder { at: 1, number: 1 },
            Fit::SameAnswer {
                first: 0,
                second: 3
            },
        ]
    );
    let (_, fits) = filled("phq-2", &["Often", "0 1 2 3"], &FOUR);
    assert_eq!(
        fits,
        [
            Fit::LooksLikeAnswer { at: 0 },
            Fit::LooksLikeAnswer { at: 1 }
        ]
    );
    let (_, fits) = filled("phq-2", &["In the last weeks:", "SECTION ONE"], &FOUR);
    assert_eq!(
        fits,
        [
            Fit::LooksLikeHeading { at: 0 },
            Fit::LooksLikeHeading { at: 1 }
        ]
    );
    let (_, fits) = fill(by_id("phq-2").unwrap(), &"a\n".repeat(70_000), "");
    assert_eq!(fits[0], Fit::CutOff);
}

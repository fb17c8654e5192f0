//! What is wrong with a text, in the one word that the page needs.

use crate::outside::{SMALLEST, sealed, with_fields, with_stream};
use crate::samples::{invitation, nine_items, ten_items, whole};
use footing_interchange::link::Unreadable::{CutOff, Damaged, Missing, Newer, TooLarge, Unknown};
use footing_interchange::link::{Step, Unreadable, Wanted, decode, encode};

#[test]
fn texts_without_an_invitation() {
    let newer = sealed("2", b"whatever it will be");
    for (text, expected) in [
        ("", Missing),
        (" \n", Missing),
        ("#", Missing),
        ("https://example.org/start/", Missing),
        ("https://example.org/start/#", Missing),
        ("https://example.org/start/%23", Missing),
        ("https://example.org/start/?v=1.2", CutOff),
        ("https://example.org/start/#1", CutOff),
        ("#1.", CutOff),
        ("#1.abc", CutOff),
        ("#1.abc.", CutOff),
        ("#1.abc.ABCDEFG", CutOff),
        ("hello", Damaged),
        ("#help", Damaged),
        ("#x.abc.ABCDEFGH", Damaged),
        ("#1.abc.ABCDEFGH", Damaged),
        ("#1.abc.abcdefgh", Damaged),
        ("#2.abc.ABCDEFGH", Damaged),
        (&newer, Newer),
        (&format!("https://example.org/start/#{newer}"), Newer),
        (&sealed("100", b"x"), Newer),
        (&sealed("1000", b"x"), Damaged),
        (&sealed("0", b"x"), Unknown),
        (&sealed("01", b"x"), Unknown),
        (&sealed("1", b""), Unknown),
        (&sealed("1", &[0; 16_384 / 4 * 3]), TooLarge),
        (&"#1.abc ".repeat(10_000), TooLarge),
    ] {
        assert_eq!(decode(text).map(|_| ()), Err(expected), "{text:.90}");
    }
}

#[test]
fn whole_payloads_that_say_what_none_says() {
    let fields = |change: &[u8]| decode(&with_fields(change)).map(|_| ());
    assert_eq!(fields(SMALLEST), Ok(()));
    let long = |n| format!("en\0{}\0\0\x01\0a\0\x01", "x".repeat(n));
    assert_eq!(fields(long(60).as_bytes()), Ok(()));
    for wrong in [
        &b""[..],
        b"en",
        // A byte too many, a byte too few.
        b"en\0\0\0\x01\0a\0\x01\0",
        b"en\0\0\0\x01\0a\0",
        // Languages that are none.
        b"\0\0\0\x01\0a\0\x01",
        b"e\0\0\0\x01\0a\0\x01",
        b"en-\0\0\0\x01\0a\0\x01",
        b"en_US\0\0\0\x01\0a\0\x01",
        b"../en\0\0\0\x01\0a\0\x01",
        b"EN\0\0\0\x01\0a\0\x01",
        // No steps, 13 steps, a step of an unknown kind, edition 0, an id that is none.
        b"en\0\0\0\0",
        b"en\0\0\0\x0d\0a\0\x01\0a\0\x01\0a\0\x01\0a\0\x01\0a\0\x01\0a\0\x01\0a\0\x01\0a\0\x01\0a\0\x01\0a\0\x01\0a\0\x01\0a\0\x01\0a\0\x01",
        b"en\0\0\0\x01\x02a\0\x01",
        b"en\0\0\0\x01\0a\0\0",
        b"en\0\0\0\x01\0../a\0\x01",
        b"en\0\0\0\x01\0A\0\x01",
        b"en\0\0\0\x01\0\0\x01",
        // Words that are not plain text.
        b"en\0a\nb\0\0\x01\0a\0\x01",
        b"en\0\x1b[0m\0\0\x01\0a\0\x01",
        b"en\0\xff\0\0\x01\0a\0\x01",
        b"en\0\0\r\n\0\x01\0a\0\x01",
        "en\0\u{202e}\0\0\x01\0a\0\x01".as_bytes(),
        "en\0\0\u{2067}\0\x01\0a\0\x01".as_bytes(),
        long(61).as_bytes(),
        // A count of thousands of millions.
        b"en\0\0\0\xff\xff\xff\xff\x0f",
        b"en\0\0\0\x01\x01id\0\x01\0\0\0\x07\0\0\xff\xff\xff\x7f",
    ] {
        assert_eq!(fields(wrong), Err(Unknown), "{:?}", String::from_utf8_lossy(wrong));
    }
    // Heads: wanted without a recipient, what is wanted unknown, flags of the future, no end.
    let stream = miniz_oxide::deflate::compress_to_vec(SMALLEST, 6);
    for (flags, expected) in [
        (0, Ok(())),
        (8, Ok(())),
        (1, Err(Unknown)),
        (2, Err(Unknown)),
        (3, Err(Unknown)),
        (7, Err(Unknown)),
        (64, Err(Unknown)),
        (128, Err(Unknown)),
    ] {
        let payload = [&[flags][..], &[0; 8], &stream].concat();
        assert_eq!(
            decode(&sealed("1", &payload)).map(|_| ()),
            expected,
            "{flags}"
        );
    }
    for cut in 0..9 {
        assert_eq!(decode(&sealed("1", &vec![0; cut])), Err(Unknown));
    }
    assert_eq!(decode(&with_stream(&[7; 40])), Err(Unknown));
}

#[test]
fn days_and_rhythms_that_are_none() {
    let stream = |days: &[u8]| {
        let fields = [b"en\0\0\0", days, b"\x01\0a\0\x01"].concat();
        miniz_oxide::deflate::compress_to_vec(&fields, 6)
    };
    let read = |flags: u8, days: &[u8]| {
        let payload = [&[flags][..], &[0; 8], &stream(days)].concat();
        decode(&sealed("1", &payload))
    };
    let day = |days| read(16, days).map(|read| read.first_day.unwrap().to_string());
    assert_eq!(day(&[0]), Ok("0000-01-01".to_owned()));
    assert_eq!(day(&[0xc8, 0xf6, 0xde, 1]), Ok("9999-12-31".to_owned()));
    assert_eq!(day(&[0xc9, 0xf6, 0xde, 1]), Err(Unknown));
    assert_eq!(day(&[0xff, 0xff, 0xff, 0xff, 0xf]), Err(Unknown));
    let every = |days| read(32, days).map(|read| read.every.unwrap().in_days());
    assert_eq!(every(&[0]), Ok(None));
    assert_eq!(every(&[1]), Ok(Some(1)));
    assert_eq!(every(&[0xee, 2]), Ok(Some(366)));
    assert_eq!(every(&[0xef, 2]), Err(Unknown));
    assert_eq!(every(&[0xff, 0xff, 3 + 4]), Err(Unknown));
}

#[test]
fn no_link_is_given_out_that_could_not_be_opened() {
    let check = |expected: Unreadable, change: fn(&mut footing_interchange::link::Invitation)| {
        let mut sent = invitation(vec![whole(ten_items())]);
        change(&mut sent);
        assert_eq!(encode(&sent), Err(expected), "{sent:?}");
    };
    check(Unknown, |sent| sent.steps.clear());
    check(Unknown, |sent| sent.steps = vec![sent.steps[0].clone(); 13]);
    check(Unknown, |sent| sent.sender = "é".repeat(61));
    check(Unknown, |sent| sent.note = "é".repeat(601));
    check(Unknown, |sent| sent.language = "english please".to_owned());
    check(Unknown, |sent| sent.recipient = None);
    check(Unknown, |sent| {
        sent.steps = vec![Step::BuiltIn {
            id: "No id".to_owned(),
            edition: 1,
        }];
    });
    check(Unknown, |sent| {
        let mut far = nine_items();
        far.scores[0].of.push(usize::MAX);
        sent.steps.push(whole(far));
    });
    check(TooLarge, |sent| {
        let mut large = nine_items();
        let words = |i: usize| format!("{:x}", i.wrapping_mul(0x9e37_79b9_7f4a_7c15)).repeat(3);
        large.items = (0..200)
            .map(|i| {
                let mut item = large.items[0].clone();
                item.text = (0..40).map(|j| words(i * 40 + j)).collect();
                item
            })
            .collect();
        sent.steps.push(whole(large));
    });
    let mut nobody = invitation(vec![whole(ten_items())]);
    (nobody.recipient, nobody.wanted) = (None, Wanted::Nothing);
    assert!(encode(&nobody).is_ok());
}

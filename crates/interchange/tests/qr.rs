//! QR codes: an independent reader finds in them what was put in, and so does ours.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

use footing_interchange::qr::{
    Code, Joined, MOST_BYTES_ALONE, MOST_PARTS, MOST_PIXELS, PART_BYTES, TooLarge, Unfinished,
    codes, join, read,
};
use proptest::prelude::*;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

/// A text like a link or a sealed return, so many bytes long.
fn letters(length: usize) -> String {
    const BASE64: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut seed = 7_u32;
    let next = |_| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(BASE64[(seed >> 26) as usize])
    };
    (0..length).map(next).collect()
}

fn link(length: usize) -> String {
    let start = "https://footing.example/start/#1.";
    format!("{start}{}", letters(length - start.len()))
}

fn armored(lines: usize) -> String {
    let body: String = (0..lines).map(|_| letters(64) + "\n").collect();
    format!("-----BEGIN AGE ENCRYPTED FILE-----\n{body}-----END AGE ENCRYPTED FILE-----\n")
}

/// A code as a picture of so many pixels a square: its width, which is its height, and its pixels.
fn drawn(code: &Code, scale: usize) -> (usize, Vec<u8>) {
    let side = code.side() * scale;
    let dark = |at: usize| code.squares()[at / side / scale * code.side() + at % side / scale];
    let pixels = (0..side * side).map(|at| if dark(at) { 0 } else { 255 });
    (side, pixels.collect())
}

/// What zbar finds in pictures; `None` where there is no zbar and nobody said that there must be.
fn zbar(name: &str, pictures: &[(usize, Vec<u8>)]) -> Option<Vec<String>> {
    let Some(program) = env::var_os("FOOTING_ZBAR") else {
        assert!(
            env::var_os("CI").is_none(),
            "FOOTING_ZBAR is not set: run `cargo xtask test`"
        );
        eprintln!("left out: FOOTING_ZBAR does not say where zbarimg is");
        return None;
    };
    let mut command = Command::new(program);
    command.args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"]);
    for (at, (side, pixels)) in pictures.iter().enumerate() {
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{at}.pgm"));
        let head = format!("P5 {side} {side} 255\n").into_bytes();
        fs::write(&file, [head, pixels.clone()].concat()).unwrap();
        command.arg(file);
    }
    let output = command.output().unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    Some(lines.lines().map(str::to_owned).collect())
}

fn joined(texts: &[String]) -> Joined {
    join(texts.iter().map(String::as_str))
}

fn whole(text: &str) -> Joined {
    Joined {
        whole: vec![text.to_owned()],
        unfinished: Vec::new(),
    }
}

#[test]
fn a_link_is_one_code_with_its_plain_address() {
    let links = [40, 100, 333, 799, MOST_BYTES_ALONE].map(link);
    let mut pictures = Vec::new();
    for link in &links {
        let codes = codes(link).unwrap();
        assert_eq!(codes.len(), 1);
        let (side, pixels) = drawn(&codes[0], 4);
        assert_eq!(read(side, side, &pixels), std::slice::from_ref(link));
        pictures.push((side, pixels));
    }
    if let Some(found) = zbar("link", &pictures) {
        assert_eq!(found, links);
    }
}

#[test]
fn what_is_longer_goes_into_several_codes() {
    for (name, text, expected) in [
        ("long", link(MOST_BYTES_ALONE + 1), 2),
        ("sealed", armored(60), 6),
        ("words", "Größe 100 %, ja?\n".repeat(20), 1),
        ("full", letters(MOST_PARTS * PART_BYTES), MOST_PARTS),
    ] {
        let codes = codes(&text).unwrap();
        assert_eq!(codes.len(), expected, "{name}");
        let pictures: Vec<_> = codes.iter().map(|code| drawn(code, 3)).collect();
        let ours = pictures
            .iter()
            .flat_map(|(side, pixels)| read(*side, *side, pixels));
        assert_eq!(joined(&ours.collect::<Vec<_>>()), whole(&text), "{name}");
        if let Some(found) = zbar(name, &pictures) {
            assert_eq!(joined(&found), whole(&text), "{name}");
        }
    }
}

#[test]
fn what_is_too_large_says_so() {
    let most = MOST_PARTS * PART_BYTES;
    assert_eq!(codes(&letters(most + 1)), Err(TooLarge));
    // A line break takes the place of three letters.
    assert_eq!(codes(&"\n".repeat(most / 3 + 1)), Err(TooLarge));
}

/// The path, drawn again by other code.
#[test]
fn the_path_draws_the_squares() {
    for length in [40, MOST_BYTES_ALONE] {
        let code = &codes(&link(length)).unwrap()[0];
        let side = code.side();
        let mut squares = vec![false; side * side];
        let path = code.path();
        for run in path.split_terminator('z') {
            let run = run.strip_prefix('M').unwrap();
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (width, back) = rest.split_once("v1h-").unwrap();
            assert_eq!(width, back);
            let at = y.parse::<usize>().unwrap() * side + x.parse::<usize>().unwrap();
            squares[at..at + width.parse::<usize>().unwrap()].fill(true);
        }
        assert_eq!(squares, code.squares());
        // Four light squares on each side.
        let edge = |at: usize| at < 4 || at >= side - 4;
        let around = (0..side * side).filter(|at| edge(at % side) || edge(at / side));
        assert!(around.into_iter().all(|at| !squares[at]));
        assert!(squares[4 * side + 4]);
    }
}

fn parts(text: &str) -> Vec<String> {
    let codes = codes(text).unwrap();
    let pictures = codes.iter().map(|code| drawn(code, 2));
    pictures
        .flat_map(|(side, pixels)| read(side, side, &pixels))
        .collect()
}

#[test]
fn parts_of_several_texts_are_told_apart() {
    let (a, b) = (armored(40), armored(41));
    let (mut of_a, of_b) = (parts(&a), parts(&b));
    assert!(of_a[0].starts_with("FOOTING1/"));
    assert!(
        of_a.iter()
            .all(|part| part.bytes().all(|b| b.is_ascii_graphic()))
    );
    of_a.reverse();
    let lost = of_a.remove(1);
    let mut all = [of_b.clone(), of_a.clone(), of_b].concat();
    all.push(" https://footing.example/ \n".to_owned());
    let (set, of) = (lost[9..17].to_owned(), of_a.len() + 1);
    let found = joined(&all);
    assert_eq!(found.whole, ["https://footing.example/".to_owned(), b]);
    let parts = vec![of - 1];
    assert_eq!(
        found.unfinished,
        [Unfinished::Missing {
            set: set.clone(),
            of,
            parts
        }]
    );

    let damaged = lost[..lost.len() - 1].to_owned();
    all.push(damaged);
    assert_eq!(joined(&all).unfinished, [Unfinished::Damaged { set }]);
    all.push(format!("\n{lost}\r\n"));
    assert_eq!(joined(&all).whole.len(), 3);
}

#[test]
fn what_is_no_part_is_a_text_of_its_own() {
    for text in [
        "FOOTING1",
        "FOOTING1/",
        "FOOTING1/0123abcd/1/2",
        "FOOTING1/0123abcd/0/2/a",
        "FOOTING1/0123abcd/3/2/a",
        "FOOTING1/0123abcd/1/33/a",
        "FOOTING1/0123ABCD/1/2/a",
        "FOOTING1/123/1/2/a",
        "FOOTING1/0123abcd/+1/2/a",
        "FOOTING1/0123abcd/1/2/a b",
        "FOOTING2/0123abcd/1/2/a",
        "footing1/0123abcd/1/2/a",
        "FOOTING1/0123abcd/1/2/é",
    ] {
        assert_eq!(join([text]), whole(text));
    }
    let long = format!("FOOTING1/0123abcd/1/1/{}", letters(PART_BYTES + 1));
    assert_eq!(join([long.as_str()]), whole(&long));
    assert_eq!(join(["", " "]), Joined::default());
    for data in ["%", "%4", "%zz", "%FF", "x"] {
        let part = format!("FOOTING1/0123abcd/1/1/{data}");
        let set = "0123abcd".to_owned();
        assert_eq!(
            join([part.as_str()]).unfinished,
            [Unfinished::Damaged { set }]
        );
    }
}

#[test]
fn a_picture_is_looked_at_only_where_it_is_one() {
    for (width, height, length) in [
        (0, 0, 0),
        (0, 5, 0),
        (10, 10, 99),
        (10, 10, 101),
        (usize::MAX, 2, 10),
        (MOST_PIXELS + 1, 1, MOST_PIXELS + 1),
    ] {
        assert_eq!(read(width, height, &vec![0; length]), Vec::<String>::new());
    }
    for (width, height) in [(1, 1), (1, 400), (400, 1), (7, 7), (300, 200)] {
        for shade in [0, 128, 255] {
            assert_eq!(
                read(width, height, &vec![shade; width * height]),
                Vec::<String>::new()
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_the_text_it_comes_back(text in "(.|\\PC){1,300}", from: prop::sample::Index) {
        let mut parts = parts(&text);
        let middle = from.index(parts.len());
        parts.rotate_left(middle);
        let found = joined(&parts);
        prop_assert_eq!(found.whole, [text]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn no_texts_make_joining_panic(texts in prop::collection::vec(
        prop_oneof![any::<String>(), "FOOTING1/[0-9a-f]{8}/[0-9]{1,2}/[0-9]{1,2}/[!-~]{0,9}"], 0..5,
    )) {
        let found = joined(&texts);
        prop_assert!(found.whole.len() + found.unfinished.len() <= texts.len());
    }
}

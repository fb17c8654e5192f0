//! Lists, links and returns that are full of such words, made as this format allows.

use footing_core::{Answer, Timestamp};
use footing_interchange::custom::{
    self, AnswerOption, CustomBand, CustomInstrument, CustomItem, CustomKind, CustomMethod,
    CustomScore,
};
use footing_interchange::link::{self, Invitation, Recipient, Step, Wanted};
use footing_interchange::returned::{Return, ReturnedResult, ReturnedScore, write};
use footing_journeys::{Context as _, Result, anyhow, ensure};

use super::strings::STRINGS;

/// How many of the strings are in one list.
pub(crate) const HALF: usize = STRINGS.len() / 2;

/// A list with every text of it one of the strings: half of them as statements, as answers, as names
/// of scores, of ranges and of where ranges come from; the other texts, one each.
pub(crate) fn list(half: usize) -> Result<CustomInstrument> {
    let strings = &STRINGS[half * HALF..][..HALF];
    let scale = |text: &&str| {
        let option = |value: i32, text: String| AnswerOption { value, text };
        vec![
            option(0, (*text).to_owned()),
            option(1, format!("{text} 2")),
        ]
    };
    let item = |(n, text): (usize, &&str)| CustomItem {
        text: (*text).to_owned(),
        kind: CustomKind::Choice(n),
        reversed: false,
        optional: false,
        danger: None,
    };
    let score = |(n, text): (usize, &&str)| CustomScore {
        title: (*text).to_owned(),
        method: CustomMethod::Sum,
        of: vec![n],
        prorate: None,
        bands: vec![CustomBand {
            from: 0,
            to: 1,
            text: (*text).to_owned(),
        }],
        bands_source: (*text).to_owned(),
    };
    let list = CustomInstrument {
        id: ["aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb"][half].to_owned(),
        edition: 1,
        template: String::new(),
        title: strings[0].to_owned(),
        about: strings.join("\n"),
        recall_days: 7,
        licence: strings[1].to_owned(),
        source: strings[2].to_owned(),
        scales: strings.iter().map(scale).collect(),
        items: strings.iter().enumerate().map(item).collect(),
        scores: strings.iter().enumerate().map(score).collect(),
    };
    let problems = custom::check(&list);
    ensure!(problems.is_empty(), "{problems:?}");
    Ok(list)
}

/// A link that asks for both lists, with one string as the sender's name and note.
pub(crate) fn fragment(recipient: &str, string: &str) -> Result<String> {
    let invitation = Invitation {
        steps: vec![
            Step::Whole(Box::new(list(0)?)),
            Step::Whole(Box::new(list(1)?)),
        ],
        sender: string.to_owned(),
        note: string.to_owned(),
        language: "en".to_owned(),
        recipient: Recipient::parse(recipient),
        wanted: Wanted::Answers,
        asks_name: true,
        invite: [1; 8],
        first_day: None,
        every: None,
    };
    ensure!(invitation.recipient.is_some(), "{recipient} is no key");
    link::encode(&invitation).map_err(|why| anyhow!("no link: {why:?}"))
}

/// What a person sends back who writes one of the strings wherever they can.
pub(crate) fn returned(n: usize, string: &str) -> Result<String> {
    let at = Timestamp::from_ms(1_790_000_000_000);
    let score = ReturnedScore {
        id: "s1".to_owned(),
        title: string.to_owned(),
        value: Some(1.0),
        min: 0.0,
        max: 4.0,
    };
    // Letters only, as ids of results have them.
    let letter = |digit: usize| char::from(b"abcdefgh"[digit]);
    let id = format!("aaaaaaaaaaaaaa{}{}", letter(n / 8), letter(n % 8));
    let answers = [("i1".to_owned(), Answer::Text(string.to_owned()))];
    let result = ReturnedResult {
        id,
        instrument: format!("from-elsewhere-{}", ["a", "b"][n % 2]),
        edition: 1,
        title: string.to_owned(),
        word: string.chars().take(30).collect(),
        finished_at: at,
        offset_minutes: 0,
        scores: vec![score],
        answers: Some(answers.into_iter().collect()),
    };
    let it = Return {
        invite: String::new(),
        name: string.to_owned(),
        made_at: at,
        results: vec![result],
        line: string.to_owned(),
    };
    write(&it).ok().context("a return that is too large")
}

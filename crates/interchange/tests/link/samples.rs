//! Invitations such as counselors would send. All wording is made up for these tests.

use footing_core::calendar::{Date, Rhythm};
use footing_interchange::custom::{
    AnswerOption, CustomBand, CustomDanger, CustomInstrument, CustomItem, CustomKind, CustomMethod,
    CustomScore,
};
use footing_interchange::link::{Invitation, Recipient, Step, Wanted};

/// Random bytes that are the same each time.
pub fn bytes<const N: usize>(seed: u64) -> [u8; N] {
    let mut state = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    std::array::from_fn(|_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    })
}

pub fn invitation(steps: Vec<Step>) -> Invitation {
    Invitation {
        steps,
        sender: "Maria, Riverside Center".to_owned(),
        note: "Hello, could you fill this in before we meet on Thursday?".to_owned(),
        language: "en".to_owned(),
        recipient: Some(Recipient::new(bytes(1))),
        wanted: Wanted::Answers,
        asks_name: true,
        invite: bytes(2),
        first_day: Date::parse("2026-11-30"),
        every: Some(Rhythm::WEEKLY),
    }
}

pub fn built_in(id: &str) -> Step {
    Step::BuiltIn {
        id: id.to_owned(),
        edition: 1,
    }
}

pub fn whole(instrument: CustomInstrument) -> Step {
    Step::Whole(Box::new(instrument))
}

fn scale(words: &[&str]) -> Vec<AnswerOption> {
    (0..)
        .zip(words)
        .map(|(value, text)| AnswerOption {
            value,
            text: (*text).to_owned(),
        })
        .collect()
}

fn item(text: &str) -> CustomItem {
    CustomItem {
        text: text.to_owned(),
        kind: CustomKind::Choice(0),
        reversed: false,
        optional: false,
        danger: None,
    }
}

fn sum(title: &str, n_items: usize) -> CustomScore {
    CustomScore {
        title: title.to_owned(),
        method: CustomMethod::Sum,
        of: (0..n_items).collect(),
        prorate: None,
        bands: vec![],
        bands_source: String::new(),
    }
}

/// Ten sentences of about 60 characters, one scale of five options, one score.
pub fn ten_items() -> CustomInstrument {
    let items = [
        "I look forward to at least one thing in the coming week.",
        "Someone in my life notices when I am having a rough evening.",
        "After an argument I can calm down without leaving the house.",
        "My mornings follow a routine that I chose for myself.",
        "I can name two places nearby where I feel out of danger.",
        "When plans fall through, I find some other way to fill the gap.",
        "My bills and letters are opened within a few days.",
        "I have said no this month to an offer that was bad for me.",
        "Most nights I lie down tired and wake up fairly rested.",
        "There is a phone number I would dial before things get worse.",
    ];
    let mut instrument = CustomInstrument {
        id: "k3q7x2mbn4wd6tza".to_owned(),
        edition: 1,
        title: "Riverside weekly ten".to_owned(),
        about: "Think of the last seven days. Choose what fits best; no answer is wrong."
            .to_owned(),
        recall_days: 7,
        scales: vec![scale(&[
            "Not at all",
            "A little",
            "Partly",
            "Mostly",
            "Completely",
        ])],
        items: items.map(item).to_vec(),
        scores: vec![sum("Steadiness", items.len())],
        ..CustomInstrument::default()
    };
    instrument.items[7].reversed = true;
    instrument
}

/// Nine items of 60 to 100 characters, four options, five bands with names and a source, a danger.
pub fn nine_items() -> CustomInstrument {
    let items = [
        "Days on which the things that used to cheer you up left you cold or seemed pointless",
        "Feeling low for hours, close to tears, or as if a grey curtain hung before everything",
        "Lying awake for long, waking far too early, or staying in bed for most of the day",
        "Being worn out by small chores, such as dressing or washing up the dishes",
        "Leaving meals untouched, or eating far more than your body asked for",
        "Telling yourself that you let others down, or that you are worth less than they are",
        "Losing the thread while you read a page, watched a film or followed a conversation",
        "Moving or talking much slower than usual, or pacing up and down so that others noticed",
        "Wishing that you would not wake up, or picturing ways in which to harm yourself",
    ];
    let band = |from, to, text: &str| CustomBand {
        from,
        to,
        text: text.to_owned(),
    };
    let mut instrument = CustomInstrument {
        id: "p5w2ndz7qk4hx3vm".to_owned(),
        edition: 1,
        template: "low-mood-9".to_owned(),
        title: "Low mood, nine questions".to_owned(),
        about: "On how many days of the last two weeks did each of these weigh on you?".to_owned(),
        recall_days: 14,
        licence: "Free to copy and use, no permission needed".to_owned(),
        source: "Example and Sample 1999".to_owned(),
        scales: vec![scale(&[
            "On no day",
            "On a few days",
            "On most of the days",
            "Day after day",
        ])],
        items: items.map(item).to_vec(),
        scores: vec![sum("Low mood", items.len())],
    };
    instrument.items[8].danger = Some(CustomDanger {
        from: 1,
        to: 3,
        topic: "self-harm".to_owned(),
    });
    instrument.scores[0].bands = vec![
        band(0, 4, "hardly any"),
        band(5, 9, "mild"),
        band(10, 14, "moderate"),
        band(15, 19, "rather severe"),
        band(20, 27, "severe"),
    ];
    instrument.scores[0].bands_source =
        "Example and Sample 1999, 6,000 adults in primary care, United States".to_owned();
    instrument
}

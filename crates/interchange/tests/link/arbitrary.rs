//! Any invitation that may be sent.

use footing_core::calendar::{Date, Rhythm};
use footing_interchange::custom::{
    AnswerOption, CustomBand, CustomDanger, CustomInstrument, CustomItem, CustomKind, CustomMethod,
    CustomScore,
};
use footing_interchange::link::{Invitation, Recipient, Step, Wanted};
use footing_interchange::plain;
use proptest::prelude::*;

/// An invitation whose words are plain, as every one is after it was sent.
pub fn invitation() -> impl Strategy<Value = Invitation> {
    let words = (line(60), text(600), "[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,2}");
    let back = prop_oneof![
        Just((None, Wanted::Nothing)),
        any::<[u8; 32]>().prop_map(|key| (Some(Recipient::new(key)), Wanted::Scores)),
        any::<[u8; 32]>().prop_map(|key| (Some(Recipient::new(key)), Wanted::Answers)),
        any::<[u8; 32]>().prop_map(|key| (Some(Recipient::new(key)), Wanted::Nothing)),
    ];
    let when = (
        prop::option::of(0..=3_652_424_u32),
        prop::option::of(0..=366_u16),
    );
    let steps = prop::collection::vec(step(), 1..=2);
    (steps, words, back, any::<(bool, [u8; 8])>(), when).prop_map(
        |(
            steps,
            (sender, note, language),
            (recipient, wanted),
            (asks_name, invite),
            (day, every),
        )| {
            let year_0 = Date::new(0, 1, 1).unwrap();
            Invitation {
                steps,
                sender,
                note,
                language,
                recipient,
                wanted,
                asks_name,
                invite,
                first_day: day.map(|days| year_0.plus_days(days)),
                every: every.map(|days| Rhythm::days(days).unwrap_or(Rhythm::MONTHLY)),
            }
        },
    )
}

fn step() -> impl Strategy<Value = Step> {
    let built_in = ("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?", 1..=u32::MAX)
        .prop_map(|(id, edition)| Step::BuiltIn { id, edition });
    let whole = instrument().prop_map(|instrument| Step::Whole(Box::new(instrument)));
    prop_oneof![built_in, whole]
}

fn instrument() -> impl Strategy<Value = CustomInstrument> {
    let words = (line(16), line(30), line(60), text(200), line(80), line(80));
    let scale = prop::collection::vec(option(), 0..6);
    let lists = (
        prop::collection::vec(scale, 0..4),
        prop::collection::vec(item(), 0..8),
        prop::collection::vec(score(), 0..3),
    );
    (any::<u32>(), any::<u32>(), words, lists).prop_map(
        |(edition, recall_days, words, (scales, items, scores))| {
            let (id, template, title, about, licence, source) = words;
            CustomInstrument {
                id,
                edition,
                template,
                title,
                about,
                recall_days,
                licence,
                source,
                scales,
                items,
                scores,
            }
        },
    )
}

fn option() -> impl Strategy<Value = AnswerOption> {
    (any::<i32>(), line(20)).prop_map(|(value, text)| AnswerOption { value, text })
}

fn item() -> impl Strategy<Value = CustomItem> {
    let kind = prop_oneof![
        (0..=50_usize).prop_map(CustomKind::Choice),
        (0..=50_usize).prop_map(CustomKind::Several),
        any::<(i32, i32)>().prop_map(|(min, max)| CustomKind::Number { min, max }),
        any::<u32>().prop_map(|max_chars| CustomKind::Text { max_chars }),
        Just(CustomKind::Display),
    ];
    let danger = (any::<(i32, i32)>(), line(12)).prop_map(|((from, to), topic)| CustomDanger {
        from,
        to,
        topic,
    });
    (
        text(90),
        kind,
        any::<(bool, bool)>(),
        prop::option::of(danger),
    )
        .prop_map(|(text, kind, (reversed, optional), danger)| CustomItem {
            text,
            kind,
            reversed,
            optional,
            danger,
        })
}

fn score() -> impl Strategy<Value = CustomScore> {
    let method = prop_oneof![
        Just(CustomMethod::Sum),
        Just(CustomMethod::Mean),
        Just(CustomMethod::Pomp),
        any::<i32>().prop_map(CustomMethod::Count),
    ];
    let band = (any::<(i32, i32)>(), line(20)).prop_map(|((from, to), text)| CustomBand {
        from,
        to,
        text,
    });
    let of = prop::collection::vec(0..200_usize, 0..20);
    let prorate = prop::option::of(0..u32::MAX - 1);
    (
        line(30),
        method,
        of,
        prorate,
        prop::collection::vec(band, 0..4),
        line(60),
    )
        .prop_map(
            |(title, method, of, prorate, bands, bands_source)| CustomScore {
                title,
                method,
                of,
                prorate,
                bands,
                bands_source,
            },
        )
}

/// Mostly words, sometimes any characters.
fn words(most: usize) -> impl Strategy<Value = String> {
    let any = prop::collection::vec(any::<char>(), 0..=most / 4).prop_map(String::from_iter);
    let short = prop::string::string_regex(&format!("[a-zé ,.\\n]{{0,{}}}", most / 2)).unwrap();
    prop_oneof![3 => short, 1 => any]
}

fn line(most: usize) -> impl Strategy<Value = String> {
    words(most).prop_map(|words| plain::line(&words))
}

fn text(most: usize) -> impl Strategy<Value = String> {
    words(most).prop_map(|words| plain::text(&words))
}

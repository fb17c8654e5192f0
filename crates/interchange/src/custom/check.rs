//! Finds everything that keeps what was written or pasted from being an instrument.

use super::problem::{Place, Problem, Reason};
use super::{AnswerOption, CustomInstrument, CustomItem, CustomKind, CustomMethod, CustomScore};
use super::{limits, templates};
use std::ops::RangeInclusive;

/// What a danger can be about: the topics that the app has words and contacts for.
pub const TOPICS: [&str; 5] = [
    "self-harm",
    "withdrawal",
    "overdose",
    "violence",
    "confusion",
];

/// Everything that keeps it from being an instrument, from top to bottom; nothing where it is one.
pub fn check(it: &CustomInstrument) -> Vec<Problem> {
    let mut found = Found(Vec::new());
    frame(it, &mut found);
    found.count(Place::Scales, it.scales.len(), 0..=limits::SCALES);
    for (place, options) in it.scales.iter().enumerate().take(limits::SCALES) {
        scale(place, options, &mut found);
    }
    found.count(Place::Items, it.items.len(), limits::ITEMS);
    for (place, one) in it.items.iter().enumerate().take(*limits::ITEMS.end()) {
        item(it, place, one, &mut found);
    }
    let asked = |item: &CustomItem| item.kind != CustomKind::Display;
    found.if_so(
        !it.items.is_empty() && !it.items.iter().any(asked),
        Place::Items,
        Reason::NothingAsked,
    );
    found.count(Place::Scores, it.scores.len(), 0..=limits::SCORES);
    for (place, one) in it.scores.iter().enumerate().take(limits::SCORES) {
        score(it, place, one, &mut found);
        bands(it, place, one, &mut found);
    }
    found.0
}

/// Whether a text is an id of an own instrument: 16 of `a-z2-7`.
pub fn is_custom_id(text: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_lowercase() || (b'2'..=b'7').contains(&byte);
    text.len() == 16 && text.bytes().all(known)
}

/// The problems found so far.
struct Found(Vec<Problem>);

impl Found {
    fn say(&mut self, at: Place, reason: Reason) {
        self.0.push(Problem { at, reason });
    }

    fn if_so(&mut self, wrong: bool, at: Place, reason: Reason) {
        if wrong {
            self.say(at, reason);
        }
    }

    fn count(&mut self, at: Place, found: usize, allowed: RangeInclusive<usize>) {
        self.if_so(
            found < *allowed.start(),
            at,
            Reason::TooFew(*allowed.start()),
        );
        self.if_so(found > *allowed.end(), at, Reason::TooMany(*allowed.end()));
    }

    fn number(&mut self, at: Place, found: i32, allowed: RangeInclusive<i32>) {
        let reason = Reason::OutOfRange(*allowed.start(), *allowed.end());
        self.if_so(!allowed.contains(&found), at, reason);
    }

    /// One line that must be there.
    fn words(&mut self, at: Place, text: &str, most: usize) {
        self.if_so(text.trim().is_empty(), at, Reason::Empty);
        self.line(at, text, most);
    }

    /// One line, which may be empty.
    fn line(&mut self, at: Place, text: &str, most: usize) {
        self.text(at, text, most);
        self.if_so(text.contains('\n'), at, Reason::SeveralLines);
    }

    /// Any number of lines.
    fn text(&mut self, at: Place, text: &str, most: usize) {
        self.if_so(text.chars().nth(most).is_some(), at, Reason::TooLong(most));
        self.if_so(text.chars().any(is_unseen), at, Reason::Unseen);
    }
}

/// Control characters but the end of a line, and marks that turn the direction of reading, with
/// which a text can be made to look like another one.
pub(super) fn is_unseen(char: char) -> bool {
    let turns = matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let ends_a_line = matches!(char, '\u{2028}' | '\u{2029}');
    (char.is_control() && char != '\n') || turns || ends_a_line
}

fn frame(it: &CustomInstrument, found: &mut Found) {
    found.if_so(!is_custom_id(&it.id), Place::Id, Reason::NotAnId);
    let edition = i32::try_from(it.edition).unwrap_or(0);
    found.number(Place::Edition, edition, 1..=i32::MAX);
    let template = it.template.is_empty() || footing_core::id::is_id(&it.template);
    found.if_so(!template, Place::Template, Reason::NotAnId);
    found.words(Place::Title, &it.title, limits::TITLE);
    found.text(Place::About, &it.about, limits::ABOUT);
    let days = i32::try_from(it.recall_days).unwrap_or(0);
    let allowed = limits::RECALL_DAYS;
    found.number(
        Place::Recall,
        days,
        *allowed.start() as i32..=*allowed.end() as i32,
    );
    found.line(Place::Licence, &it.licence, limits::LICENCE);
    found.line(Place::Source, &it.source, limits::SOURCE);
}

fn scale(place: usize, options: &[AnswerOption], found: &mut Found) {
    let at = Place::Scale(place);
    found.count(at, options.len(), limits::OPTIONS);
    for (n, option) in options.iter().enumerate().take(*limits::OPTIONS.end()) {
        let earlier = || options.iter().take(n);
        let at_option = Place::Option(place, n);
        found.words(at_option, &option.text, limits::OPTION);
        found.number(at_option, option.value, limits::VALUES);
        found.if_so(
            earlier().any(|other| other.value == option.value),
            at,
            Reason::ValueTwice(option.value),
        );
        let text = option.text.trim();
        let same = earlier().any(|other| other.text.trim() == text);
        found.if_so(same && !text.is_empty(), at_option, Reason::TextTwice);
    }
}

fn item(it: &CustomInstrument, place: usize, one: &CustomItem, found: &mut Found) {
    let at = Place::Item(place);
    found.if_so(one.text.trim().is_empty(), at, Reason::Empty);
    found.text(at, &one.text, limits::ITEM);
    match one.kind {
        CustomKind::Choice(scale) | CustomKind::Several(scale) => {
            found.if_so(scale >= it.scales.len(), at, Reason::NoScale(scale));
        }
        CustomKind::Number { min, max } => {
            found.number(at, min, limits::NUMBERS);
            found.number(at, max, limits::NUMBERS);
            found.if_so(min >= max, at, Reason::NotRising);
            let width = i64::from(max) - i64::from(min);
            let most = *limits::NUMBERS.end();
            found.if_so(width > i64::from(most), at, Reason::TooMany(most as usize));
        }
        CustomKind::Text { max_chars } => {
            let allowed = limits::ANSWER_CHARS;
            let reason = Reason::OutOfRange(*allowed.start() as i32, *allowed.end() as i32);
            found.if_so(!allowed.contains(&max_chars), at, reason);
        }
        CustomKind::Display => {}
    }
    found.if_so(one.reversed && !has_value(one), at, Reason::NotReversible);
    let Some(danger) = &one.danger else {
        return;
    };
    let topic = TOPICS.contains(&danger.topic.as_str());
    found.if_so(!topic, at, Reason::NoTopic);
    if !has_value(one) {
        return found.say(at, Reason::DangerWithoutValue);
    }
    let Some((min, max)) = it.range_of(one) else {
        return;
    };
    if danger.from < min || danger.to > max {
        return found.say(at, Reason::OutOfRange(min, max));
    }
    let values = danger.from..=danger.to;
    let can = match one.kind {
        CustomKind::Choice(scale) => {
            let mut options = it.scales.get(scale).into_iter().flatten();
            options.any(|option| values.contains(&option.value))
        }
        _ => !values.is_empty(),
    };
    found.if_so(!can, at, Reason::DangerNever);
}

/// Whether an item's answers are values.
fn has_value(item: &CustomItem) -> bool {
    matches!(item.kind, CustomKind::Choice(_) | CustomKind::Number { .. })
}

fn score(it: &CustomInstrument, place: usize, one: &CustomScore, found: &mut Found) {
    let at = Place::Score(place);
    found.words(at, &one.title, limits::SCORE);
    found.if_so(one.of.is_empty(), at, Reason::MadeOfNothing);
    found.count(at, one.of.len(), 0..=*limits::ITEMS.end());
    for (n, id) in one.of.iter().enumerate().take(*limits::ITEMS.end()) {
        match it.items.get(*id) {
            None => found.say(at, Reason::NoItem(*id)),
            Some(item) => found.if_so(!has_value(item), at, Reason::ItemWithoutValue(*id)),
        }
        let twice = one.of.iter().take(n).any(|earlier| earlier == id);
        found.if_so(twice, at, Reason::ItemTwice(*id));
    }
    if let CustomMethod::Count(from) = one.method {
        let reaches = |id: &usize| it.items.get(*id).and_then(|item| it.range_of(item));
        let mut highest = one.of.iter().filter_map(reaches);
        let reached = one.of.is_empty() || highest.any(|(_, max)| max >= from);
        found.if_so(!reached, at, Reason::CountsNothing);
    }
    if let Some(percent) = one.prorate {
        let allowed = limits::PRORATE;
        let reason = Reason::OutOfRange(*allowed.start() as i32, *allowed.end() as i32);
        found.if_so(!allowed.contains(&percent), at, reason);
        let few = one.of.len() < limits::PRORATED_ITEMS;
        found.if_so(few, at, Reason::TooFewToProrate);
        let counts = matches!(one.method, CustomMethod::Count(_));
        found.if_so(counts, at, Reason::MethodNotProrated);
    }
}

fn bands(it: &CustomInstrument, place: usize, one: &CustomScore, found: &mut Found) {
    let at = Place::Score(place);
    found.line(at, &one.bands_source, limits::BANDS_SOURCE);
    if one.bands.is_empty() {
        return;
    }
    found.count(at, one.bands.len(), 0..=limits::BANDS);
    let unpublished = it.source.trim().is_empty();
    found.if_so(unpublished, at, Reason::BandsUnpublished);
    let no_source = one.bands_source.trim().is_empty();
    found.if_so(no_source, at, Reason::BandsWithoutSource);
    let template = templates::bare_by_id(&it.template);
    let changed = template.is_some_and(|template| !template.fits(it));
    found.if_so(changed, at, Reason::BandsOfAnother);
    let range = it.range_of_score(one);
    let mut above = None;
    for (n, band) in one.bands.iter().enumerate().take(limits::BANDS) {
        let at = Place::Band(place, n);
        found.words(at, &band.text, limits::BAND);
        found.if_so(band.from > band.to, at, Reason::NotRising);
        if let Some((min, max)) = range {
            found.if_so(
                i64::from(band.from) < min || i64::from(band.to) > max,
                at,
                Reason::OutOfRange(min as i32, max as i32),
            );
        }
        let overlaps = above.is_some_and(|above| band.from <= above);
        found.if_so(overlaps, at, Reason::Overlap);
        above = Some(band.to);
    }
}

impl CustomInstrument {
    /// The lowest and the highest value of an item's answers, where they have a value.
    pub(super) fn range_of(&self, item: &CustomItem) -> Option<(i32, i32)> {
        match item.kind {
            CustomKind::Choice(scale) => {
                let values = self.scales.get(scale)?.iter().map(|option| option.value);
                Some((values.clone().min()?, values.max()?))
            }
            CustomKind::Number { min, max } => Some((min, max)),
            CustomKind::Several(_) | CustomKind::Text { .. } | CustomKind::Display => None,
        }
    }

    /// The whole numbers that a score can be, whatever is answered.
    fn range_of_score(&self, score: &CustomScore) -> Option<(i64, i64)> {
        let items = score.of.iter().take(*limits::ITEMS.end());
        let ranges = items.filter_map(|id| self.range_of(self.items.get(*id)?));
        let ranges = ranges.map(|(min, max)| (i64::from(min), i64::from(max)));
        match score.method {
            CustomMethod::Sum => ranges.reduce(|a, b| (a.0 + b.0, a.1 + b.1)),
            CustomMethod::Mean => ranges.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))),
            CustomMethod::Pomp => Some((0, 100)),
            CustomMethod::Count(_) => Some((0, score.of.len() as i64)),
        }
    }
}

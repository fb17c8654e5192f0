//! An instrument as bytes within a link, field by field in the order of its type.
//!
//! Every value can be packed. Only so much is taken out again as a page can show; whether that is
//! an instrument is for the check of this module to say.

use super::{
    AnswerOption, CustomBand, CustomDanger, CustomInstrument, CustomItem, CustomKind, CustomMethod,
    CustomScore,
};
use crate::digits::BASE64_URL;
use crate::packet::{Reader, Writer};

/// The most items, and the most that any other list holds.
const MOST_ITEMS: usize = 200;
const MOST: usize = 50;
/// The most characters of what is a line on a page, and of what is a paragraph.
const LINE: usize = 300;
const TEXT: usize = 2_000;

/// Appends an instrument.
pub(crate) fn pack(instrument: &CustomInstrument, to: &mut Writer) {
    to.line(&instrument.id);
    to.number(instrument.edition);
    to.line(&instrument.template);
    to.line(&instrument.title);
    to.text(&instrument.about);
    to.number(instrument.recall_days);
    to.line(&instrument.licence);
    to.line(&instrument.source);
    to.count(instrument.scales.len());
    instrument
        .scales
        .iter()
        .for_each(|scale| pack_scale(scale, to));
    to.count(instrument.items.len());
    instrument.items.iter().for_each(|item| pack_item(item, to));
    to.count(instrument.scores.len());
    instrument
        .scores
        .iter()
        .for_each(|score| pack_score(score, to));
}

/// Takes an instrument out; `None` where the bytes are none, or one that is beyond all measure.
pub(crate) fn unpack(from: &mut Reader<'_>) -> Option<CustomInstrument> {
    // Fields are evaluated in the order they are written here.
    Some(CustomInstrument {
        id: from.line(LINE)?,
        edition: from.number()?,
        template: from.line(LINE)?,
        title: from.line(LINE)?,
        about: from.text(TEXT)?,
        recall_days: from.number()?,
        licence: from.line(LINE)?,
        source: from.line(LINE)?,
        scales: from.list(MOST, unpack_scale)?,
        items: from.list(MOST_ITEMS, unpack_item)?,
        scores: from.list(MOST, unpack_score)?,
    })
}

/// Values are written as steps from the one that would follow the option before: mostly 0.
fn pack_scale(options: &Vec<AnswerOption>, to: &mut Writer) {
    to.count(options.len());
    let mut next = 0;
    for option in options {
        to.signed(option.value.wrapping_sub(next));
        to.line(&option.text);
        next = option.value.wrapping_add(1);
    }
}

fn unpack_scale(from: &mut Reader<'_>) -> Option<Vec<AnswerOption>> {
    let mut next = 0_i32;
    from.list(MOST, |from| {
        let value = next.wrapping_add(from.signed()?);
        next = value.wrapping_add(1);
        let text = from.line(LINE)?;
        Some(AnswerOption { value, text })
    })
}

const REVERSED: u32 = 1 << 3;
const OPTIONAL: u32 = 1 << 4;
const DANGER: u32 = 1 << 5;

fn pack_item(item: &CustomItem, to: &mut Writer) {
    to.text(&item.text);
    let kind = match item.kind {
        CustomKind::Choice(_) => 0,
        CustomKind::Several(_) => 1,
        CustomKind::Number { .. } => 2,
        CustomKind::Text { .. } => 3,
        CustomKind::Display => 4,
    };
    let flag = |set, flag| if set { flag } else { 0 };
    to.number(
        kind | flag(item.reversed, REVERSED)
            | flag(item.optional, OPTIONAL)
            | flag(item.danger.is_some(), DANGER),
    );
    match item.kind {
        CustomKind::Choice(scale) | CustomKind::Several(scale) => to.count(scale),
        CustomKind::Number { min, max } => pack_range(min, max, 0, to),
        CustomKind::Text { max_chars } => to.number(max_chars),
        CustomKind::Display => {}
    }
    if let Some(danger) = &item.danger {
        pack_range(danger.from, danger.to, 0, to);
        to.line(&danger.topic);
    }
}

fn unpack_item(from: &mut Reader<'_>) -> Option<CustomItem> {
    let text = from.text(TEXT)?;
    let tag = from.number()?;
    let kind = match tag & !(REVERSED | OPTIONAL | DANGER) {
        0 => CustomKind::Choice(from.count(MOST)?),
        1 => CustomKind::Several(from.count(MOST)?),
        2 => {
            let (min, max) = unpack_range(0, from)?;
            CustomKind::Number { min, max }
        }
        3 => CustomKind::Text {
            max_chars: from.number()?,
        },
        4 => CustomKind::Display,
        _ => return None,
    };
    let danger = if tag & DANGER == 0 {
        None
    } else {
        let (lowest, highest) = unpack_range(0, from)?;
        Some(CustomDanger {
            from: lowest,
            to: highest,
            topic: from.line(LINE)?,
        })
    };
    Some(CustomItem {
        text,
        kind,
        reversed: tag & REVERSED != 0,
        optional: tag & OPTIONAL != 0,
        danger,
    })
}

fn pack_score(score: &CustomScore, to: &mut Writer) {
    to.line(&score.title);
    match score.method {
        CustomMethod::Sum => to.number(0),
        CustomMethod::Mean => to.number(1),
        CustomMethod::Pomp => to.number(2),
        CustomMethod::Count(least) => {
            to.number(3);
            to.signed(least);
        }
    }
    to.count(score.of.len());
    let mut next = 0;
    for place in &score.of {
        let place = i32::try_from(*place).unwrap_or(i32::MAX);
        to.signed(place.wrapping_sub(next));
        next = place.wrapping_add(1);
    }
    to.number(score.prorate.map_or(0, |percent| percent.saturating_add(1)));
    to.count(score.bands.len());
    let mut next = 0;
    for band in &score.bands {
        pack_range(band.from, band.to, next, to);
        to.line(&band.text);
        next = band.to.wrapping_add(1);
    }
    to.line(&score.bands_source);
}

fn unpack_score(from: &mut Reader<'_>) -> Option<CustomScore> {
    let title = from.line(LINE)?;
    let method = match from.number()? {
        0 => CustomMethod::Sum,
        1 => CustomMethod::Mean,
        2 => CustomMethod::Pomp,
        3 => CustomMethod::Count(from.signed()?),
        _ => return None,
    };
    let mut next = 0_i32;
    let of = from.list(MOST_ITEMS, |from| {
        let place = next.wrapping_add(from.signed()?);
        next = place.wrapping_add(1);
        usize::try_from(place)
            .ok()
            .filter(|place| *place < MOST_ITEMS)
    })?;
    let prorate = from.number()?.checked_sub(1);
    let mut next = 0;
    let bands = from.list(MOST, |from| {
        let (lowest, highest) = unpack_range(next, from)?;
        next = highest.wrapping_add(1);
        Some(CustomBand {
            from: lowest,
            to: highest,
            text: from.line(LINE)?,
        })
    })?;
    Some(CustomScore {
        title,
        method,
        of,
        prorate,
        bands,
        bands_source: from.line(LINE)?,
    })
}

/// A range as the step from where it would begin, and how far it goes: mostly 0 and few.
fn pack_range(lowest: i32, highest: i32, next: i32, to: &mut Writer) {
    to.signed(lowest.wrapping_sub(next));
    to.signed(highest.wrapping_sub(lowest));
}

fn unpack_range(next: i32, from: &mut Reader<'_>) -> Option<(i32, i32)> {
    let lowest = next.wrapping_add(from.signed()?);
    Some((lowest, lowest.wrapping_add(from.signed()?)))
}

impl CustomInstrument {
    /// The instrument as one text of letters, digits, `-` and `_`, to be kept.
    pub fn to_text(&self) -> String {
        let mut to = Writer::default();
        pack(self, &mut to);
        BASE64_URL.write(to.bytes())
    }

    /// Takes what [`Self::to_text`] has made; `None` for anything else.
    pub fn from_text(text: &str) -> Option<Self> {
        let bytes = BASE64_URL.read(text.as_bytes())?;
        let mut from = Reader::new(&bytes);
        unpack(&mut from).filter(|_| from.is_done())
    }
}

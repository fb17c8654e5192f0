//! How much an own instrument may hold: what fits a screen, a link and a patient person.

use std::ops::RangeInclusive;

/// How many items.
pub const ITEMS: RangeInclusive<usize> = 1..=200;
/// The most response scales.
pub const SCALES: usize = 50;
/// How many options a response scale has.
pub const OPTIONS: RangeInclusive<usize> = 2..=12;
/// The most scores.
pub const SCORES: usize = 40;
/// The most published ranges of a score.
pub const BANDS: usize = 12;
/// The values that an option may count.
pub const VALUES: RangeInclusive<i32> = -10_000..=10_000;
/// The numbers that may be asked for.
pub const NUMBERS: RangeInclusive<i32> = -1_000_000..=1_000_000;
/// The days that answers look back on.
pub const RECALL_DAYS: RangeInclusive<u32> = 1..=365;
/// The most characters of an answer in own words.
pub const ANSWER_CHARS: RangeInclusive<u32> = 1..=2_000;
/// From which percentage of answers on a score may be prorated.
pub const PRORATE: RangeInclusive<u32> = 80..=100;
/// The fewest items of a score that may be prorated.
pub const PRORATED_ITEMS: usize = 4;

// Characters, not bytes. Only what is read first and items may have several lines.

/// The most characters of a title.
pub const TITLE: usize = 100;
/// The most characters of what is read first.
pub const ABOUT: usize = 2_000;
/// The most characters of a licence.
pub const LICENCE: usize = 300;
/// The most characters of a source.
pub const SOURCE: usize = 200;
/// The most characters of an item.
pub const ITEM: usize = 600;
/// The most characters of an option.
pub const OPTION: usize = 120;
/// The most characters of a score's title.
pub const SCORE: usize = 80;
/// The most characters of a range's name.
pub const BAND: usize = 60;
/// The most characters of where ranges come from.
pub const BANDS_SOURCE: usize = 300;

//! The words of an own instrument, in the places where the app looks for them.

use super::build::{SECTION, asked, numbered};
use super::{AnswerOption, CustomInstrument, CustomKind, CustomScore};
use footing_core::Texts;
use footing_core::texts::Heading;
use litemap::LiteMap;

/// The most characters of an item's short name.
const SHORT: usize = 60;

/// The words of a checked instrument.
pub(super) fn texts(it: &CustomInstrument) -> Texts {
    let title = said(&it.title);
    let mut about = it.about.lines().map(said).filter(|line| !line.is_empty());
    let purpose = about.next().unwrap_or_else(|| title.clone());
    let about = about.collect();
    let used = |place: usize| {
        let named = CustomKind::Choice(place);
        let several = CustomKind::Several(place);
        let mut kinds = it.items.iter().map(|item| item.kind);
        kinds.any(|kind| kind == named || kind == several)
    };
    let items = || it.items.iter().enumerate();
    let scores = || it.scores.iter().enumerate();
    let scales = it.scales.iter().enumerate();
    let options = |options: &[AnswerOption]| {
        let named = options.iter().enumerate();
        listed("o", named.map(|(n, it)| (n, said(&it.text))))
    };
    let bands = |score: &CustomScore| {
        let named = score.bands.iter().enumerate();
        listed("b", named.map(|(n, it)| (n, said(&it.text))))
    };
    let banded = scores().filter(|(_, it)| !it.bands.is_empty());
    let heading = |title: String| Heading {
        title,
        about: String::new(),
    };
    let mut sections = LiteMap::new();
    sections.insert(SECTION.to_owned(), heading(title.clone()));
    Texts {
        purpose,
        about,
        sections,
        responses: listed(
            "r",
            scales
                .filter(|(place, _)| used(*place))
                .map(|(n, it)| (n, options(it))),
        ),
        items: listed("i", items().map(|(n, it)| (n, said(&it.text)))),
        short: listed("i", asked(it).map(|(n, it)| (n, short(&it.text)))),
        scores: listed("s", scores().map(|(n, it)| (n, heading(said(&it.title))))),
        bands: listed("s", banded.map(|(n, it)| (n, bands(it)))),
        title,
        stems: Default::default(),
        prompts: Default::default(),
        steps: Default::default(),
        avoid: Default::default(),
        offers: Default::default(),
        reasons: Default::default(),
        message: Default::default(),
        guide: Default::default(),
        headings: Default::default(),
    }
}

/// What belongs to each place, under the ids that [`numbered`] gives. One by one: sorting them all
/// at once is more code to load.
fn listed<T>(letter: &str, parts: impl Iterator<Item = (usize, T)>) -> LiteMap<String, T> {
    let mut map = LiteMap::new();
    for (place, part) in parts {
        map.insert(numbered(letter, place), part);
    }
    map
}

/// Words as they stay: a character without width keeps what looks like one of the app's own
/// placeholders from ever being filled in.
fn said(text: &str) -> String {
    text.trim().replace("{behaviour}", "{\u{2060}behaviour}")
}

/// What an item is about in a few words: its text, cut at a word.
fn short(text: &str) -> String {
    let line = said(text.trim().lines().next().unwrap_or_default());
    let Some((end, _)) = line.char_indices().nth(SHORT) else {
        return line;
    };
    let cut = line.get(..end).unwrap_or_default();
    let word = cut.rfind(' ').and_then(|end| cut.get(..end));
    let cut = word.filter(|word| !word.trim().is_empty()).unwrap_or(cut);
    format!(
        "{}…",
        cut.trim_end_matches([' ', ',', ';', ':', '.', '-', '–'])
    )
}

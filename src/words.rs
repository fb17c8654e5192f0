//! The app's own words, by key: one table a language, the keys checked by the compiler.

use footing_core::Timestamp;

/// Names one text of the app; the constants are in [`key`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Key(u16);

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The words of one language.
#[derive(Clone, Copy, PartialEq)]
pub struct Words {
    language: &'static str,
    texts: &'static [&'static str],
}

impl Words {
    /// The words of a language (`en`), or `None` where there are none.
    pub fn of(language: &str) -> Option<Self> {
        let (language, texts) = LANGUAGES.iter().find(|(it, _)| *it == language)?;
        Some(Self { language, texts })
    }

    /// English, the language every text has.
    pub fn english() -> Self {
        Self::of("en").unwrap_or(Self {
            language: "en",
            texts: &[],
        })
    }

    /// The languages there are.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|(language, _)| *language)
    }

    /// The language's code (`en`).
    pub fn language(self) -> &'static str {
        self.language
    }

    /// Which way the language runs: `ltr` or `rtl`.
    pub fn direction(self) -> &'static str {
        if matches!(self.language, "ar" | "fa" | "he" | "ur") {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// A text.
    pub fn get(self, key: Key) -> &'static str {
        self.texts
            .get(usize::from(key.0))
            .copied()
            .unwrap_or_default()
    }

    /// A text with its `{name}` placeholders filled in.
    pub fn fill(self, key: Key, values: &[(&str, &str)]) -> String {
        let mut text = self.get(key).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// One of two texts by number, with `{n}` filled in.
    pub fn count(self, one: Key, other: Key, n: usize) -> String {
        self.fill(if n == 1 { one } else { other }, &[("n", &n.to_string())])
    }

    /// A day in words ("21 November 2026"), as it was where the person was.
    pub fn date(self, at: Timestamp, offset_minutes: i32) -> String {
        let (year, month, day) =
            Timestamp::from_ms(at.ms() + i64::from(offset_minutes) * 60_000).date();
        let months = self.get(key::DATE_MONTHS);
        let month = months
            .split(' ')
            .nth(month as usize - 1)
            .unwrap_or_default();
        let (year, day) = (year.to_string(), day.to_string());
        self.fill(
            key::DATE_PATTERN,
            &[("day", &day), ("month", month), ("year", &year)],
        )
    }
}

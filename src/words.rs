//! The app's own words, by key: one table a language, the keys checked by the compiler.

#[cfg(test)]
mod language;

use footing_core::Timestamp;

/// One text of the app, in every language; the constants are in [`key`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Key(pub(crate) &'static [&'static str]);

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The words of one language.
#[derive(Clone, Copy, PartialEq)]
pub struct Words(usize);

impl Words {
    /// The words of a language (`en`), or `None` where there are none.
    pub fn of(language: &str) -> Option<Self> {
        LANGUAGES.iter().position(|it| *it == language).map(Self)
    }

    /// English, the language every text has.
    pub fn english() -> Self {
        Self::of("en").unwrap_or(Self(0))
    }

    /// The languages there are.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().copied()
    }

    /// The language's code (`en`).
    pub fn language(self) -> &'static str {
        LANGUAGES.get(self.0).copied().unwrap_or_default()
    }

    /// Which way the language runs: `ltr` or `rtl`.
    pub fn direction(self) -> &'static str {
        if matches!(self.language(), "ar" | "fa" | "he" | "ur") {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// A text.
    pub fn get(self, key: Key) -> &'static str {
        key.0.get(self.0).copied().unwrap_or_default()
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

    /// A moment's day in words ("21 November 2026"), as it was where the person was.
    pub fn date(self, at: Timestamp, offset_minutes: i32) -> String {
        let local = Timestamp::from_ms(at.ms() + i64::from(offset_minutes) * 60_000);
        self.civil(local.date())
    }

    /// A day in words.
    #[cfg(feature = "whole")]
    pub fn day(self, day: footing_core::calendar::Date) -> String {
        self.civil(day.parts())
    }

    fn civil(self, (year, month, day): (i32, u32, u32)) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use footing_core::readability::grade;

    /// The texts that stand together on a page, by the beginnings of their keys.
    const PAGES: [(&str, &[&str]); 21] = [
        ("home", &["home", "frame", "nav"]),
        ("a check's first page", &["intro", "word"]),
        ("a check", &["check", "review", "saved", "safety", "moment"]),
        (
            "a result",
            &[
                "result", "score", "how", "map", "triggers", "safety", "offers", "signs",
                "message", "guide",
            ],
        ),
        ("history", &["history", "change", "trend", "delete"]),
        ("plan", &["plan", "share", "dates"]),
        ("right now", &["now", "coping"]),
        ("path", &["path"]),
        ("support", &["support"]),
        ("help", &["help", "without", "broken", "not_found"]),
        ("data", &["data", "import", "erase", "notice"]),
        ("about", &["about"]),
        ("words", &["words"]),
        ("what a link asks", &["start", "send", "sealed", "qr"]),
        ("in a frame on another site", &["embed"]),
        ("for counselors", &["desk"]),
        ("making a link", &["making"]),
        ("on one's own website", &["tag"]),
        ("own questions", &["own"]),
        ("keys", &["keys"]),
        ("the inbox", &["inbox"]),
    ];

    fn texts() -> Vec<(String, String)> {
        let file = include_str!("../locales/en.json");
        let texts: std::collections::BTreeMap<String, String> = serde_json::from_str(file).unwrap();
        texts.into_iter().collect()
    }

    #[test]
    fn every_page_reads_at_grade_7_or_below() {
        for (page, parts) in PAGES {
            let of = |key: &str| parts.iter().any(|part| key.split('.').next() == Some(part));
            let texts: Vec<_> = texts()
                .into_iter()
                .filter(|(key, _)| of(key))
                .map(|(_, text)| text)
                .collect();
            let grade = grade(&texts.join(".\n")).unwrap();
            println!("{page}: grade {grade:.1}");
            assert!(grade <= 7.0, "{page}: grade {grade:.1}");
        }
        let rest: Vec<_> = texts()
            .into_iter()
            .map(|(key, _)| key)
            .filter(|key| {
                let part = key.split('.').next().unwrap();
                let known = PAGES.iter().any(|(_, parts)| parts.contains(&part));
                !known && !["ask", "date", "leave", "site", "title"].contains(&part)
            })
            .collect();
        assert!(rest.is_empty(), "on no page of the list: {rest:?}");
    }

    #[test]
    fn every_placeholder_is_filled_by_somebody() {
        let known = [
            "n", "at", "of", "title", "value", "max", "all", "needed", "from", "to", "date", "day",
            "month", "year", "last", "days", "due", "cue", "action", "sign", "site", "reason",
            "source", "word",
        ];
        for (key, text) in texts() {
            for part in text.split('{').skip(1) {
                let name = part.split('}').next().unwrap();
                assert!(known.contains(&name), "{key}: {{{name}}}");
            }
        }
    }

    #[test]
    fn days_are_said_as_they_were_where_the_person_was() {
        let w = Words::english();
        let late = Timestamp::parse("2026-11-21T23:30:00Z").unwrap();
        for (offset, said) in [
            (0, "21 November 2026"),
            (60, "22 November 2026"),
            (-1440, "20 November 2026"),
        ] {
            assert_eq!(w.date(late, offset), said);
        }
    }
}

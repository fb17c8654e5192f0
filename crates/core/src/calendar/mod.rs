//! The days on which something comes again, and a file that puts them into a calendar.
//!
//! The file is read by whoever looks at that calendar, so every word in it is the caller's own.

mod date;
mod due;
mod entry;
mod line;
mod rhythm;
mod time;

pub use date::Date;
pub use due::Due;
pub use entry::Entry;
pub use rhythm::Rhythm;
pub use time::TimeOfDay;

/// A first day, a rhythm, and how many days there are in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dates {
    first: Date,
    every: Rhythm,
    times: Option<u16>,
}

impl Dates {
    /// The most days that may be counted: one a week for ten years.
    pub const MOST: u16 = 520;

    /// So many days (1 to [`Self::MOST`]), or days without end for `None`; `None` for another
    /// number.
    ///
    /// ```
    /// use footing_core::calendar::{Date, Dates, Rhythm};
    /// let first = Date::parse("2027-01-31").unwrap();
    /// let dates = Dates::new(first, Rhythm::MONTHLY, Some(12)).unwrap();
    /// assert_eq!(dates.next(first), Date::parse("2027-02-28"));
    /// ```
    pub fn new(first: Date, every: Rhythm, times: Option<u16>) -> Option<Self> {
        let possible = times.is_none_or(|times| (1..=Self::MOST).contains(&times));
        possible.then_some(Self {
            first: every.nth(first, 0),
            every,
            times,
        })
    }

    /// The first day: the one that was given, unless the rhythm moved it ([`Rhythm::MONTHLY`]).
    pub fn first(self) -> Date {
        self.first
    }

    /// The first of these days that is later than `after`; `None` where none is left.
    pub fn next(self, after: Date) -> Option<Date> {
        let n = self.every.count_until(self.first, after);
        let left = self.times.is_none_or(|times| n < u32::from(times));
        let next = self.every.nth(self.first, n);
        (left && next > after).then_some(next)
    }

    /// The recurrence rule of RFC 5545 (3.3.10); `None` where there is one day only.
    fn rule(self) -> Option<String> {
        let every = self.every.rule(self.first);
        match self.times {
            Some(1) => None,
            Some(times) => Some(format!("{every};COUNT={times}")),
            None => Some(every),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    /// All days of a finite list, by asking for the next one again and again.
    fn all(first: &str, every: Rhythm, times: u16) -> Vec<String> {
        let dates = Dates::new(date(first), every, Some(times)).unwrap();
        let next = |day: &Date| dates.next(*day);
        std::iter::successors(Some(dates.first()), next)
            .map(|day| day.to_string())
            .collect()
    }

    #[test]
    fn every_day_in_order_and_then_none() {
        let ten_days = Rhythm::days(10).unwrap();
        for (first, every, expected) in [
            ("2026-11-21", Rhythm::DAILY, vec!["2026-11-21"]),
            (
                "2026-12-31",
                Rhythm::DAILY,
                vec!["2026-12-31", "2027-01-01"],
            ),
            (
                "2027-12-25",
                Rhythm::WEEKLY,
                vec!["2027-12-25", "2028-01-01", "2028-01-08"],
            ),
            (
                "2028-02-20",
                ten_days,
                vec!["2028-02-20", "2028-03-01", "2028-03-11"],
            ),
            (
                "2027-02-20",
                ten_days,
                vec!["2027-02-20", "2027-03-02", "2027-03-12"],
            ),
            (
                "2026-11-28",
                Rhythm::MONTHLY,
                vec![
                    "2026-11-28",
                    "2026-12-28",
                    "2027-01-28",
                    "2027-02-28",
                    "2027-03-28",
                ],
            ),
            (
                "2027-12-29",
                Rhythm::MONTHLY,
                vec!["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31"],
            ),
            (
                "2027-01-30",
                Rhythm::MONTHLY,
                vec!["2027-01-31", "2027-02-28"],
            ),
            (
                "2027-01-31",
                Rhythm::MONTHLY,
                vec!["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"],
            ),
            ("9999-12-31", Rhythm::DAILY, vec!["9999-12-31"]),
        ] {
            let times = expected.len() as u16;
            assert_eq!(all(first, every, times), expected, "{first} {every:?}");
        }
    }

    #[test]
    fn the_next_day_after_any_other() {
        let weekly = |times| Dates::new(date("2026-11-21"), Rhythm::WEEKLY, times).unwrap();
        for (times, after, expected) in [
            (None, "0000-01-01", Some("2026-11-21")),
            (None, "2026-11-20", Some("2026-11-21")),
            (None, "2026-11-21", Some("2026-11-28")),
            (None, "2026-11-27", Some("2026-11-28")),
            (None, "9999-12-31", None),
            (Some(1), "2026-11-20", Some("2026-11-21")),
            (Some(1), "2026-11-21", None),
            (Some(2), "2026-11-27", Some("2026-11-28")),
            (Some(2), "2026-11-28", None),
        ] {
            let next = weekly(times).next(date(after));
            assert_eq!(next, expected.map(date), "{times:?} after {after}");
        }
    }

    #[test]
    fn how_many_days_there_may_be() {
        for (times, possible) in [
            (None, true),
            (Some(0), false),
            (Some(1), true),
            (Some(520), true),
            (Some(521), false),
        ] {
            let dates = Dates::new(date("2026-11-21"), Rhythm::DAILY, times);
            assert_eq!(dates.is_some(), possible, "{times:?}");
        }
    }

    #[test]
    fn rules_that_every_calendar_knows() {
        for (first, every, times, expected) in [
            (
                "2026-11-21",
                Rhythm::DAILY,
                None,
                Some("FREQ=DAILY;INTERVAL=1"),
            ),
            (
                "2026-11-21",
                Rhythm::days(10).unwrap(),
                Some(3),
                Some("FREQ=DAILY;INTERVAL=10;COUNT=3"),
            ),
            (
                "2026-11-21",
                Rhythm::WEEKLY,
                Some(520),
                Some("FREQ=WEEKLY;INTERVAL=1;COUNT=520"),
            ),
            ("2026-11-21", Rhythm::EVERY_TWO_WEEKS, Some(1), None),
            (
                "2026-11-21",
                Rhythm::days(364).unwrap(),
                None,
                Some("FREQ=WEEKLY;INTERVAL=52"),
            ),
            (
                "2026-11-28",
                Rhythm::MONTHLY,
                Some(12),
                Some("FREQ=MONTHLY;BYMONTHDAY=28;COUNT=12"),
            ),
            (
                "2026-11-29",
                Rhythm::MONTHLY,
                None,
                Some("FREQ=MONTHLY;BYMONTHDAY=-1"),
            ),
        ] {
            let dates = Dates::new(date(first), every, times).unwrap();
            assert_eq!(dates.rule().as_deref(), expected, "{first} {every:?}");
        }
    }
}

//! When the person wants to look back on their days again: chosen once, kept as a setting.

use crate::shelf::Shelf;
use footing_core::Timestamp;
use footing_core::calendar::{Date, Dates, Due, Entry, Rhythm, TimeOfDay};
use std::fmt;

/// The setting's name.
pub const SETTING: &str = "check-ins";
/// The check that a check-in is.
pub const INSTRUMENT: &str = "check-in";

/// A rhythm of check-ins.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckIns {
    /// A random id, by which a calendar knows the entry again.
    pub id: String,
    /// The first day.
    pub first: Date,
    /// How often from then on.
    pub every: Rhythm,
    /// At what time, where that matters.
    pub at: Option<TimeOfDay>,
}

impl CheckIns {
    /// Reads what [`fmt::Display`] writes; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let id = parts.next().filter(|id| crate::route::is_random_id(id))?;
        let first = Date::parse(parts.next()?)?;
        let every = rhythm(parts.next()?)?;
        let at = match parts.next() {
            Some(at) => Some(TimeOfDay::parse(at)?),
            None => None,
        };
        parts.next().is_none().then(|| Self {
            id: id.to_owned(),
            first,
            every,
            at,
        })
    }

    /// The person's own, where they have chosen one.
    pub fn of(shelf: &Shelf) -> Option<Self> {
        Self::parse(shelf.setting(SETTING)?)
    }

    /// How far off the next one is, on the days that a calendar has; `None` while not all results have
    /// been read. One taken less than half a rhythm before its day counts for that day.
    pub fn due(&self, shelf: &Shelf, today: Date) -> Option<Due> {
        let last = last(shelf);
        (!shelf.partial).then(|| self.due_after(last, today))?
    }

    fn due_after(&self, last: Option<Date>, today: Date) -> Option<Due> {
        let dates = self.dates()?;
        let early = u32::from(self.every.in_days().unwrap_or(30) / 2);
        let next = match last {
            Some(last) => dates.next(last.plus_days(early))?,
            None => dates.first(),
        };
        Some(Due::of(next, today))
    }

    /// A calendar's file with these days, without end. It begins with the first of them, also where
    /// that is past: a later one could not tell "each 31st" from "each 28th".
    pub fn file(&self, title: &str, made_at: Timestamp) -> Option<String> {
        let entry = Entry {
            dates: self.dates()?,
            at: self.at,
            title,
            note: "",
            alarm: true,
        };
        Some(entry.file(&self.id, made_at))
    }

    fn dates(&self) -> Option<Dates> {
        Dates::new(self.first, self.every, None)
    }
}

impl fmt::Display for CheckIns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            id,
            first,
            every,
            at,
        } = self;
        write!(f, "{id} {first} {}", name(*every))?;
        match at {
            Some(at) => write!(f, " {at}"),
            None => Ok(()),
        }
    }
}

/// A rhythm as it is written: `month`, or its days.
pub fn name(every: Rhythm) -> String {
    match every.in_days() {
        Some(days) => days.to_string(),
        None => "month".to_owned(),
    }
}

/// Reads a rhythm; `None` for anything else.
pub fn rhythm(text: &str) -> Option<Rhythm> {
    match text {
        "month" => Some(Rhythm::MONTHLY),
        days => Rhythm::days(days.parse().ok()?),
    }
}

/// The day of the last check-in, where the person was then.
fn last(shelf: &Shelf) -> Option<Date> {
    let results = shelf.results();
    let days = results
        .iter()
        .filter(|taken| taken.result.instrument == INSTRUMENT)
        .map(|taken| Date::of(taken.result.finished_at, taken.result.offset_minutes));
    days.max()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "abcdefghijklmn27";

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        for text in [
            "abcdefghijklmn27 2026-11-28 7",
            "abcdefghijklmn27 2026-11-28 month 18:30",
            "abcdefghijklmn27 2026-11-28 366 00:00",
        ] {
            assert_eq!(CheckIns::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "",
            "x 2026-11-28 7",
            "abcdefghijklmn27 2026-02-30 7",
            "abcdefghijklmn27 2026-11-28 0",
            "abcdefghijklmn27 2026-11-28 367",
            "abcdefghijklmn27 2026-11-28 7 25:00",
            "abcdefghijklmn27 2026-11-28 7 18:30 more",
        ] {
            assert_eq!(CheckIns::parse(text), None, "{text}");
        }
    }

    #[test]
    fn without_a_check_in_the_first_day_counts() {
        let own = CheckIns::parse(&format!("{ID} 2026-11-28 7")).unwrap();
        for (today, expected) in [
            ("2026-11-27", Due::In(1)),
            ("2026-11-28", Due::Today),
            ("2026-12-20", Due::Since(date("2026-11-28"))),
        ] {
            let due = own.due(&Shelf::default(), date(today));
            assert_eq!(due, Some(expected), "{today}");
        }
        let mut partial = Shelf::default();
        partial.partial = true;
        assert_eq!(own.due(&partial, date("2026-11-28")), None);
    }

    #[test]
    fn after_a_check_in_the_next_day_of_the_calendar_is_due() {
        for (days, last, today, expected) in [
            // Saturdays. A late one does not move them, an early one counts for its day.
            ("2026-11-28 7", "2026-12-01", "2026-12-04", Due::In(1)),
            ("2026-11-28 7", "2026-12-02", "2026-12-04", Due::In(8)),
            ("2026-11-28 7", "2026-11-28", "2026-11-28", Due::In(7)),
            ("2026-11-28 7", "2026-11-27", "2026-11-28", Due::In(7)),
            ("2026-11-28 7", "2026-11-20", "2026-11-28", Due::Today),
            ("2026-11-28 1", "2026-12-01", "2026-12-02", Due::Today),
            (
                "2026-11-28 7",
                "2026-12-01",
                "2026-12-09",
                Due::Since(date("2026-12-05")),
            ),
            ("2027-01-31 month", "2027-02-01", "2027-02-28", Due::Today),
        ] {
            let own = CheckIns::parse(&format!("{ID} {days}")).unwrap();
            let due = own.due_after(Some(date(last)), date(today));
            assert_eq!(due, Some(expected), "{days} {last} {today}");
        }
    }

    #[test]
    fn the_calendar_keeps_the_last_day_of_each_month() {
        let own = CheckIns::parse(&format!("{ID} 2027-01-31 month")).unwrap();
        let file = own.file("Reminder", Timestamp::default()).unwrap();
        assert!(file.contains("DTSTART;VALUE=DATE:20270131\r\n"), "{file}");
        assert!(file.contains("BYMONTHDAY=-1"), "{file}");
    }
}

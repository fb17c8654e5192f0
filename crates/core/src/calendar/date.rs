//! A day of the calendar, without a time.

use crate::timestamp::{Timestamp, civil, days_from_civil, days_in, numbers};
use std::fmt;

/// A day of the Gregorian calendar, from 0000-01-01 to 9999-12-31.
///
/// Written as in RFC 3339, which is also what a browser's date field gives: `2026-11-21`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Days since 1970-01-01.
    days: i64,
}

impl Date {
    const FIRST: i64 = -719_528;
    const LAST: i64 = 2_932_896;

    /// A year (0 to 9999), a month (1 to 12) and a day (1 to 31); `None` for a day that is none.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
        let real = (0..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        real.then(|| Self {
            days: days_from_civil(year, month, day),
        })
    }

    /// Reads `2026-11-21`; `None` if it is not a day.
    pub fn parse(text: &str) -> Option<Self> {
        let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
        Self::new(year as i32, month as u32, day as u32)
    }

    /// The day of a moment where clocks are so many minutes ahead of UTC.
    pub fn of(at: Timestamp, offset_minutes: i32) -> Self {
        let local = at.ms() + i64::from(offset_minutes) * 60_000;
        Self::from_days(local.div_euclid(86_400_000))
    }

    /// Year, month (1 to 12) and day (1 to 31).
    pub fn parts(self) -> (i32, u32, u32) {
        civil(self.days)
    }

    /// Days from an earlier day to this one; negative where it is later.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.days - earlier.days
    }

    /// The day so many days later, held within the years 0 to 9999.
    pub fn plus_days(self, days: u32) -> Self {
        Self::from_days(self.days + i64::from(days))
    }

    /// Months since the year 0 began.
    pub(super) fn month(self) -> i64 {
        let (year, month, _) = self.parts();
        i64::from(year) * 12 + i64::from(month) - 1
    }

    /// A day (at least 1) of a month that is counted like [`Self::month`], or the last one of a
    /// shorter month; held within the years 0 to 9999.
    pub(super) fn in_month(month: i64, day: u32) -> Self {
        let (year, month) = (month.div_euclid(12), month.rem_euclid(12) + 1);
        let day = i64::from(day).min(days_in(year, month));
        Self::from_days(days_from_civil(year, month, day))
    }

    fn from_days(days: i64) -> Self {
        Self {
            days: days.clamp(Self::FIRST, Self::LAST),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_what_is_none() {
        for (text, is_day) in [
            ("0000-01-01", true),
            ("9999-12-31", true),
            ("2028-02-29", true),
            ("2000-02-29", true),
            ("1900-02-29", false),
            ("2027-02-29", false),
            ("2026-11-31", false),
            ("2026-00-01", false),
            ("2026-13-01", false),
            ("2026-01-00", false),
            ("2026-1-01", false),
            ("10000-01-01", false),
            ("2026-01-01T", false),
            ("-026-01-01", false),
            ("", false),
        ] {
            let date = Date::parse(text);
            assert_eq!(
                date.map(|date| date.to_string()),
                is_day.then(|| text.into())
            );
        }
        assert_eq!(Date::new(-1, 12, 31), None);
        assert_eq!(Date::new(i32::MAX, u32::MAX, u32::MAX), None);
    }

    #[test]
    fn the_day_is_that_of_the_persons_clock() {
        for (at, offset, expected) in [
            ("2026-11-21T23:30:00Z", 0, "2026-11-21"),
            ("2026-11-21T23:30:00Z", 60, "2026-11-22"),
            ("2026-11-21T00:30:00Z", -300, "2026-11-20"),
            ("1970-01-01T00:00:00Z", -1, "1969-12-31"),
            ("9999-12-31T23:59:59Z", 840, "9999-12-31"),
            ("0000-01-01T00:00:00Z", i32::MIN, "0000-01-01"),
        ] {
            let day = Date::of(Timestamp::parse(at).unwrap(), offset);
            assert_eq!(day.to_string(), expected, "{at} {offset}");
        }
    }

    #[test]
    fn sums_stay_within_the_calendar() {
        for (from, days, expected) in [
            ("2028-02-28", 1, "2028-02-29"),
            ("2027-02-28", 1, "2027-03-01"),
            ("2026-12-31", 366, "2028-01-01"),
            ("9999-12-30", 2, "9999-12-31"),
            ("0000-01-01", u32::MAX, "9999-12-31"),
        ] {
            let sum = Date::parse(from).unwrap().plus_days(days);
            assert_eq!(sum.to_string(), expected, "{from} + {days}");
        }
    }
}

//! When something is due again, seen from the last time.

use super::{Date, Rhythm};

/// How far off the next time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// It is today.
    Today,
    /// It is so many days from today, at least 1.
    In(i64),
    /// It was this day, and has not been done since.
    Since(Date),
}

/// Tells when the next time is: one step of the rhythm after the last one.
///
/// A clock that was set back (`last` is later than `today`) only makes it farther off.
pub fn due(last: Date, every: Rhythm, today: Date) -> Due {
    let next = every.nth(last, 1);
    match next.days_since(today) {
        0 => Due::Today,
        days @ 1.. => Due::In(days),
        _ => Due::Since(next),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn due_today_later_or_since() {
        let date = |text| Date::parse(text).unwrap();
        let since = |text| Due::Since(date(text));
        for (last, every, today, expected) in [
            ("2026-11-21", Rhythm::DAILY, "2026-11-21", Due::In(1)),
            ("2026-11-21", Rhythm::DAILY, "2026-11-22", Due::Today),
            ("2026-11-21", Rhythm::WEEKLY, "2026-11-21", Due::In(7)),
            ("2026-12-25", Rhythm::WEEKLY, "2027-01-01", Due::Today),
            (
                "2026-11-21",
                Rhythm::WEEKLY,
                "2026-11-29",
                since("2026-11-28"),
            ),
            (
                "2026-11-21",
                Rhythm::WEEKLY,
                "2028-01-01",
                since("2026-11-28"),
            ),
            ("2026-11-21", Rhythm::WEEKLY, "2026-11-20", Due::In(8)),
            (
                "2028-02-15",
                Rhythm::EVERY_TWO_WEEKS,
                "2028-02-29",
                Due::Today,
            ),
            (
                "2027-02-15",
                Rhythm::EVERY_TWO_WEEKS,
                "2027-02-28",
                Due::In(1),
            ),
            ("2026-11-21", Rhythm::MONTHLY, "2026-12-20", Due::In(1)),
            ("2026-11-21", Rhythm::MONTHLY, "2026-12-21", Due::Today),
            ("2027-01-31", Rhythm::MONTHLY, "2027-02-28", Due::Today),
            ("2027-01-29", Rhythm::MONTHLY, "2027-02-28", Due::Today),
            ("2028-01-29", Rhythm::MONTHLY, "2028-02-28", Due::In(1)),
            ("2028-02-29", Rhythm::MONTHLY, "2028-03-31", Due::Today),
            (
                "2027-02-28",
                Rhythm::MONTHLY,
                "2027-03-31",
                since("2027-03-28"),
            ),
            ("9999-12-31", Rhythm::MONTHLY, "9999-12-31", Due::Today),
        ] {
            assert_eq!(
                due(date(last), every, date(today)),
                expected,
                "{last} {today}"
            );
        }
    }
}

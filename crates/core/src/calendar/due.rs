//! When something is due, seen from today.

use super::Date;

/// How far off a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// It is today.
    Today,
    /// It is so many days from today, at least 1.
    In(i64),
    /// It was this day.
    Since(Date),
}

impl Due {
    /// How far off a day is from today.
    pub fn of(day: Date, today: Date) -> Self {
        match day.days_since(today) {
            0 => Self::Today,
            days @ 1.. => Self::In(days),
            _ => Self::Since(day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn due_today_later_or_since() {
        let date = |text| Date::parse(text).unwrap();
        for (day, today, expected) in [
            ("2026-11-28", "2026-11-28", Due::Today),
            ("2026-11-28", "2026-11-27", Due::In(1)),
            ("2028-03-01", "2028-02-28", Due::In(2)),
            ("2026-11-28", "2028-01-01", Due::Since(date("2026-11-28"))),
        ] {
            assert_eq!(Due::of(date(day), date(today)), expected, "{day}, {today}");
        }
    }
}

//! How often something comes again.

use super::Date;

/// Every so many days, or once a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythm(Step);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// 1 to 366.
    Days(u16),
    Month,
}

impl Rhythm {
    /// Every day.
    pub const DAILY: Self = Self(Step::Days(1));
    /// Every seven days.
    pub const WEEKLY: Self = Self(Step::Days(7));
    /// Every fourteen days.
    pub const EVERY_TWO_WEEKS: Self = Self(Step::Days(14));
    /// On the same day of each month; from the 29th on, on the last day of each month, which
    /// moves a first day that is not the last one to it.
    ///
    /// A calendar leaves out months that have no such day (RFC 5545, 3.3.10), and not all of them
    /// understand the rule for "the 30th, or the last day" (`BYMONTHDAY=28,29,30;BYSETPOS=-1`):
    /// Android's comes on all three days, Outlook takes one day only (MS-OXCICAL, 2.1.3.2.2.3).
    pub const MONTHLY: Self = Self(Step::Month);

    /// Every so many days, 1 to 366; `None` for another number.
    pub fn days(days: u16) -> Option<Self> {
        let possible = (1..=366).contains(&days);
        possible.then_some(Self(Step::Days(days)))
    }

    /// The days from one time to the next, 1 to 366; `None` for [`Self::MONTHLY`].
    pub fn in_days(self) -> Option<u16> {
        match self.0 {
            Step::Days(days) => Some(days),
            Step::Month => None,
        }
    }

    /// The day after so many steps; where the calendar ends before it, the last day there is.
    pub(super) fn nth(self, first: Date, n: u32) -> Date {
        match self.0 {
            Step::Days(days) => first.plus_days(n.saturating_mul(days.into())),
            Step::Month => {
                let day = day_of_month(first).unwrap_or(31);
                Date::in_month(first.month() + i64::from(n), day)
            }
        }
    }

    /// How many days of the rhythm are not later than `until`.
    pub(super) fn count_until(self, first: Date, until: Date) -> u32 {
        let steps = match self.0 {
            Step::Days(days) => until.days_since(first).div_euclid(days.into()),
            Step::Month => {
                let months = until.month() - first.month();
                let in_this = u32::try_from(months).map(|n| self.nth(first, n));
                months - i64::from(in_this.is_ok_and(|day| day > until))
            }
        };
        u32::try_from(steps + 1).unwrap_or(0)
    }

    /// The rule of RFC 5545 without an end, for a first day that belongs to the rhythm.
    pub(super) fn rule(self, first: Date) -> String {
        match self.0 {
            // Calendars say "every week" for the one, "every 7 days" for the other.
            Step::Days(days) if days % 7 == 0 => format!("FREQ=WEEKLY;INTERVAL={}", days / 7),
            Step::Days(days) => format!("FREQ=DAILY;INTERVAL={days}"),
            Step::Month => match day_of_month(first) {
                Some(day) => format!("FREQ=MONTHLY;BYMONTHDAY={day}"),
                None => "FREQ=MONTHLY;BYMONTHDAY=-1".to_owned(),
            },
        }
    }
}

/// The day that every month has, 1 to 28; `None` for those that stand for the last one.
fn day_of_month(first: Date) -> Option<u32> {
    let (_, _, day) = first.parts();
    (day <= 28).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn how_many_days_a_rhythm_may_have() {
        for (days, possible) in [(0, false), (1, true), (366, true), (367, false)] {
            let rhythm = Rhythm::days(days);
            assert_eq!(rhythm.is_some(), possible, "{days}");
            assert_eq!(rhythm.and_then(Rhythm::in_days).is_some(), possible);
        }
        assert_eq!(Rhythm::MONTHLY.in_days(), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        /// Counting and naming days fit together, for any two days there are.
        #[test]
        fn counting_finds_the_day_between(
            first in 0..3_652_424_u32,
            until in 0..3_652_424_u32,
            days in 0..=366_u16,
        ) {
            let begin = Date::new(0, 1, 1).unwrap();
            let every = Rhythm::days(days).unwrap_or(Rhythm::MONTHLY);
            let (first, until) = (every.nth(begin.plus_days(first), 0), begin.plus_days(until));
            let n = every.count_until(first, until);
            prop_assert!(n == 0 || every.nth(first, n - 1) <= until);
            let next = every.nth(first, n);
            prop_assert!(next > until || next.to_string() == "9999-12-31");
        }
    }
}

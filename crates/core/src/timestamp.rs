//! A moment in time, as it stands in records and files.

use std::fmt;

const MS_PER_DAY: i64 = 86_400_000;

/// Milliseconds since 1970-01-01T00:00:00Z, from the year 0 to the year 9999.
///
/// Written as RFC 3339 in UTC with milliseconds. It never reads a clock: the time comes in as a
/// value from the edge.
///
/// ```
/// use footing_core::Timestamp;
/// let at = Timestamp::parse("2026-11-21T03:27:00+02:00").unwrap();
/// assert_eq!(at.to_string(), "2026-11-21T01:27:00.000Z");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The moment so many milliseconds after 1970 began, held within the years 0 to 9999.
    pub fn from_ms(ms: i64) -> Self {
        Self(ms.clamp(-62_167_219_200_000, 253_402_300_799_999))
    }

    /// Milliseconds since 1970 began, in UTC.
    pub fn ms(self) -> i64 {
        self.0
    }

    /// Whole days from an earlier moment to this one; negative where it is later.
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).div_euclid(MS_PER_DAY)
    }

    /// Year, month (1 to 12) and day (1 to 31) in UTC.
    pub fn date(self) -> (i32, u32, u32) {
        civil(self.0.div_euclid(MS_PER_DAY))
    }

    /// Reads RFC 3339 (`2026-11-21T03:27:00Z`, fractions and offsets too); `None` if it is not.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, rest) = text.split_once(['T', 't', ' '])?;
        let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
        let zone = rest.find(['Z', 'z', '+', '-'])?;
        let (clock, zone) = rest.split_at_checked(zone)?;
        let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
        let [hour, minute, second] = numbers(clock, ':', [2, 2, 2])?;
        let real = (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day)
            && hour < 24
            && minute < 60
            && second < 60
            && !fraction.is_empty()
            && fraction.bytes().all(|b| b.is_ascii_digit());
        if !real {
            return None;
        }
        let mut ms = 0;
        for digit in fraction.bytes().chain(*b"000").take(3) {
            ms = ms * 10 + i64::from(digit - b'0');
        }
        let seconds = hour * 3600 + minute * 60 + second;
        let days = days_from_civil(year, month, day);
        Some(Self::from_ms(
            (days * 86_400 + seconds - offset_seconds(zone)?) * 1000 + ms,
        ))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date();
        let ms = self.0.rem_euclid(MS_PER_DAY);
        let (hour, minute) = (ms / 3_600_000, ms / 60_000 % 60);
        let (second, ms) = (ms / 1000 % 60, ms % 1000);
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{ms:03}Z"
        )
    }
}

/// Three numbers of exactly so many digits each.
pub(crate) fn numbers(text: &str, separator: char, digits: [usize; 3]) -> Option<[i64; 3]> {
    let mut parts = text.split(separator);
    let mut next = |length| {
        let part: &str = parts.next()?;
        let plain = part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        if plain { part.parse().ok() } else { None }
    };
    let [a, b, c] = digits;
    let found = [next(a)?, next(b)?, next(c)?];
    if parts.next().is_some() {
        None
    } else {
        Some(found)
    }
}

fn offset_seconds(zone: &str) -> Option<i64> {
    if zone.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let (sign, clock) = match zone.split_at_checked(1)? {
        ("+", clock) => (1, clock),
        ("-", clock) => (-1, clock),
        _ => return None,
    };
    let (hour, minute) = clock.split_once(':')?;
    let plain = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !plain(hour) || !plain(minute) {
        return None;
    }
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(sign * (hour * 3600 + minute * 60))
}

pub(crate) fn days_in(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 of a date of the Gregorian calendar (Hinnant 2013, "chrono-compatible
/// low-level date algorithms"): years begin in March, so that the leap day comes last.
pub(crate) fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The date of a day counted from 1970-01-01; the inverse of [`days_from_civil`].
pub(crate) fn civil(days: i64) -> (i32, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month as u32, day as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_moments() {
        for (text, ms) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2000-02-29T12:30:15.5Z", 951_827_415_500),
            ("2026-11-21T03:27:00+02:00", 1_795_224_420_000),
            ("1969-12-31T23:59:59.999Z", -1),
            ("0000-01-01T00:00:00Z", -62_167_219_200_000),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ] {
            assert_eq!(
                Timestamp::parse(text).map(Timestamp::ms),
                Some(ms),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_moment() {
        for text in [
            "",
            "2026",
            "2026-11-21",
            "2026-11-21T03:27Z",
            "2026-13-01T00:00:00Z",
            "2026-02-29T00:00:00Z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T03:27:00",
            "2026-11-21T03:27:00.Z",
            "2026-11-21T03:27:00+2:00",
            "+026-11-21T03:27:00Z",
            "2026-11-21T03:27:00ZZ",
            "２026-11-21T03:27:00Z",
            "2026-11-21T03:27:00+é:00",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn what_is_written_reads_back(ms in -62_167_219_200_000i64..=253_402_300_799_999) {
            let at = Timestamp::from_ms(ms);
            prop_assert_eq!(Timestamp::parse(&at.to_string()), Some(at));
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,40}") {
            let _ = Timestamp::parse(&text);
        }
    }
}

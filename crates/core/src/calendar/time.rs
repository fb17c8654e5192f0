//! A time of day, wherever the person is.

use std::fmt;

/// Hour and minute of a day, from 00:00 to 23:59, on the clock of whoever reads it.
///
/// Written as a browser's time field gives it: `09:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

impl TimeOfDay {
    /// An hour (0 to 23) and a minute (0 to 59); `None` for a time that is none.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }

    /// Reads `09:30`; `None` if it is not a time.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let number = |part: &str| {
            let plain = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
            if plain { part.parse().ok() } else { None }
        };
        Self::new(number(hour)?, number(minute)?)
    }

    /// Hour (0 to 23) and minute (0 to 59).
    pub fn parts(self) -> (u8, u8) {
        (self.hour, self.minute)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_what_is_none() {
        for (text, is_time) in [
            ("00:00", true),
            ("09:30", true),
            ("23:59", true),
            ("24:00", false),
            ("12:60", false),
            ("9:30", false),
            ("09:30:00", false),
            ("+9:30", false),
            ("é9:30", false),
            ("", false),
        ] {
            let time = TimeOfDay::parse(text);
            assert_eq!(
                time.map(|time| time.to_string()),
                is_time.then(|| text.into())
            );
        }
    }
}

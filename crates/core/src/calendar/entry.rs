//! An entry for somebody's calendar, and the file that holds it (iCalendar, RFC 5545).

use super::line::{escaped, put};
use super::{Dates, TimeOfDay};
use crate::timestamp::Timestamp;

/// What stands in the calendar on each of the days.
///
/// Its words are the caller's, and no others are in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The days.
    pub dates: Dates,
    /// The time, the same on every clock; without one, the entry is there for the whole day.
    pub at: Option<TimeOfDay>,
    /// What the calendar shows, and the alarm.
    pub title: &'a str,
    /// What stands below it; nothing where it is empty.
    pub note: &'a str,
    /// Whether the calendar calls: at the time, or at nine where there is none.
    pub alarm: bool,
}

impl Entry<'_> {
    /// The file's text. The `id` should be random, so that it says nothing; for calendars a second
    /// file with the same one is about the same entry.
    ///
    /// An entry with a time lasts a quarter of an hour. None marks its person as busy, and each
    /// asks to be private.
    pub fn file(&self, id: &str, made_at: Timestamp) -> String {
        let made_at = made_at.to_string();
        let (made_at, _ms) = made_at.split_once('.').unwrap_or_default();
        let (id, made_at) = (escaped(id), plain(made_at));
        let first = plain(&self.dates.first().to_string());
        let (title, note) = (escaped(self.title), escaped(self.note));
        let mut text = format!(
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Calendar file//EN\n\
             BEGIN:VEVENT\nUID:{id}\nDTSTAMP:{made_at}Z\nSUMMARY:{title}\n\
             CLASS:PRIVATE\nTRANSP:TRANSPARENT\n"
        );
        text += &match self.at {
            Some(at) => {
                let at = plain(&at.to_string());
                format!("DTSTART:{first}T{at}00\nDURATION:PT15M\n")
            }
            None => format!("DTSTART;VALUE=DATE:{first}\n"),
        };
        if let Some(rule) = self.dates.rule() {
            text += &format!("RRULE:{rule}\n");
        }
        if !note.is_empty() {
            text += &format!("DESCRIPTION:{note}\n");
        }
        if self.alarm {
            // A whole day begins at midnight, when nobody wants to be called.
            let after = if self.at.is_some() { "PT0S" } else { "PT9H" };
            text += &format!(
                "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:{title}\nTRIGGER:{after}\nEND:VALARM\n"
            );
        }
        text += "END:VEVENT\nEND:VCALENDAR\n";
        let mut file = String::new();
        text.lines().for_each(|line| put(line, &mut file));
        file
    }
}

/// A date or a time without what stands between its numbers: `20261121`.
fn plain(text: &str) -> String {
    text.replace(['-', ':'], "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Date, Rhythm};

    const ALARM: [&str; 3] = [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Time\\, for me",
    ];

    fn check(change: impl Fn(&mut Entry), expected: &[&str]) {
        let first = Date::parse("2026-11-30").unwrap();
        let mut entry = Entry {
            dates: Dates::new(first, Rhythm::WEEKLY, Some(8)).unwrap(),
            at: TimeOfDay::new(9, 5),
            title: "Time, for me",
            note: "",
            alarm: false,
        };
        change(&mut entry);
        let made_at = Timestamp::parse("2026-11-21T03:27:09.999+02:00").unwrap();
        let begin = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Calendar file//EN",
            "BEGIN:VEVENT",
            "UID:k3q7",
            "DTSTAMP:20261121T012709Z",
            "SUMMARY:Time\\, for me",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
        ];
        let all = [&begin, expected, &["END:VEVENT", "END:VCALENDAR", ""]].concat();
        assert_eq!(entry.file("k3q7", made_at), all.join("\r\n"));
    }

    #[test]
    fn whole_files() {
        let at_nine_five = ["DTSTART:20261130T090500", "DURATION:PT15M"];
        let eight_weeks = "RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=8";
        let whole_day = "DTSTART;VALUE=DATE:20261130";

        check(|_| {}, &[&at_nine_five[..], &[eight_weeks]].concat());

        let note = "DESCRIPTION:Tea\\;\\nthen this";
        let end = ["TRIGGER:PT0S", "END:VALARM"];
        check(
            |entry| {
                entry.alarm = true;
                entry.note = "Tea;\nthen this";
            },
            &[&at_nine_five[..], &[eight_weeks, note], &ALARM, &end].concat(),
        );

        let last_days = "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1";
        let end = ["TRIGGER:PT9H", "END:VALARM"];
        check(
            |entry| {
                entry.at = None;
                entry.alarm = true;
                entry.dates = Dates::new(entry.dates.first(), Rhythm::MONTHLY, None).unwrap();
            },
            &[&[whole_day, last_days], &ALARM[..], &end].concat(),
        );

        check(
            |entry| {
                entry.at = None;
                entry.dates = Dates::new(entry.dates.first(), Rhythm::DAILY, Some(1)).unwrap();
            },
            &[whole_day],
        );
    }
}

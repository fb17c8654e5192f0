//! What others read in our calendar files: two parsers and one reckoner of recurring days, none
//! of which is ours, over 2,000 random entries.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarFrequency, ICalendarProperty, ICalendarValue,
};
use footing_core::Timestamp;
use footing_core::calendar::{Date, Dates, Entry, Rhythm, TimeOfDay};
use icalendar::{Calendar, Component, DatePerhapsTime};
use proptest::prelude::*;
use std::iter::successors;

/// How many days of a rule without an end are compared.
const OF_ENDLESS: usize = 60;

/// What a reader must find: frequency, interval, day of the month, count.
#[derive(Debug, PartialEq)]
struct Rule {
    freq: String,
    interval: Option<u16>,
    day: Option<i8>,
    count: Option<u32>,
}

#[derive(Debug, PartialEq)]
struct Found {
    uid: String,
    title: String,
    note: Option<String>,
    /// `2026-11-21`, or with a time `2026-11-21 09:30:00`.
    start: String,
    rule: Option<Rule>,
}

/// A first day, a rhythm and a number of days.
type Given = (Date, Rhythm, Option<u16>);

fn given() -> impl Strategy<Value = Given> {
    let first = (1900..=2200_i32, 1..=12_u32, 1..=31_u32)
        .prop_filter_map("no such day", |(year, month, day)| {
            Date::new(year, month, day)
        });
    let every = prop_oneof![
        Just(Rhythm::WEEKLY),
        (1..=366_u16).prop_map(|days| Rhythm::days(days).unwrap()),
        Just(Rhythm::MONTHLY),
    ];
    let times = prop_oneof![1..=3_u16, 1..=520_u16];
    (first, every, prop::option::of(times))
}

fn at() -> impl Strategy<Value = Option<TimeOfDay>> {
    let time = (0..24_u8, 0..60_u8);
    prop::option::of(time.prop_map(|(hour, minute)| TimeOfDay::new(hour, minute).unwrap()))
}

/// Any characters, or many that mean something in such a file.
fn text() -> impl Strategy<Value = String> {
    let odd = [
        "a",
        "Time for me",
        " ",
        "   ",
        ",",
        ";",
        ":",
        "\\",
        "\\n",
        "\\,",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\0",
        "\u{7}",
        "\u{85}",
        "\u{2028}",
        "\"",
        "'",
        "^n",
        "é",
        "ü",
        "字",
        "😀",
        "👩‍👩‍👧",
        "‏שלום",
        "\r\nEND:VEVENT\r\n",
        "\nRRULE:FREQ=SECONDLY",
        "BEGIN:VALARM",
        "\u{feff}",
        "{n}",
        "%0A",
    ];
    let odd = prop::collection::vec(prop::sample::select(odd.to_vec()), 0..60);
    prop_oneof![".{0,120}", odd.prop_map(|parts| parts.concat())]
}

/// What of a text is to come through.
fn kept(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\t', " ");
    let text = text.replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    text.chars()
        .filter(|&c| c == '\n' || !c.is_control())
        .collect()
}

fn expected((first, every, times): Given, entry: &Entry) -> Found {
    let (year, month, day) = first.parts();
    let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = days[month as usize - 1] + u32::from(leap && month == 2);
    let moved = every == Rhythm::MONTHLY && day >= 29;
    let first = Date::new(year, month, if moved { last } else { day }).unwrap();
    let (freq, interval, day) = match every.in_days() {
        Some(days) if days % 7 == 0 => ("WEEKLY", Some(days / 7), None),
        Some(days) => ("DAILY", Some(days), None),
        None if moved => ("MONTHLY", None, Some(-1)),
        None => ("MONTHLY", None, Some(day as i8)),
    };
    Found {
        uid: "k3q7".to_owned(),
        title: kept(entry.title),
        note: Some(kept(entry.note)).filter(|note| !note.is_empty()),
        start: match entry.at {
            Some(at) => format!("{first} {at}:00"),
            None => first.to_string(),
        },
        rule: (times != Some(1)).then(|| Rule {
            freq: freq.to_owned(),
            interval,
            day,
            count: times.map(u32::from),
        }),
    }
}

fn by_icalendar(file: &str) -> Found {
    let calendar: Calendar = file.parse().unwrap();
    assert_eq!(calendar.components.len(), 1);
    let event = calendar.events().next().unwrap();
    let rule = event.property_value("RRULE").map(|rule| {
        let part = |name| {
            let mut parts = rule.split(';').filter_map(|part| part.split_once('='));
            parts.find(|part| part.0 == name).map(|part| part.1)
        };
        assert_eq!(part("BYSETPOS"), None);
        Rule {
            freq: part("FREQ").unwrap().to_owned(),
            interval: part("INTERVAL").map(|it| it.parse().unwrap()),
            day: part("BYMONTHDAY").map(|it| it.parse().unwrap()),
            count: part("COUNT").map(|it| it.parse().unwrap()),
        }
    });
    Found {
        uid: event.get_uid().unwrap().to_owned(),
        title: event.get_summary().unwrap().to_owned(),
        note: event.get_description().map(str::to_owned),
        start: match event.get_start().unwrap() {
            DatePerhapsTime::Date(date) => date.to_string(),
            DatePerhapsTime::DateTime(at) => match at {
                icalendar::CalendarDateTime::Floating(at) => at.to_string(),
                other => panic!("not a local time: {other:?}"),
            },
        },
        rule,
    }
}

fn value<'a>(of: &'a ICalendarComponent, name: &ICalendarProperty) -> Option<&'a ICalendarValue> {
    let entry = of.property(name)?;
    assert_eq!(entry.values.len(), 1, "{entry:?}");
    entry.values.first()
}

fn by_calcard(calendar: &ICalendar) -> Found {
    let event = calendar.components.iter();
    let mut events = event.filter(|it| it.component_type.is_event());
    let event = events.next().unwrap();
    assert!(events.next().is_none());
    // An empty text is a property without a value to this reader.
    let text = |name| match event.property(name)?.values.as_slice() {
        [] => Some(String::new()),
        [text] => text.as_text().map(str::to_owned),
        more => panic!("not one text: {more:?}"),
    };
    let start = value(event, &ICalendarProperty::Dtstart).unwrap();
    let start = start.as_partial_date_time().unwrap();
    assert_eq!((start.tz_hour, start.tz_minute), (None, None));
    let (year, month, day) = (
        start.year.unwrap(),
        start.month.unwrap(),
        start.day.unwrap(),
    );
    let time = start.hour.map(|hour| {
        let (minute, second) = (start.minute.unwrap(), start.second.unwrap());
        format!(" {hour:02}:{minute:02}:{second:02}")
    });
    let rule = value(event, &ICalendarProperty::Rrule).map(|rule| {
        let ICalendarValue::RecurrenceRule(rule) = rule else {
            panic!("not a rule: {rule:?}");
        };
        assert!(rule.until.is_none() && rule.bysetpos.is_empty() && rule.bymonthday.len() < 2);
        let freq = match rule.freq {
            ICalendarFrequency::Daily => "DAILY",
            ICalendarFrequency::Weekly => "WEEKLY",
            ICalendarFrequency::Monthly => "MONTHLY",
            other => panic!("{other:?}"),
        };
        Rule {
            freq: freq.to_owned(),
            interval: rule.interval,
            day: rule.bymonthday.first().copied(),
            count: rule.count,
        }
    });
    Found {
        uid: text(&ICalendarProperty::Uid).unwrap(),
        title: text(&ICalendarProperty::Summary).unwrap(),
        note: text(&ICalendarProperty::Description),
        start: format!("{year:04}-{month:02}-{day:02}{}", time.unwrap_or_default()),
        rule,
    }
}

/// All days as calcard reckons them from the rule.
fn days_by_calcard(calendar: &ICalendar, limit: usize) -> Vec<String> {
    let expanded = calendar.expand_dates(Tz::Floating, limit);
    assert!(expanded.errors.is_empty(), "{:?}", expanded.errors);
    let days = expanded.events.iter();
    days.map(|event| event.start.date_naive().to_string())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn other_readers_find_what_was_written(
        given in given(),
        at in at(),
        (title, note) in (text(), text()),
        alarm: bool,
        made_at: i64,
    ) {
        let (first, every, times) = given;
        let dates = Dates::new(first, every, times).unwrap();
        let (title, note) = (title.as_str(), note.as_str());
        let entry = Entry { dates, at, title, note, alarm };
        let file = entry.file("k3q7", Timestamp::from_ms(made_at));

        prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{line}");
            prop_assert!(!line.contains(char::is_control), "{line:?}");
        }

        let calendar = ICalendar::parse(&file).unwrap();
        prop_assert_eq!(calendar.alarms_for_id(1).count(), usize::from(alarm));
        prop_assert_eq!(by_calcard(&calendar), expected(given, &entry));
        prop_assert_eq!(by_icalendar(&file), expected(given, &entry));

        let all = times.map_or(OF_ENDLESS, usize::from);
        let limit = if times.is_some() { 1_000 } else { OF_ENDLESS };
        let ours = successors(Some(dates.first()), |day| dates.next(*day)).take(limit);
        let ours: Vec<_> = ours.map(|day| day.to_string()).collect();
        prop_assert_eq!(ours.len(), all);
        prop_assert_eq!(days_by_calcard(&calendar, limit), ours);
    }
}

/// A calendar is seen by others: nothing in the file says what it is for but the caller's words.
#[test]
fn nothing_says_what_it_is_for() {
    let first = Date::new(2026, 11, 21).unwrap();
    let entry = Entry {
        dates: Dates::new(first, Rhythm::WEEKLY, None).unwrap(),
        at: TimeOfDay::new(9, 30),
        title: "",
        note: "",
        alarm: true,
    };
    let file = entry.file("k3q7", Timestamp::default());
    let words: Vec<_> = file
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| word.len() > 3 && word.contains(|c: char| c.is_ascii_lowercase()))
        .collect();
    assert_eq!(words, ["Calendar", "file"]);
}

//! A large inbox, for who wants to know how long it takes.

use super::*;
use crate::saved::{Received, Record};
use std::time::{Duration, Instant};

/// How long a large inbox takes, for who wants to know: `cargo test --release many_people -- --ignored
/// --nocapture`. Times are told, not judged.
#[test]
#[ignore = "a measurement"]
fn many_people() {
    let mut it = Counselor::with_key(false);
    let mut stored = Vec::new();
    for n in 0..20_000_i64 {
        let id: String = format!("{n:016}")
            .chars()
            .map(|c| char::from(b'a' + c as u8 - b'0'))
            .collect();
        let one = sent(
            &format!("Person {}", n % 1000),
            n * 86_400_000,
            &id,
            Some((n % 4) as i32),
        );
        let key = RecordKey::new(Kind::Inbox, &id);
        let body = Body::Inbox(Received {
            json: json(&one),
            received_at: Timestamp::from_ms(n),
            note: String::new(),
        });
        let record = Record {
            rev: 1,
            written_at: Timestamp::from_ms(n),
            body,
        };
        stored.push((key.to_string(), record.to_stored(&key)));
    }
    let bytes: usize = stored
        .iter()
        .map(|(key, value)| key.len() + value.len())
        .sum();
    println!("{} records, {:.1} MB", stored.len(), bytes as f64 / 1e6);
    let began = Instant::now();
    let mut slowest = Duration::ZERO;
    let slices = stored.chunks(100);
    let count = slices.len();
    for (n, slice) in slices.enumerate() {
        let began = Instant::now();
        it.does(Action::ReadStores {
            local: Ok(Vec::new()),
            twin: Some(Ok(slice.to_vec())),
            more: n + 1 < count,
        });
        slowest = slowest.max(began.elapsed());
    }
    println!("read in {:?}, slowest slice {slowest:?}", began.elapsed());
    assert_eq!(it.state.desk.inbox.listing.people.len(), 1000);
    let began = Instant::now();
    it.opens(Ok(json(&sent("Person 1", 1, "zzzzzzzzzzzzzzzz", Some(1)))));
    println!("one more opened in {:?}", began.elapsed());
    let began = Instant::now();
    let someone = it.state.desk.inbox.listing.people[0].clone();
    let kept = super::super::kept(&it.state.shelf, &someone);
    let groups = groups(
        &kept,
        &it.state.shelf,
        &it.state.desk.inbox.listing.instruments,
    );
    println!(
        "{} results of one person in {:?}",
        groups[0].results.len(),
        began.elapsed()
    );
    for shape in [Shape::Wide, Shape::Long, Shape::Json] {
        let began = Instant::now();
        let effects = it.happens(Happened::AskedForTable(shape, None));
        let Some(Effect::Download { text, .. }) = effects.first() else {
            panic!("no file")
        };
        println!(
            "{}: {:.1} MB in {:?}",
            shape.name(),
            text.len() as f64 / 1e6,
            began.elapsed()
        );
    }
}

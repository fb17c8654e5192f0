//! Whatever stands in a store or a file: it is read as it was written, or not at all.

mod shapes;

use super::answers::{SavedAnswer, SavedAnswers, fit, restore, save};
use super::export::{export, import};
use super::union::union;
use super::{Body, Draft, Kind, Line, Note, Plan, Record, RecordKey, Setting, Sort, TakenResult};
use crate::catalog;
use footing_core::{Answer, Answers, Timestamp};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::rc::Rc;

fn at() -> impl Strategy<Value = Timestamp> {
    (0_i64..4_000_000_000_000).prop_map(Timestamp::from_ms)
}

fn answers() -> impl Strategy<Value = SavedAnswers> {
    let answer = prop_oneof![
        any::<i32>().prop_map(SavedAnswer::Value),
        Just(SavedAnswer::Declined),
        prop::collection::vec("[a-z]{1,8}", 0..4)
            .prop_map(|ids| SavedAnswer::Several(ids.into_iter().collect())),
        any::<String>().prop_map(SavedAnswer::Text),
    ];
    prop::collection::btree_map("[a-z0-9-]{1,12}", answer, 0..6)
        .prop_map(|answers| answers.into_iter().collect())
}

fn body() -> impl Strategy<Value = Body> {
    let line =
        (prop::sample::select(&Sort::ALL), any::<[String; 6]>()).prop_map(|(sort, texts)| {
            let texts = texts.into_iter().take(sort.fields().len());
            Line::new(sort, texts.map(|text| format!("{text}.")).collect()).unwrap()
        });
    let note =
        (at(), -840_i32..=840, any::<String>()).prop_map(|(at, offset_minutes, text)| Note {
            at,
            offset_minutes,
            text,
        });
    let notes = prop::collection::vec(note, 0..3);
    prop_oneof![
        any::<String>().prop_map(|value| Body::Setting(Setting { value })),
        (line, at(), any::<bool>(), notes).prop_map(|(line, added_at, done, notes)| {
            Body::Plan(Plan {
                line,
                added_at,
                done,
                notes,
            })
        }),
        (any::<String>(), at(), answers(), 0_usize..50).prop_map(
            |(word, started_at, answers, screen)| {
                Body::Draft(Draft {
                    instrument: "triggers".into(),
                    edition: 1,
                    word,
                    screen,
                    started_at,
                    answers,
                })
            }
        ),
        (any::<String>(), at(), answers(), -840_i32..=840).prop_map(
            |(word, finished_at, answers, offset_minutes)| {
                let instrument = "recovery-capital".into();
                Body::Result(Rc::new(TakenResult {
                    instrument,
                    edition: 1,
                    word,
                    finished_at,
                    offset_minutes,
                    answers,
                }))
            }
        ),
    ]
}

fn stored() -> impl Strategy<Value = (RecordKey, Record)> {
    (body(), "[a-z2-7]{16}", any::<u32>(), at()).prop_map(|(body, id, rev, written_at)| {
        let id = if body.kind() == Kind::Setting {
            "word".to_owned()
        } else {
            id
        };
        (
            RecordKey::new(body.kind(), &id),
            Record {
                rev,
                written_at,
                body,
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_record_reads_back_as_it_was((key, record) in stored()) {
        prop_assert_eq!(RecordKey::parse(&key.to_string()), Some(key.clone()));
        prop_assert_eq!(Record::parse(&key, &record.to_stored(&key)), Ok(record));
    }

    #[test]
    fn a_changed_record_never_reads_as_another((key, record) in stored(), at: prop::sample::Index, by: char) {
        let value = record.to_stored(&key);
        let mut changed: Vec<char> = value.chars().collect();
        let place = at.index(changed.len());
        changed[place] = by;
        let changed: String = changed.into_iter().collect();
        let read = Record::parse(&key, &changed);
        prop_assert!(read.is_err() || read == Ok(record), "{changed}");
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in ".{0,300}", key in "footing:1:[a-z]{0,8}:.{0,20}") {
        let _ = import(&text);
        let _ = import(&format!(r#"{{"format":"footing-export","version":1,"records":[{text}]}}"#));
        if let Some(key) = RecordKey::parse(&key) {
            let _ = Record::parse(&key, &text);
        }
        let found = union(vec![(key.clone(), text.clone())], vec![(key.clone(), text.clone())], Timestamp::default());
        // What is not read is kept as it is.
        prop_assert_eq!(found.records.len() + found.unread.len(), 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_file_gives_back_every_record(records in prop::collection::vec(stored(), 0..8), now in at()) {
        let records: BTreeMap<_, _> = records.into_iter().collect();
        let file = export(records.iter(), BTreeMap::new(), now);
        let imported = import(&file).unwrap();
        prop_assert_eq!(imported.skipped, 0);
        prop_assert_eq!(imported.records, records);
    }

    #[test]
    fn two_stores_never_lose_what_either_holds(
        local in prop::collection::vec(stored(), 0..6),
        twin in prop::collection::vec(stored(), 0..6),
        now in at(),
    ) {
        let (local, twin): (BTreeMap<_, _>, BTreeMap<_, _>) =
            (local.into_iter().collect(), twin.into_iter().collect());
        let texts = |records: &BTreeMap<RecordKey, Record>| -> Vec<_> {
            records.iter().map(|(key, record)| (key.to_string(), record.to_stored(key))).collect()
        };
        let found = union(texts(&local), texts(&twin), now);
        for (key, record) in local.iter().chain(&twin) {
            let kept = &found.records[key];
            prop_assert!((kept.rev, kept.written_at) >= (record.rev, record.written_at));
        }
        // And after what it says is done, both hold the same.
        let again: BTreeMap<_, _> = texts(&local).into_iter().chain(found.write_local.clone()).collect();
        let other: BTreeMap<_, _> = texts(&twin).into_iter().chain(found.write_twin.clone()).collect();
        let settled = union(again.clone().into_iter().collect(), other.clone().into_iter().collect(), now);
        prop_assert!(settled.write_local.is_empty() && settled.write_twin.is_empty());
        prop_assert_eq!(settled.records, found.records);
    }

    #[test]
    fn answers_come_back_as_they_were_given(dice in prop::collection::vec(any::<u16>(), 100)) {
        for check in catalog::checks().iter() {
            let mut answers = Answers::new(check.instrument.clone());
            for (item, dice) in check.instrument.items.iter().zip(&dice) {
                let answer = match (item.kind.range(), dice % 7) {
                    (_, 0) => continue,
                    (_, 1) => Answer::Declined,
                    (Some((min, max)), _) => Answer::Value(min + i32::from(*dice) % (max - min + 1)),
                    (None, _) => Answer::Text(format!("place {dice}")),
                };
                let _ = answers.give(item.id.as_str(), answer);
            }
            // One of them, or another item, with an answer that may be another item's or nobody's.
            let mut other = save(&answers);
            let items = &check.instrument.items;
            let item = &items[usize::from(dice[0]) * 7 % items.len()];
            let odd = match dice[0] % 4 {
                0 => SavedAnswer::Value(i32::from(dice[0]) / 4 - 2),
                1 => SavedAnswer::Several(["hungry".to_owned()].into_iter().collect()),
                2 => SavedAnswer::Text("x".repeat(usize::from(dice[0]) * 20)),
                _ => SavedAnswer::Declined,
            };
            other.insert(item.id.to_string(), odd.clone());
            for _ in 0..2 {
                prop_assert_eq!(fit(&check.instrument, &other), restore(&check.instrument, &other).is_some());
                other.insert("nowhere".to_owned(), odd.clone());
            }
            prop_assert_eq!(restore(&check.instrument, &save(&answers)), Some(answers));
        }
    }
}

//! What holds for every answer set of every built-in check: 10,000 random cases each.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod random;

use footing_core::instrument::{Method, Missing};
use footing_core::score::{pomp, score_one};
use footing_core::{Answer, Answers, NoScore, parse, read, score};
use proptest::prelude::*;
use random::{CASES, answer_from, answered, instrument, turns};
use std::fs;
use std::path::Path;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn reversing_twice_is_the_identity(which: usize, item in any::<prop::sample::Index>(), dice: u32) {
        let instrument = instrument(which);
        let item = item.get(&instrument.items);
        if let Some(Answer::Value(value)) = answer_from(&item.kind, dice) {
            let (min, max) = item.kind.range().unwrap();
            let once = item.kind.reverse(value);
            prop_assert!((min..=max).contains(&once));
            prop_assert_eq!(item.kind.reverse(once), value);
        }
    }

    #[test]
    fn every_score_is_in_its_range(which: usize, turns in turns(2, 2)) {
        let answers = answered(&instrument(which), &turns);
        for score in score(&answers) {
            if let Ok(value) = score.result {
                let (min, max) = score.range;
                prop_assert!(value >= min - 1e-9 && value <= max + 1e-9, "{}: {}", score.id, value);
                prop_assert!(value.is_finite());
            }
            prop_assert_eq!(score.asked, score.steps.len() + score.missing.len());
        }
    }

    #[test]
    fn the_order_of_answering_and_of_items_does_not_matter(which: usize, turns in turns(2, 2), seed: u64) {
        let instrument = instrument(which);
        let answers = answered(&instrument, &turns);
        // The same answers, given in another order.
        let mut given: Vec<_> = answers.remembered().map(|(id, it)| (id.clone(), it.clone())).collect();
        let len = given.len().max(1);
        for i in 0..given.len() {
            given.swap(i, (seed.rotate_left(i as u32) as usize) % len);
        }
        let mut other = Answers::new(instrument.clone());
        for (id, answer) in given {
            other.give(id.as_str(), answer).unwrap();
        }
        prop_assert_eq!(score(&answers), score(&other));
        prop_assert_eq!(read(&answers, &score(&answers)), read(&other, &score(&other)));
        // The same rule with its items in another order.
        for rule in &instrument.scores {
            let mut turned = rule.clone();
            let len = turned.of.len();
            turned.of.rotate_left(seed as usize % len);
            let (a, b) = (score_one(rule, &answers).result, score_one(&turned, &answers).result);
            match (a, b) {
                (Ok(a), Ok(b)) => prop_assert!((a - b).abs() < 1e-9),
                (a, b) => prop_assert_eq!(a, b),
            }
        }
    }

    #[test]
    fn complete_answers_leave_nothing_missing(which: usize, turns in turns(0, 0)) {
        let answers = answered(&instrument(which), &turns);
        prop_assert_eq!(answers.open().count(), 0);
        for score in score(&answers) {
            prop_assert!(score.missing.is_empty(), "{}: {:?}", score.id, score.missing);
            prop_assert!(!score.prorated);
            let given = score.result.is_ok() || score.result == Err(NoScore::NotAsked);
            prop_assert!(given, "{}: {:?}", score.id, score.result);
        }
    }

    /// Taking one answer away never gives another score without saying so.
    #[test]
    fn missing_never_changes_a_score_silently(which: usize, turns in turns(0, 0), gone in any::<prop::sample::Index>()) {
        let instrument = instrument(which);
        let whole = answered(&instrument, &turns);
        let valued: Vec<_> = whole.given().filter(|(item, _)| item.kind.range().is_some()).collect();
        let (item, _) = gone.get(&valued);
        let mut less = whole.clone();
        less.give(item.id.as_str(), Answer::Declined).unwrap();
        for (rule, (before, after)) in instrument.scores.iter().zip(score(&whole).into_iter().zip(score(&less))) {
            if before.steps == after.steps && before.missing == after.missing {
                prop_assert_eq!(before.result, after.result);
                continue;
            }
            match after.result {
                // It says what is missing and that it was stood in for; or nought times anything
                // is nought.
                Ok(value) if rule.method == Method::Product => prop_assert_eq!(value, 0.0),
                Ok(_) => {
                    prop_assert!(after.prorated, "{}", rule.id);
                    let Missing::Prorate(percent) = rule.missing else { panic!("{}", rule.id) };
                    prop_assert!(after.steps.len() * 100 >= after.asked * percent as usize);
                    prop_assert!(!after.missing.iter().any(|id| instrument.is_safety_item(id)));
                }
                Err(_) => {}
            }
        }
    }

    /// A higher answer never lowers a score that counts the item as it is.
    #[test]
    fn scores_rise_with_their_items(which: usize, turns in turns(0, 0), at in any::<prop::sample::Index>(), dice: u32) {
        let instrument = instrument(which);
        // Where an answer decides about other questions, more of one thing may be less of another.
        if instrument.items.iter().any(|item| !item.when.is_empty()) {
            return Ok(());
        }
        let before = answered(&instrument, &turns);
        let item = at.get(&instrument.items);
        let Some(Answer::Value(value)) = answer_from(&item.kind, dice) else { return Ok(()) };
        let mut after = before.clone();
        after.give(item.id.as_str(), Answer::Value(value)).unwrap();
        let rises = after.keyed(item.id.as_str()) >= before.keyed(item.id.as_str());
        for (a, b) in score(&before).into_iter().zip(score(&after)) {
            let (Ok(a), Ok(b)) = (a.result, b.result) else { continue };
            let kept_order = if rises { b >= a - 1e-9 } else { b <= a + 1e-9 };
            prop_assert!(kept_order);
        }
    }

    #[test]
    fn no_file_makes_the_reader_panic(text in ".{0,200}", cut in 0_usize..3000) {
        let _ = parse(&text);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../instruments/recovery-capital-brief/instrument.json");
        thread_local! { static FILE: std::cell::OnceCell<String> = const { std::cell::OnceCell::new() }; }
        FILE.with(|file| {
            let file = file.get_or_init(|| fs::read_to_string(path).unwrap());
            let cut = file.floor_char_boundary(cut.min(file.len()));
            let _ = parse(&format!("{}{text}{}", &file[..cut], &file[cut..]));
        });
    }

    #[test]
    fn pomp_is_linear_from_0_to_100(x in 0.0_f64..=1.0, min in -50.0_f64..50.0, width in 0.1_f64..100.0) {
        let value = pomp(min + x * width, min, min + width).unwrap();
        prop_assert!((value - 100.0 * x).abs() < 1e-6);
    }
}

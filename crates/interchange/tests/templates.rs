//! What templates hold to: their ranges, their licences, and the item on thoughts of suicide.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod small;

use footing_core::reading::dangers;
use footing_core::{Answer, Answers, NoScore, score};
use footing_interchange::custom::templates::{all, by_id, fill};
use footing_interchange::custom::{CustomInstrument, CustomKind, Reason, build, check};
use small::{FOUR, item};
use std::rc::Rc;

#[test]
fn ranges_hold_only_for_the_published_scale() {
    let statements: Vec<_> = (1..=9).map(|n| format!("Statement {n}")).collect();
    let (mut it, _) = fill(
        by_id("phq-9").unwrap(),
        &statements.join("\n"),
        &FOUR.join("\n"),
    );
    it.id = "abcdefghijklmno2".to_owned();
    assert_eq!(check(&it), []);
    // What is asked behind the published items does not matter.
    it.items
        .push(item("Anything else?", CustomKind::Text { max_chars: 200 }));
    assert_eq!(check(&it), []);
    type Change = fn(&mut CustomInstrument);
    let changes: [Change; 7] = [
        |it| it.items[3].reversed = true,
        |it| it.scales[0][3].value = 4,
        |it| drop(it.items.remove(0)),
        |it| it.recall_days = 30,
        |it| it.scores[0].bands[0].to = 3,
        |it| it.scores[0].of.truncate(8),
        |it| it.scores[0].prorate = Some(80),
    ];
    for change in changes {
        let mut changed = it.clone();
        change(&mut changed);
        assert!(
            check(&changed)
                .iter()
                .any(|it| it.reason == Reason::BandsOfAnother)
        );
        // Without ranges it is a scale of one's own.
        changed.scores[0].bands.clear();
        changed.scores[0].of.retain(|place| *place < 8);
        assert_eq!(check(&changed), []);
        if !by_id("phq-9").unwrap().fits(&changed) {
            assert!(!build(&changed).unwrap().0.provenance.validated);
        }
    }
}

#[test]
fn item_9_of_the_phq_9_shows_contacts_and_is_never_guessed() {
    let statements: Vec<_> = (1..=9).map(|n| format!("Statement {n}")).collect();
    let (mut it, _) = fill(
        by_id("phq-9").unwrap(),
        &statements.join("\n"),
        &FOUR.join("\n"),
    );
    it.id = "abcdefghijklmno2".to_owned();
    let instrument = Rc::new(build(&it).unwrap().0);
    for value in 0..=3 {
        let mut answers = Answers::new(instrument.clone());
        answers.give("i9", Answer::Value(value)).unwrap();
        let topics: Vec<_> = dangers(&answers).into_iter().map(|it| it.topic).collect();
        assert_eq!(
            topics,
            if value == 0 {
                vec![]
            } else {
                vec!["self-harm".to_owned()]
            }
        );
    }
    // Were it prorated by somebody, the answer would still not be stood in for.
    it.template = String::new();
    it.scores[0].bands.clear();
    it.scores[0].prorate = Some(80);
    let instrument = Rc::new(build(&it).unwrap().0);
    let mut answers = Answers::new(instrument);
    for n in 1..=8 {
        answers.give(&format!("i{n}"), Answer::Value(1)).unwrap();
    }
    assert_eq!(score(&answers)[0].result, Err(NoScore::SafetyAnswerMissing));
}

#[test]
fn every_template_says_whose_it_is() {
    for template in all() {
        let texts = [
            template.id,
            template.name,
            template.citation,
            template.licence,
            template.publisher,
        ];
        assert!(
            texts.iter().all(|text| !text.trim().is_empty()),
            "{}",
            template.id
        );
        assert_eq!(all().filter(|other| other.id == template.id).count(), 1);
        for scale in template.scores {
            assert_eq!(
                scale.bands.is_empty(),
                scale.bands_source.is_empty(),
                "{}",
                template.id
            );
        }
        for cut_off in template.cut_offs {
            assert!(
                cut_off.from <= cut_off.to && !cut_off.source.is_empty(),
                "{}",
                template.id
            );
        }
        assert!(!template.notes.is_empty(), "{}", template.id);
    }
}

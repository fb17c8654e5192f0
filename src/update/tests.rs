//! What happens, told as actions; what must follow, read off the state and the effects.

use super::update;
use crate::action::{Action, Effect, Focus, Moment, StoreName};
use crate::route::Route;
use crate::saved::union::{Stored, deletion_mark};
use crate::saved::{Body, Kind, PlanKind, Record, RecordKey};
use crate::state::{Ask, Notice, Safety, State};
use crate::taking::Place;
use crate::words::Words;
use footing_core::{Answer, Timestamp};

const BRIEF: &str = "strengths-short";

/// A person at the app: time passes by a second with every action, ids count up.
struct Person {
    state: State,
    seconds: i64,
}

impl Person {
    fn new() -> Self {
        Self {
            state: State::new(Route::Home, Words::english()),
            seconds: 0,
        }
    }

    fn does(&mut self, action: Action) -> Vec<Effect> {
        self.seconds += 1;
        self.does_at(action, self.seconds * 1000)
    }

    fn does_at(&mut self, action: Action, ms: i64) -> Vec<Effect> {
        let digits = char::from_digit(self.seconds as u32 % 6 + 2, 10).unwrap();
        let fresh_id = format!("{}{digits}", letters(self.seconds));
        let now = Timestamp::from_ms(1_790_000_000_000 + ms);
        update(
            &mut self.state,
            action,
            &Moment {
                now,
                offset_minutes: 120,
                fresh_id,
            },
        )
    }

    fn starts(&mut self, slug: &str, keep: bool) -> Vec<Effect> {
        self.does(Action::Started {
            slug: slug.into(),
            word: "drinking".into(),
            keep,
        })
    }

    /// Answers everything with the same value, screen by screen, and finishes.
    fn answers_all(&mut self, value: i32) -> Vec<Effect> {
        loop {
            let taking = self.state.taking.clone().unwrap();
            let Some(screen) = taking.screen() else { break };
            for item in taking.open(&screen) {
                self.does(Action::Answered(item.to_string(), Answer::Value(value)));
            }
            self.does(Action::PressedNext);
        }
        self.does(Action::Finished)
    }
}

fn letters(n: i64) -> String {
    format!("{n:015}")
        .bytes()
        .map(|b| char::from(b - b'0' + b'a'))
        .collect()
}

fn puts(effects: &[Effect]) -> Vec<Stored> {
    let put = |effect: &Effect| match effect {
        Effect::Put { key, value, .. } => Some((key.to_string(), value.clone())),
        _ => None,
    };
    effects.iter().filter_map(put).collect()
}

fn touches_a_store(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Put { .. }
            | Effect::Delete(_)
            | Effect::Mend(_)
            | Effect::MendTwin(_)
            | Effect::Persist
            | Effect::Erase
    )
}

#[test]
fn every_answer_is_written_at_once_where_kept() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    let item = person.state.taking.clone().unwrap().check.instrument.items[0]
        .id
        .to_string();
    for (n, value) in [0, 3, 4].into_iter().enumerate() {
        let effects = person.does(Action::Answered(item.clone(), Answer::Value(value)));
        let [(key, stored)] = &puts(&effects)[..] else {
            panic!("{effects:?}")
        };
        let key = RecordKey::parse(key).unwrap();
        let record = Record::parse(&key, stored).unwrap();
        assert_eq!(record.rev as usize, n + 2);
        let Body::Draft(draft) = record.body else {
            panic!()
        };
        assert_eq!(
            format!("{:?}", draft.answers[&item]),
            format!("Value({value})")
        );
    }
}

#[test]
fn nothing_touches_a_store_where_nothing_is_kept() {
    let mut person = Person::new();
    let mut effects = person.starts(BRIEF, false);
    effects.extend(person.answers_all(2));
    effects.extend(person.does(Action::AddedStep("call a friend".into(), false)));
    assert!(!effects.iter().any(touches_a_store), "{effects:?}");
    let Route::Results(Some(id)) = person.state.route.clone() else {
        panic!()
    };
    let key = RecordKey::new(Kind::Result, &id);
    assert_eq!(person.state.safety_of(&key), Safety::Memory);
    // Until the person says so.
    let effects = person.does(Action::ChoseToKeep(vec![key]));
    assert_eq!(puts(&effects).len(), 1);
}

#[test]
fn a_question_left_open_is_named_and_not_passed() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    let effects = person.does(Action::PressedNext);
    assert_eq!(effects, [Effect::Focus(Focus::ErrorSummary)]);
    let taking = person.state.taking.clone().unwrap();
    assert_eq!(taking.place, Some(Place::Screen(0)));
    assert_eq!(taking.problems.len(), 2);
    person.does(Action::Answered(
        taking.problems[0].to_string(),
        Answer::Declined,
    ));
    assert_eq!(person.state.taking.unwrap().problems.len(), 1);
}

#[test]
fn number_keys_answer_the_question_in_focus_or_the_first_open_one() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    let items = person
        .state
        .taking
        .clone()
        .unwrap()
        .check
        .instrument
        .items
        .clone();
    let (first, third) = (items[0].id.to_string(), items[2].id.to_string());
    person.does(Action::PressedDigit(5, Some(third.clone())));
    let effects = person.does(Action::PressedDigit(1, None));
    let answers = &person.state.taking.as_ref().unwrap().answers;
    assert_eq!(
        (answers.value(&first), answers.value(&third)),
        (Some(0), Some(4))
    );
    assert_eq!(
        effects.last(),
        Some(&Effect::Focus(Focus::Item(items[1].id.to_string())))
    );
    // No option has that number.
    assert_eq!(person.does(Action::PressedDigit(9, None)), []);
}

#[test]
fn a_result_takes_its_drafts_place_only_once_it_is_safe() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    let effects = person.answers_all(2);
    assert!(
        !effects.iter().any(|it| matches!(it, Effect::Delete(_))),
        "{effects:?}"
    );
    let Route::Results(Some(id)) = person.state.route.clone() else {
        panic!()
    };
    let key = RecordKey::new(Kind::Result, &id);
    let stored = |store, ok| Action::Stored {
        key: key.clone(),
        rev: 1,
        store,
        ok,
    };
    assert_eq!(person.does(stored(StoreName::Local, true)), []);
    assert_eq!(person.state.safety_of(&key), Safety::Writing);
    let effects = person.does(stored(StoreName::Twin, true));
    assert_eq!(effects, [Effect::Delete(RecordKey::new(Kind::Draft, &id))]);
    assert_eq!(person.state.safety_of(&key), Safety::Saved);
}

#[test]
fn what_no_store_takes_stays_on_the_page_and_says_so() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    person.answers_all(2);
    let Route::Results(Some(id)) = person.state.route.clone() else {
        panic!()
    };
    let key = RecordKey::new(Kind::Result, &id);
    for (store, safety) in [
        (StoreName::Local, Safety::Writing),
        (StoreName::Twin, Safety::Failed),
    ] {
        let effects = person.does(Action::Stored {
            key: key.clone(),
            rev: 1,
            store,
            ok: false,
        });
        assert_eq!(effects, []);
        assert_eq!(person.state.safety_of(&key), safety);
    }
    assert!(person.state.shelf.taken(&id).is_some());
    assert!(
        person
            .state
            .shelf
            .records
            .contains_key(&RecordKey::new(Kind::Draft, &id))
    );
}

#[test]
fn a_draft_gone_on_with_gets_an_id_of_its_own() {
    let mut first = Person::new();
    let effects = first.starts("strengths", true);
    let stored = puts(&effects);
    let mut second = Person::new();
    second.seconds = 100;
    second.does(Action::ReadStores {
        local: Ok(stored.clone()),
        twin: Some(Ok(stored)),
    });
    let id = second.state.shelf.drafts()[0].0.to_owned();
    let effects = second.does(Action::Resumed(Some(id.clone())));
    let taking = second.state.taking.clone().unwrap();
    assert_ne!(taking.id, id);
    assert_eq!(taking.place, Some(Place::Screen(0)));
    assert!(!effects.contains(&Effect::Delete(RecordKey::new(Kind::Draft, &id))));
    // The first tab is still open and goes on with its own.
    let item = taking.check.instrument.items[0].id.to_string();
    let effects = first.does(Action::Answered(item, Answer::Value(1)));
    assert!(puts(&effects)[0].0.ends_with(&id));
}

#[test]
fn leaving_forgets_everything_and_nothing_comes_back() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    assert_eq!(person.does(Action::PressedLeave), [Effect::Leave]);
    assert!(person.state.gone && person.state.taking.is_none() && person.state.shelf.is_empty());
    let late = Action::ReadStores {
        local: Ok(Vec::new()),
        twin: Some(Ok(Vec::new())),
    };
    assert_eq!(person.does(late), []);
    assert_eq!(person.does(Action::Followed(Route::Plan)), []);
}

#[test]
fn shift_leaves_when_pressed_three_times_in_a_row() {
    for (presses, leaves) in [
        (vec![0, 100, 200], true),
        (vec![0, 5000, 10_000], true),
        (vec![0, 100, 5101], false),
        (vec![0, 5001, 5100], false),
        (vec![0, 5001, 5100, 5200], true),
    ] {
        let mut person = Person::new();
        for ms in &presses {
            person.does_at(Action::PressedShift, *ms);
        }
        assert_eq!(person.state.gone, leaves, "{presses:?}");
    }
}

#[test]
fn a_file_read_twice_changes_nothing() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    person.answers_all(3);
    person.does(Action::AddedIfThen(
        "it rains".into(),
        "stay in".into(),
        true,
    ));
    let effects = person.does(Action::AskedForFile(None));
    let [Effect::Download { text, .. }] = &effects[..] else {
        panic!("{effects:?}")
    };
    let mut other = Person::new();
    for (added, same) in [(3, 1), (0, 4)] {
        let effects = other.does(Action::OpenedFile(Some(text.clone())));
        let notice = Notice::Imported {
            added,
            same,
            skipped: 0,
        };
        assert_eq!(other.state.notice, Some(notice));
        assert_eq!(puts(&effects).len(), added);
    }
    let before = other.state.shelf.clone();
    for broken in [
        Some(text[..text.len() / 2].to_owned()),
        Some("[]".into()),
        None,
    ] {
        assert_eq!(other.does(Action::OpenedFile(broken)), []);
        assert_eq!(other.state.shelf, before);
    }
}

#[test]
fn erasing_asks_first_and_then_leaves_nothing() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    person.does(Action::Asked(Ask::Erase));
    assert!(!person.state.shelf.is_empty());
    assert_eq!(person.does(Action::Confirmed)[0], Effect::Erase);
    assert!(person.state.shelf.is_empty() && person.state.taking.is_none());
}

#[test]
fn damaged_records_cost_only_themselves() {
    let mut person = Person::new();
    let mut stored = puts(&person.starts(BRIEF, true));
    let whole = stored.len();
    let key = "footing:1:result:abcdefghijklmnop";
    stored.push((key.into(), "{\"schema\":1,\"rev\":1".into()));
    stored.push(("footing:1:inbox:x".into(), "later".into()));
    stored.push(("other-site".into(), "theirs".into()));
    let mut other = Person::new();
    let effects = other.does(Action::ReadStores {
        local: Ok(stored),
        twin: Some(Ok(Vec::new())),
    });
    assert_eq!(other.state.shelf.records.len(), whole);
    assert_eq!(
        other.state.shelf.unread.keys().collect::<Vec<_>>(),
        ["footing:1:inbox:x", key]
    );
    assert_eq!(
        effects.len(),
        whole,
        "only whole records are copied: {effects:?}"
    );
}

#[test]
fn a_deleted_record_does_not_come_back_from_the_slower_store() {
    let mut person = Person::new();
    let stored = puts(&person.starts(BRIEF, true));
    let later = deletion_mark(Timestamp::from_ms(1_790_000_999_000));
    let marks = stored
        .iter()
        .map(|(key, _)| (key.clone(), later.clone()))
        .collect();
    let mut other = Person::new();
    let effects = other.does(Action::ReadStores {
        local: Ok(stored),
        twin: Some(Ok(marks)),
    });
    assert!(other.state.shelf.is_empty());
    assert!(
        effects
            .iter()
            .all(|it| matches!(it, Effect::RemoveLocal(_))),
        "{effects:?}"
    );
}

#[test]
fn the_plan_takes_a_line_once() {
    let mut person = Person::new();
    for (text, lines) in [
        ("call a friend", 1),
        (" call a friend ", 1),
        ("  ", 1),
        ("walk", 2),
    ] {
        person.does(Action::AddedStep(text.into(), true));
        assert_eq!(person.state.shelf.plans().len(), lines, "{text}");
    }
    let (id, plan) = person.state.shelf.plans()[0];
    assert_eq!(
        plan.kind,
        PlanKind::Step {
            text: "call a friend".into()
        }
    );
    let id = id.to_owned();
    person.does(Action::ToggledPlan(id));
    assert!(person.state.shelf.plans()[0].1.done);
}

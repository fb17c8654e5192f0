//! Taking a check and keeping a plan.

use super::*;

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
    effects.extend(person.does(adds("call a friend", false)));
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
fn a_draft_gone_on_with_gets_an_id_of_its_own() {
    let mut first = Person::new();
    let effects = first.starts("strengths", true);
    let stored = puts(&effects);
    let mut second = Person::new();
    second.seconds = 100;
    second.does(Action::ReadStores {
        local: Ok(stored.clone()),
        twin: Some(Ok(stored)),
        more: false,
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
fn the_plan_takes_a_line_once() {
    let mut person = Person::new();
    for (text, lines) in [
        ("call a friend", 1),
        (" call a friend ", 1),
        ("  ", 1),
        ("walk", 2),
    ] {
        person.does(adds(text, true));
        assert_eq!(person.state.shelf.plans().len(), lines, "{text}");
    }
    let (id, plan) = person.state.shelf.plans()[0];
    assert_eq!(plan.line.sort(), Sort::Step);
    assert_eq!(plan.line.get("text"), "call a friend");
    let id = id.to_owned();
    person.does(Action::ToggledPlan(id));
    assert!(person.state.shelf.plans()[0].1.done);
}

/// The smaller module hands over what it has; its own tests say what that is (`handing.rs`).
#[test]
fn the_whole_app_goes_on_where_the_smaller_one_was() {
    let mut first = Person::new();
    first.starts(BRIEF, false);
    let taking = first.state.taking.clone().unwrap();
    let screen = taking.screen().unwrap();
    for item in taking.open(&screen) {
        first.does(Action::Answered(item.to_string(), Answer::Value(3)));
    }
    let taking = first.state.taking.clone().unwrap();
    let handed = Handed {
        records: Vec::new(),
        taking: Some(HandedTaking {
            id: taking.id.clone(),
            draft: Body::Draft(taking.to_draft()).to_json(),
            keep: false,
        }),
        finish: false,
    };
    let mut second = Person::new();
    second.does(Action::TookOver(handed.clone()));
    let here = second.state.taking.clone().unwrap();
    assert_eq!((&here.id, here.keep), (&taking.id, false));
    assert!(here.answers == taking.answers);
    second.does(Action::Resumed(None));
    let effects = second.answers_all(3);
    assert!(!effects.iter().any(touches_a_store), "{effects:?}");
    assert!(matches!(&second.state.route, Route::Results(Some(id)) if *id == taking.id));
    // Where questions are open, the result waits for them.
    let mut third = Person::new();
    third.does(Action::TookOver(Handed {
        finish: true,
        ..handed
    }));
    assert!(third.state.taking.is_some());
}

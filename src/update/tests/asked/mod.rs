//! What a link asks for: begun, gone on with, and what would go back.

mod guarded;

use super::*;
use crate::action::SealJob;
use crate::invited::{Invited, Standing, has_another_key};
use crate::returning::{Choice, returned};
use crate::shelf::Taken;
use footing_interchange::custom::{
    AnswerOption, CustomInstrument, CustomItem, CustomKind, CustomMethod, CustomScore,
};
use footing_interchange::link::{Invitation, Recipient, Step, Unreadable, Wanted, encode};

const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const OTHER_KEY: &str = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg";

fn own() -> CustomInstrument {
    let item = |text: &str| CustomItem {
        text: text.into(),
        kind: CustomKind::Choice(0),
        reversed: false,
        optional: false,
        danger: None,
    };
    let option = |value: i32, text: &str| AnswerOption {
        value,
        text: text.into(),
    };
    CustomInstrument {
        id: "aaaaaaaaaaaaaaaa".into(),
        edition: 1,
        title: "My week".into(),
        about: "Think of the past week.".into(),
        recall_days: 7,
        scales: vec![vec![
            option(0, "No"),
            option(1, "A little"),
            option(2, "Yes"),
        ]],
        items: vec![item("I slept well."), item("I saw a friend.")],
        scores: vec![CustomScore {
            title: "Both together".into(),
            method: CustomMethod::Sum,
            of: vec![0, 1],
            prorate: None,
            bands: Vec::new(),
            bands_source: String::new(),
        }],
        ..CustomInstrument::default()
    }
}

fn invitation(key: &str) -> Invitation {
    Invitation {
        steps: vec![
            Step::BuiltIn {
                id: "recovery-capital-brief".into(),
                edition: 1,
            },
            Step::Whole(Box::new(own())),
        ],
        sender: "Ann, day clinic".into(),
        note: "Please take both before Friday.".into(),
        language: "en".into(),
        recipient: Recipient::parse(key),
        wanted: Wanted::Answers,
        asks_name: true,
        invite: [7; 8],
        first_day: None,
        every: None,
    }
}

fn link(key: &str) -> String {
    encode(&invitation(key)).unwrap()
}

fn begins(person: &mut Person, keep: bool) -> Vec<Effect> {
    let word = "drinking".into();
    person.does(Action::BeganAsked { word, keep })
}

fn standings(person: &Person) -> Vec<Standing> {
    let invited = person.state.invited.clone().unwrap();
    let since = invited.begun_at(&person.state.shelf);
    let steps = invited.steps.iter();
    steps
        .map(|it| it.standing(&person.state.shelf, since))
        .collect()
}

fn done(person: &Person) -> Vec<Taken> {
    let done = standings(person).into_iter().filter_map(|it| match it {
        Standing::Done(taken) => Some(*taken),
        _ => None,
    });
    done.collect()
}

#[test]
fn opening_a_link_stores_nothing_and_asks_for_the_words_of_its_key() {
    let mut person = Person::new();
    let effects = person.does(Action::Followed(Route::Start(link(KEY))));
    assert!(!effects.iter().any(touches_a_store), "{effects:?}");
    assert!(effects.contains(&Effect::Seal(SealJob::Words(KEY.into()))));
    assert!(person.state.shelf.is_empty());
    assert_eq!(standings(&person), [Standing::Open, Standing::Open]);
}

#[test]
fn both_are_taken_one_after_the_other_and_go_back_as_chosen() {
    for keep in [true, false] {
        let mut person = Person::new();
        let payload = link(KEY);
        person.does(Action::Followed(Route::Start(payload.clone())));
        let mut effects = begins(&mut person, keep);
        assert_eq!(person.state.route, Route::Start(payload.clone()));
        effects.extend(person.answers_all(2));
        // Back on the page of the link, with the second one open.
        assert_eq!(person.state.route, Route::Start(payload.clone()));
        assert!(matches!(
            standings(&person)[..],
            [Standing::Done(_), Standing::Open]
        ));
        effects.extend(person.does(Action::WentOnAsked));
        let title = person
            .state
            .taking
            .as_ref()
            .unwrap()
            .check
            .texts
            .title
            .clone();
        assert_eq!(title, "My week");
        effects.extend(person.answers_all(1));
        assert_eq!(effects.iter().any(touches_a_store), keep, "{effects:?}");
        let taken = done(&person);
        assert_eq!(taken.len(), 2);

        let parts = taken.iter().zip([Choice::Scores, Choice::Answers]);
        let made = returned("07", "Sam", "", parts);
        assert_eq!(made.results[0].answers, None);
        assert_eq!(
            made.results[1].answers.as_ref().map(litemap::LiteMap::len),
            Some(2)
        );
        assert_eq!(made.results[1].scores[0].value, Some(2.0));
        let parts = taken.iter().map(|it| (it, Choice::Nothing));
        assert!(returned("07", "", "", parts).results.is_empty());

        let sealed = person.does(Action::AskedToSeal(made.into()));
        assert!(
            matches!(&sealed[..], [Effect::Seal(SealJob::Seal { recipient, .. })] if recipient == KEY)
        );
        assert!(person.state.sealing.is_under_way);
        person.does(Action::Sealed(None));
        assert!(person.state.sealing.has_failed && !person.state.sealing.is_under_way);
        // Nothing is lost by not sending.
        assert_eq!(done(&person).len(), 2);
    }
}

#[test]
fn what_was_begun_goes_on_after_the_page_was_loaded_anew() {
    let mut person = Person::new();
    let payload = link(KEY);
    person.does(Action::Followed(Route::Start(payload.clone())));
    let stored = puts(&begins(&mut person, true));
    let taking = person.state.taking.clone().unwrap();
    let first = taking.check.instrument.items[0].id.to_string();
    let mut stored = stored;
    stored.extend(puts(
        &person.does(Action::Answered(first.clone(), Answer::Value(3))),
    ));

    let mut later = Person::new();
    later.seconds = 500;
    later.state.route = Route::Start(payload.clone());
    later.does(Action::ReadStores {
        local: Ok(latest(stored)),
        twin: Some(Ok(Vec::new())),
        more: false,
    });
    assert!(matches!(
        standings(&later)[..],
        [Standing::Begun(Some(_)), Standing::Open]
    ));
    later.does(Action::WentOnAsked);
    let taking = later.state.taking.clone().unwrap();
    assert_eq!(taking.answers.value(&first), Some(3));
    assert_eq!(taking.route(), Route::Start(payload));
}

/// The last value under each key.
fn latest(stored: Vec<Stored>) -> Vec<Stored> {
    let all: std::collections::BTreeMap<_, _> = stored.into_iter().collect();
    all.into_iter().collect()
}

#[test]
fn results_of_questions_from_a_link_are_shown_wherever_the_questions_come_in_the_order_of_reading()
{
    let mut person = Person::new();
    person.does(Action::Followed(Route::Start(link(KEY))));
    let mut stored = puts(&begins(&mut person, true));
    stored.extend(puts(&person.answers_all(2)));
    stored.extend(puts(&person.does(Action::WentOnAsked)));
    stored.extend(puts(&person.answers_all(1)));
    let all = latest(stored);
    let reversed: Vec<_> = all.iter().rev().cloned().collect();
    for stored in [all, reversed] {
        let mut later = Person::new();
        for slice in stored.chunks(1) {
            later.does(Action::ReadStores {
                local: Ok(slice.to_vec()),
                twin: None,
                more: true,
            });
        }
        let titles: Vec<_> = later
            .state
            .shelf
            .results()
            .iter()
            .map(|it| it.check.texts.title.clone())
            .collect();
        assert_eq!(titles, ["Strengths in two minutes", "My week"]);
    }
}

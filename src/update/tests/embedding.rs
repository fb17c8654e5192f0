//! A check in a frame on another site.

use super::{BRIEF, Person, adds};
use crate::action::{Action, Effect, Refused, ToHost};
use crate::embedded::Look;
use crate::returning::{Choice, returned};
use crate::route::Route;
use crate::saved::{Kind, RecordKey};
use crate::state::{Giving, Safety};
use std::rc::Rc;

/// The site around it.
const HOST: &str = "host=https://clinic.example";

/// A frame with this fragment, opened.
fn frame(asked: &str) -> (Person, Vec<Effect>) {
    let mut person = Person::new();
    person.state.route = Route::Embed(asked.into());
    let effects = person.does(Action::ReadStores {
        local: Err(Refused),
        twin: Some(Err(Refused)),
        more: false,
    });
    (person, effects)
}

fn told(effects: &[Effect]) -> Vec<ToHost> {
    let told = effects.iter().filter_map(|effect| match effect {
        Effect::TellHost(said) => Some(said.clone()),
        _ => None,
    });
    told.collect()
}

fn writes(effects: &[Effect]) -> bool {
    let is_writing = |effect: &Effect| {
        matches!(
            effect,
            Effect::Put { .. }
                | Effect::Mend(_)
                | Effect::MendTwin(_)
                | Effect::Persist
                | Effect::Delete(_)
                | Effect::Erase
        )
    };
    effects.iter().any(is_writing)
}

#[test]
fn nothing_is_kept_and_nothing_told_unless_it_was_asked_for() {
    let (mut person, effects) = frame("check=recovery-capital-brief&host=https://clinic.example");
    assert_eq!(person.state.route, Route::Check(BRIEF.into()));
    let mut all = effects;
    // A page of ours that is open beside it writes something.
    let key = RecordKey::new(Kind::Setting, "word").to_string();
    all.extend(person.does(Action::OtherTabWrote(key, Some("{}".into()))));
    assert!(person.state.shelf.records.is_empty());
    // Even where "keep" comes in.
    all.extend(person.starts(BRIEF, true));
    all.extend(person.answers_all(2));
    all.extend(person.does(adds("Call Ada", true)));
    let results = person.state.shelf.results();
    let key = RecordKey::new(Kind::Result, &results.last().unwrap().id);
    all.extend(person.does(Action::ChoseToKeep(vec![key.clone()])));
    assert_eq!(person.state.safety_of(&key), Safety::Memory);
    assert!(!writes(&all), "{all:?}");
    assert_eq!(told(&all), []);
}

#[test]
fn start_and_finish_are_told_where_that_was_asked_for() {
    for (tell, expected) in [
        ("started", vec![ToHost::Started]),
        ("finished", vec![ToHost::Finished]),
        ("started+finished", vec![ToHost::Started, ToHost::Finished]),
        ("answers", vec![]),
    ] {
        let (mut person, _) = frame(&format!("check=strengths-short&tell={tell}&{HOST}"));
        let mut all = person.starts(BRIEF, false);
        all.extend(person.answers_all(1));
        assert_eq!(told(&all), expected, "{tell}");
    }
    // Who leaves in the midst of it has not finished it.
    let (mut person, _) = frame(&format!("check=strengths-short&tell=finished&{HOST}"));
    person.starts(BRIEF, false);
    assert_eq!(told(&person.does(Action::PressedLeave)), []);
    // Who cannot be named to the person is told nothing.
    for host in ["", "&host=", "&host=null", "&host=HTTPS://Clinic.Example"] {
        let (mut person, _) = frame(&format!(
            "check=strengths-short&tell=started+finished{host}"
        ));
        let mut all = person.starts(BRIEF, false);
        all.extend(person.answers_all(1));
        assert_eq!(told(&all), [], "{host}");
    }
}

#[test]
fn going_back_to_the_first_page_is_the_check_again() {
    let (mut person, _) = frame("check=strengths-short");
    person.starts(BRIEF, false);
    person.does(Action::WentTo(Route::Embed(String::new()), None));
    assert_eq!(person.state.route, Route::Check(BRIEF.into()));
    assert!(person.state.taking.is_some());
}

#[test]
fn what_is_not_there_and_what_cannot_be_read_is_said() {
    let (mut person, effects) = frame("check=nowhere");
    assert!(matches!(person.state.route, Route::Embed(_)));
    assert_eq!(told(&effects), [ToHost::Error("nothing-to-show")]);
    for (name, value, codes) in [
        ("accent", "#ffe000", vec![ToHost::Error("accent-contrast")]),
        (
            "background",
            "#808080",
            vec![ToHost::Error("background-contrast")],
        ),
        ("accent", "#003b8e", vec![]),
    ] {
        let mut look = Look::default();
        look.set("theme", "light");
        look.set(name, value);
        let effects = person.does(Action::HostWished(look));
        assert_eq!(told(&effects), codes, "{name} {value}");
        assert!(matches!(effects.first(), Some(Effect::Dress(_))));
    }
}

#[test]
fn a_result_goes_only_where_it_was_asked_for_and_by_the_person() {
    for (asked, goes) in [
        (format!("&send=&{HOST}"), true),
        (format!("&{HOST}"), false),
        ("&send=".to_owned(), false),
    ] {
        let (mut person, _) = frame(&format!("check=strengths-short{asked}"));
        person.starts(BRIEF, false);
        person.answers_all(3);
        // An answer to nothing is none.
        person.does(Action::HostReceived);
        assert_eq!(person.state.giving, Giving::Nothing);
        let taken = person.state.shelf.results().last().unwrap().clone();
        let made = returned("", "Sam", "", [(&*taken, Choice::Answers)].into_iter());
        let effects = person.does(Action::GaveToHost(Rc::new(made)));
        let told = told(&effects);
        assert_eq!(!told.is_empty(), goes, "{told:?}");
        if let [ToHost::Result(json)] = told.as_slice() {
            assert!(
                json.contains("footing-return") && json.contains(&*taken.id),
                "{json}"
            );
            assert_eq!(person.state.giving, Giving::Given);
            person.does(Action::HostReceived);
            assert_eq!(person.state.giving, Giving::Received);
        }
    }
}

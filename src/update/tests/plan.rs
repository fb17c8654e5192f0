//! The plan's lines: added, changed, noted, done.

use super::*;
use crate::saved::Plan;

fn goal(texts: &[&str]) -> Action {
    let texts = texts.iter().map(|it| (*it).to_owned()).collect();
    Action::AddedLine(Sort::Goal, texts, true)
}

fn only(person: &Person) -> (String, Plan) {
    let plans = person.state.shelf.plans();
    assert_eq!(plans.len(), 1);
    (plans[0].0.to_owned(), plans[0].1.clone())
}

#[test]
fn a_line_that_says_too_little_or_too_much_is_no_line() {
    let mut person = Person::new();
    for texts in [
        &[][..],
        &[" "],
        &["", "why"],
        &["1", "2", "3", "4", "5", "6", "7"],
    ] {
        assert_eq!(person.does(goal(texts)), [], "{texts:?}");
    }
    let half = vec!["an urge comes".into(), " ".into()];
    assert_eq!(person.does(Action::AddedLine(Sort::IfThen, half, true)), []);
    assert!(person.state.shelf.plans().is_empty());
}

#[test]
fn a_goal_is_changed_noted_and_done() {
    let mut person = Person::new();
    person.does(goal(&[" Sleep ", "rest"]));
    let (id, plan) = only(&person);
    assert_eq!(plan.line.texts(), ["Sleep", "rest", "", "", "", ""]);

    // The same once more is not there twice.
    assert_eq!(person.does(goal(&["Sleep", "rest"])), []);

    let change = |texts: &[&str]| {
        let texts = texts.iter().map(|it| (*it).to_owned()).collect();
        Action::ChangedLine(id.clone(), texts)
    };
    assert_eq!(person.does(change(&["", "rest"])), []);
    assert_eq!(only(&person).1, plan, "too little changes nothing");
    assert_eq!(puts(&person.does(change(&["Sleep well"]))).len(), 1);
    assert_eq!(only(&person).1.line.get("what"), "Sleep well");
    assert_eq!(only(&person).1.line.get("why"), "");

    let note = |text: &str| Action::NotedProgress(id.clone(), text.into());
    assert_eq!(person.does(note("  ")), []);
    person.does(note("six hours"));
    person.does(note("seven hours"));
    person.does(Action::ToggledPlan(id.clone()));
    let (_, plan) = only(&person);
    let notes: Vec<_> = plan.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["six hours", "seven hours"]);
    assert!(plan.done && plan.notes[0].at < plan.notes[1].at);

    let nobody = Action::ChangedLine("aaaaaaaaaaaaaaaa".into(), vec!["x".into()]);
    assert_eq!(person.does(nobody), []);
}

#[test]
fn check_ins_keep_their_name_in_calendars() {
    use footing_core::calendar::{Date, Rhythm};
    let mut person = Person::new();
    let first = Date::parse("2099-01-05").unwrap();
    assert_eq!(person.does(Action::AskedForCalendar("Reminder".into())), []);
    let mut files = Vec::new();
    for every in [Rhythm::WEEKLY, Rhythm::MONTHLY] {
        person.does(Action::ChoseCheckIns(first, every, None));
        let effects = person.does(Action::AskedForCalendar(" Reminder ".into()));
        let [Effect::Download { name, text }] = &effects[..] else {
            panic!("{effects:?}")
        };
        assert_eq!(name, "dates.ics");
        let id = text.lines().find(|line| line.starts_with("UID:"));
        files.push((id.map(str::to_owned), text.clone()));
    }
    assert!(files[0].0.is_some());
    assert_eq!(files[0].0, files[1].0);
    assert!(files[0].1.contains("FREQ=WEEKLY") && files[1].1.contains("FREQ=MONTHLY"));
}

//! The newest of many results are remembered for the next visit, and only while they are there.

use super::*;

fn read() -> Action {
    Action::ReadStores {
        local: Ok(Vec::new()),
        twin: Some(Ok(Vec::new())),
        more: false,
    }
}

/// What is to be remembered, if that changes.
fn told(effects: &[Effect]) -> Option<Vec<String>> {
    let mut told = effects.iter().filter_map(|effect| match effect {
        Effect::RememberNewest(ids) => Some(ids.clone()),
        _ => None,
    });
    let first = told.next();
    assert_eq!(told.next(), None, "told twice");
    first
}

impl Person {
    fn finishes(&mut self, keep: bool) -> Option<Vec<String>> {
        self.starts(BRIEF, keep);
        told(&self.answers_all(2))
    }

    fn newest_kept(&self, n: usize) -> Vec<String> {
        let results = self.state.shelf.results().iter().rev();
        results.take(n).map(|it| it.id.to_string()).collect()
    }

    fn deletes(&mut self, id: &str) -> Option<Vec<String>> {
        let key = RecordKey::new(Kind::Result, id);
        assert_eq!(told(&self.does(Action::Asked(Ask::Delete(key)))), None);
        told(&self.does(Action::Confirmed))
    }
}

/// Someone with 51 results.
fn with_many() -> Person {
    let mut person = Person::new();
    assert_eq!(told(&person.does(read())), None);
    for n in 1..=50 {
        assert_eq!(person.finishes(true), None, "{n} are few");
    }
    assert_eq!(person.finishes(true), Some(person.newest_kept(5)));
    person
}

#[test]
fn the_newest_are_remembered_while_there_are_many() {
    let mut person = with_many();
    let before = person.newest_kept(4);
    let told = person.finishes(true).unwrap();
    assert_eq!(told, person.newest_kept(5));
    assert_eq!(told[1..], before);

    let gone = person.deletes(&told[2]).unwrap();
    assert!(!gone.contains(&told[2]) && gone.len() == 5, "{gone:?}");
    let oldest = person.state.shelf.results()[0].id.to_string();
    assert_eq!(person.deletes(&oldest), Some(Vec::new()), "few again");
}

#[test]
fn nothing_is_remembered_of_what_is_in_memory_only() {
    let mut person = with_many();
    let told = person.finishes(false).unwrap();
    assert_eq!(told, person.newest_kept(5)[1..]);
}

#[test]
fn nothing_is_told_before_all_is_read_or_after_leaving() {
    let mut person = Person::new();
    let known = vec!["b".repeat(16)];
    let part = Action::ReadStores {
        local: Ok(Vec::new()),
        twin: None,
        more: true,
    };
    for action in [part, Action::KnewNewest(known.clone())] {
        assert_eq!(told(&person.does(action)), None);
    }
    assert_eq!(person.state.newest, known);
    assert_eq!(told(&person.does(read())), Some(Vec::new()), "out of date");

    let mut person = with_many();
    assert_eq!(told(&person.does(Action::PressedLeave)), None);
    assert_eq!(told(&person.does(read())), None);
}

#[test]
fn erasing_leaves_nothing_to_remember() {
    let mut person = with_many();
    person.does(Action::Asked(Ask::Erase));
    assert_eq!(told(&person.does(Action::Confirmed)), Some(Vec::new()));
}

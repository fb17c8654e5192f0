//! Returns put together by the person who sent them.

use super::{Return, ReturnedResult};
use footing_core::Timestamp;
use std::collections::BTreeMap;

/// Somebody who sent something back, under one name or code.
#[derive(Clone, Debug, PartialEq)]
pub struct Person<'a> {
    /// The name or code as they last gave it; empty where they gave none.
    pub name: &'a str,
    /// What they sent, newest last.
    pub returns: Vec<&'a Return>,
    /// Their results, each once, newest last.
    pub results: Vec<Received<'a>>,
}

/// A result, and what it came in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Received<'a> {
    /// What it came in.
    pub returned: &'a Return,
    /// The result.
    pub result: &'a ReturnedResult,
}

/// Who sent something: one name however it is spaced and whether its letters are small or capital.
/// Of those without a name, each invite is a person, and each return without an invite.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Who<'a> {
    Named(String),
    Invited(&'a str),
    Unknown(usize),
}

/// Puts returns together: people by name, those without one last.
///
/// A result that came twice counts once: with its answers where it ever came with them, then as it
/// came last.
pub fn people(returns: &[Return]) -> Vec<Person<'_>> {
    let mut by_person: BTreeMap<Who, Vec<&Return>> = BTreeMap::new();
    for (place, it) in returns.iter().enumerate() {
        by_person.entry(who(it, place)).or_default().push(it);
    }
    by_person.into_values().map(person).collect()
}

fn who(it: &Return, place: usize) -> Who<'_> {
    let words: Vec<_> = it.name.split_whitespace().collect();
    let name = words.join(" ").to_lowercase();
    match (name.is_empty(), it.invite.is_empty()) {
        (false, _) => Who::Named(name),
        (true, false) => Who::Invited(&it.invite),
        (true, true) => Who::Unknown(place),
    }
}

fn person<'a>(mut returns: Vec<&'a Return>) -> Person<'a> {
    returns.sort_by_key(|it| it.made_at);
    let mut once: BTreeMap<&str, Received<'a>> = BTreeMap::new();
    for returned in &returns {
        for result in &returned.results {
            let here = Received { returned, result };
            let kept = once.entry(&result.id).or_insert(here);
            if result.answers.is_some() || kept.result.answers.is_none() {
                *kept = here;
            }
        }
    }
    let mut results: Vec<_> = once.into_values().collect();
    results.sort_by_key(|it| (it.result.finished_at, &it.result.id));
    Person {
        name: returns.last().map_or("", |it| it.name.trim()),
        returns,
        results,
    }
}

impl Person<'_> {
    /// When they last sent something.
    pub fn last_at(&self) -> Timestamp {
        self.returns
            .last()
            .map_or_else(Timestamp::default, |it| it.made_at)
    }
}

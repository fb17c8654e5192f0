//! What a counselor does with own instruments, told as what happens; what must follow, read off the
//! shelf and the effects.

mod files;
mod focus;
mod markup;
mod strings;
mod templates_filled;

use super::editing::{Change, ItemChange, ScaleChange};
use super::*;
use crate::action::Action;
use crate::desk;
use crate::route::{self, Route, is_random_id};
use crate::saved::{Kind as Record, RecordKey};
use crate::state::Ask;
use crate::update::update as update_all;
use crate::words::Words;
use footing_core::{Timestamp, score};
use footing_interchange::custom::Place;

/// A counselor at the app: time passes by a second with everything that happens, ids count up.
struct Counselor {
    state: State,
    seconds: i64,
}

impl Counselor {
    fn new() -> Self {
        let route = Route::Counselor(route::Desk::Instruments);
        Self {
            state: State::new(route, Words::english()),
            seconds: 0,
        }
    }

    fn does(&mut self, happened: Happened) -> Vec<Effect> {
        self.acts(Action::Desk(desk::Happened::Instruments(happened)))
    }

    fn acts(&mut self, action: Action) -> Vec<Effect> {
        self.seconds += 1;
        let digits = format!("{:016}", self.seconds);
        let moment = Moment {
            now: Timestamp::from_ms(1_790_000_000_000 + self.seconds * 1000),
            offset_minutes: 0,
            fresh_id: digits
                .bytes()
                .map(|b| char::from(b - b'0' + b'a'))
                .collect(),
        };
        update_all(&mut self.state, action, &moment)
    }

    fn changes(&mut self, change: Change) -> Vec<Effect> {
        self.does(Happened::Changed(change))
    }

    /// Ten statements on a five-point scale, as most lists are.
    fn writes_ten(&mut self) {
        self.does(Happened::BeganNew);
        self.changes(Change::Title("Ten".into()));
        self.changes(Change::Statements(ten()));
        self.changes(Change::Scale(0, ScaleChange::Words(five())));
    }

    fn keeps_ten(&mut self) -> String {
        self.writes_ten();
        self.does(Happened::PressedKeep);
        assert_eq!(self.state.desk.instruments.said, Some(Said::Kept));
        let all = all_of(&self.state.shelf);
        all.last().unwrap().record.clone()
    }

    fn written(&self) -> &Writing {
        match &self.state.desk.instruments.room {
            Room::Writing(writing) => writing,
            _ => panic!("nothing is written"),
        }
    }

    fn all(&self) -> Vec<Kept> {
        all_of(&self.state.shelf)
    }

    /// The ids of what links can be made with.
    fn offered(&self) -> Vec<String> {
        let own = self.state.shelf.own().map(|(id, _)| id.to_owned());
        let mine = |id: &String| self.all().iter().any(|it| it.record == *id && it.is_mine);
        own.filter(mine).collect()
    }

    /// The page is opened anew with what was kept.
    fn comes_back(&mut self) {
        let shelf = self.state.shelf.clone();
        self.state = Self::new().state;
        self.state.shelf = shelf;
    }
}

fn ten() -> Vec<String> {
    (1..=10).map(|n| format!("Statement {n}")).collect()
}

fn five() -> Vec<String> {
    ["Never", "Rarely", "Sometimes", "Often", "Always"]
        .map(str::to_owned)
        .into()
}

fn writes(effects: &[Effect]) -> usize {
    effects
        .iter()
        .filter(|it| matches!(it, Effect::Put { .. }))
        .count()
}

#[test]
fn ten_statements_and_five_answers_are_a_list() {
    let mut counselor = Counselor::new();
    assert_eq!(
        writes(&counselor.does(Happened::BeganNew)),
        0,
        "nothing is kept of nothing"
    );
    assert_eq!(writes(&counselor.changes(Change::Title("Ten".into()))), 1);
    counselor.changes(Change::Statements(ten()));
    assert!(counselor.offered().is_empty());
    counselor.changes(Change::Scale(0, ScaleChange::Words(five())));
    assert!(
        counselor.offered().is_empty(),
        "unfinished ones are in no link"
    );
    let effects = counselor.does(Happened::PressedKeep);
    assert!(effects.contains(&Effect::Persist));

    let all = counselor.all();
    assert_eq!(all.len(), 1, "what was unfinished is gone");
    let kept = &all[0];
    assert!(is_kept(kept) && kept.is_mine && is_random_id(&kept.record));
    assert_eq!(counselor.offered(), std::slice::from_ref(&kept.record));
    let check = own::check_of(&kept.it).unwrap();
    assert_eq!(check.instrument.scores.len(), 1);
    assert_eq!(check.instrument.scores[0].of.len(), 10);
    assert!(counselor.state.desk.instruments.room == Room::List);
}

#[test]
fn what_is_missing_is_said_and_nothing_is_lost() {
    let mut counselor = Counselor::new();
    counselor.does(Happened::BeganNew);
    counselor.changes(Change::Statements(vec!["One".into()]));
    let effects = counselor.does(Happened::PressedKeep);
    assert_eq!(effects, [Effect::Focus(Focus::ErrorSummary)]);
    assert!(counselor.written().is_pressed);
    let found: Vec<_> = problems(&counselor.written().it)
        .iter()
        .map(|it| it.at)
        .collect();
    assert_eq!(found, [Place::Title, Place::Scale(0)]);
    assert_eq!(
        counselor.does(Happened::PressedTry),
        [Effect::Focus(Focus::ErrorSummary)]
    );
    assert!(counselor.written().trying.is_none());

    counselor.comes_back();
    let all = counselor.all();
    assert_eq!(all.len(), 1);
    assert!(!is_kept(&all[0]));
    counselor.does(Happened::Opened(all[0].record.clone()));
    assert_eq!(counselor.written().it.items[0].text, "One");
    assert_eq!(counselor.written().of, None);
}

#[test]
fn a_change_becomes_the_next_edition_and_the_one_before_stays() {
    let mut counselor = Counselor::new();
    let first = counselor.keeps_ten();
    counselor.does(Happened::Opened(first.clone()));
    assert_eq!(counselor.all().len(), 1, "nothing has changed yet");
    counselor.changes(Change::Title("Eleven".into()));
    assert_eq!(
        counselor.offered(),
        std::slice::from_ref(&first),
        "links go on with what is kept"
    );

    // The page is closed in the midst of it, and what was begun is found again.
    counselor.comes_back();
    counselor.does(Happened::Opened(first.clone()));
    assert_eq!(counselor.written().it.title, "Eleven");
    assert_eq!(counselor.written().of, Some(first.clone()));
    counselor.does(Happened::PressedKeep);

    let all = counselor.all();
    assert_eq!(all.len(), 2);
    let (before, now): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.record == first);
    assert_eq!((before[0].it.edition, before[0].is_mine), (1, false));
    assert_eq!((now[0].it.edition, now[0].is_mine), (2, true));
    assert_ne!(now[0].record, first);
    assert_eq!(counselor.offered(), std::slice::from_ref(&now[0].record));
    let name = own::check_of(&before[0].it)
        .unwrap()
        .instrument
        .id
        .to_string();
    assert!(
        counselor.state.shelf.check(&name).is_some(),
        "its results are still read"
    );
}

#[test]
fn kept_unchanged_it_is_the_same() {
    let mut counselor = Counselor::new();
    let first = counselor.keeps_ten();
    counselor.does(Happened::Opened(first.clone()));
    counselor.changes(Change::Title("Other".into()));
    counselor.changes(Change::Title("Ten".into()));
    counselor.does(Happened::PressedKeep);
    let all = counselor.all();
    assert_eq!((all.len(), all[0].it.edition, all[0].is_mine), (1, 1, true));
    assert_eq!(all[0].record, first);
}

#[test]
fn a_copy_is_one_of_its_own() {
    let mut counselor = Counselor::new();
    let first = counselor.keeps_ten();
    counselor.does(Happened::Copied(first.clone()));
    assert_eq!(counselor.written().it.title, "Ten (copy)");
    counselor.does(Happened::PressedKeep);
    assert_eq!(counselor.offered().len(), 2);
    assert!(counselor.offered().contains(&first));
}

#[test]
fn nothing_is_deleted_without_a_question() {
    let mut counselor = Counselor::new();
    let first = counselor.keeps_ten();
    let key = RecordKey::new(Record::Instrument, &first);
    counselor.acts(Action::Asked(Ask::Delete(key.clone())));
    assert_eq!(counselor.all().len(), 1);
    let effects = counselor.acts(Action::Confirmed);
    assert_eq!(effects, [Effect::Delete(key)]);
    assert!(counselor.all().is_empty());
}

#[test]
fn it_is_tried_out_with_answers_that_are_kept_nowhere() {
    let mut counselor = Counselor::new();
    counselor.writes_ten();
    counselor.changes(Change::Item(9, ItemChange::Reversed(true)));
    let shelf = counselor.state.shelf.clone();
    counselor.does(Happened::PressedTry);
    let total = |counselor: &Counselor| {
        let answers = counselor.written().trying.as_ref().unwrap().answers.clone();
        score(&answers)[0].result.ok()
    };
    assert_eq!(total(&counselor), None);
    for (sample, expected) in [
        (Sample::Lowest, Some(4.0)),
        (Sample::Highest, Some(36.0)),
        (Sample::Nothing, None),
    ] {
        counselor.does(Happened::TriedSample(sample));
        assert_eq!(total(&counselor), expected, "{sample:?}");
    }
    counselor.does(Happened::TriedSample(Sample::Lowest));
    counselor.does(Happened::TriedAnswer("i1".into(), Answer::Value(3)));
    counselor.does(Happened::TriedAnswer("i1".into(), Answer::Value(99)));
    assert_eq!(total(&counselor), Some(7.0));
    counselor.does(Happened::WentOnWriting);
    assert!(counselor.written().trying.is_none());
    assert_eq!(counselor.state.shelf, shelf);
}

#[test]
fn what_is_beyond_measure_is_not_kept_and_says_so() {
    let mut counselor = Counselor::new();
    counselor.writes_ten();
    let before = counselor.all();
    counselor.changes(Change::Title("x".repeat(100_000)));
    assert!(counselor.written().is_too_long);
    assert_eq!(counselor.all(), before);
    counselor.changes(Change::Title("x".into()));
    assert!(!counselor.written().is_too_long);
    assert_eq!(counselor.all()[0].it.title, "x");
}

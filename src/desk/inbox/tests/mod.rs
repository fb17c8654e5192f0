//! The inbox, told as actions: what is opened, kept once, said when it cannot be, and taken away.

mod many;
mod opening;
mod people;

use super::*;
use crate::action::SealJob;
use crate::saved::OwnKey;
use crate::update::update as update_all;
use crate::words::Words;
use footing_core::{Answer, Timestamp};
use footing_interchange::returned::{Return, ReturnedResult, ReturnedScore, write as to_json};

/// A counselor at the inbox: time passes by a second with every action.
struct Counselor {
    state: State,
    seconds: i64,
}

const KEY: &str = "# a key\nAGE-SECRET-KEY-1\n";

impl Counselor {
    fn new() -> Self {
        let mut it = Self {
            state: State::new(Place::Everybody.route(), Words::english()),
            seconds: 0,
        };
        it.does(Action::ReadStores {
            local: Ok(Vec::new()),
            twin: Some(Ok(Vec::new())),
            more: false,
        });
        it
    }

    fn with_key(is_locked: bool) -> Self {
        let mut it = Self::new();
        let own = OwnKey {
            recipient: "age1a".into(),
            secret: KEY.into(),
            is_locked,
            is_saved: true,
            added_at: Timestamp::default(),
        };
        let key = RecordKey::new(Kind::Key, "aaaaaaaaaaaaaaaa");
        write(
            &mut it.state,
            key,
            Body::Key(own),
            true,
            Timestamp::default(),
        );
        it.does(Action::Cancelled);
        it
    }

    fn does(&mut self, action: Action) -> Vec<Effect> {
        self.seconds += 1;
        let digits = format!("{:016}", self.seconds)
            .replace('0', "a")
            .replace('1', "b");
        let moment = Moment {
            now: Timestamp::from_ms(1_790_000_000_000 + self.seconds * 1000),
            offset_minutes: 60,
            fresh_id: digits.replace('8', "c").replace('9', "d"),
        };
        update_all(&mut self.state, action, &moment)
    }

    fn happens(&mut self, happened: Happened) -> Vec<Effect> {
        self.does(action(happened))
    }

    /// Pastes something sealed and has it opened like this.
    fn opens(&mut self, opened: Result<String, SealingError>) -> Vec<Effect> {
        let effects = self.happens(Happened::Pasted(armour()));
        let [number] = asks_to_open(&effects)[..] else {
            panic!("{effects:?}");
        };
        self.happens(Happened::Opened(number, opened))
    }

    fn fates(&self) -> Vec<&Fate> {
        self.state
            .desk
            .inbox
            .pieces
            .iter()
            .map(|it| &it.fate)
            .collect()
    }

    fn listed(&self) -> Vec<(&str, usize, bool)> {
        let people = self.state.desk.inbox.listing.people.iter();
        people
            .map(|it| (it.name.as_str(), it.results, it.danger))
            .collect()
    }
}

fn armour() -> String {
    format!(
        "-----BEGIN AGE ENCRYPTED FILE-----\n{}\n-----END AGE ENCRYPTED FILE-----\n",
        "A".repeat(64)
    )
}

fn asks_to_open(effects: &[Effect]) -> Vec<usize> {
    let number = |effect: &Effect| match effect {
        Effect::Seal(SealJob::Open { number, .. }) => Some(*number),
        _ => None,
    };
    effects.iter().filter_map(number).collect()
}

fn kept(effects: &[Effect]) -> usize {
    let is_put = |it: &&Effect| matches!(it, Effect::Put { key, .. } if key.kind == Kind::Inbox);
    effects.iter().filter(is_put).count()
}

fn closed(why: Why) -> Fate {
    Fate::Closed(why)
}

/// A return of one result of the short check, with the same answer to everything.
fn sent(name: &str, at: i64, id: &str, answer: Option<i32>) -> Return {
    let check = crate::catalog::by_slug("strengths-short").unwrap();
    let items = check
        .instrument
        .items
        .iter()
        .filter(|item| item.kind.range().is_some());
    let answers = answer.map(|value| {
        items
            .map(|it| (it.id.to_string(), Answer::Value(value)))
            .collect()
    });
    Return {
        invite: "a1".into(),
        name: name.into(),
        made_at: Timestamp::from_ms(at),
        line: "A line".into(),
        results: vec![ReturnedResult {
            id: id.into(),
            instrument: check.instrument.id.to_string(),
            edition: check.instrument.edition,
            title: "Short".into(),
            word: "drinking".into(),
            finished_at: Timestamp::from_ms(at),
            offset_minutes: 60,
            scores: vec![ReturnedScore {
                id: "total".into(),
                title: "Total".into(),
                value: Some(50.0),
                min: 0.0,
                max: 100.0,
            }],
            answers,
        }],
    }
}

fn json(it: &Return) -> String {
    to_json(it).unwrap()
}

const ONE: &str = "aaaaaaaaaaaaaaab";
const TWO: &str = "aaaaaaaaaaaaaaac";

//! What was sent, as files: tables for spreadsheet programs, JSON for everything else.

use super::results::kept;
use super::{Kept, Someone};
use crate::action::{Effect, Moment};
use crate::saved::{Body, Kind};
use crate::state::State;
use footing_interchange::returned::{self, Return, people};
use footing_interchange::table::{long, wide};

/// The shape of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A table with a row for each result.
    Wide,
    /// A table with a row for each score and answer.
    Long,
    /// Everything as it was sent, with the notes.
    Json,
}

impl Shape {
    /// Its name in the markup and in the file's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Long => "long",
            Self::Json => "json",
        }
    }
}

/// A file is wanted, of one person or of everybody.
pub(super) fn asked_for(
    state: &mut State,
    shape: Shape,
    person: Option<&str>,
    moment: &Moment,
) -> Vec<Effect> {
    let person = person.map(|id| state.desk.inbox.listing.person(id));
    let text = match (shape, person) {
        (_, Some(None)) => return Vec::new(),
        (Shape::Json, person) => json(state, person.flatten(), moment),
        (_, person) => {
            let returns = returns(state, person.flatten());
            let people = people(&returns);
            if shape == Shape::Wide {
                let table = wide(&people);
                state.desk.inbox.left_out = table.left_out;
                table.csv
            } else {
                long(&people)
            }
        }
    };
    let (year, month, day) = moment.now.date();
    let end = match shape {
        Shape::Json => ".json",
        Shape::Wide => "-wide.csv",
        Shape::Long => "-long.csv",
    };
    let name = format!("inbox-{year:04}-{month:02}-{day:02}{end}");
    vec![Effect::Download { name, text }]
}

fn returns(state: &State, of: Option<&Someone>) -> Vec<Return> {
    match of {
        Some(person) => {
            let kept = kept(&state.shelf, person);
            kept.into_iter()
                .map(|Kept { returned, .. }| returned)
                .collect()
        }
        None => {
            let records = state.shelf.records.values();
            let received = records.filter_map(|record| match &record.body {
                Body::Inbox(received) => returned::read(received.json.as_bytes()).ok(),
                _ => None,
            });
            received.collect()
        }
    }
}

/// Each return as it was inside its seal, which is JSON already.
fn json(state: &State, of: Option<&Someone>, moment: &Moment) -> String {
    let wanted = |id: &str| of.is_none_or(|it| it.returns.iter().any(|of| **of == *id));
    let records = state
        .shelf
        .records
        .iter()
        .filter(|(key, _)| key.kind == Kind::Inbox);
    let mut list = String::new();
    for (key, record) in records.filter(|(key, _)| wanted(&key.id)) {
        if let Body::Inbox(received) = &record.body
            && returned::read(received.json.as_bytes()).is_ok()
        {
            let comma = if list.is_empty() { "" } else { "," };
            list.push_str(&format!("{comma}\n{}", received.to_file(&key.id)));
        }
    }
    let now = moment.now;
    format!(r#"{{"format":"footing-inbox","version":1,"exported_at":"{now}","returns":[{list}]}}"#)
}

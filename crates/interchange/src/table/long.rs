//! The long table: a row for each score and each answer.

use super::{OF_RESULT, Table, number, of_result, text};
use crate::returned::{Person, ReturnedScore};
use footing_core::Answer;

/// The columns that tell the rows of one result apart.
const OF_ROW: [&str; 8] = ["row", "id", "label", "kind", "value", "text", "min", "max"];

/// Writes the long table.
pub fn long(people: &[Person]) -> String {
    let mut table = Table::new(OF_RESULT.into_iter().chain(OF_ROW));
    for person in people {
        for received in &person.results {
            let of = of_result(person, received);
            let mut row = |cells: [String; 8]| table.row(of.iter().cloned().chain(cells));
            for it in &received.result.scores {
                row(of_score(it));
            }
            for (item, answer) in received.result.answers.iter().flat_map(|all| all.iter()) {
                row(of_answer(item, answer));
            }
        }
    }
    table.file()
}

fn of_score(it: &ReturnedScore) -> [String; 8] {
    let kind = if it.value.is_some() { "number" } else { "none" };
    [
        "score".to_owned(),
        text(&it.id),
        text(&it.title),
        kind.to_owned(),
        it.value.map(number).unwrap_or_default(),
        String::new(),
        number(it.min),
        number(it.max),
    ]
}

fn of_answer(item: &str, answer: &Answer) -> [String; 8] {
    let (kind, value, words) = match answer {
        Answer::Value(value) => ("number", value.to_string(), String::new()),
        Answer::Declined => ("declined", String::new(), String::new()),
        Answer::Several(_) => ("options", String::new(), own(answer)),
        Answer::Text(_) => ("text", String::new(), own(answer)),
    };
    let none = String::new;
    let kind = kind.to_owned();
    [
        "answer".to_owned(),
        text(item),
        none(),
        kind,
        value,
        words,
        none(),
        none(),
    ]
}

/// An answer in one cell.
pub(super) fn own(answer: &Answer) -> String {
    match answer {
        Answer::Value(value) => value.to_string(),
        Answer::Declined => "declined".to_owned(),
        Answer::Several(options) => {
            let options: Vec<_> = options.iter().map(String::as_str).collect();
            text(&options.join(" "))
        }
        Answer::Text(words) => text(words),
    }
}

//! The wide table: a row for each result, a column for each score and each item.

use super::long::own;
use super::{OF_RESULT, Table, number, of_result};
use crate::returned::{Person, Received, ReturnedResult};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The most columns for scores and items. All built-in checks together need a third of them;
/// without a limit a hundred made-up instruments would make a table that no program opens.
pub const MOST_COLUMNS: usize = 1_000;

/// The wide table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wide {
    /// The file.
    pub csv: String,
    /// How many columns were left out, those that the fewest results have; the long table has them.
    pub left_out: usize,
}

/// A score or an item of an edition of an instrument, and that of another edition is another one.
type Column<'a> = (&'a str, u32, Part<'a>);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part<'a> {
    Score(&'a str),
    Item(&'a str),
}

/// Writes the wide table.
pub fn wide(people: &[Person]) -> Wide {
    let mut uses: BTreeMap<Column, usize> = BTreeMap::new();
    for received in people.iter().flat_map(|it| &it.results) {
        for (column, _) in cells(received.result) {
            *uses.entry(column).or_default() += 1;
        }
    }
    let left_out = uses.len().saturating_sub(MOST_COLUMNS);
    let mut columns: Vec<_> = uses.into_iter().collect();
    // Sorting keeps the order of those with as many uses.
    columns.sort_by_key(|(_, uses)| Reverse(*uses));
    columns.truncate(MOST_COLUMNS);
    let mut columns: Vec<Column> = columns.into_iter().map(|(column, _)| column).collect();
    columns.sort();

    let names: Vec<_> = columns.iter().map(name).collect();
    let mut table = Table::new(
        OF_RESULT
            .into_iter()
            .chain(names.iter().map(String::as_str)),
    );
    for person in people {
        for received in &person.results {
            table.row(row(person, received, &columns));
        }
    }
    Wide {
        csv: table.file(),
        left_out,
    }
}

fn name((instrument, edition, part): &Column) -> String {
    match part {
        Part::Score(id) => format!("{instrument}:{edition}:score:{id}"),
        Part::Item(id) => format!("{instrument}:{edition}:item:{id}"),
    }
}

fn row(person: &Person, received: &Received, columns: &[Column]) -> impl Iterator<Item = String> {
    let mut cells_of = vec![String::new(); columns.len()];
    for (column, value) in cells(received.result) {
        let place = columns.binary_search(&column).ok();
        if let Some(cell) = place.and_then(|place| cells_of.get_mut(place)) {
            *cell = value;
        }
    }
    of_result(person, received).into_iter().chain(cells_of)
}

fn cells(it: &ReturnedResult) -> impl Iterator<Item = (Column<'_>, String)> {
    let of = |part| (it.instrument.as_str(), it.edition, part);
    let scores = it.scores.iter().map(move |score| {
        let value = score.value.map(number).unwrap_or_default();
        (of(Part::Score(&score.id)), value)
    });
    let answers = it.answers.iter().flat_map(|all| all.iter());
    scores.chain(answers.map(move |(item, answer)| (of(Part::Item(item)), own(answer))))
}

//! Returns as tables that any spreadsheet program reads: CSV, long or wide.
//!
//! UTF-8 with a byte order mark, without which such programs take the letters for others; commas;
//! lines end with CR LF, and a row never has more than one. Moments are RFC 3339 in UTC, and beside
//! them stands the day on which it was where the person was. `docs/table.md` says what is in which column.

mod cell;
mod long;
mod wide;

pub use cell::{number, text};
pub use long::long;
pub use wide::{MOST_COLUMNS, Wide, wide};

use crate::returned::{Person, Received};
use csv::{Terminator, Writer, WriterBuilder};
use footing_core::calendar::Date;

/// The columns with which every row begins.
const OF_RESULT: [&str; 10] = [
    "name",
    "invite",
    "returned_at",
    "result",
    "instrument",
    "edition",
    "title",
    "word",
    "finished_at",
    "finished_on",
];

/// What stands in those columns.
fn of_result(person: &Person, received: &Received) -> Vec<String> {
    let (of, it) = (received.returned, received.result);
    vec![
        text(person.name),
        text(&of.invite),
        of.made_at.to_string(),
        text(&it.id),
        text(&it.instrument),
        it.edition.to_string(),
        text(&it.title),
        text(&it.word),
        it.finished_at.to_string(),
        Date::of(it.finished_at, it.offset_minutes).to_string(),
    ]
}

/// A table under way.
struct Table(Writer<Vec<u8>>);

impl Table {
    /// Begins with the names of the columns.
    fn new<'a>(columns: impl Iterator<Item = &'a str>) -> Self {
        let file = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .flexible(true)
            .from_writer("\u{feff}".into());
        let mut table = Self(file);
        table.row(columns.map(text));
        table
    }

    /// Adds a row of cells that are safe already.
    fn row(&mut self, cells: impl Iterator<Item = String>) {
        // In memory, with rows of any length, nothing can fail.
        let _ = self.0.write_record(cells.map(String::into_bytes));
    }

    /// The file.
    fn file(self) -> String {
        let bytes = self.0.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

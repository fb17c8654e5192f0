//! Small parts of pages: they get values and say what happened, and hold no state of the app.

pub mod ask;
pub mod bars;
pub mod frame;
pub mod go;
pub mod how_made;
pub mod notice;
pub mod question;
pub mod safety;
pub mod saved_line;
pub mod saved_state;
pub mod situation_map;
pub mod steps;
pub mod taken_rows;
pub mod trend;
pub mod version;

/// Puts the person's own word into a text of an instrument.
pub fn with_word(text: &str, word: &str) -> String {
    text.replace("{behaviour}", word)
}

//! Small parts of pages: they get values and say what happened, and hold no state of the app.

pub mod answer;
pub mod ask;
#[cfg(feature = "whole")]
pub mod away;
pub mod bars;
#[cfg(feature = "whole")]
pub mod copied;
#[cfg(feature = "whole")]
pub mod due;
pub mod frame;
#[cfg(feature = "whole")]
pub mod framed;
pub mod go;
#[cfg(feature = "whole")]
pub mod how_made;
#[cfg(feature = "whole")]
pub mod ideas;
#[cfg(feature = "whole")]
pub mod meanings;
pub mod notice;
#[cfg(feature = "whole")]
pub mod qr;
pub mod question;
#[cfg(feature = "whole")]
pub mod room;
pub mod safety;
pub mod saved_line;
pub mod saved_state;
pub mod situation_map;
#[cfg(feature = "whole")]
pub mod steps;
pub mod taken_rows;
pub mod trend;
pub mod version;

/// A sentence with one end: without its full stop where what was put into it has an end of its own.
#[cfg(feature = "whole")]
pub fn ended(sentence: String) -> String {
    match sentence.strip_suffix('.') {
        Some(rest) if rest.ends_with(['.', '!', '?', '…', '”']) => rest.to_owned(),
        _ => sentence,
    }
}

/// Puts the person's own word into a text of an instrument.
pub fn with_word(text: &str, word: &str) -> String {
    text.replace("{behaviour}", word)
}

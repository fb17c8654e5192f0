//! Age files as text, for mail: written, read strictly, and found in what was pasted.

use age::armor::{ArmoredReader, ArmoredWriter, Format};
use std::io::{Read, Write};

const BEGIN: &str = "BEGIN AGE ENCRYPTED FILE";
const END: &str = "END AGE ENCRYPTED FILE";

/// Characters in a line of an armoured file.
const COLUMNS: usize = 64;

/// The file as text, with lines that say where it begins and ends.
pub fn armor(sealed: &[u8]) -> String {
    let written = || {
        let mut writer = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor)?;
        writer.write_all(sealed)?;
        writer.finish()
    };
    // Writing into memory does not fail, and armour is ASCII.
    written()
        .ok()
        .and_then(|it| String::from_utf8(it).ok())
        .unwrap_or_default()
}

/// The file in an armoured text, read as strictly as the standard demands; `None` if it is not one.
pub fn dearmor(text: &[u8]) -> Option<Vec<u8>> {
    // Only around it may there be space, and what is not armoured at all the reader lets through.
    let text = text.trim_ascii_start();
    if !text.starts_with(b"-----BEGIN") {
        return None;
    }
    let mut sealed = Vec::with_capacity(text.len() / 4 * 3);
    ArmoredReader::new(text).read_to_end(&mut sealed).ok()?;
    Some(sealed)
}

/// The first armoured file in a text that was pasted, written anew as it was before mail programs
/// quoted it, put spaces or lines into it or changed its dashes; `None` if there is none.
///
/// # Errors
/// When it has no end: the text was cut.
pub fn found_in(text: &str) -> Option<Result<String, Cut>> {
    let (_, after) = text.split_once(BEGIN)?;
    let Some((inside, _)) = after.split_once(END) else {
        return Some(Err(Cut));
    };
    let inside = inside.trim_matches(stands_around);
    let mut found = format!("-----{BEGIN}-----");
    let code = inside.lines().flat_map(|line| unquoted(line).chars());
    for (place, character) in code.filter(|it| is_visible(*it)).enumerate() {
        if place % COLUMNS == 0 {
            found.push('\n');
        }
        found.push(character);
    }
    Some(Ok(format!("{found}\n-----{END}-----\n")))
}

/// Dashes of any kind stand around the words in the first and the last line.
fn stands_around(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}')
}

fn is_visible(character: char) -> bool {
    let has_no_width = matches!(character, '\u{200b}'..='\u{200d}' | '\u{feff}');
    !character.is_whitespace() && !has_no_width
}

/// A line without the marks that mail programs put before what they quote.
fn unquoted(line: &str) -> &str {
    line.trim_start_matches(|c: char| c.is_whitespace() || c == '>' || c == '|')
}

/// An armoured file has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut;

#[cfg(test)]
mod tests {
    use super::*;

    /// Several lines long, so that there is something to mangle.
    fn block() -> (Vec<u8>, String) {
        let sealed: Vec<u8> = (0..=250).collect();
        let text = armor(&sealed);
        (sealed, text)
    }

    #[test]
    fn armour_reads_back_as_it_was_written() {
        let (sealed, text) = block();
        assert!(text.starts_with("-----BEGIN AGE ENCRYPTED FILE-----\n"));
        assert!(text.ends_with("-----END AGE ENCRYPTED FILE-----\n"));
        assert_eq!(dearmor(text.as_bytes()), Some(sealed));
        assert_eq!(dearmor(b"age-encryption.org/v1"), None);
        assert_eq!(found_in(&text), Some(Ok(text)));
    }

    #[test]
    fn what_mail_programs_make_of_it_is_found() {
        let (_, text) = block();
        let quoted = |mark: &str| text.replace('\n', &format!("\n{mark}"));
        for (how, mangled) in [
            ("words around it", format!("Hello,\n\n{text}\nSee you\n")),
            ("lines of another system", text.replace('\n', "\r\n")),
            ("lines of an old system", text.replace('\n', "\r")),
            (
                "quoted",
                format!("On Monday you wrote:\n> {}", quoted("> ")),
            ),
            ("quoted twice", format!(">> {}", quoted(">> "))),
            ("quoted with bars", format!("| {}", quoted("| "))),
            ("indented", format!("\t  {}", quoted("\t  "))),
            ("spaces behind", text.replace('\n', "  \n")),
            ("an empty line after each", text.replace('\n', "\n\n")),
            ("hard spaces", text.replace('\n', "\u{a0}\n\u{a0}")),
            (
                "invisible characters",
                text.replace('\n', "\u{200b}\n\u{feff}"),
            ),
            ("lines joined by spaces", text.replace('\n', " ")),
            ("lines joined", text.replace('\n', "")),
            ("lines broken", text.replace("AwQF", "Aw\nQF")),
            ("long dashes", text.replace("-----", "\u{2014}\u{2014}-")),
            ("dashes apart", text.replace("-----", " \u{2014} ")),
            ("no dashes", text.replace("-----", "")),
        ] {
            assert_eq!(
                found_in(&mangled),
                Some(Ok(text.clone())),
                "{how}:\n{mangled}"
            );
        }
    }

    #[test]
    fn what_is_cut_or_not_there_is_said() {
        let (_, text) = block();
        let cut = text.split_once("-----END").unwrap().0;
        assert_eq!(found_in(cut), Some(Err(Cut)));
        assert_eq!(found_in("Hello"), None);
        assert_eq!(found_in(""), None);
    }
}

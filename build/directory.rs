//! The directory of peer support as Rust, for the whole app: a wrong file fails the build.
//!
//! The shapes mirror `src/directory.rs`, whose names the code generated here uses.

use super::list::List;
use footing_core::calendar::Date;
use serde::Deserialize;
use std::error::Error;

const FILE: &str = "support/directory.json";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Directory {
    checked_on: String,
    entries: List<Entry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    option: String,
    name: String,
    countries: List<String>,
    web: String,
    #[serde(rename = "for")]
    purposes: List<Purpose>,
    #[serde(rename = "how")]
    ways: List<Way>,
    #[allow(dead_code, reason = "read through Debug")]
    confirmed: bool,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Purpose {
    Alcohol,
    Drugs,
    Opioids,
    Cannabis,
    Stimulants,
    Gambling,
    SexAndPorn,
    Food,
    Gaming,
    Any,
    Family,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Way {
    InPerson,
    Online,
    Phone,
    Text,
}

/// The file's entries as a constant. `options` are the kinds of support that the check of that name
/// offers, `countries` those with contacts.
pub fn code(
    json: &str,
    options: &[String],
    countries: &[String],
) -> Result<String, Box<dyn Error>> {
    let directory: Directory =
        serde_json::from_str(json).map_err(|error| format!("{FILE}: {error}"))?;
    if Date::parse(&directory.checked_on).is_none() {
        return Err(format!("{FILE}: checked_on: {:?} is no day", directory.checked_on).into());
    }
    let entries = &directory.entries.0;
    for (n, entry) in entries.iter().enumerate() {
        let known = |list: &[String], name: &String| list.contains(name);
        let wrong = if entries.iter().take(n).any(|it| it.id == entry.id) {
            Some("this id is there already")
        } else if entry.id.is_empty() || !entry.id.bytes().all(is_of_a_name) {
            Some("an id is made of a-z, 0-9 and -")
        } else if !known(options, &entry.option) {
            Some("the check peer-support has no such option")
        } else if entry.name.trim().is_empty() {
            Some("the name is blank")
        } else if !entry.countries.0.iter().all(|it| known(countries, it)) {
            Some("safety/contacts.json has no such country")
        } else if repeats(&entry.countries) || repeats(&entry.purposes) || repeats(&entry.ways) {
            Some("something is said twice")
        } else if entry.purposes.0.is_empty() || entry.ways.0.is_empty() {
            Some("what it is for and how one meets must be said")
        } else if !is_plain_address(&entry.web) {
            Some("an address is https://, a host, a path, and nothing else")
        } else {
            None
        };
        if let Some(wrong) = wrong {
            return Err(format!("{FILE}: {:?}: {wrong}", entry.id).into());
        }
    }
    Ok(format!(
        "static DIRECTORY: Directory = {{ use {{Purpose::*, Way::*}}; {directory:?} }};\n"
    ))
}

fn repeats<T: PartialEq>(list: &List<T>) -> bool {
    let mut seen = list.0.iter().enumerate();
    seen.any(|(n, one)| list.0.iter().take(n).any(|it| it == one))
}

fn is_of_a_name(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
}

/// Nothing in it tells who comes, or leads elsewhere than it says.
fn is_plain_address(web: &str) -> bool {
    let Some((host, path)) = web
        .strip_prefix("https://")
        .and_then(|rest| rest.split_once('/'))
    else {
        return false;
    };
    let labels = host.split('.');
    let is_host = labels.clone().count() > 1
        && labels
            .into_iter()
            .all(|it| !it.is_empty() && it.bytes().all(is_of_a_name));
    is_host
        && path
            .bytes()
            .all(|it| is_of_a_name(it) || matches!(it, b'/' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str = r#"{"id":"aa","option":"twelve-step","name":"AA","countries":["US"],
        "web":"https://www.aa.org/find-aa","for":["alcohol"],"how":["in-person"],"confirmed":true}"#;

    fn built(checked_on: &str, entries: &[String]) -> Result<String, String> {
        let entries = entries.join(",");
        let json = format!(r#"{{"checked_on":"{checked_on}","entries":[{entries}]}}"#);
        let (options, countries) = (["twelve-step".to_owned()], ["US".to_owned()]);
        code(&json, &options, &countries).map_err(|error| error.to_string())
    }

    #[test]
    fn a_right_file_becomes_code() {
        let code = built("2026-11-21", &[ENTRY.to_owned()]).unwrap();
        assert!(code.contains("purposes: &[Alcohol], ways: &[InPerson]"));
    }

    #[test]
    fn a_wrong_file_is_refused_with_its_entry_and_the_reason() {
        assert!(built("2026-11-31", &[]).unwrap_err().contains("no day"));
        let twice = [ENTRY.to_owned(), ENTRY.to_owned()];
        assert!(
            built("2026-11-21", &twice)
                .unwrap_err()
                .contains("\"aa\": this id")
        );
        for (right, wrong, said) in [
            ("\"aa\"", "\"A A\"", "an id is made of"),
            ("twelve-step", "eleven-step", "no such option"),
            ("\"AA\"", "\" \"", "the name is blank"),
            ("\"US\"", "\"XX\"", "no such country"),
            ("\"US\"", "\"US\",\"US\"", "said twice"),
            ("[\"alcohol\"]", "[]", "must be said"),
            ("\"alcohol\"", "\"wine\"", "unknown variant"),
            ("https://www", "http://www", "an address is"),
            ("/find-aa", "", "an address is"),
            ("/find-aa", "/?from=us", "an address is"),
            ("/find-aa", "/#us", "an address is"),
            ("www.aa.org", "me@aa.org", "an address is"),
            ("www.aa.org", "aa", "an address is"),
            ("\"how\"", "\"hows\"", "unknown field"),
        ] {
            let entry = ENTRY.replace(right, wrong);
            let error = built("2026-11-21", &[entry]).unwrap_err();
            assert!(error.contains(said), "{wrong}: {error}");
        }
    }
}

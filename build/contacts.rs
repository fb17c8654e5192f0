//! The contacts as Rust: a wrong file fails the build, and nothing is left to be read at run time.
//!
//! The shapes mirror `src/contacts.rs`, whose names the code generated here uses.

use super::list::List;
use serde::Deserialize;
use std::error::Error;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Contacts {
    #[allow(dead_code, reason = "read through Debug")]
    checked_on: String,
    countries: List<Country>,
    elsewhere: List<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "read through Debug")]
struct Country {
    code: String,
    name: String,
    emergency: List<Emergency>,
    lines: List<Line>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "read through Debug")]
struct Emergency {
    number: String,
    confirmed: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "read through Debug")]
struct Line {
    name: String,
    number: String,
    ways: List<Way>,
    about: About,
    hours: Option<Hours>,
    confirmed: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Way {
    Call,
    Text,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum About {
    Crisis,
    Use,
    Health,
    Family,
    Peers,
    Alone,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Hours {
    Always,
    Office,
}

/// The file's contacts as a constant; what the small app never shows only for the whole one.
pub fn code(json: &str, whole: bool) -> Result<String, Box<dyn Error>> {
    let mut contacts = parsed(json)?;
    if !whole {
        // The notice while a check is taken (`components::safety`) names three.
        for country in &mut contacts.countries.0 {
            country.lines.0.truncate(3);
        }
        contacts.elsewhere.0.clear();
    }
    Ok(format!(
        "static CONTACTS: Contacts = {{ use {{About::*, Hours::*, Way::*}}; {contacts:?} }};\n"
    ))
}

/// The codes of the countries that have contacts.
pub fn countries(json: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let countries = parsed(json)?.countries.0.into_iter();
    Ok(countries.map(|country| country.code).collect())
}

fn parsed(json: &str) -> Result<Contacts, Box<dyn Error>> {
    Ok(serde_json::from_str(json).map_err(|error| format!("safety/contacts.json: {error}"))?)
}

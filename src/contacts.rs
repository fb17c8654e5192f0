//! Whom to call or text, by country (`safety/contacts.json`).

use serde::Deserialize;
use std::cell::OnceCell;
use std::rc::Rc;

/// All contacts.
#[derive(Debug, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contacts {
    /// The day they were looked up, as `YYYY-MM-DD`.
    pub checked_on: String,
    /// Seven countries, the user's own first where it is known.
    pub countries: Vec<Country>,
    /// Web addresses that list helplines of other countries.
    pub elsewhere: Vec<String>,
}

/// The contacts of one country.
#[derive(Debug, PartialEq, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Numbers for an emergency.
    pub emergency: Vec<Emergency>,
    /// Helplines.
    pub lines: Vec<Line>,
}

/// An emergency number.
#[derive(Debug, PartialEq, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// The number.
    pub number: String,
    /// Whether a published source was read for it.
    pub confirmed: bool,
}

/// One helpline.
#[derive(Debug, PartialEq, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What it calls itself.
    pub name: String,
    /// The number, as it is written in its country.
    pub number: String,
    /// How it can be reached.
    pub ways: Vec<Way>,
    /// What it is for.
    pub about: About,
    /// When it answers, where that is known.
    pub hours: Option<Hours>,
    /// Whether a published source was read for it.
    pub confirmed: bool,
}

/// How a helpline can be reached.
#[derive(Debug, PartialEq, Eq, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// By telephone.
    Call,
    /// By text message.
    Text,
}

/// What a helpline is for.
#[derive(Debug, PartialEq, Eq, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(
    missing_docs,
    reason = "the names say it; the words are in the locales"
)]
pub enum About {
    Crisis,
    Use,
    Health,
    Family,
    Peers,
    Alone,
}

/// When a helpline answers.
#[derive(Debug, PartialEq, Eq, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Hours {
    /// Day and night.
    Always,
    /// In office hours.
    Office,
}

thread_local! {
    static CONTACTS: OnceCell<Rc<Contacts>> = const { OnceCell::new() };
}

/// The contacts, read once. A unit test sees to it that the file can be read.
pub fn contacts() -> Rc<Contacts> {
    let read = || {
        let json = include_str!(concat!(env!("OUT_DIR"), "/contacts.json"));
        Rc::new(serde_json::from_str(json).unwrap_or_default())
    };
    CONTACTS.with(|contacts| contacts.get_or_init(read).clone())
}

/// A number as a telephone link takes it: digits and a leading plus only.
pub fn dialled(number: &str) -> String {
    number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_countries_have_contacts() {
        let contacts = contacts();
        assert_eq!(contacts.countries.len(), 7);
        for country in &contacts.countries {
            assert!(!country.emergency.is_empty(), "{}", country.code);
            assert!(!country.lines.is_empty(), "{}", country.code);
        }
        assert_eq!(dialled("1-800-662-4357"), "18006624357");
    }
}

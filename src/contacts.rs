//! Whom to call or text, by country (`safety/contacts.json`).

/// All contacts.
#[derive(Debug, PartialEq, Clone, Copy)]
pub struct Contacts {
    /// The day they were looked up, as `YYYY-MM-DD`.
    pub checked_on: &'static str,
    /// Seven countries, the user's own first where it is known.
    pub countries: &'static [Country],
    /// Web addresses that list helplines of other countries.
    pub elsewhere: &'static [&'static str],
}

/// The contacts of one country.
#[derive(Debug, PartialEq, Clone, Copy)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Numbers for an emergency.
    pub emergency: &'static [Emergency],
    /// Helplines.
    pub lines: &'static [Line],
}

/// An emergency number.
#[derive(Debug, PartialEq, Clone, Copy)]
pub struct Emergency {
    /// The number.
    pub number: &'static str,
    /// Whether a published source was read for it.
    pub confirmed: bool,
}

/// One helpline.
#[derive(Debug, PartialEq, Clone, Copy)]
pub struct Line {
    /// What it calls itself.
    pub name: &'static str,
    /// The number, as it is written in its country.
    pub number: &'static str,
    /// How it can be reached.
    pub ways: &'static [Way],
    /// What it is for.
    pub about: About,
    /// When it answers, where that is known.
    pub hours: Option<Hours>,
    /// Whether a published source was read for it.
    pub confirmed: bool,
}

/// How a helpline can be reached.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub enum Way {
    /// By telephone.
    Call,
    /// By text message.
    Text,
}

/// What a helpline is for.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
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
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub enum Hours {
    /// Day and night.
    Always,
    /// In office hours.
    Office,
}

// The build has read the file.
include!(concat!(env!("OUT_DIR"), "/contacts.rs"));

/// The contacts; in the small app only those that it shows.
pub fn contacts() -> &'static Contacts {
    &CONTACTS
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
        for country in contacts.countries {
            assert!(!country.emergency.is_empty(), "{}", country.code);
            assert!(!country.lines.is_empty(), "{}", country.code);
        }
        assert_eq!(dialled("1-800-662-4357"), "18006624357");
    }
}

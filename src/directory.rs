//! Where to find peer support, by country (`support/directory.json`).

mod wanted;

pub use wanted::Wanted;

/// All places.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub struct Directory {
    /// The day they were looked up, as `YYYY-MM-DD`.
    pub checked_on: &'static str,
    /// In the order of the kinds of support, each with its wider places first.
    pub entries: &'static [Entry],
}

/// Who runs groups or meetings, and where that is told.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub struct Entry {
    /// Its name within the directory.
    pub id: &'static str,
    /// The option of the check `peer-support` that it is one of.
    pub option: &'static str,
    /// What it calls itself.
    pub name: &'static str,
    /// ISO 3166-1 alpha-2 codes; none: worldwide or online.
    pub countries: &'static [&'static str],
    /// Its address, by HTTPS.
    pub web: &'static str,
    /// What it is for, one or more.
    pub purposes: &'static [Purpose],
    /// How one meets there, one or more.
    pub ways: &'static [Way],
    /// Whether a published page was read for it.
    pub confirmed: bool,
}

impl Entry {
    /// The host of its address, which sees a visit.
    pub fn host(&self) -> &'static str {
        let rest = self.web.split("//").nth(1).unwrap_or(self.web);
        rest.split('/').next().unwrap_or(rest)
    }
}

/// What a place is for.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
#[allow(
    missing_docs,
    reason = "the names say it; the words are in the locales"
)]
pub enum Purpose {
    Alcohol,
    Drugs,
    Opioids,
    Cannabis,
    Stimulants,
    Gambling,
    SexAndPorn,
    Food,
    Gaming,
    /// Whatever has a hold on somebody.
    Any,
    /// Family and friends.
    Family,
}

impl Purpose {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::Alcohol,
        Self::Drugs,
        Self::Opioids,
        Self::Stimulants,
        Self::Cannabis,
        Self::Gambling,
        Self::Gaming,
        Self::SexAndPorn,
        Self::Food,
        Self::Any,
        Self::Family,
    ];

    /// Whether a place for this helps with that, too.
    fn covers(self, wanted: Self) -> bool {
        match self {
            Self::Any => wanted != Self::Family,
            Self::Drugs => matches!(
                wanted,
                Self::Drugs | Self::Opioids | Self::Cannabis | Self::Stimulants
            ),
            _ => self == wanted,
        }
    }
}

/// How one meets.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
#[allow(
    missing_docs,
    reason = "the names say it; the words are in the locales"
)]
pub enum Way {
    InPerson,
    /// By video, or on a site.
    Online,
    Phone,
    /// By chat or in a forum.
    Text,
}

impl Way {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::InPerson, Self::Online, Self::Phone, Self::Text];
}

// The build has read the file.
include!(concat!(env!("OUT_DIR"), "/directory.rs"));

/// The directory.
pub fn directory() -> &'static Directory {
    &DIRECTORY
}

// The build's own rules for the file, tested as the rest is.
#[cfg(test)]
#[path = "../build/directory.rs"]
mod built;
#[cfg(test)]
#[path = "../build/list.rs"]
mod list;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalog, contacts};

    #[test]
    fn each_place_is_of_a_kind_that_has_words() {
        let check = catalog::by_id("peer-support").unwrap();
        for entry in directory().entries {
            assert!(check.texts.offers.contains_key(entry.option), "{entry:?}");
            assert!(
                entry.web.contains(&format!("//{}/", entry.host())),
                "{entry:?}"
            );
        }
    }

    #[test]
    fn each_country_with_contacts_has_places_of_its_own() {
        for country in contacts::contacts().countries {
            let of = |entry: &&Entry| entry.countries.contains(&country.code);
            let own = directory().entries.iter().filter(of);
            assert!(own.count() > 2, "{}", country.code);
        }
    }
}

//! Which places fit what somebody looks for, the nearest first.

use super::{Entry, Purpose, Way};

/// What is looked for; what is not said is all the same.
#[derive(Debug, PartialEq, Eq, Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// A country's code.
    pub country: Option<&'a str>,
    /// What it is for.
    pub purpose: Option<Purpose>,
    /// How to meet.
    pub way: Option<Way>,
}

impl Wanted<'_> {
    /// The places that fit: in a country its own ones first, else those that are open to all; then
    /// those made for what is wanted; then one of each kind after the other, so that no kind stands
    /// before all others; then in the file's order.
    pub fn among(self, entries: &'static [Entry]) -> Vec<&'static Entry> {
        let mut found: Vec<_> = entries
            .iter()
            .filter(|entry| self.fits(entry))
            .map(|entry| (self.far(entry), entry))
            .collect();
        found.sort_by_key(|(far, _)| *far);
        let mut ranked = Vec::new();
        for (far, entry) in found {
            let alike =
                |(it, _, other): &&(_, usize, &Entry)| *it == far && other.option == entry.option;
            let rank = ranked.iter().filter(alike).count();
            ranked.push((far, rank, entry));
        }
        ranked.sort_by_key(|(far, rank, _)| (*far, *rank));
        ranked.into_iter().map(|(_, _, entry)| entry).collect()
    }

    /// Whether it is not of here, and whether it is not made for what is wanted.
    fn far(self, entry: &Entry) -> (bool, bool) {
        let is_near = entry.countries.is_empty() != self.country.is_some();
        let made_for = |wanted| entry.purposes.contains(&wanted);
        (!is_near, !self.purpose.is_none_or(made_for))
    }

    fn fits(self, entry: &Entry) -> bool {
        let here = |code| entry.countries.is_empty() || entry.countries.contains(&code);
        let helps = |wanted| entry.purposes.iter().any(|it| it.covers(wanted));
        self.country.is_none_or(here)
            && self.purpose.is_none_or(helps)
            && self.way.is_none_or(|way| entry.ways.contains(&way))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::directory;

    static PLACES: [Entry; 6] = [
        place(
            "steps",
            "drink-us",
            &["US"],
            &[Purpose::Alcohol],
            &[Way::InPerson],
        ),
        place("steps", "drugs", &[], &[Purpose::Drugs], &[Way::Online]),
        place("steps", "pills", &[], &[Purpose::Opioids], &[Way::Online]),
        place("tools", "any", &[], &[Purpose::Any], &[Way::Online]),
        place(
            "steps",
            "bets-gb",
            &["GB", "IE"],
            &[Purpose::Gambling],
            &[Way::Phone],
        ),
        place(
            "kin",
            "kin",
            &[],
            &[Purpose::Family],
            &[Way::InPerson, Way::Text],
        ),
    ];

    const fn place(
        option: &'static str,
        id: &'static str,
        countries: &'static [&'static str],
        purposes: &'static [Purpose],
        ways: &'static [Way],
    ) -> Entry {
        Entry {
            id,
            option,
            name: id,
            countries,
            web: "https://meet.example/",
            purposes,
            ways,
            confirmed: true,
        }
    }

    #[test]
    fn what_fits_is_found_the_nearest_first_and_one_of_each_kind() {
        for (country, purpose, way, found) in [
            (None, None, None, "drugs any kin pills drink-us bets-gb"),
            (Some("US"), None, None, "drink-us drugs any kin pills"),
            (Some("IE"), None, None, "bets-gb drugs any kin pills"),
            (Some("ZA"), None, None, "drugs any kin pills"),
            (None, Some(Purpose::Alcohol), None, "any drink-us"),
            (None, Some(Purpose::Drugs), None, "drugs any"),
            (None, Some(Purpose::Opioids), None, "pills drugs any"),
            (None, Some(Purpose::Food), None, "any"),
            (None, Some(Purpose::Any), None, "any"),
            (None, Some(Purpose::Family), None, "kin"),
            (Some("GB"), Some(Purpose::Gambling), None, "bets-gb any"),
            (None, None, Some(Way::InPerson), "kin drink-us"),
            (Some("GB"), None, Some(Way::InPerson), "kin"),
            (Some("GB"), Some(Purpose::Food), Some(Way::Phone), ""),
        ] {
            let wanted = Wanted {
                country,
                purpose,
                way,
            };
            let ids: Vec<_> = wanted.among(&PLACES).iter().map(|it| it.id).collect();
            assert_eq!(ids.join(" "), found, "{wanted:?}");
        }
    }

    #[test]
    fn nothing_that_can_be_wanted_is_in_vain() {
        for purpose in Purpose::ALL {
            let wanted = Wanted {
                purpose: Some(purpose),
                ..Wanted::default()
            };
            assert!(!wanted.among(directory().entries).is_empty(), "{purpose:?}");
        }
        for way in Way::ALL {
            let wanted = Wanted {
                way: Some(way),
                ..Wanted::default()
            };
            assert!(!wanted.among(directory().entries).is_empty(), "{way:?}");
        }
    }
}

//! Where in the inbox the address leads: random ids only, or what is sealed.

use crate::route::{Desk, Route, is_random_id};

/// A place in the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// Everybody.
    Everybody,
    /// Who sent the return of that id.
    Person(&'a str),
    /// One of their results: the return's id, the result's.
    Result(&'a str, &'a str),
    /// Something to be opened.
    Sealed(&'a str),
}

impl<'a> Place<'a> {
    /// The place that a fragment means.
    pub fn of(fragment: &'a str) -> Self {
        if fragment.is_empty() {
            return Self::Everybody;
        }
        match fragment.split_once('.') {
            None if is_random_id(fragment) => Self::Person(fragment),
            Some((id, result)) if is_random_id(id) && is_random_id(result) => {
                Self::Result(id, result)
            }
            _ => Self::Sealed(fragment),
        }
    }

    /// The place that the address leads to; `None` on other pages.
    pub fn at(route: &'a Route) -> Option<Self> {
        match route {
            Route::Counselor(Desk::Inbox(fragment)) => Some(Self::of(fragment)),
            _ => None,
        }
    }

    /// The address of a place.
    pub fn route(self) -> Route {
        Route::Counselor(Desk::Inbox(match self {
            Self::Everybody => String::new(),
            Self::Person(id) => id.to_owned(),
            Self::Result(id, result) => format!("{id}.{result}"),
            Self::Sealed(fragment) => fragment.to_owned(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_one_place() {
        let (id, result) = ("abcdefghijklmn27", "bbcdefghijklmn27");
        let both = format!("{id}.{result}");
        for (fragment, expected) in [
            ("", Place::Everybody),
            (id, Place::Person(id)),
            (both.as_str(), Place::Result(id, result)),
            ("r1.YWdl", Place::Sealed("r1.YWdl")),
            ("abcdefghijklmn27.", Place::Sealed("abcdefghijklmn27.")),
            ("River", Place::Sealed("River")),
        ] {
            assert_eq!(Place::of(fragment), expected);
            assert_eq!(Place::at(&expected.route()), Some(expected));
        }
        assert_eq!(Place::at(&Route::Home), None);
    }
}

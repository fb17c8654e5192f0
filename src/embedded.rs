//! What another site asks for when it shows a check in a frame of its own pages.
//!
//! It stands in the fragment of the frame's address, as the query of a form does:
//! `check=situations&host=https://clinic.example`. Everything in it is that site's word and is taken
//! only where it is one of the few things it may be.

pub mod colour;
pub mod look;

use crate::catalog;
use crate::route::Route;
pub use look::Look;
use std::rc::Rc;

/// The most bytes that are read at all; a link's payload is the largest part.
const LONGEST: usize = 64 * 1024;

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Embedded {
    /// The site around the frame, as `https://clinic.example`. What is sent to it arrives only if it
    /// is that site, because the browser compares.
    pub host: Option<Rc<str>>,
    /// What is shown.
    pub shows: Shows,
    /// The site is told when a check is started.
    pub tells_started: bool,
    /// The site is told when a check is finished.
    pub tells_finished: bool,
    /// The site takes a result, if the person gives it.
    pub takes_results: bool,
}

/// What a frame shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Shows {
    /// A built-in check, by its slug.
    Check(String),
    /// What a link asks for, by its payload.
    Link(String),
    /// Nothing that there is here.
    #[default]
    Nothing,
}

impl Embedded {
    /// Reads a fragment. What is not understood is as if it was not there.
    pub fn read(fragment: &str) -> Self {
        let mut read = Self::default();
        if fragment.len() > LONGEST {
            return read;
        }
        for (name, value) in form_urlencoded::parse(fragment.as_bytes()) {
            match &*name {
                "host" => read.host = is_site(&value).then(|| (&*value).into()),
                "check" if read.shows == Shows::Nothing => read.shows = Shows::of(&value),
                "link" => read.shows = Shows::Link(payload(&value).to_owned()),
                "tell" => {
                    read.tells_started = value.split(' ').any(|it| it == "started");
                    read.tells_finished = value.split(' ').any(|it| it == "finished");
                }
                "send" => read.takes_results = true,
                // What it looks like can change, and comes with a message each time (edge/host.rs).
                _ => {}
            }
        }
        read
    }

    /// The page to begin with; `None` where there is nothing to show.
    pub fn route(&self) -> Option<Route> {
        match &self.shows {
            Shows::Check(slug) => Some(Route::Check(slug.clone())),
            Shows::Link(payload) => Some(Route::Start(payload.clone())),
            Shows::Nothing => None,
        }
    }

    /// The site's name, without what every address begins with.
    pub fn site(&self) -> Option<&str> {
        let host = self.host.as_deref()?;
        host.split_once("://").map(|(_, name)| name)
    }
}

impl Shows {
    /// A check by its id or its slug.
    fn of(name: &str) -> Self {
        let check = catalog::by_id(name).or_else(|| catalog::by_slug(name));
        check.map_or(Self::Nothing, |check| {
            Self::Check(check.instrument.slug.clone())
        })
    }
}

/// A link's payload, where the whole link was given.
fn payload(link: &str) -> &str {
    link.split_once('#').map_or(link, |(_, payload)| payload)
}

/// Whether that can be a site's origin: nothing else may be shown as one.
fn is_site(text: &str) -> bool {
    let name = ["https://", "http://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme));
    name.is_some_and(|name| {
        let fits = |byte: u8| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:[]_".contains(&byte)
        };
        (1..=260).contains(&name.len()) && name.bytes().all(fits)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_asked_for_is_read() {
        let read = Embedded::read(
            "check=situations&host=https%3A%2F%2Fclinic.example%3A8443&tell=started+finished&send=&theme=dark",
        );
        assert_eq!(read.host.as_deref(), Some("https://clinic.example:8443"));
        assert_eq!(read.site(), Some("clinic.example:8443"));
        assert_eq!(read.route(), Some(Route::Check("situations".into())));
        assert!(read.tells_started && read.tells_finished && read.takes_results);

        let quiet = Embedded::read("check=triggers");
        assert!(!quiet.tells_started && !quiet.tells_finished && !quiet.takes_results);
        assert_eq!(quiet.host, None);
    }

    #[test]
    fn a_check_goes_by_its_id_and_by_its_slug() {
        for check in catalog::checks().iter() {
            let route = Some(Route::Check(check.instrument.slug.clone()));
            for name in [check.instrument.id.as_str(), &check.instrument.slug] {
                assert_eq!(
                    Embedded::read(&format!("check={name}")).route(),
                    route,
                    "{name}"
                );
            }
        }
        for nothing in ["", "check=", "check=nowhere", "check=../data", "link"] {
            let shown = Embedded::read(nothing).route();
            assert!(matches!(shown, None | Some(Route::Start(_))), "{nothing}");
        }
    }

    #[test]
    fn a_link_goes_by_itself_and_whole() {
        for link in [
            "1.abc.x",
            "https%3A%2F%2Ffooting.example%2Fstart%2F%231.abc.x",
        ] {
            let read = Embedded::read(&format!("check=situations&link={link}"));
            assert_eq!(read.route(), Some(Route::Start("1.abc.x".into())), "{link}");
        }
    }

    #[test]
    fn only_a_site_is_shown_as_one() {
        for wrong in [
            "null",
            "https://",
            "javascript://x",
            "https://clinic.example/page",
            "https://a b",
            "https://a\u{202e}b",
            "https://user@clinic.example",
            "HTTPS://CLINIC",
        ] {
            let asked: String = form_urlencoded::byte_serialize(wrong.as_bytes()).collect();
            assert_eq!(
                Embedded::read(&format!("host={asked}")).host,
                None,
                "{wrong}"
            );
        }
    }

    proptest! {
        #[test]
        fn nothing_that_stands_there_does_harm(fragment in ".{0,400}") {
            let read = Embedded::read(&fragment);
            prop_assert!(read.host.is_none_or(|host| is_site(&host)));
        }
    }
}

//! Which page an address means, and which address a page has.

use crate::catalog;
use crate::words::{Words, key};

/// A page of the app. The path says which; anything private stands in the fragment only.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Route {
    /// The start page.
    Home,
    /// A check, by its neutral slug.
    Check(String),
    /// All results, or the one whose random id stands in the fragment.
    Results(Option<String>),
    /// What to reach and to do, who helps, when to look back.
    Plan,
    /// What helps when an urge is there.
    Now,
    /// The way after residential care.
    Path,
    /// What kinds of peer support there are, and where to find them.
    Support,
    /// Whom to call.
    Help,
    /// What is kept on this device.
    Data,
    /// What the app is and is not.
    About,
    /// Words of the field and what they mean.
    Words,
    /// What somebody asks for by a link: its payload, as it stands in the fragment.
    #[cfg(feature = "whole")]
    Start(String),
    /// In a frame on another site: what that asks for ([`crate::embedded`]), as it stands in the
    /// fragment.
    #[cfg(feature = "whole")]
    Embed(String),
    /// What counselors use.
    #[cfg(feature = "whole")]
    Counselor(Desk),
    /// No such page.
    NotFound,
}

/// A page for counselors.
#[cfg(feature = "whole")]
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Desk {
    /// What there is for them.
    Home,
    /// Where links are made.
    Link,
    /// What came back; a sealed return may stand in the fragment.
    Inbox(String),
    /// Instruments of their own.
    Instruments,
    /// The tag that shows a check on their own website.
    Tag,
}

impl Route {
    /// Reads an address relative to the app's root: `check/strengths/`, and the fragment without `#`.
    pub fn parse(path: &str, fragment: &str) -> Self {
        let path = path.trim_start_matches('/').trim_end_matches("index.html");
        match path.trim_end_matches('/') {
            "" => Self::Home,
            "results" => Self::Results(is_random_id(fragment).then(|| fragment.to_owned())),
            "plan" => Self::Plan,
            "now" => Self::Now,
            "path" => Self::Path,
            "support" => Self::Support,
            "help" => Self::Help,
            "data" => Self::Data,
            "about" => Self::About,
            "words" => Self::Words,
            other => Self::parse_more(other, fragment),
        }
    }

    fn parse_more(path: &str, fragment: &str) -> Self {
        #[cfg(feature = "whole")]
        if let Some(route) = Self::parse_asked(path, fragment) {
            return route;
        }
        let _ = fragment;
        path.strip_prefix("check/")
            .filter(|slug| catalog::by_slug(slug).is_some())
            .map_or(Self::NotFound, |slug| Self::Check(slug.to_owned()))
    }

    /// Programs for mail turn the `#` of a link into `%23`: its payload then stands in the path.
    #[cfg(feature = "whole")]
    fn parse_asked(path: &str, fragment: &str) -> Option<Self> {
        let fragment = fragment.to_owned();
        Some(match path {
            "start" => Self::Start(fragment),
            "embed" => Self::Embed(fragment),
            "counselor" => Self::Counselor(Desk::Home),
            "counselor/link" => Self::Counselor(Desk::Link),
            "counselor/inbox" => Self::Counselor(Desk::Inbox(fragment)),
            "counselor/instruments" => Self::Counselor(Desk::Instruments),
            "counselor/embed" => Self::Counselor(Desk::Tag),
            _ => {
                let payload = path.strip_prefix("start")?.trim_start_matches('/');
                let payload = payload.strip_prefix("%23")?;
                Self::Start(payload.to_owned())
            }
        })
    }

    /// The address relative to the app's root, with its fragment.
    pub fn path(&self) -> String {
        match self {
            Self::Home | Self::NotFound => String::new(),
            Self::Check(slug) => format!("check/{slug}/"),
            Self::Results(None) => "results/".into(),
            Self::Results(Some(id)) => format!("results/#{id}"),
            Self::Plan => "plan/".into(),
            Self::Now => "now/".into(),
            Self::Path => "path/".into(),
            Self::Support => "support/".into(),
            Self::Help => "help/".into(),
            Self::Data => "data/".into(),
            Self::About => "about/".into(),
            Self::Words => "words/".into(),
            #[cfg(feature = "whole")]
            Self::Start(payload) => with_fragment("start/", payload),
            #[cfg(feature = "whole")]
            Self::Embed(asked) => with_fragment("embed/", asked),
            #[cfg(feature = "whole")]
            Self::Counselor(desk) => match desk {
                Desk::Home => "counselor/".into(),
                Desk::Link => "counselor/link/".into(),
                Desk::Inbox(sealed) => with_fragment("counselor/inbox/", sealed),
                Desk::Instruments => "counselor/instruments/".into(),
                Desk::Tag => "counselor/embed/".into(),
            },
        }
    }

    /// Whether it needs a page of its own, with files that the page open now may not have.
    #[cfg(feature = "whole")]
    pub fn is_elsewhere(&self) -> bool {
        match self {
            Self::Counselor(_) => !cfg!(feature = "counselor"),
            Self::Start(_) => !crate::edge::sealing::is_here(),
            _ => false,
        }
    }

    /// The page's title: neutral, because browsers keep it in their history.
    pub fn title(&self, words: Words) -> String {
        let site = words.get(key::SITE_NAME);
        match self {
            Self::Home => site.to_owned(),
            _ => format!("{} · {site}", self.heading(words)),
        }
    }

    /// What the page is called.
    pub fn heading(&self, words: Words) -> String {
        let name = match self {
            Self::Home => key::HOME_TITLE,
            Self::Check(slug) => {
                let check = catalog::by_slug(slug);
                return check.map_or_else(String::new, |check| check.texts.title.clone());
            }
            Self::Results(_) => key::TITLE_RESULTS,
            Self::Plan => key::TITLE_PLAN,
            Self::Now => key::NOW_TITLE,
            Self::Path => key::PATH_TITLE,
            Self::Support => key::TITLE_SUPPORT,
            Self::Help => key::TITLE_HELP,
            Self::Data => key::TITLE_DATA,
            Self::About => key::TITLE_ABOUT,
            Self::Words => key::TITLE_WORDS,
            #[cfg(feature = "whole")]
            Self::Start(_) => key::START_TITLE,
            #[cfg(feature = "whole")]
            Self::Embed(_) => key::EMBED_TITLE,
            #[cfg(feature = "whole")]
            Self::Counselor(desk) => match desk {
                Desk::Home => key::DESK_TITLE,
                Desk::Link => key::DESK_LINK_TITLE,
                Desk::Inbox(_) => key::DESK_INBOX_TITLE,
                Desk::Instruments => key::DESK_INSTRUMENTS_TITLE,
                Desk::Tag => key::DESK_TAG_TITLE,
            },
            Self::NotFound => key::TITLE_NOT_FOUND,
        };
        words.get(name).to_owned()
    }

    /// The pages that stand as files of their own, for the build.
    pub fn public() -> Vec<Self> {
        let checks = catalog::checks();
        let slugs = checks
            .iter()
            .map(|check| Self::Check(check.instrument.slug.clone()));
        let plain = [
            Self::Home,
            Self::Results(None),
            Self::Plan,
            Self::Now,
            Self::Path,
            Self::Support,
            Self::Help,
            Self::Data,
            Self::About,
            Self::Words,
        ];
        #[cfg(feature = "whole")]
        let plain = plain.into_iter().chain([
            Self::Start(String::new()),
            Self::Embed(String::new()),
            Self::Counselor(Desk::Home),
            Self::Counselor(Desk::Link),
            Self::Counselor(Desk::Inbox(String::new())),
            Self::Counselor(Desk::Instruments),
            Self::Counselor(Desk::Tag),
        ]);
        plain.into_iter().chain(slugs).collect()
    }
}

#[cfg(feature = "whole")]
fn with_fragment(path: &str, fragment: &str) -> String {
    if fragment.is_empty() {
        path.to_owned()
    } else {
        format!("{path}#{fragment}")
    }
}

/// Ids that the app itself makes: 16 of `a-z2-7`.
pub fn is_random_id(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "whole")]
    #[test]
    fn what_a_link_asks_stands_after_the_hash_or_in_its_place() {
        for (path, fragment, route) in [
            ("start/", "1.abc.x", Route::Start("1.abc.x".into())),
            ("start/%231.abc.x", "", Route::Start("1.abc.x".into())),
            ("start%231.abc.x", "", Route::Start("1.abc.x".into())),
            (
                "counselor/inbox/",
                "r1.x",
                Route::Counselor(Desk::Inbox("r1.x".into())),
            ),
        ] {
            assert_eq!(Route::parse(path, fragment), route, "{path}#{fragment}");
        }
    }

    #[test]
    fn addresses_lead_there_and_back() {
        for route in Route::public() {
            assert_eq!(Route::parse(&route.path(), ""), route);
        }
        let id = "abcdefghijklmn27";
        for (path, fragment, route) in [
            ("", "", Route::Home),
            ("index.html", "", Route::Home),
            ("results", id, Route::Results(Some(id.into()))),
            ("results/", "<script>", Route::Results(None)),
            ("check/strengths", "", Route::Check("strengths".into())),
            ("check/../plan", "", Route::NotFound),
            ("check/nowhere/", "", Route::NotFound),
            ("nowhere", "", Route::NotFound),
            ("startled/", "", Route::NotFound),
        ] {
            assert_eq!(Route::parse(path, fragment), route, "{path}#{fragment}");
        }
    }
}

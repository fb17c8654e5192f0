//! What is typed and chosen for a tag, and the tag that comes of it.

use super::{Field, Problem, Shown, Site, Tag};
use crate::catalog::{self, Check};
use crate::embedded::Look;
use crate::embedded::look::Theme;
use crate::invited::Invited;
use crate::words::{Words, key};
use footing_interchange::plain;

/// Families of fonts to choose from that most devices have one of, as a style sheet lists them.
pub const FONTS: [&str; 5] = [
    "system-ui, sans-serif",
    "Verdana, sans-serif",
    "\"Trebuchet MS\", sans-serif",
    "Georgia, serif",
    "\"Times New Roman\", serif",
];
/// The choice beside them: families of one's own.
pub const OWN: &str = "own";

/// Where the questions come from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Source {
    /// One of the built-in checks.
    #[default]
    Check,
    /// A link that was made for somebody.
    Link,
}

/// What is typed and chosen; nothing of it is stored.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Form {
    /// Where the questions come from.
    pub source: Source,
    /// The check's id; empty for the first.
    pub check: String,
    /// The link, as it is pasted.
    pub link: String,
    /// Light or dark.
    pub theme: Theme,
    /// The colour of links and buttons; empty for the app's own.
    pub accent: String,
    /// The colour behind everything; empty for the app's own.
    pub background: String,
    /// One of [`FONTS`] or [`OWN`]; empty for the app's own.
    pub font: String,
    /// Families of one's own, as they are typed.
    pub own_font: String,
    /// How round corners are; empty for the app's own.
    pub radius: String,
    /// The name of the frame; empty for one made of the check's title.
    pub label: String,
    /// The page is told that a check was started.
    pub tells_started: bool,
    /// The page is told that a check was finished.
    pub tells_finished: bool,
    /// A person may give the result to the page.
    pub takes_results: bool,
    /// The address of the app that the tag is to use; `None` while it is the one that is open.
    pub site: Option<String>,
}

impl Form {
    /// Puts words into a field.
    pub fn put(&mut self, field: Field, text: String) {
        let place = match field {
            Field::Check => &mut self.check,
            Field::Link => &mut self.link,
            Field::Accent => &mut self.accent,
            Field::Background => &mut self.background,
            Field::Font => &mut self.font,
            Field::OwnFont => &mut self.own_font,
            Field::Radius => &mut self.radius,
            Field::Label => &mut self.label,
            Field::Site => {
                self.site = Some(text);
                return;
            }
        };
        *place = text;
    }

    /// What the link asks for, where a link is what is shown.
    pub fn invited(&self) -> Option<Invited> {
        let link = self.link.trim();
        let payload = link.split_once('#').map_or(link, |(_, payload)| payload);
        (self.source == Source::Link).then(|| Invited::of(payload))
    }

    /// The check whose questions come first; `None` where there is none.
    pub fn first_check(&self) -> Option<Check> {
        match self.invited() {
            Some(invited) => invited.steps.iter().find_map(|it| it.check.clone()),
            None => catalog::by_id(&self.check).or_else(|| catalog::checks().first().cloned()),
        }
    }

    /// The look, as far as it can be read.
    pub fn look(&self) -> Look {
        self.read_look().0
    }

    fn read_look(&self) -> (Look, Vec<Problem>) {
        let mut look = Look {
            theme: self.theme,
            ..Look::default()
        };
        let font = if self.font == OWN {
            &self.own_font
        } else {
            &self.font
        };
        let wishes = [
            ("accent", &self.accent, Problem::NoColour(Field::Accent)),
            (
                "background",
                &self.background,
                Problem::NoColour(Field::Background),
            ),
            ("font", font, Problem::NoFont),
            ("radius", &self.radius, Problem::NoRadius),
        ];
        let wrong = wishes
            .into_iter()
            .filter(|(name, value, _)| !value.trim().is_empty() && !look.set(name, value))
            .map(|(.., problem)| problem)
            .collect();
        (look, wrong)
    }

    /// The name of the frame.
    pub fn label(&self, words: Words) -> String {
        let typed = plain::line(&self.label).trim().to_owned();
        if !typed.is_empty() {
            return typed;
        }
        let several = self.invited().is_some_and(|it| it.steps.len() > 1);
        match self.first_check().filter(|_| !several) {
            Some(check) => words.fill(key::TAG_LABEL_OF, &[("title", &check.texts.title)]),
            None => words.get(key::TAG_LABEL_SEVERAL).to_owned(),
        }
    }

    /// What cannot be read, in the order of the page. `here` is the address of the app that is open.
    pub fn problems(&self, here: &str) -> Vec<Problem> {
        let link = match (self.source, self.link.trim().is_empty()) {
            (Source::Check, _) => None,
            (Source::Link, true) => Some(Problem::NoLink),
            (Source::Link, false) => {
                let is_read = self.invited().is_some_and(|it| it.read.is_ok());
                (!is_read).then_some(Problem::LinkUnreadable)
            }
        };
        let site = self.site(here).is_none().then_some(Problem::NoSite);
        let look = self.read_look().1;
        link.into_iter().chain(look).chain(site).collect()
    }

    fn site(&self, here: &str) -> Option<Site> {
        Site::parse(self.site.as_deref().unwrap_or(here))
    }

    /// The tag; `None` while something is in the way.
    pub fn tag(&self, here: &str, words: Words) -> Option<Tag> {
        let shown = match self.invited() {
            Some(invited) => {
                invited.read.as_ref().ok()?;
                Shown::Link(invited.payload.to_string())
            }
            None => {
                let check = self.first_check()?;
                Shown::Check {
                    id: check.instrument.id.to_string(),
                    slug: check.instrument.slug.clone(),
                }
            }
        };
        let mut look = self.look();
        // What no theme can show would only make the frame complain.
        for refused in look.refused() {
            match refused {
                "accent" => look.accent = None,
                _ => look.background = None,
            }
        }
        Some(Tag {
            site: self.site(here)?,
            shown,
            language: words.language(),
            label: self.label(words),
            instead: words.get(key::TAG_INSTEAD).to_owned(),
            look,
            tells_started: self.tells_started,
            tells_finished: self.tells_finished,
            takes_results: self.takes_results,
        })
    }
}

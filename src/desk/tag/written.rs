//! The tag as text: what a page of HTML has to have in it.

use super::Site;
use crate::embedded::Look;
use crate::embedded::look::Theme;
use form_urlencoded::Serializer;

/// What a tag says, with nothing wrong in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// Where the app stands.
    pub site: Site,
    /// What is shown.
    pub shown: Shown,
    /// The language's code.
    pub language: &'static str,
    /// The name of the frame.
    pub label: String,
    /// The words of the link that stands there where the frame cannot.
    pub instead: String,
    /// The look, without what applies nowhere.
    pub look: Look,
    /// The page is told that a check was started.
    pub tells_started: bool,
    /// The page is told that a check was finished.
    pub tells_finished: bool,
    /// A person may give the result to the page.
    pub takes_results: bool,
}

/// What a tag shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A built-in check.
    Check {
        /// Its id.
        id: String,
        /// Its name in addresses.
        slug: String,
    },
    /// What a link asks for, by its payload.
    Link(String),
}

/// What the frame may do; `embed.js` allows the same.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

impl Tag {
    /// The script, the style where there is one, and the tag with a link for where it cannot be.
    pub fn html(&self) -> String {
        let site = escaped(self.site.address());
        let mut html = format!("<script type=\"module\" src=\"{site}embed.js\"></script>\n\n");
        html.push_str(&self.style());
        html.push_str("<footing-check");
        let (name, value) = self.shown.attribute();
        let mut tell = Vec::new();
        tell.extend(self.tells_started.then_some("started"));
        tell.extend(self.tells_finished.then_some("finished"));
        let tell = tell.join(" ");
        let attributes = [
            (name, value),
            ("label", &self.label),
            ("lang", self.language),
            ("theme", theme(self.look.theme)),
            ("tell", &tell),
        ];
        for (name, value) in attributes.into_iter().filter(|(_, it)| !it.is_empty()) {
            html.push_str(&format!(" {name}=\"{}\"", escaped(value)));
        }
        if self.takes_results {
            html.push_str(" send");
        }
        let (way, instead) = (escaped(&self.shown.path()), escaped(&self.instead));
        html.push_str(&format!(
            ">\n  <a href=\"{site}{way}\">{instead}</a>\n</footing-check>\n"
        ));
        html
    }

    /// The rules for a style sheet; empty where the app's own look stays.
    fn style(&self) -> String {
        let rules = self.tokens().into_iter();
        let rules: String = rules
            .map(|(name, value)| format!("    --footing-{name}: {value};\n"))
            .collect();
        if rules.is_empty() {
            return rules;
        }
        format!("<style>\n  footing-check {{\n{rules}  }}\n</style>\n\n")
    }

    /// A frame without the script: it has the height that is given to it, and tells nothing.
    pub fn frame(&self) -> String {
        let (name, value) = self.shown.attribute();
        let mut asked = Serializer::new(String::new());
        asked.append_pair(name, value);
        asked.append_pair("lang", self.language);
        if let theme @ ("light" | "dark") = theme(self.look.theme) {
            asked.append_pair("theme", theme);
        }
        for (name, value) in self.tokens() {
            asked.append_pair(name, &value);
        }
        let address = format!("{}embed/#{}", self.site.address(), asked.finish());
        format!(
            "<iframe src=\"{}\"\n  title=\"{}\" width=\"100%\" height=\"700\" style=\"border: 0\" loading=\"lazy\"\n  referrerpolicy=\"no-referrer\" allow=\"clipboard-write\"\n  sandbox=\"{SANDBOX}\"></iframe>\n",
            escaped(&address),
            escaped(&self.label)
        )
    }

    /// What a content security policy has to let in, a directive a line.
    pub fn policy(&self) -> String {
        let (address, origin) = (self.site.address(), self.site.origin());
        format!("script-src {address}embed.js;\nframe-src {origin};\n")
    }

    /// Custom properties and their values. A colour is written anew, and in a font's names is nothing
    /// that could end a style sheet ([`Look::set`]).
    fn tokens(&self) -> Vec<(&'static str, String)> {
        let look = &self.look;
        let all = [
            ("accent", look.accent.map(|it| it.css())),
            ("background", look.background.map(|it| it.css())),
            ("font", look.font.clone()),
            ("radius", look.radius.map(|it| format!("{it}px"))),
        ];
        let set = all.into_iter();
        set.filter_map(|(name, value)| Some((name, value?)))
            .collect()
    }
}

impl Shown {
    /// The attribute that says it.
    fn attribute(&self) -> (&'static str, &str) {
        match self {
            Self::Check { id, .. } => ("check", id),
            Self::Link(payload) => ("link", payload),
        }
    }

    /// Its own page, from the site's root.
    fn path(&self) -> String {
        match self {
            Self::Check { slug, .. } => format!("check/{slug}/"),
            Self::Link(payload) => format!("start/#{payload}"),
        }
    }
}

/// Said only where it is not as the device has it.
fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "",
        Theme::Light | Theme::Dark => theme.name(),
    }
}

/// A text as it stands between tags, or in an attribute with double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

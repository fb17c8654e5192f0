//! What the build writes into the pages' files before any of this runs in a browser.

use crate::contacts::{Country, contacts, dialled};
use crate::route::Route;
use crate::words::{Words, key};
use std::fmt::Write as _;

/// A page that stands as a file of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its folder, relative to the site's root: "" or "check/strengths/".
    pub path: String,
    /// Its neutral title.
    pub title: String,
    /// Its language's code.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: String,
}

/// All pages, the start page first.
pub fn pages() -> Vec<Page> {
    let words = Words::english();
    let page = |route: Route| Page {
        path: route.path(),
        title: route.title(words),
        language: words.language().to_owned(),
        direction: words.direction().to_owned(),
    };
    Route::public().into_iter().map(page).collect()
}

/// The page that says that there is no such page.
pub fn not_found() -> Page {
    let words = Words::english();
    Page {
        path: String::new(),
        title: Route::NotFound.title(words),
        language: words.language().to_owned(),
        direction: words.direction().to_owned(),
    }
}

/// What stands on every page where the app cannot run: what is missing, and whom to call.
///
/// The HTML is whole and safe: every text in it is escaped.
pub fn fallback(language: &str) -> String {
    let words = Words::of(language).unwrap_or(Words::english());
    let mut html = String::new();
    let mut line = |tag: &str, key| {
        let _ = write!(html, "<{tag}>{}</{tag}>", escape(words.get(key)));
    };
    line("h1", key::WITHOUT_TITLE);
    line("p", key::WITHOUT_MISSING);
    line("p", key::WITHOUT_TRY);
    line("h2", key::WITHOUT_HELP);
    line("p", key::HELP_EMERGENCY);
    let contacts = contacts();
    for country in contacts.countries {
        html.push_str(&section(country, words));
    }
    let _ = write!(
        html,
        "<p>{} {}</p>",
        escape(words.get(key::HELP_ELSEWHERE)),
        escape(&contacts.elsewhere.join(", "))
    );
    html
}

fn section(country: &Country, words: Words) -> String {
    let mut html = format!("<h3>{}</h3><ul>", escape(country.name));
    for emergency in country.emergency {
        let label = words.get(key::HELP_EMERGENCY_NUMBER);
        let _ = write!(
            html,
            "<li>{}: {}</li>",
            escape(label),
            phone(emergency.number)
        );
    }
    for line in country.lines {
        let _ = write!(
            html,
            "<li>{}: {}</li>",
            escape(line.name),
            phone(line.number)
        );
    }
    html.push_str("</ul>");
    html
}

fn phone(number: &str) -> String {
    format!("<a href=\"tel:{}\">{}</a>", dialled(number), escape(number))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

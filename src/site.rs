//! What the build writes into the pages' files before any of this runs in a browser.

#[cfg(feature = "prerender")]
use crate::app::{App, AppProps};
use crate::contacts::{Country, contacts, dialled};
#[cfg(feature = "prerender")]
use crate::opening::{EarlyStart, Opening};
use crate::route::Route;
use crate::words::{Words, key};
use std::fmt::Write as _;

/// A page that stands as a file of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Which page it is.
    pub route: Route,
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
        route,
    };
    Route::public().into_iter().map(page).collect()
}

/// The page's markup, as the app draws it first; `root` leads to the site's root. Wants a tokio
/// `LocalSet` around it, as does [`first_screen`].
#[cfg(feature = "prerender")]
pub async fn markup(page: &Page, root: &str) -> String {
    render(Opening::of(root, page.route.clone())).await
}

/// A check's first screen, for the page to show at once when the check is started before the app
/// has come; `{behaviour}` stands in it for the person's own word. `None` for other pages.
#[cfg(feature = "prerender")]
pub async fn first_screen(page: &Page, root: &str) -> Option<String> {
    let Route::Check(_) = &page.route else {
        return None;
    };
    let mut opening = Opening::of(root, page.route.clone());
    opening.early.started = Some(EarlyStart {
        keep: true,
        word: "{behaviour}".to_owned(),
        ..EarlyStart::default()
    });
    let whole = render(opening).await;
    let (_, main) = whole.split_once("<main")?;
    let (_, main) = main.split_once('>')?;
    let (main, _) = main.split_once("</main>")?;
    Some(main.to_owned())
}

#[cfg(feature = "prerender")]
async fn render(opening: Opening) -> String {
    // On this thread, whose checks are to be shown (`catalog`).
    let renderer = yew::LocalServerRenderer::<App>::with_props(AppProps { opening });
    bare_marks(&renderer.render().await)
}

/// The marks of components without their names, which differ between builds.
#[cfg(feature = "prerender")]
fn bare_marks(html: &str) -> String {
    let mut bare = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, mark)) = rest.split_once("<!--<") {
        let (slash, mark) = match mark.strip_prefix('/') {
            Some(mark) => ("/", mark),
            None => ("", mark),
        };
        let after = mark.split_once("]>-->").map_or("", |(_, after)| after);
        bare.push_str(before);
        bare.push_str(&format!("<!--<{slash}[]>-->"));
        rest = after;
    }
    bare.push_str(rest);
    bare
}

/// The page that says that there is no such page.
pub fn not_found() -> Page {
    let words = Words::english();
    Page {
        route: Route::NotFound,
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

/// What stands on every page where the app has broken down while it ran. As [`fallback`], it is safe.
pub fn broken(language: &str) -> String {
    let words = Words::of(language).unwrap_or(Words::english());
    format!(
        "<p>{}</p><button type=\"button\" class=\"button\" data-do=\"again\">{}</button>",
        escape(words.get(key::BROKEN_TEXT)),
        escape(words.get(key::BROKEN_AGAIN))
    )
}

/// What is left of the page in a frame on another site, where the page around it cannot be left from
/// there. As [`fallback`], it is safe.
pub fn left(language: &str) -> String {
    let words = Words::of(language).unwrap_or(Words::english());
    format!("<p>{}</p>", escape(words.get(key::EMBED_LEFT)))
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

//! The address bar and the browser's history.
//!
//! Each entry's state is a short text, `<index>` or `<index>;<place>`: how many entries of the app
//! lie before it, and where in a check it is. Nothing of it stands in the address.
//!
//! In a frame on another site the address always stays the same, and the page that is shown stands in
//! that text as well: `<index>;<place>;<path>`.

use crate::edge::{document, window};
use crate::route::Route;
use crate::taking::Place;
use wasm_bindgen::JsValue;
use web_sys::Url;

/// The path of the app's root on this host, with a slash at the end.
pub fn root() -> String {
    let root = document()
        .and_then(|document| document.document_element())
        .and_then(|html| html.get_attribute("data-root"))
        .unwrap_or_else(|| "/".to_owned());
    let here = window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    Url::new_with_base(&root, &here).map_or_else(|_| "/".to_owned(), |url| url.pathname())
}

/// The host of this site with its scheme, as `https://example.org`.
#[cfg(feature = "whole")]
pub fn origin() -> String {
    let origin = window().and_then(|window| window.location().origin().ok());
    origin.unwrap_or_default()
}

/// Loads a page in the place of this one; `false` where it is this one already.
#[cfg(feature = "whole")]
pub fn visit(root: &str, route: &Route) -> bool {
    let Some(location) = window().map(|window| window.location()) else {
        return false;
    };
    let address = format!("{root}{}", route.path());
    let path = address.split('#').next();
    path != location.pathname().ok().as_deref() && location.replace(&address).is_ok()
}

/// The page that is shown: what the address means, or this entry of a frame's history.
#[cfg(feature = "whole")]
pub fn shown(root: &str) -> Route {
    let current = current(root);
    let state = state().unwrap_or_default();
    let (Route::Embed(_), Some(path)) = (&current, state.splitn(3, ';').nth(2)) else {
        return current;
    };
    let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
    Route::parse(path, fragment)
}

#[cfg(not(feature = "whole"))]
pub use current as shown;

/// The page that the address means.
pub fn current(root: &str) -> Route {
    let Some(location) = window().map(|window| window.location()) else {
        return Route::Home;
    };
    let path = location.pathname().unwrap_or_default();
    let hash = location.hash().unwrap_or_default();
    let Some(path) = path.strip_prefix(root) else {
        return Route::NotFound;
    };
    Route::parse(path, hash.trim_start_matches('#'))
}

/// Where in a check this entry of the history is.
pub fn place() -> Option<Place> {
    match state()?.split(';').nth(1)? {
        "review" => Some(Place::Review),
        number => number.parse().ok().map(Place::Screen),
    }
}

/// How many entries of the app lie before this one.
pub fn index() -> u32 {
    let state = state().unwrap_or_default();
    state
        .split(';')
        .next()
        .and_then(|index| index.parse().ok())
        .unwrap_or(0)
}

/// Shows a page as a new entry. Where it is the page already shown, its entry is replaced.
pub fn push(root: &str, route: &Route, at: Option<Place>) {
    let Some(history) = window().and_then(|window| window.history().ok()) else {
        return;
    };
    #[cfg(feature = "whole")]
    if let Route::Embed(_) = current(root) {
        return push_in_frame(&history, root, route, at);
    }
    let url = format!("{root}{}", route.path());
    let same = *route == current(root) && at == place();
    let text = |index: u32| match at {
        None => format!("{index}"),
        Some(Place::Review) => format!("{index};review"),
        Some(Place::Screen(screen)) => format!("{index};{screen}"),
    };
    // Refused only in a sandbox without an origin; the page is shown all the same.
    let _ = if same {
        history.replace_state_with_url(&text(index()).into(), "", Some(&url))
    } else {
        history.push_state_with_url(&text(index() + 1).into(), "", Some(&url))
    };
}

/// The same in a frame, whose address stays as it is.
#[cfg(feature = "whole")]
fn push_in_frame(history: &web_sys::History, root: &str, route: &Route, at: Option<Place>) {
    let same = *route == shown(root) && at == place();
    let place = match at {
        None => String::new(),
        Some(Place::Review) => "review".to_owned(),
        Some(Place::Screen(screen)) => screen.to_string(),
    };
    let text = |index: u32| format!("{index};{place};{}", route.path()).into();
    let _ = if same {
        history.replace_state(&text(index()), "")
    } else {
        history.push_state(&text(index() + 1), "")
    };
}

/// Shows a page in the place of the entry that is shown.
#[cfg(feature = "counselor")]
pub fn replace(root: &str, route: &Route) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let url = format!("{root}{}", route.path());
        let _ = history.replace_state_with_url(&index().to_string().into(), "", Some(&url));
    }
}

/// Puts the page's title into the browser's tab.
pub fn title(text: &str) {
    if let Some(document) = document()
        && document.title() != text
    {
        document.set_title(text);
    }
}

fn state() -> Option<String> {
    window()?
        .history()
        .ok()?
        .state()
        .ok()
        .as_ref()
        .and_then(JsValue::as_string)
}

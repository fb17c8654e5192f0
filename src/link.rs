//! What every page and component can reach: the language, the site's root, and where to send actions.

use crate::action::Action;
use crate::components::saved_line::SavedEar;
use crate::route::Route;
use crate::words::Words;
use std::rc::Rc;
use yew::prelude::*;

/// Handed down to all components.
#[derive(Clone, PartialEq)]
pub struct Link {
    /// The language.
    pub words: Words,
    /// The path of the site's root on this host, with a slash at the end.
    pub root: Rc<str>,
    /// Takes what has happened.
    pub send: Callback<Action>,
    /// Where the line that says how safe the answers are hears of a change.
    pub saved: SavedEar,
    /// The app stands in a frame on another site, where nothing is kept.
    #[cfg(feature = "whole")]
    pub embedded: bool,
}

impl Link {
    /// The address of a page.
    pub fn href(&self, route: &Route) -> String {
        format!("{}{}", self.root, route.path())
    }

    /// Whether a page is shown here. In a frame on another site only the check is, and whom to call;
    /// the rest opens by itself.
    #[cfg(feature = "whole")]
    pub fn shows(&self, route: &Route) -> bool {
        let of_the_check = matches!(
            route,
            Route::Check(_) | Route::Start(_) | Route::Results(Some(_)) | Route::Help
        );
        !self.embedded || of_the_check
    }

    /// The same with the host before it, to be given to somebody.
    #[cfg(feature = "whole")]
    pub fn absolute(&self, route: &Route) -> String {
        format!("{}{}", crate::edge::address::origin(), self.href(route))
    }
}

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
}

impl Link {
    /// The address of a page.
    pub fn href(&self, route: &Route) -> String {
        format!("{}{}", self.root, route.path())
    }

    /// The same with the host before it, to be given to somebody.
    #[cfg(feature = "whole")]
    pub fn absolute(&self, route: &Route) -> String {
        format!("{}{}", crate::edge::address::origin(), self.href(route))
    }
}

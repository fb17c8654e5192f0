//! Footing, the app: pages, components, state, and `edge`, the only place that touches the browser.
//!
//! In the order data flows: [`edge`] tells what happened as an [`action::Action`],
//! [`update::update`] changes the [`state::State`] and answers with [`action::Effect`]s,
//! [`pages`] show the state, [`edge`] performs the effects.

pub mod action;
pub mod app;
pub mod catalog;
#[cfg(feature = "whole")]
pub mod check_ins;
pub mod components;
pub mod contacts;
#[cfg(feature = "whole")]
pub mod coping;
#[cfg(feature = "counselor")]
pub mod desk;
#[cfg(feature = "whole")]
pub mod directory;
pub mod edge;
#[cfg(feature = "whole")]
pub mod embedded;
#[cfg(feature = "whole")]
pub mod glossary;
#[cfg(feature = "whole")]
pub mod invited;
pub mod link;
pub mod opening;
#[cfg(feature = "whole")]
pub mod own;
pub mod pages;
#[cfg(feature = "whole")]
pub mod path;
#[cfg(feature = "whole")]
pub mod returning;
pub mod route;
pub mod saved;
pub mod shelf;
#[cfg(feature = "whole")]
pub mod site;
pub mod state;
pub mod taking;
pub mod update;
pub mod words;

use app::App;
use edge::opening::Onto;

/// Puts the app onto the page, once the page is free for a moment.
pub fn start() {
    edge::opening::prepare(take_over);
}

fn take_over() {
    let Some((onto, opening)) = edge::opening::take() else {
        return;
    };
    let props = app::AppProps { opening };
    match onto {
        Onto::Markup(root) => yew::Renderer::<App>::with_root_and_props(root, props).hydrate(),
        Onto::Empty(root) => yew::Renderer::<App>::with_root_and_props(root, props).render(),
    };
}

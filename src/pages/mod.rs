//! One file a page; each is a function of the state and nothing else.

#[cfg(feature = "whole")]
mod about;
mod check;
#[cfg(feature = "whole")]
mod data;
#[cfg(feature = "counselor")]
mod desk;
#[cfg(feature = "whole")]
mod embed;
#[cfg(feature = "whole")]
mod findings;
#[cfg(feature = "whole")]
mod guide;
#[cfg(feature = "whole")]
mod help;
#[cfg(feature = "whole")]
mod history;
#[cfg(feature = "whole")]
mod home;
mod intro;
#[cfg(feature = "whole")]
mod message;
#[cfg(not(feature = "whole"))]
mod moment;
#[cfg(feature = "whole")]
mod not_found;
#[cfg(feature = "whole")]
mod now;
#[cfg(feature = "whole")]
mod offers;
#[cfg(feature = "whole")]
mod path;
#[cfg(feature = "whole")]
mod plan;
#[cfg(feature = "whole")]
mod result;
mod review;
mod screen;
#[cfg(feature = "whole")]
mod signs;
#[cfg(feature = "whole")]
mod start;
mod still;
#[cfg(feature = "whole")]
mod support;
#[cfg(feature = "whole")]
mod triggers;
#[cfg(feature = "whole")]
mod whole;
mod word;
#[cfg(feature = "whole")]
mod words;

#[cfg(feature = "whole")]
pub use guide::OPENED as GUIDE;
pub use still::Still;

use crate::catalog;
use crate::link::Link;
use crate::route::Route;
use crate::state::State;
use yew::prelude::*;

/// The page that the route means.
pub fn show(link: &Link, state: &State) -> Html {
    if state.handing.is_none()
        && let Route::Check(slug) = &state.route
        && let Some(check) = catalog::by_slug(slug)
    {
        return check::show(link, state, check);
    }
    #[cfg(feature = "whole")]
    return whole::show(link, state);
    #[cfg(not(feature = "whole"))]
    moment::moment(link, state)
}

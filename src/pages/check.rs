//! A check's page: its first page, its questions, or the look over all answers.

use super::still::saved;
use super::{intro, review, screen};
use crate::catalog::Check;
use crate::link::Link;
use crate::state::State;
use crate::taking::Place;
use crate::words::{Key, key};
use yew::prelude::*;

/// Shows the part of the check where the person is.
pub fn show(link: &Link, state: &State, check: Check) -> Html {
    let country = state.shelf.country();
    let taking = state.taking.as_ref().filter(|taking| taking.check == check);
    match taking.and_then(|taking| Some((taking, taking.place?))) {
        Some((taking, Place::Screen(_))) => {
            let saved = saved(state, taking);
            let taking = taking.clone();
            screen::screen_page(
                link,
                &screen::ScreenProps {
                    taking,
                    saved,
                    country,
                },
            )
        }
        Some((taking, Place::Review)) => review::review(
            link,
            &review::ReviewProps {
                taking: taking.clone(),
            },
        ),
        None => {
            let (shelf, under_way) = (state.shelf.clone(), taking.is_some());
            let not_kept = not_kept(state);
            intro::intro(
                link,
                &intro::IntroProps {
                    check,
                    shelf,
                    under_way,
                    not_kept,
                    form: state.form.clone(),
                },
            )
        }
    }
}

/// Why nothing can be kept, where it cannot.
#[cfg(feature = "whole")]
pub(super) fn not_kept(state: &State) -> Option<Key> {
    let why = match state.embedded {
        Some(_) => key::EMBED_NOT_KEPT,
        None => key::INTRO_REFUSED,
    };
    state.stores.refused().then_some(why)
}

#[cfg(not(feature = "whole"))]
fn not_kept(state: &State) -> Option<Key> {
    state.stores.refused().then_some(key::INTRO_REFUSED)
}

//! A check's page: its first page, its questions, or the look over all answers.

use super::still::saved;
use super::{intro, review, screen};
use crate::catalog::Check;
use crate::link::Link;
use crate::state::State;
use crate::taking::Place;
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
            let refused = state.stores.refused();
            intro::intro(
                link,
                &intro::IntroProps {
                    check,
                    shelf,
                    under_way,
                    refused,
                    form: state.form.clone(),
                },
            )
        }
    }
}

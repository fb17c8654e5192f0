//! A check's page: its first page, its questions, or the look over all answers.

use super::{intro, review, screen};
use crate::catalog::Check;
use crate::link::Link;
use crate::saved::{Kind, RecordKey};
use crate::state::{Safety, State};
use crate::taking::Place;
use yew::prelude::*;

/// Shows the part of the check where the person is.
pub fn show(link: &Link, state: &State, check: Check) -> Html {
    let country = state.shelf.country();
    let taking = state.taking.as_ref().filter(|taking| taking.check == check);
    match taking.and_then(|taking| Some((taking, taking.place?))) {
        Some((taking, Place::Screen(_))) => {
            let key = RecordKey::new(Kind::Draft, &taking.id);
            let safety = if taking.keep {
                state.safety_of(&key)
            } else {
                Safety::Memory
            };
            let written = state.shelf.records.get(&key).map_or(0, |record| record.rev);
            let taking = taking.clone();
            screen::screen_page(
                link,
                &screen::ScreenProps {
                    taking,
                    safety,
                    written,
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

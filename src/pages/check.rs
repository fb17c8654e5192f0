//! A check's page: its first page, its questions, or the look over all answers.

use super::{intro, review, screen};
use crate::catalog::Check;
use crate::saved::{Kind, RecordKey};
use crate::state::{Safety, State};
use crate::taking::Place;
use yew::prelude::*;

/// Shows the part of the check where the person is.
pub fn show(state: &State, check: Check) -> Html {
    let country = state.shelf.setting("country").map(str::to_owned);
    let taking = state.taking.as_ref().filter(|taking| taking.check == check);
    match taking.and_then(|taking| Some((taking, taking.place?))) {
        Some((taking, Place::Screen(_))) => {
            let safety = if taking.keep {
                state.safety_of(&RecordKey::new(Kind::Draft, &taking.id))
            } else {
                Safety::Memory
            };
            html! { <screen::ScreenPage taking={taking.clone()} {safety} {country} /> }
        }
        Some((taking, Place::Review)) => html! { <review::Review taking={taking.clone()} /> },
        None => html! {
            <intro::Intro
                {check}
                shelf={state.shelf.clone()}
                under_way={taking.is_some()}
                refused={state.stores.refused()}
            />
        },
    }
}

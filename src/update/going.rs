//! From page to page.

use super::taking;
use crate::action::{Effect, Focus, Moment};
use crate::route::Route;
use crate::state::State;
use crate::taking::Place;
use std::rc::Rc;

/// A link was followed.
pub(super) fn followed(state: &mut State, route: Route) -> Vec<Effect> {
    show(state, route.clone(), None);
    vec![Effect::Push(route, None), Effect::Focus(Focus::Heading)]
}

/// The browser went back or forward.
pub(super) fn went_to(
    state: &mut State,
    route: Route,
    place: Option<Place>,
    moment: &Moment,
) -> Vec<Effect> {
    show(state, route, place);
    // Where the person is in a check is part of what is kept.
    let mut effects = if place.is_some() {
        taking::save(state, moment)
    } else {
        Vec::new()
    };
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

fn show(state: &mut State, route: Route, place: Option<Place>) {
    state.route = route;
    state.notice = None;
    state.asking = None;
    state.announced = None;
    state.form.lacking = false;
    state.opened.clear();
    if let Some(taking) = &mut state.taking {
        let taking = Rc::make_mut(taking);
        taking.place = place;
        taking.problems.clear();
    }
}

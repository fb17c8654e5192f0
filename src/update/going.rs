//! From page to page.

use crate::action::{Effect, Focus};
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
pub(super) fn went_to(state: &mut State, route: Route, place: Option<Place>) -> Vec<Effect> {
    show(state, route, place);
    vec![Effect::Focus(Focus::Heading)]
}

fn show(state: &mut State, route: Route, place: Option<Place>) {
    state.route = route;
    state.notice = None;
    state.asking = None;
    if let Some(taking) = &mut state.taking {
        let taking = Rc::make_mut(taking);
        taking.place = place;
        taking.problems.clear();
    }
}

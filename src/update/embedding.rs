//! In a frame on another site: what that asks for, what it is told, and that nothing is kept.

use crate::action::{Effect, Moment, ToHost};
use crate::embedded::{Embedded, Look};
use crate::route::Route;
use crate::state::{Giving, State};
use footing_interchange::returned::{Return, write};
use std::rc::Rc;

/// The page for other sites was opened, or gone back to: what is asked for stands in its place.
pub(super) fn opened(state: &mut State) -> Vec<Effect> {
    let Route::Embed(asked) = &state.route else {
        return Vec::new();
    };
    let is_new = state.embedded.is_none();
    let embedded = match &state.embedded {
        Some(known) => known.clone(),
        None => Rc::new(Embedded::read(asked)),
    };
    let route = embedded.route();
    state.embedded = Some(embedded);
    match route {
        Some(route) => {
            state.route = route;
            Vec::new()
        }
        None if is_new => vec![Effect::TellHost(ToHost::Error("nothing-to-show"))],
        None => Vec::new(),
    }
}

/// The site around the frame wishes for a look: what can be read applies, and it hears of the rest.
pub(super) fn wished(look: &Look) -> Vec<Effect> {
    let refused = look.refused().into_iter().map(|token| match token {
        "accent" => ToHost::Error("accent-contrast"),
        _ => ToHost::Error("background-contrast"),
    });
    let dress = Effect::Dress(look.dress());
    std::iter::once(dress)
        .chain(refused.map(Effect::TellHost))
        .collect()
}

/// A check was begun, or finished, since `was_under_way` was looked at.
pub(super) fn follow(state: &State, was_under_way: bool) -> Vec<Effect> {
    // Nobody is told who is not named to the person.
    let Some(embedded) = state.embedded.as_ref().filter(|it| it.site().is_some()) else {
        return Vec::new();
    };
    let is_under_way = state.taking.is_some();
    let started = embedded.tells_started && is_under_way && !was_under_way;
    let finished = embedded.tells_finished && was_under_way && !is_under_way;
    let started = started.then_some(Effect::TellHost(ToHost::Started));
    let finished = finished.then_some(Effect::TellHost(ToHost::Finished));
    started.into_iter().chain(finished).collect()
}

/// The person gives a result to the site around the frame, which has asked for it.
pub(super) fn gave(state: &mut State, given: &Return, moment: &Moment) -> Vec<Effect> {
    let embedded = state.embedded.as_ref();
    let takes = embedded.is_some_and(|it| it.takes_results && it.site().is_some());
    let made = Return {
        made_at: moment.now,
        ..given.clone()
    };
    match write(&made) {
        Ok(json) if takes => {
            state.giving = Giving::Given;
            vec![Effect::TellHost(ToHost::Result(json))]
        }
        _ => Vec::new(),
    }
}

/// That site says that it has the result.
pub(super) fn received(state: &mut State) -> Vec<Effect> {
    if state.giving == Giving::Given {
        state.giving = Giving::Received;
    }
    Vec::new()
}

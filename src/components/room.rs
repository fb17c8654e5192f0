//! Room for a notice of danger that may yet come, in a frame on another site: the page around it sees
//! how tall the frame is, and must not see that the notice came.

use crate::components::safety::{SafetyProps, safety_notice};
use crate::link::Link;
use crate::route::Route;
use crate::state::State;
use crate::taking::Taking;
use footing_core::ItemId;
use footing_core::reading::{Danger, dangers};
use yew::prelude::*;

/// As much room as the notices take that the screen could show and does not; nobody sees or hears it.
pub fn room(link: &Link, state: &State) -> Html {
    let country = state.shelf.country();
    let notices = kept_for(state).into_iter().map(|topics| {
        let country = country.clone();
        safety_notice(link, &SafetyProps { topics, country })
    });
    html! { <div class="room" data-room="" aria-hidden="true">{ for notices }</div> }
}

/// The topics of each notice that could come.
fn kept_for(state: &State) -> Vec<Vec<String>> {
    let taking = state.taking.as_ref();
    if let Some(taking) = taking.filter(|it| it.route() == state.route) {
        return in_screen(taking);
    }
    match &state.route {
        Route::Results(Some(id)) => state.shelf.taken(id).map_or_else(Vec::new, |taken| {
            // A result has one notice for all of it.
            let all = topics(&taken.check.instrument.dangers, |_| true);
            let has_come = !dangers(&taken.answers()).is_empty();
            Vec::from_iter((!has_come && !all.is_empty()).then_some(all))
        }),
        _ => Vec::new(),
    }
}

/// Each danger is told once on a screen, beside its answer (`pages::screen`).
fn in_screen(taking: &Taking) -> Vec<Vec<String>> {
    let Some(screen) = taking.screen() else {
        return Vec::new();
    };
    let possible = topics(&taking.check.instrument.dangers, |item| {
        screen.items.contains(item)
    });
    let asked: Vec<&ItemId> = taking.asked(&screen).map(|item| &item.id).collect();
    let come = dangers(&taking.answers).into_iter();
    let come = come
        .filter(|it| asked.contains(&&it.item))
        .map(|it| it.topic);
    let come: Vec<String> = come.collect();
    let rest = possible.into_iter().filter(|topic| !come.contains(topic));
    rest.map(|topic| vec![topic]).collect()
}

fn topics(dangers: &[Danger], of: impl Fn(&ItemId) -> bool) -> Vec<String> {
    let mut topics: Vec<String> = Vec::new();
    for danger in dangers.iter().filter(|it| of(&it.item)) {
        if !topics.contains(&danger.topic) {
            topics.push(danger.topic.clone());
        }
    }
    topics
}

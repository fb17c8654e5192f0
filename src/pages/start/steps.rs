//! What is asked, in order, and how far each of it is.

use crate::components::go::go;
use crate::invited::{Invited, Standing, Wish};
use crate::link::Link;
use crate::route::Route;
use crate::words::key;
use footing_core::instrument::Origin;
use yew::prelude::*;

/// The list.
pub fn steps(link: &Link, invited: &Invited, standings: &[Standing]) -> Html {
    let w = link.words;
    html! {
        <section aria-labelledby="steps">
            <h2 id="steps">{ w.get(key::START_STEPS) }</h2>
            <ol class="asked">
                { for invited.steps.iter().zip(standings).map(|(wish, standing)| step(link, wish, standing)) }
            </ol>
        </section>
    }
}

fn step(link: &Link, wish: &Wish, standing: &Standing) -> Html {
    let w = link.words;
    let Some(check) = &wish.check else {
        return html! { <li data-step="missing">{ w.get(key::START_MISSING) }</li> };
    };
    let minutes = check.instrument.minutes.to_string();
    let days = check.instrument.recall_days.to_string();
    let (name, text) = match standing {
        Standing::Missing => ("missing", key::START_MISSING),
        Standing::Open => ("open", key::START_OPEN),
        Standing::Begun(_) => ("begun", key::START_BEGUN),
        Standing::Done(_) => ("done", key::START_DONE),
    };
    let provenance = &check.instrument.provenance;
    let brought = match provenance.kind {
        _ if wish.own.is_none() => None,
        Origin::Published => Some(w.fill(
            key::START_PUBLISHED,
            &[("source", &provenance.sources.join("; "))],
        )),
        _ => Some(w.get(key::START_THEIRS).to_owned()),
    };
    html! {
        <li data-step={name}>
            <strong dir="auto">{ check.texts.title.clone() }</strong>
            <p class="quiet">{ w.fill(key::INTRO_MINUTES, &[("n", &minutes), ("days", &days)]) }</p>
            if let Some(brought) = brought {
                <p class="quiet" dir="auto">{ brought }</p>
            }
            <p>
                { w.get(text) }
                if let Standing::Done(taken) = standing {
                    { " " }
                    { go(link, &Route::Results(Some(taken.id.to_string())), "", "result", w.get(key::START_SEE)) }
                }
            </p>
        </li>
    }
}

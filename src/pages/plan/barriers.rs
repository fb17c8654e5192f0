//! What stood in the way in the last results, each with steps for it: the plan begins there.

use crate::components::meanings::Meanings;
use crate::link::Link;
use crate::pages::findings::Part;
use crate::saved::Line;
use crate::shelf::Shelf;
use crate::words::key;
use crate::{catalog, components::with_word};
use footing_core::{read, score};
use yew::prelude::*;

/// The barriers of the newest result of each check; nothing where there are none.
pub fn barriers(link: &Link, shelf: &Shelf, keep: bool) -> Html {
    let w = link.words;
    let plans: Vec<Line> = shelf
        .plans()
        .iter()
        .map(|(_, it)| it.line.clone())
        .collect();
    let mut cards = Vec::new();
    for check in catalog::checks().iter() {
        let Some(taken) = shelf.last_of(check) else {
            continue;
        };
        let answers = taken.answers();
        let reading = read(&answers, &score(&answers));
        let part = Part {
            check: check.clone(),
            answers,
            word: taken.result.word.clone().into(),
            plans: plans.clone(),
            keep,
        };
        for found in reading.barriers {
            let Some(item) = part.item(&found.item) else {
                continue;
            };
            let title = with_word(&part.short(item), &part.word);
            let place = format!("{}-{}", check.instrument.id, item.id);
            let meanings = Meanings::within(link, place);
            let steps = part.steps(&meanings, item.id.as_str(), &item.section);
            cards.push(html! {
                <section class="card" data-barrier={item.id.to_string()}>
                    <h3>{ title }</h3>
                    { steps }
                </section>
            });
        }
    }
    if cards.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="plan-barriers" data-part="barriers">
            <h2 id="plan-barriers">{ w.get(key::PLAN_BARRIERS) }</h2>
            <details>
                <summary>{ w.count(key::PLAN_BARRIERS_ONE, key::PLAN_BARRIERS_OTHER, cards.len()) }</summary>
                { for cards }
            </details>
        </section>
    }
}

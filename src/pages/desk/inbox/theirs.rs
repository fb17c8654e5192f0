//! What a person's own result page names, as short lists: what holds, what is in the way, what to
//! plan for. Their next steps are theirs to choose, so none stand here.

use crate::components::bars::shown;
use crate::components::with_word;
use crate::link::Link;
use crate::pages::findings::Part;
use crate::shelf::Taken;
use crate::words::{Key, key};
use footing_core::reading::risen;
use footing_core::{Finding, ItemId, Kind, Score, read};
use yew::prelude::*;

/// The lists that are not empty.
pub fn theirs(link: &Link, scores: &[Score], earlier: Option<&Taken>, part: &Part) -> Html {
    let reading = read(&part.answers, scores);
    let short = |id: &ItemId| part.item(id).map(|item| part.short(item));
    let items = |found: &[Finding]| -> Vec<String> {
        found.iter().filter_map(|it| short(&it.item)).collect()
    };
    let areas = reading.areas.iter().filter_map(|area| {
        let title = part
            .check
            .texts
            .scores
            .get(area.score.as_str())?
            .title
            .clone();
        let value = scores
            .iter()
            .find(|score| score.id == area.score)?
            .result
            .ok()?;
        let low: Vec<_> = area.items.iter().filter_map(short).collect();
        Some(format!("{title} · {}: {}", shown(value, 0), low.join("; ")))
    });
    let triggers = reading.triggers.iter().filter_map(|it| {
        let own = part.own_words(&it.stem);
        own.or_else(|| Some(part.own(&part.check.texts.stems.get(&it.stem)?.short)))
    });
    let present = reading
        .present
        .iter()
        .filter_map(|(id, option)| match &part.item(id)?.kind {
            Kind::Several(scale) => Some(with_word(
                part.check.texts.option(&scale.id, option),
                &part.word,
            )),
            _ => None,
        });
    let more = earlier.map(|earlier| risen(&part.answers, &earlier.answers()));
    let more = more.unwrap_or_default();
    html! {
        <>
            if reading.alike {
                <p class="notice">{ link.words.get(key::INBOX_ALIKE) }</p>
            }
            { list(link, key::INBOX_HOLDS, items(&reading.strengths)) }
            { list(link, key::INBOX_BARRIERS, items(&reading.barriers)) }
            { list(link, key::INBOX_AREAS, areas.collect()) }
            { list(link, key::INBOX_TRIGGERS, triggers.collect()) }
            { list(link, key::INBOX_SIGNS, items(&reading.signs)) }
            { list(link, key::INBOX_RISEN, more.iter().filter_map(short).collect()) }
            { list(link, key::INBOX_PRESENT, present.collect()) }
        </>
    }
}

fn list(link: &Link, title: Key, lines: Vec<String>) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    html! {
        <section>
            <h2>{ link.words.get(title) }</h2>
            <ul>{ for lines.into_iter().map(|line| html! { <li dir="auto">{ line }</li> }) }</ul>
        </section>
    }
}

//! What could fit, each with its reasons in the person's own answers, and the rules behind it.

use super::findings::Part;
use crate::components::meanings::Meanings;
use crate::components::with_word;
use crate::link::Link;
use crate::words::{Key, Words, key};
use footing_core::reading::{Matching, Offered, Order, Rule, Weighed, weighed};
use footing_core::texts::OfferTexts;
use yew::prelude::*;

/// The offers and how they were chosen; nothing where the check has none.
pub fn offers(link: &Link, found: &[Offered], part: &Part) -> Html {
    let w = link.words;
    let mut rules = part.check.instrument.rules.iter();
    let matching = rules.find_map(|rule| match rule {
        Rule::Options(matching) => Some(matching),
        _ => None,
    });
    let Some(matching) = matching else {
        return html! {};
    };
    let (title, about) = part.heading(
        "options",
        w.get(key::OFFERS_TITLE),
        w.get(key::OFFERS_ABOUT),
    );
    html! {
        <section aria-labelledby="offers">
            <h2 id="offers">{ title }</h2>
            if found.is_empty() {
                <p>{ w.get(key::OFFERS_NONE) }</p>
            } else {
                <p>{ part.explained(&Meanings::within(link, "offers"), &about) }</p>
            }
            <div class="pairs">{ for found.iter().filter_map(|it| one(link, it, part)) }</div>
            { chosen(w, matching, found, part) }
        </section>
    }
}

fn one(link: &Link, found: &Offered, part: &Part) -> Option<Html> {
    let w = link.words;
    let texts = part.check.texts.offers.get(&found.id)?;
    let reasons = found.reasons.iter().map(|id| part.reason(&found.id, id));
    let meanings = Meanings::within(link, format!("offer-{}", found.id));
    Some(html! {
        <section class="card" data-offer={found.id.clone()}>
            <h3>{ part.own(&texts.title) }</h3>
            <p>{ part.explained(&meanings, &texts.about) }</p>
            <h4>{ w.get(key::OFFERS_WHY) }</h4>
            <ul class="reasons">{ for reasons.map(|text| html! { <li>{ part.explained(&meanings, text) }</li> }) }</ul>
            if !texts.evidence.is_empty() {
                <p class="quiet">{ w.get(key::OFFERS_EVIDENCE) }{ " " }{ part.explained(&meanings, &texts.evidence) }</p>
            }
            { more(link, &found.id, texts, part) }
            <h4>{ w.get(key::PLAN_STEPS) }</h4>
            { part.steps(&meanings, &found.id, &found.id) }
        </section>
    })
}

/// What helps to try it: folded, because it is for the one that the person picks.
fn more(link: &Link, id: &str, texts: &OfferTexts, part: &Part) -> Html {
    let w = link.words;
    let lists = [
        ("first", key::OFFERS_FIRST, &texts.first),
        ("ask", key::OFFERS_ASK, &texts.ask),
        ("look", key::OFFERS_LOOK, &texts.look_for),
    ];
    let unfolds = |(name, title, list): (&str, Key, &Vec<String>)| {
        let meanings = Meanings::within(link, format!("{name}-{id}"));
        html! {
            <details>
                <summary>{ w.get(title) }</summary>
                <ul>{ for list.iter().map(|text| html! { <li>{ part.explained(&meanings, text) }</li> }) }</ul>
            </details>
        }
    };
    lists
        .into_iter()
        .filter(|(.., list)| !list.is_empty())
        .map(unfolds)
        .collect()
}

/// "How these were chosen": every rule in words, and whether it was met.
fn chosen(w: Words, matching: &Matching, found: &[Offered], part: &Part) -> Html {
    let intro = match matching.order {
        Order::Points { .. } => key::OFFERS_HOW_POINTS,
        Order::Listed => key::OFFERS_HOW_LISTED,
    };
    let weighed = weighed(matching, &part.answers);
    html! {
        <details class="how" data-chosen="">
            <summary>{ w.get(key::OFFERS_HOW) }</summary>
            <p>{ w.get(key::OFFERS_HOW_INTRO) }</p>
            <p>{ w.get(intro) }</p>
            { for weighed.iter().map(|it| {
                let is_shown = found.iter().any(|found| found.id == it.offer.id);
                rules(w, matching, it, is_shown, part)
            }) }
        </details>
    }
}

fn rules(w: Words, matching: &Matching, it: &Weighed, is_shown: bool, part: &Part) -> Html {
    let texts = part.check.texts.offers.get(&it.offer.id);
    let rule = |name: String, met: bool, text: String, points: Option<u32>| {
        let answer = w.get(if met { key::OFFERS_YES } else { key::OFFERS_NO });
        html! {
            <li data-rule={name} data-met={met.to_string()}>
                <strong>{ answer }{ ": " }</strong>{ text }
                if let Some(points) = points {
                    { " " }{ w.count(key::OFFERS_POINTS_ONE, key::OFFERS_POINTS_OTHER, points as usize) }
                }
            </li>
        }
    };
    let of_points = matches!(matching.order, Order::Points { .. });
    let reasons = it.offer.because.iter().zip(&it.met).map(|(reason, met)| {
        let name = format!("{}/{}", it.offer.id, reason.id);
        let text = part.own(part.reason(&it.offer.id, &reason.id));
        rule(name, *met, text, of_points.then_some(reason.points))
    });
    html! {
        <>
            <h3>
                { texts.map(|texts| part.own(&texts.title)) }
                if is_shown {
                    { " · " }{ w.get(key::OFFERS_SHOWN) }
                }
            </h3>
            <ul>
                { for reasons }
                if let Some(texts) = texts.filter(|texts| !texts.out.is_empty()) {
                    { rule(it.offer.id.clone(), it.out, with_word(&texts.out, &part.word), None) }
                }
            </ul>
        </>
    }
}

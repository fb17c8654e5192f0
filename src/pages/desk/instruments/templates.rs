//! The published instruments to choose from, and the facts of one.

use super::button;
use super::list::head;
use crate::desk::instruments::Happened;
use crate::link::Link;
use crate::words::{Words, key};
use footing_interchange::custom::CustomMethod;
use footing_interchange::custom::templates::{Scale, Template, all};
use yew::prelude::*;

/// All of them, by name.
pub fn templates(link: &Link) -> Html {
    let w = link.words;
    html! {
        <>
            { head(link, w.get(key::OWN_TEMPLATES_TITLE)) }
            <p class="lead">{ w.get(key::OWN_TEMPLATES_LEAD) }</p>
            <ul class="plain own-list">
                { for all().map(|template| html! {
                    <li class="card" data-template={template.id}>
                        <h2 class="own-name">{ template.name }</h2>
                        <p class="quiet">
                            { w.count(key::OWN_QUESTIONS_ONE, key::OWN_QUESTIONS_OTHER, template.items()) }
                            { " · " }{ template.citation }
                        </p>
                        <p class="quiet">{ template.licence }</p>
                        { button(link, ("own-template", key::OWN_TEMPLATE_CHOOSE, "button--small"), template.name, Happened::ChoseTemplate(template.id.to_owned())) }
                    </li>
                }) }
            </ul>
        </>
    }
}

/// What is known of a published instrument.
pub fn facts(link: &Link, template: &Template) -> Html {
    let w = link.words;
    let number = |n: usize| n.to_string();
    let recall = template.recall_days.map_or_else(
        || w.get(key::OWN_FACT_NOW).to_owned(),
        |days| w.fill(key::OWN_FACT_DAYS, &[("days", &days.to_string())]),
    );
    let reversed: Vec<_> = template.reversed.iter().map(ToString::to_string).collect();
    let fact = |label, said: Html| html! { <div><dt>{ w.get(label) }</dt><dd>{ said }</dd></div> };
    let said = |text: String| html! { { text } };
    html! {
        <section class="card" aria-labelledby="own-facts">
            <h2 id="own-facts">{ w.get(key::OWN_FACTS) }</h2>
            <dl class="own-facts">
                { fact(key::OWN_FACT_DOCUMENT, said(template.publisher.to_owned())) }
                { fact(key::OWN_FACT_LICENCE, said(template.licence.to_owned())) }
                { fact(key::OWN_FACT_SOURCE, said(template.citation.to_owned())) }
                { fact(key::OWN_FACT_ITEMS, said(number(template.items()))) }
                { fact(key::OWN_FACT_RECALL, said(recall)) }
                if let Some(item) = template.self_harm {
                    { fact(key::OWN_FACT_SAFETY, said(w.fill(key::OWN_FACT_SAFETY_ITEM, &[("n", &number(item))]))) }
                }
            </dl>
            if !template.notes.is_empty() {
                <h3>{ w.get(key::OWN_TRAPS) }</h3>
                <ul>{ for template.notes.iter().map(|note| html! { <li>{ *note }</li> }) }</ul>
            }
            <details class="fold" data-fold="facts">
                <summary>{ w.get(key::OWN_FACTS_MORE) }</summary>
                <dl class="own-facts">
                    { fact(key::OWN_FACT_VALUES, html! { { for template.blocks.iter().map(|block| html! {
                        <span class="own-line">{ w.fill(key::OWN_FACT_BLOCK, &[("n", &number(block.items)), ("value", &values(block.values))]) }</span>
                    }) } }) }
                    if !reversed.is_empty() {
                        { fact(key::OWN_FACT_REVERSED, said(reversed.join(", "))) }
                    }
                    { fact(key::OWN_FACT_SCORES, html! { { for template.scores.iter().map(|scale| html! {
                        <span class="own-line">{ made(w, scale) }</span>
                    }) } }) }
                    { fact(key::OWN_FACT_MISSING, said(w.get(key::OWN_FACT_NEVER_GUESSED).to_owned())) }
                </dl>
                { for template.scores.iter().filter(|scale| !scale.bands.is_empty()).map(|scale| html! {
                    <>
                        <h3>{ w.fill(key::OWN_BANDS_OF, &[("title", scale.title)]) }</h3>
                        <ul>{ for scale.bands.iter().map(|(from, to, name)| html! { <li>{ range(*from, *to) }{ ": " }{ *name }</li> }) }</ul>
                        <p class="quiet">{ w.fill(key::OWN_BANDS_SOURCE, &[("source", scale.bands_source)]) }</p>
                    </>
                }) }
                if !template.cut_offs.is_empty() {
                    <h3>{ w.get(key::OWN_CUT_OFFS) }</h3>
                    <p class="quiet">{ w.get(key::OWN_CUT_OFFS_ABOUT) }</p>
                    <ul>{ for template.cut_offs.iter().map(|cut| html! {
                        <li>{ range(cut.from, cut.to) }{ ": " }{ cut.means }{ " (" }{ cut.source }{ ")" }</li>
                    }) }</ul>
                }
            </details>
        </section>
    }
}

fn values(values: &[i32]) -> String {
    let values: Vec<_> = values.iter().map(ToString::to_string).collect();
    values.join(", ")
}

fn range(from: i32, to: i32) -> String {
    if from == to {
        from.to_string()
    } else {
        format!("{from}–{to}")
    }
}

fn made(w: Words, scale: &Scale) -> String {
    let text = match scale.method {
        CustomMethod::Sum => key::OWN_FACT_SUM,
        CustomMethod::Mean => key::OWN_FACT_MEAN,
        CustomMethod::Pomp => key::OWN_FACT_POMP,
        CustomMethod::Count(_) => key::OWN_FACT_COUNT,
    };
    let (from, to) = (scale.of.0.to_string(), scale.of.1.to_string());
    w.fill(
        text,
        &[("title", scale.title), ("from", &from), ("to", &to)],
    )
}

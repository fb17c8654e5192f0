//! The situations to plan for, each with an if-then plan begun from it.

use super::findings::Part;
use crate::action::Action;
use crate::components::meanings::Meanings;
use crate::components::with_word;
use crate::edge::input;
use crate::link::Link;
use crate::saved::Sort;
use crate::words::key;
use footing_core::reading::Trigger;
use yew::prelude::*;

/// The first situations with their plans.
pub fn triggers(link: &Link, found: &[Trigger], part: &Part) -> Html {
    let w = link.words;
    if part.check.instrument.rankings.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="triggers">
            <h2 id="triggers">{ w.get(key::TRIGGERS_TITLE) }</h2>
            if found.is_empty() {
                <p>{ w.get(key::TRIGGERS_NONE) }</p>
            } else {
                <p>{ Meanings::within(link, "triggers").of(w.get(key::TRIGGERS_HINT)) }</p>
                <ol class="ranked">
                    { for found.iter().map(|trigger| html! {
                        <li><OneTrigger link={link.clone()} stem={trigger.stem.clone()} part={part.clone()} /></li>
                    }) }
                </ol>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct OneProps {
    link: Link,
    stem: String,
    part: Part,
}

#[component]
fn OneTrigger(props: &OneProps) -> Html {
    let link = &props.link;
    let w = link.words;
    let own = use_state(String::new);
    let part = &props.part;
    let texts = &part.check.texts;
    let items = &part.check.instrument.items;
    let section = items
        .iter()
        .find(|item| item.stem.as_ref() == Some(&props.stem));
    let section = section.map(|item| item.section.clone()).unwrap_or_default();
    let stem = texts.stems.get(&props.stem);
    let own_words = part.own_words(&props.stem);
    let cue = own_words.clone().unwrap_or_else(|| {
        stem.map(|it| with_word(&it.cue, &part.word))
            .unwrap_or_default()
    });
    let title = own_words.unwrap_or_else(|| {
        stem.map(|it| with_word(&it.short, &part.word))
            .unwrap_or_default()
    });
    let planned: Vec<&str> = part
        .plans
        .iter()
        .filter(|line| line.sort() == Sort::IfThen && line.get("cue") == cue)
        .map(|line| line.get("action"))
        .collect();
    let add = |action: String| {
        let (cue, keep) = (cue.clone(), part.keep);
        link.send.reform(move |_: MouseEvent| {
            Action::AddedLine(Sort::IfThen, vec![cue.clone(), action.clone()], keep)
        })
    };
    // What fits this situation best, then what fits its kind.
    let mut ideas: Vec<&String> = Vec::new();
    for text in texts
        .steps(&props.stem, &section)
        .iter()
        .chain(texts.steps(&section, &section))
    {
        if !ideas.contains(&text) {
            ideas.push(text);
        }
    }
    let avoid = texts.avoid(&props.stem, &section);
    let field = format!("then-{}", props.stem);
    let oninput = {
        let own = own.clone();
        Callback::from(move |event: InputEvent| own.set(input::typed(&event)))
    };
    let meanings = Meanings::within(link, format!("trigger-{}", props.stem));
    let folded = Meanings::within(link, format!("more-{}", props.stem));
    let idea = |meanings: &Meanings, idea: &String| {
        let text = with_word(idea, &part.word);
        html! {
            <li>
                <span>{ part.explained(meanings, idea) }</span>
                if planned.contains(&text.as_str()) {
                    <span class="steps__done">{ w.get(key::PLAN_IN) }</span>
                } else if !link.embedded {
                    <button type="button" class="button button--small" data-do="add-if-then" onclick={add(text.clone())}>
                        { w.get(key::PLAN_ADD) }
                        <span class="unseen">{ ": " }{ text }</span>
                    </button>
                }
            </li>
        }
    };
    html! {
        <div class="card" data-finding={props.stem.clone()}>
            <h3>{ title }</h3>
            <p class="if-then">{ w.fill(key::TRIGGERS_IF, &[("cue", &cue)]) }</p>
            <ul class="steps">{ for ideas.iter().take(3).map(|it| idea(&meanings, it)) }</ul>
            if ideas.len() > 3 {
                <details>
                    <summary>{ w.get(key::TRIGGERS_MORE) }</summary>
                    <ul class="steps">{ for ideas.iter().skip(3).map(|it| idea(&folded, it)) }</ul>
                </details>
            }
            if !link.embedded {
            <div class="own-plan">
                <label for={field.clone()}>{ w.get(key::TRIGGERS_OWN) }</label>
                <input type="text" id={field} value={(*own).clone()} {oninput} maxlength="300" autocomplete="off" />
                <button type="button" class="button button--small" data-do="add-own-if-then" onclick={add((*own).clone())}>
                    { w.get(key::PLAN_ADD) }
                    <span class="unseen">{ ": " }{ w.get(key::TRIGGERS_OWN) }</span>
                </button>
            </div>
            }
            if !avoid.is_empty() {
                <h4>{ w.get(key::TRIGGERS_AVOID) }</h4>
                <ul>{ for avoid.iter().map(|text| html! { <li>{ part.explained(&meanings, text) }</li> }) }</ul>
            }
        </div>
    }
}

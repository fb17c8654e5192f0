//! An own instrument as a person will see it, to be tried out: nothing that is answered here is kept.

use super::{button, send};
use crate::action::Action;
use crate::components::bars::{BarsProps, bars};
use crate::components::how_made::{HowMadeProps, how_made};
use crate::components::question::Question;
use crate::components::safety::{SafetyProps, safety_notice};
use crate::desk::instruments::{Happened, Sample, Trying, Writing};
use crate::link::Link;
use crate::state::State;
use crate::taking::{Screen, screens};
use crate::words::key;
use footing_core::reading::dangers;
use footing_core::score;
use yew::prelude::*;

/// The page.
pub fn trying(link: &Link, state: &State, writing: &Writing, trying: &Trying) -> Html {
    let w = link.words;
    let check = &trying.check;
    let all = screens(&check.instrument);
    let scores = score(&trying.answers);
    let sample = |name, text, sample| {
        button(
            link,
            (name, text, "button--small"),
            "",
            Happened::TriedSample(sample),
        )
    };
    let days = check.instrument.recall_days.to_string();
    html! {
        <div class="own-trying" data-trying={writing.record.clone()}>
            <p class="actions">
                { button(link, ("own-write-on", key::OWN_WRITE_ON, "button--small button--quiet"), "", Happened::WentOnWriting) }
                { button(link, ("own-keep", key::OWN_KEEP, "button--small button--main"), "", Happened::PressedKeep) }
            </p>
            <h1 tabindex="-1">{ w.get(key::OWN_TRY_TITLE) }</h1>
            <p class="quiet">{ w.get(key::OWN_TRY_LEAD) }</p>
            <div class="actions">
                { sample("own-lowest", key::OWN_TRY_LOWEST, Sample::Lowest) }
                { sample("own-highest", key::OWN_TRY_HIGHEST, Sample::Highest) }
                { sample("own-nothing", key::OWN_TRY_NOTHING, Sample::Nothing) }
            </div>
            <section class="card" aria-labelledby="own-tried">
                <h2 id="own-tried">{ w.get(key::OWN_TRIED) }</h2>
                if scores.is_empty() {
                    <p>{ w.get(key::OWN_NO_SCORES) }</p>
                }
                { bars(link, &BarsProps { check: check.clone(), scores: scores.clone() }) }
                { how_made(link, &HowMadeProps { check: check.clone(), answers: trying.answers.clone(), scores, word: AttrValue::default() }) }
            </section>
            <div class="own-seen">
                <h2 dir="auto">{ check.texts.title.clone() }</h2>
                { for std::iter::once(&check.texts.purpose).chain(&check.texts.about).filter(|it| **it != check.texts.title).map(|text| html! {
                    <p dir="auto">{ text.clone() }</p>
                }) }
                <p class="quiet">{ w.fill(key::OWN_TRY_DAYS, &[("days", &days)]) }</p>
                { for all.iter().enumerate().map(|(n, it)| screen(link, state, trying, it, (n + 1, all.len()))) }
            </div>
        </div>
    }
}

/// One screen of questions, as the person gets it.
fn screen(
    link: &Link,
    state: &State,
    trying: &Trying,
    screen: &Screen,
    (at, of): (usize, usize),
) -> Html {
    let w = link.words;
    let answered = send(link, |(item, answer)| Happened::TriedAnswer(item, answer));
    // The person's controls, but what is answered goes nowhere else.
    let here = Link {
        send: Callback::from(move |action: Action| {
            if let Action::Answered(item, answer) = action {
                answered.emit((item, answer));
            }
        }),
        ..link.clone()
    };
    let found = dangers(&trying.answers);
    let mut told: Vec<String> = Vec::new();
    html! {
        <div class="own-screen">
            <p class="progress">{ w.fill(key::CHECK_PROGRESS, &[("at", &at.to_string()), ("of", &of.to_string())]) }</p>
            { for screen.items.iter().map(|id| {
                let topics = found.iter().filter(|it| it.item == *id).map(|it| it.topic.clone());
                let topics: Vec<_> = topics.filter(|it| !told.contains(it)).collect();
                told.extend(topics.iter().cloned());
                html! {
                    <>
                        <Question key={id.to_string()} link={here.clone()} check={trying.check.clone()} item={id.clone()}
                            answer={trying.answers.get(id.as_str()).cloned()} word={AttrValue::default()} />
                        if !topics.is_empty() {
                            { safety_notice(link, &SafetyProps { topics, country: state.shelf.country() }) }
                        }
                    </>
                }
            }) }
        </div>
    }
}

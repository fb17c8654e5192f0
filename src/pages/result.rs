//! One result: help first where an answer asks for it, then strengths, pictures, what is in the
//! way, what to do next, and how it was made.

use crate::action::Action;
use crate::components::bars::Bars;
use crate::components::how_made::HowMade;
use crate::components::notice::NoticeLine;
use crate::components::safety::SafetyNotice;
use crate::components::saved_state::SavedState;
use crate::components::situation_map::SituationMap;
use crate::components::with_word;
use crate::link::use_link;
use crate::pages::findings::{Areas, Barriers, Present, Strengths};
use crate::pages::triggers::Triggers;
use crate::saved::{Kind, PlanKind, RecordKey};
use crate::shelf::Taken;
use crate::state::{Ask, Notice, Safety, State};
use crate::words::{Words, key};
use footing_core::instrument::Chart;
use footing_core::{Score, read, score};
use yew::prelude::*;

/// Shows a result.
pub fn show(state: &State, taken: Taken) -> Html {
    let key = RecordKey::new(Kind::Result, &taken.id);
    let plans: Vec<PlanKind> = state
        .shelf
        .plans()
        .into_iter()
        .map(|(_, plan)| plan.kind.clone())
        .collect();
    html! {
        <ResultPage
            safety={state.safety_of(&key)}
            country={state.shelf.setting("country").map(str::to_owned)}
            notice={state.notice.clone()}
            {plans}
            {taken}
        />
    }
}

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct ResultProps {
    /// The result.
    pub taken: Taken,
    /// How safe it is.
    pub safety: Safety,
    /// The country chosen for contacts.
    pub country: Option<String>,
    /// What has just happened.
    pub notice: Option<Notice>,
    /// What is in the plan already.
    pub plans: Vec<PlanKind>,
}

/// One result.
#[component]
pub fn ResultPage(props: &ResultProps) -> Html {
    let w = use_link().words;
    let taken = &props.taken;
    let check = &taken.check;
    let word: AttrValue = taken.result.word.clone().into();
    let scores = score(&taken.answers);
    let reading = read(&taken.answers, &scores);
    let topics: Vec<String> = reading
        .safety
        .iter()
        .map(|note| note.topic.clone())
        .collect();
    let part = findings_props(props, &word);
    html! {
        <article data-result={taken.id.clone()}>
            <h1 tabindex="-1">{ &check.texts.title }</h1>
            <p class="quiet">{ w.date(taken.result.finished_at, taken.result.offset_minutes) }</p>
            <NoticeLine notice={props.notice.clone()} />
            if !topics.is_empty() {
                <SafetyNotice {topics} country={props.country.clone()} />
            }
            if reading.alike {
                <p class="notice" data-alike="">{ w.get(key::RESULT_ALIKE) }</p>
            }
            <p class="quiet">{ w.get(key::RESULT_NOT_VALIDATED) }</p>
            { rests_on(w, taken) }
            <Strengths found={reading.strengths.clone()} part={part.clone()} />
            { for check.instrument.charts.iter().map(|chart| picture(w, chart, props, &scores, &word)) }
            <Barriers found={reading.barriers.clone()} part={part.clone()} />
            <Areas areas={reading.areas.clone()} scores={scores.clone()} part={part.clone()} />
            <Triggers found={reading.triggers.clone()} part={part.clone()} />
            <Present found={reading.present.clone()} {part} />
            <HowMade check={check.clone()} answers={taken.answers.clone()} {scores} {word} />
            <Doings id={taken.id.clone()} safety={props.safety} />
        </article>
    }
}

fn rests_on(w: Words, taken: &Taken) -> Html {
    let valued = |item: &&footing_core::Item| item.kind.range().is_some();
    let asked = taken.answers.asked().filter(valued).count();
    let answered = taken.answers.asked().filter(valued);
    let answered = answered
        .filter(|item| taken.answers.value(item.id.as_str()).is_some())
        .count();
    let (n, all) = (answered.to_string(), asked.to_string());
    html! { <p class="quiet" data-rests-on={n.clone()}>{ w.fill(key::RESULT_RESTS_ON, &[("n", &n), ("all", &all)]) }</p> }
}

fn findings_props(props: &ResultProps, word: &AttrValue) -> super::findings::Part {
    super::findings::Part {
        check: props.taken.check.clone(),
        answers: props.taken.answers.clone(),
        word: word.clone(),
        plans: props.plans.clone(),
        keep: !props.taken.in_memory,
    }
}

fn picture(
    w: Words,
    chart: &Chart,
    props: &ResultProps,
    scores: &[Score],
    word: &AttrValue,
) -> Html {
    let check = props.taken.check.clone();
    match chart {
        Chart::Bars(ids) => {
            let shown = ids
                .iter()
                .filter_map(|id| scores.iter().find(|score| score.id == *id));
            let shown: Vec<Score> = shown.cloned().collect();
            html! {
                <section aria-labelledby="picture">
                    <h2 id="picture">{ w.get(key::RESULT_PICTURE) }</h2>
                    <p class="quiet">{ w.get(key::RESULT_PICTURE_HINT) }</p>
                    <Bars {check} scores={shown} />
                </section>
            }
        }
        Chart::Map(rows) => html! {
            <section aria-labelledby="picture">
                <h2 id="picture">{ w.get(key::MAP_TITLE) }</h2>
                <p class="quiet">{ with_word(w.get(key::MAP_HINT), word) }</p>
                <SituationMap {check} scores={scores.to_vec()} rows={rows.clone()} word={word.clone()} />
            </section>
        },
    }
}

#[derive(Properties, PartialEq)]
struct DoingsProps {
    id: String,
    safety: Safety,
}

/// What can be done with the result itself.
#[component]
fn Doings(props: &DoingsProps) -> Html {
    let link = use_link();
    let w = link.words;
    let key = RecordKey::new(Kind::Result, &props.id);
    let doing = |name: &'static str, text, class: &'static str, action: Action| {
        let onclick = link.send.reform(move |_: MouseEvent| action.clone());
        html! {
            <button type="button" class={classes!("button", class)} data-do={name} {onclick}>
                { w.get(text) }
            </button>
        }
    };
    let delete = Action::Asked(Ask::Delete(key.clone()));
    html! {
        <section class="doings" aria-labelledby="doings">
            <h2 id="doings">{ w.get(key::RESULT_DOINGS) }</h2>
            <SavedState safety={props.safety} />
            <div class="actions">
                if props.safety == Safety::Memory {
                    { doing("keep-result", key::RESULT_KEEP, "button--main", Action::ChoseToKeep(vec![key.clone()])) }
                }
                { doing("print", key::RESULT_PRINT, "", Action::AskedForPrint) }
                { doing("save-file", key::RESULT_FILE, "", Action::AskedForFile(Some(key))) }
                { doing("delete-result", key::RESULT_DELETE, "button--quiet", delete) }
            </div>
        </section>
    }
}

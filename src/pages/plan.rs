//! The plan: if-then plans for hard moments, and steps to take.

use crate::action::Action;
use crate::components::go::go;
use crate::components::notice::{NoticeProps, notice_line};
use crate::edge::input;
use crate::link::Link;
use crate::route::Route;
use crate::saved::{Kind, Plan, RecordKey, Sort};
use crate::shelf::Shelf;
use crate::state::{Ask, Notice};
use crate::update::keeps_something;
use crate::words::key;
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
pub struct PlanProps {
    /// Everything the person has here.
    pub shelf: Rc<Shelf>,
    /// What has just happened.
    pub notice: Option<Notice>,
}

/// The plan.
pub fn plan_page(link: &Link, props: &PlanProps) -> Html {
    let w = link.words;
    let plans = props.shelf.plans();
    let part = |if_then: bool| -> Vec<(&str, &Plan)> {
        let of = |plan: &Plan| (plan.line.sort() == Sort::IfThen) == if_then;
        plans.iter().filter(|(_, plan)| of(plan)).copied().collect()
    };
    let (if_thens, steps) = (part(true), part(false));
    let keys = plans.iter().map(|(id, _)| RecordKey::new(Kind::Plan, id));
    let in_memory: Vec<_> = keys
        .filter(|key| props.shelf.in_memory.contains_key(key))
        .collect();
    let print = link.send.reform(|_: MouseEvent| Action::AskedForPrint);
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::TITLE_PLAN) }</h1>
            { notice_line(link, &NoticeProps { notice: props.notice.clone() }) }
            if plans.is_empty() {
                <p>{ w.get(key::PLAN_EMPTY) }</p>
            } else {
                <p class="quiet">{ w.get(key::PLAN_LEAD) }</p>
            }
            if !in_memory.is_empty() {
                { keep(link, in_memory) }
            }
            if !if_thens.is_empty() {
                <section aria-labelledby="if-thens">
                    <h2 id="if-thens">{ w.get(key::PLAN_IF_THENS) }</h2>
                    <ul class="plan">{ for if_thens.into_iter().map(|it| line(link, it)) }</ul>
                </section>
            }
            if !steps.is_empty() {
                <section aria-labelledby="steps">
                    <h2 id="steps">{ w.get(key::PLAN_STEPS) }</h2>
                    <ul class="plan">{ for steps.into_iter().map(|it| line(link, it)) }</ul>
                </section>
            }
            <OwnStep link={link.clone()} keep={keeps_something(&props.shelf)} />
            <p class="actions">
                <button type="button" class="button" data-do="print" onclick={print}>{ w.get(key::RESULT_PRINT) }</button>
                { go(link, &Route::Home, "button button--quiet", "", w.get(key::HISTORY_TAKE)) }
            </p>
        </>
    }
}

fn keep(link: &Link, keys: Vec<RecordKey>) -> Html {
    let onclick = link
        .send
        .reform(move |_: MouseEvent| Action::ChoseToKeep(keys.clone()));
    html! {
        <div class="notice">
            <p>{ link.words.get(key::PLAN_MEMORY) }</p>
            <button type="button" class="button" data-do="keep-plan" {onclick}>
                { link.words.get(key::RESULT_KEEP) }
            </button>
        </div>
    }
}

fn line(link: &Link, (id, plan): (&str, &Plan)) -> Html {
    let w = link.words;
    let said = &plan.line;
    let text = match said.sort() {
        Sort::IfThen => {
            let parts = [("cue", said.get("cue")), ("action", said.get("action"))];
            w.fill(key::PLAN_IF_THEN, &parts)
        }
        _ => said.texts().join(" · "),
    };
    let toggled = id.to_owned();
    let onchange = link
        .send
        .reform(move |_: Event| Action::ToggledPlan(toggled.clone()));
    let key = RecordKey::new(Kind::Plan, id);
    let onclick = link
        .send
        .reform(move |_: MouseEvent| Action::Asked(Ask::Delete(key.clone())));
    html! {
        <li class={plan.done.then_some("plan__done")} data-plan={id.to_owned()}>
            <label class="choice choice--several">
                <input type="checkbox" checked={plan.done} {onchange} />
                <span>{ &text }</span>
            </label>
            <button type="button" class="button button--small button--quiet" data-do="delete-plan" {onclick}>
                { w.get(key::PLAN_REMOVE) }
                <span class="unseen">{ ": " }{ text }</span>
            </button>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct OwnStepProps {
    link: Link,
    keep: bool,
}

/// Room for a step in one's own words.
#[component]
fn OwnStep(props: &OwnStepProps) -> Html {
    let link = &props.link;
    let w = link.words;
    let text = use_state(String::new);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(input::typed(&event)))
    };
    let onsubmit = {
        let (send, text, keep) = (link.send.clone(), text.clone(), props.keep);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(Action::AddedLine(Sort::Step, vec![(*text).clone()], keep));
            text.set(String::new());
        })
    };
    html! {
        <form class="own-plan" {onsubmit}>
            <label for="own-step">{ w.get(key::PLAN_OWN) }</label>
            <input type="text" id="own-step" value={(*text).clone()} {oninput} maxlength="300" autocomplete="off" />
            <button type="submit" class="button button--small" data-do="add-own-step">{ w.get(key::PLAN_ADD) }</button>
        </form>
    }
}

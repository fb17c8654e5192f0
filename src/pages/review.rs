//! The look over all answers before the result, each with a way to change it.

use crate::action::Action;
use crate::components::answer::{answer_text, label};
use crate::link::Link;
use crate::taking::Taking;
use crate::words::key;
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
pub struct ReviewProps {
    /// The check under way.
    pub taking: Rc<Taking>,
}

/// All answers.
pub fn review(link: &Link, props: &ReviewProps) -> Html {
    let w = link.words;
    let taking = &props.taking;
    let finish = link.send.reform(|_: MouseEvent| Action::Finished);
    let back = link.send.reform(|_: MouseEvent| Action::PressedBack);
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::REVIEW_TITLE) }</h1>
            <p>{ w.get(key::REVIEW_LEAD) }</p>
            <div class="actions">
                <button type="button" class="button button--main" data-do="finish" onclick={finish}>
                    { w.get(key::REVIEW_FINISH) }
                </button>
                <button type="button" class="button button--quiet" data-do="back" onclick={back}>
                    { w.get(key::CHECK_BACK) }
                </button>
            </div>
            <dl class="answers">
                { for taking.answers.given().map(|(item, answer)| {
                    let id = item.id.to_string();
                    let text = label(&taking.check, item, &taking.word);
                    let onclick = link.send.reform({
                        let id = id.clone();
                        move |_: MouseEvent| Action::ChoseToChange(id.clone())
                    });
                    html! {
                        <div class="answers__row">
                            <dt>{ &text }</dt>
                            <dd>
                                <span>{ answer_text(w, &taking.check, item, answer, &taking.word) }</span>
                                <button type="button" class="button button--small" data-change={id} {onclick}>
                                    { w.get(key::REVIEW_CHANGE) }
                                    <span class="unseen">{ ": " }{ &text }</span>
                                </button>
                            </dd>
                        </div>
                    }
                }) }
            </dl>
        </>
    }
}

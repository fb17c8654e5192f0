//! Next steps, each of which goes into the plan with one tap.

use crate::action::Action;
use crate::components::meanings::Meanings;
use crate::components::with_word;
use crate::saved::Sort;
use crate::words::key;
use yew::prelude::*;

/// What the list needs.
pub struct StepsProps {
    /// The steps, as the instrument has them.
    pub steps: Vec<String>,
    /// The person's word.
    pub word: AttrValue,
    /// Texts that are in the plan already.
    pub planned: Vec<String>,
    /// Whether what is added is kept on the device.
    pub keep: bool,
}

/// The steps with their buttons.
pub fn steps(meanings: &Meanings, props: &StepsProps) -> Html {
    let link = meanings.link;
    let w = link.words;
    html! {
        <ul class="steps">
            { for props.steps.iter().map(|step| {
                let text = with_word(step, &props.word);
                let planned = props.planned.contains(&text);
                let keep = props.keep;
                let onclick = link.send.reform({
                    let text = text.clone();
                    move |_: MouseEvent| Action::AddedLine(Sort::Step, vec![text.clone()], keep)
                });
                html! {
                    <li>
                        <span>{ meanings.with_word(step, &props.word) }</span>
                        if planned {
                            <span class="steps__done">{ w.get(key::PLAN_IN) }</span>
                        } else if !link.embedded {
                            <button type="button" class="button button--small" data-do="add-step" {onclick}>
                                { w.get(key::PLAN_ADD) }
                                <span class="unseen">{ ": " }{ &text }</span>
                            </button>
                        }
                    </li>
                }
            }) }
        </ul>
    }
}

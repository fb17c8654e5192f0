//! One line of the plan, with ways to tick, change, note and remove it.

use super::form::{LineForm, NoteForm};
use super::text::{details, title};
use crate::action::Action;
use crate::link::Link;
use crate::saved::{Kind, Plan, RecordKey, Sort};
use crate::state::Ask;
use crate::words::key;
use yew::prelude::*;

/// A line in its list.
pub fn line(link: &Link, (id, plan): (&str, &Plan)) -> Html {
    let w = link.words;
    let text = title(w, &plan.line);
    let sort = plan.line.sort();
    let onchange = link.send.reform({
        let id = id.to_owned();
        move |_: Event| Action::ToggledPlan(id.clone())
    });
    let record = RecordKey::new(Kind::Plan, id);
    let remove = link
        .send
        .reform(move |_: MouseEvent| Action::Asked(Ask::Delete(record.clone())));
    let details = details(w, &plan.line);
    html! {
        <li key={id.to_owned()} class={classes!("plan__line", plan.done.then_some("plan__done"))} data-plan={id.to_owned()}>
            if matches!(sort, Sort::Goal | Sort::Step) {
                <label class="choice choice--several">
                    <input type="checkbox" checked={plan.done} {onchange} />
                    <span>{ &text }</span>
                </label>
            } else {
                <p class={if sort == Sort::IfThen { "if-then" } else { "plan__text" }}>{ &text }</p>
            }
            if !details.is_empty() {
                <dl class="plan__details">
                    { for details.into_iter().map(|(label, said)| html! {
                        <div><dt>{ w.get(label) }</dt><dd>{ said }</dd></div>
                    }) }
                </dl>
            }
            if !plan.notes.is_empty() {
                <ul class="plan__notes">
                    { for plan.notes.iter().map(|note| html! {
                        <li><span class="quiet">{ w.date(note.at, note.offset_minutes) }{ ": " }</span>{ &note.text }</li>
                    }) }
                </ul>
            }
            <details class="plan__more">
                <summary>{ w.get(key::PLAN_CHANGE) }<span class="unseen">{ ": " }{ &text }</span></summary>
                <LineForm link={link.clone()} {sort} id={id.to_owned()} texts={plan.line.texts().to_vec()} />
                <NoteForm link={link.clone()} id={id.to_owned()} />
                <button type="button" class="button button--small button--quiet" data-do="delete-plan" onclick={remove}>
                    { w.get(key::PLAN_REMOVE) }
                    <span class="unseen">{ ": " }{ text }</span>
                </button>
            </details>
        </li>
    }
}

//! When an urge is there: what one has planned, who helps, and a few things to do at once.

use super::plan::text::title;
use crate::action::Action;
use crate::components::go::go;
use crate::components::ideas::Ideas;
use crate::components::meanings::Meanings;
use crate::coping::{Cue, sources};
use crate::link::Link;
use crate::route::Route;
use crate::saved::Sort;
use crate::shelf::Shelf;
use crate::update::keeps_something;
use crate::words::key;
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct NowProps {
    /// Where actions go.
    pub link: Link,
    /// Everything the person has here.
    pub shelf: Rc<Shelf>,
}

/// What helps right now; what one made oneself stands first.
#[component]
pub fn Now(props: &NowProps) -> Html {
    let NowProps { link, shelf } = props;
    let w = link.words;
    let cue = use_mut_ref(|| Cue::Urges);
    let keep = keeps_something(shelf);
    let word: AttrValue = shelf.setting("word").unwrap_or_default().to_owned().into();
    let planned: Vec<String> = shelf
        .plans()
        .iter()
        .filter(|(_, plan)| plan.line.sort() == Sort::IfThen)
        .map(|(_, plan)| plan.line.get("action").to_owned())
        .collect();
    let pick = {
        let (send, cue) = (link.send.clone(), cue.clone());
        Callback::from(move |action: String| {
            let texts = vec![w.get(cue.borrow().clause()).to_owned(), action];
            send.emit(Action::AddedLine(Sort::IfThen, texts, keep));
        })
    };
    let tell = Callback::from(move |it: Cue| *cue.borrow_mut() = it);
    let meanings = Meanings::within(link, "now");
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::NOW_TITLE) }</h1>
            <p class="lead">{ meanings.of(w.get(key::NOW_LEAD)) }</p>
            <p>{ w.get(key::NOW_DANGER) }{ " " }{ go(link, &Route::Help, "", "", w.get(key::FRAME_HELP)) }</p>
            { own(props, &[Sort::IfThen], w.get(key::NOW_PLANNED), "planned") }
            { own(props, &[Sort::Supporter], w.get(key::NOW_PEOPLE), "people") }
            <section aria-labelledby="ideas">
                <h2 id="ideas">{ w.get(key::NOW_IDEAS) }</h2>
                <Ideas link={link.clone()} {word} {pick} cue={tell} {planned} take={key::PLAN_ADD} />
            </section>
            { own(props, &[Sort::Reason], w.get(key::NOW_REASONS), "reasons") }
            <p class="actions">{ go(link, &Route::Plan, "button button--quiet", "", w.get(key::NAV_PLAN)) }</p>
            <details>
                <summary>{ w.get(key::NOW_SOURCES) }</summary>
                <p>{ w.get(key::NOW_UNTESTED) }</p>
                <ul>{ for sources().iter().map(|source| html! { <li>{ *source }</li> }) }</ul>
            </details>
        </>
    }
}

/// What the person has put into the plan themselves; nothing where there is none.
fn own(props: &NowProps, sorts: &[Sort], heading: &'static str, name: &'static str) -> Html {
    let w = props.link.words;
    let plans = props.shelf.plans();
    let lines: Vec<_> = plans
        .iter()
        .filter(|(_, plan)| sorts.contains(&plan.line.sort()) && !plan.done)
        .collect();
    if lines.is_empty() {
        return html! {};
    }
    html! {
        <section class="card card--warm" aria-labelledby={name} data-own={name}>
            <h2 id={name}>{ heading }</h2>
            <ul>
                { for lines.into_iter().map(|(_, plan)| {
                    let how = plan.line.get("how");
                    html! { <li>{ title(w, &plan.line) }{ (!how.is_empty()).then(|| format!(": {how}")) }</li> }
                }) }
            </ul>
        </section>
    }
}

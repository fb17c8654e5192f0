//! The person's own signs, and which are higher than last time.

use super::findings::Part;
use crate::action::Action;
use crate::components::meanings::Meanings;
use crate::link::Link;
use crate::saved::Sort;
use crate::shelf::Taken;
use crate::words::key;
use footing_core::Finding;
use footing_core::reading::{Rule, risen};
use yew::prelude::*;

/// The signs, each with what to do; nothing where the check has none.
pub fn signs(link: &Link, found: &[Finding], earlier: Option<&Taken>, part: &Part) -> Html {
    let w = link.words;
    let mut rules = part.check.instrument.rules.iter();
    if !rules.any(|rule| matches!(rule, Rule::Signs { .. })) {
        return html! {};
    }
    let (title, about) = part.heading("signs", w.get(key::SIGNS_TITLE), w.get(key::SIGNS_ABOUT));
    html! {
        <section aria-labelledby="signs">
            <h2 id="signs">{ title }</h2>
            if found.is_empty() {
                <p>{ w.get(key::SIGNS_NONE) }</p>
            } else {
                <p>{ part.explained(&Meanings::within(link, "signs"), &about) }</p>
            }
            { more(link, earlier, part) }
            { for found.iter().filter_map(|found| {
                let item = part.item(&found.item)?;
                let meanings = Meanings::within(link, format!("sign-{}", item.id));
                Some(html! {
                    <section class="card" data-sign={item.id.to_string()}>
                        <h3>{ part.short(item) }</h3>
                        { part.steps(&meanings, item.id.as_str(), &item.section) }
                        { plan_for(link, part.short(item), part) }
                    </section>
                })
            }) }
        </section>
    }
}

/// The sign itself for the plan, where the person can write what to do at it.
fn plan_for(link: &Link, sign: String, part: &Part) -> Html {
    let w = link.words;
    if link.embedded {
        return html! {};
    }
    let mut lines = part.plans.iter();
    if lines.any(|line| line.sort() == Sort::Sign && line.get("sign") == sign) {
        return html! { <p class="steps__done">{ w.get(key::PLAN_IN) }</p> };
    }
    let keep = part.keep;
    let onclick = link.send.reform({
        let sign = sign.clone();
        move |_: MouseEvent| Action::AddedLine(Sort::Sign, vec![sign.clone()], keep)
    });
    html! {
        <button type="button" class="button button--small button--quiet" data-do="add-sign" {onclick}>
            { w.get(key::PLAN_SIGN_PLAN) }
            <span class="unseen">{ ": " }{ sign }</span>
        </button>
    }
}

/// "More than last time", also of signs that are not among the first.
fn more(link: &Link, earlier: Option<&Taken>, part: &Part) -> Html {
    let w = link.words;
    let Some(earlier) = earlier else {
        return html! {};
    };
    let items = risen(&part.answers, &earlier.answers());
    let result = &earlier.result;
    let day = w.date(result.finished_at, result.offset_minutes);
    if items.is_empty() {
        return html! { <p data-risen="">{ w.fill(key::SIGNS_SAME, &[("date", &day)]) }</p> };
    }
    let ids: Vec<_> = items.iter().map(ToString::to_string).collect();
    html! {
        <div class="notice" data-risen={ids.join(" ")}>
            <p>{ w.fill(key::SIGNS_MORE, &[("date", &day)]) }</p>
            <ul>
                { for items.iter().filter_map(|id| part.item(id)).map(|item| html! { <li>{ part.short(item) }</li> }) }
            </ul>
        </div>
    }
}

//! The person's own signs, and which are higher than last time.

use super::findings::Part;
use crate::link::Link;
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
                <p>{ about }</p>
            }
            { more(link, earlier, part) }
            { for found.iter().filter_map(|found| {
                let item = part.item(&found.item)?;
                Some(html! {
                    <section class="card" data-sign={item.id.to_string()}>
                        <h3>{ part.short(item) }</h3>
                        { part.steps(link, item.id.as_str(), &item.section) }
                    </section>
                })
            }) }
        </section>
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

//! The guide for a talk with a facilitator: on one page of paper, in the place of the result.

use super::findings::Part;
use crate::action::Action;
use crate::components::answer::{answer_text, label};
use crate::components::meanings::Meanings;
use crate::components::with_word;
use crate::link::Link;
use crate::words::key;
use footing_core::{Item, Kind};
use yew::prelude::*;

/// The name under which the state knows that it is open.
pub const OPENED: &str = "guide";

/// The way to the guide; nothing where the check has none.
pub fn way(link: &Link, part: &Part) -> Html {
    let w = link.words;
    if part.check.instrument.guide.is_empty() {
        return html! {};
    }
    let onclick = link.send.reform(|_: MouseEvent| Action::ShowedGuide(true));
    html! {
        <section class="to-guide" aria-labelledby="guide">
            <h2 id="guide">{ w.get(key::GUIDE_TITLE) }</h2>
            <p>{ Meanings::within(link, "to-guide").of(w.get(key::GUIDE_ABOUT)) }</p>
            <p class="actions">
                <button type="button" class="button" data-do="guide" {onclick}>{ w.get(key::GUIDE_OPEN) }</button>
            </p>
        </section>
    }
}

/// The guide itself.
pub fn guide(link: &Link, day: String, part: &Part) -> Html {
    let w = link.words;
    let back = link.send.reform(|_: MouseEvent| Action::ShowedGuide(false));
    let print = link.send.reform(|_: MouseEvent| Action::AskedForPrint);
    html! {
        <article class="guide" data-guide="">
            <h1 tabindex="-1">{ w.get(key::GUIDE_TITLE) }</h1>
            <p class="quiet">{ &part.check.texts.title }{ " · " }{ day }</p>
            <p>{ Meanings::within(link, "guide").of(w.get(key::GUIDE_LEAD)) }</p>
            <p class="actions">
                <button type="button" class="button button--main" data-do="print" onclick={print}>{ w.get(key::RESULT_PRINT) }</button>
                <button type="button" class="button button--quiet" data-do="guide-back" onclick={back}>{ w.get(key::GUIDE_BACK) }</button>
            </p>
            { for part.check.instrument.guide.iter().map(|id| section(link, id, part)) }
        </article>
    }
}

fn section(link: &Link, id: &str, part: &Part) -> Html {
    let texts = &part.check.texts;
    let heading = texts.sections.get(id);
    let instrument = &part.check.instrument;
    let items = instrument.items.iter().filter(|item| item.section == id);
    let asked = items.filter(|item| item.kind != Kind::Display && part.answers.is_asked(item));
    let meanings = Meanings::within(link, format!("guide-{id}"));
    html! {
        <section>
            <h2>{ heading.map(|it| with_word(&it.title, &part.word)) }</h2>
            <dl class="answers">{ for asked.map(|item| line(&meanings, item, part)) }</dl>
            { questions(&meanings, texts.guide.get(id), part) }
        </section>
    }
}

/// What was asked, in full: beside the answer to a line that asks for the opposite of a strength, its
/// short name would say the opposite of what was meant.
fn line(meanings: &Meanings, item: &Item, part: &Part) -> Html {
    let w = meanings.link.words;
    let answer = part.answers.get(item.id.as_str());
    let answer = answer.map_or_else(
        || w.get(key::GUIDE_NONE).to_owned(),
        |answer| answer_text(w, &part.check, item, answer, &part.word),
    );
    let own = part.check.texts.guide.get(item.id.as_str());
    html! {
        <div class="answers__row" data-talk={item.id.to_string()}>
            <dt>{ label(&part.check, item, &part.word) }</dt>
            <dd>{ answer }</dd>
            if own.is_some() {
                <dd>{ questions(meanings, own, part) }</dd>
            }
        </div>
    }
}

fn questions(meanings: &Meanings, list: Option<&Vec<String>>, part: &Part) -> Html {
    let Some(list) = list else { return html! {} };
    html! { <ul>{ for list.iter().map(|text| html! { <li>{ part.explained(meanings, text) }</li> }) }</ul> }
}

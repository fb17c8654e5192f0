//! The parts of a result that name items: strengths, barriers, areas, things to notice.

use crate::catalog::Check;
use crate::components::bars::shown;
use crate::components::meanings::Meanings;
use crate::components::steps::{StepsProps, steps};
use crate::components::with_word;
use crate::link::Link;
use crate::saved::{Line, Sort};
use crate::words::key;
use footing_core::reading::{Area, Rule};
use footing_core::{Answer, Answers, Finding, Item, ItemId, Score};
use yew::prelude::*;

/// What all parts need.
#[derive(Clone, PartialEq)]
pub struct Part {
    /// The check.
    pub check: Check,
    /// The answers.
    pub answers: Answers,
    /// The person's word.
    pub word: AttrValue,
    /// What is in the plan already.
    pub plans: Vec<Line>,
    /// Whether what is put into the plan is kept on the device.
    pub keep: bool,
}

impl Part {
    /// An item.
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.check.instrument.item(id.as_str())
    }

    /// What an item is about, in a few words; own situations in the person's words.
    pub fn short(&self, item: &Item) -> String {
        let own = item.stem.as_ref().and_then(|stem| self.own_words(stem));
        own.unwrap_or_else(|| with_word(self.check.texts.short(item), &self.word))
    }

    /// A situation in the person's own words.
    pub fn own_words(&self, stem: &str) -> Option<String> {
        match self.answers.get(stem) {
            Some(Answer::Text(text)) => Some(text.clone()),
            _ => None,
        }
    }

    /// The steps that are in the plan already.
    pub fn planned(&self) -> Vec<String> {
        let steps = self.plans.iter().filter(|line| line.sort() == Sort::Step);
        steps.map(|line| line.get("text").to_owned()).collect()
    }

    /// A text of the check with the person's own word in it.
    pub fn own(&self, text: &str) -> String {
        with_word(text, &self.word)
    }

    /// The same with the words of the field explained, but never the person's own.
    pub fn explained(&self, meanings: &Meanings, text: &str) -> Html {
        meanings.with_word(text, &self.word)
    }

    /// What speaks for an offer, as the check has it.
    pub fn reason(&self, offer: &str, reason: &str) -> &str {
        let texts = &self.check.texts.reasons;
        let text = texts.get(format!("{offer}/{reason}").as_str());
        text.map_or("", String::as_str)
    }

    /// The heading of a part of the result, and the line below it as the check or the app has it.
    pub fn heading(&self, part: &str, title: &str, about: &str) -> (String, String) {
        match self.check.texts.headings.get(part) {
            Some(own) => (self.own(&own.title), own.about.clone()),
            None => (title.to_owned(), about.to_owned()),
        }
    }

    /// The next steps for a subject, with their buttons.
    pub fn steps(&self, meanings: &Meanings, subject: &str, section: &str) -> Html {
        let props = StepsProps {
            steps: self.check.texts.steps(subject, section).to_vec(),
            word: self.word.clone(),
            planned: self.planned(),
            keep: self.keep,
        };
        steps(meanings, &props)
    }
}

/// What to lean on.
pub fn strengths(link: &Link, found: &[Finding], part: &Part) -> Html {
    let w = link.words;
    let items = found.iter().filter_map(|it| part.item(&it.item));
    let mut rules = part.check.instrument.rules.iter();
    if !rules.any(|rule| matches!(rule, Rule::Strengths { .. } | Rule::Works { .. })) {
        return html! {};
    }
    let (title, about) = part.heading(
        "strengths",
        w.get(key::RESULT_STRENGTHS),
        w.get(key::RESULT_STRENGTHS_HINT),
    );
    html! {
        <section aria-labelledby="strengths">
            <h2 id="strengths">{ title }</h2>
            if found.is_empty() {
                <p>{ w.get(key::RESULT_NO_STRENGTHS) }</p>
            } else {
                <p>{ part.explained(&Meanings::within(link, "strengths"), &about) }</p>
                <ul class="strengths">
                    { for items.map(|item| html! {
                        <li data-finding={subject(item)}>{ part.short(item) }</li>
                    }) }
                </ul>
            }
        </section>
    }
}

/// What stands in the way.
pub fn barriers(link: &Link, found: &[Finding], part: &Part) -> Html {
    let w = link.words;
    if found.is_empty() {
        return html! {};
    }
    let (title, about) = part.heading(
        "barriers",
        w.get(key::RESULT_BARRIERS),
        w.get(key::RESULT_BARRIERS_HINT),
    );
    html! {
        <section aria-labelledby="barriers">
            <h2 id="barriers">{ title }</h2>
            <p>{ part.explained(&Meanings::within(link, "barriers"), &about) }</p>
            { for found.iter().filter_map(|found| {
                let item = part.item(&found.item)?;
                let meanings = Meanings::within(link, format!("barrier-{}", item.id));
                Some(html! {
                    <section class="card" data-finding={subject(item)}>
                        <h3>{ part.short(item) }</h3>
                        { part.steps(&meanings, item.id.as_str(), &item.section) }
                    </section>
                })
            }) }
        </section>
    }
}

/// Where to build next.
pub fn areas(link: &Link, areas: &[Area], scores: &[Score], part: &Part) -> Html {
    let w = link.words;
    if areas.is_empty() {
        return html! {};
    }
    let title = |area: &Area| {
        let heading = part.check.texts.scores.get(area.score.as_str());
        let value = scores.iter().find(|score| score.id == area.score);
        let value = value
            .and_then(|score| score.result.ok())
            .map(|value| shown(value, 0));
        (heading.map(|it| it.title.clone()), value)
    };
    let (heading, about) = part.heading(
        "areas",
        w.get(key::RESULT_AREAS),
        w.get(key::RESULT_AREAS_HINT),
    );
    html! {
        <section aria-labelledby="areas">
            <h2 id="areas">{ heading }</h2>
            <p>{ part.explained(&Meanings::within(link, "areas"), &about) }</p>
            { for areas.iter().map(|area| {
                let (name, value) = title(area);
                let meanings = Meanings::within(link, format!("area-{}", area.score));
                html! {
                    <section data-area={area.score.to_string()}>
                        <h3>{ name }{ value.map(|value| format!(" · {value}")) }</h3>
                        <div class="pairs">{ for area.items.iter().filter_map(|id| part.item(id)).map(|item| html! {
                            <div class="card" data-finding={subject(item)}>
                                <h4>{ part.short(item) }</h4>
                                { part.steps(&meanings, item.id.as_str(), &item.section) }
                            </div>
                        }) }</div>
                    </section>
                }
            }) }
        </section>
    }
}

/// Things to take care of now: no score.
pub fn present(link: &Link, found: &[(ItemId, String)], part: &Part) -> Html {
    let w = link.words;
    if found.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="present">
            <h2 id="present">{ w.get(key::RESULT_PRESENT) }</h2>
            { for found.iter().filter_map(|(id, option)| {
                let item = part.item(id)?;
                let footing_core::Kind::Several(scale) = &item.kind else { return None };
                let name = part.check.texts.option(&scale.id, option);
                let meanings = Meanings::within(link, format!("present-{option}"));
                Some(html! {
                    <div class="card" data-finding={option.clone()}>
                        <h3>{ with_word(name, &part.word) }</h3>
                        { part.steps(&meanings, option, &item.section) }
                    </div>
                })
            }) }
        </section>
    }
}

/// The name of what an item is about, in the page's markup: its situation or itself.
fn subject(item: &Item) -> String {
    item.stem.clone().unwrap_or_else(|| item.id.to_string())
}

//! A part of the plan: all lines of one sort, and room for another one.

use super::{form, lines};
use crate::components::meanings::Meanings;
use crate::link::Link;
use crate::saved::{Plan, Sort};
use crate::words::Key;
use yew::prelude::*;

/// What a part of the plan needs.
pub struct PartProps<'a> {
    /// The sort of its lines.
    pub sort: Sort,
    /// Its title, what it is for, and what adds to it.
    pub words: (Key, Key, Key),
    /// All lines of the plan.
    pub plans: &'a [(&'a str, &'a Plan)],
    /// Whether a new line is kept on the device.
    pub keep: bool,
    /// The person's word, for ideas.
    pub word: &'a str,
    /// What stands below.
    pub more: Html,
}

/// All lines of a sort, and room for another one.
pub fn part(link: &Link, props: PartProps) -> Html {
    let w = link.words;
    let (title, about, add) = props.words;
    let (sort, keep) = (props.sort, props.keep);
    let of_sort = props
        .plans
        .iter()
        .filter(|(_, plan)| plan.line.sort() == sort);
    let lines: Vec<_> = of_sort.copied().collect();
    let id = format!("plan-{}", sort.name());
    html! {
        <section class="plan-part" aria-labelledby={id.clone()} data-part={sort.name()}>
            <h2 {id}>{ w.get(title) }</h2>
            if lines.is_empty() {
                <p class="quiet">{ Meanings::within(link, sort.name()).of(w.get(about)) }</p>
            } else {
                <ul class="plan">{ for lines.into_iter().map(|it| lines::line(link, it)) }</ul>
            }
            <details class="plan-add">
                <summary>{ w.get(add) }</summary>
                <form::LineForm link={link.clone()} {sort} {keep} word={props.word.to_owned()} />
            </details>
            { props.more }
        </section>
    }
}

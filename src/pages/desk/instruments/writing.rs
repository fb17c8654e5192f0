//! An own instrument as it is written: what most have first, the rest folded away.

use super::fields::{Fold, Lines, Number};
use super::problems::{Problems, beside, summary};
use super::{back, button, items, scales, scores, send};
use crate::components::saved_state::saved_state;
use crate::desk::instruments::editing::{Change, NO_NUMBER};
use crate::desk::instruments::{Happened, Writing, problems};
use crate::edge::input;
use crate::link::Link;
use crate::saved::{Kind, RecordKey};
use crate::state::State;
use crate::words::{Key, key};
use footing_interchange::custom::{CustomInstrument, Place};
use yew::prelude::*;

/// What a part of the page needs.
pub struct Page<'a> {
    /// What it can reach.
    pub link: &'a Link,
    /// The instrument.
    pub it: &'a CustomInstrument,
    /// What is wrong with it.
    pub problems: &'a Problems,
}

/// The page.
pub fn writing(link: &Link, state: &State, writing: &Writing) -> Html {
    let w = link.words;
    let all = problems(&writing.it);
    let is_ready = all.is_empty();
    let missing = all.len();
    let problems = Problems::new(all, writing.is_pressed);
    let page = Page {
        link,
        it: &writing.it,
        problems: &problems,
    };
    let record = RecordKey::new(Kind::Instrument, &writing.record);
    let is_kept = state.shelf.records.contains_key(&record);
    let standing = if is_ready {
        w.get(key::OWN_STANDS_READY).to_owned()
    } else {
        w.count(key::OWN_STANDS_ONE, key::OWN_STANDS_OTHER, missing)
    };
    html! {
        <div class="own-writing" data-writing={writing.record.clone()}>
            { back(link) }
            <h1 tabindex="-1">{ w.get(if writing.of.is_some() { key::OWN_CHANGE_TITLE } else { key::OWN_WRITE_TITLE }) }</h1>
            <p class="quiet">{ w.get(if writing.of.is_some() { key::OWN_CHANGE_LEAD } else { key::OWN_WRITE_LEAD }) }</p>
            { summary(link, &problems) }
            { head(&page) }
            if is_simple(&writing.it) {
                { statements(&page) }
            }
            { scales::scales(&page) }
            { scores::scores(&page) }
            { items::items(&page, !is_simple(&writing.it) && !is_ready) }
            { origin(&page) }
            <section class="own-end" aria-labelledby="own-end">
                <h2 id="own-end">{ w.get(key::OWN_END) }</h2>
                <p role="status" data-ready={is_ready.to_string()}>{ standing }</p>
                <div class="actions">
                    { button(link, ("own-keep", key::OWN_KEEP, "button--main"), "", Happened::PressedKeep) }
                    { button(link, ("own-try", key::OWN_TRY, ""), "", Happened::PressedTry) }
                </div>
                <p class="quiet">{ w.get(key::OWN_KEEP_LATER) }</p>
                if writing.is_too_long {
                    <p class="notice" role="alert">{ w.get(key::OWN_TOO_LONG) }</p>
                } else if is_kept {
                    { saved_state(link, state.safety_of(&record)) }
                }
            </section>
        </div>
    }
}

impl Page<'_> {
    /// What is sent when something changes.
    pub fn change<T: 'static>(&self, change: impl Fn(T) -> Change + 'static) -> Callback<T> {
        send(self.link, move |it: T| Happened::Changed(change(it)))
    }

    /// A line to type, with its name and what is wrong with it.
    pub fn line(
        &self,
        id: &str,
        label: Key,
        value: &str,
        change: impl Fn(String) -> Change + 'static,
        at: impl Fn(Place) -> bool,
    ) -> Html {
        let w = self.link.words;
        let found = self.problems.at(at);
        let error = format!("{id}-error");
        let oninput = self.change(move |event: InputEvent| change(input::typed(&event)));
        html! {
            <>
                <label for={id.to_owned()}>{ w.get(label) }</label>
                <input type="text" id={id.to_owned()} value={value.to_owned()} {oninput} dir="auto" autocomplete="off"
                    aria-describedby={error.clone()} aria-invalid={(!found.is_empty()).then_some("true")} />
                { beside(w, &error, &found) }
            </>
        }
    }

    /// A box to tick.
    pub fn tick(
        &self,
        name: &'static str,
        label: &str,
        checked: bool,
        change: impl Fn(bool) -> Change + 'static,
    ) -> Html {
        let onchange = self.change(move |event: Event| change(input::ticked(&event)));
        html! {
            <label class="choice choice--several">
                <input type="checkbox" {checked} {onchange} data-tick={name} />
                <span dir="auto">{ label.to_owned() }</span>
            </label>
        }
    }
}

/// Whether all questions fit into one field, a line each. Those of a published list have their own
/// places, which a line too few or too many would shift.
fn is_simple(it: &CustomInstrument) -> bool {
    it.template.is_empty() && it.items.iter().all(|item| !item.text.contains('\n'))
}

fn head(page: &Page) -> Html {
    let w = page.link.words;
    let it = page.it;
    let about = page.problems.at(|at| at == Place::About);
    let days = page.problems.at(|at| at == Place::Recall);
    let recall = i32::try_from(it.recall_days).ok().filter(|days| *days > 0);
    html! {
        <section class="own-part" aria-labelledby="own-head">
            <h2 id="own-head" class="unseen">{ w.get(key::OWN_HEAD) }</h2>
            { page.line("own-title", key::OWN_TITLE, &it.title, Change::Title,
                |at| matches!(at, Place::Title | Place::Id | Place::Edition | Place::Template)) }
            <label for="own-about">{ w.get(key::OWN_ABOUT) }</label>
            <textarea id="own-about" rows="3" value={it.about.clone()} dir="auto" autocomplete="off"
                oninput={page.change(|event: InputEvent| Change::About(input::typed(&event)))}
                aria-describedby="own-about-error" aria-invalid={(!about.is_empty()).then_some("true")} />
            { beside(w, "own-about-error", &about) }
            <label for="own-recall">{ w.get(key::OWN_RECALL) }</label>
            <p class="quiet">{ w.get(key::OWN_RECALL_HINT) }</p>
            <Number id="own-recall" value={recall.unwrap_or(NO_NUMBER)} is_wrong={!days.is_empty()} about="own-recall-error"
                onchange={page.change(|days: i32| Change::RecallDays(u32::try_from(days).unwrap_or(0)))} />
            { beside(w, "own-recall-error", &days) }
        </section>
    }
}

fn statements(page: &Page) -> Html {
    let w = page.link.words;
    let found = page
        .problems
        .at(|at| matches!(at, Place::Items | Place::Item(_)));
    let lines: Vec<_> = page.it.items.iter().map(|item| item.text.clone()).collect();
    let n = lines.iter().filter(|line| !line.is_empty()).count();
    html! {
        <section class="own-part" aria-labelledby="own-statements-title">
            <h2 id="own-statements-title">{ w.get(key::OWN_STATEMENTS) }</h2>
            <label for="own-statements">{ w.get(key::OWN_STATEMENTS_LABEL) }</label>
            <Lines id="own-statements" {lines} rows={8} is_wrong={!found.is_empty()} about="own-statements-error"
                onchange={page.change(Change::Statements)} />
            if n > 0 {
                <p class="quiet" data-count={n.to_string()}>{ w.count(key::OWN_QUESTIONS_ONE, key::OWN_QUESTIONS_OTHER, n) }</p>
            }
            <div id="own-statements-error" class="own-error">
                { for found.iter().map(|it| html! { <p>{ super::problems::said(w, it) }</p> }) }
            </div>
        </section>
    }
}

fn origin(page: &Page) -> Html {
    let w = page.link.words;
    let it = page.it;
    let of_it = |at: Place| matches!(at, Place::Licence | Place::Source);
    let must_open = !page.problems.at(of_it).is_empty();
    html! {
        <Fold summary={w.get(key::OWN_ORIGIN)} name="origin" {must_open}>
            <p class="quiet">{ w.get(key::OWN_ORIGIN_HINT) }</p>
            { page.line("own-source", key::OWN_SOURCE, &it.source, Change::Source, |at| at == Place::Source) }
            { page.line("own-licence", key::OWN_LICENCE, &it.licence, Change::Licence, |at| at == Place::Licence) }
        </Fold>
    }
}

//! A check's first page: what it is, who sees it, how long it takes, and the two ways to start.

use super::word::{WordProps, chosen_word, word_choice};
use crate::action::Action;
use crate::catalog::Check;
use crate::components::with_word;
use crate::link::Link;
use crate::shelf::Shelf;
use crate::state::StartForm;
use crate::words::{Key, key};
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
pub struct IntroProps {
    /// The check.
    pub check: Check,
    /// Everything the person has here.
    pub shelf: Rc<Shelf>,
    /// This check is under way in this tab.
    pub under_way: bool,
    /// Why nothing can be kept, where it cannot.
    pub not_kept: Option<Key>,
    /// What is chosen so far.
    pub form: StartForm,
}

/// The first page of a check.
pub fn intro(link: &Link, props: &IntroProps) -> Html {
    let w = link.words;
    let check = &props.check;
    let word = props.shelf.setting("word").map(str::to_owned);
    let shown_word = word
        .clone()
        .unwrap_or_else(|| w.get(key::WORD_USING).to_owned());
    let minutes = check.instrument.minutes.to_string();
    let days = check.instrument.recall_days.to_string();
    let draft = props.shelf.draft_of(check).map(|(id, _)| id.to_owned());
    html! {
        <>
            <h1 tabindex="-1">{ &check.texts.title }</h1>
            <p class="lead">{ with_word(&check.texts.purpose, &shown_word) }</p>
            <ul class="promises">
                <li>{ w.fill(key::INTRO_MINUTES, &[("n", &minutes), ("days", &days)]) }</li>
                <li>{ w.get(nobody(link)) }</li>
                <li>{ w.get(key::INTRO_FREE) }</li>
            </ul>
            { too_soon(link, props) }
            if props.under_way {
                { resume(link, None) }
            } else if draft.is_some() {
                { resume(link, draft) }
            }
            { start_form(link, props, word.as_deref()) }
            <details>
                <summary>{ w.get(key::INTRO_MORE) }</summary>
                { for check.texts.about.iter().map(|text| html! { <p>{ with_word(text, &shown_word) }</p> }) }
                <h2>{ w.get(key::INTRO_SOURCES) }</h2>
                <ul>
                    { for check.instrument.provenance.sources.iter().map(|it| html! { <li>{ it }</li> }) }
                </ul>
            </details>
        </>
    }
}

/// Where a site around the page may be told or given something, it is not said that nothing is sent.
#[cfg(feature = "whole")]
fn nobody(link: &Link) -> Key {
    if link.embedded {
        key::EMBED_NOBODY
    } else {
        key::INTRO_NOBODY
    }
}

#[cfg(not(feature = "whole"))]
fn nobody(_: &Link) -> Key {
    key::INTRO_NOBODY
}

fn resume(link: &Link, draft: Option<String>) -> Html {
    let onclick = link
        .send
        .reform(move |_: MouseEvent| Action::Resumed(draft.clone()));
    html! {
        <section class="card card--warm">
            <p>{ link.words.get(key::INTRO_BEGUN) }</p>
            <button type="button" class="button button--main" data-do="resume" {onclick}>
                { link.words.get(key::INTRO_RESUME) }
            </button>
        </section>
    }
}

/// A word about the recall period, where the check was taken within it.
fn too_soon(link: &Link, props: &IntroProps) -> Html {
    let Some(last) = props.shelf.last_of(&props.check) else {
        return html! {};
    };
    let w = link.words;
    let days = i64::from(props.check.instrument.recall_days);
    let due = footing_core::Timestamp::from_ms(last.result.finished_at.ms() + days * 86_400_000);
    let offset = last.result.offset_minutes;
    let texts = [
        ("last", w.date(last.result.finished_at, offset)),
        ("days", days.to_string()),
        ("due", w.date(due, offset)),
    ];
    let values: Vec<_> = texts
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    html! { <p class="notice" data-last="">{ w.fill(key::INTRO_LAST, &values) }</p> }
}

/// The choice of a word, where the check uses one, and the two ways to start.
fn start_form(link: &Link, props: &IntroProps, known: Option<&str>) -> Html {
    let w = link.words;
    let form = &props.form;
    let asks = props.check.instrument.behaviour;
    let word = if asks {
        chosen_word(w, known, form.picked.as_deref(), &form.own)
    } else {
        Some(String::new())
    };
    let lacking = form.lacking && word.is_none();
    let slug = &props.check.instrument.slug;
    let start = |keep: bool| {
        let (slug, word) = (slug.clone(), word.clone());
        link.send.reform(move |_: MouseEvent| match &word {
            Some(word) => Action::Started {
                slug: slug.clone(),
                word: word.clone(),
                keep,
            },
            None => Action::LackedWord,
        })
    };
    html! {
        <section class="start" aria-labelledby="start-title">
            <h2 id="start-title">{ w.get(key::INTRO_START) }</h2>
            if asks {
                { word_choice(link, &WordProps {
                    known: known.map(str::to_owned),
                    picked: form.picked.clone(),
                    own: form.own.clone(),
                    lacking,
                }) }
            }
            if let Some(why) = props.not_kept {
                <p class="notice" data-refused="">{ w.get(why) }</p>
            }
            <div class="start__ways">
                if props.not_kept.is_none() {
                    <button type="button" class="button button--main" data-do="start-keep" onclick={start(true)}>
                        { w.get(key::INTRO_KEEP) }
                    </button>
                }
                <button type="button" class="button" data-do="start-forget" onclick={start(false)}>
                    { w.get(key::INTRO_FORGET) }
                </button>
            </div>
            <p class="quiet">{ w.get(key::INTRO_SHARED) }</p>
        </section>
    }
}

//! A check's first page: what it is, who sees it, how long it takes, and the two ways to start.

use super::word::{WordProps, chosen_word, word_choice};
use crate::action::Action;
use crate::catalog::Check;
use crate::components::with_word;
use crate::link::{Link, use_link};
use crate::opening::Early;
use crate::shelf::Shelf;
use crate::words::key;
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
    /// The browser lets nothing be kept.
    pub refused: bool,
    /// What was chosen before the app had come.
    pub early: Early,
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
                <li>{ w.get(key::INTRO_NOBODY) }</li>
                <li>{ w.get(key::INTRO_FREE) }</li>
            </ul>
            { too_soon(link, props) }
            if props.under_way {
                { resume(link, None) }
            } else if draft.is_some() {
                { resume(link, draft) }
            }
            <StartForm
                slug={check.instrument.slug.clone()}
                word={word}
                refused={props.refused}
                early={props.early.clone()}
            />
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

#[derive(Properties, PartialEq)]
struct StartProps {
    slug: AttrValue,
    word: Option<String>,
    refused: bool,
    early: Early,
}

#[component]
fn StartForm(props: &StartProps) -> Html {
    let link = use_link();
    let w = link.words;
    let picked = use_state(|| props.early.picked.clone());
    let own = use_state(|| props.early.own.clone());
    let lacking = use_state(|| false);
    let word = chosen_word(w, props.word.as_deref(), picked.as_deref(), &own);
    let start = |keep: bool| {
        let (send, slug, word) = (link.send.clone(), props.slug.to_string(), word.clone());
        let lacking = lacking.clone();
        Callback::from(move |_: MouseEvent| match &word {
            Some(word) => {
                send.emit(Action::Started {
                    slug: slug.clone(),
                    word: word.clone(),
                    keep,
                });
            }
            None => lacking.set(true),
        })
    };
    html! {
        <section class="start" aria-labelledby="start-title">
            <h2 id="start-title">{ w.get(key::INTRO_START) }</h2>
            { word_choice(&link, &WordProps {
                known: props.word.clone(),
                picked: (*picked).clone(),
                own: (*own).clone(),
                lacking: *lacking && word.is_none(),
                onpick: Callback::from(move |it| picked.set(Some(it))),
                onown: Callback::from(move |it| own.set(it)),
            }) }
            if props.refused {
                <p class="notice" data-refused="">{ w.get(key::INTRO_REFUSED) }</p>
            }
            <div class="start__ways">
                if !props.refused {
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

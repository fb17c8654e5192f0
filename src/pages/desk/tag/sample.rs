//! What a person will see, in each theme that they can see it in.
//!
//! It is drawn in place by the parts of a check's own page, in the very properties that the frame puts
//! on (`Look::dress`). A real frame would be worse here: this page and `/embed/` are of one origin,
//! which `embed.js` warns of; its policy has no `frame-src`, so `default-src 'none'` lets in no frame at
//! all (`crates/serve/src/headers.rs`); and the frame follows the device's theme, of which there is but
//! one at a time.

use super::wears::Wears;
use super::{Page, figures};
use crate::catalog::Check;
use crate::components::question::Question;
use crate::components::with_word;
use crate::embedded::look::{Dress, Theme};
use crate::link::Link;
use crate::words::key;
use footing_core::{Answer, Item, Kind};
use yew::prelude::*;

/// The light theme and the dark one beside it, or the one that is always shown; the figures below each.
pub(super) fn samples(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let look = page.form.look();
    let (dress, tried) = (look.dress(), look.tried());
    let themes = [false, true].into_iter().filter(|dark| match look.theme {
        Theme::Auto => true,
        Theme::Light => !dark,
        Theme::Dark => *dark,
    });
    let check = page.form.first_check();
    html! {
        <section class="making__part" aria-labelledby="tag-preview">
            <h2 id="tag-preview">{ w.get(key::TAG_PREVIEW) }</h2>
            <p class="quiet">{ w.get(key::TAG_PREVIEW_ABOUT) }</p>
            <div class="samples">
                { for themes.map(|dark| html! {
                    <figure class="samples__one">
                        <figcaption>{ w.get(if dark { key::TAG_IN_DARK } else { key::TAG_IN_LIGHT }) }</figcaption>
                        { sample(page, check.as_ref(), &dress, dark) }
                        { figures::table(page.link, &tried, dark) }
                    </figure>
                }) }
            </div>
        </section>
    }
}

fn sample(page: &Page<'_>, check: Option<&Check>, dress: &Dress, dark: bool) -> Html {
    let w = page.link.words;
    let (theme, properties) = if dark {
        ("theme-dark", dress.dark.clone())
    } else {
        ("theme-light", dress.light.clone())
    };
    html! {
        <Wears {theme} {properties}>
            if let Some(check) = check {
                { first_question(page.link, check) }
            } else {
                <p class="quiet">{ w.get(key::TAG_PREVIEW_EMPTY) }</p>
            }
            <p><span class="sample__link">{ w.get(key::TITLE_HELP) }</span></p>
            <div class="actions actions--apart">
                <button type="button" class="button button--quiet">{ w.get(key::CHECK_BACK) }</button>
                <button type="button" class="button button--main">{ w.get(key::CHECK_NEXT) }</button>
            </div>
        </Wears>
    }
}

/// The check's title, how long it takes, and the first question that can be answered by pressing,
/// with an answer.
fn first_question(link: &Link, check: &Check) -> Html {
    let w = link.words;
    let still = Link {
        send: Callback::noop(),
        ..link.clone()
    };
    let word = w.get(key::WORD_USING);
    let minutes = check.instrument.minutes.to_string();
    let mut items = check.instrument.items.iter();
    let found = items.find_map(|it| Some((it, given(it)?)));
    let stem = found.as_ref().and_then(|(item, _)| {
        item.prompt.as_ref()?;
        check.texts.stems.get(item.stem.as_deref()?)
    });
    html! {
        <>
            <p class="preview__title" dir="auto">{ with_word(&check.texts.title, word) }</p>
            <p class="quiet">{ w.fill(key::HOME_MINUTES, &[("n", &minutes)]) }</p>
            // A form of its own: otherwise the answers of both themes would be one group.
            if let Some((item, answer)) = found {
                <form autocomplete="off">
                    if let Some(stem) = stem {
                        <p class="stem">{ with_word(&stem.text, word) }</p>
                    }
                    <Question link={still} check={check.clone()} item={item.id.clone()} answer={Some(answer)} word={word} />
                </form>
            }
        </>
    }
}

/// An answer, where the item is a choice of few.
fn given(item: &Item) -> Option<Answer> {
    match &item.kind {
        Kind::Choice(scale) => scale.options.get(1).map(|it| Answer::Value(it.value)),
        _ => None,
    }
}

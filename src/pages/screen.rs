//! One screen of questions.

use crate::action::Action;
use crate::components::question::Question;
use crate::components::safety::{SafetyProps, safety_notice};
use crate::components::saved_line::SavedLine;
use crate::components::with_word;
use crate::link::Link;
use crate::state::Saved;
use crate::taking::{Screen, Taking};
use crate::words::key;
use footing_core::Item;
use footing_core::reading::dangers;
use std::rc::Rc;
use yew::prelude::*;

/// What the screen needs.
pub struct ScreenProps {
    /// The check under way.
    pub taking: Rc<Taking>,
    /// How safe the answers are.
    pub saved: Saved,
    /// The country chosen for contacts.
    pub country: Option<String>,
}

/// One screen of questions.
pub fn screen_page(link: &Link, props: &ScreenProps) -> Html {
    let w = link.words;
    let taking = &props.taking;
    let Some(screen) = taking.screen() else {
        return html! {};
    };
    let heading = taking.check.texts.sections.get(&screen.section);
    let onsubmit = link.send.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::PressedNext
    });
    let back = link.send.reform(|_: MouseEvent| Action::PressedBack);
    html! {
        <form class="check" {onsubmit} novalidate=true autocomplete="off">
            { progress(link, taking) }
            <h1 tabindex="-1">{ heading.map(|it| with_word(&it.title, &taking.word)) }</h1>
            if let Some(heading) = heading.filter(|it| !it.about.is_empty()) {
                <p class="quiet">{ with_word(&heading.about, &taking.word) }</p>
            }
            { error_summary(link, taking) }
            { questions(link, props, &screen) }
            <div class="actions actions--apart">
                <button type="button" class="button button--quiet" data-do="back" onclick={back}>
                    { w.get(key::CHECK_BACK) }
                </button>
                <button type="submit" class="button button--main" data-do="next">
                    { w.get(key::CHECK_NEXT) }
                </button>
            </div>
            <SavedLine link={link.clone()} saved={props.saved} />
            <p class="quiet hint-keys">{ w.get(key::CHECK_KEYS) }</p>
        </form>
    }
}

fn progress(link: &Link, taking: &Taking) -> Html {
    let (at, of) = taking.progress();
    let text = link.words.fill(
        key::CHECK_PROGRESS,
        &[("at", &at.to_string()), ("of", &of.to_string())],
    );
    html! {
        <p class="progress" data-progress={format!("{at}/{of}")}>
            <span>{ text }</span>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bar__all" width="100" height="4" />
                <rect class="bar__part" width={(at * 100 / of.max(1)).to_string()} height="4" />
            </svg>
        </p>
    }
}

/// The questions that nobody answered, each a link to its answers (as in GOV.UK's error summary).
fn error_summary(link: &Link, taking: &Taking) -> Html {
    if taking.problems.is_empty() {
        return html! {};
    }
    let w = link.words;
    html! {
        <div id="error-summary" class="error-summary" role="alert" tabindex="-1">
            <h2>{ w.count(key::CHECK_OPEN_TITLE_ONE, key::CHECK_OPEN_TITLE_OTHER, taking.problems.len()) }</h2>
            <ul>
                { for taking.problems.iter().filter_map(|id| taking.check.instrument.item(id.as_str())).map(|item| {
                    let id = item.id.to_string();
                    let onclick = link.send.reform({
                        let id = id.clone();
                        move |event: MouseEvent| {
                            event.prevent_default();
                            Action::AskedForItem(id.clone())
                        }
                    });
                    html! {
                        <li>
                            <a href={format!("#{id}")} {onclick}>
                                { with_word(taking.check.texts.item(item), &taking.word) }
                            </a>
                        </li>
                    }
                }) }
            </ul>
            <p>{ w.get(key::CHECK_OPEN_HINT) }</p>
        </div>
    }
}

/// Contacts at once, right below the answer that points to danger; on each screen once a danger.
fn danger(link: &Link, props: &ScreenProps, item: &Item, told: &mut Vec<String>) -> Html {
    let here = dangers(&props.taking.answers)
        .into_iter()
        .filter(|it| it.item == item.id && !told.contains(&it.topic));
    let topics: Vec<String> = here.map(|it| it.topic).collect();
    if topics.is_empty() {
        return html! {};
    }
    told.extend(topics.iter().cloned());
    safety_notice(
        link,
        &SafetyProps {
            topics,
            country: props.country.clone(),
        },
    )
}

fn questions(link: &Link, props: &ScreenProps, screen: &Screen) -> Html {
    let taking = &props.taking;
    let items: Vec<&Item> = taking.asked(screen).collect();
    let mut shown: Option<&str> = None;
    let mut told = Vec::new();
    html! {
        { for items.into_iter().map(|item| {
            let stem = item.stem.as_deref();
            let is_new = stem != shown && item.prompt.is_some();
            shown = stem;
            let text = stem.filter(|_| is_new).and_then(|stem| taking.check.texts.stems.get(stem));
            html! {
                <>
                    if let Some(stem) = text {
                        <h2 class="stem">{ with_word(&stem.text, &taking.word) }</h2>
                    }
                    <Question
                        key={item.id.to_string()}
                        link={link.clone()}
                        check={taking.check.clone()}
                        item={item.id.clone()}
                        answer={taking.answers.get(item.id.as_str()).cloned()}
                        word={taking.word.clone()}
                        problem={taking.problems.contains(&item.id)}
                    />
                    { danger(link, props, item, &mut told) }
                </>
            }
        }) }
    }
}

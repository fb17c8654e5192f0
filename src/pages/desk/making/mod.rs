//! Where links are made: what is asked, how it will look, what comes out.

mod back;
mod checks;
mod days;
mod kept;
mod made;
mod preview;
mod sheet;
mod written;

use crate::action::Action;
use crate::desk::Happened as Anywhere;
use crate::desk::making::{self, Happened, Making, Problem, Said};
use crate::link::Link;
use crate::state::State;
use crate::words::key;
use footing_interchange::link::{Invitation, Recipient};
use yew::prelude::*;

/// The page.
pub fn show(link: &Link, state: &State) -> Html {
    let page = Page::of(link, state);
    let (w, making) = (link.words, page.making);
    let make = page.happens(|_: MouseEvent| Happened::Tried);
    let anew = page.happens(|_: MouseEvent| Happened::BeganAnew);
    html! {
        <>
            <div class="making">
                <h1 tabindex="-1">{ w.get(key::DESK_LINK_TITLE) }</h1>
                <p class="lead">{ w.get(key::MAKING_LEAD) }</p>
                { kept::kept(&page) }
                { opened(&page) }
                { summary(&page) }
                { checks::checks(&page) }
                { written::written(&page) }
                { back::back(&page) }
                { days::days(&page) }
                { preview::preview(&page) }
                <p class="actions">
                    <button type="button" class="button button--main" data-do="make" onclick={make}>{ w.get(key::MAKING_MAKE) }</button>
                    // Before there is a link, it would only take away what is typed.
                    if making.made.is_some() || making.open.is_some() {
                        <button type="button" class="button button--quiet" data-do="anew" onclick={anew}>{ w.get(key::MAKING_ANOTHER) }</button>
                    }
                </p>
                if let Some(payload) = &making.made {
                    { made::made(&page, payload) }
                }
            </div>
            if let Some(payload) = &making.made {
                { sheet::sheet(&page, payload) }
            }
        </>
    }
}

/// What each part of the page draws from.
struct Page<'a> {
    link: &'a Link,
    state: &'a State,
    making: &'a Making,
    /// The key that returns would be sealed to.
    key: Option<Recipient>,
    /// What stands in the way, as far as it is to be said by now.
    problems: Vec<Problem>,
}

impl<'a> Page<'a> {
    fn of(link: &'a Link, state: &'a State) -> Self {
        let making = &state.desk.making;
        let key = making::key(&state.shelf);
        let mut problems = making.form.problems(&state.shelf, key);
        problems.retain(|it| making.tried || it.is_seen_at_once());
        problems.extend(making.too_large.then_some(Problem::TooLarge));
        Self {
            link,
            state,
            making,
            key,
            problems,
        }
    }

    /// Tells what has happened here.
    fn happens<E: 'static>(&self, what: impl Fn(E) -> Happened + 'static) -> Callback<E> {
        self.link
            .send
            .reform(move |event| Action::Desk(Anywhere::Making(what(event))))
    }

    /// What is wrong with the part of that id, beside it.
    fn error(&self, part: &'static str) -> Html {
        let here = self.problems.iter().filter(|it| it.part() == part);
        let texts: Vec<_> = here.map(|it| said(self.link, *it)).collect();
        if texts.is_empty() {
            return html! {};
        }
        html! { <p class="question__error" id={format!("{part}-error")} data-problem={part}>{ texts.join(" ") }</p> }
    }

    /// Whether anything is wrong with it, for `aria-invalid`.
    fn is_wrong(&self, part: &'static str) -> Option<&'static str> {
        let is_wrong = self.problems.iter().any(|it| it.part() == part);
        is_wrong.then_some("true")
    }

    /// The id of what is wrong with it, after another description, for `aria-describedby`.
    fn described(&self, part: &'static str, hint: Option<&'static str>) -> Option<String> {
        let error = self.is_wrong(part).map(|_| format!("{part}-error"));
        let ids: Vec<_> = hint.map(str::to_owned).into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The eight words of the key; none while they are not known.
    fn key_words(&self) -> Vec<String> {
        let words = &self.state.desk.keys.words;
        let known = self.key.and_then(|key| words.get(&key.to_string()));
        known.cloned().unwrap_or_default()
    }
}

/// A problem in a sentence.
fn said(link: &Link, problem: Problem) -> String {
    let w = link.words;
    let long = |text, n: usize, max: usize| {
        w.fill(text, &[("n", &n.to_string()), ("max", &max.to_string())])
    };
    match problem {
        Problem::NothingPicked => w.get(key::MAKING_NOTHING_PICKED).to_owned(),
        Problem::TooManyPicked => long(key::MAKING_TOO_MANY, 0, Invitation::MOST_STEPS),
        Problem::PickGone => w.get(key::MAKING_PICK_GONE).to_owned(),
        Problem::SenderTooLong(n) => long(key::MAKING_SENDER_LONG, n, Invitation::LONGEST_SENDER),
        Problem::NoteTooLong(n) => long(key::MAKING_NOTE_LONG, n, Invitation::LONGEST_NOTE),
        Problem::NoChoice => w.get(key::MAKING_NO_CHOICE).to_owned(),
        Problem::NoKey => w.get(key::MAKING_KEY_LACKS).to_owned(),
        Problem::NoDay => w.get(key::MAKING_FIRST_WRONG).to_owned(),
        Problem::NoRhythm => w.get(key::MAKING_DAYS_WRONG).to_owned(),
        Problem::TooLarge => w.get(key::MAKING_TOO_LARGE).to_owned(),
    }
}

/// What stood in the way when the link was to be made, each with a jump to its place.
fn summary(page: &Page<'_>) -> Html {
    if page.problems.is_empty() || !page.making.tried {
        return html! {};
    }
    let jump = |part: &'static str| {
        page.link.send.reform(move |event: MouseEvent| {
            event.prevent_default();
            Action::JumpedTo(part.to_owned())
        })
    };
    html! {
        <div id="error-summary" class="error-summary" role="alert" tabindex="-1">
            <h2>{ page.link.words.get(key::MAKING_PROBLEMS) }</h2>
            <ul>
                { for page.problems.iter().map(|it| html! {
                    <li><a href={format!("#{}", it.part())} onclick={jump(it.part())}>{ said(page.link, *it) }</a></li>
                }) }
            </ul>
        </div>
    }
}

/// What came of opening a kept link.
fn opened(page: &Page<'_>) -> Html {
    let text = match page.making.said {
        Some(Said::Opened) => key::MAKING_OPENED,
        Some(Said::Changed) => key::MAKING_CHANGED,
        Some(Said::Lacks) => key::MAKING_LACKS,
        Some(Said::Unreadable) => key::MAKING_UNREADABLE,
        _ => return html! { <div role="status" class="notice-place"></div> },
    };
    let title = page.making.name.as_str();
    html! {
        <div role="status" class="notice-place">
            <p class="notice" data-opened="" dir="auto">{ page.link.words.fill(text, &[("title", title)]) }</p>
        </div>
    }
}

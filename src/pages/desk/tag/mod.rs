//! Where the tag for one's own website is made: what it shows, how it looks, what to copy.

mod figures;
mod how;
mod look;
mod made;
mod sample;
mod shown;
mod told;
mod wears;

use crate::action::Action;
use crate::desk::Happened as Anywhere;
use crate::desk::tag::{Field, Form, Happened, Problem};
use crate::edge::input;
use crate::link::Link;
use crate::route::Route;
use crate::state::State;
use crate::words::{Key, key};
use yew::prelude::*;

/// The page.
pub fn show(link: &Link, state: &State) -> Html {
    let page = Page::of(link, state);
    let w = link.words;
    html! {
        <div class="making">
            <h1 tabindex="-1">{ w.get(key::DESK_TAG_TITLE) }</h1>
            <p class="lead">{ w.get(key::TAG_LEAD) }</p>
            { shown::shown(&page) }
            { look::look(&page) }
            { sample::samples(&page) }
            { told::told(&page) }
            { told::site(&page) }
            { made::made(&page) }
        </div>
    }
}

/// What each part of the page draws from.
struct Page<'a> {
    link: &'a Link,
    state: &'a State,
    form: &'a Form,
    /// The address of the app that is open.
    here: String,
    problems: Vec<Problem>,
}

impl<'a> Page<'a> {
    fn of(link: &'a Link, state: &'a State) -> Self {
        let form = &state.desk.tag;
        let here = link.absolute(&Route::Home);
        let problems = form.problems(&here);
        Self {
            link,
            state,
            form,
            here,
            problems,
        }
    }

    /// Tells what has happened here.
    fn happens<E: 'static>(&self, what: impl Fn(E) -> Happened + 'static) -> Callback<E> {
        self.link
            .send
            .reform(move |event| Action::Desk(Anywhere::Tag(what(event))))
    }

    /// Tells what is typed into a field.
    fn typed(&self, field: Field) -> Callback<InputEvent> {
        self.happens(move |event: InputEvent| Happened::Typed(field, input::typed(&event)))
    }

    /// A line to type in, with its name, what to type, and what cannot be read of it.
    fn line(&self, field: Field, value: &str, label: Key, hint: Key) -> Html {
        let id = id(field);
        html! {
            <div class="field">
                <label for={id}>{ self.link.words.get(label) }</label>
                <p class="quiet" id={format!("{id}-hint")}>{ self.link.words.get(hint) }</p>
                { self.error(field) }
                { self.input(field, value) }
            </div>
        }
    }

    /// The line itself.
    fn input(&self, field: Field, value: &str) -> Html {
        let id = id(field);
        let is_wrong = self.said(field).is_some();
        let hint = format!("{id}-hint");
        let described = if is_wrong {
            format!("{hint} {id}-error")
        } else {
            hint
        };
        html! {
            <input type="text" {id} value={value.to_owned()} oninput={self.typed(field)} autocomplete="off"
                autocapitalize="none" spellcheck="false" dir="auto"
                aria-invalid={is_wrong.then_some("true")} aria-describedby={described} />
        }
    }

    /// What cannot be read of a field, beside it. While nothing was pasted yet, nothing is wrong.
    fn error(&self, field: Field) -> Html {
        let id = id(field);
        html! {
            <div role="status">
                if let Some(text) = self.said(field) {
                    <p class="question__error" id={format!("{id}-error")} data-problem={id}>{ self.link.words.get(text) }</p>
                }
            </div>
        }
    }

    fn said(&self, field: Field) -> Option<Key> {
        let problem = self.problems.iter().find(|it| it.field() == field)?;
        Some(match problem {
            Problem::NoLink => return None,
            Problem::LinkUnreadable => key::TAG_LINK_WRONG,
            Problem::NoColour(_) => key::TAG_COLOUR_WRONG,
            Problem::NoFont => key::TAG_FONT_WRONG,
            Problem::NoRadius => key::TAG_RADIUS_WRONG,
            Problem::NoSite => key::TAG_SITE_WRONG,
        })
    }
}

/// The id of a field in the page.
fn id(field: Field) -> &'static str {
    match field {
        Field::Check => "tag-check",
        Field::Link => "tag-link",
        Field::Accent => "tag-accent",
        Field::Background => "tag-background",
        Field::Font => "tag-font",
        Field::OwnFont => "tag-own-font",
        Field::Radius => "tag-radius",
        Field::Label => "tag-label",
        Field::Site => "tag-site",
    }
}

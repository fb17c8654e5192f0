//! The forms of the plan: a line of any sort, new or changed, and a note of how it went.

use super::text::label;
use crate::action::Action;
use crate::components::ideas::Ideas;
use crate::edge::input;
use crate::link::Link;
use crate::saved::{Line, Sort};
use crate::words::key;
use yew::prelude::*;

/// What the form of a line needs.
#[derive(Properties, PartialEq)]
pub struct LineFormProps {
    /// Where actions go.
    pub link: Link,
    /// The sort of line.
    pub sort: Sort,
    /// The line that is changed; a new one without.
    #[prop_or_default]
    pub id: Option<String>,
    /// What stands in it at first.
    #[prop_or_default]
    pub texts: Vec<String>,
    /// Whether a new line is kept on the device.
    #[prop_or_default]
    pub keep: bool,
    /// The person's word, for ideas.
    #[prop_or_default]
    pub word: AttrValue,
}

/// A line of the plan to fill in.
#[component]
pub fn LineForm(props: &LineFormProps) -> Html {
    let LineFormProps { link, sort, .. } = props;
    let (w, sort) = (link.words, *sort);
    let texts = use_state(|| {
        let mut texts = props.texts.clone();
        texts.resize(sort.fields().len(), String::new());
        texts
    });
    let lacking = use_state(|| false);
    let form = format!("{}-{}", sort.name(), props.id.as_deref().unwrap_or("new"));
    let error = format!("{form}-error");
    let onsubmit = {
        let (texts, lacking, send) = (texts.clone(), lacking.clone(), link.send.clone());
        let (id, keep) = (props.id.clone(), props.keep);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let said = (*texts).clone();
            let complete = Line::new(sort, said.clone()).is_some();
            lacking.set(!complete);
            match &id {
                _ if !complete => {}
                Some(id) => send.emit(Action::ChangedLine(id.clone(), said)),
                None => {
                    send.emit(Action::AddedLine(sort, said, keep));
                    texts.set(vec![String::new(); sort.fields().len()]);
                }
            }
        })
    };
    let set = |n: usize| {
        let texts = texts.clone();
        move |text: String| {
            let mut all = (*texts).clone();
            if let Some(place) = all.get_mut(n) {
                *place = text;
            }
            texts.set(all);
        }
    };
    let idea = Callback::from(set(1));
    html! {
        <form class="own-plan" {onsubmit} novalidate=true data-form={form.clone()}>
            if sort.fields().len() > 1 && sort.needed() == 1 {
                <p class="quiet">{ w.get(key::PLAN_OPTIONAL) }</p>
            }
            if *lacking {
                <p id={error.clone()} class="own-plan__error" role="alert">{ w.get(if sort.needed() > 1 { key::PLAN_LACKS_BOTH } else { key::PLAN_LACKS }) }</p>
            }
            { for sort.fields().iter().zip(texts.iter()).enumerate().map(|(n, (field, text))| {
                let id = format!("{form}-{field}");
                let needed = n < sort.needed();
                let missing = *lacking && needed && text.trim().is_empty();
                let set = set(n);
                let oninput = Callback::from(move |event: InputEvent| set(input::typed(&event)));
                html! {
                    <>
                        <label for={id.clone()}>{ w.get(label(sort, field)) }</label>
                        <input type={if *field == "by" { "date" } else { "text" }} {id} value={text.clone()} {oninput}
                            maxlength="300" autocomplete="off"
                            aria-invalid={missing.then_some("true")}
                            aria-describedby={missing.then(|| error.clone())} />
                    </>
                }
            }) }
            <button type="submit" class="button button--small" data-do={if props.id.is_some() { "change-line" } else { "add-line" }}>
                { w.get(if props.id.is_some() { key::PLAN_SAVE } else { key::PLAN_ADD }) }
            </button>
            if sort == Sort::IfThen && props.id.is_none() {
                <details>
                    <summary>{ w.get(key::PLAN_IDEAS) }</summary>
                    <Ideas link={link.clone()} word={props.word.clone()} pick={idea} />
                </details>
            }
        </form>
    }
}

/// What the form of a note needs.
#[derive(Properties, PartialEq)]
pub struct NoteFormProps {
    /// Where actions go.
    pub link: Link,
    /// The line it is about.
    pub id: String,
}

/// How it goes, in a line.
#[component]
pub fn NoteForm(props: &NoteFormProps) -> Html {
    let w = props.link.words;
    let text = use_state(String::new);
    let field = format!("note-{}", props.id);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(input::typed(&event)))
    };
    let onsubmit = {
        let (send, text, id) = (props.link.send.clone(), text.clone(), props.id.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(Action::NotedProgress(id.clone(), (*text).clone()));
            text.set(String::new());
        })
    };
    html! {
        <form class="own-plan" {onsubmit}>
            <label for={field.clone()}>{ w.get(key::PLAN_NOTE) }</label>
            <input type="text" id={field} value={(*text).clone()} {oninput} maxlength="300" autocomplete="off" />
            <button type="submit" class="button button--small button--quiet" data-do="add-note">{ w.get(key::PLAN_NOTE_ADD) }</button>
        </form>
    }
}

//! A published instrument that is filled in: its facts, two fields to paste into, and at once how well
//! what was pasted fits.

use super::list::head;
use super::templates::facts;
use super::{button, problems, send};
use crate::desk::instruments::{Filling, Happened};
use crate::edge::input;
use crate::link::Link;
use crate::words::{Words, key};
use footing_interchange::custom::CustomInstrument;
use footing_interchange::custom::templates::{Fit, Template, by_id, fill};
use yew::prelude::*;

/// The page.
pub fn filling(link: &Link, filling: &Filling) -> Html {
    let w = link.words;
    let Some(template) = by_id(&filling.template) else {
        return head(link, w.get(key::OWN_TEMPLATES_TITLE));
    };
    let (it, fits) = fill(template, &filling.statements, &filling.answers);
    let options: usize = template.blocks.iter().map(|block| block.values.len()).sum();
    let answers_hint = if template.blocks.len() > 1 {
        w.fill(
            key::OWN_PASTE_SETS,
            &[
                ("n", &template.blocks.len().to_string()),
                ("all", &options.to_string()),
            ],
        )
    } else {
        w.fill(key::OWN_PASTE_ANSWERS_HINT, &[("n", &options.to_string())])
    };
    let items = template.items().to_string();
    html! {
        <>
            { head(link, template.name) }
            <p class="lead">{ w.fill(key::OWN_PASTE_LEAD, &[("title", template.publisher)]) }</p>
            { facts(link, template) }
            <section aria-labelledby="own-paste">
                <h2 id="own-paste">{ w.get(key::OWN_PASTE_TITLE) }</h2>
                { area("own-statements", (w.get(key::OWN_PASTE_STATEMENTS), &w.fill(key::OWN_PASTE_STATEMENTS_HINT, &[("n", &items)])),
                    &filling.statements, 10, send(link, |event: InputEvent| Happened::PastedStatements(input::typed(&event)))) }
                { area("own-answers", (w.get(key::OWN_PASTE_ANSWERS), &answers_hint),
                    &filling.answers, 6, send(link, |event: InputEvent| Happened::PastedAnswers(input::typed(&event)))) }
            </section>
            { fitting(link, filling, template, &it, &fits) }
            <p class="actions">
                { button(link, ("own-take-pasted", key::OWN_PASTE_TAKE, "button--main"), "", Happened::TookPasted) }
            </p>
        </>
    }
}

fn area(
    id: &'static str,
    (label, hint): (&'static str, &str),
    value: &str,
    rows: u32,
    oninput: Callback<InputEvent>,
) -> Html {
    let hint_id = format!("{id}-hint");
    html! {
        <>
            <label for={id}>{ label }</label>
            <p class="quiet" id={hint_id.clone()}>{ hint.to_owned() }</p>
            <textarea {id} rows={rows.to_string()} value={value.to_owned()} {oninput} dir="auto" autocomplete="off"
                aria-describedby={hint_id} />
        </>
    }
}

/// Each line beside its number, what does not fit, and what to do.
fn fitting(
    link: &Link,
    filling: &Filling,
    template: &Template,
    it: &CustomInstrument,
    fits: &[Fit],
) -> Html {
    let w = link.words;
    if filling.statements.trim().is_empty() && filling.answers.trim().is_empty() {
        return html! {};
    }
    let of_all: Vec<_> = fits.iter().filter(|fit| place(fit).is_none()).collect();
    let found = it.items.iter().filter(|item| !item.text.is_empty()).count();
    let said = if fits.is_empty() {
        w.get(key::OWN_FITS).to_owned()
    } else {
        w.count(key::OWN_FITS_NOT_ONE, key::OWN_FITS_NOT_OTHER, fits.len())
    };
    let item = |(n, text): (usize, &str)| {
        let here = fits.iter().filter(|fit| place(fit) == Some(n));
        let missing = text.is_empty().then_some("fit__missing");
        html! {
            <li class={classes!("fit", missing)} data-fit={(n + 1).to_string()}>
                if text.is_empty() {
                    <span class="quiet">{ w.get(key::OWN_FIT_NONE) }</span>
                } else {
                    <span dir="auto">{ text.to_owned() }</span>
                }
                { for here.map(|fit| html! { <strong class="fit__problem">{ sentence(w, fit) }</strong> }) }
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="own-fit">
            <h2 id="own-fit">{ w.get(key::OWN_FIT_TITLE) }</h2>
            <p role="status" data-fits={fits.is_empty().to_string()}>{ said }</p>
            if !of_all.is_empty() {
                <ul class="fit__all">{ for of_all.iter().map(|fit| html! { <li>{ sentence(w, fit) }</li> }) }</ul>
            }
            <h3>{ w.fill(key::OWN_FIT_STATEMENTS, &[("n", &found.to_string()), ("all", &template.items().to_string())]) }</h3>
            <ol>{ for it.items.iter().map(|item| item.text.as_str()).enumerate().map(item) }</ol>
            <h3>{ w.get(key::OWN_FIT_ANSWERS) }</h3>
            { for it.scales.iter().map(|scale| html! {
                <table class="own-values">
                    <thead><tr><th scope="col">{ w.get(key::OWN_FIT_WORDS) }</th><th scope="col">{ w.get(key::OWN_COUNTS) }</th></tr></thead>
                    <tbody>{ for scale.iter().map(|option| html! {
                        <tr>
                            <td dir="auto">{ if option.text.is_empty() { w.get(key::OWN_FIT_NONE).to_owned() } else { option.text.clone() } }</td>
                            <td>{ option.value }</td>
                        </tr>
                    }) }</tbody>
                </table>
            }) }
            { for it.items.iter().filter_map(|item| item.danger.as_ref()).map(|danger| html! {
                <p class="notice">{ problems::danger(w, danger) }</p>
            }) }
        </section>
    }
}

/// The statement that it is about, from 0; none where it is about all, or about answers.
fn place(fit: &Fit) -> Option<usize> {
    match fit {
        Fit::SameStatement { second, .. } => Some(*second),
        Fit::OutOfOrder { at, .. } | Fit::LooksLikeAnswer { at } | Fit::LooksLikeHeading { at } => {
            Some(*at)
        }
        _ => None,
    }
}

/// What does not fit, and what to do.
fn sentence(w: Words, fit: &Fit) -> String {
    let counts = |text, found: &usize, needed: &usize| {
        w.fill(
            text,
            &[("n", &found.to_string()), ("all", &needed.to_string())],
        )
    };
    match fit {
        Fit::TooFewStatements { found, needed } => {
            counts(key::OWN_FIT_FEW_STATEMENTS, found, needed)
        }
        Fit::TooManyStatements { found, needed } => {
            counts(key::OWN_FIT_MANY_STATEMENTS, found, needed)
        }
        Fit::TooFewAnswers { found, needed } => counts(key::OWN_FIT_FEW_ANSWERS, found, needed),
        Fit::TooManyAnswers { found, needed } => counts(key::OWN_FIT_MANY_ANSWERS, found, needed),
        Fit::SameStatement { first, .. } => w.fill(
            key::OWN_FIT_SAME_STATEMENT,
            &[("n", &(first + 1).to_string())],
        ),
        Fit::SameAnswer { first, second } => {
            counts(key::OWN_FIT_SAME_ANSWER, &(first + 1), &(second + 1))
        }
        Fit::OutOfOrder { number, .. } => w.fill(key::OWN_FIT_ORDER, &[("n", &number.to_string())]),
        Fit::LooksLikeAnswer { .. } => w.get(key::OWN_FIT_ANSWER).to_owned(),
        Fit::LooksLikeHeading { .. } => w.get(key::OWN_FIT_HEADING).to_owned(),
        Fit::LeftOut { text } => w.fill(key::OWN_FIT_LEFT_OUT, &[("title", text)]),
        Fit::OtherValues { .. } => w.get(key::OWN_FIT_VALUES).to_owned(),
        Fit::CutOff => w.get(key::OWN_FIT_CUT).to_owned(),
    }
}

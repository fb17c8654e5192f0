//! Links kept under a name: the list of them, and how one gets there.

use super::Page;
use crate::action::Action;
use crate::components::notice::{NoticeProps, notice_line};
use crate::components::saved_state::saved_state;
use crate::desk::making::{self, Happened, LONGEST_NAME, Said};
use crate::edge::input;
use crate::saved::{Kind, OwnLink, RecordKey};
use crate::state::Ask;
use crate::words::key;
use yew::prelude::*;

/// All kept links; nothing where there are none.
pub(super) fn kept(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let links = making::kept(&page.state.shelf);
    html! {
        <>
            { notice_line(page.link, &NoticeProps { notice: page.state.notice.clone() }) }
            if !links.is_empty() {
                <section aria-labelledby="kept">
                    <h2 id="kept">{ w.get(key::MAKING_KEPT_TITLE) }</h2>
                    <ul class="plain">{ for links.into_iter().map(|(id, it)| one(page, id, it)) }</ul>
                </section>
            }
        </>
    }
}

fn one(page: &Page<'_>, id: &str, kept: &OwnLink) -> Html {
    let w = page.link.words;
    let title = format!("kept-{id}");
    let button = |name: &'static str, text, happened: Happened| {
        let onclick = page.happens(move |_: MouseEvent| happened.clone());
        html! {
            <button type="button" class="button button--small" data-do={name} aria-describedby={title.clone()} {onclick}>{ w.get(text) }</button>
        }
    };
    let record = RecordKey::new(Kind::Link, id);
    let delete = page
        .link
        .send
        .reform(move |_: MouseEvent| Action::Asked(Ask::Delete(record.clone())));
    html! {
        <li class="card kept" data-kept={id.to_owned()}>
            <h3 id={title.clone()} dir="auto">{ kept.name.clone() }</h3>
            <p class="quiet">{ w.fill(key::MAKING_KEPT_ON, &[("date", &w.date(kept.made_at, 0))]) }</p>
            <p class="actions">
                { button("open-link", key::MAKING_OPEN, Happened::Opened(id.to_owned())) }
                { button("double-link", key::MAKING_DOUBLE, Happened::Doubled(id.to_owned())) }
                <button type="button" class="button button--small button--quiet" data-do="delete-link" aria-describedby={title} onclick={delete}>{ w.get(key::MAKING_DELETE) }</button>
            </p>
        </li>
    }
}

/// The name to keep the link under.
pub(super) fn keep(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let making = page.making;
    let record = making
        .open
        .as_ref()
        .map(|id| RecordKey::new(Kind::Link, id));
    let record = record.filter(|it| page.state.shelf.records.contains_key(it));
    let name = page.happens(|event: InputEvent| Happened::Named(input::typed(&event)));
    let onsubmit = page.happens(|event: SubmitEvent| {
        event.prevent_default();
        Happened::Kept
    });
    let is_wrong = making.tried_name;
    let max = LONGEST_NAME.to_string();
    html! {
        <form {onsubmit} novalidate=true data-form="keep-link">
            <h3>{ w.get(key::MAKING_KEEP) }</h3>
            <p class="quiet">{ w.get(key::MAKING_KEEP_ABOUT) }</p>
            <div class="field">
                <label for="making-name">{ w.get(key::MAKING_KEEP_NAME) }</label>
                if is_wrong {
                    <p class="question__error" id="making-name-error" role="alert">{ w.fill(key::MAKING_KEEP_LACKS, &[("max", &max)]) }</p>
                }
                <input type="text" id="making-name" value={making.name.clone()} oninput={name} dir="auto" autocomplete="off"
                    aria-invalid={is_wrong.then_some("true")} aria-describedby={is_wrong.then_some("making-name-error")} />
            </div>
            <p class="actions">
                <button type="submit" class="button" data-do="keep-link">
                    { w.get(if record.is_some() { key::MAKING_KEEP_AGAIN } else { key::MAKING_KEEP_DO }) }
                </button>
            </p>
            <div role="status">
                if making.said == Some(Said::Kept) {
                    <p data-was-kept="" dir="auto">{ w.fill(key::MAKING_KEPT, &[("title", making.name.trim())]) }</p>
                }
            </div>
            if let Some(record) = record {
                { saved_state(page.link, page.state.safety_of(&record)) }
            }
        </form>
    }
}

//! One person: danger first, then what moved, what they wrote, what is noted.

use super::danger::notice;
use super::files::files;
use super::group::group;
use super::note::note;
use super::{back, name};
use crate::components::notice::{NoticeProps, notice_line};
use crate::desk::inbox::{Happened, Sent, Someone, action, groups, kept};
use crate::link::Link;
use crate::state::State;
use crate::words::key;
use yew::prelude::*;

/// How many returns are shown before the rest is unfolded.
const SHOWN: usize = 5;

/// The page; `at` is the id of the return that stands for the person in the address.
pub fn show(link: &Link, state: &State, at: &str, someone: &Someone) -> Html {
    let w = link.words;
    let kept = kept(&state.shelf, someone);
    let groups = groups(&kept, &state.shelf, &state.desk.inbox.listing.instruments);
    let mut results: Vec<&Sent> = groups.iter().flat_map(|it| &it.results).collect();
    results.sort_by_key(|it| -it.result.finished_at.ms());
    let delete = {
        let id = at.to_owned();
        link.send
            .reform(move |_: MouseEvent| action(Happened::AskedToDelete(id.clone())))
    };
    let mut notes = kept.iter().rev().map(|it| note(link, state, it));
    let newest: Vec<_> = notes.by_ref().take(SHOWN).collect();
    let older: Vec<_> = notes.collect();
    html! {
        <article data-person-page={at.to_owned()}>
            <h1 tabindex="-1" dir="auto">{ name(link, someone) }</h1>
            { back(link) }
            <p class="quiet">{ w.get(key::INBOX_THEIRS) }</p>
            if someone.name.is_empty() && kept.len() > 1 {
                <p class="notice">{ w.get(key::INBOX_SEVERAL) }</p>
            }
            { notice_line(link, &NoticeProps { notice: state.notice.clone() }) }
            { notice(link, results.into_iter()) }
            { for groups.iter().map(|it| group(link, it, at)) }
            <section aria-labelledby="returns">
                <h2 id="returns">{ w.get(key::INBOX_RETURNS) }</h2>
                { for newest }
                if !older.is_empty() {
                    <details>
                        <summary>{ w.count(key::INBOX_EARLIER_ONE, key::INBOX_EARLIER_OTHER, older.len()) }</summary>
                        { for older }
                    </details>
                }
            </section>
            { files(link, state, Some(at)) }
            <p class="actions">
                <button type="button" class="button button--grave" data-do="delete-person" onclick={delete}>{ w.get(key::INBOX_DELETE) }</button>
            </p>
        </article>
    }
}

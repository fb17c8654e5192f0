//! What came at one time: the person's own line, and what the counselor notes about it.

use crate::action::Action;
use crate::desk::inbox::{Happened, Kept, action};
use crate::edge::input;
use crate::link::Link;
use crate::saved::{Kind, RecordKey};
use crate::state::{Ask, State};
use crate::words::key;
use yew::prelude::*;

/// The longest note, in characters.
const LONGEST: &str = "4000";

/// One return.
pub fn note(link: &Link, state: &State, kept: &Kept) -> Html {
    let w = link.words;
    let offset = kept
        .returned
        .results
        .first()
        .map_or(0, |it| it.offset_minutes);
    let day = w.date(kept.returned.made_at, offset);
    let line = kept.returned.line.trim();
    let is_noted = state.desk.inbox.noted.as_deref() == Some(&*kept.id);
    let delete = {
        let key = RecordKey::new(Kind::Inbox, &kept.id);
        link.send
            .reform(move |_: MouseEvent| Action::Asked(Ask::Delete(key.clone())))
    };
    html! {
        <section class="card" data-return={kept.id.to_string()} key={kept.id.to_string()}>
            <h3>{ w.fill(key::INBOX_SENT, &[("date", &day)]) }</h3>
            if !line.is_empty() {
                <p class="quiet">{ w.get(key::INBOX_LINE) }</p>
                <blockquote class="letter__note" data-line="" dir="auto">
                    { for line.lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }
                </blockquote>
            }
            if !kept.note.is_empty() {
                <p class="quiet">{ w.get(key::INBOX_NOTE) }</p>
                <div data-note="" dir="auto">{ for kept.note.lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }</div>
            }
            <p role="status">if is_noted { { w.get(key::INBOX_NOTED) } }</p>
            <details>
                <summary>{ w.get(if kept.note.is_empty() { key::INBOX_NOTE_WRITE } else { key::INBOX_NOTE_CHANGE }) }</summary>
                <NoteForm link={link.clone()} id={kept.id.to_string()} note={kept.note.clone()} />
                <button type="button" class="button button--small button--quiet" data-do="delete-return" onclick={delete}>
                    { w.get(key::INBOX_DELETE_ONE) }
                </button>
            </details>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct NoteFormProps {
    link: Link,
    id: String,
    note: String,
}

#[component]
fn NoteForm(props: &NoteFormProps) -> Html {
    let w = props.link.words;
    let text = use_state(|| props.note.clone());
    let field = format!("note-{}", props.id);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(input::typed(&event)))
    };
    let onsubmit = {
        let (text, send, id) = (text.clone(), props.link.send.clone(), props.id.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(action(Happened::WroteNote(id.clone(), text.to_string())));
        })
    };
    html! {
        <form class="own-plan" {onsubmit} data-form="note">
            <label for={field.clone()}>{ w.get(key::INBOX_NOTE) }</label>
            <textarea id={field} rows="4" maxlength={LONGEST} value={(*text).clone()} {oninput} autocomplete="off" />
            <button type="submit" class="button button--small" data-do="save-note">{ w.get(key::INBOX_NOTE_SAVE) }</button>
        </form>
    }
}

//! The forms of a passphrase: to lock a key with one, and to open a locked one.

use crate::desk::keys::{Happened, action};
use crate::edge::input;
use crate::link::Link;
use crate::words::{Key, key};
use yew::prelude::*;

/// The fewest characters of a passphrase that a key is locked with.
const FEWEST: usize = 8;

/// What the form to lock needs.
#[derive(Properties, PartialEq)]
pub struct LockFormProps {
    /// Where actions go.
    pub link: Link,
    /// Which key.
    pub id: String,
    /// It is being locked.
    pub is_busy: bool,
}

/// A new passphrase, typed twice.
#[component]
pub fn LockForm(props: &LockFormProps) -> Html {
    let w = props.link.words;
    let (first, again) = (use_state(String::new), use_state(String::new));
    let problem = use_state(|| None::<Key>);
    let is_seen = use_state(|| false);
    let (one, two) = (format!("lock-{}", props.id), format!("again-{}", props.id));
    let hint = format!("lock-hint-{}", props.id);
    let onsubmit = {
        let (first, again, problem) = (first.clone(), again.clone(), problem.clone());
        let (send, id) = (props.link.send.clone(), props.id.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let found = if first.chars().count() < FEWEST {
                Some(key::KEYS_SHORT)
            } else if *first != *again {
                Some(key::KEYS_DIFFER)
            } else {
                None
            };
            problem.set(found);
            if found.is_none() {
                let passphrase = first.to_string();
                send.emit(action(Happened::AskedToLock(id.clone(), passphrase)));
                first.set(String::new());
                again.set(String::new());
            }
        })
    };
    html! {
        <form class="own-plan" {onsubmit} novalidate=true data-form="lock">
            <p>{ w.get(key::KEYS_LOCK_TEXT) }</p>
            if let Some(text) = *problem {
                <p class="own-plan__error" role="alert">{ w.get(text) }</p>
            }
            <label for={one.clone()}>{ w.get(key::KEYS_NEW) }</label>
            <p class="quiet" id={hint.clone()}>{ w.get(key::KEYS_NEW_HINT) }</p>
            <input type={kind(*is_seen)} id={one} value={(*first).clone()} oninput={typed(&first)} autocomplete="new-password" aria-describedby={hint} />
            <label for={two.clone()}>{ w.get(key::KEYS_AGAIN) }</label>
            <input type={kind(*is_seen)} id={two} value={(*again).clone()} oninput={typed(&again)} autocomplete="new-password" />
            { see(&props.link, &is_seen) }
            <button type="submit" class="button button--small" data-do="lock-key" disabled={props.is_busy}>
                { w.get(if props.is_busy { key::MOMENT_TITLE } else { key::KEYS_LOCK_DO }) }
            </button>
        </form>
    }
}

/// What the form to unlock needs.
#[derive(Properties, PartialEq)]
pub struct PassphraseFormProps {
    /// Where actions go.
    pub link: Link,
    /// What tells it apart from other such forms.
    pub id: String,
    /// The passphrase is being tried.
    pub is_busy: bool,
    /// Takes the passphrase.
    pub given: Callback<String>,
}

/// The passphrase of something that is locked.
#[component]
pub fn PassphraseForm(props: &PassphraseFormProps) -> Html {
    let w = props.link.words;
    let text = use_state(String::new);
    let is_seen = use_state(|| false);
    let field = format!("passphrase-{}", props.id);
    let onsubmit = {
        let (text, given) = (text.clone(), props.given.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !text.is_empty() {
                given.emit(text.to_string());
                text.set(String::new());
            }
        })
    };
    html! {
        <form class="own-plan" {onsubmit} novalidate=true data-form="unlock">
            <label for={field.clone()}>{ w.get(key::KEYS_PASSPHRASE) }</label>
            <input type={kind(*is_seen)} id={field} value={(*text).clone()} oninput={typed(&text)} autocomplete="current-password" />
            { see(&props.link, &is_seen) }
            <button type="submit" class="button button--small" data-do="unlock-key" disabled={props.is_busy}>
                { w.get(if props.is_busy { key::MOMENT_TITLE } else { key::KEYS_UNLOCK_DO }) }
            </button>
        </form>
    }
}

fn kind(is_seen: bool) -> &'static str {
    if is_seen { "text" } else { "password" }
}

fn typed(into: &UseStateHandle<String>) -> Callback<InputEvent> {
    let into = into.clone();
    Callback::from(move |event: InputEvent| into.set(input::typed(&event)))
}

fn see(link: &Link, is_seen: &UseStateHandle<bool>) -> Html {
    let now = is_seen.clone();
    let onchange = Callback::from(move |event: Event| now.set(input::ticked(&event)));
    html! {
        <label class="keys__see">
            <input type="checkbox" checked={**is_seen} {onchange} />
            { " " }{ link.words.get(key::KEYS_SEE) }
        </label>
    }
}

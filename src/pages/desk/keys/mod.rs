//! The keys that returns are sealed to: made, saved, locked, brought back, deleted.

mod card;
mod forms;

pub use card::card;

use crate::components::saved_state::saved_state;
use crate::desk::keys::{Doing, Happened, Problem, action, all, ask_to_delete};
use crate::edge::{incoming, input};
use crate::link::Link;
use crate::saved::{Kind, OwnKey, RecordKey};
use crate::state::State;
use crate::words::{Key, key};
use forms::{LockForm, PassphraseForm};
use yew::prelude::*;

/// The part of a page that has all keys.
pub fn show(link: &Link, state: &State) -> Html {
    let w = link.words;
    let keys = all(&state.shelf);
    let is_none = keys.is_empty();
    let is_busy = state.desk.keys.doing == Some(Doing::Bringing);
    html! {
        <section id="keys" class="keys" tabindex="-1" aria-labelledby="keys-title" data-keys={keys.len().to_string()}>
            <h2 id="keys-title">{ w.get(if is_none { key::KEYS_NONE } else { key::KEYS_TITLE }) }</h2>
            <p>{ w.get(if is_none { key::KEYS_WHY } else { key::KEYS_ABOUT }) }</p>
            { problem(link, state) }
            if is_none {
                <p class="actions">{ make(link, "button button--main", key::KEYS_MAKE, is_busy) }</p>
            }
            <ul class="plain">{ for keys.iter().map(|(id, own)| one(link, state, id, own)) }</ul>
            if let Some(brought) = &state.desk.keys.brought {
                <div class="card" id="key-brought" tabindex="-1" data-brought={brought.len().to_string()}>
                    <p>{ w.get(key::KEYS_BROUGHT) }</p>
                    <PassphraseForm link={link.clone()} id="brought" {is_busy}
                        given={link.send.reform(|text| action(Happened::GavePassphrase(text)))} />
                    { button(link, "leave-key", key::KEYS_LEAVE, "button--quiet", Happened::LeftFile) }
                </div>
            }
            <details class="keys__more">
                <summary>{ w.get(if is_none { key::KEYS_BRING } else { key::KEYS_MORE }) }</summary>
                if !is_none {
                    <p>{ w.get(key::KEYS_ANOTHER) }</p>
                    <p class="actions">{ make(link, "button", key::KEYS_MAKE_ANOTHER, is_busy) }</p>
                }
                { bring(link) }
            </details>
        </section>
    }
}

fn make(link: &Link, class: &'static str, text: Key, is_busy: bool) -> Html {
    let onclick = link.send.reform(|_: MouseEvent| action(Happened::AskedFor));
    html! {
        <button type="button" {class} data-do="make-key" {onclick} disabled={is_busy}>
            { link.words.get(if is_busy { key::MOMENT_TITLE } else { text }) }
        </button>
    }
}

fn bring(link: &Link) -> Html {
    let w = link.words;
    let send = link.send.clone();
    let onchange = Callback::from(move |event: Event| {
        incoming::chosen_one(
            &event,
            send.reform(|file| action(Happened::ChoseFile(file))),
        );
    });
    html! {
        <>
            <label for="key-file">{ w.get(key::KEYS_FILE) }</label>
            <p class="quiet" id="key-file-hint">{ w.get(key::KEYS_FILE_HINT) }</p>
            <input type="file" id="key-file" {onchange} aria-describedby="key-file-hint" />
        </>
    }
}

fn problem(link: &Link, state: &State) -> Html {
    let text = match &state.desk.keys.problem {
        None => return html! {},
        Some(Problem::WrongPassphrase(_)) => key::KEYS_WRONG,
        Some(Problem::NoKeyFile) => key::KEYS_NO_FILE,
        Some(Problem::SeveralKeys) => key::KEYS_SEVERAL,
        Some(Problem::Known) => key::KEYS_KNOWN,
        Some(Problem::Refused) => key::KEYS_REFUSED,
    };
    html! {
        <p class="notice" id="key-problem" tabindex="-1" role="alert" data-key-problem="">{ link.words.get(text) }</p>
    }
}

fn one(link: &Link, state: &State, id: &str, own: &OwnKey) -> Html {
    let w = link.words;
    let keys = &state.desk.keys;
    let words = keys
        .words
        .get(&own.recipient)
        .filter(|words| !words.is_empty());
    let safety = state.safety_of(&RecordKey::new(Kind::Key, id));
    let is_busy = keys.doing == Some(Doing::With(id.to_owned()));
    let is_open = keys.unlocked.contains_key(&own.recipient);
    let card = {
        let name = card::opened(id);
        link.send
            .reform(move |_: MouseEvent| crate::action::Action::Opened(name.clone()))
    };
    let delete = {
        let id = id.to_owned();
        link.send.reform(move |_: MouseEvent| ask_to_delete(&id))
    };
    html! {
        <li class="card" id={format!("key-{id}")} tabindex="-1" data-key={own.recipient.clone()} key={id.to_owned()}>
            <h3>{ w.fill(key::KEYS_OF, &[("date", &w.date(own.added_at, 0))]) }</h3>
            <p class="quiet">{ w.get(key::KEYS_WORDS) }</p>
            if let Some(words) = words {
                <p class="key-words" data-key-words="">{ words.join(" ") }</p>
            } else {
                <p class="quiet">{ w.get(key::MOMENT_TITLE) }</p>
            }
            { copy(link, state, id, own) }
            if !own.is_locked {
                <details>
                    <summary>{ w.get(key::KEYS_LOCK) }</summary>
                    <LockForm link={link.clone()} id={id.to_owned()} {is_busy} />
                </details>
            } else if is_open {
                <p data-unlocked="">{ w.get(key::KEYS_UNLOCKED) }</p>
            } else {
                <p data-locked="">{ w.get(key::KEYS_LOCKED) }</p>
                <PassphraseForm link={link.clone()} id={id.to_owned()} {is_busy} given={unlock(link, id)} />
            }
            { saved_state(link, safety) }
            <div class="actions">
                <button type="button" class="button button--small" data-do="key-card" onclick={card} disabled={words.is_none()}>
                    { w.get(key::KEYS_CARD) }
                </button>
                if own.is_locked && is_open {
                    { button(link, "lock-off", key::KEYS_LOCK_OFF, "button--small button--quiet", Happened::TookLockOff(id.to_owned())) }
                }
                <button type="button" class="button button--small button--quiet" data-do="delete-key" onclick={delete}>
                    { w.get(key::KEYS_DELETE) }
                </button>
            </div>
        </li>
    }
}

fn unlock(link: &Link, id: &str) -> Callback<String> {
    let id = id.to_owned();
    link.send
        .reform(move |text| action(Happened::AskedToUnlock(id.clone(), text)))
}

/// The copy that is kept as a file, without which no link is given out.
fn copy(link: &Link, state: &State, id: &str, own: &OwnKey) -> Html {
    let w = link.words;
    let save = |class, text| {
        button(
            link,
            "save-key",
            text,
            class,
            Happened::AskedForFile(id.to_owned()),
        )
    };
    if own.is_saved {
        return html! {
            <p class="keys__kept" data-key-kept="">{ w.get(key::KEYS_KEPT) }{ " " }{ save("button--small button--quiet", key::KEYS_SAVE_AGAIN) }</p>
        };
    }
    let is_handed = state.desk.keys.handed.iter().any(|it| it == id);
    let field = format!("safe-{id}");
    let (send, id) = (link.send.clone(), id.to_owned());
    let onchange = Callback::from(move |event: Event| {
        if input::ticked(&event) {
            send.emit(action(Happened::SaidSafe(id.clone())));
        }
    });
    html! {
        <div class="notice" data-key-copy="">
            <p>{ w.get(key::KEYS_COPY) }</p>
            <p>{ save("button--main", key::KEYS_SAVE) }</p>
            <label class="choice" for={field.clone()}>
                <input type="checkbox" id={field} {onchange} disabled={!is_handed} />
                <span>{ w.get(key::KEYS_SAFE) }</span>
            </label>
            if !is_handed {
                <p class="quiet">{ w.get(key::KEYS_SAVE_FIRST) }</p>
            }
        </div>
    }
}

fn button(
    link: &Link,
    name: &'static str,
    text: Key,
    class: &'static str,
    happened: Happened,
) -> Html {
    let onclick = link
        .send
        .reform(move |_: MouseEvent| action(happened.clone()));
    html! {
        <button type="button" class={classes!("button", class)} data-do={name} {onclick}>
            { link.words.get(text) }
        </button>
    }
}

//! What somebody asks for by a link: who, what, what goes back; then the checks; then the way back.

pub(super) mod letter;
mod sealed;
pub(super) mod send;
pub(super) mod steps;

use super::check;
use super::word::{WordProps, chosen_word, word_choice};
use crate::action::Action;
use crate::invited::{Invited, Standing, has_another_key};
use crate::link::Link;
use crate::state::State;
use crate::words::{Key, key};
use footing_interchange::link::{Invitation, Unreadable, Wanted};
use yew::prelude::*;

/// What a link has in its place in [`State::opened`] once the person goes on in spite of another key.
pub const ANOTHER_KEY: &str = "another-key";

/// The page.
pub fn start(link: &Link, state: &State) -> Html {
    let Some(invited) = &state.invited else {
        return unreadable(link, &Unreadable::Missing);
    };
    let under_way = state.taking.as_ref().filter(|taking| {
        taking.asked.as_deref() == Some(&*invited.payload) && taking.place.is_some()
    });
    if let Some(taking) = under_way {
        return check::show(link, state, taking.check.clone());
    }
    match &invited.read {
        Ok(read) => overview(link, state, invited, read),
        Err(why) => unreadable(link, why),
    }
}

/// What is wrong with a link, and how to get another.
fn unreadable(link: &Link, why: &Unreadable) -> Html {
    let w = link.words;
    let text: Key = match why {
        Unreadable::Missing => key::START_NOTHING,
        Unreadable::Newer | Unreadable::Unknown => key::START_NEWER,
        Unreadable::CutOff => key::START_CUT,
        Unreadable::Damaged | Unreadable::TooLarge => key::START_DAMAGED,
    };
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::START_UNREADABLE) }</h1>
            <p class="lead" data-unreadable="">{ w.get(text) }</p>
            <p>{ w.get(key::START_ANOTHER) }</p>
            <p>{ w.get(key::START_WITHOUT) }</p>
        </>
    }
}

fn overview(link: &Link, state: &State, invited: &Invited, read: &Invitation) -> Html {
    let w = link.words;
    let shelf = &state.shelf;
    let since = invited.begun_at(shelf);
    let standings: Vec<_> = invited
        .steps
        .iter()
        .map(|wish| wish.standing(shelf, since))
        .collect();
    let open = standings
        .iter()
        .any(|it| matches!(it, Standing::Open | Standing::Begun(_)));
    let done = standings.iter().any(|it| matches!(it, Standing::Done(_)));
    let stopped =
        since.is_none() && has_another_key(shelf, read) && !state.opened.contains_key(ANOTHER_KEY);
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::START_TITLE) }</h1>
            <p class="lead">{ w.get(key::START_LEAD) }</p>
            { letter::letter(link, read, &state.sealing.words) }
            if stopped {
                { another_key(link) }
            } else {
                { steps::steps(link, invited, &standings) }
                if since.is_none() {
                    { begin(link, state, invited) }
                } else if open {
                    { go_on(link, done) }
                }
                if done && read.recipient.is_some() && read.wanted != Wanted::Nothing {
                    { send::part(link, state, read, &standings) }
                } else if done && !open {
                    <p class="notice" data-asked="done">{ w.get(key::START_NOTHING_BACK) }</p>
                }
                if since.is_some() && !open {
                    <p><button type="button" class="button button--quiet" data-do="again-asked" onclick={again(link, state, invited)}>
                        { w.get(key::START_AGAIN) }
                    </button></p>
                }
            }
        </>
    }
}

/// The same once more, as it was kept before.
fn again(link: &Link, state: &State, invited: &Invited) -> Callback<MouseEvent> {
    let word = state.shelf.setting("word").unwrap_or_default().to_owned();
    let keep = invited.is_kept(&state.shelf);
    link.send.reform(move |_: MouseEvent| Action::BeganAsked {
        word: word.clone(),
        keep,
    })
}

/// A name that is known has another key than before: nothing goes on without a thought.
fn another_key(link: &Link) -> Html {
    let w = link.words;
    let go_on = link
        .send
        .reform(|_: MouseEvent| Action::Opened(ANOTHER_KEY.to_owned()));
    html! {
        <section class="notice" role="alert" data-another-key="">
            <h2>{ w.get(key::START_KEY_TITLE) }</h2>
            <p>{ w.get(key::START_KEY_TEXT) }</p>
            <p>{ w.get(key::START_KEY_ASK) }</p>
            <button type="button" class="button" data-do="another-key" onclick={go_on}>
                { w.get(key::START_KEY_GO_ON) }
            </button>
        </section>
    }
}

fn go_on(link: &Link, done: bool) -> Html {
    let onclick = link.send.reform(|_: MouseEvent| Action::WentOnAsked);
    let text = if done {
        key::START_NEXT
    } else {
        key::INTRO_RESUME
    };
    html! {
        <p class="actions">
            <button type="button" class="button button--main" data-do="go-on" {onclick}>
                { link.words.get(text) }
            </button>
        </p>
    }
}

/// The choice of a word, where one of the checks uses it, and the two ways to start.
pub(super) fn begin(link: &Link, state: &State, invited: &Invited) -> Html {
    let w = link.words;
    let checks = invited.steps.iter().filter_map(|it| it.check.as_ref());
    if checks.clone().next().is_none() {
        return html! { <p class="notice">{ w.get(key::START_NEWER) }</p> };
    }
    let asks = checks.clone().any(|check| check.instrument.behaviour);
    let known = state.shelf.setting("word");
    let form = &state.form;
    let word = if asks {
        chosen_word(w, known, form.picked.as_deref(), &form.own)
    } else {
        Some(String::new())
    };
    let lacking = form.lacking && word.is_none();
    let start = |keep: bool| {
        let word = word.clone();
        link.send.reform(move |_: MouseEvent| match &word {
            Some(word) => Action::BeganAsked {
                word: word.clone(),
                keep,
            },
            None => Action::LackedWord,
        })
    };
    let not_kept = check::not_kept(state);
    html! {
        <section class="start" aria-labelledby="start-title">
            <h2 id="start-title">{ w.get(key::START_BEGIN) }</h2>
            <p>{ w.get(key::START_YOURS) }</p>
            if asks {
                { word_choice(link, &WordProps {
                    known: known.map(str::to_owned),
                    picked: form.picked.clone(),
                    own: form.own.clone(),
                    lacking,
                }) }
            }
            if let Some(why) = not_kept {
                <p class="notice" data-refused="">{ w.get(why) }</p>
            }
            <div class="start__ways">
                if not_kept.is_none() {
                    <button type="button" class="button button--main" data-do="start-keep" onclick={start(true)}>
                        { w.get(key::INTRO_KEEP) }
                    </button>
                }
                <button type="button" class="button" data-do="start-forget" onclick={start(false)}>
                    { w.get(key::INTRO_FORGET) }
                </button>
            </div>
            <p class="quiet">{ w.get(key::INTRO_SHARED) }</p>
        </section>
    }
}

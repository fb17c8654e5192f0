//! What came of what was brought: piece by piece, danger first, then what could not be opened.

use crate::action::Action;
use crate::components::go::go;
use crate::desk::inbox::{Fate, Happened, Piece, Place, Source, Why, action};
use crate::link::Link;
use crate::state::State;
use crate::words::{Words, key};
use yew::prelude::*;

/// The most lines of each sort; the rest is counted.
const MOST_LINES: usize = 50;

/// The part of the page. It is there even when there is nothing, so that the focus can go to it.
pub fn opened(link: &Link, state: &State) -> Html {
    let w = link.words;
    let pieces = &state.desk.inbox.pieces;
    let (mut good, mut bad, mut under_way) = (Vec::new(), Vec::new(), 0);
    for piece in pieces {
        match &piece.fate {
            Fate::Opening => under_way += 1,
            Fate::Opened { danger, .. } => good.push((!danger, piece)),
            Fate::Closed(why) => bad.push((piece, why)),
        }
    }
    // Danger first; otherwise as they came.
    good.sort_by_key(|(is_calm, _)| *is_calm);
    let is_any_locked = bad.iter().any(|(_, why)| **why == Why::Locked);
    let clear = link.send.reform(|_: MouseEvent| action(Happened::Cleared));
    let to_keys = link
        .send
        .reform(|_: MouseEvent| Action::JumpedTo("keys".to_owned()));
    html! {
        <section id="opened" class="opened" tabindex="-1" aria-live="polite" data-opened={good.len().to_string()} data-closed={bad.len().to_string()}>
            if !pieces.is_empty() {
                <h2>{ w.get(key::INBOX_OPENED) }</h2>
                if under_way > 0 {
                    <p>{ w.get(key::MOMENT_TITLE) }</p>
                }
                if !good.is_empty() {
                    <p>{ w.count(key::INBOX_OPENED_ONE, key::INBOX_OPENED_OTHER, good.len()) }</p>
                    <ul class="rows">{ for good.iter().take(MOST_LINES).map(|(_, piece)| line(link, piece)) }</ul>
                }
                if !bad.is_empty() {
                    <p>{ w.count(key::INBOX_CLOSED_ONE, key::INBOX_CLOSED_OTHER, bad.len()) }</p>
                    <ul>{ for bad.iter().take(MOST_LINES).map(|(piece, why)| html! {
                        <li data-closed-piece=""><strong dir="auto">{ source(w, &piece.from) }</strong>{ ": " }{ reason(w, why) }</li>
                    }) }</ul>
                }
                <p class="actions">
                    if is_any_locked {
                        <button type="button" class="button button--main" data-do="to-keys" onclick={to_keys}>{ w.get(key::INBOX_TO_KEYS) }</button>
                    }
                    <button type="button" class="button button--quiet" data-do="clear-opened" onclick={clear}>{ w.get(key::INBOX_CLEAR) }</button>
                </p>
            }
        </section>
    }
}

fn line(link: &Link, piece: &Piece) -> Html {
    let w = link.words;
    let Fate::Opened {
        id,
        name,
        results,
        danger,
        again,
    } = &piece.fate
    else {
        return html! {};
    };
    let name = if name.is_empty() {
        w.get(key::INBOX_NO_NAME)
    } else {
        name.as_str()
    };
    html! {
        <li data-opened-piece={id.clone()}>
            <span dir="auto">{ go(link, &Place::Person(id).route(), "", "person", name.to_owned()) }</span>
            <span class="rows__value">{ w.count(key::INBOX_RESULTS_ONE, key::INBOX_RESULTS_OTHER, *results) }</span>
            if *again {
                <span class="quiet">{ w.get(key::INBOX_AGAIN) }</span>
            }
            if *danger {
                <strong class="flag" data-danger="">{ w.get(key::INBOX_FLAG) }</strong>
            }
        </li>
    }
}

fn source(w: Words, from: &Source) -> String {
    match from {
        Source::Text => w.get(key::INBOX_FROM_TEXT).to_owned(),
        Source::File(name) => name.clone(),
        Source::Address => w.get(key::INBOX_FROM_LINK).to_owned(),
        Source::Codes => w.get(key::INBOX_FROM_CODES).to_owned(),
    }
}

fn reason(w: Words, why: &Why) -> String {
    let text = match why {
        Why::Nothing => key::INBOX_WHY_NOTHING,
        Why::Unreadable => key::INBOX_WHY_UNREADABLE,
        Why::NoCode => key::INBOX_WHY_NO_CODE,
        Why::TooLarge => key::INBOX_WHY_TOO_LARGE,
        Why::NoKey => key::INBOX_WHY_NO_KEY,
        Why::Locked => key::INBOX_WHY_LOCKED,
        Why::SomebodyElse => key::INBOX_WHY_SOMEBODY_ELSE,
        Why::Damaged => key::INBOX_WHY_DAMAGED,
        Why::NotOurs => key::INBOX_WHY_NOT_OURS,
        Why::Newer => key::INBOX_WHY_NEWER,
        Why::NotHere => key::INBOX_WHY_NOT_HERE,
        Why::Missing(parts, all) => {
            let parts: Vec<_> = parts.iter().map(ToString::to_string).collect();
            let (n, all) = (parts.join(", "), all.to_string());
            return w.fill(key::INBOX_WHY_MISSING, &[("n", &n), ("all", &all)]);
        }
    };
    w.get(text).to_owned()
}

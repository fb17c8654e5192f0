//! What the sender says of themselves and of what they ask: theirs, as plain text.

use crate::check_ins;
use crate::link::Link;
use crate::words::key;
use footing_core::calendar::Rhythm;
use footing_interchange::link::{Invitation, Wanted};
use yew::prelude::*;

/// The letter: the sender's words in a frame of their own, what goes back, and how to tell who it is.
pub fn letter(link: &Link, read: &Invitation, words: &[String]) -> Html {
    let w = link.words;
    let sender = read.sender.trim();
    let wanted = match (read.wanted, read.recipient.is_some()) {
        (Wanted::Nothing, _) | (_, false) => key::START_WANTS_NOTHING,
        (Wanted::Scores, _) => key::START_WANTS_SCORES,
        (Wanted::Answers, _) => key::START_WANTS_ANSWERS,
    };
    html! {
        <section class="letter" aria-labelledby="letter">
            <h2 id="letter">{ w.get(key::START_FROM) }</h2>
            if sender.is_empty() {
                <p class="quiet">{ w.get(key::START_NO_NAME) }</p>
            } else {
                <p class="letter__sender" data-sender="" dir="auto">{ sender }</p>
            }
            if !read.note.trim().is_empty() {
                <blockquote class="letter__note" data-note="" dir="auto">
                    { for read.note.lines().map(|line| html! { <p>{ line }</p> }) }
                </blockquote>
            }
            { suggested(link, read) }
            <p data-wanted="">{ w.get(wanted) }</p>
            if read.recipient.is_some() {
                <details class="letter__words">
                    <summary>{ w.get(key::START_WHO) }</summary>
                    <p>{ w.get(key::START_WHO_TEXT) }</p>
                    if words.is_empty() {
                        <p class="quiet">{ w.get(key::MOMENT_TITLE) }</p>
                    } else {
                        <p class="key-words" data-key-words="">{ words.join(" ") }</p>
                        <p>{ w.get(key::START_WHO_COMPARE) }</p>
                    }
                </details>
            } else {
                <p class="quiet">{ w.get(key::START_UNKNOWN) }</p>
            }
        </section>
    }
}

/// When the sender would like it to be taken; the person chooses.
fn suggested(link: &Link, read: &Invitation) -> Html {
    let w = link.words;
    let day = read
        .first_day
        .map(|day| w.fill(key::START_FIRST, &[("date", &w.day(day))]));
    let every = read.every.map(|every| {
        if every == Rhythm::MONTHLY {
            w.get(key::START_MONTHLY).to_owned()
        } else {
            w.fill(key::START_EVERY, &[("days", &check_ins::name(every))])
        }
    });
    let text: Vec<_> = day.into_iter().chain(every).collect();
    if text.is_empty() {
        return html! {};
    }
    html! { <p data-suggested="">{ text.join(" ") }</p> }
}

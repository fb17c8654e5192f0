//! Answers that point to danger: first of all, as what was answered, never as a diagnosis.

use crate::components::answer::{answer_text, label};
use crate::components::go::go;
use crate::desk::inbox::Sent;
use crate::link::Link;
use crate::route::Route;
use crate::words::key;
use footing_core::reading::dangers;
use yew::prelude::*;

/// The most answers that are named; the results below have them all.
const MOST: usize = 6;

/// An answer, in words, and when it was given.
struct Found {
    day: String,
    asked: String,
    answered: String,
}

/// The notice, where one of the results, the newest first, has such an answer.
pub fn notice<'a>(link: &Link, results: impl Iterator<Item = &'a Sent>) -> Html {
    let w = link.words;
    let found: Vec<_> = results.flat_map(|sent| answers(link, sent)).collect();
    if found.is_empty() {
        return html! {};
    }
    html! {
        <section class="safety" data-safety="" aria-labelledby="danger">
            <h2 id="danger">{ w.get(key::INBOX_DANGER) }</h2>
            <p>{ w.get(key::INBOX_DANGER_WHAT) }</p>
            <ul>
                { for found.iter().take(MOST).map(|it| html! {
                    <li data-danger="">
                        <span class="quiet">{ &it.day }{ ": " }</span>
                        <span dir="auto">{ &it.asked }</span>{ " " }
                        <strong dir="auto">{ &it.answered }</strong>
                    </li>
                }) }
            </ul>
            <p>{ w.get(key::INBOX_DANGER_UNREAD) }</p>
            <p>{ w.get(key::INBOX_DANGER_DO) }</p>
            <p>{ go(link, &Route::Help, "button", "safety-help", w.get(key::FRAME_HELP)) }</p>
        </section>
    }
}

fn answers(link: &Link, sent: &Sent) -> Vec<Found> {
    let Some(taken) = &sent.taken else {
        return Vec::new();
    };
    let w = link.words;
    let (check, result, answers) = (&taken.check, &taken.result, taken.answers());
    let found = dangers(&answers).into_iter().filter_map(|note| {
        let item = check.instrument.item(note.item.as_str())?;
        let answer = answers.get(note.item.as_str())?;
        Some(Found {
            day: w.date(result.finished_at, result.offset_minutes),
            asked: label(check, item, &result.word),
            answered: answer_text(w, check, item, answer, &result.word),
        })
    });
    found.collect()
}

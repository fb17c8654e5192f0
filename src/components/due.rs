//! How far off the next check-in is, in a sentence that blames nobody.

use crate::link::Link;
use crate::words::key;
use footing_core::calendar::{Date, Due};
use yew::prelude::*;

/// The sentence.
pub fn due_line(link: &Link, due: Due, today: Option<Date>) -> Html {
    let w = link.words;
    let text = match due {
        Due::Today => w.get(key::DATES_DUE_TODAY).to_owned(),
        Due::In(days) => {
            let days = u32::try_from(days).unwrap_or(0);
            let day = today.map(|today| w.day(today.plus_days(days)));
            w.fill(key::DATES_DUE_ON, &[("date", &day.unwrap_or_default())])
        }
        Due::Since(day) => w.fill(key::DATES_DUE_SINCE, &[("date", &w.day(day))]),
    };
    let name = match due {
        Due::Today => "today",
        Due::In(_) => "later",
        Due::Since(_) => "since",
    };
    html! { <p data-due={name}>{ text }</p> }
}

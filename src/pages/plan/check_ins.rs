//! When to look back again: a rhythm, its next day, and a file for a calendar.

use crate::action::Action;
use crate::catalog;
use crate::check_ins::{CheckIns, INSTRUMENT, name, rhythm};
use crate::components::due::due_line;
use crate::components::go::go;
use crate::edge::input;
use crate::link::Link;
use crate::route::Route;
use crate::shelf::Shelf;
use crate::words::key;
use footing_core::calendar::{Date, Due, Rhythm, TimeOfDay};
use yew::prelude::*;

/// The part of the plan about check-ins.
pub fn check_ins(link: &Link, shelf: &Shelf, today: Option<Date>) -> Html {
    let w = link.words;
    let chosen = CheckIns::of(shelf);
    let due = chosen.as_ref().zip(today);
    let due = due.and_then(|(it, today)| it.due(shelf, today));
    let slug = catalog::by_id(INSTRUMENT).map(|check| check.instrument.slug.clone());
    html! {
        <section class="plan-part" aria-labelledby="plan-check-ins" data-part="check-ins">
            <h2 id="plan-check-ins">{ w.get(key::DATES_TITLE) }</h2>
            <p class="quiet">{ w.get(key::DATES_ABOUT) }</p>
            if let Some(slug) = slug {
                <p>{ go(link, &Route::Check(slug), "", "check-in", w.get(key::DATES_TAKE)) }</p>
            }
            if let Some(today) = today {
                <Rhythms link={link.clone()} {chosen} {due} {today} />
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct RhythmsProps {
    link: Link,
    chosen: Option<CheckIns>,
    due: Option<Due>,
    today: Date,
}

/// The rhythms to choose from, by their names in [`rhythm`].
const RHYTHMS: [(&str, crate::words::Key); 4] = [
    ("7", key::DATES_WEEKLY),
    ("1", key::DATES_DAILY),
    ("14", key::DATES_TWO_WEEKS),
    ("month", key::DATES_MONTHLY),
];

/// The option beside them: a number of days of one's own.
const OWN: &str = "own";

#[component]
fn Rhythms(props: &RhythmsProps) -> Html {
    let RhythmsProps {
        link,
        chosen,
        due,
        today,
    } = props;
    let w = link.words;
    let before = name(chosen.as_ref().map_or(Rhythm::WEEKLY, |it| it.every));
    let is_listed = RHYTHMS.iter().any(|(it, _)| *it == before);
    // What is selected, and the person's own number as far as it is typed.
    let listed = use_state(|| {
        if is_listed {
            before.clone()
        } else {
            OWN.to_owned()
        }
    });
    let days = use_state(|| {
        if is_listed {
            String::new()
        } else {
            before.clone()
        }
    });
    let first = use_state(|| {
        let first = chosen.as_ref().map(|it| it.first);
        first.unwrap_or_else(|| today.plus_days(7)).to_string()
    });
    let at = use_state(|| {
        let at = chosen.as_ref().and_then(|it| it.at);
        at.map(|at| at.to_string()).unwrap_or_default()
    });
    let title = use_state(|| w.get(key::DATES_CALENDAR_WORDS).to_owned());
    let is_own = *listed == OWN;
    let every = rhythm(if is_own { &days } else { &listed });
    let onsubmit = {
        let (first, at, send) = (first.clone(), at.clone(), link.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let (Some(first), Some(every)) = (Date::parse(&first), every) {
                send.emit(Action::ChoseCheckIns(first, every, TimeOfDay::parse(&at)));
            }
        })
    };
    let choose = {
        let listed = listed.clone();
        Callback::from(move |event: Event| listed.set(input::selected(&event)))
    };
    let typed = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |event: InputEvent| state.set(input::typed(&event)))
    };
    let calendar = {
        let (title, send) = (title.clone(), link.send.clone());
        Callback::from(move |_: MouseEvent| send.emit(Action::AskedForCalendar((*title).clone())))
    };
    html! {
        <>
            <form class="own-plan" {onsubmit} data-form="check-ins">
                <label for="dates-every">{ w.get(key::DATES_EVERY) }</label>
                <select id="dates-every" onchange={choose}>
                    { for RHYTHMS.iter().map(|(value, words)| html! {
                        <option value={*value} selected={*value == listed.as_str()}>{ w.get(*words) }</option>
                    }) }
                    <option value={OWN} selected={is_own}>{ w.get(key::DATES_OWN) }</option>
                </select>
                if is_own {
                    <label for="dates-days">{ w.get(key::DATES_DAYS) }</label>
                    <input type="number" id="dates-days" min="1" max="366" required=true value={(*days).clone()} oninput={typed(&days)} />
                }
                <label for="dates-first">{ w.get(key::DATES_FIRST) }</label>
                <input type="date" id="dates-first" value={(*first).clone()} oninput={typed(&first)} required=true />
                <label for="dates-at">{ w.get(key::DATES_AT) }</label>
                <input type="time" id="dates-at" value={(*at).clone()} oninput={typed(&at)} />
                <button type="submit" class="button button--small" data-do="set-check-ins">{ w.get(key::DATES_SET) }</button>
            </form>
            <div role="status">
                if let Some(due) = due {
                    { due_line(link, *due, Some(*today)) }
                }
            </div>
            if chosen.is_some() {
                <details class="plan-add" data-part="calendar">
                    <summary>{ w.get(key::DATES_CALENDAR) }</summary>
                    <p>{ w.get(key::DATES_CALENDAR_ABOUT) }</p>
                    <div class="own-plan">
                        <label for="dates-title">{ w.get(key::DATES_CALENDAR_TITLE) }</label>
                        <input type="text" id="dates-title" value={(*title).clone()} oninput={typed(&title)} maxlength="100" autocomplete="off" />
                        <button type="button" class="button button--small" data-do="calendar" onclick={calendar}>{ w.get(key::DATES_CALENDAR_SAVE) }</button>
                    </div>
                </details>
            }
        </>
    }
}

//! What would be sent back, seen before it is sealed; anything of it can be left out.

use super::sealed;
use crate::action::Action;
use crate::edge::input;
use crate::invited::Standing;
use crate::link::Link;
use crate::returning::{self, Choice, returned};
use crate::shelf::Taken;
use crate::state::State;
use crate::words::key;
use footing_interchange::link::{Invitation, Wanted};
use footing_interchange::returned::Return;
use std::rc::Rc;
use yew::prelude::*;

/// The part of the page that sends back.
pub fn part(link: &Link, state: &State, read: &Invitation, standings: &[Standing]) -> Html {
    let w = link.words;
    let taken = standings.iter().filter_map(|it| match it {
        Standing::Done(taken) => Some(Taken::clone(taken)),
        _ => None,
    });
    let taken: Vec<_> = taken.collect();
    html! {
        <section class="card" aria-labelledby="send">
            <h2 id="send">{ w.get(key::SEND_TITLE) }</h2>
            <p>{ w.get(key::SEND_LEAD) }</p>
            <SendForm link={link.clone()} taken={Rc::new(taken)} wanted={read.wanted == Wanted::Answers}
                asks_name={read.asks_name} invite={returning::invite(read)}
                is_under_way={state.sealing.is_under_way} to_site={None::<AttrValue>} />
            if state.sealing.has_failed {
                <p class="notice" role="alert">{ w.get(key::SEND_FAILED) }</p>
            }
            if let Some(text) = &state.sealing.sealed {
                { sealed::sealed(link, text, state.announced) }
            }
        </section>
    }
}

/// What the form needs.
#[derive(Properties, PartialEq)]
pub struct SendFormProps {
    /// What it can reach.
    pub link: Link,
    /// The results, in the order asked.
    pub taken: Rc<Vec<Taken>>,
    /// Whether answers are asked for, besides scores.
    pub wanted: bool,
    /// Whether a name or code is asked for.
    pub asks_name: bool,
    /// Which link it answers; empty where none does.
    pub invite: String,
    /// It is being sealed.
    pub is_under_way: bool,
    /// The site around the frame, where it goes there as it is and not sealed to somebody.
    pub to_site: Option<AttrValue>,
}

/// What goes along, a name or code, a line; and all of it as it would be read.
#[component]
pub fn SendForm(props: &SendFormProps) -> Html {
    let w = props.link.words;
    let all = if props.wanted {
        Choice::Answers
    } else {
        Choice::Scores
    };
    let choices = use_state(|| vec![all; props.taken.len()]);
    let name = use_state(String::new);
    let line = use_state(String::new);
    let made = made(props, &choices, &name, &line);
    let is_empty = made.results.is_empty();
    let seal = {
        let (send, made) = (props.link.send.clone(), made.clone());
        let to_site = props.to_site.is_some();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if made.results.is_empty() {
                return;
            }
            send.emit(if to_site {
                Action::GaveToHost(made.clone())
            } else {
                Action::AskedToSeal(made.clone())
            });
        })
    };
    let choose = |n: usize, choice: Choice| {
        let (choices, send) = (choices.clone(), props.link.send.clone());
        Callback::from(move |_: Event| {
            send.emit(Action::ChangedReturn);
            let mut now = (*choices).clone();
            if let Some(place) = now.get_mut(n) {
                *place = choice;
            }
            choices.set(now);
        })
    };
    let radio = |n: usize, choice: Choice, text| {
        let (name, value) = (format!("send-{n}"), choice.name());
        let checked = choices.get(n) == Some(&choice);
        html! {
            <label class="choice"><input type="radio" {name} {value} {checked} onchange={choose(n, choice)} />
                <span>{ w.get(text) }</span></label>
        }
    };
    let typed = |into: &UseStateHandle<String>| {
        let (into, send) = (into.clone(), props.link.send.clone());
        Callback::from(move |event: InputEvent| {
            send.emit(Action::ChangedReturn);
            into.set(input::typed(&event));
        })
    };
    html! {
        <form onsubmit={seal} novalidate=true data-form="send">
            { for props.taken.iter().enumerate().map(|(n, taken)| html! {
                <fieldset class="share__parts">
                    <legend dir="auto">{ taken.check.texts.title.clone() }</legend>
                    if props.wanted {
                        { radio(n, Choice::Answers, key::SEND_ANSWERS) }
                    }
                    { radio(n, Choice::Scores, key::SEND_SCORES) }
                    { radio(n, Choice::Nothing, key::SEND_NOTHING) }
                </fieldset>
            }) }
            if props.asks_name {
                <label for="send-name">{ w.get(key::SEND_NAME) }</label>
                <p class="quiet" id="send-name-hint">{ w.get(key::SEND_NAME_HINT) }</p>
                <input type="text" id="send-name" value={(*name).clone()} oninput={typed(&name)} maxlength="60"
                    autocomplete="off" aria-describedby="send-name-hint" />
            }
            <label for="send-line">{ w.get(key::SEND_LINE) }</label>
            <input type="text" id="send-line" value={(*line).clone()} oninput={typed(&line)} maxlength="600" autocomplete="off" />
            <details class="sent" data-sent="">
                <summary>{ w.get(key::SEND_SEE) }</summary>
                { seen(&props.link, &made, &props.taken) }
            </details>
            <p class="quiet">{ w.get(key::SEND_NOT_NOW) }</p>
            if is_empty {
                <p>{ w.get(if props.to_site.is_some() { key::EMBED_GIVE_EMPTY } else { key::SEND_EMPTY }) }</p>
            }
            { submit(props, is_empty) }
        </form>
    }
}

fn submit(props: &SendFormProps, is_empty: bool) -> Html {
    let w = props.link.words;
    let (name, text) = match &props.to_site {
        Some(site) => ("give", w.fill(key::EMBED_GIVE_BUTTON, &[("site", site)])),
        None if props.is_under_way => ("seal", w.get(key::MOMENT_TITLE).to_owned()),
        None => ("seal", w.get(key::SEND_SEAL).to_owned()),
    };
    html! {
        <button type="submit" class="button button--main" data-do={name} disabled={is_empty || props.is_under_way}>
            { text }
        </button>
    }
}

fn made(props: &SendFormProps, choices: &[Choice], name: &str, line: &str) -> Rc<Return> {
    let parts = props.taken.iter().zip(choices.iter().copied());
    Rc::new(returned(&props.invite, name.trim(), line.trim(), parts))
}

/// Everything that would be sent, as it would be read.
fn seen(link: &Link, made: &Return, taken: &[Taken]) -> Html {
    let w = link.words;
    let answers_of = |id: &str| taken.iter().find(|it| *it.id == *id);
    let mut words = made.results.iter().map(|it| it.word.as_str());
    let word = words.find(|it| !it.is_empty());
    html! {
        <>
            if let Some(word) = word {
                <p>{ w.fill(key::SEND_WORD, &[("word", word)]) }</p>
            }
            if !made.name.is_empty() {
                <p>{ w.get(key::SEND_NAME) }{ ": " }<strong dir="auto">{ made.name.clone() }</strong></p>
            }
            if !made.line.is_empty() {
                <blockquote class="letter__note" dir="auto">{ made.line.clone() }</blockquote>
            }
            { for made.results.iter().map(|result| html! {
                <section>
                    <h3 dir="auto">{ result.title.clone() }</h3>
                    <p>{ w.date(result.finished_at, result.offset_minutes) }</p>
                    <ul>
                        { for result.scores.iter().map(|score| html! {
                            <li>{ score_line(link, score) }</li>
                        }) }
                    </ul>
                    if result.answers.is_some() && let Some(taken) = answers_of(&result.id) {
                        { crate::components::answer::all(link, taken) }
                    }
                </section>
            }) }
        </>
    }
}

fn score_line(link: &Link, score: &footing_interchange::returned::ReturnedScore) -> String {
    let w = link.words;
    let value = match score.value {
        Some(value) => crate::components::bars::shown(value, 2),
        None => w.get(key::SEND_NO_SCORE).to_owned(),
    };
    format!("{}: {value}", score.title)
}

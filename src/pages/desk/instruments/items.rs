//! Each question by itself: what can be answered, whether it counts from the other end, may be passed
//! over, points to danger; its place among the others.

use super::fields::{Fold, Number};
use super::problems::beside;
use super::scales;
use super::writing::Page;
use crate::desk::instruments::editing::{Change, ItemChange, own_words};
use crate::edge::input;
use crate::words::{Key, Words, key};
use footing_interchange::custom::{CustomDanger, CustomInstrument, CustomItem, CustomKind, Place};
use yew::prelude::*;

/// What a danger can be about, with the words for it.
const TOPICS: [(&str, Key); 5] = [
    ("self-harm", key::OWN_TOPIC_SELF_HARM),
    ("withdrawal", key::OWN_TOPIC_WITHDRAWAL),
    ("overdose", key::OWN_TOPIC_OVERDOSE),
    ("violence", key::OWN_TOPIC_VIOLENCE),
    ("confusion", key::OWN_TOPIC_CONFUSION),
];

/// All questions, each with everything about it.
pub fn items(page: &Page, must_open: bool) -> Html {
    let w = page.link.words;
    let it = page.it;
    let wrong = !page
        .problems
        .at(|at| matches!(at, Place::Item(_)))
        .is_empty();
    let add = |name: &'static str, text: Key, kind: CustomKind| {
        let onclick = page.change(move |_: MouseEvent| Change::AddedItem(kind));
        html! {
            <button type="button" class="button button--small button--quiet" id={name} data-do={name} {onclick}>{ w.get(text) }</button>
        }
    };
    html! {
        <Fold summary={w.get(key::OWN_ITEMS)} name="items" must_open={must_open || wrong}>
            <p class="quiet">{ w.get(key::OWN_ITEMS_HINT) }</p>
            <ol class="plain own-list">
                { for it.items.iter().enumerate().map(|(place, one)| item(page, place, one)) }
            </ol>
            <div class="actions">
                { add("own-add-item", key::OWN_ADD_ITEM, CustomKind::Choice(0)) }
                { add("own-add-words", key::OWN_ADD_WORDS, CustomKind::Display) }
                { scales::add(page) }
            </div>
        </Fold>
    }
}

fn item(page: &Page, place: usize, one: &CustomItem) -> Html {
    let w = page.link.words;
    let id = format!("own-item-{place}");
    let error = format!("{id}-error");
    let found = page.problems.at(|at| at == Place::Item(place));
    let change = move |it: ItemChange| Change::Item(place, it);
    let last = page.it.items.len().saturating_sub(1);
    let number = (place + 1).to_string();
    let step = |way: &'static str, text: Key, to: ItemChange, disabled: bool| {
        let onclick = page.change(move |_: MouseEvent| change(to.clone()));
        html! {
            <button type="button" class="button button--small button--quiet" id={format!("own-item-{place}-{way}")}
                data-do={format!("own-{way}")} {disabled} {onclick}>
                { w.get(text) }<span class="unseen">{ ": " }{ w.fill(key::OWN_AT_ITEM, &[("n", &number)]) }</span>
            </button>
        }
    };
    let typed =
        page.change(move |event: InputEvent| change(ItemChange::Text(input::typed(&event))));
    let is_wrong = (!found.is_empty()).then_some("true");
    let several_lines = one.kind == CustomKind::Display || one.text.contains('\n');
    html! {
        <li class="card own-item" data-item-place={place.to_string()}>
            <label for={id.clone()}>{ w.fill(key::OWN_AT_ITEM, &[("n", &number)]) }</label>
            if several_lines {
                <textarea id={id} rows="2" value={one.text.clone()} oninput={typed} dir="auto" autocomplete="off"
                    aria-describedby={error.clone()} aria-invalid={is_wrong} />
            } else {
                <input type="text" id={id} value={one.text.clone()} oninput={typed} dir="auto" autocomplete="off"
                    aria-describedby={error.clone()} aria-invalid={is_wrong} />
            }
            { beside(w, &error, &found) }
            { kind(page, place, one) }
            if has_value(one.kind) {
                { page.tick("reversed", w.get(key::OWN_REVERSED), one.reversed, move |yes| change(ItemChange::Reversed(yes))) }
            }
            if one.kind != CustomKind::Display {
                { page.tick("optional", w.get(key::OWN_OPTIONAL), one.optional, move |yes| change(ItemChange::Optional(yes))) }
            }
            if has_value(one.kind) || one.danger.is_some() {
                { danger(page, place, one) }
            }
            <div class="actions">
                { step("up", key::OWN_UP, ItemChange::Up, place == 0) }
                { step("down", key::OWN_DOWN, ItemChange::Down, place == last) }
                { step("remove", key::OWN_REMOVE, ItemChange::Removed, false) }
            </div>
        </li>
    }
}

fn has_value(kind: CustomKind) -> bool {
    matches!(kind, CustomKind::Choice(_) | CustomKind::Number { .. })
}

/// What can be answered.
fn kind(page: &Page, place: usize, one: &CustomItem) -> Html {
    let w = page.link.words;
    let scale = match one.kind {
        CustomKind::Choice(scale) | CustomKind::Several(scale) => scale,
        _ => 0,
    };
    let kinds = [
        (key::OWN_KIND_CHOICE, CustomKind::Choice(scale)),
        (key::OWN_KIND_SEVERAL, CustomKind::Several(scale)),
        (key::OWN_KIND_NUMBER, CustomKind::Number { min: 0, max: 10 }),
        (key::OWN_KIND_TEXT, own_words()),
        (key::OWN_KIND_DISPLAY, CustomKind::Display),
    ];
    let same =
        |other: &CustomKind| std::mem::discriminant(other) == std::mem::discriminant(&one.kind);
    let id = format!("own-item-{place}-kind");
    let chose = page.change(move |event: Event| {
        let all = kinds.map(|(_, kind)| kind);
        let kind = input::selected_of(&event, &all).unwrap_or(CustomKind::Choice(scale));
        Change::Item(place, ItemChange::Kind(kind))
    });
    let set = move |kind: CustomKind| Change::Item(place, ItemChange::Kind(kind));
    html! {
        <>
            <label for={id.clone()}>{ w.get(key::OWN_KIND) }</label>
            <select {id} onchange={chose} autocomplete="off">
                { for kinds.iter().enumerate().map(|(n, (text, kind))| html! {
                    <option value={n.to_string()} selected={same(kind)}>{ w.get(*text) }</option>
                }) }
            </select>
            { match one.kind {
                CustomKind::Choice(scale) => which(page, place, scale, CustomKind::Choice),
                CustomKind::Several(scale) => which(page, place, scale, CustomKind::Several),
                CustomKind::Number { min, max } => {
                    let (from, to) = (format!("own-item-{place}-min"), format!("own-item-{place}-max"));
                    html! {
                        <div class="own-row">
                            <label for={from.clone()}>{ w.get(key::OWN_LOWEST) }</label>
                            <Number id={from} value={min} onchange={page.change(move |min| set(CustomKind::Number { min, max }))} />
                            <label for={to.clone()}>{ w.get(key::OWN_HIGHEST) }</label>
                            <Number id={to} value={max} onchange={page.change(move |max| set(CustomKind::Number { min, max }))} />
                        </div>
                    }
                }
                CustomKind::Text { max_chars } => {
                    let id = format!("own-item-{place}-chars");
                    let value = i32::try_from(max_chars).unwrap_or(0);
                    html! {
                        <div class="own-row">
                            <label for={id.clone()}>{ w.get(key::OWN_MOST_CHARS) }</label>
                            <Number {id} {value} onchange={page.change(move |n: i32| {
                                set(CustomKind::Text { max_chars: u32::try_from(n).unwrap_or(0) })
                            })} />
                        </div>
                    }
                }
                CustomKind::Display => html! {},
            } }
        </>
    }
}

/// Which set of answers, where there are several.
fn which(page: &Page, place: usize, scale: usize, kind: fn(usize) -> CustomKind) -> Html {
    let it = page.it;
    if it.scales.len() < 2 && scale < it.scales.len() {
        return html! {};
    }
    let w = page.link.words;
    let id = format!("own-item-{place}-scale");
    let chose = page.change(move |event: Event| {
        let scale = input::selected(&event).parse().unwrap_or(scale);
        Change::Item(place, ItemChange::Kind(kind(scale)))
    });
    html! {
        <>
            <label for={id.clone()}>{ w.get(key::OWN_WHICH_SCALE) }</label>
            <select {id} onchange={chose} autocomplete="off">
                if scale >= it.scales.len() {
                    <option value={scale.to_string()} selected=true>{ w.get(key::OWN_CHOOSE) }</option>
                }
                { for (0..it.scales.len()).map(|n| html! {
                    <option value={n.to_string()} selected={n == scale}>{ scale_name(w, it, n) }</option>
                }) }
            </select>
        </>
    }
}

fn scale_name(w: Words, it: &CustomInstrument, n: usize) -> String {
    let name = w.fill(key::OWN_AT_SCALE, &[("n", &(n + 1).to_string())]);
    let first = it.scales.get(n).and_then(|options| options.first());
    match first.filter(|option| !option.text.is_empty()) {
        Some(first) => format!("{name}: {}…", first.text),
        None => name,
    }
}

/// Whether an answer shows help at once, which ones do, and for what.
fn danger(page: &Page, place: usize, one: &CustomItem) -> Html {
    let w = page.link.words;
    let set = move |danger: Option<CustomDanger>| Change::Item(place, ItemChange::Danger(danger));
    let highest = highest(page.it, one.kind);
    let begin = move || CustomDanger {
        from: highest,
        to: highest,
        topic: "self-harm".to_owned(),
    };
    let tick = page.tick(
        "danger",
        w.get(key::OWN_DANGER),
        one.danger.is_some(),
        move |yes| set(yes.then(begin)),
    );
    let Some(danger) = one.danger.clone() else {
        return tick;
    };
    let ids = ["from", "to", "topic"].map(|name| format!("own-item-{place}-danger-{name}"));
    let [from, to, topic] = ids;
    let with = {
        let danger = danger.clone();
        move |change: &dyn Fn(&mut CustomDanger)| {
            let mut danger = danger.clone();
            change(&mut danger);
            set(Some(danger))
        }
    };
    let (set_from, set_to, set_topic) = (with.clone(), with.clone(), with);
    html! {
        <>
            { tick }
            <div class="own-danger">
                <p class="quiet">{ w.get(key::OWN_DANGER_HINT) }</p>
                <div class="own-row">
                    <label for={from.clone()}>{ w.get(key::OWN_DANGER_FROM) }</label>
                    <Number id={from} value={danger.from} onchange={page.change(move |n: i32| set_from(&|it| it.from = n))} />
                    <label for={to.clone()}>{ w.get(key::OWN_DANGER_TO) }</label>
                    <Number id={to} value={danger.to} onchange={page.change(move |n: i32| set_to(&|it| it.to = n))} />
                </div>
                <label for={topic.clone()}>{ w.get(key::OWN_DANGER_TOPIC) }</label>
                <select id={topic} autocomplete="off" onchange={page.change(move |event: Event| {
                    let topic = input::selected(&event);
                    set_topic(&|it| it.topic = topic.clone())
                })}>
                    if !TOPICS.iter().any(|(name, _)| *name == danger.topic) {
                        <option value={danger.topic.clone()} selected=true>{ w.get(key::OWN_CHOOSE) }</option>
                    }
                    { for TOPICS.into_iter().map(|(name, text)| html! {
                        <option value={name} selected={name == danger.topic}>{ w.get(text) }</option>
                    }) }
                </select>
            </div>
        </>
    }
}

fn highest(it: &CustomInstrument, kind: CustomKind) -> i32 {
    let highest = match kind {
        CustomKind::Choice(scale) => {
            let options = it.scales.get(scale).into_iter().flatten();
            options.map(|option| option.value).max()
        }
        CustomKind::Number { max, .. } => Some(max),
        _ => None,
    };
    highest.unwrap_or(1)
}

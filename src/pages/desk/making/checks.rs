//! What to take, and in which order.

use super::Page;
use crate::components::go::go;
use crate::components::with_word;
use crate::desk::making::{Happened, Pick, Said, Way};
use crate::edge::input;
use crate::route::{Desk, Route};
use crate::words::{Key, key};
use yew::prelude::*;

/// The choice, and the order of what was chosen.
pub(super) fn checks(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let (built_in, own): (Vec<_>, Vec<_>) = Pick::offered(&page.state.shelf)
        .into_iter()
        .partition(|pick| matches!(pick, Pick::BuiltIn(_)));
    let go_own = if own.is_empty() {
        key::MAKING_OWN_GO
    } else {
        key::DESK_INSTRUMENTS_TITLE
    };
    html! {
        <section class="making__part">
            <fieldset aria-describedby={page.described("making-checks", Some("making-checks-hint"))}>
                <legend><h2 id="making-checks" tabindex="-1">{ w.get(key::MAKING_CHECKS) }</h2></legend>
                <p class="quiet" id="making-checks-hint">{ w.get(key::MAKING_CHECKS_HINT) }</p>
                { page.error("making-checks") }
                <div class="choices">{ for built_in.into_iter().map(|pick| choice(page, pick)) }</div>
                <h3>{ w.get(key::MAKING_OWN) }</h3>
                if !own.is_empty() {
                    <p class="quiet">{ w.get(key::MAKING_OWN_ABOUT) }</p>
                    <div class="choices">{ for own.into_iter().map(|pick| choice(page, pick)) }</div>
                }
                <p>{ go(page.link, &Route::Counselor(Desk::Instruments), "", "instruments", w.get(go_own)) }</p>
            </fieldset>
            { order(page) }
        </section>
    }
}

fn choice(page: &Page<'_>, pick: Pick) -> Html {
    let w = page.link.words;
    let Some(check) = pick.check(&page.state.shelf) else {
        return html! {};
    };
    let checked = page.making.form.picks.contains(&pick);
    let minutes = check.instrument.minutes.to_string();
    let purpose = with_word(&check.texts.purpose, w.get(key::WORD_USING));
    let value = pick.name();
    let onchange =
        page.happens(move |event: Event| Happened::Picked(pick.clone(), input::ticked(&event)));
    html! {
        <label class="choice choice--several">
            <input type="checkbox" name="making-check" {value} {checked} {onchange} />
            <span>
                <strong dir="auto">{ check.texts.title.clone() }</strong>
                <span class="quiet making__about" dir="auto">{ purpose }{ " " }{ w.fill(key::HOME_MINUTES, &[("n", &minutes)]) }{ "." }</span>
            </span>
        </label>
    }
}

/// The order, where there is one, and what can only be left out because it is not offered any more.
fn order(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let picks = &page.making.form.picks;
    let offered = Pick::offered(&page.state.shelf);
    if picks.len() < 2 && picks.iter().all(|it| offered.contains(it)) {
        return html! {};
    }
    let moved = match page.making.said {
        Some(Said::Moved(place)) => picks.get(place).map(|pick| {
            let (n, all) = ((place + 1).to_string(), picks.len().to_string());
            w.fill(
                key::MAKING_PLACE,
                &[("title", &title(page, pick)), ("n", &n), ("all", &all)],
            )
        }),
        _ => None,
    };
    html! {
        <>
            <h3 id="making-order">{ w.get(key::MAKING_ORDER) }</h3>
            <ol class="order" aria-labelledby="making-order">
                { for picks.iter().enumerate().map(|(place, pick)| row(page, place, pick)) }
            </ol>
            <div role="status"><p class="quiet" data-moved="">{ moved }</p></div>
        </>
    }
}

fn row(page: &Page<'_>, place: usize, pick: &Pick) -> Html {
    let w = page.link.words;
    let title = title(page, pick);
    let is_last = place + 1 == page.making.form.picks.len();
    let button = |name: &'static str, short: Key, long: Key, happened: Happened, disabled: bool| {
        let onclick = page.happens(move |_: MouseEvent| happened.clone());
        html! {
            <button type="button" class="button button--small button--quiet" id={format!("pick-{place}-{name}")}
                data-do={name} aria-label={w.fill(long, &[("title", &title)])} {disabled} {onclick}>
                { w.get(short) }
            </button>
        }
    };
    html! {
        <li class="order__row" data-pick={pick.name()}>
            <span class="order__title" dir="auto">{ title.clone() }</span>
            if matches!(pick, Pick::Carried(_)) {
                <span class="quiet">{ w.get(key::MAKING_CARRIED) }</span>
            }
            <span class="order__doings">
                { button("up", key::MAKING_UP_SHORT, key::MAKING_UP, Happened::Moved(place, Way::Up), place == 0) }
                { button("down", key::MAKING_DOWN_SHORT, key::MAKING_DOWN, Happened::Moved(place, Way::Down), is_last) }
                { button("leave-out", key::MAKING_LEAVE_OUT_SHORT, key::MAKING_LEAVE_OUT, Happened::LeftOut(place), false) }
            </span>
        </li>
    }
}

fn title(page: &Page<'_>, pick: &Pick) -> String {
    let check = pick.check(&page.state.shelf);
    check.map_or_else(|| "?".to_owned(), |check| check.texts.title.clone())
}

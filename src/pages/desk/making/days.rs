//! When it might be taken: a day, and a rhythm from then on.

use super::Page;
use crate::desk::making::{Field, Happened, OWN, RHYTHMS};
use crate::edge::input;
use crate::words::key;
use yew::prelude::*;

/// The suggestion, in the words of the person's own check-ins.
pub(super) fn days(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let form = &page.making.form;
    let typed = |field: Field| {
        page.happens(move |event: InputEvent| Happened::Typed(field, input::typed(&event)))
    };
    let chosen =
        page.happens(|event: Event| Happened::Typed(Field::Every, input::selected(&event)));
    let is_past = form
        .day()
        .zip(page.state.today)
        .is_some_and(|(day, today)| day < today);
    let words = [
        key::DATES_DAILY,
        key::DATES_WEEKLY,
        key::DATES_TWO_WEEKS,
        key::DATES_MONTHLY,
    ];
    let listed = RHYTHMS.into_iter().zip(words);
    let options = std::iter::once(("", key::MAKING_EVERY_NONE))
        .chain(listed)
        .chain([(OWN, key::DATES_OWN)]);
    html! {
        <section class="making__part" aria-labelledby="making-when">
            <h2 id="making-when">{ w.get(key::MAKING_DAYS) }</h2>
            <p class="quiet">{ w.get(key::MAKING_DAYS_HINT) }</p>
            <div class="field">
                <label for="making-first">{ w.get(key::MAKING_FIRST) }</label>
                { page.error("making-first") }
                <input type="date" id="making-first" value={form.first_day.clone()} oninput={typed(Field::FirstDay)}
                    aria-invalid={page.is_wrong("making-first")} aria-describedby={page.described("making-first", None)} />
                <div role="status">
                    if is_past {
                        <p class="quiet" data-past="">{ w.get(key::MAKING_FIRST_PAST) }</p>
                    }
                </div>
            </div>
            <div class="field">
                <label for="making-every">{ w.get(key::MAKING_EVERY) }</label>
                <select id="making-every" onchange={chosen}>
                    { for options.map(|(value, text)| html! {
                        <option {value} selected={form.every == value}>{ w.get(text) }</option>
                    }) }
                </select>
            </div>
            if form.every == OWN {
                <div class="field">
                    <label for="making-days">{ w.get(key::DATES_DAYS) }</label>
                    { page.error("making-days") }
                    <input type="number" id="making-days" min="1" max="366" value={form.days.clone()} oninput={typed(Field::Days)}
                        aria-invalid={page.is_wrong("making-days")} aria-describedby={page.described("making-days", None)} />
                </div>
            }
        </section>
    }
}

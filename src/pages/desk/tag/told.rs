//! What the frame is called, what the page around it hears, and where the app stands.

use super::Page;
use crate::desk::tag::{Field, Happened, Site};
use crate::edge::input;
use crate::words::{Key, key};
use yew::prelude::*;

/// The name of the frame, and what is asked for.
pub(super) fn told(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let form = page.form;
    let hint = w.fill(
        key::TAG_LABEL_HINT,
        &[("title", &form.label(page.link.words))],
    );
    let tells = form.tells_started || form.tells_finished;
    html! {
        <section class="making__part" aria-labelledby="tag-told">
            <h2 id="tag-told">{ w.get(key::TAG_TOLD) }</h2>
            <div class="field">
                <label for="tag-label">{ w.get(key::TAG_LABEL) }</label>
                <p class="quiet" id="tag-label-hint">{ hint }</p>
                { page.input(Field::Label, &form.label) }
            </div>
            <fieldset aria-describedby="tag-tell-hint">
                <legend>{ w.get(key::TAG_TELL) }</legend>
                <p class="quiet" id="tag-tell-hint">{ w.get(key::TAG_TELL_HINT) }</p>
                <div class="choices">
                    { tick(page, "tag-started", form.tells_started, key::TAG_TELL_STARTED, Happened::ChoseStarted) }
                    { tick(page, "tag-finished", form.tells_finished, key::TAG_TELL_FINISHED, Happened::ChoseFinished) }
                    { tick(page, "tag-send", form.takes_results, key::TAG_SEND, Happened::ChoseSend) }
                </div>
            </fieldset>
            <div role="status">
                if tells {
                    <p class="notice" data-warns="tell">{ w.get(key::TAG_TELL_WARNS) }</p>
                }
                if form.takes_results {
                    <p class="notice" data-warns="send">{ w.get(key::TAG_SEND_WARNS) }</p>
                }
            </div>
        </section>
    }
}

fn tick(
    page: &Page<'_>,
    name: &'static str,
    checked: bool,
    text: Key,
    happened: fn(bool) -> Happened,
) -> Html {
    let onchange = page.happens(move |event: Event| happened(input::ticked(&event)));
    html! {
        <label class="choice choice--several">
            <input type="checkbox" {name} {checked} {onchange} />
            <span>{ page.link.words.get(text) }</span>
        </label>
    }
}

/// The address of the app that the tag is to use.
pub(super) fn site(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let typed = page.form.site.as_deref().unwrap_or(&page.here);
    let is_unsafe = Site::parse(typed).is_some_and(|it| !it.is_safe());
    html! {
        <section class="making__part" aria-labelledby="tag-where">
            <h2 id="tag-where">{ w.get(key::TAG_WHERE) }</h2>
            { page.line(Field::Site, typed, key::TAG_SITE, key::TAG_SITE_HINT) }
            <div role="status">
                if is_unsafe {
                    <p class="notice" data-warns="http">{ w.get(key::TAG_SITE_HTTP) }</p>
                }
            </div>
        </section>
    }
}

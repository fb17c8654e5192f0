//! What the person will see, drawn by the very parts of their page.

use super::Page;
use crate::invited::Invited;
use crate::link::Link;
use crate::pages::start::{begin, letter, steps};
use crate::route::Route;
use crate::shelf::Shelf;
use crate::state::State;
use crate::words::key;
use footing_interchange::link::Recipient;
use yew::prelude::*;

/// The beginning of their page. It can be read, also by ear, and nothing in it does anything.
pub(super) fn preview(page: &Page<'_>) -> Html {
    let w = page.link.words;
    // Where there is no key yet, the page looks as it will once there is one.
    let key = page.key.unwrap_or(Recipient::new([0; 32]));
    let asked = page
        .making
        .form
        .invitation(&page.state.shelf, Some(key), w.language());
    let invited = Invited::in_the_making(asked);
    let Ok(read) = &invited.read else {
        return html! {};
    };
    let still = Link {
        send: Callback::noop(),
        ..page.link.clone()
    };
    // Somebody who comes here for the first time.
    let theirs = State::new(Route::Start(String::new()), w);
    let nothing = Shelf::default();
    let standings: Vec<_> = invited
        .steps
        .iter()
        .map(|it| it.standing(&nothing, None))
        .collect();
    let mut words = page.key_words();
    if words.is_empty() {
        words.push(w.get(key::MAKING_WORDS_HERE).to_owned());
    }
    html! {
        <section class="making__part" aria-labelledby="making-preview">
            <h2 id="making-preview">{ w.get(key::MAKING_PREVIEW) }</h2>
            <p class="quiet">{ w.get(key::MAKING_PREVIEW_ABOUT) }</p>
            <div class="preview" data-preview="">
                <p class="preview__title">{ w.get(key::START_TITLE) }</p>
                <p class="lead">{ w.get(key::START_LEAD) }</p>
                { letter::letter(&still, read, &words) }
                if invited.steps.is_empty() {
                    <p class="quiet">{ w.get(key::MAKING_PREVIEW_EMPTY) }</p>
                } else {
                    { steps::steps(&still, &invited, &standings) }
                    <fieldset disabled=true>{ begin(&still, &theirs, &invited) }</fieldset>
                }
            </div>
        </section>
    }
}

//! What this is and is not.

use crate::catalog;
use crate::components::go::go;
use crate::components::meanings::Meanings;
use crate::link::Link;
use crate::route::{Desk, Route};
use crate::words::{Key, key};
use yew::prelude::*;

const PARTS: [(Key, &[Key]); 6] = [
    (
        key::ABOUT_WHAT_TITLE,
        &[key::ABOUT_WHAT_1, key::ABOUT_WHAT_2],
    ),
    (key::ABOUT_NOT_TITLE, &[key::ABOUT_NOT_1, key::ABOUT_NOT_2]),
    (
        key::ABOUT_PRIVACY_TITLE,
        &[
            key::ABOUT_PRIVACY_1,
            key::ABOUT_PRIVACY_2,
            key::ABOUT_PRIVACY_3,
            key::ABOUT_PRIVACY_4,
            key::ABOUT_PRIVACY_5,
        ],
    ),
    (
        key::ABOUT_SCIENCE_TITLE,
        &[
            key::ABOUT_SCIENCE_1,
            key::ABOUT_SCIENCE_2,
            key::ABOUT_SCIENCE_3,
        ],
    ),
    (
        key::ABOUT_ACCESS_TITLE,
        &[key::ABOUT_ACCESS_1, key::ABOUT_ACCESS_2],
    ),
    (key::ABOUT_LICENCE_TITLE, &[key::ABOUT_LICENCE_1]),
];

/// The page.
pub fn about(link: &Link) -> Html {
    let w = link.words;
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::TITLE_ABOUT) }</h1>
            { for PARTS.iter().zip(1..).map(|((title, texts), n)| {
                let meanings = Meanings::within(link, format!("part-{n}"));
                html! {
                    <section>
                        <h2>{ w.get(*title) }</h2>
                        { for texts.iter().map(|text| html! { <p>{ meanings.of(w.get(*text)) }</p> }) }
                    </section>
                }
            }) }
            <section>
                <h2>{ w.get(key::ABOUT_SOURCES_TITLE) }</h2>
                { for catalog::checks().iter().map(|check| html! {
                    <>
                        <h3>{ &check.texts.title }</h3>
                        <ul>{ for check.instrument.provenance.sources.iter().map(|it| html! { <li>{ it }</li> }) }</ul>
                    </>
                }) }
            </section>
            <p class="actions">
                { go(link, &Route::Words, "button button--quiet", "words", w.get(key::ABOUT_WORDS)) }
                { go(link, &Route::Data, "button button--quiet", "", w.get(key::TITLE_DATA)) }
                { go(link, &Route::Counselor(Desk::Home), "button button--quiet", "counselor", w.get(key::DESK_GO)) }
            </p>
        </>
    }
}

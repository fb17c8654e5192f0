//! What is good to know about any kind of support, folded: short lists, one a question.

use crate::components::go::go;
use crate::components::meanings::Meanings;
use crate::link::Link;
use crate::route::Route;
use crate::words::{Key, key};
use yew::prelude::*;

/// One folded part.
struct Part {
    name: &'static str,
    title: Key,
    /// Said before its lists.
    lead: Option<Key>,
    /// Lists, each with its own heading where there are several.
    lists: &'static [(Option<Key>, &'static [Key])],
    /// Said after them, with the way to the contacts.
    help: Option<Key>,
}

const PARTS: [Part; 6] = [
    Part {
        name: "first",
        title: key::SUPPORT_FIRST_TITLE,
        lead: None,
        lists: &[
            (
                Some(key::SUPPORT_FIRST_BEFORE_TITLE),
                &[
                    key::SUPPORT_FIRST_BEFORE_1,
                    key::SUPPORT_FIRST_BEFORE_2,
                    key::SUPPORT_FIRST_BEFORE_3,
                    key::SUPPORT_FIRST_BEFORE_4,
                ],
            ),
            (
                Some(key::SUPPORT_FIRST_THERE_TITLE),
                &[
                    key::SUPPORT_FIRST_THERE_1,
                    key::SUPPORT_FIRST_THERE_2,
                    key::SUPPORT_FIRST_THERE_3,
                    key::SUPPORT_FIRST_THERE_4,
                ],
            ),
            (
                Some(key::SUPPORT_FIRST_AFTER_TITLE),
                &[
                    key::SUPPORT_FIRST_AFTER_1,
                    key::SUPPORT_FIRST_AFTER_2,
                    key::SUPPORT_FIRST_AFTER_3,
                ],
            ),
        ],
        help: None,
    },
    Part {
        name: "look",
        title: key::SUPPORT_LOOK_TITLE,
        lead: None,
        lists: &[(
            None,
            &[
                key::SUPPORT_LOOK_1,
                key::SUPPORT_LOOK_2,
                key::SUPPORT_LOOK_3,
                key::SUPPORT_LOOK_4,
                key::SUPPORT_LOOK_5,
                key::SUPPORT_LOOK_6,
            ],
        )],
        help: None,
    },
    Part {
        name: "elsewhere",
        title: key::SUPPORT_ELSEWHERE_TITLE,
        lead: Some(key::SUPPORT_ELSEWHERE_LEAD),
        lists: &[(
            None,
            &[
                key::SUPPORT_ELSEWHERE_1,
                key::SUPPORT_ELSEWHERE_2,
                key::SUPPORT_ELSEWHERE_3,
                key::SUPPORT_ELSEWHERE_4,
                key::SUPPORT_ELSEWHERE_5,
                key::SUPPORT_ELSEWHERE_6,
                key::SUPPORT_ELSEWHERE_7,
                key::SUPPORT_ELSEWHERE_8,
            ],
        )],
        help: Some(key::SUPPORT_ELSEWHERE_DO),
    },
    Part {
        name: "limits",
        title: key::SUPPORT_LIMITS_TITLE,
        lead: None,
        lists: &[
            (
                None,
                &[
                    key::SUPPORT_LIMITS_1,
                    key::SUPPORT_LIMITS_2,
                    key::SUPPORT_LIMITS_3,
                    key::SUPPORT_LIMITS_4,
                ],
            ),
            (
                Some(key::SUPPORT_WORDS_TITLE),
                &[
                    key::SUPPORT_WORDS_1,
                    key::SUPPORT_WORDS_2,
                    key::SUPPORT_WORDS_3,
                    key::SUPPORT_WORDS_4,
                ],
            ),
        ],
        help: None,
    },
    Part {
        name: "crisis",
        title: key::SUPPORT_CRISIS_TITLE,
        lead: None,
        lists: &[(
            None,
            &[
                key::SUPPORT_CRISIS_1,
                key::SUPPORT_CRISIS_2,
                key::SUPPORT_CRISIS_3,
            ],
        )],
        help: Some(key::SUPPORT_CRISIS_4),
    },
    Part {
        name: "online",
        title: key::SUPPORT_ONLINE_TITLE,
        lead: None,
        lists: &[(
            None,
            &[
                key::SUPPORT_ONLINE_1,
                key::SUPPORT_ONLINE_2,
                key::SUPPORT_ONLINE_3,
                key::SUPPORT_ONLINE_4,
                key::SUPPORT_ONLINE_5,
                key::SUPPORT_ONLINE_6,
                key::SUPPORT_ONLINE_7,
                key::SUPPORT_ONLINE_8,
            ],
        )],
        help: None,
    },
];

/// All parts.
pub fn good_to_know(link: &Link) -> Html {
    let w = link.words;
    html! {
        <section aria-labelledby="know">
            <h2 id="know">{ w.get(key::SUPPORT_MORE_TITLE) }</h2>
            <div class="folds">{ for PARTS.iter().map(|it| part(link, it)) }</div>
        </section>
    }
}

fn part(link: &Link, part: &Part) -> Html {
    let w = link.words;
    let meanings = Meanings::within(link, format!("know-{}", part.name));
    html! {
        <details class="fold" data-know={part.name}>
            <summary>{ w.get(part.title) }</summary>
            <div class="fold__text">
                { for part.lead.iter().map(|text| html! { <p>{ meanings.of(w.get(*text)) }</p> }) }
                { for part.lists.iter().map(|(title, lines)| html! {
                    <>
                        { for title.iter().map(|title| html! { <h3>{ w.get(*title) }</h3> }) }
                        { list(&meanings, lines) }
                    </>
                }) }
                if let Some(text) = part.help {
                    <p>{ meanings.of(w.get(text)) }</p>
                    <p>{ go(link, &Route::Help, "button button--small", "help", w.get(key::FRAME_HELP)) }</p>
                }
            </div>
        </details>
    }
}

/// What studies found about groups as such.
pub fn studies(link: &Link) -> Html {
    let w = link.words;
    let meanings = Meanings::within(link, "studies");
    let found = [
        key::SUPPORT_STUDIES_1,
        key::SUPPORT_STUDIES_2,
        key::SUPPORT_STUDIES_3,
    ];
    html! {
        <details class="fold" data-know="studies">
            <summary>{ w.get(key::SUPPORT_STUDIES_TITLE) }</summary>
            <div class="fold__text">{ list(&meanings, &found) }</div>
        </details>
    }
}

fn list(meanings: &Meanings, lines: &[Key]) -> Html {
    let w = meanings.link.words;
    html! { <ul>{ for lines.iter().map(|line| html! { <li>{ meanings.of(w.get(*line)) }</li> }) }</ul> }
}

//! All words of the glossary by the alphabet, each with an address of its own.

use crate::action::Action;
use crate::glossary::{Glossary, Term};
use crate::link::Link;
use crate::words::key;
use yew::prelude::*;

/// The page.
pub fn words(link: &Link) -> Html {
    let w = link.words;
    let terms = Glossary::of(w).terms;
    let letters: Vec<_> = terms.chunk_by(|a, b| letter(a) == letter(b)).collect();
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::TITLE_WORDS) }</h1>
            <p class="lead">{ w.get(key::WORDS_LEAD) }</p>
            <nav class="letters" aria-label={w.get(key::WORDS_LETTERS)}>
                <ul>{ for letters.iter().filter_map(|terms| way(link, terms)) }</ul>
            </nav>
            { for letters.iter().filter_map(|terms| under_letter(terms)) }
        </>
    }
}

fn way(link: &Link, terms: &[Term]) -> Option<Html> {
    let letter = letter(terms.first()?);
    let id = letter_id(&letter);
    let href = format!("#{id}");
    // A jump within the page would become an entry of the history, and so another place.
    let onclick = link.send.reform(move |event: MouseEvent| {
        event.prevent_default();
        Action::JumpedTo(id.clone())
    });
    Some(html! { <li><a {href} {onclick}>{ letter }</a></li> })
}

fn under_letter(terms: &[Term]) -> Option<Html> {
    let letter = letter(terms.first()?);
    let id = letter_id(&letter);
    Some(html! {
        <section aria-labelledby={id.clone()}>
            <h2 {id} tabindex="-1">{ letter }</h2>
            <dl class="terms">
                { for terms.iter().map(|it| html! {
                    <div id={it.id} data-entry={it.id}>
                        <dt>{ it.term }</dt>
                        <dd>{ it.means }</dd>
                    </div>
                }) }
            </dl>
        </section>
    })
}

fn letter(term: &Term) -> String {
    let first = term.term.chars().next();
    first.map_or_else(String::new, |it| it.to_uppercase().collect())
}

fn letter_id(letter: &str) -> String {
    format!("letter-{}", letter.to_lowercase())
}

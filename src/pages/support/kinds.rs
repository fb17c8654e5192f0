//! The kinds of peer support, folded: what each is, what studies found, what a first visit is like.

use crate::catalog::Check;
use crate::components::meanings::Meanings;
use crate::link::Link;
use crate::words::{Key, key};
use footing_core::reading::Rule;
use footing_core::texts::OfferTexts;
use yew::prelude::*;

/// All kinds, in the order of the check whose words these are.
pub fn kinds(link: &Link, check: &Check) -> Html {
    let w = link.words;
    let offers = check.instrument.rules.iter().flat_map(|rule| match rule {
        Rule::Options(matching) => matching.offers.as_slice(),
        _ => &[],
    });
    let known = offers.filter_map(|offer| Some((&offer.id, check.texts.offers.get(&offer.id)?)));
    html! {
        <section aria-labelledby="kinds">
            <h2 id="kinds">{ w.get(key::SUPPORT_KINDS_TITLE) }</h2>
            <p>{ w.get(key::SUPPORT_KINDS_LEAD) }</p>
            <div class="folds">{ for known.map(|(id, texts)| kind(link, id, texts)) }</div>
        </section>
    }
}

fn kind(link: &Link, id: &str, texts: &OfferTexts) -> Html {
    let w = link.words;
    let meanings = Meanings::within(link, format!("kind-{id}"));
    let list = |title: Key, lines: &[String]| {
        html! {
            <>
                <h3>{ w.get(title) }</h3>
                <ul>{ for lines.iter().map(|line| html! { <li>{ meanings.of(line) }</li> }) }</ul>
            </>
        }
    };
    let studies = if texts.evidence.is_empty() {
        w.get(key::SUPPORT_NO_STUDY)
    } else {
        &texts.evidence
    };
    html! {
        <details class="fold" data-kind={id.to_owned()}>
            <summary>{ &texts.title }</summary>
            <div class="fold__text">
                <p>{ meanings.of(&texts.about) }</p>
                <p class="quiet" data-studies="">{ meanings.of(studies) }</p>
                { list(key::OFFERS_FIRST, &texts.first) }
                { list(key::OFFERS_ASK, &texts.ask) }
                { list(key::OFFERS_LOOK, &texts.look_for) }
            </div>
        </details>
    }
}

//! The plan on paper, as a card for the wallet, or as a short text; only the parts that are chosen.

use super::text::{details, plain, title};
use super::words_of;
use crate::action::Action;
use crate::components::copied::copied;
use crate::contacts::contacts;
use crate::edge::input;
use crate::link::Link;
use crate::saved::{Line, Sort};
use crate::state::Announcement;
use crate::words::key;
use yew::prelude::*;

/// What sharing needs.
#[derive(Properties, PartialEq)]
pub struct ShareProps {
    /// Where actions go.
    pub link: Link,
    /// All lines that are not done.
    pub lines: Vec<Line>,
    /// The country chosen for contacts.
    pub country: Option<String>,
    /// What was said last.
    pub announced: Option<Announcement>,
}

/// What may be left out, what it looks like, and the sheet that is printed.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let ShareProps { link, lines, .. } = props;
    let w = link.words;
    let left_out = use_state(Vec::<Sort>::new);
    let card = use_state(|| false);
    let has = |sort: &Sort| lines.iter().any(|line| line.sort() == *sort);
    let sorts: Vec<_> = Sort::ALL.into_iter().filter(has).collect();
    if sorts.is_empty() {
        return html! {};
    }
    let chosen: Vec<_> = sorts
        .iter()
        .copied()
        .filter(|sort| !left_out.contains(sort))
        .collect();
    let text = plain(w, lines, &chosen);
    let toggle = |sort: Sort| {
        let left_out = left_out.clone();
        Callback::from(move |event: Event| {
            let mut all = (*left_out).clone();
            all.retain(|it| *it != sort);
            if !input::ticked(&event) {
                all.push(sort);
            }
            left_out.set(all);
        })
    };
    let as_card = |value: bool| {
        let card = card.clone();
        Callback::from(move |_: Event| card.set(value))
    };
    let copy = link.send.reform({
        let text = text.clone();
        move |_: MouseEvent| Action::AskedForCopy {
            place: "message-text".to_owned(),
            text: text.clone(),
        }
    });
    let print = link.send.reform(|_: MouseEvent| Action::AskedForPrint);
    html! {
        <>
            <details class="share">
                <summary>{ w.get(key::SHARE_TITLE) }</summary>
                <p>{ w.get(key::SHARE_ABOUT) }</p>
                <fieldset class="share__parts">
                    <legend>{ w.get(key::SHARE_PARTS) }</legend>
                    { for sorts.iter().map(|sort| {
                        let (title, _, _) = words_of(*sort);
                        html! {
                            <label class="choice choice--several">
                                <input type="checkbox" name={format!("share-{}", sort.name())} checked={!left_out.contains(sort)} onchange={toggle(*sort)} />
                                <span>{ w.get(title) }</span>
                            </label>
                        }
                    }) }
                </fieldset>
                <fieldset class="share__parts">
                    <legend>{ w.get(key::SHARE_PAPER) }</legend>
                    <label class="choice"><input type="radio" name="share-paper" value="page" checked={!*card} onchange={as_card(false)} /><span>{ w.get(key::SHARE_PAGE) }</span></label>
                    <label class="choice"><input type="radio" name="share-paper" value="card" checked={*card} onchange={as_card(true)} /><span>{ w.get(key::SHARE_CARD) }</span></label>
                </fieldset>
                <p class="actions">
                    <button type="button" class="button button--main" data-do="print" onclick={print}>{ w.get(key::RESULT_PRINT) }</button>
                </p>
                <h3>{ w.get(key::SHARE_TEXT) }</h3>
                <pre class="message" id="message-text">{ text }</pre>
                <p class="actions">
                    <button type="button" class="button" data-do="copy" onclick={copy}>{ w.get(key::MESSAGE_COPY) }</button>
                </p>
                { copied(link, props.announced) }
            </details>
            { if *card { wallet(link, props, &chosen) } else { sheet(link, lines, &chosen) } }
        </>
    }
}

/// One page: on paper only.
fn sheet(link: &Link, lines: &[Line], chosen: &[Sort]) -> Html {
    let w = link.words;
    html! {
        <div class="sheet" data-sheet="page">
            <h1>{ w.get(key::TITLE_PLAN) }</h1>
            { for chosen.iter().map(|sort| {
                let (heading, _, _) = words_of(*sort);
                html! {
                    <section>
                        <h2>{ w.get(heading) }</h2>
                        <ul>
                            { for lines.iter().filter(|line| line.sort() == *sort).map(|line| html! {
                                <li>
                                    { title(w, line) }
                                    { for details(w, line).into_iter().map(|(label, said)| html! {
                                        <span class="sheet__detail">{ w.get(label) }{ ": " }{ said }</span>
                                    }) }
                                </li>
                            }) }
                        </ul>
                    </section>
                }
            }) }
        </div>
    }
}

/// The most lines of a sort on a card that is as small as a bank card.
const ON_CARD: [(Sort, usize); 4] = [
    (Sort::Reason, 1),
    (Sort::IfThen, 3),
    (Sort::Supporter, 3),
    (Sort::Sign, 1),
];

fn wallet(link: &Link, props: &ShareProps, chosen: &[Sort]) -> Html {
    let w = link.words;
    let country = contacts().countries.iter();
    let country = country
        .into_iter()
        .find(|it| Some(it.code) == props.country.as_deref());
    let numbers = country.map(|country| {
        let emergency = country.emergency.iter().map(|it| it.number);
        let numbers = emergency.chain(country.lines.iter().take(1).map(|it| it.number));
        numbers.collect::<Vec<_>>().join(" · ")
    });
    let on_card = ON_CARD.iter().filter(|(sort, _)| chosen.contains(sort));
    html! {
        <div class="sheet sheet--card" data-sheet="card">
            { for on_card.map(|(sort, most)| html! {
                <ul>
                    { for props.lines.iter().filter(|line| line.sort() == *sort).take(*most).map(|line| {
                        let how = line.get("how");
                        html! { <li>{ title(w, line) }{ (!how.is_empty()).then(|| format!(": {how}")) }</li> }
                    }) }
                </ul>
            }) }
            if let Some(numbers) = numbers {
                <p>{ w.get(key::TITLE_HELP) }{ ": " }{ numbers }</p>
            }
        </div>
    }
}

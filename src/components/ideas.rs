//! Things to do when it gets hard, by kind of situation and by how long they take.

use crate::components::{ended, with_word};
use crate::coping::{Cue, Takes, fitting};
use crate::edge::input;
use crate::link::Link;
use crate::words::key;
use yew::prelude::*;

/// How many are shown at once: few enough to choose from when it is hard to choose.
const AT_ONCE: usize = 4;

/// What the ideas need.
#[derive(Properties, PartialEq)]
pub struct IdeasProps {
    /// The language.
    pub link: Link,
    /// The person's word.
    pub word: AttrValue,
    /// Takes the one that was picked: what follows after "I will".
    pub pick: Callback<String>,
    /// Takes the kind of situation whenever it is chosen.
    #[prop_or_default]
    pub cue: Callback<Cue>,
    /// What is in the plan already.
    #[prop_or_default]
    pub planned: Vec<String>,
    /// The words on the button of each.
    #[prop_or(key::PLAN_TAKE)]
    pub take: crate::words::Key,
}

/// A few ideas, others on demand.
#[component]
pub fn Ideas(props: &IdeasProps) -> Html {
    let w = props.link.words;
    let shown = use_state(|| (Cue::ALL[0], Takes::ALL[0], 0_usize));
    let (cue, takes, page) = *shown;
    let word = if props.word.is_empty() {
        w.get(key::WORD_USING)
    } else {
        &props.word
    };
    let all = fitting(cue, takes);
    let pages = all.len().div_ceil(AT_ONCE);
    let others = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set((cue, takes, (page + 1) % pages.max(1))))
    };
    let choose_cue = {
        let (shown, tell) = (shown.clone(), props.cue.clone());
        Callback::from(move |event: Event| {
            if let Some(cue) = input::selected_of(&event, &Cue::ALL) {
                shown.set((cue, takes, 0));
                tell.emit(cue);
            }
        })
    };
    let choose_takes = {
        let shown = shown.clone();
        Callback::from(move |event: Event| {
            if let Some(takes) = input::selected_of(&event, &Takes::ALL) {
                shown.set((cue, takes, 0));
            }
        })
    };
    html! {
        <div class="ideas" data-ideas="">
            <div class="ideas__choices">
                <label>
                    { w.get(key::COPING_CUE) }
                    <select name="cue" onchange={choose_cue}>
                        { for Cue::ALL.into_iter().enumerate().map(|(n, it)| html! {
                            <option value={n.to_string()} selected={it == cue}>{ w.get(it.title()) }</option>
                        }) }
                    </select>
                </label>
                <label>
                    { w.get(key::COPING_TAKES) }
                    <select name="takes" onchange={choose_takes}>
                        { for Takes::ALL.into_iter().enumerate().map(|(n, it)| html! {
                            <option value={n.to_string()} selected={it == takes}>{ w.get(it.title()) }</option>
                        }) }
                    </select>
                </label>
            </div>
            <ul class="steps" aria-live="polite">
                { for all.into_iter().skip(page * AT_ONCE).take(AT_ONCE).map(|it| {
                    let text = with_word(w.get(it.text), word);
                    let picked = text.clone();
                    let onclick = props.pick.reform(move |_: MouseEvent| picked.clone());
                    html! {
                        <li key={it.id} data-idea={it.id}>
                            <span>{ ended(w.fill(key::COPING_I, &[("action", &text)])) }</span>
                            if props.planned.contains(&text) {
                                <span class="steps__done">{ w.get(key::PLAN_IN) }</span>
                            } else {
                                <button type="button" class="button button--small" data-do="pick-idea" {onclick}>
                                    { w.get(props.take) }
                                    <span class="unseen">{ ": " }{ &text }</span>
                                </button>
                            }
                        </li>
                    }
                }) }
            </ul>
            if pages > 1 {
                <button type="button" class="button button--quiet" data-do="other-ideas" onclick={others}>{ w.get(key::COPING_OTHERS) }</button>
            }
        </div>
    }
}

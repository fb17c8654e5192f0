//! One item: its words and its answers, as native form controls.

use crate::action::Action;
use crate::catalog::Check;
use crate::components::with_word;
use crate::edge::input;
use crate::link::Link;
use crate::taking::DECLINED;
use crate::words::key;
use footing_core::instrument::ResponseScale;
use footing_core::{Answer, Chosen, Item, ItemId, Kind};
use yew::prelude::*;

/// What a question needs.
#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    /// What it can reach.
    pub link: Link,
    /// The check it is part of.
    pub check: Check,
    /// The item.
    pub item: ItemId,
    /// What was answered.
    pub answer: Option<Answer>,
    /// The person's word.
    pub word: AttrValue,
    /// Whether it is named in the error summary.
    #[prop_or_default]
    pub problem: bool,
}

/// The item as a group of controls, or as words to read; drawn anew only where it has changed.
pub struct Question;

impl Component for Question {
    type Message = ();
    type Properties = QuestionProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        question(ctx.props())
    }
}

fn question(props: &QuestionProps) -> Html {
    let link = &props.link;
    let Some(item) = props.check.instrument.item(props.item.as_str()) else {
        return html! {};
    };
    let text = with_word(props.check.texts.item(item), &props.word);
    let controls = match &item.kind {
        Kind::Display => return html! { <p class="question__words">{ text }</p> },
        Kind::Text { max_chars } => return text_field(link, props, item, &text, *max_chars),
        Kind::Choice(scale) => choices(link, props, item, scale),
        Kind::Number { min, max } => numbers(link, props, item, *min..=*max),
        Kind::Several(scale) => several(link, props, item, scale),
    };
    let error = format!("{}-error", item.id);
    html! {
        <fieldset
            class={classes!("question", props.problem.then_some("question--open"))}
            data-item={item.id.to_string()}
            aria-describedby={props.problem.then(|| error.clone())}
        >
            <legend class="question__words">{ text }</legend>
            if props.problem {
                <p class="question__error" id={error}>{ link.words.get(key::CHECK_OPEN_ONE) }</p>
            }
            { controls }
        </fieldset>
    }
}

fn choices(link: &Link, props: &QuestionProps, item: &Item, scale: &ResponseScale) -> Html {
    html! {
        <div class="choices">
            { for scale.options.iter().map(|option| {
                let text = with_word(props.check.texts.option(&scale.id, &option.id), &props.word);
                radio(link, props, item, Answer::Value(option.value), &text)
            }) }
            { decline(link, props, item) }
        </div>
    }
}

fn numbers(
    link: &Link,
    props: &QuestionProps,
    item: &Item,
    range: std::ops::RangeInclusive<i32>,
) -> Html {
    html! {
        <div class="choices choices--numbers">
            { for range.map(|n| radio(link, props, item, Answer::Value(n), &n.to_string())) }
            { decline(link, props, item) }
        </div>
    }
}

fn decline(link: &Link, props: &QuestionProps, item: &Item) -> Html {
    radio(
        link,
        props,
        item,
        Answer::Declined,
        link.words.get(key::CHECK_DECLINE),
    )
}

fn radio(link: &Link, props: &QuestionProps, item: &Item, answer: Answer, text: &str) -> Html {
    let value = match &answer {
        Answer::Value(value) => value.to_string(),
        Answer::Declined | Answer::Several(_) | Answer::Text(_) => DECLINED.to_owned(),
    };
    let declined = answer == Answer::Declined;
    let checked = props.answer.as_ref() == Some(&answer);
    let id = item.id.to_string();
    let onchange = link.send.reform({
        let id = id.clone();
        move |_: Event| Action::Answered(id.clone(), answer.clone())
    });
    html! {
        <label class={classes!("choice", declined.then_some("choice--decline"))}>
            <input type="radio" name={id} {value} {checked} {onchange} />
            <span>{ text }</span>
        </label>
    }
}

fn several(link: &Link, props: &QuestionProps, item: &Item, scale: &ResponseScale) -> Html {
    let chosen = match &props.answer {
        Some(Answer::Several(chosen)) => chosen.clone(),
        _ => Chosen::default(),
    };
    html! {
        <div class="choices">
            { for scale.options.iter().map(|option| {
                let checked = chosen.contains(&option.id);
                let mut next = chosen.clone();
                next.toggle(&option.id);
                let id = item.id.to_string();
                let onchange = link.send.reform({
                    let id = id.clone();
                    move |_: Event| Action::Answered(id.clone(), Answer::Several(next.clone()))
                });
                let text = with_word(props.check.texts.option(&scale.id, &option.id), &props.word);
                html! {
                    <label class="choice choice--several">
                        <input type="checkbox" name={id} value={option.id.clone()} {checked} {onchange} />
                        <span>{ text }</span>
                    </label>
                }
            }) }
        </div>
    }
}

fn text_field(link: &Link, props: &QuestionProps, item: &Item, text: &str, most: usize) -> Html {
    let id = item.id.to_string();
    let value = match &props.answer {
        Some(Answer::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let oninput = link.send.reform({
        let id = id.clone();
        move |event: InputEvent| {
            let typed = input::typed(&event).chars().take(most).collect();
            Action::Answered(id.clone(), Answer::Text(typed))
        }
    });
    html! {
        <div class="question" data-item={id.clone()}>
            <label class="question__words" for={id.clone()}>{ text }</label>
            <input
                type="text"
                id={id.clone()}
                name={id}
                {value}
                {oninput}
                maxlength={most.to_string()}
                autocomplete="off"
                spellcheck="false"
            />
        </div>
    }
}

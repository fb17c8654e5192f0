//! The line below the questions that says how safe the answers are. It is drawn by itself, because
//! with most answers nothing else on the page changes.

use super::saved_state::{SavedStateProps, saved_state};
use crate::link::Link;
use crate::state::Saved;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Where the line that is on the page hears of a change.
#[derive(Clone, Default)]
pub struct SavedEar(Rc<RefCell<Callback<Saved>>>);

impl SavedEar {
    /// Tells the line.
    pub fn tell(&self, saved: Saved) {
        self.0.borrow().emit(saved);
    }
}

impl PartialEq for SavedEar {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the line needs.
#[derive(Properties, PartialEq)]
pub struct SavedLineProps {
    /// What it can reach.
    pub link: Link,
    /// How safe the answers are.
    pub saved: Saved,
}

/// The line.
pub struct SavedLine {
    saved: Saved,
}

impl Component for SavedLine {
    type Message = Saved;
    type Properties = SavedLineProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        *props.link.saved.0.borrow_mut() = ctx.link().callback(|saved| saved);
        Self { saved: props.saved }
    }

    fn update(&mut self, _: &Context<Self>, saved: Saved) -> bool {
        std::mem::replace(&mut self.saved, saved) != saved
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &SavedLineProps) -> bool {
        self.saved = ctx.props().saved;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Saved { safety, written } = self.saved;
        html! {
            <div data-written={written.to_string()}>
                { saved_state(&ctx.props().link, &SavedStateProps { safety }) }
            </div>
        }
    }
}

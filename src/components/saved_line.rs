//! The line below the questions that says how safe the answers are. It is drawn by itself, because
//! with most answers nothing else on the page changes.
//!
//! "4 answers saved" stays true while the fifth is being written, so that the line is drawn once an
//! answer: when it is safe. Only where that takes long does it say that it is writing.

use super::saved_state::{SavedStateProps, saved_state};
use crate::edge::later::Later;
use crate::link::Link;
use crate::state::{Safety, Saved};
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

/// How long a writing may take, in milliseconds, before the line speaks of it.
const PATIENCE_MS: u32 = 250;

/// The line.
pub struct SavedLine {
    saved: Saved,
    late: Option<Later>,
}

/// What the line hears.
pub enum Said {
    /// It is so now.
    Now(Saved),
    /// It has been so for a while.
    Late(Saved),
}

/// Whether what the line says is still true while something newer is being written.
fn holds_till(before: &Saved, now: &Saved) -> bool {
    before.safety == Safety::Saved && before.answers > 0 && now.safety == Safety::Writing
}

impl Component for SavedLine {
    type Message = Said;
    type Properties = SavedLineProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        *props.link.saved.0.borrow_mut() = ctx.link().callback(Said::Now);
        Self {
            saved: props.saved,
            late: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, said: Said) -> bool {
        let saved = match said {
            Said::Now(saved) if holds_till(&self.saved, &saved) => {
                let line = ctx.link().clone();
                let late = move || line.send_message(Said::Late(saved));
                self.late = Some(Later::after(PATIENCE_MS, late));
                return false;
            }
            Said::Now(saved) | Said::Late(saved) => saved,
        };
        self.late = None;
        std::mem::replace(&mut self.saved, saved) != saved
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &SavedLineProps) -> bool {
        self.late = None;
        self.saved = ctx.props().saved;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Saved {
            safety,
            written,
            answers,
        } = self.saved;
        html! {
            <div data-written={written.to_string()}>
                { saved_state(&ctx.props().link, &SavedStateProps { safety, answers }) }
            </div>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_answers_that_are_saved_stay_so() {
        let said = |safety, answers| Saved {
            safety,
            written: 1,
            answers,
        };
        use Safety::{Failed, Local, Memory, Saved as Safe, Writing};
        for (before, now, holds) in [
            ((Safe, 1), (Writing, 2), true),
            ((Safe, 4), (Writing, 4), true),
            // Nothing was said of answers yet.
            ((Safe, 0), (Writing, 1), false),
            ((Local, 1), (Writing, 2), false),
            ((Failed, 1), (Writing, 2), false),
            ((Memory, 1), (Writing, 2), false),
            ((Safe, 1), (Safe, 2), false),
            ((Safe, 1), (Failed, 2), false),
            ((Safe, 1), (Local, 2), false),
        ] {
            let (before, now) = (said(before.0, before.1), said(now.0, now.1));
            assert_eq!(holds_till(&before, &now), holds, "{before:?} {now:?}");
        }
    }
}

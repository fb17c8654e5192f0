//! The line below the questions that says how safe the answers are. It is drawn by itself, because
//! with most answers nothing else on the page changes.
//!
//! That answers are saved as one goes stays true while one of them is being written. So the words stay
//! the same from answer to answer, and nothing has to be drawn for them; only where a writing takes
//! long, or fails, does the line say so. Which writing it speaks of stands in `data-written`.

use super::saved_state::saved_answers;
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
    before.safety == Safety::Saved && now.safety == Safety::Writing
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
        let Saved { safety, written } = self.saved;
        html! {
            <div data-written={written.to_string()}>
                { saved_answers(&ctx.props().link, safety) }
            </div>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_answers_that_are_saved_stay_so() {
        let said = |(safety, written)| Saved { safety, written };
        use Safety::{Failed, Local, Memory, Saved as Safe, Writing};
        for (before, now, holds) in [
            ((Safe, 1), (Writing, 2), true),
            ((Local, 1), (Writing, 2), false),
            // What was being written at first is not safe yet.
            ((Writing, 1), (Writing, 2), false),
            ((Failed, 1), (Writing, 2), false),
            ((Memory, 1), (Writing, 2), false),
            ((Safe, 1), (Safe, 2), false),
            ((Safe, 1), (Failed, 2), false),
            ((Safe, 1), (Local, 2), false),
        ] {
            let (before, now) = (said(before), said(now));
            assert_eq!(holds_till(&before, &now), holds, "{before:?} {now:?}");
        }
    }
}

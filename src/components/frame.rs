//! What stands around every page: skip link, name, "Leave now", "Get help now", foot.

use crate::action::Action;
use crate::components::ask::{AskProps, ask_dialog};
use crate::components::go::{go, go_with};
use crate::link::Link;
use crate::route::Route;
use crate::state::{Announcement, Ask};
use crate::words::{Words, key};
use yew::prelude::*;

/// What the frame needs.
pub struct FrameProps {
    /// The sentence for screen readers.
    pub announced: Option<Announcement>,
    /// The question that is open.
    pub asking: Option<Ask>,
    /// The page.
    pub children: Html,
}

/// The frame around a page.
pub fn frame(link: &Link, props: &FrameProps) -> Html {
    let w = link.words;
    // A jump within the page would become an entry of the history, and so another place.
    let skip = link.send.reform(|event: MouseEvent| {
        event.prevent_default();
        Action::SkippedToMain
    });
    let leave = link.send.reform(|_: MouseEvent| Action::PressedLeave);
    let nav = |to: Route, text, name| html! { <li>{ go(link, &to, "", name, w.get(text)) }</li> };
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ w.get(key::FRAME_SKIP) }</a>
            <header class="frame__head">
                { go_with(link, &Route::Home, "frame__name", "home", html! { <>{ mark() }
                    <span>{ w.get(key::SITE_NAME) }</span></> }) }
                <div class="frame__now">
                    { go(link, &Route::Help, "button button--quiet", "help", w.get(key::FRAME_HELP)) }
                    <button type="button" class="button button--leave" data-do="leave" onclick={leave}>
                        { w.get(key::FRAME_LEAVE) }
                    </button>
                </div>
            </header>
            <main id="main" class="page" tabindex="-1">{ props.children.clone() }</main>
            <footer class="frame__foot">
                <nav aria-label={w.get(key::FRAME_NAV)}>
                    <ul>
                        { nav(Route::Results(None), key::NAV_RESULTS, "results") }
                        { nav(Route::Plan, key::NAV_PLAN, "plan") }
                        { nav(Route::Support, key::TITLE_SUPPORT, "support") }
                        { nav(Route::Data, key::NAV_DATA, "data") }
                        { nav(Route::About, key::NAV_ABOUT, "about") }
                    </ul>
                </nav>
                <p>{ w.get(key::FRAME_NOBODY) }</p>
                <p>{ w.get(key::FRAME_SHIFT) }</p>
            </footer>
            <div role="status" class="unseen">{ props.announced.map(|it| announced(w, it)) }</div>
            { ask_dialog(link, &AskProps { asking: props.asking.clone(), announced: props.announced }) }
        </>
    }
}

pub(super) fn announced(words: Words, announcement: Announcement) -> String {
    match announcement {
        Announcement::PressesLeft(n) => words.count(
            key::LEAVE_PRESSES_ONE,
            key::LEAVE_PRESSES_OTHER,
            usize::from(n),
        ),
        Announcement::Planned => words.get(key::PLAN_ADDED).to_owned(),
        #[cfg(feature = "whole")]
        Announcement::Copied => words.get(key::MESSAGE_COPIED).to_owned(),
        #[cfg(feature = "whole")]
        Announcement::NotCopied => words.get(key::MESSAGE_NOT_COPIED).to_owned(),
        #[cfg(not(feature = "whole"))]
        Announcement::Copied | Announcement::NotCopied => String::new(),
    }
}

/// The mark: stepping stones.
fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect class="mark__low" x="3" y="22" width="18" height="7" rx="3.5" />
            <rect class="mark__mid" x="10" y="13" width="15" height="7" rx="3.5" />
            <rect class="mark__high" x="17" y="4" width="12" height="7" rx="3.5" />
        </svg>
    }
}

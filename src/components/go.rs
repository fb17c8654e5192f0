//! A link to a page of the app: a real address, opened without loading anything.

use crate::action::Action;
use crate::link::Link;
use crate::route::Route;
#[cfg(feature = "whole")]
use crate::words::key;
use yew::prelude::*;

/// A link to a page of the app, with the classes of its look and its name in the markup.
pub fn go(
    link: &Link,
    to: &Route,
    class: &'static str,
    nav: &'static str,
    text: impl Into<AttrValue>,
) -> Html {
    let text: AttrValue = text.into();
    go_with(link, to, class, nav, html! { { text } })
}

/// The same with more than text in it.
pub fn go_with(
    link: &Link,
    to: &Route,
    class: &'static str,
    nav: &'static str,
    children: Html,
) -> Html {
    let href = link.href(to);
    #[cfg(feature = "whole")]
    if !link.shows(to) {
        let hint = link.words.get(key::EMBED_NEW_TAB);
        return html! {
            <a {href} {class} data-nav={nav} target="_blank" rel="noopener">
                { children }<span class="unseen">{ " " }{ hint }</span>
            </a>
        };
    }
    let (to, send) = (to.clone(), link.send.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        #[cfg(feature = "whole")]
        if to.is_elsewhere() {
            return;
        }
        // With a key held the person wants a new tab or window.
        let plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if plain {
            event.prevent_default();
            send.emit(Action::Followed(to.clone()));
        }
    });
    html! {
        <a {href} {onclick} {class} data-nav={nav}>{ children }</a>
    }
}

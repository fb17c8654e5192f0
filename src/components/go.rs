//! A link to a page of the app: a real address, opened without loading anything.

use crate::action::Action;
use crate::link::use_link;
use crate::route::Route;
use yew::prelude::*;

/// What a link needs.
#[derive(Properties, PartialEq)]
pub struct GoProps {
    /// The page.
    pub to: Route,
    /// Classes of its look.
    #[prop_or_default]
    pub class: Classes,
    /// What it says.
    pub children: Html,
    /// The page is the one shown.
    #[prop_or_default]
    pub current: bool,
    /// Its name in tests and styles.
    #[prop_or_default]
    pub nav: Option<AttrValue>,
}

/// A link to a page of the app.
#[component]
pub fn Go(props: &GoProps) -> Html {
    let link = use_link();
    let href = link.href(&props.to);
    let (to, send) = (props.to.clone(), link.send);
    let onclick = Callback::from(move |event: MouseEvent| {
        // With a key held the person wants a new tab or window.
        let plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if plain {
            event.prevent_default();
            send.emit(Action::Followed(to.clone()));
        }
    });
    html! {
        <a
            {href}
            {onclick}
            class={props.class.clone()}
            aria-current={props.current.then_some("page")}
            data-nav={props.nav.clone()}
        >
            { props.children.clone() }
        </a>
    }
}

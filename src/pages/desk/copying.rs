//! Texts on counselors' pages that are copied by a button beside them.

use crate::action::Action;
use crate::components::copied::copied;
use crate::link::Link;
use crate::state::State;
use yew::prelude::*;

/// The button: the element with the id `place` shows the text.
pub(super) fn copy(
    link: &Link,
    place: &'static str,
    name: &'static str,
    text: String,
    label: &'static str,
) -> Html {
    let onclick = link.send.reform(move |_: MouseEvent| Action::AskedForCopy {
        place: place.to_owned(),
        text: text.clone(),
    });
    html! { <button type="button" class="button" data-do={name} {onclick}>{ label }</button> }
}

/// Said beside what was copied, and nowhere else.
pub(super) fn whether_copied(link: &Link, state: &State, place: &str) -> Html {
    let is_here = state.copying.as_deref() == Some(place);
    copied(link, state.announced.filter(|_| is_here))
}

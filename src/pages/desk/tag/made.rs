//! The tag itself, to copy.

use super::{Page, how};
use crate::pages::desk::copying::{copy, whether_copied};
use crate::words::{Key, key};
use yew::prelude::*;

/// The tag and how to use it; why there is none, while something is in the way.
pub(super) fn made(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let tag = page.form.tag(&page.here, w);
    html! {
        <section class="making__part" aria-labelledby="tag-made">
            <h2 id="tag-made">{ w.get(key::TAG_MADE) }</h2>
            if let Some(tag) = tag {
                <p>{ w.get(key::TAG_MADE_ABOUT) }</p>
                { text(page, "tag-html", "copy-tag", tag.html(), key::TAG_COPY) }
                { how::how(page, &tag) }
            } else {
                <p class="notice" data-no-tag="">{ w.get(key::TAG_NONE_YET) }</p>
            }
        </section>
    }
}

/// A text as it is to be copied, with the button for it.
pub(super) fn text(
    page: &Page<'_>,
    place: &'static str,
    name: &'static str,
    text: String,
    label: Key,
) -> Html {
    html! {
        <>
            <pre class="message code-text" id={place} tabindex="0" dir="ltr">{ text.clone() }</pre>
            <p class="actions">{ copy(page.link, place, name, text, page.link.words.get(label)) }</p>
            { whether_copied(page.link, page.state, place) }
        </>
    }
}

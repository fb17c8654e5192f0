//! How the tag gets onto a page, what else has to be said there, and how to host the app oneself.

use super::Page;
use super::made::text;
use crate::desk::tag::{BUILD, Tag, framing};
use crate::words::{Key, key};
use yew::prelude::*;

/// A site that stands for the counselor's own in examples; the name is reserved for that (RFC 2606).
const CLINIC: &str = "https://clinic.example";

/// Each way folded up. `docs/embedding.md` has the long version.
pub(super) fn how(page: &Page<'_>, tag: &Tag) -> Html {
    let w = page.link.words;
    let steps = |steps: &[Key]| html! { <ol>{ for steps.iter().map(|it| html! { <li>{ w.get(*it) }</li> }) }</ol> };
    let line = |text: Key| html! { <p>{ w.get(text) }</p> };
    let part = |name: &'static str, title: Key, inside: Html| {
        html! {
            <details data-how={name}>
                <summary>{ w.get(title) }</summary>
                { inside }
            </details>
        }
    };
    html! {
        <>
            <h3>{ w.get(key::TAG_HOW) }</h3>
            { part("html", key::TAG_HOW_HTML, steps(&[key::TAG_HOW_HTML_1, key::TAG_HOW_HTML_2, key::TAG_HOW_HTML_3])) }
            { part("wordpress", key::TAG_HOW_WORDPRESS, steps(&[key::TAG_HOW_WORDPRESS_1, key::TAG_HOW_WORDPRESS_2, key::TAG_HOW_WORDPRESS_3])) }
            { part("frame", key::TAG_HOW_FRAME, html! {
                <>
                    { line(key::TAG_HOW_FRAME_ABOUT) }
                    { text(page, "tag-frame", "copy-frame", tag.frame(), key::TAG_COPY_FRAME) }
                </>
            }) }
            { part("policy", key::TAG_HOW_POLICY, html! {
                <>
                    { line(key::TAG_HOW_POLICY_ABOUT) }
                    { text(page, "tag-policy", "copy-policy", tag.policy(), key::TAG_COPY_LINES) }
                </>
            }) }
            { part("framing", key::TAG_HOW_FRAMING, html! {
                <>
                    { line(key::TAG_HOW_FRAMING_ABOUT) }
                    <pre class="message code-text" tabindex="0" dir="ltr">{ format!("{BUILD} \"{CLINIC}\"\n") }</pre>
                    { line(key::TAG_HOW_FRAMING_HAND) }
                    <dl class="hosts">{ for framing(CLINIC).into_iter().map(host) }</dl>
                </>
            }) }
            { part("hosting", key::TAG_HOW_HOSTING, steps(&[key::TAG_HOW_HOSTING_1, key::TAG_HOW_HOSTING_2, key::TAG_HOW_HOSTING_3])) }
        </>
    }
}

fn host((name, file, lines): (&'static str, &'static str, String)) -> Html {
    html! {
        <>
            <dt>{ name }{ ": " }<code>{ file }</code></dt>
            <dd><pre class="message code-text" tabindex="0" dir="ltr">{ lines }</pre></dd>
        </>
    }
}

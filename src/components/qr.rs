//! Codes that a camera reads, several in turn where one is too small.

use crate::link::Link;
use crate::words::key;
use footing_interchange::qr::{Code, codes};
use yew::prelude::*;

/// The codes of a text, in order.
pub fn qr(link: &Link, text: &str) -> Html {
    let w = link.words;
    let Ok(all) = codes(text) else {
        return html! { <p class="notice">{ w.get(key::QR_TOO_LARGE) }</p> };
    };
    let count = all.len().to_string();
    html! {
        <ol class="codes" data-codes={count.clone()}>
            { for all.iter().enumerate().map(|(n, code)| {
                let n = (n + 1).to_string();
                html! {
                    <li>
                        { picture(code, w.fill(key::QR_CODE, &[("n", &n), ("all", &count)])) }
                        if all.len() > 1 {
                            <p class="quiet">{ w.fill(key::QR_CODE, &[("n", &n), ("all", &count)]) }</p>
                        }
                    </li>
                }
            }) }
        </ol>
    }
}

fn picture(code: &Code, name: String) -> Html {
    let side = code.side();
    html! {
        <svg class="code" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={name} shape-rendering="crispEdges">
            <rect class="code__paper" width={side.to_string()} height={side.to_string()} />
            <path class="code__ink" d={code.path()} />
        </svg>
    }
}

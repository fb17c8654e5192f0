//! Whether a colour applies, and the figures that decide it.

use super::Page;
use crate::embedded::look::{Pair, Tried, With};
use crate::link::Link;
use crate::words::{Key, Words, key};
use yew::prelude::*;

/// What becomes of a colour, in words, beside its field.
pub(super) fn verdict(page: &Page<'_>, token: &'static str) -> Html {
    let tried = page.form.look().tried();
    let of_it: Vec<_> = tried.iter().filter(|it| it.token == token).collect();
    let holding: Vec<_> = of_it.iter().filter(|it| it.holds()).collect();
    let applies = holding
        .iter()
        .map(|it| if it.dark { "dark" } else { "light" })
        .collect::<Vec<_>>()
        .join(" ");
    html! {
        <div role="status">
            if !of_it.is_empty() {
                <p class={classes!("verdict", holding.is_empty().then_some("verdict--not"))} data-verdict={token} data-applies={applies}>
                    { said(page.link.words, &of_it) }
                </p>
            }
        </div>
    }
}

fn said(w: Words, of_it: &[&Tried]) -> String {
    let failing: Vec<_> = of_it.iter().filter(|it| !it.holds()).collect();
    let (holds, fails) = (failing.len() < of_it.len(), !failing.is_empty());
    let first_failing_is_dark = failing.first().is_some_and(|it| it.dark);
    let text = match (holds, fails) {
        (true, false) => key::TAG_APPLIES,
        (true, true) if first_failing_is_dark => key::TAG_APPLIES_LIGHT,
        (true, true) => key::TAG_APPLIES_DARK,
        _ => key::TAG_APPLIES_NOT,
    };
    let mut text = w.get(text).to_owned();
    if let Some(worst) = failing.iter().find_map(|it| it.worst()) {
        text.push(' ');
        text.push_str(&w.fill(
            key::TAG_TOO_LOW,
            &[
                ("of", w.get(name(worst.with))),
                ("value", &figure(worst.ratio)),
                ("needed", &figure(worst.needed)),
            ],
        ));
    }
    text
}

/// Each pair of a theme with its figures; a line where there is none.
pub(super) fn table(link: &Link, tried: &[Tried], dark: bool) -> Html {
    let w = link.words;
    let rows: Vec<_> = tried
        .iter()
        .filter(|it| it.dark == dark)
        .flat_map(|it| it.pairs.iter().map(|pair| (it.token, pair)))
        .collect();
    if rows.is_empty() {
        return html! { <p class="quiet">{ w.get(key::TAG_FIGURES_NONE) }</p> };
    }
    html! {
        <table class="figures">
            <caption>{ w.get(if dark { key::TAG_FIGURES_DARK } else { key::TAG_FIGURES_LIGHT }) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ w.get(key::TAG_FIGURES_PAIR) }</th>
                    <th scope="col">{ w.get(key::TAG_FIGURES_RATIO) }</th>
                    <th scope="col">{ w.get(key::TAG_FIGURES_NEEDED) }</th>
                </tr>
            </thead>
            <tbody>{ for rows.into_iter().map(|(token, pair)| row(w, token, pair)) }</tbody>
        </table>
    }
}

fn row(w: Words, token: &'static str, pair: &Pair) -> Html {
    let colour = match token {
        "accent" => key::TAG_PAIR_ACCENT,
        _ => key::TAG_PAIR_BACKGROUND,
    };
    let of = w.get(name(pair.with));
    let holds = pair.holds();
    let verdict = if holds {
        key::TAG_ENOUGH
    } else {
        key::TAG_NOT_ENOUGH
    };
    html! {
        <tr data-pair={token} data-holds={holds.to_string()}>
            <th scope="row">{ w.fill(colour, &[("of", of)]) }</th>
            <td><strong>{ figure(pair.ratio) }</strong>{ " " }<span class="figures__said">{ w.get(verdict) }</span></td>
            <td>{ figure(pair.needed) }</td>
        </tr>
    }
}

fn name(with: With) -> Key {
    match with {
        With::Ground => key::TAG_WITH_GROUND,
        With::Surface => key::TAG_WITH_SURFACE,
        With::Background => key::TAG_WITH_BACKGROUND,
        With::ButtonInk => key::TAG_WITH_BUTTON,
        With::Ink => key::TAG_WITH_INK,
        With::QuietInk => key::TAG_WITH_QUIET,
        With::Edge => key::TAG_WITH_EDGE,
        With::Focus => key::TAG_WITH_FOCUS,
        With::Accent => key::TAG_WITH_ACCENT,
    }
}

/// Cut off and not rounded: what is not enough must not look as if it was.
fn figure(ratio: f64) -> String {
    let cut = (ratio * 100.0 + 1e-9).floor() / 100.0;
    format!("{cut}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_never_looks_better_than_it_is() {
        for (ratio, shown) in [
            (4.4999, "4.49"),
            (4.5, "4.5"),
            (21.0, "21"),
            (3.0, "3"),
            (7.129, "7.12"),
        ] {
            assert_eq!(figure(ratio), shown);
        }
    }
}

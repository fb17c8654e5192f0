//! How the frame looks: theme, two colours, font, corners.

use super::{Page, figures, id};
use crate::desk::tag::{FONTS, Field, Happened, OWN};
use crate::edge::input;
use crate::embedded::colour::Colour;
use crate::embedded::look::{Theme, own_colour};
use crate::words::{Key, key};
use yew::prelude::*;

/// All there is to choose.
pub(super) fn look(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let form = page.form;
    let radio = |theme: Theme, text: Key| {
        let checked = form.theme == theme;
        let onchange = page.happens(move |_: Event| Happened::ChoseTheme(theme));
        html! {
            <label class="choice">
                <input type="radio" name="tag-theme" value={theme.name()} {checked} {onchange} />
                <span>{ w.get(text) }</span>
            </label>
        }
    };
    html! {
        <section class="making__part" aria-labelledby="tag-look">
            <h2 id="tag-look">{ w.get(key::TAG_LOOK) }</h2>
            <fieldset>
                <legend>{ w.get(key::TAG_THEME) }</legend>
                <div class="choices choices--short">
                    { radio(Theme::Auto, key::TAG_THEME_AUTO) }
                    { radio(Theme::Light, key::TAG_THEME_LIGHT) }
                    { radio(Theme::Dark, key::TAG_THEME_DARK) }
                </div>
            </fieldset>
            { colour(page, Field::Accent, &form.accent, key::TAG_ACCENT) }
            { colour(page, Field::Background, &form.background, key::TAG_BACKGROUND) }
            { font(page) }
            { page.line(Field::Radius, &form.radius, key::TAG_RADIUS, key::TAG_RADIUS_HINT) }
        </section>
    }
}

/// A colour, typed or picked from the device's palette, and what becomes of it.
fn colour(page: &Page<'_>, field: Field, value: &str, label: Key) -> Html {
    let w = page.link.words;
    let name = id(field);
    let token = if field == Field::Accent {
        "accent"
    } else {
        "background"
    };
    // A palette always has a colour; until one is chosen it is the app's own.
    let own = own_colour(token, page.form.theme == Theme::Dark);
    let picked = Colour::parse(value).unwrap_or(own).css();
    let clear = page.happens(move |_: MouseEvent| Happened::Typed(field, String::new()));
    let palette = w.fill(key::TAG_PALETTE, &[("title", w.get(label))]);
    html! {
        <div class="field">
            <label for={name}>{ w.get(label) }</label>
            <p class="quiet" id={format!("{name}-hint")}>{ w.get(key::TAG_COLOUR_HINT) }</p>
            { page.error(field) }
            <div class="colour">
                { page.input(field, value) }
                <input type="color" id={format!("{name}-palette")} value={picked} aria-label={palette} oninput={page.typed(field)} />
                if !value.is_empty() {
                    <button type="button" class="button button--quiet button--small" data-do={format!("own-{token}")}
                        aria-describedby={format!("{name}-hint")} onclick={clear}>
                        { w.get(key::TAG_COLOUR_OWN) }
                    </button>
                }
            </div>
            { figures::verdict(page, token) }
        </div>
    }
}

fn font(page: &Page<'_>) -> Html {
    let w = page.link.words;
    let form = page.form;
    let onchange =
        page.happens(|event: Event| Happened::Typed(Field::Font, input::selected(&event)));
    let option = |value: &'static str, text: &str| {
        html! { <option {value} selected={form.font == value}>{ text.to_owned() }</option> }
    };
    html! {
        <>
            <div class="field">
                <label for="tag-font">{ w.get(key::TAG_FONT) }</label>
                <select id="tag-font" {onchange}>
                    { option("", w.get(key::TAG_FONT_OWN)) }
                    { for FONTS.into_iter().map(|it| option(it, &it.replace('"', ""))) }
                    { option(OWN, w.get(key::TAG_FONT_OTHER)) }
                </select>
            </div>
            if form.font == OWN {
                { page.line(Field::OwnFont, &form.own_font, key::TAG_FONT_NAMES, key::TAG_FONT_HINT) }
            }
        </>
    }
}

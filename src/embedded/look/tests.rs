//! Looks that are wished for, and what becomes of them.

use super::*;

fn look(wishes: &[(&str, &str)]) -> Look {
    let mut look = Look::default();
    for (name, value) in wishes {
        look.set(name, value);
    }
    look
}

fn property<'a>(properties: &'a [Property], name: &str) -> Option<&'a str> {
    let mut found = properties.iter().filter(|(it, _)| *it == name);
    found.next().map(|(_, value)| value.as_str())
}

/// The colours here are those of the style sheet: otherwise the figures would be of another one.
#[test]
fn the_themes_are_those_of_the_style_sheet() {
    let tokens = include_str!("../../../styles/tokens.css");
    let (light, dark) = tokens.split_once("prefers-color-scheme").unwrap();
    for (text, scheme) in [(light, LIGHT), (dark, DARK)] {
        for (name, colour) in [
            ("ground", scheme.ground),
            ("surface", scheme.surface),
            ("ink", scheme.inks[0]),
            ("ink-quiet", scheme.inks[1]),
            ("line-strong", scheme.edges[0]),
            ("focus", scheme.edges[1]),
            ("accent", scheme.accent),
        ] {
            let line = format!("--{name}: {};", colour.css());
            assert!(text.contains(&line), "{line}");
        }
    }
}

#[test]
fn a_colour_applies_where_it_can_be_read() {
    // Dark blue: on light grounds only.
    let blue = look(&[("accent", "#003b8e")]);
    let dress = blue.dress();
    assert_eq!(property(&dress.light, "--accent"), Some("#003b8e"));
    assert_eq!(property(&dress.light, "--accent-ink"), Some("#ffffff"));
    assert_eq!(property(&dress.dark, "--accent"), None);
    assert!(blue.refused().is_empty());

    let in_the_dark = look(&[("accent", "#003b8e"), ("theme", "dark")]);
    assert_eq!(in_the_dark.refused(), ["accent"]);

    // Yellow on white, and a grey that nothing stands out from.
    for wishes in [
        &[("accent", "#ffe000"), ("theme", "light")][..],
        &[("background", "#808080")],
    ] {
        let look = look(wishes);
        assert_eq!(look.refused(), [wishes[0].0]);
        assert_eq!(look.dress().light, []);
    }
}

#[test]
fn a_background_is_held_against_all_that_stands_on_it() {
    let white = look(&[("background", "white"), ("background", "#ffffff")]);
    let dress = white.dress();
    assert_eq!(property(&dress.light, "--ground"), Some("#ffffff"));
    assert_eq!(property(&dress.light, "--surface"), Some("#ffffff"));
    assert_eq!(property(&dress.dark, "--ground"), None);

    // An accent is held against the background that applies, not the one that does not.
    let both = look(&[("background", "#000000"), ("accent", "#8ed3c1")]);
    let dress = both.dress();
    assert_eq!(property(&dress.dark, "--ground"), Some("#000000"));
    assert_eq!(property(&dress.dark, "--accent"), Some("#8ed3c1"));
    assert_eq!(property(&dress.light, "--accent"), None);
}

#[test]
fn whatever_is_wished_for_can_be_read() {
    let mut applied = 0;
    for step in 0..4096u32 {
        let digit = |shift: u32| (step >> shift & 15) * 17;
        let text = format!("#{:02x}{:02x}{:02x}", digit(8), digit(4), digit(0));
        let accent = Colour::parse(&text).unwrap();
        let dress = look(&[("accent", &text)]).dress();
        for (scheme, properties) in [(LIGHT, &dress.light), (DARK, &dress.dark)] {
            if property(properties, "--accent").is_none() {
                continue;
            }
            applied += 1;
            assert!(accent.contrast(scheme.ground) >= TEXT, "{text}");
            assert!(accent.contrast(scheme.surface) >= TEXT, "{text}");
            let ink = property(properties, "--accent-ink").unwrap();
            assert!(
                Colour::parse(ink).unwrap().contrast(accent) >= TEXT,
                "{text}"
            );
            let soft = property(properties, "--accent-soft").unwrap();
            let soft = Colour::parse(soft).unwrap();
            assert!(scheme.inks[0].contrast(soft) >= TEXT, "{text}");
            assert!(
                accent.contrast(soft) >= TEXT,
                "{text} where it is pointed at"
            );
        }
    }
    assert!(applied > 500, "only {applied}");
}

#[test]
fn fonts_and_corners_are_only_that() {
    for (name, value, is_read) in [
        ("font", "Georgia, serif", true),
        ("font", "\"Source Sans 3\", sans-serif", true),
        ("font", "url(x)", false),
        ("font", "x; background: red", false),
        ("font", "\"x", false),
        ("font", "", false),
        ("radius", "0", true),
        ("radius", "4px", true),
        ("radius", "0.5rem", true),
        ("radius", "-1px", false),
        ("radius", "400px", false),
        ("radius", "calc(1px)", false),
        ("radius", "NaN", false),
        ("elsewhere", "x", false),
    ] {
        assert_eq!(Look::default().set(name, value), is_read, "{name} {value}");
    }
    let dress = look(&[("radius", "0.5rem"), ("font", "Georgia")]).dress();
    assert_eq!(property(&dress.light, "--radius"), Some("8px"));
    assert_eq!(
        property(&dress.dark, "--sans"),
        Some("Georgia, system-ui, sans-serif")
    );
}

/// The figures that are shown are those that decide.
#[test]
fn every_pair_says_its_figure_and_what_it_needs() {
    let both = look(&[("accent", "#777777"), ("background", "#ffffff")]);
    let tried = both.tried();
    let all: Vec<_> = tried.iter().map(|it| (it.token, it.dark)).collect();
    assert_eq!(
        all,
        [
            ("background", false),
            ("accent", false),
            ("background", true),
            ("accent", true)
        ]
    );
    let [white, grey, ..] = &tried[..] else {
        panic!("{tried:?}");
    };
    let withs: Vec<_> = white.pairs.iter().map(|it| (it.with, it.needed)).collect();
    assert_eq!(
        withs,
        [
            (With::Ink, TEXT),
            (With::QuietInk, TEXT),
            (With::Edge, EDGE),
            (With::Focus, EDGE)
        ]
    );
    assert!(white.holds() && white.worst().is_none());
    // 4.478 to 1 on white (colour.rs), which is not enough; the ink on it is black.
    let short = grey.worst().unwrap();
    assert_eq!((short.with, short.needed), (With::Background, TEXT));
    assert!((short.ratio - 4.478).abs() < 0.001, "{short:?}");
    let ink = grey.pairs.last().unwrap();
    assert!(ink.with == With::ButtonInk && ink.holds(), "{ink:?}");

    // Without a background that applies, both grounds of the theme are held against.
    let alone = look(&[("accent", "#777777"), ("theme", "light")]);
    let pairs: Vec<_> = alone.tried()[0].pairs.iter().map(|it| it.with).collect();
    assert_eq!(pairs, [With::Ground, With::Surface, With::ButtonInk]);
    // Without an accent, the theme's own has to be readable on the background.
    let ground = look(&[("background", "#ffffff"), ("theme", "light")]);
    let tried = ground.tried();
    assert!(tried[0].pairs.iter().any(|it| it.with == With::Accent));
}

/// The preview of a tag shows both themes side by side, by a copy of their colours.
#[test]
fn the_themes_by_name_are_those_of_the_device() {
    let tokens = include_str!("../../../styles/tokens.css");
    let named = include_str!("../../../styles/components/themes.css");
    let colours = |text: &str| -> Vec<String> {
        let lines = text.lines().map(str::trim);
        let colours = lines.filter(|it| it.starts_with("--") && it.contains(": #"));
        colours.map(str::to_owned).collect()
    };
    let (light, dark) = tokens.split_once("prefers-color-scheme: dark").unwrap();
    let (named_light, named_dark) = named.split_once(".theme-dark {").unwrap();
    assert!(colours(light).len() > 15 && colours(dark).len() == colours(light).len());
    assert_eq!(colours(named_light), colours(light));
    assert_eq!(colours(named_dark), colours(dark));
}

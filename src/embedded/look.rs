//! What a check looks like on another site: its light or dark theme and four tokens, each let in only
//! where everything can still be read.

mod contrast;

use super::colour::Colour;
pub use contrast::{EDGE, Pair, TEXT, Tried, With};

/// What is wished for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// Light, dark, or as the person's device has it.
    pub theme: Theme,
    /// Of links, buttons and bars.
    pub accent: Option<Colour>,
    /// Behind everything.
    pub background: Option<Colour>,
    /// Families of fonts that the device has, as a style sheet lists them.
    pub font: Option<String>,
    /// How round corners are, in pixels from 0 to 32.
    pub radius: Option<f64>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the person's device has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Its name in a tag.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A look as style sheets have it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dress {
    /// Which theme.
    pub theme: Theme,
    /// Custom properties with their values, in the light theme.
    pub light: Vec<Property>,
    /// The same in the dark one.
    pub dark: Vec<Property>,
}

/// A custom property of the style sheet, and its value.
pub type Property = (&'static str, String);

/// The colours of a theme that a wish is held against, as `styles/tokens.css` has them.
struct Scheme {
    dark: bool,
    ground: Colour,
    surface: Colour,
    /// Text, quiet text.
    inks: [Colour; 2],
    /// Edges of controls, the mark of the focus.
    edges: [Colour; 2],
    accent: Colour,
}

const LIGHT: Scheme = Scheme {
    dark: false,
    ground: Colour(0xf5, 0xf2, 0xea),
    surface: Colour(0xff, 0xfd, 0xf8),
    inks: [Colour(0x1d, 0x2b, 0x2a), Colour(0x4a, 0x5a, 0x57)],
    edges: [Colour(0x6f, 0x7d, 0x78), Colour(0xb4, 0x5a, 0x00)],
    accent: Colour(0x1c, 0x5d, 0x54),
};

const DARK: Scheme = Scheme {
    dark: true,
    ground: Colour(0x12, 0x1c, 0x1b),
    surface: Colour(0x1a, 0x27, 0x26),
    inks: [Colour(0xe9, 0xee, 0xe7), Colour(0xb3, 0xc0, 0xba)],
    edges: [Colour(0x82, 0x94, 0x8e), Colour(0xff, 0xb4, 0x54)],
    accent: Colour(0x8e, 0xd3, 0xc1),
};

impl Look {
    /// Takes in one wish by its name; `false` where it is none, or cannot be read.
    pub fn set(&mut self, name: &str, value: &str) -> bool {
        let value = value.trim();
        match name {
            "theme" => {
                self.theme = match value {
                    "light" => Theme::Light,
                    "dark" => Theme::Dark,
                    _ => Theme::Auto,
                };
                true
            }
            "accent" => set(&mut self.accent, Colour::parse(value)),
            "background" => set(&mut self.background, Colour::parse(value)),
            "font" => set(&mut self.font, is_font(value).then(|| value.to_owned())),
            "radius" => set(&mut self.radius, radius(value)),
            _ => false,
        }
    }

    /// Each colour in each theme that can be seen, and whether it can be read there.
    pub fn tried(&self) -> Vec<Tried> {
        let schemes = [LIGHT, DARK];
        let schemes = schemes.iter().filter(|scheme| self.can_be(scheme.dark));
        schemes.flat_map(|scheme| self.tried_in(scheme)).collect()
    }

    /// The names of colours that hold in no theme that can be seen: they are left out.
    pub fn refused(&self) -> Vec<&'static str> {
        let tried = self.tried();
        let names = ["accent", "background"].into_iter();
        names
            .filter(|name| {
                let mut of_it = tried.iter().filter(|it| it.token == *name).peekable();
                of_it.peek().is_some() && of_it.all(|it| !it.holds())
            })
            .collect()
    }

    /// What of it applies.
    pub fn dress(&self) -> Dress {
        Dress {
            theme: self.theme,
            light: self.properties(&LIGHT),
            dark: self.properties(&DARK),
        }
    }

    fn can_be(&self, dark: bool) -> bool {
        match self.theme {
            Theme::Auto => true,
            Theme::Light => !dark,
            Theme::Dark => dark,
        }
    }

    fn tried_in(&self, scheme: &Scheme) -> Vec<Tried> {
        let background = self
            .background
            .map(|it| Tried::background(scheme, it, self.accent.is_none()));
        let accent = self
            .accent
            .map(|it| Tried::accent(scheme.dark, it, &self.behind(scheme)));
        background.into_iter().chain(accent).collect()
    }

    /// What stands behind an accent in this theme.
    fn behind(&self, scheme: &Scheme) -> Vec<(With, Colour)> {
        let applies = |it: &Colour| Tried::background(scheme, *it, false).holds();
        match self.background.filter(applies) {
            Some(background) => vec![(With::Background, background)],
            None => vec![
                (With::Ground, scheme.ground),
                (With::Surface, scheme.surface),
            ],
        }
    }

    fn properties(&self, scheme: &Scheme) -> Vec<Property> {
        let tried = self.tried_in(scheme);
        let holds = |token| tried.iter().any(|it| it.token == token && it.holds());
        let mut properties = Vec::new();
        if let Some(font) = &self.font {
            for name in ["--sans", "--serif"] {
                properties.push((name, format!("{font}, system-ui, sans-serif")));
            }
        }
        if let Some(radius) = self.radius {
            properties.push(("--radius", format!("{radius}px")));
        }
        if let Some(background) = self.background.filter(|_| holds("background")) {
            properties.push(("--ground", background.css()));
            properties.push(("--surface", background.css()));
        }
        if let Some(accent) = self.accent.filter(|_| holds("accent")) {
            let behind = self.behind(scheme);
            let surface = behind.last().map_or(scheme.surface, |(_, it)| *it);
            properties.push(("--accent", accent.css()));
            properties.push(("--accent-ink", contrast::ink_on(accent).css()));
            properties.push(("--accent-soft", contrast::soft(accent, surface).css()));
            properties.push(("--bar", accent.css()));
        }
        properties
    }
}

/// The app's own accent or background in a theme, which stays where no other one is wished for.
pub fn own_colour(token: &str, dark: bool) -> Colour {
    let scheme = if dark { DARK } else { LIGHT };
    match token {
        "accent" => scheme.accent,
        _ => scheme.ground,
    }
}

fn set<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let is_read = value.is_some();
    *place = value;
    is_read
}

/// Names of families and nothing that could be more.
fn is_font(text: &str) -> bool {
    let fits = |letter: char| letter.is_alphanumeric() || " ,-_'\"".contains(letter);
    let is_even = |mark| text.matches(mark).count().is_multiple_of(2);
    (1..=120).contains(&text.len()) && text.chars().all(fits) && is_even('"') && is_even('\'')
}

/// A length in pixels, or in units of 16 of them.
fn radius(text: &str) -> Option<f64> {
    let (number, unit) = match (text.strip_suffix("px"), text.strip_suffix("rem")) {
        (Some(number), _) => (number, 1.0),
        (_, Some(number)) => (number, 16.0),
        _ => (text, 1.0),
    };
    let pixels = number.trim().parse::<f64>().ok()? * unit;
    (0.0..=32.0).contains(&pixels).then_some(pixels)
}

#[cfg(test)]
mod tests;

//! Colours as another site names them, and how well two of them can be told apart.

/// A colour without transparency: red, green and blue, each from 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// Black.
    pub const BLACK: Self = Self(0, 0, 0);
    /// White.
    pub const WHITE: Self = Self(255, 255, 255);

    /// Reads `#rgb`, `#rrggbb`, `rgb(r, g, b)`, `rgb(r g b)` and `color(srgb r g b)`; nothing that can
    /// be seen through. What is outside of sRGB becomes the nearest in each part.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(digits) = text.strip_prefix('#') {
            return Self::from_digits(digits);
        }
        let inner = text.strip_suffix(')')?;
        let (inner, read): (_, fn(&str) -> Option<u8>) = match inner.strip_prefix("color(srgb ") {
            Some(inner) => (inner, share),
            None => (inner.strip_prefix("rgb(")?, part),
        };
        let mut parts = inner.split([',', ' ']).filter(|part| !part.is_empty());
        let colour = Self(
            read(parts.next()?)?,
            read(parts.next()?)?,
            read(parts.next()?)?,
        );
        parts.next().is_none().then_some(colour)
    }

    fn from_digits(digits: &str) -> Option<Self> {
        let digits: Vec<u8> = digits
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|it| u8::try_from(it).ok()))
            .collect::<Option<_>>()?;
        match *digits.as_slice() {
            [r, g, b] => Some(Self(r * 17, g * 17, b * 17)),
            [r, s, g, h, b, c] => Some(Self(r * 16 + s, g * 16 + h, b * 16 + c)),
            _ => None,
        }
    }

    /// As a style sheet has it: `#1c5d54`.
    pub fn css(self) -> String {
        let Self(r, g, b) = self;
        format!("#{r:02x}{g:02x}{b:02x}")
    }

    /// `share` of this one (0 to 1) over another.
    #[must_use]
    pub fn over(self, other: Self, share: f64) -> Self {
        let mix = |a: u8, b: u8| {
            let mixed = f64::from(a) * share + f64::from(b) * (1.0 - share);
            mixed.round().clamp(0.0, 255.0) as u8
        };
        Self(
            mix(self.0, other.0),
            mix(self.1, other.1),
            mix(self.2, other.2),
        )
    }

    /// How well the two can be told apart: the contrast ratio of WCAG 2.2 (W3C, 2023), from 1 (not at
    /// all) to 21. Text needs 4.5, the edge of a control 3.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Relative luminance (WCAG 2.2), from 0 (black) to 1 (white).
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

fn part(text: &str) -> Option<u8> {
    let value: f64 = text.parse().ok()?;
    (0.0..=255.0).contains(&value).then(|| value.round() as u8)
}

/// A part as a share of the most there is; browsers write some a hair beyond it.
fn share(text: &str) -> Option<u8> {
    let value: f64 = text.parse().ok()?;
    let value = (value * 255.0).round().clamp(0.0, 255.0);
    (!value.is_nan()).then_some(value as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_browsers_write_them() {
        for (text, colour) in [
            ("#1c5d54", Some(Colour(28, 93, 84))),
            (" #FFF ", Some(Colour::WHITE)),
            ("rgb(28, 93, 84)", Some(Colour(28, 93, 84))),
            ("rgb(28 93 84)", Some(Colour(28, 93, 84))),
            ("rgb(27.6, 93, 84)", Some(Colour(28, 93, 84))),
            ("rgba(28, 93, 84, 0.5)", None),
            ("rgb(28, 93, 84, 1)", None),
            ("rgb(28 93 84 / 50%)", None),
            ("rgb(300, 0, 0)", None),
            ("rgb(NaN, 0, 0)", None),
            ("color(srgb 0 0 0.501961)", Some(Colour(0, 0, 128))),
            ("color(srgb 1.0001 -0.02 1)", Some(Colour(255, 0, 255))),
            ("color(srgb 0 0 0 / 0.5)", None),
            ("color(srgb none 0 0)", None),
            ("color(srgb NaN 0 0)", None),
            ("color(display-p3 0 0 0)", None),
            ("#1c5d5480", None),
            ("#1c5", Some(Colour(17, 204, 85))),
            ("#é11", None),
            ("red;background:url(x)", None),
            ("", None),
        ] {
            assert_eq!(Colour::parse(text), colour, "{text}");
        }
        assert_eq!(Colour(28, 93, 84).css(), "#1c5d54");
    }

    /// The figures of WCAG's own definition, worked out apart from this code.
    #[test]
    fn contrast_is_that_of_wcag() {
        for (one, two, ratio) in [
            (Colour::BLACK, Colour::WHITE, 21.0),
            (Colour::WHITE, Colour::WHITE, 1.0),
            (Colour(0x77, 0x77, 0x77), Colour::WHITE, 4.478),
            (Colour(0x76, 0x76, 0x76), Colour::WHITE, 4.542),
            (Colour(0, 0, 255), Colour::WHITE, 8.592),
            (Colour(255, 0, 0), Colour::WHITE, 3.998),
        ] {
            for (one, two) in [(one, two), (two, one)] {
                let found = one.contrast(two);
                assert!((found - ratio).abs() < 0.001, "{one:?} {two:?}: {found}");
            }
        }
    }

    #[test]
    fn a_share_of_one_over_another() {
        assert_eq!(Colour::BLACK.over(Colour::WHITE, 0.0), Colour::WHITE);
        assert_eq!(Colour::BLACK.over(Colour::WHITE, 1.0), Colour::BLACK);
        assert_eq!(
            Colour::BLACK.over(Colour::WHITE, 0.5),
            Colour(128, 128, 128)
        );
    }
}

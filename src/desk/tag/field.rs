//! The fields for a tag, and what can be wrong with what is typed into them.

/// A field with words in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// The check.
    Check,
    /// The link.
    Link,
    /// The colour of links and buttons.
    Accent,
    /// The colour behind everything.
    Background,
    /// The font.
    Font,
    /// Families of one's own.
    OwnFont,
    /// How round corners are.
    Radius,
    /// The name of the frame.
    Label,
    /// The address of the app.
    Site,
}

/// Something that cannot be read as it is typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Problem {
    /// No link was pasted yet.
    NoLink,
    /// What was pasted is no link.
    LinkUnreadable,
    /// This is no colour, or one that can be seen through.
    NoColour(Field),
    /// These are no names of fonts.
    NoFont,
    /// This is no number from 0 to 32.
    NoRadius,
    /// This is no address of a site.
    NoSite,
}

impl Problem {
    /// The field that it is about.
    pub fn field(self) -> Field {
        match self {
            Self::NoLink | Self::LinkUnreadable => Field::Link,
            Self::NoColour(field) => field,
            Self::NoFont => Field::OwnFont,
            Self::NoRadius => Field::Radius,
            Self::NoSite => Field::Site,
        }
    }

    /// Whether there can be no tag with it; the rest is only left out.
    pub fn is_in_the_way(self) -> bool {
        matches!(self, Self::NoLink | Self::LinkUnreadable | Self::NoSite)
    }
}

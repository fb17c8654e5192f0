//! Takes an own instrument's file apart: every field is known, there once, and of its kind.

use super::{FORMAT, FileError, MOST_BYTES, VERSION};
use crate::custom::{
    AnswerOption, CustomBand, CustomDanger, CustomInstrument, CustomItem, CustomKind, CustomMethod,
    CustomScore,
};
use crate::json::{self, Members, Object};
use std::str::FromStr;

type Read<T> = Result<T, FileError>;

/// Reads a file.
///
/// # Errors
/// Refuses what is not such a file as a whole.
pub fn read(text: &str) -> Read<CustomInstrument> {
    if text.len() > MOST_BYTES {
        return Err(FileError::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let head = Object::parse(text).ok_or(FileError::NotOurs)?;
    let version: Option<u32> = head.whole("version");
    let version = version.filter(|_| head.text("format").as_deref() == Some(FORMAT));
    match version.ok_or(FileError::NotOurs)? {
        VERSION => instrument(File(text)),
        newer if newer > VERSION => Err(FileError::Newer(newer)),
        other => Err(File(text).wrong(text, format!("there is no version {other}"))),
    }
}

fn instrument(file: File<'_>) -> Read<CustomInstrument> {
    let known = [
        "format",
        "version",
        "id",
        "edition",
        "template",
        "title",
        "about",
        "recall_days",
        "licence",
        "source",
        "scales",
        "items",
        "scores",
    ];
    let whole = Part::of(file, file.0, &known)?;
    Ok(CustomInstrument {
        id: whole.text("id")?,
        edition: whole.count("edition")?,
        template: whole.text_or_none("template")?,
        title: whole.text("title")?,
        about: whole.text_or_none("about")?,
        recall_days: whole.count("recall_days")?,
        licence: whole.text_or_none("licence")?,
        source: whole.text_or_none("source")?,
        scales: whole.list("scales", scale)?,
        items: whole.list("items", item)?,
        scores: match whole.field("scores") {
            None => Vec::new(),
            Some(_) => whole.list("scores", score)?,
        },
    })
}

fn scale(file: File<'_>, value: &str) -> Read<Vec<AnswerOption>> {
    let options = json::list(value);
    let options = options.ok_or_else(|| file.wrong(value, "a scale must be a list".to_owned()))?;
    let option = |value| {
        let part = Part::of(file, value, &["value", "text"])?;
        Ok(AnswerOption {
            value: part.whole("value")?,
            text: part.text("text")?,
        })
    };
    options.into_iter().map(option).collect()
}

fn item(file: File<'_>, value: &str) -> Read<CustomItem> {
    let known = ["text", "answer", "reversed", "optional", "danger"];
    let part = Part::of(file, value, &known)?;
    let danger = |value| {
        let part = Part::of(file, value, &["from", "to", "topic"])?;
        Ok(CustomDanger {
            from: part.whole("from")?,
            to: part.whole("to")?,
            topic: part.text("topic")?,
        })
    };
    Ok(CustomItem {
        text: part.text("text")?,
        kind: answer(file, part.needed("answer")?)?,
        reversed: part.flag("reversed")?,
        optional: part.flag("optional")?,
        danger: part.filled("danger").map(danger).transpose()?,
    })
}

fn answer(file: File<'_>, value: &str) -> Read<CustomKind> {
    if json::text(value).as_deref() == Some("none") {
        return Ok(CustomKind::Display);
    }
    let object = Object::parse(value);
    let (name, value) = object
        .as_ref()
        .and_then(Object::only)
        .unwrap_or(("", value));
    let part = |known| Part::of(file, value, known);
    Ok(match name {
        "choice" => CustomKind::Choice(part(&["scale"])?.count("scale")?),
        "several" => CustomKind::Several(part(&["scale"])?.count("scale")?),
        "number" => {
            let part = part(&["min", "max"])?;
            CustomKind::Number {
                min: part.whole("min")?,
                max: part.whole("max")?,
            }
        }
        "words" => CustomKind::Text {
            max_chars: part(&["max_chars"])?.count("max_chars")?,
        },
        _ => {
            let reason = "`answer` must be choice, several, number, words or none";
            return Err(file.wrong(value, reason.to_owned()));
        }
    })
}

fn score(file: File<'_>, value: &str) -> Read<CustomScore> {
    let known = ["title", "method", "of", "prorate", "bands", "bands_source"];
    let part = Part::of(file, value, &known)?;
    let place = |file: File<'_>, value: &str| {
        let place = value.parse();
        place.map_err(|_| file.not("of", value, "made of places from 0"))
    };
    let band = |file, value: &_| {
        let part = Part::of(file, value, &["from", "to", "text"])?;
        Ok(CustomBand {
            from: part.whole("from")?,
            to: part.whole("to")?,
            text: part.text("text")?,
        })
    };
    Ok(CustomScore {
        title: part.text("title")?,
        method: method(file, part.needed("method")?)?,
        of: part.list("of", place)?,
        prorate: match part.filled("prorate") {
            None => None,
            Some(_) => Some(part.count("prorate")?),
        },
        bands: match part.field("bands") {
            None => Vec::new(),
            Some(_) => part.list("bands", band)?,
        },
        bands_source: part.text_or_none("bands_source")?,
    })
}

fn method(file: File<'_>, value: &str) -> Read<CustomMethod> {
    match json::text(value).as_deref() {
        Some("sum") => return Ok(CustomMethod::Sum),
        Some("mean") => return Ok(CustomMethod::Mean),
        Some("pomp") => return Ok(CustomMethod::Pomp),
        _ => {}
    }
    match Object::parse(value).as_ref().and_then(Object::only) {
        Some(("count", value)) => {
            let from = Part::of(file, value, &["from"])?.whole("from")?;
            Ok(CustomMethod::Count(from))
        }
        _ => Err(file.not("method", value, "sum, mean, pomp or count")),
    }
}

/// The text of the whole file.
#[derive(Clone, Copy)]
struct File<'a>(&'a str);

impl File<'_> {
    /// What is wrong with a value, which is a piece of the file and so tells its line.
    fn wrong(self, value: &str, reason: String) -> FileError {
        let at = (value.as_ptr() as usize).saturating_sub(self.0.as_ptr() as usize);
        let before = self.0.bytes().take(at);
        let line = 1 + before.filter(|byte| *byte == b'\n').count();
        FileError::Wrong { line, reason }
    }

    fn not(self, name: &str, value: &str, kind: &str) -> FileError {
        self.wrong(value, format!("`{name}` must be {kind}"))
    }
}

/// An object in the file.
struct Part<'a> {
    file: File<'a>,
    /// As it is written.
    written: &'a str,
    fields: Members<'a>,
}

impl<'a> Part<'a> {
    /// An object of known fields, each there once at most.
    fn of(file: File<'a>, written: &'a str, known: &[&str]) -> Read<Self> {
        let object = Object::parse(written);
        let object = object.ok_or_else(|| {
            let reason = format!("there must be an object with {}", known.join(", "));
            file.wrong(written, reason)
        })?;
        let fields = object.fields();
        for (place, (name, value)) in fields.iter().enumerate() {
            if !known.contains(&&**name) {
                return Err(file.wrong(value, format!("there is no field `{name}`")));
            }
            if fields
                .iter()
                .take(place)
                .any(|(earlier, _)| earlier == name)
            {
                return Err(file.wrong(value, format!("`{name}` stands there twice")));
            }
        }
        Ok(Self {
            file,
            written,
            fields,
        })
    }

    fn field(&self, name: &str) -> Option<&'a str> {
        let mut fields = self.fields.iter();
        fields.find(|(known, _)| known == name).map(|(_, it)| *it)
    }

    /// A field that may also be `null`.
    fn filled(&self, name: &str) -> Option<&'a str> {
        self.field(name).filter(|value| *value != "null")
    }

    fn needed(&self, name: &str) -> Read<&'a str> {
        let missing = || {
            self.file
                .wrong(self.written, format!("`{name}` is missing"))
        };
        self.field(name).ok_or_else(missing)
    }

    fn text(&self, name: &str) -> Read<String> {
        let value = self.needed(name)?;
        json::text(value).ok_or_else(|| self.file.not(name, value, "a text"))
    }

    /// A text that is empty where it is left out.
    fn text_or_none(&self, name: &str) -> Read<String> {
        match self.field(name) {
            None => Ok(String::new()),
            Some(_) => self.text(name),
        }
    }

    fn whole(&self, name: &str) -> Read<i32> {
        let value = self.needed(name)?;
        let number = json::whole(value).and_then(|number| i32::try_from(number).ok());
        number.ok_or_else(|| self.file.not(name, value, "a whole number"))
    }

    /// A number without a sign: of values that are JSON, nothing else is read as one.
    fn count<T: FromStr>(&self, name: &str) -> Read<T> {
        let value = self.needed(name)?;
        let number = value.parse();
        number.map_err(|_| self.file.not(name, value, "a whole number from 0"))
    }

    /// Yes or no; no where it is left out.
    fn flag(&self, name: &str) -> Read<bool> {
        let value = self.field(name).unwrap_or("false");
        value
            .parse()
            .map_err(|_| self.file.not(name, value, "true or false"))
    }

    fn list<T>(&self, name: &str, read: impl Fn(File<'a>, &'a str) -> Read<T>) -> Read<Vec<T>> {
        let value = self.needed(name)?;
        let values = json::list(value).ok_or_else(|| self.file.not(name, value, "a list"))?;
        values.into_iter().map(|it| read(self.file, it)).collect()
    }
}

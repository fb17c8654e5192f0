//! JSON as records hold it: a value is kept as its text until it is asked for by name and kind.
//!
//! The parsing itself is serde_json's; but serde's derived readers bring every shape its own
//! copy of it, which in the module that a phone has to load was more than all the shapes' use.

use footing_core::Timestamp;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// An object: its fields in the order written, each value as it was written.
pub struct Object<'a>(Vec<(String, &'a RawValue)>);

impl<'a> Object<'a> {
    /// Reads a whole text that is an object.
    pub fn parse(json: &'a str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// Whether it has a field of that name.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// The value of a field, where it stands there once.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        let mut found = None;
        for (field, value) in &self.0 {
            if field == name && found.replace(value.get()).is_some() {
                return None;
            }
        }
        found
    }

    /// How many fields it has.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Its field, where it has one only.
    pub fn only(&self) -> Option<(&str, &'a str)> {
        match self.0.as_slice() {
            [(name, value)] => Some((name, value.get())),
            _ => None,
        }
    }

    /// All fields, in the order written.
    pub fn fields(self) -> impl Iterator<Item = (String, &'a str)> {
        self.0.into_iter().map(|(name, value)| (name, value.get()))
    }

    /// A field that is a text.
    pub fn text(&self, name: &str) -> Option<String> {
        text(self.get(name)?)
    }

    /// A field that is a whole number.
    pub fn whole<T: TryFrom<i64>>(&self, name: &str) -> Option<T> {
        T::try_from(whole(self.get(name)?)?).ok()
    }

    /// A field that is a moment.
    pub fn time(&self, name: &str) -> Option<Timestamp> {
        Timestamp::parse(&self.text(name)?)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Object<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Fields).map(Object)
    }
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(fields)
    }
}

/// A text.
pub fn text(json: &str) -> Option<String> {
    serde_json::from_str(json).ok()
}

/// A whole number, of a value that is JSON. Not `-0`, which is a fraction to serde_json.
pub fn whole(json: &str) -> Option<i64> {
    json.parse()
        .ok()
        .filter(|number| *number != 0 || json == "0")
}

/// A list's values.
pub fn list(json: &str) -> Option<Vec<&str>> {
    let values: Vec<&RawValue> = serde_json::from_str(json).ok()?;
    Some(values.into_iter().map(RawValue::get).collect())
}

/// Writes a text.
pub fn quoted(text: &str) -> String {
    // A text cannot fail to be written.
    serde_json::to_string(text).unwrap_or_default()
}

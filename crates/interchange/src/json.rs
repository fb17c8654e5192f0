//! JSON as records and returns hold it: a value is kept as its text until it is asked for by name and kind.
//!
//! Own code and not serde_json: that brings every shape its own copy of a reader and, for messages
//! nobody sees here, all kinds of numbers. In the module that a phone has to load before the first
//! question it was several times this. The tests hold it against serde_json.

mod quoted;

pub use quoted::quoted;

use footing_core::Timestamp;
use std::borrow::Cow;

/// How deep lists and objects may stand in each other: what Footing writes has four levels.
const DEEPEST: u32 = 64;

/// Values as they were written, of an object with their names, which are borrowed where nothing in them
/// is escaped: a long history is thousands of records, and each name would be a piece of memory.
pub type Members<'a> = Vec<(Cow<'a, str>, &'a str)>;

/// An object: its fields in the order written, each value as it was written.
pub struct Object<'a>(Members<'a>);

impl<'a> Object<'a> {
    /// Reads a whole text that is an object.
    pub fn parse(json: &'a str) -> Option<Self> {
        members(json, b'{').map(Self)
    }

    /// Whether it has a field of that name.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// The value of a field, where it stands there once.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        let mut found = None;
        for (field, value) in &self.0 {
            if field == name && found.replace(*value).is_some() {
                return None;
            }
        }
        found
    }

    /// How many fields it has.
    pub fn n_fields(&self) -> usize {
        self.0.len()
    }

    /// Its field, where it has one only.
    pub fn only(&self) -> Option<(&str, &'a str)> {
        match self.0.as_slice() {
            [(name, value)] => Some((name, value)),
            _ => None,
        }
    }

    /// All fields, in the order written.
    pub fn fields(self) -> Members<'a> {
        self.0
    }

    /// A field that is a text.
    pub fn text(&self, name: &str) -> Option<String> {
        text(self.get(name)?)
    }

    /// A field that is a whole number.
    pub fn whole<T: TryFrom<i64>>(&self, name: &str) -> Option<T> {
        T::try_from(whole(self.get(name)?)?).ok()
    }

    /// A field that says yes or no.
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.get(name)?.parse().ok()
    }

    /// A field that is a moment.
    pub fn time(&self, name: &str) -> Option<Timestamp> {
        Timestamp::parse(&self.text(name)?)
    }
}

/// A text.
pub fn text(json: &str) -> Option<String> {
    let mut scan = Scan::new(json);
    let text = scan.text()?;
    scan.end().then(|| text.into_owned())
}

/// A whole number, of a value that is JSON. Not `-0`, which is the fraction of that name.
pub fn whole(json: &str) -> Option<i64> {
    json.parse()
        .ok()
        .filter(|number| *number != 0 || json == "0")
}

/// A number, whole or not.
pub fn number(json: &str) -> Option<f64> {
    let begins = json.starts_with(|c: char| c == '-' || c.is_ascii_digit());
    let number: f64 = json.parse().ok().filter(|_| begins)?;
    number.is_finite().then_some(number)
}

/// A list's values.
pub fn list(json: &str) -> Option<Vec<&str>> {
    let values = members(json, b'[')?;
    Some(values.into_iter().map(|(_, value)| value).collect())
}

/// The members of a whole text that is a list or an object, as its first byte says.
fn members(json: &str, open: u8) -> Option<Members<'_>> {
    let mut scan = Scan::new(json);
    if scan.peek() != open {
        return None;
    }
    let mut members = Vec::new();
    scan.members(Some(&mut members))?;
    scan.end().then_some(members)
}

/// A text being read.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    deeper: u32,
}

impl<'a> Scan<'a> {
    /// Begins before the first value.
    fn new(text: &'a str) -> Self {
        let mut scan = Self {
            text,
            at: 0,
            deeper: DEEPEST,
        };
        scan.space();
        scan
    }

    /// The next byte; 0, which no value has outside of a text, at the end.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// Passes over a byte, where it is the next one.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == byte;
        if found {
            self.at += 1;
        }
        found
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    /// Whether nothing more follows.
    fn end(&mut self) -> bool {
        self.space();
        self.at == self.text.len()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.text.get(self.at..)?.chars().next()?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// A list's values, or an object's with their names; or nothing of them, where they are only to be
    /// passed over.
    fn members(&mut self, mut kept: Option<&mut Members<'a>>) -> Option<()> {
        let named = self.peek() == b'{';
        let close = if named { b'}' } else { b']' };
        self.at += 1;
        self.deeper = self.deeper.checked_sub(1)?;
        self.space();
        let mut more = !self.take(close);
        while more {
            let mut name = Cow::Borrowed("");
            if named {
                self.space();
                name = self.text()?;
                self.space();
                self.take(b':').then_some(())?;
            }
            let value = self.value()?;
            if let Some(kept) = &mut kept {
                kept.push((name, value));
            }
            self.space();
            more = self.take(b',');
            if !more {
                self.take(close).then_some(())?;
            }
        }
        self.deeper += 1;
        Some(())
    }

    /// Any value, as it is written.
    fn value(&mut self) -> Option<&'a str> {
        self.space();
        let from = self.at;
        match self.peek() {
            b'{' | b'[' => self.members(None)?,
            b'"' => drop(self.text()?),
            b'-' | b'0'..=b'9' => self.number()?,
            _ => {
                let rest = self.text.get(from..)?;
                let words = ["true", "false", "null"];
                let word = words.iter().find(|word| rest.starts_with(**word))?;
                self.at += word.len();
            }
        }
        self.text.get(from..self.at)
    }

    fn number(&mut self) -> Option<()> {
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _sign = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Some(())
    }

    /// One digit or more.
    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        (self.at > from).then_some(())
    }

    /// A text; nothing is copied up to the first character that is escaped.
    fn text(&mut self) -> Option<Cow<'a, str>> {
        self.take(b'"').then_some(())?;
        let mut text = Cow::Borrowed("");
        loop {
            let from = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            text += self.text.get(from..self.at)?;
            match self.next()? {
                '"' => return Some(text),
                '\\' => text.to_mut().push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            c @ ('"' | '\\' | '/') => c,
            'b' => '\u{8}',
            't' => '\t',
            'n' => '\n',
            'f' => '\u{c}',
            'r' => '\r',
            'u' => {
                let first = self.hex()?;
                if !(0xd800..0xdc00).contains(&first) {
                    return char::from_u32(first);
                }
                // A character beyond the first 65,536, in two halves.
                (self.take(b'\\') && self.take(b'u')).then_some(())?;
                let second = self.hex()?.checked_sub(0xdc00).filter(|it| *it < 0x400)?;
                return char::from_u32(0x10000 + ((first - 0xd800) << 10) + second);
            }
            _ => return None,
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            number = number * 16 + self.next()?.to_digit(16)?;
        }
        Some(number)
    }
}

#[cfg(test)]
mod tests;

//! Writes an own instrument's file: every field in its order, one a line.

use super::{FORMAT, VERSION};
use crate::custom::{CustomInstrument, CustomItem, CustomKind, CustomMethod, CustomScore};
use crate::json::quoted;

/// Writes the file.
pub fn write(it: &CustomInstrument) -> String {
    let mut to = Writer::default();
    to.open('{');
    to.text("format", FORMAT);
    to.number("version", VERSION.to_string());
    to.text("id", &it.id);
    to.number("edition", it.edition.to_string());
    to.text("template", &it.template);
    to.text("title", &it.title);
    to.text("about", &it.about);
    to.number("recall_days", it.recall_days.to_string());
    to.text("licence", &it.licence);
    to.text("source", &it.source);
    to.begin("scales", '[');
    for options in &it.scales {
        to.next_in_list('[');
        for option in options {
            to.next_in_list('{');
            to.number("value", option.value.to_string());
            to.text("text", &option.text);
            to.close('}');
        }
        to.close(']');
    }
    to.close(']');
    to.begin("items", '[');
    for one in &it.items {
        item(one, &mut to);
    }
    to.close(']');
    to.begin("scores", '[');
    for one in &it.scores {
        score(one, &mut to);
    }
    to.close(']');
    to.close('}');
    to.written.push('\n');
    to.written
}

fn item(it: &CustomItem, to: &mut Writer) {
    to.next_in_list('{');
    to.text("text", &it.text);
    let (kind, fields): (_, &[(&str, String)]) = match it.kind {
        CustomKind::Choice(scale) => ("choice", &[("scale", scale.to_string())]),
        CustomKind::Several(scale) => ("several", &[("scale", scale.to_string())]),
        CustomKind::Number { min, max } => (
            "number",
            &[("min", min.to_string()), ("max", max.to_string())],
        ),
        CustomKind::Text { max_chars } => ("words", &[("max_chars", max_chars.to_string())]),
        CustomKind::Display => ("none", &[]),
    };
    to.variant("answer", kind, fields);
    to.flag("reversed", it.reversed);
    to.flag("optional", it.optional);
    if let Some(danger) = &it.danger {
        to.begin("danger", '{');
        to.number("from", danger.from.to_string());
        to.number("to", danger.to.to_string());
        to.text("topic", &danger.topic);
        to.close('}');
    }
    to.close('}');
}

fn score(it: &CustomScore, to: &mut Writer) {
    to.next_in_list('{');
    to.text("title", &it.title);
    let (method, fields): (_, &[(&str, String)]) = match it.method {
        CustomMethod::Sum => ("sum", &[]),
        CustomMethod::Mean => ("mean", &[]),
        CustomMethod::Pomp => ("pomp", &[]),
        CustomMethod::Count(from) => ("count", &[("from", from.to_string())]),
    };
    to.variant("method", method, fields);
    to.begin("of", '[');
    for item in &it.of {
        to.line();
        to.written.push_str(&item.to_string());
    }
    to.close(']');
    if let Some(percent) = it.prorate {
        to.number("prorate", percent.to_string());
    }
    if !it.bands.is_empty() {
        to.begin("bands", '[');
        for band in &it.bands {
            to.next_in_list('{');
            to.number("from", band.from.to_string());
            to.number("to", band.to.to_string());
            to.text("text", &band.text);
            to.close('}');
        }
        to.close(']');
    }
    if !it.bands_source.is_empty() {
        to.text("bands_source", &it.bands_source);
    }
    to.close('}');
}

/// JSON as people read it: one member a line, two spaces a level.
#[derive(Default)]
struct Writer {
    written: String,
    level: usize,
    /// Whether the list or object that was opened last is still empty.
    is_empty: bool,
}

impl Writer {
    fn open(&mut self, bracket: char) {
        self.written.push(bracket);
        self.level += 1;
        self.is_empty = true;
    }

    fn close(&mut self, bracket: char) {
        self.level -= 1;
        if !self.is_empty {
            self.new_line();
        }
        self.is_empty = false;
        self.written.push(bracket);
    }

    fn new_line(&mut self) {
        self.written.push('\n');
        for _ in 0..self.level {
            self.written.push_str("  ");
        }
    }

    /// The line of the next member.
    fn line(&mut self) {
        if !self.is_empty {
            self.written.push(',');
        }
        self.is_empty = false;
        self.new_line();
    }

    fn next_in_list(&mut self, bracket: char) {
        self.line();
        self.open(bracket);
    }

    fn field(&mut self, name: &str, value: &str) {
        self.line();
        self.written.push_str(&quoted(name));
        self.written.push_str(": ");
        self.written.push_str(value);
    }

    fn begin(&mut self, name: &str, bracket: char) {
        self.field(name, "");
        self.open(bracket);
    }

    fn text(&mut self, name: &str, text: &str) {
        self.field(name, &quoted(text));
    }

    fn number(&mut self, name: &str, digits: String) {
        self.field(name, &digits);
    }

    fn flag(&mut self, name: &str, flag: bool) {
        self.field(name, if flag { "true" } else { "false" });
    }

    /// One of several kinds: its name alone, or an object of that name with its fields.
    fn variant(&mut self, name: &str, kind: &str, fields: &[(&str, String)]) {
        if fields.is_empty() {
            return self.text(name, kind);
        }
        self.begin(name, '{');
        self.begin(kind, '{');
        for (name, digits) in fields {
            self.field(name, digits);
        }
        self.close('}');
        self.close('}');
    }
}

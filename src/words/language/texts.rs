//! All texts that the app ships, read from the files themselves.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// A text with its place.
pub struct Text {
    /// The file, from the root of the checkout.
    pub file: String,
    /// Where in it: `offers.smart.about`.
    pub key: String,
    /// The text.
    pub text: String,
}

/// What is built, and what no page shows.
const NOT_DATA: [&str; 2] = ["target", "dist"];

/// The root of the checkout.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All texts, without the entries of the glossary with these ids.
pub fn all(without: &[String]) -> Vec<Text> {
    let mut texts = Vec::new();
    let folders = folders(&root());
    let within = folders.iter().flat_map(|it| self::folders(it));
    let data = folders.iter().cloned().chain(within);
    let english = data.map(|it| it.join("en.json")).filter(|it| it.exists());
    for file in english.chain([root().join("safety/contacts.json")]) {
        let json: Value = serde_json::from_str(&read(&file)).unwrap();
        collect(&name(&file), "", &json, without, &mut texts);
    }
    let pages = fs::read_dir(root().join("pages")).unwrap();
    let pages = pages.map(|it| it.unwrap().path());
    for file in pages.chain([root().join("index.html")]) {
        texts.push(Text {
            file: name(&file),
            key: "text".to_owned(),
            text: shown(&read(&file)),
        });
    }
    texts
}

fn folders(within: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(within).unwrap();
    let paths = entries.map(|it| it.unwrap().path());
    let is_data = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        path.is_dir() && !name.starts_with('.') && !NOT_DATA.contains(&name.as_ref())
    };
    let mut folders: Vec<_> = paths.filter(is_data).collect();
    folders.sort();
    folders
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn name(file: &Path) -> String {
    let name = file.strip_prefix(root()).unwrap();
    name.to_string_lossy().replace('\\', "/")
}

/// Every text in a JSON file, with its way there; things in lists go by their `id`.
fn collect(file: &str, key: &str, value: &Value, without: &[String], texts: &mut Vec<Text>) {
    let below = |part: &str| match key {
        "" => part.to_owned(),
        key => format!("{key}.{part}"),
    };
    match value {
        Value::String(text) => texts.push(Text {
            file: file.to_owned(),
            key: key.to_owned(),
            text: text.clone(),
        }),
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                let id = value["id"].as_str();
                if !id.is_some_and(|id| without.iter().any(|it| it == id)) {
                    let part = id.map_or_else(|| at.to_string(), str::to_owned);
                    collect(file, &below(&part), value, without, texts);
                }
            }
        }
        Value::Object(map) => {
            for (name, value) in map {
                collect(file, &below(name), value, without, texts);
            }
        }
        _ => {}
    }
}

/// What a page shows: nothing of its tags, scripts, styles and comments.
fn shown(html: &str) -> String {
    let mut html = html.to_owned();
    for (begin, end) in [
        ("<!--", "-->"),
        ("<script", "</script>"),
        ("<style", "</style>"),
        ("<", ">"),
    ] {
        let mut rest = html.as_str();
        let mut kept = String::new();
        while let Some((before, after)) = rest.split_once(begin) {
            kept.push_str(before);
            kept.push(' ');
            rest = after.split_once(end).map_or("", |(_, after)| after);
        }
        kept.push_str(rest);
        html = kept;
    }
    html
}

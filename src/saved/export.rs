//! The file with everything: `{"format":"footing-export","version":1,…}`, out and in again.
//!
//! Its JSON Schema is `docs/footing-export.schema.json`.

use super::body::Body;
use super::envelope::{Record, SCHEMA};
use super::json::{Object, list, quoted, text};
use super::key::{PREFIX, RecordKey};
use footing_core::Timestamp;
use std::collections::BTreeMap;

/// The most bytes that a file to be read may have: 8 MiB, some thousand results.
pub const MOST_BYTES: usize = 8 << 20;

/// Why a file was not read. Nothing has been changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It is not a file of this format, or cut.
    NotOurs,
    /// A newer version of the app wrote it.
    Newer,
}

/// What a file held.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Imported {
    /// The records that could be read.
    pub records: BTreeMap<RecordKey, Record>,
    /// Stored values that could not be read where the file was made, by their keys.
    pub unread: BTreeMap<String, String>,
    /// How many entries could not be read.
    pub skipped: usize,
}

/// Writes the file.
pub fn export<'a>(
    records: impl Iterator<Item = (&'a RecordKey, &'a Record)>,
    unread: BTreeMap<String, String>,
    now: Timestamp,
) -> String {
    let records = records.map(|(key, record)| {
        let (key, body) = (quoted(&key.to_string()), record.body.to_json());
        let (rev, at) = (record.rev, record.written_at);
        format!(
            r#"    {{
      "key": {key},
      "schema": {SCHEMA},
      "rev": {rev},
      "written_at": "{at}",
      "body": {body}
    }}"#
        )
    });
    let unread = unread
        .iter()
        .map(|(key, value)| format!("    {}: {}", quoted(key), quoted(value)));
    let records = lines(records.collect());
    let unread = lines(unread.collect());
    format!(
        r#"{{
  "format": "footing-export",
  "version": 1,
  "exported_at": "{now}",
  "records": [{records}],
  "unread": {{{unread}}}
}}"#
    )
}

/// Each on lines of its own, as a list of the file holds them.
fn lines(values: Vec<String>) -> String {
    if values.is_empty() {
        String::new()
    } else {
        format!("\n{}\n  ", values.join(",\n"))
    }
}

/// Reads a file.
///
/// # Errors
/// Says why it is not ours; single entries that cannot be read are counted, the others taken.
pub fn import(json: &str) -> Result<Imported, ImportError> {
    if json.len() > MOST_BYTES {
        return Err(ImportError::TooLarge);
    }
    let json = json.trim_start_matches('\u{feff}');
    let file = Object::parse(json).ok_or(ImportError::NotOurs)?;
    let version: u32 = file.whole("version").ok_or(ImportError::NotOurs)?;
    if file.text("format").as_deref() != Some("footing-export") {
        return Err(ImportError::NotOurs);
    }
    if version > 1 {
        return Err(ImportError::Newer);
    }
    let records = file.get("records").and_then(list);
    let unread = unread(&file);
    let mut imported = Imported {
        unread: unread.ok_or(ImportError::NotOurs)?,
        ..Imported::default()
    };
    for raw in records.ok_or(ImportError::NotOurs)? {
        match entry(raw) {
            Some((key, record)) => {
                imported.records.insert(key, record);
            }
            None => imported.skipped += 1,
        }
    }
    Ok(imported)
}

/// The values that could not be read where the file was made; older files have none.
fn unread(file: &Object) -> Option<BTreeMap<String, String>> {
    if !file.has("unread") {
        return Some(BTreeMap::new());
    }
    let values = Object::parse(file.get("unread")?)?.fields();
    let values: BTreeMap<_, _> = values
        .into_iter()
        .map(|(key, value)| Some((key.into_owned(), text(value)?)))
        .collect::<Option<_>>()?;
    let ours = |(key, _): &(String, String)| key.starts_with(PREFIX);
    Some(values.into_iter().filter(ours).collect())
}

fn entry(json: &str) -> Option<(RecordKey, Record)> {
    let entry = Object::parse(json)?;
    let key = RecordKey::parse(&entry.text("key")?)?;
    let schema: u32 = entry.whole("schema")?;
    if schema > SCHEMA {
        return None;
    }
    let record = Record {
        rev: entry.whole("rev")?,
        written_at: entry.time("written_at")?,
        body: Body::parse(key.kind, entry.get("body")?)?,
    };
    Some((key, record))
}

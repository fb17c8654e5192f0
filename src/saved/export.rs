//! The file with everything: `{"format":"footing-export","version":1,…}`, out and in again.
//!
//! Its JSON Schema is `docs/footing-export.schema.json`.

use super::body::{Body, rfc3339};
use super::envelope::{Record, SCHEMA};
use super::key::{PREFIX, RecordKey};
use footing_core::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
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

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    #[serde(with = "rfc3339")]
    exported_at: Timestamp,
    records: Vec<Entry>,
    /// Stored values that could not be read, so that nothing is left behind.
    #[serde(default)]
    unread: BTreeMap<String, String>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    key: String,
    schema: u32,
    rev: u32,
    #[serde(with = "rfc3339")]
    written_at: Timestamp,
    body: Box<RawValue>,
}

/// Writes the file.
pub fn export<'a>(
    records: impl Iterator<Item = (&'a RecordKey, &'a Record)>,
    unread: BTreeMap<String, String>,
    now: Timestamp,
) -> String {
    let records = records
        .filter_map(|(key, record)| {
            Some(Entry {
                key: key.to_string(),
                schema: SCHEMA,
                rev: record.rev,
                written_at: record.written_at,
                body: RawValue::from_string(record.body.to_json()).ok()?,
            })
        })
        .collect();
    let file = File {
        format: "footing-export".into(),
        version: 1,
        exported_at: now,
        records,
        unread,
    };
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// Reads a file.
///
/// # Errors
/// Says why it is not ours; single entries that cannot be read are counted, the others taken.
pub fn import(json: &str) -> Result<Imported, ImportError> {
    #[derive(Deserialize)]
    struct Head {
        format: String,
        version: u32,
    }
    if json.len() > MOST_BYTES {
        return Err(ImportError::TooLarge);
    }
    let json = json.trim_start_matches('\u{feff}');
    let head: Head = serde_json::from_str(json).map_err(|_| ImportError::NotOurs)?;
    if head.format != "footing-export" {
        return Err(ImportError::NotOurs);
    }
    if head.version > 1 {
        return Err(ImportError::Newer);
    }
    #[derive(Deserialize)]
    struct Loose {
        records: Vec<Box<RawValue>>,
        #[serde(default)]
        unread: BTreeMap<String, String>,
    }
    let loose: Loose = serde_json::from_str(json).map_err(|_| ImportError::NotOurs)?;
    let mut imported = Imported {
        unread: loose.unread,
        ..Imported::default()
    };
    imported.unread.retain(|key, _| key.starts_with(PREFIX));
    for raw in &loose.records {
        match entry(raw.get()) {
            Some((key, record)) => {
                imported.records.insert(key, record);
            }
            None => imported.skipped += 1,
        }
    }
    Ok(imported)
}

fn entry(json: &str) -> Option<(RecordKey, Record)> {
    let entry: Entry = serde_json::from_str(json).ok()?;
    let key = RecordKey::parse(&entry.key)?;
    if entry.schema > SCHEMA {
        return None;
    }
    let body = Body::parse(key.kind, entry.body.get())?;
    Some((
        key,
        Record {
            rev: entry.rev,
            written_at: entry.written_at,
            body,
        },
    ))
}

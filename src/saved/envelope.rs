//! The wrapping of every stored value: schema, revision, time, checksum, body.

use super::body::Body;
use super::json::Object;
use super::key::RecordKey;
use crc::{CRC_32_ISO_HDLC, Crc};
use footing_core::Timestamp;

/// The schema this app writes.
pub const SCHEMA: u32 = 1;

/// A kilobyte of table is worth it where thousands of records are read, and not while a check is taken.
#[cfg(feature = "whole")]
type Steps = crc::Table<1>;
#[cfg(not(feature = "whole"))]
type Steps = crc::NoTable;

const CRC: Crc<u32, Steps> = Crc::<u32, Steps>::new(&CRC_32_ISO_HDLC);

/// A record that could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Goes up by one with every writing; the higher one is the newer one.
    pub rev: u32,
    /// When it was written.
    pub written_at: Timestamp,
    /// What it holds.
    pub body: Body,
}

/// Why a stored value could not be read. The value itself is kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// A newer version of the app wrote it.
    Newer,
    /// It is cut, changed or not what its key says.
    Damaged,
}

impl Record {
    /// The value as it is stored under a key.
    pub fn to_stored(&self, key: &RecordKey) -> String {
        let body = self.body.to_json();
        let check = checksum(key, SCHEMA, self.rev, self.written_at, &body);
        let (rev, at) = (self.rev, self.written_at);
        format!(
            r#"{{"schema":{SCHEMA},"rev":{rev},"written_at":"{at}","check":"{check}","body":{body}}}"#
        )
    }

    /// Reads a stored value.
    ///
    /// # Errors
    /// Says why it could not be read; never guesses.
    pub fn parse(key: &RecordKey, stored: &str) -> Result<Self, Unread> {
        let from = Object::parse(stored).ok_or(Unread::Damaged)?;
        let schema: Option<u32> = from.whole("schema");
        if schema.is_some_and(|schema| schema > SCHEMA) {
            return Err(Unread::Newer);
        }
        Self::whole(key, schema, &from).ok_or(Unread::Damaged)
    }

    /// Reads a value of a schema that is known: all five fields and no other, as the checksum says.
    fn whole(key: &RecordKey, schema: Option<u32>, from: &Object) -> Option<Self> {
        let (rev, written_at) = (from.whole("rev")?, from.time("written_at")?);
        let (check, body) = (from.text("check")?, from.get("body")?);
        if from.n_fields() != 5 || check != checksum(key, schema?, rev, written_at, body) {
            return None;
        }
        Some(Self {
            rev,
            written_at,
            body: Body::parse(key.kind, body)?,
        })
    }
}

/// CRC-32 of all that a record says, its key included, so that no part can be changed, swapped
/// or cut unnoticed by accident. It is no protection against somebody who wants to deceive.
fn checksum(key: &RecordKey, schema: u32, rev: u32, at: Timestamp, body: &str) -> String {
    let head = format!("{key}\n{schema}\n{rev}\n{at}\n");
    let mut digest = CRC.digest();
    digest.update(head.as_bytes());
    digest.update(body.as_bytes());
    format!("{:08x}", digest.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::saved::{Kind, Setting};

    fn sample() -> (RecordKey, Record) {
        let body = Body::Setting(Setting {
            value: "drinking".into(),
        });
        let written_at = Timestamp::parse("2026-11-21T08:00:00Z").unwrap();
        (
            RecordKey::new(Kind::Setting, "word"),
            Record {
                rev: 3,
                written_at,
                body,
            },
        )
    }

    #[test]
    fn what_is_written_reads_back() {
        let (key, record) = sample();
        assert_eq!(Record::parse(&key, &record.to_stored(&key)), Ok(record));
    }

    #[test]
    fn no_single_changed_bit_changes_what_is_read() {
        let (key, record) = sample();
        let stored = record.to_stored(&key);
        for place in 0..stored.len() * 8 {
            let mut bytes = stored.clone().into_bytes();
            bytes[place / 8] ^= 1 << (place % 8);
            let Ok(changed) = String::from_utf8(bytes) else {
                continue;
            };
            // "T" and "t" between date and time mean the same: read as it was, or not at all.
            let read = Record::parse(&key, &changed);
            assert!(
                read.is_err() || read == Ok(record.clone()),
                "bit {place}: {changed}"
            );
        }
    }

    #[test]
    fn every_cut_is_noticed() {
        let (key, record) = sample();
        let stored = record.to_stored(&key);
        for length in 0..stored.len() {
            assert_eq!(
                Record::parse(&key, &stored[..length]),
                Err(Unread::Damaged),
                "{length}"
            );
        }
        let other = RecordKey::new(Kind::Setting, "country");
        assert_eq!(Record::parse(&other, &stored), Err(Unread::Damaged));
    }

    #[test]
    fn a_newer_version_is_told_from_damage() {
        let (key, _) = sample();
        for (stored, expected) in [
            (r#"{"schema":2,"anything":[]}"#, Unread::Newer),
            (
                r#"{"schema":2,"rev":1,"written_at":"2026-11-21T08:00:00Z","check":"","body":1}"#,
                Unread::Newer,
            ),
            (r#"{"schema":1,"anything":[]}"#, Unread::Damaged),
            ("", Unread::Damaged),
            ("null", Unread::Damaged),
        ] {
            assert_eq!(Record::parse(&key, stored), Err(expected), "{stored}");
        }
    }
}

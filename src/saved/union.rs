//! One truth from two stores: what localStorage and its IndexedDB twin hold, taken together.

use super::envelope::{Record, Unread};
use super::key::{PREFIX, RecordKey};
use footing_core::Timestamp;
use litemap::LiteMap;

/// A stored value under its key.
pub type Stored = (String, String);

/// What the two stores hold together, and what is to be done so that both hold it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Union {
    /// Records that could be read, the newer of two.
    pub records: LiteMap<RecordKey, Record>,
    /// Values that could not be read, as they are.
    pub unread: LiteMap<String, (Unread, String)>,
    /// To be written to localStorage.
    pub write_local: Vec<Stored>,
    /// To be written to the twin.
    pub write_twin: Vec<Stored>,
    /// To be taken out of localStorage: deleted before, but the browser had not written that down.
    pub remove_local: Vec<String>,
    /// Marks of deletion that have done their work.
    pub purge_twin: Vec<String>,
}

/// How long a mark of deletion stays, in milliseconds: browsers write localStorage to disk within
/// about 5 s (measured: up to 5.5 s), so a minute is safe.
const MARK_LASTS_MS: i64 = 60_000;

/// What the twin holds in place of a deleted record, so that it cannot come back from localStorage.
pub fn deletion_mark(at: Timestamp) -> String {
    format!("deleted {at}")
}

fn deleted_at(value: &str) -> Option<Timestamp> {
    Timestamp::parse(value.strip_prefix("deleted ")?)
}

/// Takes both stores together.
pub fn union(local: Vec<Stored>, twin: Vec<Stored>, now: Timestamp) -> Union {
    let ours = |stored: Vec<Stored>| -> LiteMap<String, String> {
        stored
            .into_iter()
            .filter(|(key, _)| key.starts_with(PREFIX))
            .collect()
    };
    let (local, twin) = (ours(local), ours(twin));
    let mut union = Union::default();
    let keys: LiteMap<&String, ()> = local
        .keys()
        .chain(twin.keys())
        .map(|key| (key, ()))
        .collect();
    for key in keys.keys() {
        union.take(key, local.get(key.as_str()), twin.get(key.as_str()), now);
    }
    union
}

impl Union {
    fn take(&mut self, key: &str, local: Option<&String>, twin: Option<&String>, now: Timestamp) {
        if let Some(at) = twin.and_then(|value| deleted_at(value)) {
            match local.and_then(|value| readable(key, value).ok()) {
                // Written again after it was deleted: by another tab that still had it open.
                Some((_, record)) if record.written_at > at => {}
                _ if local.is_some() => return self.remove_local.push(key.to_owned()),
                _ => {
                    if now.ms() - at.ms() > MARK_LASTS_MS {
                        self.purge_twin.push(key.to_owned());
                    }
                    return;
                }
            }
        }
        // The same in both, as it should be: read once.
        if let (Some(value), true) = (local, local == twin) {
            match readable(key, value) {
                Ok((id, record)) => drop(self.records.insert(id, record)),
                Err(why) => drop(self.unread.insert(key.to_owned(), (why, value.clone()))),
            }
            return;
        }
        match (read(key, local), read(key, twin)) {
            (Some((Ok((id, a)), local)), Some((Ok((_, b)), twin))) => {
                if newer(&b, &a) {
                    self.write_local.push((key.to_owned(), twin.clone()));
                    self.records.insert(id, b);
                } else {
                    if local != twin {
                        self.write_twin.push((key.to_owned(), local.clone()));
                    }
                    self.records.insert(id, a);
                }
            }
            (Some((Ok((id, record)), value)), _) => {
                self.write_twin.push((key.to_owned(), value.clone()));
                self.records.insert(id, record);
            }
            // A damaged copy is replaced by the whole one; a newer version's is left alone.
            (other, Some((Ok((id, record)), value))) => {
                if !matches!(other, Some((Err(Unread::Newer), _))) {
                    self.write_local.push((key.to_owned(), value.clone()));
                }
                self.records.insert(id, record);
            }
            (Some((Err(why), value)), _) | (None, Some((Err(why), value))) => {
                self.unread.insert(key.to_owned(), (why, value.clone()));
            }
            (None, None) => {}
        }
    }
}

fn read<'a>(key: &str, value: Option<&'a String>) -> Option<(Read, &'a String)> {
    value.map(|value| (readable(key, value), value))
}

type Read = Result<(RecordKey, Record), Unread>;

fn readable(key: &str, value: &str) -> Read {
    // A kind of record that this version does not know yet.
    let id = RecordKey::parse(key).ok_or(Unread::Newer)?;
    let record = Record::parse(&id, value)?;
    Ok((id, record))
}

/// Whether `a` was written after `b`: by revision, then by time.
pub fn newer(a: &Record, b: &Record) -> bool {
    (a.rev, a.written_at) > (b.rev, b.written_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::saved::{Body, Kind, Setting};

    const NOW: i64 = 1_800_000_000_000;

    fn key() -> RecordKey {
        RecordKey::new(Kind::Setting, "word")
    }

    fn value(rev: u32, text: &str) -> String {
        let body = Body::Setting(Setting { value: text.into() });
        Record {
            rev,
            written_at: Timestamp::from_ms(NOW + i64::from(rev)),
            body,
        }
        .to_stored(&key())
    }

    fn joined(local: Option<&str>, twin: Option<&str>) -> (Union, Option<String>) {
        let stored = |value: Option<&str>| -> Vec<Stored> {
            value
                .map(|value| (key().to_string(), value.to_owned()))
                .into_iter()
                .collect()
        };
        let union = union(
            stored(local),
            stored(twin),
            Timestamp::from_ms(NOW + 120_000),
        );
        let found = union.records.get(&key()).map(|record| match &record.body {
            Body::Setting(setting) => setting.value.clone(),
            _ => String::new(),
        });
        (union, found)
    }

    #[test]
    fn the_newer_of_two_wins_and_both_stores_get_it() {
        let (old, new) = (value(1, "old"), value(2, "new"));
        for (local, twin, found, to_local, to_twin) in [
            (Some(&old), None, Some("old"), 0, 1),
            (None, Some(&old), Some("old"), 1, 0),
            (Some(&old), Some(&old), Some("old"), 0, 0),
            (Some(&old), Some(&new), Some("new"), 1, 0),
            (Some(&new), Some(&old), Some("new"), 0, 1),
            (None, None, None, 0, 0),
        ] {
            let (union, read) = joined(local.map(|s| s.as_str()), twin.map(|s| s.as_str()));
            assert_eq!(read.as_deref(), found);
            assert_eq!(
                (union.write_local.len(), union.write_twin.len()),
                (to_local, to_twin)
            );
        }
    }

    #[test]
    fn a_damaged_copy_never_costs_the_whole_one() {
        let whole = value(1, "whole");
        let cut = &whole[..20];
        for (local, twin) in [
            (Some(cut), Some(whole.as_str())),
            (Some(&*whole), Some(cut)),
        ] {
            let (union, read) = joined(local, twin);
            assert_eq!(read.as_deref(), Some("whole"));
            assert!(union.unread.is_empty());
            assert_eq!(union.write_local.len() + union.write_twin.len(), 1);
        }
        let (union, read) = joined(Some(cut), None);
        assert_eq!(read, None);
        assert_eq!(
            union.unread.values().next(),
            Some(&(Unread::Damaged, cut.to_owned()))
        );
        assert!(union.write_twin.is_empty() && union.remove_local.is_empty());
    }

    #[test]
    fn what_was_deleted_stays_deleted() {
        let late = deletion_mark(Timestamp::from_ms(NOW + 10));
        let (union, read) = joined(Some(&value(1, "back")), Some(&late));
        assert_eq!((read, union.remove_local.len()), (None, 1));
        let (union, read) = joined(None, Some(&late));
        assert_eq!((read, union.purge_twin.len()), (None, 1));
        // Another tab went on with it after it was deleted here.
        let (_, read) = joined(Some(&value(20, "again")), Some(&late));
        assert_eq!(read.as_deref(), Some("again"));
    }
}

//! What is kept of what is asked for and sent back: links, instruments, keys, returns.

use super::json::{Object, quoted};
use footing_core::Timestamp;

/// What somebody asked for by a link, and when the person began with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The link's payload.
    pub payload: String,
    /// When the person began; results from then on belong to it.
    pub begun_at: Timestamp,
}

/// An instrument that is not built in, packed as links carry it.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnInstrument {
    /// Packed, as base64url.
    pub packed: String,
    /// When it was made or came.
    pub added_at: Timestamp,
    /// Whether the person of this device made it, so that it is offered for links.
    pub is_mine: bool,
}

/// A link that a counselor gives out, kept under a name.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnLink {
    /// The name the counselor gave it.
    pub name: String,
    /// Its payload.
    pub payload: String,
    /// When it was made.
    pub made_at: Timestamp,
}

/// A counselor's key.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnKey {
    /// What is sealed to: `age1…`.
    pub recipient: String,
    /// The text of its key file, which is an armoured age file where it is locked.
    pub secret: String,
    /// Whether it is locked with a passphrase.
    pub is_locked: bool,
    /// Whether a copy was saved as a file.
    pub is_saved: bool,
    /// When it was made or brought here.
    pub added_at: Timestamp,
}

/// A return that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// The return as it was inside the seal, a JSON text.
    pub json: String,
    /// When it was opened.
    pub received_at: Timestamp,
    /// What the counselor wrote about it.
    pub note: String,
}

impl Asked {
    pub(super) fn to_json(&self) -> String {
        let (payload, at) = (quoted(&self.payload), self.begun_at);
        format!(r#"{{"payload":{payload},"begun_at":"{at}"}}"#)
    }

    pub(super) fn parse(from: &Object) -> Option<Self> {
        Some(Self {
            payload: from.text("payload")?,
            begun_at: from.time("begun_at")?,
        })
    }
}

impl OwnInstrument {
    pub(super) fn to_json(&self) -> String {
        let (packed, at, mine) = (quoted(&self.packed), self.added_at, self.is_mine);
        format!(r#"{{"packed":{packed},"added_at":"{at}","mine":{mine}}}"#)
    }

    pub(super) fn parse(from: &Object) -> Option<Self> {
        Some(Self {
            packed: from.text("packed")?,
            added_at: from.time("added_at")?,
            is_mine: from.flag("mine")?,
        })
    }
}

impl OwnLink {
    pub(super) fn to_json(&self) -> String {
        let (name, payload, at) = (quoted(&self.name), quoted(&self.payload), self.made_at);
        format!(r#"{{"name":{name},"payload":{payload},"made_at":"{at}"}}"#)
    }

    pub(super) fn parse(from: &Object) -> Option<Self> {
        Some(Self {
            name: from.text("name")?,
            payload: from.text("payload")?,
            made_at: from.time("made_at")?,
        })
    }
}

impl OwnKey {
    pub(super) fn to_json(&self) -> String {
        let (recipient, secret) = (quoted(&self.recipient), quoted(&self.secret));
        let (locked, saved, at) = (self.is_locked, self.is_saved, self.added_at);
        format!(
            r#"{{"recipient":{recipient},"secret":{secret},"locked":{locked},"saved":{saved},"added_at":"{at}"}}"#
        )
    }

    pub(super) fn parse(from: &Object) -> Option<Self> {
        Some(Self {
            recipient: from.text("recipient")?,
            secret: from.text("secret")?,
            is_locked: from.flag("locked")?,
            is_saved: from.flag("saved")?,
            added_at: from.time("added_at")?,
        })
    }
}

impl Received {
    /// As it stands in a file of its own, with the return as JSON.
    #[cfg(feature = "counselor")]
    pub fn to_file(&self, id: &str) -> String {
        let (json, at, note) = (&self.json, self.received_at, quoted(&self.note));
        format!(r#"{{"id":"{id}","received_at":"{at}","note":{note},"return":{json}}}"#)
    }

    pub(super) fn to_json(&self) -> String {
        let (json, at, note) = (quoted(&self.json), self.received_at, quoted(&self.note));
        format!(r#"{{"json":{json},"received_at":"{at}","note":{note}}}"#)
    }

    pub(super) fn parse(from: &Object) -> Option<Self> {
        Some(Self {
            json: from.text("json")?,
            received_at: from.time("received_at")?,
            note: from.text("note")?,
        })
    }
}

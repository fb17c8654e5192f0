//! An invitation as bytes: a head that cannot be made smaller, then fields that were deflated.

use super::deflate::{deflated, inflated};
use super::{Invitation, Recipient, Step, Unreadable, Wanted};
use crate::custom::{pack, unpack};
use crate::packet::{Reader, Writer};
use footing_core::InstrumentId;
use footing_core::calendar::{Date, Rhythm};

// The head's first byte. The lowest two bits are what is wanted.
const RECIPIENT: u8 = 1 << 2;
const ASKS_NAME: u8 = 1 << 3;
const FIRST_DAY: u8 = 1 << 4;
const EVERY: u8 = 1 << 5;
const UNUSED: u8 = !(0b11 | RECIPIENT | ASKS_NAME | FIRST_DAY | EVERY);

/// The payload of an invitation.
pub(super) fn packed(invitation: &Invitation) -> Vec<u8> {
    let mut payload = vec![flags(invitation)];
    payload.extend_from_slice(&invitation.invite);
    if let Some(recipient) = &invitation.recipient {
        payload.extend_from_slice(recipient.key());
    }
    let mut fields = Writer::default();
    pack_fields(invitation, &mut fields);
    payload.extend(deflated(fields.bytes()));
    payload
}

/// The invitation of a payload.
pub(super) fn unpacked(payload: &[u8]) -> Result<Invitation, Unreadable> {
    let (head, deflated) = Head::read(payload).ok_or(Unreadable::Unknown)?;
    let fields = inflated(deflated)?;
    let mut from = Reader::new(&fields);
    let invitation = unpack_fields(&head, &mut from);
    invitation
        .filter(|_| from.is_done())
        .ok_or(Unreadable::Unknown)
}

fn flags(invitation: &Invitation) -> u8 {
    let wanted = match invitation.wanted {
        Wanted::Nothing => 0,
        Wanted::Scores => 1,
        Wanted::Answers => 2,
    };
    let flag = |set, flag| if set { flag } else { 0 };
    wanted
        | flag(invitation.recipient.is_some(), RECIPIENT)
        | flag(invitation.asks_name, ASKS_NAME)
        | flag(invitation.first_day.is_some(), FIRST_DAY)
        | flag(invitation.every.is_some(), EVERY)
}

struct Head {
    flags: u8,
    wanted: Wanted,
    invite: [u8; 8],
    recipient: Option<Recipient>,
}

impl Head {
    /// The head, and what follows it.
    fn read(payload: &[u8]) -> Option<(Self, &[u8])> {
        let (&flags, rest) = payload.split_first()?;
        let wanted = match flags & 0b11 {
            0 => Wanted::Nothing,
            1 => Wanted::Scores,
            2 => Wanted::Answers,
            _ => return None,
        };
        let (&invite, rest) = rest.split_first_chunk()?;
        let (recipient, rest) = if flags & RECIPIENT == 0 {
            (None, rest)
        } else {
            let (&key, rest) = rest.split_first_chunk()?;
            (Some(Recipient::new(key)), rest)
        };
        let head = Self {
            flags,
            wanted,
            invite,
            recipient,
        };
        // Nobody can be answered without a key.
        let possible = flags & UNUSED == 0 && (recipient.is_some() || wanted == Wanted::Nothing);
        possible.then_some((head, rest))
    }
}

fn pack_fields(invitation: &Invitation, to: &mut Writer) {
    to.line(&invitation.language);
    to.line(&invitation.sender);
    to.text(&invitation.note);
    if let Some((first, year_0)) = invitation.first_day.zip(Date::new(0, 1, 1)) {
        to.number(u32::try_from(first.days_since(year_0)).unwrap_or(0));
    }
    if let Some(every) = invitation.every {
        to.number(every.in_days().unwrap_or(0).into());
    }
    to.count(invitation.steps.len());
    for step in &invitation.steps {
        match step {
            Step::BuiltIn { id, edition } => {
                to.number(0);
                to.line(id);
                to.number(*edition);
            }
            Step::Whole(instrument) => {
                to.number(1);
                pack(instrument, to);
            }
        }
    }
}

fn unpack_fields(head: &Head, from: &mut Reader<'_>) -> Option<Invitation> {
    let has = |flag| head.flags & flag != 0;
    let language = from.line(35).filter(|language| is_language(language))?;
    let sender = from.line(Invitation::LONGEST_SENDER)?;
    let note = from.text(Invitation::LONGEST_NOTE)?;
    let first_day = if has(FIRST_DAY) {
        Some(unpack_day(from)?)
    } else {
        None
    };
    let every = if has(EVERY) {
        Some(unpack_rhythm(from)?)
    } else {
        None
    };
    let steps = from.list(Invitation::MOST_STEPS, unpack_step)?;
    (!steps.is_empty()).then_some(Invitation {
        steps,
        sender,
        note,
        language,
        recipient: head.recipient,
        wanted: head.wanted,
        asks_name: has(ASKS_NAME),
        invite: head.invite,
        first_day,
        every,
    })
}

fn unpack_day(from: &mut Reader<'_>) -> Option<Date> {
    let (days, year_0) = (from.number()?, Date::new(0, 1, 1)?);
    let day = year_0.plus_days(days);
    // Beyond the year 9999 the calendar stands still.
    (day.days_since(year_0) == i64::from(days)).then_some(day)
}

fn unpack_rhythm(from: &mut Reader<'_>) -> Option<Rhythm> {
    match from.number()? {
        0 => Some(Rhythm::MONTHLY),
        days => Rhythm::days(u16::try_from(days).ok()?),
    }
}

fn unpack_step(from: &mut Reader<'_>) -> Option<Step> {
    match from.number()? {
        0 => Some(Step::BuiltIn {
            id: from.line(40).filter(|id| InstrumentId::new(id).is_some())?,
            edition: from.number().filter(|edition| *edition > 0)?,
        }),
        1 => Some(Step::Whole(Box::new(unpack(from)?))),
        _ => None,
    }
}

/// Whether a text has the form of a language tag (RFC 5646): parts of 1 to 8 letters and digits,
/// the first of at least two letters.
fn is_language(text: &str) -> bool {
    let fits = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    fits(first)
        && first.len() >= 2
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(fits)
}

//! Instruments that are not built in, as checks.

use crate::catalog::Check;
use crc::{CRC_82_DARC, Crc};
use footing_core::Instrument;
use footing_interchange::custom::build::PREFIX;
use footing_interchange::custom::{CustomInstrument, build};
use std::rc::Rc;

/// The check that a packed instrument stands for; `None` where it is not one that can be asked.
pub fn check(packed: &str) -> Option<Check> {
    check_of(&CustomInstrument::from_text(packed)?)
}

/// The check of an instrument.
pub fn check_of(custom: &CustomInstrument) -> Option<Check> {
    let (instrument, texts) = build(custom).ok()?;
    Some(Check {
        instrument: Rc::new(instrument),
        texts: Rc::new(texts),
    })
}

/// Whether an instrument is not one of the built-in ones.
pub fn is_brought(instrument: &Instrument) -> bool {
    instrument.id.as_str().starts_with(PREFIX)
}

/// The same instrument under an id that stands for its content: whoever has the same questions has
/// the same id, and no others come under it.
pub fn named_by_content(custom: &CustomInstrument) -> CustomInstrument {
    let content = CustomInstrument {
        id: String::new(),
        ..custom.clone()
    };
    CustomInstrument {
        id: short_id(HASH.checksum(content.to_text().as_bytes())),
        ..content
    }
}

/// 80 of its 82 bits become 16 letters. It guards against mistakes; who wants to deceive is
/// stopped where a known id comes with other questions ([`crate::invited::Wish::standing`]).
const HASH: Crc<u128> = Crc::<u128>::new(&CRC_82_DARC);

fn short_id(mut number: u128) -> String {
    const LETTERS: [char; 32] = [
        'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r',
        's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '2', '3', '4', '5', '6', '7',
    ];
    let mut id = String::with_capacity(16);
    for _ in 0..16 {
        let place = usize::try_from(number % 32).unwrap_or_default();
        id.extend(LETTERS.get(place));
        number /= 32;
    }
    id
}

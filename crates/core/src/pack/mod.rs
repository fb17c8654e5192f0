//! The packed form in which checked instruments and their words come with the app.
//!
//! Own code and not a library: packed data is only ever read by the build that packed it, so
//! reading needs no error that says more than "not whole". That lets it go straight through, with
//! one flag at the end in place of a way out at every value: a tenth of what serde's derived
//! readers weigh, in a module that is to load in a moment.

mod fields;
mod shapes;

use litemap::LiteMap;
use std::rc::Rc;

/// What can be packed, and taken out again in the same order.
pub(crate) trait Pack {
    /// Appends it.
    fn pack(&self, to: &mut Vec<u8>);
    /// Takes it out. From bytes that are not whole it takes anything, and the packet says so.
    fn unpack(from: &mut Packet<'_>) -> Self;
}

/// Packs one value.
pub(crate) fn pack(value: &impl Pack) -> Vec<u8> {
    let mut bytes = Vec::new();
    value.pack(&mut bytes);
    bytes
}

/// Takes one value out; `None` where the bytes are not all of it and nothing else.
pub(crate) fn unpack<T: Pack>(bytes: &[u8]) -> Option<T> {
    whole(bytes, T::unpack)
}

/// What can be packed in part: what taking a check needs, or that and what scoring it needs,
/// without what its results are made of.
pub(crate) trait PackParts {
    /// Appends what taking needs.
    fn pack_asked(&self, to: &mut Vec<u8>);
    /// Takes that part out; the rest is left empty.
    fn unpack_asked(from: &mut Packet<'_>) -> Self;
    /// Appends what taking and scoring need.
    fn pack_scored(&self, to: &mut Vec<u8>);
    /// Takes that part out; the rest is left empty.
    fn unpack_scored(from: &mut Packet<'_>) -> Self;
}

/// Packs what taking a check needs of a value.
pub(crate) fn pack_asked(value: &impl PackParts) -> Vec<u8> {
    let mut bytes = Vec::new();
    value.pack_asked(&mut bytes);
    bytes
}

/// Takes out what [`pack_asked`] has packed; `None` as in [`unpack`].
pub(crate) fn unpack_asked<T: PackParts>(bytes: &[u8]) -> Option<T> {
    whole(bytes, T::unpack_asked)
}

/// Packs what taking and scoring a check need of a value.
pub(crate) fn pack_scored(value: &impl PackParts) -> Vec<u8> {
    let mut bytes = Vec::new();
    value.pack_scored(&mut bytes);
    bytes
}

/// Takes out what [`pack_scored`] has packed; `None` as in [`unpack`].
pub(crate) fn unpack_scored<T: PackParts>(bytes: &[u8]) -> Option<T> {
    whole(bytes, T::unpack_scored)
}

fn whole<T>(bytes: &[u8], take: impl FnOnce(&mut Packet<'_>) -> T) -> Option<T> {
    let mut packet = Packet { rest: Some(bytes) };
    let value = take(&mut packet);
    packet.rest.is_some_and(<[u8]>::is_empty).then_some(value)
}

/// Bytes being unpacked.
pub(crate) struct Packet<'a> {
    /// What has not been taken yet; `None` once something was missing or could not be.
    rest: Option<&'a [u8]>,
}

impl<'a> Packet<'a> {
    /// The next bytes; none at all where there are not so many.
    fn take(&mut self, length: usize) -> &'a [u8] {
        let split = self.rest.and_then(|rest| rest.split_at_checked(length));
        self.rest = split.map(|(_, rest)| rest);
        split.map_or(&[], |(taken, _)| taken)
    }

    /// The next number: seven bits a byte, the lowest first, the eighth says that more follow.
    fn number(&mut self) -> u32 {
        let mut number = 0_u32;
        for shift in (0..32).step_by(7) {
            let byte = self.take(1).first().copied().unwrap_or(0);
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.wrong();
        0
    }

    /// The next text.
    pub(crate) fn text(&mut self) -> &'a str {
        let length = self.number() as usize;
        match std::str::from_utf8(self.take(length)) {
            Ok(text) => text,
            Err(_) => {
                self.wrong();
                ""
            }
        }
    }

    /// Notes that the bytes cannot be what was packed.
    pub(crate) fn wrong(&mut self) {
        self.rest = None;
    }
}

/// Appends a text.
pub(crate) fn pack_text(text: &str, to: &mut Vec<u8>) {
    text.len().pack(to);
    to.extend_from_slice(text.as_bytes());
}

impl Pack for u32 {
    fn pack(&self, to: &mut Vec<u8>) {
        let mut rest = *self;
        while rest >= 0x80 {
            to.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        to.push(rest as u8);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        from.number()
    }
}

impl Pack for i32 {
    fn pack(&self, to: &mut Vec<u8>) {
        (*self as u32).pack(to);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        from.number() as i32
    }
}

/// Lengths: an instrument's file is far below 4 GiB, so none is cut.
impl Pack for usize {
    fn pack(&self, to: &mut Vec<u8>) {
        (*self as u32).pack(to);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        from.number() as usize
    }
}

impl Pack for bool {
    fn pack(&self, to: &mut Vec<u8>) {
        u32::from(*self).pack(to);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        from.number() != 0
    }
}

impl Pack for f64 {
    fn pack(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.to_le_bytes());
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        Self::from_le_bytes(from.take(8).try_into().unwrap_or_default())
    }
}

impl Pack for String {
    fn pack(&self, to: &mut Vec<u8>) {
        pack_text(self, to);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        from.text().to_owned()
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        self.is_some().pack(to);
        if let Some(value) = self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        bool::unpack(from).then(|| T::unpack(from))
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        self.len().pack(to);
        for value in self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        let length = from.number();
        let mut values = Self::new();
        // Every value takes a byte at least, so this ends even where the length is wrong.
        for _ in 0..length {
            if from.rest.is_none() {
                break;
            }
            values.push(T::unpack(from));
        }
        values
    }
}

impl<A: Pack, B: Pack> Pack for (A, B) {
    fn pack(&self, to: &mut Vec<u8>) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        (A::unpack(from), B::unpack(from))
    }
}

impl<T: Pack> Pack for Rc<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        (**self).pack(to);
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        Self::new(T::unpack(from))
    }
}

impl<T: Pack> Pack for LiteMap<String, T> {
    fn pack(&self, to: &mut Vec<u8>) {
        self.len().pack(to);
        for (key, value) in self {
            key.pack(to);
            value.pack(to);
        }
    }

    fn unpack(from: &mut Packet<'_>) -> Self {
        // Packed in its own order.
        Self::from_sorted_store_unchecked(Vec::unpack(from))
    }
}

//! What crosses the border: links that ask for checks, instruments inside them, results sent back.
//!
//! Pure, as the core is: no browser, clock, randomness or storage. Everything read here comes from
//! strangers: it is bounded before it is unpacked, and checked before it is believed.

pub mod custom;
mod digits;
pub mod json;
pub mod link;
mod packet;
pub mod plain;
pub mod qr;
pub mod returned;
pub mod table;

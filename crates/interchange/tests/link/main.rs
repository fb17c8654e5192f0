//! Links as they are written, sent, mangled, damaged and forged.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod arbitrary;
mod damage;
mod hostile;
mod mangled;
mod outside;
mod refused;
mod round_trip;
mod samples;
mod sizes;

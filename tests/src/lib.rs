//! The harness of the end-to-end tests: real browsers, driven over the WebDriver protocol.
//!
//! In reading order: [`setup`] says what a journey needs and plays it on a [`stage`], for which [`pool`] and
//! [`host`] find a browser and an origin of its own; [`browser`]
//! and its neighbours do what a person can do; [`pages`] name the parts of the app; below stand
//! [`driver`], [`process`] and [`wire`]. Everything blocks, and nothing waits for a fixed time.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value that is not there reads as null; in a test the rest may end the test"
)]

pub mod axe;
pub mod browser;
pub mod clinic;
pub mod devtools;
pub mod driver;
pub mod element;
pub mod engine;
pub mod golden;
pub mod host;
pub mod keyboard;
pub mod offline;
pub mod pages;
pub mod pool;
pub mod print;
pub mod process;
pub mod profile;
pub mod records;
pub mod reports;
pub mod setup;
pub mod stage;
pub mod storage;
pub mod tools;
pub mod tour;
pub mod usage;
pub mod wait;
pub mod window;
pub mod wire;

pub use anyhow::{Context, Result, anyhow, bail, ensure};
pub use engine::Engine;
pub use setup::Setup;
pub use stage::Stage;

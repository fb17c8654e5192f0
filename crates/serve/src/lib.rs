//! A static file server for the built site: `cargo xtask serve` and the end-to-end tests use it.
//!
//! It does what a careful static host does: the security headers of [`headers`], right media types,
//! `404.html` for what is not there, compressed twins, and any sub-folder as the place of the site.
//! For tests it also keeps a log of every request and can inject [`Faults`].
//! It does not do TLS, ranges, directory listings or anything that writes.

pub mod examples;
mod faults;
mod folder;
pub mod hash;
pub mod headers;
pub mod hosting;
mod log;
mod reply;
mod server;
pub mod worker;

pub use faults::Faults;
pub use log::Request;
pub use server::{Server, Site};

//! Hosts at ports that none had before, so that a browser takes each for an origin it has never seen.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use footing_serve::{Server, Site};

use crate::process::free_port;

/// So many ports in a row that were used before are no chance any more.
const TRIES: usize = 100;

static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// Starts a host of a site, at a port that the system chooses.
///
/// # Errors
/// When the system has no port or no thread for it.
pub fn start(site: &Site) -> Result<Server> {
    new(
        || Server::start(site.clone()).context("no server"),
        Server::port,
    )
}

/// A port for a host that is started otherwise.
///
/// # Errors
/// When the system has none.
pub fn port() -> Result<u16> {
    new(free_port, |port| *port)
}

fn new<T>(make: impl Fn() -> Result<T>, port: impl Fn(&T) -> u16) -> Result<T> {
    for _ in 0..TRIES {
        let made = make()?;
        let mut used = USED.lock().unwrap_or_else(PoisonError::into_inner);
        if used.insert(port(&made)) {
            return Ok(made);
        }
    }
    bail!("no port that was not used before")
}

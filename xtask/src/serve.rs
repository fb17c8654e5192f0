//! Serves the built site until it is interrupted.

use std::io;

use anyhow::{Context, Result, bail};
use footing_serve::{Server, Site as ServedSite};

use crate::dist::Site;
use crate::place::Place;
use crate::tools;

/// Tried first, then the ones after it.
const USUAL_PORT: u16 = 8080;
const LAST_PORT: u16 = 8099;

/// Builds and serves.
pub fn serve(place: &Place, port: Option<u16>, prefix: &str) -> Result<()> {
    let tools = tools::for_building(place)?;
    Site::build(place, &tools, prefix)?.write(&place.dist())?;
    let server = start(place, port, prefix)?;
    println!("Footing is at {} (Ctrl+C ends it)", server.url());
    server.wait();
    Ok(())
}

fn start(place: &Place, port: Option<u16>, prefix: &str) -> Result<Server> {
    let site = |port| ServedSite {
        folder: place.dist(),
        prefix: prefix.to_owned(),
        port,
        ..ServedSite::default()
    };
    if let Some(port) = port {
        return Server::start(site(port)).with_context(|| format!("port {port} cannot be used"));
    }
    for port in USUAL_PORT..=LAST_PORT {
        match Server::start(site(port)) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            started => return started.context("the server could not start"),
        }
    }
    bail!("no port from {USUAL_PORT} to {LAST_PORT} is free: name another with --port")
}

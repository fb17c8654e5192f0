//! Serves the built site until it is interrupted.

use std::io;

use anyhow::{Context, Result, bail};
use footing_serve::examples::write;
use footing_serve::{Server, Site as ServedSite};

use crate::dist::{Site, Standing};
use crate::place::Place;
use crate::tools;

/// Tried first, then the ones after it.
const USUAL_PORT: u16 = 8080;
const LAST_PORT: u16 = 8099;

/// Builds and serves.
pub fn serve(place: &Place, port: Option<u16>, prefix: &str) -> Result<()> {
    let tools = tools::for_building(place)?;
    Site::build(place, &tools, &Standing::at(prefix))?.write(&place.dist())?;
    let server = start(place, port, prefix)?;
    let clinics = examples(place, server.url())?;
    println!("Footing is at {} (Ctrl+C ends it)", server.url());
    println!(
        "examples of other sites' pages with a check in them are at {}",
        clinics.1
    );
    server.wait();
    Ok(())
}

/// Serves the examples from another origin: a host of another name, so that browsers take it for
/// another site too.
fn examples(place: &Place, site: String) -> Result<(Server, String)> {
    let folder = place.target.join("footing-examples");
    write(&place.root.join("examples"), &folder, &site).context("the examples are not there")?;
    let server = Server::start(ServedSite {
        folder,
        ..ServedSite::default()
    });
    let server = server.context("the examples cannot be served")?;
    let address = server.url().replace("127.0.0.1", "localhost");
    Ok((server, format!("{address}clinic.html")))
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

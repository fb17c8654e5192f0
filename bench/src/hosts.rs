//! The servers: one for the built site, one for the plain pages, one for a page with nothing on it.

use std::path::PathBuf;

use anyhow::{Context, Result};
use footing_journeys::tools;
use footing_serve::{Server, Site};
use tempfile::TempDir;

use crate::plain;

/// The servers; they run until this is dropped.
pub struct Hosts {
    app: Server,
    plain: Server,
    blank: Server,
    _folders: [TempDir; 2],
}

/// A page to be measured.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its name in tables.
    pub name: String,
    /// Whether it is one of the plain pages.
    pub is_plain: bool,
    path: String,
}

impl Page {
    /// A check of the app.
    pub fn check(name: &str, slug: &str) -> Self {
        Self {
            name: name.to_owned(),
            is_plain: false,
            path: format!("check/{slug}/"),
        }
    }

    /// The app's page of all results.
    pub fn results() -> Self {
        Self {
            name: "footing".to_owned(),
            is_plain: false,
            path: "results/".to_owned(),
        }
    }

    /// The plain form with this many items.
    pub fn plain(items: usize) -> Self {
        Self {
            name: format!("plain {items}"),
            is_plain: true,
            path: format!("{items}/"),
        }
    }

    /// The plain list of this many results.
    pub fn plain_list(results: usize) -> Self {
        Self {
            name: "plain list".to_owned(),
            is_plain: true,
            path: format!("list-{results}/"),
        }
    }
}

impl Hosts {
    /// Writes the plain pages and starts the servers.
    ///
    /// # Errors
    /// When a folder cannot be written or a server does not start.
    pub fn start() -> Result<Self> {
        let folders = [tempfile::tempdir()?, tempfile::tempdir()?];
        let [pages, nothing] = &folders;
        plain::write(pages.path())?;
        let text = "<!doctype html><title>Nothing</title><p>Nothing";
        std::fs::write(nothing.path().join("index.html"), text)?;
        Ok(Self {
            app: serve(tools::path("FOOTING_DIST")?)?,
            plain: serve(pages.path().to_owned())?,
            blank: serve(nothing.path().to_owned())?,
            _folders: folders,
        })
    }

    /// The server of a page.
    pub fn of(&self, page: &Page) -> &Server {
        if page.is_plain {
            &self.plain
        } else {
            &self.app
        }
    }

    /// The address of a page.
    pub fn address(&self, page: &Page) -> String {
        format!("{}{}", self.of(page).url(), page.path)
    }

    /// The address of another page of the app, which has its storage.
    pub fn beside(&self, path: &str) -> String {
        format!("{}{path}", self.app.url())
    }

    /// The address of a page with nothing on it, on a host of its own.
    pub fn blank(&self) -> String {
        self.blank.url()
    }
}

fn serve(folder: PathBuf) -> Result<Server> {
    let site = Site {
        folder,
        ..Site::default()
    };
    Server::start(site).context("no server")
}

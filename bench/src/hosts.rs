//! The servers: one for the built site, one for the plain pages, one for a page with nothing on it.

use std::path::PathBuf;

use anyhow::{Context, Result};
use footing_journeys::tools;
use footing_serve::{Server, Site};
use tempfile::TempDir;

use crate::{long, plain};

/// How many items the long screens have.
pub const LONG: [usize; 3] = [10, 28, 200];

/// The servers; they run until this is dropped.
pub struct Hosts {
    app: Server,
    plain: Server,
    blank: Server,
    /// The site with so many items on one screen, by their number.
    long: Vec<(usize, Server)>,
    _folders: Vec<TempDir>,
}

/// A page to be measured.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its name in tables.
    pub name: String,
    /// Whether it is one of the plain pages.
    pub is_plain: bool,
    path: String,
    /// How many items its one long screen has, where it has one.
    long: Option<usize>,
}

impl Page {
    /// A check of the app.
    pub fn check(name: &str, slug: &str) -> Self {
        Self {
            name: name.to_owned(),
            is_plain: false,
            path: format!("check/{slug}/"),
            long: None,
        }
    }

    /// A check of the app with this many items on one screen.
    pub fn long(items: usize) -> Self {
        Self {
            long: Some(items),
            ..Self::check(&format!("footing {items}"), long::SLUG)
        }
    }

    /// The app's page of all results.
    pub fn results() -> Self {
        Self {
            name: "footing".to_owned(),
            is_plain: false,
            path: "results/".to_owned(),
            long: None,
        }
    }

    /// The plain form with this many items.
    pub fn plain(items: usize) -> Self {
        Self {
            name: format!("plain {items}"),
            is_plain: true,
            path: format!("{items}/"),
            long: None,
        }
    }

    /// The plain list of this many results.
    pub fn plain_list(results: usize) -> Self {
        Self {
            name: "plain list".to_owned(),
            is_plain: true,
            path: format!("list-{results}/"),
            long: None,
        }
    }
}

impl Hosts {
    /// Writes the plain pages and starts the servers.
    ///
    /// # Errors
    /// When a folder cannot be written or a server does not start.
    pub fn start() -> Result<Self> {
        let [pages, nothing] = [tempfile::tempdir()?, tempfile::tempdir()?];
        let site = tools::path("FOOTING_DIST")?;
        let mut folders = Vec::new();
        let mut long = Vec::new();
        for items in LONG {
            let folder = tempfile::tempdir()?;
            long::write(&site, folder.path(), items)?;
            long.push((items, serve(folder.path().to_owned())?));
            folders.push(folder);
        }
        plain::write(pages.path())?;
        let text = "<!doctype html><title>Nothing</title><p>Nothing";
        std::fs::write(nothing.path().join("index.html"), text)?;
        Ok(Self {
            app: serve(site)?,
            plain: serve(pages.path().to_owned())?,
            blank: serve(nothing.path().to_owned())?,
            long,
            _folders: folders.into_iter().chain([pages, nothing]).collect(),
        })
    }

    /// The server of a page.
    pub fn of(&self, page: &Page) -> &Server {
        let long = self
            .long
            .iter()
            .find(|(items, _)| page.long == Some(*items));
        match long {
            Some((_, server)) => server,
            None if page.is_plain => &self.plain,
            None => &self.app,
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

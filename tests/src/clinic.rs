//! Another site that shows checks in frames: the examples, served from another origin.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use footing_serve::{Faults, Server, Site, examples};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::host;
use crate::reports;
use crate::stage::Stage;
use crate::wait;

/// The server of that site; it ends when it is dropped.
pub struct Clinic {
    /// The server.
    pub server: Server,
    _folder: tempfile::TempDir,
}

impl Clinic {
    /// Starts it, with this script first in each of its pages.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn start(stage: &Stage, script: &str) -> Result<Self> {
        Self::with_pages(stage, script, &[])
    }

    /// The same with more pages: name and content.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn with_pages(stage: &Stage, script: &str, more: &[(&str, &str)]) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let written = folder.path().join("written");
        let pages = folder.path().join("pages");
        std::fs::create_dir_all(&written)?;
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
        for entry in std::fs::read_dir(from)? {
            let entry = entry?;
            std::fs::copy(entry.path(), written.join(entry.file_name()))?;
        }
        for (name, content) in more {
            std::fs::write(written.join(name), content)?;
        }
        examples::write(&written, &pages, &stage.server.url())?;
        let server = host::start(&Site {
            folder: pages,
            faults: Faults {
                script: Some(format!("{}{script}", reports::LISTENERS)),
                ..Faults::default()
            },
            ..Site::default()
        })?;
        Ok(Self {
            server,
            _folder: folder,
        })
    }

    /// Its origin: a host of another name than the site's, so that browsers take it for another site.
    #[must_use]
    pub fn origin(&self) -> String {
        self.server.origin().replace("127.0.0.1", "localhost")
    }

    /// Opens a page.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn open(&self, stage: &Stage, page: &str) -> Result<()> {
        stage.browser.go(&format!("{}/{page}", self.origin()))
    }
}

/// The element with a check, where a page has but one.
pub const TAG: &str = "footing-check";

impl Browser {
    /// What follows happens in the frame of that element.
    ///
    /// # Errors
    /// When it has none.
    pub fn enter_frame(&self, tag: &str) -> Result<()> {
        let script = "const tag = document.querySelector(arguments[0]);
            tag.scrollIntoView({ block: 'start', behavior: 'instant' });
            return tag.shadowRoot?.querySelector('iframe')";
        let frame = wait::until("the frame", || {
            self.found_by(script, &json!([tag])).map(Some)
        })?;
        self.command("/frame", &json!({ "id": frame.reference() }))
            .map(drop)
    }

    /// What follows happens in the page around the frames again. The page in the frame must not have
    /// reported anything.
    ///
    /// # Errors
    /// With its reports, or the driver's words.
    pub fn leave_frame(&self) -> Result<()> {
        // A frame that is gone, or was refused, has nothing to say.
        let reports = self.reports().unwrap_or_default();
        ensure!(reports.is_empty(), "the frame reported {reports:#?}");
        self.command("/frame", &json!({ "id": Value::Null }))
            .map(drop)
    }

    /// Enters a frame and waits until the check's first page is there, and the frame as tall as it is.
    ///
    /// # Errors
    /// When it does not come.
    pub fn enter_check(&self, tag: &str) -> Result<()> {
        self.enter_frame(tag)?;
        self.wait_for("html.booted")?;
        self.wait_for("[data-do=start-forget]")?;
        // What is pressed in a frame that is still growing is somewhere else by then.
        self.frame_fits("the check's first page")
    }

    /// The height of the frame as its site sees it.
    ///
    /// # Errors
    /// When there is no frame.
    pub fn frame_height(&self, tag: &str) -> Result<f64> {
        let script = "return document.querySelector(arguments[0]).shadowRoot
            .querySelector('iframe').getBoundingClientRect().height";
        let height = self.run_with(script, &json!([tag]))?;
        height.as_f64().context("a frame without a height")
    }

    /// Waits until the frame that is entered is as tall as what is in it, within two pixels, and nothing
    /// in it scrolls.
    ///
    /// # Errors
    /// When it stays otherwise.
    pub fn frame_fits(&self, what: &str) -> Result<()> {
        let script = "const body = document.body.getBoundingClientRect().height;
            const ends = [...document.querySelectorAll('.frame__foot, #without')];
            const last = Math.max(...ends.map(it => it.getBoundingClientRect().bottom));
            return [innerHeight, body, document.scrollingElement.scrollHeight, last]";
        let sizes = wait::until(&format!("a frame that fits {what}"), || {
            let sizes: Vec<f64> = serde_json::from_value(self.run(script)?)?;
            let [window, body, scrolls, ..] = sizes[..] else {
                return Ok(None);
            };
            let fits = (window - body).abs() <= 2.0 && scrolls <= window + 2.0;
            Ok(fits.then_some(sizes))
        })?;
        // Nothing is cut off below.
        let is_whole = matches!(sizes[..], [window, .., last] if last <= window + 2.0);
        ensure!(is_whole, "{what}: {sizes:?}");
        Ok(())
    }
}

//! The page of what is kept on this device.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;

use crate::browser::Browser;
use crate::stage::Stage;
use crate::wait;

/// A file with 5,000 results takes a loaded machine its time where WebAssembly is interpreted.
const LONGEST_FILE: Duration = Duration::from_secs(120);

/// Taking away, bringing back, erasing.
pub struct Data<'a> {
    stage: &'a Stage,
    browser: &'a Browser,
}

impl Browser {
    /// Presses what saves a file and gives the file's text.
    ///
    /// The file is taken where the app hands it to the browser: WebKitGTK's automation saves none.
    ///
    /// # Errors
    /// When no file comes.
    pub fn file_by(&self, css: &str) -> Result<String> {
        self.run(CATCH_FILE)?;
        self.click(css)?;
        wait::until_within(LONGEST_FILE, "a file", || {
            let caught = self.run("return window.__caught ?? null")?;
            Ok(caught.as_str().map(str::to_owned))
        })
    }
}

impl<'a> Data<'a> {
    /// Opens the page.
    ///
    /// # Errors
    /// When the app does not come up.
    pub fn open(stage: &'a Stage) -> Result<Self> {
        stage.open_app("data/")?;
        Ok(Self::here(stage))
    }

    /// The page that is open.
    #[must_use]
    pub fn here(stage: &'a Stage) -> Self {
        let browser = &stage.browser;
        Self { stage, browser }
    }

    /// Exports everything and gives the file's text.
    ///
    /// # Errors
    /// When no file comes.
    pub fn export(&self) -> Result<String> {
        self.browser.file_by("[data-do=export]")
    }

    /// Brings a file back and waits until the app has said something about it.
    ///
    /// # Errors
    /// When the app says nothing.
    pub fn import(&self, text: &str) -> Result<String> {
        let before = self.said()?;
        let file = self.file("import.json", text)?;
        let path = file.to_str().context("a path that is not text")?;
        self.browser.wait_for("#import-file")?.type_in(path)?;
        wait::until("word of the import", || {
            let said = self.said()?;
            Ok((said != before && !said.is_empty()).then_some(said))
        })
    }

    /// Erases everything, with the confirmation, and waits until both stores hold nothing of the app.
    ///
    /// # Errors
    /// When something stays.
    pub fn erase(&self) -> Result<()> {
        self.browser.click("[data-do=erase]")?;
        self.browser.click("[data-do=confirm]")?;
        wait::until("empty stores", || {
            let left = self.browser.kept("")?;
            Ok(left.is_empty().then_some(()))
        })
    }

    /// What the page's live regions and alerts say now.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn said(&self) -> Result<String> {
        let script = "return [...document.querySelectorAll('[role=status], [role=alert]')]
            .map(each => each.textContent.trim()).filter(text => text).join('\\n')";
        Ok(self
            .browser
            .run(script)?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Keys of records that the page lists under an attribute: `data-damaged`, `data-newer`.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn listed(&self, attribute: &str) -> Result<Vec<String>> {
        self.browser
            .attributes(&format!("[{attribute}]"), attribute)
    }

    fn file(&self, name: &str, text: &str) -> Result<PathBuf> {
        let file = self.stage.profile.path().join(name);
        fs::write(Path::new(&file), text)?;
        Ok(file)
    }

    /// Chooses a file that is not text at all.
    ///
    /// # Errors
    /// When it cannot be chosen.
    pub fn import_bytes(&self, bytes: &[u8]) -> Result<()> {
        let file = self.stage.profile.path().join("bytes.json");
        fs::write(&file, bytes)?;
        let path = file.to_str().context("a path that is not text")?;
        self.browser.wait_for("#import-file")?.type_in(path)
    }

    /// The name that the last export's file has among the downloads.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn last_file_name(&self) -> Result<String> {
        let name = self
            .browser
            .run_with("return window.__caught_name ?? ''", &json!([]))?;
        Ok(name.as_str().unwrap_or_default().to_owned())
    }
}

const CATCH_FILE: &str = "
delete window.__caught;
if (!window.__catching) {
  window.__catching = true;
  const make = URL.createObjectURL;
  const files = new Map();
  URL.createObjectURL = blob => { const url = make.call(URL, blob); files.set(url, blob); return url; };
  const click = HTMLAnchorElement.prototype.click;
  const take = link => {
    const blob = files.get(link.href);
    if (!blob) return false;
    window.__caught_name = link.download;
    blob.text().then(text => { window.__caught = text; });
    return true;
  };
  HTMLAnchorElement.prototype.click = function () { if (!take(this)) click.call(this); };
  addEventListener('click', event => {
    const link = event.target.closest?.('a[download]');
    if (link && take(link)) event.preventDefault();
  }, true);
}";

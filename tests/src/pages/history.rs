//! The page of all results.

use anyhow::Result;

use crate::browser::Browser;
use crate::stage::Stage;

/// All results by check.
pub struct History<'a> {
    browser: &'a Browser,
}

impl<'a> History<'a> {
    /// Opens the page.
    ///
    /// # Errors
    /// When the app does not come up.
    pub fn open(stage: &'a Stage) -> Result<Self> {
        // Only the fragment tells a result from the list; a browser would not load for that alone.
        stage.open_app("about/")?;
        stage.open_app("results/")?;
        Ok(Self {
            browser: &stage.browser,
        })
    }

    /// The ids of the results that are listed, in the page's order.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn rows(&self) -> Result<Vec<String>> {
        self.browser.attributes("[data-row]", "data-row")
    }

    /// The ids of one check's results.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn rows_of(&self, instrument: &str) -> Result<Vec<String>> {
        let css = format!("[data-history=\"{instrument}\"] [data-row]");
        self.browser.attributes(&css, "data-row")
    }
}

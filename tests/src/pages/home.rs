//! The start page.

use anyhow::Result;
use serde_json::json;

use crate::stage::Stage;

/// A script that says whether the link stands in a part that is folded.
const FOLDED: &str =
    "return !!document.querySelector(arguments[0])?.closest('details:not([open])')";

/// The start page in a browser window.
pub struct Home<'a> {
    stage: &'a Stage,
}

impl<'a> Home<'a> {
    /// Opens it.
    ///
    /// # Errors
    /// When the app does not come up.
    pub fn open(stage: &'a Stage) -> Result<Self> {
        stage.open_app("")?;
        Ok(Self::on(stage))
    }

    /// The start page that is open.
    #[must_use]
    pub fn on(stage: &'a Stage) -> Self {
        Self { stage }
    }

    /// Follows the link to a check, unfolding the list that it stands in where that is needed.
    ///
    /// # Errors
    /// When there is no such link.
    pub fn choose(&self, slug: &str) -> Result<()> {
        let browser = &self.stage.browser;
        let link = format!("main a[href$=\"check/{slug}/\"]");
        browser.wait_for(&link)?;
        if browser.run_with(FOLDED, &json!([link]))? == json!(true) {
            browser.click("[data-all-checks] > summary")?;
        }
        browser.click(&link)
    }
}

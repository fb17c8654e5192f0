//! The page of one result.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::browser::Browser;

/// A result that is shown.
pub struct ResultPage<'a> {
    browser: &'a Browser,
    /// Its id.
    pub id: String,
}

impl<'a> ResultPage<'a> {
    /// Waits for a result.
    ///
    /// # Errors
    /// When none comes.
    pub fn on(browser: &'a Browser) -> Result<Self> {
        browser.wait_for("[data-result]")?;
        let ids = browser.attributes("[data-result]", "data-result")?;
        let id = ids.into_iter().next().context("a result without an id")?;
        Ok(Self { browser, id })
    }

    /// Its scores by id; empty text where there is none.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn scores(&self) -> Result<BTreeMap<String, String>> {
        let ids = self.browser.attributes("[data-score]", "data-score")?;
        let values = self.browser.attributes("[data-score]", "data-value")?;
        Ok(ids.into_iter().zip(values).collect())
    }

    /// Deletes it, with the confirmation.
    ///
    /// # Errors
    /// When it stays.
    pub fn delete(&self) -> Result<()> {
        self.browser.click("[data-do=delete-result]")?;
        self.browser.click("[data-do=confirm]")?;
        self.browser
            .wait_gone(&format!("[data-result=\"{}\"]", self.id))
    }
}

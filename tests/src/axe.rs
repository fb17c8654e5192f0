//! axe-core, the accessibility checker, run inside the page.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::tools;

/// The rules whose answer depends on colours; all others say the same in either theme.
const OF_COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

impl Browser {
    /// Checks the page as it is now; there must be no violation.
    ///
    /// # Errors
    /// With each violation's rule and the elements that break it.
    pub fn check_accessibility(&self, state: &str) -> Result<()> {
        self.check_with(&json!({ "resultTypes": ["violations"] }), state)
    }

    /// As [`Browser::check_accessibility`], by the rules of colours alone.
    ///
    /// # Errors
    /// The same.
    pub fn check_colours(&self, state: &str) -> Result<()> {
        let options = json!({ "resultTypes": ["violations"], "runOnly": OF_COLOURS });
        self.check_with(&options, state)
    }

    fn check_with(&self, options: &Value, state: &str) -> Result<()> {
        let loaded = self.run("return typeof axe === 'object'")? == json!(true);
        if !loaded {
            let file = tools::path("FOOTING_AXE")?;
            let axe = fs::read_to_string(&file).context("axe-core cannot be read")?;
            self.run(&format!("{axe}; window.axe = axe;"))?;
        }
        // Colours in the middle of a fade are nobody's colours. None is waited for: of what is folded,
        // Chromium never ends one.
        let body = "
            const fades = document.getAnimations().filter(each => each.effect.getComputedTiming().endTime < 1000);
            fades.forEach(each => each.finish());
            const { violations } = await axe.run(document, given);
            return violations.map(({ id, help, nodes }) =>
                ({ id, help, at: nodes.slice(0, 5).map(node => `${node.target}: ${node.any.map(each => each.message)}`) }));";
        let found = self
            .run_async(body, options)
            .context("axe-core could not run")?;
        let none = found.as_array().is_some_and(Vec::is_empty);
        let shown = || serde_json::to_string_pretty::<Value>(&found).unwrap_or_default();
        ensure!(none, "accessibility of {state}: {}", shown());
        Ok(())
    }
}

//! What pages complain about: violations of the policy, errors, failed loads, `console.error`.
//!
//! The server puts the listeners first into every page. Their findings stand in `window.name`,
//! which outlives a page but is none of the stores that the journeys look into.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::browser::Browser;
use crate::engine::Engine;

/// The script that listens.
pub const LISTENERS: &str = r"
(() => {
  const mark = 'footing-reports:';
  const report = text => {
    const all = window.name.startsWith(mark) ? JSON.parse(window.name.slice(mark.length)) : [];
    if (all.length < 30) all.push(location.pathname + ': ' + text);
    window.name = mark + JSON.stringify(all);
  };
  addEventListener('securitypolicyviolation', event =>
    report(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
  // Firefox breaks off the loads of a page as soon as it is asked for another one.
  let isLeft = false;
  addEventListener('beforeunload', () => { isLeft = true; });
  addEventListener('pageshow', () => { isLeft = false; });
  addEventListener('error', event => {
    if (event.message) report(`error: ${event.message} ${event.error?.stack ?? ''}`);
    else if (!isLeft) report(`not loaded: ${event.target.src || event.target.href}`);
  }, true);
  addEventListener('unhandledrejection', event => report(`rejected: ${event.reason} ${event.reason?.stack ?? ''}`));
  const say = console.error;
  console.error = (...words) => { report(`console: ${words.join(' ')}`); say.apply(console, words); };
})();
";

const MARK: &str = "footing-reports:";

impl Browser {
    /// What the pages of this window have reported since the last [`Browser::forget_reports`].
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub fn reports(&self) -> Result<Vec<String>> {
        let name = self.run("return window.name")?;
        let listed = name
            .as_str()
            .and_then(|name| name.strip_prefix(MARK))
            .unwrap_or("[]");
        Ok(serde_json::from_str(listed)?)
    }

    /// Forgets the reports so far, because they were wanted.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub fn forget_reports(&self) -> Result<()> {
        self.run("window.name = ''").map(drop)
    }

    /// Checks that no page of this window has reported anything.
    ///
    /// # Errors
    /// With the reports.
    pub fn no_reports(&self) -> Result<()> {
        if self.scripts_are_off() {
            return Ok(());
        }
        let mut reports = self.reports()?;
        reports.extend(self.severe_console_lines()?);
        ensure!(reports.is_empty(), "the page reported {reports:#?}");
        Ok(())
    }

    /// Forgets what Chromium's console said, because it was wanted.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn forget_console(&self) -> Result<()> {
        self.severe_console_lines().map(drop)
    }

    /// Chromium's own words on its console, which no script in the page can hear.
    fn severe_console_lines(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let lines = self.command("/se/log", &serde_json::json!({ "type": "browser" }))?;
        let lines = lines.as_array().cloned().unwrap_or_default();
        let severe = lines.iter().filter(|line| line["level"] == "SEVERE");
        let text = |line: &Value| line["message"].as_str().unwrap_or_default().to_owned();
        // The policy speaks through its event too; a test that wants a violation forgets that.
        let is_new = |text: &String| !text.contains("Content Security Policy");
        Ok(severe.map(text).filter(is_new).collect())
    }
}

//! One browser window as a person and a test see it: addresses, scripts, pictures.

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::driver::Driver;
use crate::engine::Engine;
use crate::print::decoded;
use crate::profile::{Profile, Wishes};
use crate::wait;
use crate::wire::Wire;

/// A running browser with one session.
pub struct Browser {
    /// Its engine.
    pub engine: Engine,
    pub(crate) wire: Wire,
    pub(crate) driver: Option<Driver>,
    scripts_are_off: bool,
}

impl Browser {
    /// Starts a browser with one empty window.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn start(
        engine: Engine,
        profile: &Profile,
        wishes: &Wishes,
        size: (u32, u32),
    ) -> Result<Self> {
        let driver = Driver::start(engine, profile, wishes)?;
        let wire = driver.session.clone();
        let scripts_are_off = wishes.no_scripts;
        let browser = Self {
            engine,
            wire,
            driver: Some(driver),
            scripts_are_off,
        };
        browser.command(
            "/timeouts",
            &json!({ "script": 30_000, "pageLoad": 30_000 }),
        )?;
        browser.prepare(wishes, size)?;
        Ok(browser)
    }

    /// Gives the tab in use what does not come from the profile.
    pub(crate) fn prepare(&self, wishes: &Wishes, size: (u32, u32)) -> Result<()> {
        self.resize(size)?;
        if wishes.dark && self.engine == Engine::Chromium {
            self.prefer("prefers-color-scheme", "dark")?;
        }
        Ok(())
    }

    /// Sends a WebDriver command of this session.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn command(&self, path: &str, body: &Value) -> Result<Value> {
        self.wire.post(path, body)
    }

    /// Kills the browser as a crash would; it can do nothing afterwards.
    pub fn kill(&mut self) {
        if let Some(driver) = self.driver.take() {
            driver.kill();
        }
    }

    /// Whether WebKitGTK's own window has stopped to answer, as happened once in some 500 journeys.
    ///
    /// It is asked which tabs it has, which it answers without any page: also while one runs for ever.
    /// The other drivers are not asked, as they never froze.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        self.engine == Engine::WebKit && self.wire.is_silent("/window/handles")
    }

    pub(crate) fn scripts_are_off(&self) -> bool {
        self.scripts_are_off
    }

    /// Opens an address and waits for its load event.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn go(&self, address: &str) -> Result<()> {
        self.command("/url", &json!({ "url": address })).map(drop)
    }

    /// Loads the page again as the browser's own button does. The driver's command, used where the
    /// page runs no scripts, goes past the worker in Firefox, as a person does who holds Shift.
    ///
    /// # Errors
    /// When no other page comes.
    pub fn reload(&self) -> Result<()> {
        if self.scripts_are_off {
            return self.command("/refresh", &json!({})).map(drop);
        }
        self.run("window.__before = true; location.reload()")?;
        wait::until("the page anew", || {
            let anew = "return !window.__before && document.readyState === 'complete'";
            // Between two pages some drivers have no window to ask.
            let answer = self.run(anew).unwrap_or_default();
            Ok((answer == json!(true)).then_some(()))
        })
    }

    /// Presses the browser's Back.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn back(&self) -> Result<()> {
        self.command("/back", &json!({})).map(drop)
    }

    /// Presses the browser's Forward.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn forward(&self) -> Result<()> {
        self.command("/forward", &json!({})).map(drop)
    }

    /// The address of the page.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn address(&self) -> Result<String> {
        Ok(self
            .wire
            .get("/url")?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// The page's title.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn title(&self) -> Result<String> {
        Ok(self
            .wire
            .get("/title")?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// The text of the page as it is shown.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn text(&self) -> Result<String> {
        // Not the driver's own command for text: it takes `noscript` for never shown.
        let text = self.run("return document.body.innerText")?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Runs a script in the page and gives what it returns.
    ///
    /// # Errors
    /// With what it threw.
    pub fn run(&self, script: &str) -> Result<Value> {
        self.run_with(script, &json!([]))
    }

    /// Runs a script with `arguments` in the page.
    ///
    /// # Errors
    /// With what it threw.
    pub fn run_with(&self, script: &str, arguments: &Value) -> Result<Value> {
        self.command(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Runs the body of an async function with `given`, an array, and gives what it settles to.
    ///
    /// # Errors
    /// With what it threw.
    pub fn run_async(&self, body: &str, given: &Value) -> Result<Value> {
        let script = format!(
            "const [given, done] = arguments;
             (async () => {{ {body} }})().then(
               value => done({{ value: value === undefined ? null : value }}),
               error => done({{ error: String(error) }}))"
        );
        let said = self.command(
            "/execute/async",
            &json!({ "script": script, "args": [given] }),
        )?;
        match said.get("error").and_then(Value::as_str) {
            Some(error) => bail!("a script failed: {error}"),
            None => Ok(said.get("value").cloned().unwrap_or_default()),
        }
    }

    /// A picture of the window, as PNG.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn picture(&self) -> Result<Vec<u8>> {
        decoded(&self.wire.get("/screenshot")?)
    }
}

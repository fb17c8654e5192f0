//! The tabs of a browser, and the size of its window.

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::wait;

impl Browser {
    /// Opens another tab, goes to it, and gives its handle.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn new_tab(&self) -> Result<String> {
        let made = self.command("/window/new", &json!({ "type": "tab" }))?;
        let handle = made["handle"]
            .as_str()
            .context("a tab without a handle")?
            .to_owned();
        self.turn_to(&handle)?;
        Ok(handle)
    }

    /// The handle of the tab in use.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn tab(&self) -> Result<String> {
        Ok(self
            .wire
            .get("/window")?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Goes to another tab.
    ///
    /// # Errors
    /// When it is not there.
    pub fn turn_to(&self, tab: &str) -> Result<()> {
        self.command("/window", &json!({ "handle": tab })).map(drop)
    }

    /// Closes the tab in use and goes to another.
    ///
    /// # Errors
    /// When it is not there.
    pub fn close_tab_for(&self, other: &str) -> Result<()> {
        self.wire.delete("/window")?;
        self.turn_to(other)
    }

    /// Closes all tabs but a new, empty one, and with them what belongs to a tab: its history, name,
    /// session's storage and emulated media. What Chromium's console said is forgotten.
    ///
    /// # Errors
    /// When one does not close.
    pub fn leave_all_tabs(&self) -> Result<()> {
        let open: Vec<String> = serde_json::from_value(self.wire.get("/window/handles")?)?;
        let empty = self.new_tab()?;
        for tab in open {
            self.turn_to(&tab)?;
            self.wire.delete("/window")?;
        }
        self.turn_to(&empty)?;
        if self.engine == Engine::Chromium {
            // A tab that comes to the front because another closes does not get the focus there.
            self.devtools("Page.bringToFront", &json!({}))?;
        }
        self.forget_console()
    }

    /// Gives the page's window this width and height in CSS pixels.
    ///
    /// # Errors
    /// When the window does not take it.
    pub fn resize(&self, (width, height): (u32, u32)) -> Result<()> {
        if self.engine == Engine::Chromium {
            return self.override_size(width, height);
        }
        let mut wanted = (width, height);
        wait::until(&format!("a window of {width} x {height}"), || {
            let (outer_width, outer_height) = wanted;
            self.command(
                "/window/rect",
                &json!({ "width": outer_width, "height": outer_height }),
            )?;
            let inner = self.run("return [innerWidth, innerHeight]")?;
            let side = |index: usize| inner[index].as_u64().and_then(|n| u32::try_from(n).ok());
            let (Some(inner_width), Some(inner_height)) = (side(0), side(1)) else {
                bail!("a window without a size: {inner}");
            };
            if (inner_width, inner_height) == (width, height) {
                return Ok(Some(()));
            }
            wanted = (
                (outer_width + width).saturating_sub(inner_width),
                (outer_height + height).saturating_sub(inner_height),
            );
            bail!("it is {inner_width} x {inner_height}")
        })
    }
}

//! The plan.

use anyhow::{Context, Result};

use crate::browser::Browser;
use crate::stage::Stage;
use crate::wait;

/// The plan in a browser window.
pub struct Plan<'a> {
    browser: &'a Browser,
}

impl<'a> Plan<'a> {
    /// Opens it.
    ///
    /// # Errors
    /// When the app does not come up.
    pub fn open(stage: &'a Stage) -> Result<Self> {
        stage.open_app("plan/")?;
        stage.browser.wait_for("[data-part=goal]")?;
        Ok(Self::on(stage))
    }

    /// The part of it that the open page shows.
    #[must_use]
    pub fn on(stage: &'a Stage) -> Self {
        Self {
            browser: &stage.browser,
        }
    }

    /// Adds a line: its sort, and what stands in its fields.
    ///
    /// # Errors
    /// When it does not come to stand in the plan.
    pub fn add(&self, sort: &str, fields: &[(&str, &str)]) -> Result<()> {
        let part = format!("[data-part={sort}]");
        let before = self.lines(sort)?;
        if !self.browser.has(&format!("{part} .plan-add[open]"))? {
            self.browser.click(&format!("{part} .plan-add > summary"))?;
        }
        for (field, text) in fields {
            self.fill(&format!("#{sort}-new-{field}"), text)?;
        }
        self.browser.click(&format!("{part} [data-do=add-line]"))?;
        wait::until("another line", || {
            Ok((self.lines(sort)? > before).then_some(()))
        })
    }

    /// Fills in a field; a day or a time as its value, which each engine's own control takes.
    ///
    /// # Errors
    /// When there is no such field.
    pub fn fill(&self, css: &str, text: &str) -> Result<()> {
        let field = self
            .browser
            .find(css)?
            .with_context(|| format!("no {css}"))?;
        let kind = self.browser.attributes(css, "type")?;
        if kind == ["text"] {
            return field.type_in(text);
        }
        let set = "const [css, text] = arguments; const field = document.querySelector(css);
            field.value = text; field.dispatchEvent(new Event('input', { bubbles: true }))";
        self.browser
            .run_with(set, &serde_json::json!([css, text]))
            .map(drop)
    }

    /// How many lines of a sort there are.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn lines(&self, sort: &str) -> Result<usize> {
        self.browser
            .count(&format!("[data-part={sort}] [data-plan]"))
    }

    /// A line of each sort, as somebody might write them.
    ///
    /// # Errors
    /// When one does not come to stand in the plan.
    pub fn fill_all(&self) -> Result<()> {
        self.add("reason", &[("text", "My daughter’s laugh")])?;
        self.add(
            "goal",
            &[
                ("what", "Sleep through the night"),
                ("why", "I am kinder when I have slept"),
                ("first", "No screen after ten"),
                ("by", "2027-01-15"),
                ("who", "Ann"),
                ("barrier", "Late shifts"),
            ],
        )?;
        let urge = [
            ("cue", "an urge comes"),
            ("action", "walk around the block"),
        ];
        self.add("if-then", &urge)?;
        let sign = [("sign", "I stay in bed"), ("action", "I text Ann")];
        self.add("sign", &sign)?;
        let ann = [("name", "Ann"), ("how", "555 0100"), ("when", "evenings")];
        self.add("supporter", &ann)?;
        let group = [
            ("name", "Group"),
            ("when", "Tuesdays at 7"),
            ("how", "Town hall"),
        ];
        self.add("meeting", &group)?;
        self.add("step", &[("text", "Ask about a doctor")])
    }
}

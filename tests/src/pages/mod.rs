//! The parts of the app by the names that its markup promises: `data-do`, `data-item` and so on.

mod check;
mod data;
mod history;
mod home;
mod plan;
mod questions;
mod result;

pub use check::{Check, Keep};
pub use data::Data;
pub use history::History;
pub use home::Home;
pub use plan::Plan;
pub use questions::{Asked, Given};
pub use result::ResultPage;

use anyhow::Result;

use crate::stage::Stage;

/// The neutral words in the addresses of the checks.
pub mod slug {
    /// The full check of strengths.
    pub const STRENGTHS: &str = "strengths";
    /// The brief check of strengths.
    pub const BRIEF: &str = "strengths-short";
    /// The check of situations.
    pub const SITUATIONS: &str = "situations";
    /// The check of early signs.
    pub const SIGNS: &str = "two-weeks";
    /// The weekly check-in.
    pub const WEEKLY: &str = "weekly";
    /// The check of what peer support could fit.
    pub const COMPANY: &str = "company";
    /// The check before a group.
    pub const GROUP: &str = "in-a-group";
    /// The check of limits.
    pub const LIMITS: &str = "limits";
    /// The check of kinds of help.
    pub const HELP: &str = "kinds-of-help";
    /// The check for people who lead groups.
    pub const LEADING: &str = "leading-groups";
    /// All ten.
    pub const ALL: [&str; 10] = [
        STRENGTHS, BRIEF, SITUATIONS, SIGNS, WEEKLY, COMPANY, GROUP, LIMITS, HELP, LEADING,
    ];
}

/// The pages that need nothing kept before: address and the part that shows that they are there.
pub const PLAIN_PAGES: [&str; 10] = [
    "", "results/", "plan/", "now/", "path/", "support/", "help/", "data/", "about/", "words/",
];

impl Stage {
    /// Opens a page and waits until the app runs on it.
    ///
    /// # Errors
    /// When the app does not come up.
    pub fn open_app(&self, path: &str) -> Result<()> {
        self.open(path)?;
        self.app_is_up()
    }

    /// Waits until the app runs on the page.
    ///
    /// # Errors
    /// When it does not.
    pub fn app_is_up(&self) -> Result<()> {
        self.browser.wait_for("html.booted")?;
        self.browser.wait_for("main#main h1")?;
        self.browser.wait_for("[data-do=leave]").map(drop)
    }
}

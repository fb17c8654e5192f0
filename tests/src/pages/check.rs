//! A check from its first page to its result.

use anyhow::{Result, bail};

use super::{Asked, Given, ResultPage};
use crate::browser::Browser;
use crate::stage::Stage;
use crate::wait;

/// Which of the two start buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// "Start and keep my results on this device".
    Results,
    /// "Start and keep nothing".
    Nothing,
}

/// A check in a browser window.
pub struct Check<'a> {
    pub(super) browser: &'a Browser,
}

impl<'a> Check<'a> {
    /// Opens a check's first page.
    ///
    /// # Errors
    /// When the app does not come up.
    pub fn open(stage: &'a Stage, slug: &str) -> Result<Self> {
        stage.open_app(&format!("check/{slug}/"))?;
        Ok(Self::on(stage))
    }

    /// The check that is open.
    #[must_use]
    pub fn on(stage: &'a Stage) -> Self {
        Self {
            browser: &stage.browser,
        }
    }

    /// Chooses a word where there is none yet and starts.
    ///
    /// # Errors
    /// When the first question does not come.
    pub fn start(&self, keep: Keep) -> Result<()> {
        let button = match keep {
            Keep::Results => "[data-do=start-keep]",
            Keep::Nothing => "[data-do=start-forget]",
        };
        self.browser.wait_for(button)?;
        let is_chosen = self.browser.has("input[name=word]:checked")?;
        if !is_chosen && self.browser.has("input[name=word]")? {
            self.choose("word", "drinking")?;
        }
        self.browser.click(button)?;
        self.browser.wait_for("[data-item]").map(drop)
    }

    /// Goes on with what was begun before.
    ///
    /// # Errors
    /// When there is nothing to go on with.
    pub fn resume(&self) -> Result<()> {
        self.browser.click("[data-do=resume]")?;
        self.browser
            .wait_for("[data-item], [data-do=finish]")
            .map(drop)
    }

    /// Presses Next and waits for the next screen or the review.
    ///
    /// # Errors
    /// When the app stays where it is.
    pub fn next(&self) -> Result<()> {
        self.move_by("[data-do=next]")
    }

    /// Presses Back and waits for the screen before.
    ///
    /// # Errors
    /// When the app stays where it is.
    pub fn back(&self) -> Result<()> {
        self.move_by("[data-do=back]")
    }

    fn move_by(&self, button: &str) -> Result<()> {
        let before = self.place()?;
        self.browser.click(button)?;
        wait::until("another screen", || {
            let standing = self.browser.run(STANDING)?;
            if let Some(summary) = standing["summary"].as_str() {
                return Ok(Some(Err(anyhow::anyhow!("an error summary: {summary}"))));
            }
            let now = standing["place"].as_str().unwrap_or_default();
            Ok((!now.is_empty() && now != before).then_some(Ok(())))
        })?
    }

    /// Which screen this is: its first question, or `review`. What answers make appear belongs to the
    /// same screen.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn place(&self) -> Result<String> {
        let standing = self.browser.run(STANDING)?;
        Ok(standing["place"].as_str().unwrap_or_default().to_owned())
    }

    /// Whether all is answered and the review is shown.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn at_review(&self) -> Result<bool> {
        self.browser.has("[data-do=finish]")
    }

    /// Answers screen by screen until the review.
    ///
    /// # Errors
    /// When it is not reached.
    pub fn to_review(&self, answer: impl Fn(&Asked) -> Given) -> Result<()> {
        for _ in 0..120 {
            if self.at_review()? {
                return Ok(());
            }
            self.answer_screen(&answer)?;
            self.next()?;
        }
        bail!("the check does not end")
    }

    /// Finishes from the review.
    ///
    /// # Errors
    /// When no result comes.
    pub fn finish(&self) -> Result<ResultPage<'a>> {
        self.browser.click("[data-do=finish]")?;
        ResultPage::on(self.browser)
    }

    /// The whole check after its start.
    ///
    /// # Errors
    /// When no result comes.
    pub fn take(&self, answer: impl Fn(&Asked) -> Given) -> Result<ResultPage<'a>> {
        self.to_review(answer)?;
        self.finish()
    }

    /// The whole check after its start by a script, where the mouse is not the point.
    ///
    /// # Errors
    /// When no result comes.
    pub fn take_at_once(&self, value: i32) -> Result<ResultPage<'a>> {
        while !self.at_review()? {
            self.answer_at_once(value)?;
            self.next()?;
        }
        self.finish()
    }
}

const STANDING: &str = "
const isShown = field => field.getClientRects().length > 0;
const first = [...document.querySelectorAll('[data-item]')].find(isShown)?.dataset.item;
const place = document.querySelector('[data-do=finish]') ? 'review' : first ?? '';
return { place, summary: document.querySelector('#error-summary')?.textContent.trim() ?? null };";

//! A check from its first page to its result.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::ResultPage;
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

/// A question on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The item's id.
    pub id: String,
    /// `radio`, `checkbox` or `text`.
    pub kind: String,
    /// The answers to choose from.
    pub values: Vec<String>,
    /// What is chosen or typed now.
    pub chosen: Vec<String>,
}

/// An answer to give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// One answer of several: its value, or `declined`.
    One(String),
    /// Own words.
    Words(String),
    /// None: the question stays open.
    Open,
}

impl Given {
    /// The same answer to every question that has it; own words and several choices stay open.
    pub fn always(value: i32) -> impl Fn(&Asked) -> Self + Copy {
        move |asked| {
            let wanted = value.to_string();
            if asked.kind == "radio" && asked.values.contains(&wanted) {
                Self::One(wanted)
            } else {
                Self::Open
            }
        }
    }
}

/// A check in a browser window.
pub struct Check<'a> {
    browser: &'a Browser,
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

    /// The questions on the screen.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn asked(&self) -> Result<Vec<Asked>> {
        let listed = self.browser.run(ASKED)?;
        let texts = |value: &Value| -> Vec<String> {
            let all = value.as_array().into_iter().flatten();
            all.filter_map(|one| one.as_str().map(str::to_owned))
                .collect()
        };
        let asked = |value: &Value| Asked {
            id: value["id"].as_str().unwrap_or_default().to_owned(),
            kind: value["kind"].as_str().unwrap_or_default().to_owned(),
            values: texts(&value["values"]),
            chosen: texts(&value["chosen"]),
        };
        Ok(listed.as_array().into_iter().flatten().map(asked).collect())
    }

    /// Chooses an answer with the mouse, by its label.
    ///
    /// # Errors
    /// When it cannot be chosen.
    pub fn choose(&self, name: &str, value: &str) -> Result<()> {
        wait::until(&format!("a click on {name} = {value}"), || {
            let label = self.browser.found_by(LABEL, &json!([name, value]))?;
            label.click().map(Some)
        })?;
        let css = format!("input[name=\"{name}\"][value=\"{value}\"]:checked");
        self.browser.wait_for(&css).map(drop)
    }

    /// Types words into a question.
    ///
    /// # Errors
    /// When it cannot be typed into.
    pub fn write(&self, name: &str, words: &str) -> Result<()> {
        let field = self
            .browser
            .wait_for(&format!("input[type=text][name=\"{name}\"]"))?;
        field.click()?;
        field.type_in(words)
    }

    /// Answers everything on the screen, also what appears while answering.
    ///
    /// # Errors
    /// When an answer cannot be given.
    pub fn answer_screen(&self, answer: impl Fn(&Asked) -> Given) -> Result<()> {
        let mut done: Vec<String> = Vec::new();
        loop {
            let asked = self.asked()?;
            let Some(next) = asked.into_iter().find(|asked| !done.contains(&asked.id)) else {
                return Ok(());
            };
            match answer(&next) {
                Given::One(value) if next.chosen != [value.clone()] => {
                    self.choose(&next.id, &value)?;
                }
                Given::Words(words) if next.chosen.is_empty() => self.write(&next.id, &words)?,
                _ => (),
            }
            done.push(next.id);
        }
    }

    /// Chooses the same value everywhere on the screen by a script, where the mouse is not the point.
    ///
    /// # Errors
    /// When an answer is not taken.
    pub fn answer_at_once(&self, value: i32) -> Result<()> {
        wait::until("answers by script", || {
            let clicked = self
                .browser
                .run_with(CLICK_ALL, &json!([value.to_string()]))?;
            Ok((clicked == 0).then_some(()))
        })
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
            if self.browser.has("#error-summary")? {
                let summary = self.browser.text_of("#error-summary")?;
                return Ok(Some(Err(anyhow::anyhow!("an error summary: {summary}"))));
            }
            let now = self.place()?;
            Ok((!now.is_empty() && now != before).then_some(Ok(())))
        })?
    }

    /// Which screen this is: the questions, or `review`.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn place(&self) -> Result<String> {
        if self.at_review()? {
            return Ok("review".to_owned());
        }
        let ids: Vec<String> = self.asked()?.into_iter().map(|asked| asked.id).collect();
        // What answers make appear belongs to the same screen.
        Ok(ids.first().cloned().unwrap_or_default())
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

    /// The one question with this id on the screen.
    ///
    /// # Errors
    /// When it is not there.
    pub fn question(&self, id: &str) -> Result<Asked> {
        let asked = self.asked()?;
        let found = asked.into_iter().find(|asked| asked.id == id);
        found.with_context(|| format!("{id} is not on the screen"))
    }

    /// Checks that an answer is shown as chosen.
    ///
    /// # Errors
    /// When another one is, or none.
    pub fn shows(&self, id: &str, value: &str) -> Result<()> {
        let chosen = self.question(id)?.chosen;
        ensure!(
            chosen == [value],
            "{id} shows {chosen:?} instead of {value}"
        );
        Ok(())
    }
}

const ASKED: &str = "
return [...document.querySelectorAll('[data-item]')]
  .filter(field => field.getClientRects().length > 0)
  .map(field => {
    const inputs = [...field.querySelectorAll('input')].filter(input => input.name === field.dataset.item);
    const kind = inputs[0]?.type ?? '';
    const values = inputs.filter(input => input.type !== 'text').map(input => input.value);
    const chosen = inputs.filter(input => input.type === 'text' ? input.value : input.checked).map(input => input.value);
    return { id: field.dataset.item, kind, values, chosen };
  });";

const LABEL: &str = "
const [name, value] = arguments;
const inputs = [...document.querySelectorAll('input')];
return inputs.find(input => input.name === name && input.value === value)?.closest('label') ?? null;";

/// Clicks what is not chosen yet, and says how much that was.
const CLICK_ALL: &str = "
const open = [...document.querySelectorAll('[data-item]')]
  .map(field => field.querySelector(`input[type=radio][value=\"${arguments[0]}\"]`))
  .filter(input => input && !input.checked);
open.forEach(input => input.closest('label').click());
return open.length;";

//! The questions on the screen of a check, and answering them.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::Check;
use crate::wait;

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
    /// Several answers.
    Several(Vec<String>),
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

impl Check<'_> {
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
                Given::Several(values) => {
                    for value in values.iter().filter(|it| !next.chosen.contains(it)) {
                        self.choose(&next.id, value)?;
                    }
                }
                Given::Words(words) if next.chosen.is_empty() => self.write(&next.id, &words)?,
                _ => (),
            }
            done.push(next.id);
        }
    }

    /// Chooses the same value everywhere on the screen by a script, where the mouse is not the point;
    /// where a question has no such value, its last answer below that or its first one.
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
const wanted = Number(arguments[0]);
const nearest = field => {
  const values = [...field.querySelectorAll('input[type=radio]')].filter(input => input.value !== 'declined');
  return values.findLast(input => Number(input.value) <= wanted) ?? values[0];
};
const open = [...document.querySelectorAll('[data-item]')].map(nearest)
  .filter(input => input && !input.checked);
open.forEach(input => input.closest('label').click());
return open.length;";

//! Golden answer sets, given to a check in the browser as they stand in its folder: what must come of
//! them was worked out by hand.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::pages::{Asked, Given};

/// One answer set of a check.
pub struct Golden {
    definition: Value,
    case: Value,
}

impl Golden {
    /// The first set of a check that points to danger, or its first one where none does.
    ///
    /// # Errors
    /// When its files cannot be read.
    pub fn with_danger(instrument: &str) -> Result<Self> {
        let golden = read(instrument, "golden.json")?;
        let cases = golden["cases"].as_array().context("no answer sets")?;
        let dangerous = |case: &&Value| !texts(&case["expect"]["safety"]).is_empty();
        let case = cases.iter().find(dangerous).or(cases.first());
        Ok(Self {
            definition: read(instrument, "instrument.json")?,
            case: case.context("no answer set")?.clone(),
        })
    }

    /// What it says of itself.
    #[must_use]
    pub fn name(&self) -> &str {
        self.case["name"].as_str().unwrap_or_default()
    }

    /// The answer to a question; what the set leaves out is declined.
    #[must_use]
    pub fn answer(&self, asked: &Asked) -> Given {
        let own = &self.case["answers"][&asked.id];
        match own {
            Value::Null => self.filled(asked),
            Value::Array(_) => Given::Several(
                texts(own)
                    .iter()
                    .filter_map(|option| self.value(&asked.id, option))
                    .collect(),
            ),
            Value::Object(_) => Given::Words(own["text"].as_str().unwrap_or_default().to_owned()),
            Value::String(declined) => Given::One(declined.clone()),
            number => Given::One(number.to_string()),
        }
    }

    /// What comes of it under a name: ids in order, or `None` where the set does not say.
    #[must_use]
    pub fn expected(&self, what: &str) -> Option<Vec<String>> {
        let expected = &self.case["expect"][what];
        expected.is_array().then(|| texts(expected))
    }

    /// The score that comes of it; `None` where there is none.
    #[must_use]
    pub fn score(&self, id: &str) -> Option<f64> {
        self.case["expect"]["scores"][id].as_f64()
    }

    fn filled(&self, asked: &Asked) -> Given {
        let scale = self.item(&asked.id)["choice"].as_str().unwrap_or_default();
        match &self.case["fill"][scale] {
            Value::Number(value) => Given::One(value.to_string()),
            _ if asked.kind == "radio" => Given::One("declined".to_owned()),
            _ => Given::Open,
        }
    }

    fn item(&self, id: &str) -> &Value {
        let sections = self.definition["sections"].as_array();
        let mut items = sections
            .into_iter()
            .flatten()
            .flat_map(|section| section["items"].as_array().into_iter().flatten());
        items.find(|item| item["id"] == id).unwrap_or(&Value::Null)
    }

    /// The box of an option: its id.
    fn value(&self, item: &str, option: &str) -> Option<String> {
        let scale = self.item(item)["several"].as_str()?;
        let mut options = self.definition["responses"][scale].as_array()?.iter();
        options.find(|it| it["id"] == option)?;
        Some(option.to_owned())
    }
}

fn texts(list: &Value) -> Vec<String> {
    let all = list.as_array().into_iter().flatten();
    all.filter_map(|one| one.as_str().map(str::to_owned))
        .collect()
}

fn read(instrument: &str, name: &str) -> Result<Value> {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../instruments/{instrument}/{name}"));
    let text = fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))?;
    Ok(serde_json::from_str(&text)?)
}

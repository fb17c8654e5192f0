//! What was measured: a flat list, and what is asked of it.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::{Value, json};

use crate::visit::Visit;
use crate::weights::Weight;

/// One value of one figure.
struct Sample {
    round: usize,
    conditions: &'static str,
    page: String,
    figure: &'static str,
    value: f64,
}

/// Everything measured in a run.
#[derive(Default)]
pub struct Figures {
    samples: Vec<Sample>,
    weights: BTreeMap<String, Vec<Weight>>,
    round: usize,
    conditions: &'static str,
    /// The browser and its version.
    pub browser: String,
    /// The day, as the browser says it.
    pub day: String,
}

/// The middle of a figure's values, the lowest and the highest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Middle {
    /// The median.
    pub median: f64,
    /// The lowest value.
    pub least: f64,
    /// The highest value.
    pub most: f64,
}

impl Figures {
    /// What follows belongs to this round under these conditions.
    pub fn in_round(&mut self, round: usize, conditions: &'static str) {
        (self.round, self.conditions) = (round, conditions);
    }

    /// Learns the browser's version and the day, once.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn learn(&mut self, visit: &Visit) -> Result<()> {
        if self.browser.is_empty() {
            let version = visit.browser.devtools("Browser.getVersion", &json!({}))?;
            let product = version["product"].as_str().unwrap_or_default();
            let version = product.rsplit('/').next().unwrap_or_default();
            self.browser = format!("Chromium {version}");
            let day = visit
                .browser
                .run("return new Date().toISOString().slice(0, 10)")?;
            day.as_str().unwrap_or_default().clone_into(&mut self.day);
        }
        Ok(())
    }

    /// Notes a value.
    pub fn add(&mut self, page: &str, figure: &'static str, value: f64) {
        self.samples.push(Sample {
            round: self.round,
            conditions: self.conditions,
            page: page.to_owned(),
            figure,
            value,
        });
    }

    /// Notes a value if there is one.
    pub fn may(&mut self, page: &str, figure: &'static str, value: Option<f64>) {
        if let Some(value) = value {
            self.add(page, figure, value);
        }
    }

    /// Notes the files of a first visit.
    pub fn weigh(&mut self, page: &str, weights: Vec<Weight>) {
        self.weights.insert(page.to_owned(), weights);
    }

    /// The files of the last first visit to a page.
    pub fn weights(&self, page: &str) -> &[Weight] {
        self.weights.get(page).map_or(&[], Vec::as_slice)
    }

    /// A figure's middle over all rounds.
    pub fn middle(&self, conditions: &str, page: &str, figure: &str) -> Option<Middle> {
        let values: Vec<f64> = self.of(conditions, page, figure).into_values().collect();
        Some(Middle {
            median: median(&values)?,
            least: values.iter().copied().reduce(f64::min)?,
            most: values.iter().copied().reduce(f64::max)?,
        })
    }

    /// How many times another page's figure it is: the median of the ratios within each round.
    pub fn times(&self, conditions: &str, page: &str, other: &str, figure: &str) -> Option<f64> {
        let others = self.of(conditions, other, figure);
        let own = self.of(conditions, page, figure);
        let ratio = |(round, value): (usize, f64)| {
            let other = others.get(&round).filter(|other| **other > 0.0)?;
            Some(value / other)
        };
        median(&own.into_iter().filter_map(ratio).collect::<Vec<_>>())
    }

    fn of(&self, conditions: &str, page: &str, figure: &str) -> BTreeMap<usize, f64> {
        let samples = self.samples.iter();
        let wanted = samples
            .filter(|it| it.conditions == conditions && it.page == page && it.figure == figure);
        wanted.map(|it| (it.round, it.value)).collect()
    }

    /// Everything, for other programs.
    pub fn json(&self) -> Value {
        let sample = |it: &Sample| {
            json!({
                "round": it.round, "conditions": it.conditions, "page": it.page,
                "figure": it.figure, "value": it.value,
            })
        };
        let files = |(page, weights): (&String, &Vec<Weight>)| {
            let each = weights
                .iter()
                .map(|it| json!({ "name": it.name, "bytes": it.bytes }));
            (page.clone(), each.collect::<Value>())
        };
        json!({
            "browser": self.browser,
            "day": self.day,
            "samples": self.samples.iter().map(sample).collect::<Value>(),
            "files": self.weights.iter().map(files).collect::<Value>(),
        })
    }
}

/// The middle value, or the mean of the two in the middle.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    let upper = *sorted.get(middle)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get(middle.checked_sub(1)?)?;
    Some(f64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
    }

    #[test]
    fn ratios_are_taken_within_each_round() {
        let mut figures = Figures::default();
        for (round, plain, app) in [(0, 10.0, 20.0), (1, 100.0, 300.0), (2, 0.0, 5.0)] {
            figures.in_round(round, "here");
            figures.add("plain", "ms", plain);
            figures.add("app", "ms", app);
        }
        assert_eq!(figures.times("here", "app", "plain", "ms"), Some(2.5));
        assert_eq!(figures.middle("here", "app", "ms").unwrap().median, 20.0);
        assert_eq!(figures.middle("there", "app", "ms"), None);
    }
}

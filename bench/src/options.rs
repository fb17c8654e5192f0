//! What is wanted of a run, from the command line.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::jobs::Job;
use crate::visit::Conditions;

/// What is wanted of a run.
pub struct Options {
    /// How many rounds, at least 1.
    pub runs: usize,
    /// Under which conditions each round is done.
    pub conditions: Vec<Conditions>,
    /// Where the figures go as JSON.
    pub out: Option<PathBuf>,
    /// Whether `bench/RESULTS.md` is written anew.
    pub save: bool,
    only: Option<String>,
}

const RUNS: usize = 9;
const QUICK_RUNS: usize = 3;

impl Options {
    /// Reads the words after the program's name.
    ///
    /// # Errors
    /// With the word that means nothing here.
    pub fn read(words: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self {
            runs: 0,
            conditions: vec![Conditions::Full, Conditions::Phone],
            out: None,
            save: false,
            only: None,
        };
        let mut usual = RUNS;
        let mut words = words;
        while let Some(word) = words.next() {
            let mut value = || {
                words
                    .next()
                    .with_context(|| format!("{word} needs a value"))
            };
            match word.as_str() {
                "--runs" => options.runs = number(&value()?)?,
                "--out" => options.out = Some(value()?.into()),
                "--only" => options.only = Some(value()?),
                "--save" => options.save = true,
                "--quick" => {
                    usual = QUICK_RUNS;
                    options.conditions = vec![Conditions::Phone];
                }
                _ => bail!("{word} means nothing here; `cargo xtask help` lists what does"),
            }
        }
        if options.runs == 0 {
            options.runs = usual;
        }
        Ok(options)
    }

    /// Whether a visit is asked for.
    pub fn wants(&self, job: &Job) -> bool {
        let only = self.only.as_deref();
        only.is_none_or(|part| job.name().contains(part))
    }
}

fn number(text: &str) -> Result<usize> {
    match text.parse() {
        Ok(number) if number > 0 => Ok(number),
        _ => bail!("--runs needs a number from 1, not {text}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Options> {
        Options::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_quick_run_is_three_rounds_on_the_phone() {
        let quick = read("--quick --out figures.json").unwrap();
        assert_eq!((quick.runs, quick.conditions.len()), (3, 1));
        assert!(quick.out.is_some());
        assert_eq!(read("").unwrap().runs, 9);
        assert_eq!(read("--quick --runs 5").unwrap().runs, 5);
    }

    #[test]
    fn what_is_not_understood_is_said() {
        assert!(read("--runs").is_err());
        assert!(read("--runs 0").is_err());
        assert!(read("--fast").is_err());
    }
}

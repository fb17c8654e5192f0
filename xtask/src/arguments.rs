//! The words of the command line.

use anyhow::{Context, Result, bail};

/// Words that have not been understood yet.
pub struct Arguments(Vec<String>);

impl Arguments {
    /// All words after the program's name.
    pub fn new(words: Vec<String>) -> Self {
        Self(words)
    }

    /// The first word that is not an option.
    pub fn word(&mut self) -> Option<String> {
        let first = self.0.first()?;
        let is_help = first == "--help" || first == "-h";
        (is_help || !first.starts_with('-')).then(|| self.0.remove(0))
    }

    /// Whether a flag is given.
    pub fn flag(&mut self, name: &str) -> bool {
        let index = self.0.iter().position(|word| word == name);
        index.map(|index| self.0.remove(index)).is_some()
    }

    /// The value after an option.
    pub fn option(&mut self, name: &str) -> Result<Option<String>> {
        let Some(index) = self.0.iter().position(|word| word == name) else {
            return Ok(None);
        };
        if index + 1 >= self.0.len() {
            bail!("{name} needs a value after it");
        }
        self.0.remove(index);
        Ok(Some(self.0.remove(index)))
    }

    /// The number after an option.
    pub fn number(&mut self, name: &str) -> Result<Option<u16>> {
        let Some(text) = self.option(name)? else {
            return Ok(None);
        };
        let number = text.parse();
        number
            .map(Some)
            .with_context(|| format!("{name} needs a number up to 65535, not {text}"))
    }

    /// Everything after `--`.
    pub fn after_dashes(&mut self) -> Vec<String> {
        match self.0.iter().position(|word| word == "--") {
            Some(index) => self.0.split_off(index).split_off(1),
            None => Vec::new(),
        }
    }

    /// Everything that is left, for a program that understands it.
    pub fn rest(self) -> Vec<String> {
        self.0
    }

    /// Says what was not understood.
    pub fn end(self) -> Result<()> {
        match self.0.first() {
            Some(word) => bail!("{word} means nothing here; `cargo xtask help` lists what does"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Arguments {
        Arguments::new(line.split(' ').map(str::to_owned).collect())
    }

    #[test]
    fn words_options_and_the_rest() {
        let mut given = arguments("test journeys --port 80 -- leave --exact");
        assert_eq!(given.after_dashes(), ["leave", "--exact"]);
        assert_eq!(given.word().as_deref(), Some("test"));
        assert_eq!(given.number("--port").unwrap(), Some(80));
        assert_eq!(given.word().as_deref(), Some("journeys"));
        assert!(given.end().is_ok());
    }

    #[test]
    fn what_is_not_understood_is_said() {
        assert!(arguments("--what").end().is_err());
        assert!(arguments("--port").option("--port").is_err());
        assert!(arguments("--port x").number("--port").is_err());
    }
}

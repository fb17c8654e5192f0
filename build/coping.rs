//! The coping strategies as Rust: a wrong file fails the build.
//!
//! The shapes mirror `src/coping.rs`, whose names the code generated here uses.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    techniques: Vec<Technique>,
    strategies: Vec<Strategy>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Technique {
    id: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Strategy {
    id: String,
    cues: Vec<Cue>,
    takes: Takes,
    technique: String,
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "lowercase")]
enum Cue {
    Unpleasant,
    Body,
    Pleasant,
    Testing,
    Urges,
    Conflict,
    Pressure,
    Together,
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "lowercase")]
enum Takes {
    Moment,
    Minutes,
    Hour,
    Ahead,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    strategies: BTreeMap<String, String>,
}

/// The strategies with their words in every language, which `languages` lists in the order of keys.
pub fn code(folder: &Path, languages: &[String]) -> Result<String, Box<dyn Error>> {
    let file: File = read(&folder.join("strategies.json"))?;
    let words = languages
        .iter()
        .map(|language| read::<Words>(&folder.join(format!("{language}.json"))))
        .collect::<Result<Vec<_>, _>>()?;
    let ids: BTreeSet<_> = file.strategies.iter().map(|it| &it.id).collect();
    for words in &words {
        if ids.len() != file.strategies.len() || !ids.iter().copied().eq(words.strategies.keys()) {
            return Err(format!("{}: ids differ or stand twice", folder.display()).into());
        }
    }
    let mut code = String::from("static STRATEGIES: &[Strategy] = { use {Cue::*, Takes::*}; &[\n");
    for Strategy {
        id,
        cues,
        takes,
        technique,
    } in &file.strategies
    {
        if cues.is_empty() || !file.techniques.iter().any(|it| it.id == *technique) {
            return Err(format!("{}: {id} has no cue or no technique", folder.display()).into());
        }
        let texts: Vec<_> = words
            .iter()
            .filter_map(|words| words.strategies.get(id))
            .collect();
        writeln!(
            code,
            "    Strategy {{ id: {id:?}, cues: &{cues:?}, takes: {takes:?}, text: Key(&{texts:?}) }},"
        )?;
    }
    let sources: Vec<_> = file.techniques.iter().map(|it| &it.source).collect();
    writeln!(code, "] }};\nstatic SOURCES: &[&str] = &{sources:?};")?;
    Ok(code)
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, Box<dyn Error>> {
    let json = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(serde_json::from_str(&json).map_err(|error| format!("{}: {error}", path.display()))?)
}

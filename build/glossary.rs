//! The glossary as Rust: a wrong file fails the build, and nothing is left to be read at run time.
//!
//! The shapes written here are those of `src/glossary.rs`.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Names that hold a form and are not about it: "Moderation Management".
    names: Vec<String>,
    terms: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    id: String,
    term: String,
    also: Vec<String>,
    /// Forms that people look up, but that the app's texts use for other things as well.
    #[serde(default)]
    unlinked: Vec<String>,
    means: String,
}

impl Term {
    fn forms(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.term).chain(&self.also)
    }
}

/// The glossaries of all languages that the app has words in, each with its terms by the alphabet.
pub fn code(folder: &Path, languages: &[String]) -> Result<String, Box<dyn Error>> {
    let mut code = String::from("static GLOSSARIES: &[Glossary] = &[\n");
    for language in languages {
        let path = folder.join(format!("{language}.json"));
        let wrong = |what: String| format!("{}: {what}", path.display());
        let json = fs::read_to_string(&path).map_err(|it| wrong(it.to_string()))?;
        let mut file: File = serde_json::from_str(&json).map_err(|it| wrong(it.to_string()))?;
        check(&file).map_err(wrong)?;
        file.terms.sort_by_key(|it| it.term.to_lowercase());
        let names = &file.names;
        writeln!(
            code,
            "Glossary {{ language: {language:?}, names: &{names:?}, terms: &["
        )?;
        for it in &file.terms {
            let forms = it.forms().filter(|form| !it.unlinked.contains(form));
            let forms: String = forms.map(|form| form_code(form)).collect();
            let Term {
                id, term, means, ..
            } = it;
            writeln!(
                code,
                "    Term {{ id: {id:?}, term: {term:?}, means: {means:?}, forms: &[{forms}] }},"
            )?;
        }
        code.push_str("] },\n");
    }
    code.push_str("];\n");
    Ok(code)
}

/// Letters that stand for words are matched as they are: "HALT" is not "halt".
fn form_code(form: &str) -> String {
    let exact = form.chars().filter(|it| it.is_uppercase()).count() > 1;
    format!("Form {{ text: {form:?}, exact: {exact} }}, ")
}

/// Each id once and fit for an address; each form of one term only; nothing said in vain.
fn check(file: &File) -> Result<(), String> {
    let mut ids = BTreeMap::new();
    let mut claimed: BTreeMap<String, &str> = BTreeMap::new();
    for it in &file.terms {
        let Term { id, .. } = it;
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') {
            return Err(format!("the id {id:?} is not in small letters"));
        }
        if ids.insert(id, ()).is_some() {
            return Err(format!("two terms have the id {id:?}"));
        }
        if it.means.trim().is_empty() || it.forms().any(|form| form.trim().is_empty()) {
            return Err(format!("{id}: there is a text without words"));
        }
        for form in it.forms() {
            if let Some(other) = claimed.insert(form.to_lowercase(), id) {
                return Err(format!("{form:?} is a form of {other} and of {id}"));
            }
        }
        if let Some(odd) = it
            .unlinked
            .iter()
            .find(|odd| it.forms().all(|form| form != *odd))
        {
            return Err(format!("{id}: {odd:?} is unlinked, but no form of it"));
        }
    }
    for name in &file.names {
        let lower = name.to_lowercase();
        if !claimed.keys().any(|form| lower.contains(form.as_str())) {
            return Err(format!("the name {name:?} holds no form"));
        }
    }
    Ok(())
}

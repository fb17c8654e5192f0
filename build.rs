//! Checks and packs the data files: a wrong instrument or a broken locale fails the build here,
//! with its file, its place and the reason.

#[path = "build/contacts.rs"]
mod contacts;
#[path = "build/coping.rs"]
mod coping;
#[path = "build/directory.rs"]
mod directory;
#[path = "build/glossary.rs"]
mod glossary;
#[path = "build/list.rs"]
mod list;

use footing_core::reading::Rule;
use footing_core::{Texts, definition};
use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Another name for the app in all its words; `cargo xtask build --name` sets it.
const NAME: &str = "FOOTING_NAME";

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-env-changed={NAME}");
    for folder in [
        "coping",
        "glossary",
        "instruments",
        "locales",
        "safety",
        "support",
    ] {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
    }
    fs::write(out.join("words.rs"), words(&root.join("locales"))?)?;
    fs::write(
        out.join("instruments.rs"),
        instruments(&root.join("instruments"), &out)?,
    )?;
    let contacts = fs::read_to_string(root.join("safety/contacts.json"))?;
    let whole = env::var_os("CARGO_FEATURE_WHOLE").is_some();
    fs::write(out.join("contacts.rs"), contacts::code(&contacts, whole)?)?;
    if whole {
        let languages = files(&root.join("locales"), "json")?;
        let languages = languages.iter().map(|path| stem(path));
        let languages: Vec<_> = languages.collect::<Result<_, _>>()?;
        let coping = coping::code(&root.join("coping"), &languages)?;
        fs::write(out.join("coping.rs"), coping)?;
        let glossary = glossary::code(&root.join("glossary"), &languages)?;
        fs::write(out.join("glossary.rs"), glossary)?;
        let options = options(&root.join("instruments/peer-support/instrument.json"))?;
        let countries = contacts::countries(&contacts)?;
        let entries = fs::read_to_string(root.join("support/directory.json"))?;
        let code = directory::code(&entries, &options, &countries)?;
        fs::write(out.join("directory.rs"), code)?;
    }
    Ok(())
}

/// One constant a key, with its text in every language: a word that is missing in the code does
/// not compile, one that is missing in a language fails here, and one that nobody asks for is
/// left out of the module.
fn words(folder: &Path) -> Result<String, Box<dyn Error>> {
    let english: BTreeMap<String, String> = read_json(&folder.join("en.json"))?;
    let mut tables = Vec::new();
    for path in files(folder, "json")? {
        let texts: BTreeMap<String, String> = read_json(&path)?;
        if !texts.keys().eq(english.keys()) {
            let odd = texts.keys().filter(|key| !english.contains_key(*key));
            let missing = english.keys().filter(|key| !texts.contains_key(*key));
            let names: Vec<_> = odd.chain(missing).cloned().collect();
            return Err(format!("{}: keys differ from en.json: {names:?}", path.display()).into());
        }
        let own = texts.get("site.name").cloned().unwrap_or_default();
        let name = env::var(NAME).unwrap_or_else(|_| own.clone());
        let named = texts
            .into_iter()
            .map(|(key, text)| (key, text.replace(&own, &name)));
        tables.push((stem(&path)?, named.collect::<BTreeMap<_, _>>()));
    }
    let languages: Vec<_> = tables.iter().map(|(language, _)| language).collect();
    let mut code = format!(
        "static LANGUAGES: &[&str] = &{languages:?};\n\
         /// The keys of all texts, named as in `locales/en.json`.\npub mod key {{\n    use super::Key;\n"
    );
    for key in english.keys() {
        let name = key.replace('.', "_").to_uppercase();
        let texts: Vec<_> = tables
            .iter()
            .filter_map(|(_, texts)| texts.get(key))
            .collect();
        writeln!(
            code,
            "    #[doc = \"`{key}`\"]\n    pub const {name}: Key = Key(&{texts:?});"
        )?;
    }
    code.push_str("}\n");
    Ok(code)
}

/// Every built-in instrument with its words, checked by the core and packed: whole for the app, and
/// without what only results need for the page on which it is taken.
fn instruments(folder: &Path, out: &Path) -> Result<String, Box<dyn Error>> {
    let order = order(folder)?;
    let (mut whole, mut asked) = (String::new(), String::new());
    for id in order {
        let path = folder.join(&id).join("instrument.json");
        let json =
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let instrument = definition::parse(&json).map_err(|problems| said(&path, &problems))?;
        if instrument.id.as_str() != id {
            return Err(format!("{}: the id must be the folder's name", path.display()).into());
        }
        let structure = definition::pack(&instrument);
        let structure_asked = definition::pack_asked(&instrument);
        for path in files(&folder.join(&id), "json")? {
            let language = stem(&path)?;
            if language == "instrument" || language == "golden" {
                continue;
            }
            let json = fs::read_to_string(&path)?;
            let texts =
                Texts::parse(&json, &instrument).map_err(|problems| said(&path, &problems))?;
            let slug = &instrument.slug;
            for (code, ending, definition, texts) in [
                (&mut whole, "whole", &structure, texts.pack()),
                (&mut asked, "asked", &structure_asked, texts.pack_asked()),
            ] {
                let length = u32::try_from(definition.len())?.to_le_bytes();
                let name = format!("{slug}-{language}-{ending}.bin");
                fs::write(out.join(&name), [&length[..], definition, &texts].concat())?;
                writeln!(
                    code,
                    "    Packed {{ slug: {slug:?}, language: {language:?}, \
                     packed: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")) }},"
                )?;
            }
        }
    }
    Ok(format!(
        "#[cfg(feature = \"whole\")]\nstatic BUILT_IN: &[Packed] = &[\n{whole}];\n\
         static ON_PAGES: &[Packed] = &[\n{asked}];\n"
    ))
}

/// What a check offers, by the names that its file has for it.
fn options(path: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let instrument =
        definition::parse(&fs::read_to_string(path)?).map_err(|problems| said(path, &problems))?;
    let offers = instrument.rules.into_iter().filter_map(|rule| match rule {
        Rule::Options(matching) => Some(matching.offers),
        _ => None,
    });
    Ok(offers.flatten().map(|offer| offer.id).collect())
}

/// The order of the checks, which names every folder once.
fn order(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let order: Vec<String> = read_json(&folder.join("order.json"))?;
    let mut folders: Vec<_> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_dir())
        .map(|path| stem(&path))
        .collect::<Result<_, _>>()?;
    let mut listed = order.clone();
    folders.sort();
    listed.sort();
    if folders == listed {
        Ok(order)
    } else {
        let reason = format!("order.json lists {listed:?}, the folders are {folders:?}");
        Err(format!("{}: {reason}", folder.display()).into())
    }
}

fn said(path: &Path, problems: &[footing_core::Problem]) -> String {
    let lines: Vec<_> = problems
        .iter()
        .map(|it| format!("{}: {it}", path.display()))
        .collect();
    format!("\n{}", lines.join("\n"))
}

fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, Box<dyn Error>> {
    let json = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(serde_json::from_str(&json).map_err(|error| format!("{}: {error}", path.display()))?)
}

fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found: Vec<_> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|it| it == ending))
        .collect();
    found.sort();
    Ok(found)
}

fn stem(path: &Path) -> Result<String, Box<dyn Error>> {
    let name = path.file_stem().and_then(|name| name.to_str());
    Ok(name
        .ok_or_else(|| format!("{}: not a plain name", path.display()))?
        .to_owned())
}

//! No text of the app labels or judges a person, and the rules that say so find what they forbid.

mod rules;
mod texts;

use rules::Rules;
use std::collections::BTreeMap;
use std::{env, fs};

/// All texts, those that are not there yet included: a new folder of data is read as it comes.
#[test]
fn every_text_puts_the_person_first() {
    let rules = Rules::read();
    let texts = texts::all(rules.explained());
    assert!(texts.len() > 2_000, "only {} texts", texts.len());
    let mut found = Vec::new();
    for text in &texts {
        for hit in rules.hits(&text.text) {
            let (file, key) = (&text.file, &text.key);
            found.push(format!(
                "{file}, {key}: \"{}\"; say: {}",
                hit.phrase, hit.say
            ));
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// Each folder and file that holds texts is among what was read.
#[test]
fn no_kind_of_text_is_forgotten() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for text in texts::all(&[]) {
        *counts.entry(text.file).or_default() += 1;
    }
    for (file, least) in [
        ("locales/en.json", 250),
        ("glossary/en.json", 100),
        ("instruments/triggers/en.json", 100),
        ("safety/contacts.json", 50),
        ("pages/away.html", 1),
        ("index.html", 1),
    ] {
        let read = counts.get(file).copied().unwrap_or_default();
        assert!(read >= least, "{file}: {read} texts were read");
    }
}

/// Sentences of our own, each with what must be found in it.
#[test]
fn the_rules_find_what_they_forbid() {
    let rules = Rules::read();
    for (sentence, expected) in [
        ("He is an addict.", &["addict"] as &[_]),
        ("EX-ADDICTS and junkies", &["ex-addicts", "junkies"]),
        ("You will relapse – or slip.", &["relapse", "slip"]),
        ("The user’s habit", &["user", "habit"]),
        ("Stay clean, not\u{a0}dirty.", &["clean", "dirty"]),
        ("She\ncommitted   suicide.", &["committed suicide"]),
        ("We diagnose you.", &["diagnose"]),
        ("a non–compliant person", &["non-compliant"]),
        ("substance abuse", &["abuse"]),
        (
            "high-risk people are in denial",
            &["high-risk people", "denial"],
        ),
        // What may be said.
        ("a person who uses drugs", &[]),
        ("misuse, username, cleaning, lapsus", &[]),
        ("Clean the kitchen, wash the dirty dishes.", &[]),
        ("domestic abuse", &[]),
        ("Alcoholics Anonymous", &[]),
        ("a high-risk situation", &[]),
        ("The page failed to load.", &[]),
    ] {
        let hits = rules.hits(sentence);
        let phrases: Vec<_> = hits.iter().map(|it| it.phrase.as_str()).collect();
        assert_eq!(phrases, expected, "{sentence:?}");
    }
}

/// No phrase is dead, no exception is idle, and what is to be said instead may be said.
#[test]
fn the_rules_hold_together() {
    Rules::read().hold_together();
}

/// Articles by others, which are not part of the project: they use the words that we avoid.
#[test]
fn the_rules_find_words_in_articles() {
    let folder = texts::root().join("../shared/articles");
    let Ok(files) = fs::read_dir(&folder) else {
        assert!(env::var_os("CI").is_none(), "there are no articles to read");
        println!("left out: there are no articles beside this checkout");
        return;
    };
    let rules = Rules::read();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for path in files.filter_map(|it| it.ok().map(|it| it.path())) {
        for hit in rules.hits(&fs::read_to_string(path).unwrap()) {
            *counts.entry(hit.phrase).or_default() += 1;
        }
    }
    println!("{counts:?}");
    for phrase in ["relapse", "co-dependency", "clean", "abuse", "suffering"] {
        assert!(counts.contains_key(phrase), "{phrase} was not found");
    }
}

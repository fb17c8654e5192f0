//! The rules of `glossary/language.json`: phrases that label or judge a person, and what to say.

use serde_json::Value;
use std::collections::BTreeSet;

/// All rules.
pub struct Rules {
    rules: Vec<Rule>,
    explained: Vec<String>,
}

struct Rule {
    avoid: Vec<String>,
    except: Vec<String>,
    say: String,
}

/// A phrase that was found.
pub struct Hit {
    /// The phrase, in small letters.
    pub phrase: String,
    /// What to say instead.
    pub say: String,
    span: (usize, usize),
}

impl Rules {
    /// Reads the file.
    pub fn read() -> Self {
        let json = include_str!("../../../glossary/language.json");
        let file: Value = serde_json::from_str(json).unwrap();
        let rule = |rule: &Value| Rule {
            avoid: phrases(&rule["avoid"]),
            except: phrases(&rule["except"]),
            say: rule["say"].as_str().unwrap().to_owned(),
        };
        Self {
            rules: file["rules"].as_array().unwrap().iter().map(rule).collect(),
            explained: list(&file["explained"]),
        }
    }

    /// The entries of the glossary that explain such words, and so may hold them.
    pub fn explained(&self) -> &[String] {
        &self.explained
    }

    /// What a text says that it should not, in its order. Of phrases that overlap the longest counts.
    pub fn hits(&self, text: &str) -> Vec<Hit> {
        let text = plain(text);
        let mut hits: Vec<Hit> = Vec::new();
        for rule in &self.rules {
            let allowed: Vec<_> = rule.except.iter().flat_map(|it| spans(&text, it)).collect();
            for phrase in &rule.avoid {
                let found = spans(&text, phrase).into_iter();
                let found = found.filter(|span| !allowed.iter().any(|it| within(*span, *it)));
                hits.extend(found.map(|span| Hit {
                    phrase: phrase.clone(),
                    say: rule.say.clone(),
                    span,
                }));
            }
        }
        let all: Vec<_> = hits.iter().map(|it| it.span).collect();
        let longer = |span| all.iter().any(|it| *it != span && within(span, *it));
        hits.retain(|it| !longer(it.span));
        hits.sort_by_key(|it| it.span);
        hits
    }

    /// Fails where a rule is of no use or contradicts another.
    pub fn hold_together(&self) {
        let mut seen = BTreeSet::new();
        for rule in &self.rules {
            for phrase in &rule.avoid {
                assert!(seen.insert(phrase), "{phrase:?} stands twice");
                let hits = self.hits(&format!("One {phrase} more."));
                assert_eq!(hits.len(), 1, "{phrase:?}");
            }
            for allowed in &rule.except {
                let mut phrases = rule.avoid.iter();
                let shields = phrases.any(|it| !spans(allowed, it).is_empty());
                assert!(shields, "{allowed:?} allows nothing");
                let mut hits = self.hits(&format!("One {allowed} more.")).into_iter();
                assert!(
                    !hits.any(|it| it.say == rule.say),
                    "{allowed:?} is not allowed"
                );
            }
            assert!(self.hits(&rule.say).is_empty(), "to say: {:?}", rule.say);
        }
    }
}

fn list(value: &Value) -> Vec<String> {
    let texts = value.as_array().unwrap().iter();
    texts.map(|it| it.as_str().unwrap().to_owned()).collect()
}

fn phrases(value: &Value) -> Vec<String> {
    list(value).iter().map(|it| plain(it)).collect()
}

/// In small letters, with plain quotes and hyphens and single spaces.
fn plain(text: &str) -> String {
    let plain = |c: char| match c {
        '’' | '‘' => '\'',
        '“' | '”' => '"',
        '‐'..='―' => '-',
        c => c,
    };
    let text: String = text.to_lowercase().chars().map(plain).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a phrase stands as whole words; both are plain.
fn spans(text: &str, phrase: &str) -> Vec<(usize, usize)> {
    let is_free = |beside: Option<char>| !beside.is_some_and(char::is_alphanumeric);
    let found = text.match_indices(phrase).filter(|(at, it)| {
        let (before, after) = (&text[..*at], &text[at + it.len()..]);
        is_free(before.chars().next_back()) && is_free(after.chars().next())
    });
    found.map(|(at, it)| (at, at + it.len())).collect()
}

fn within(inner: (usize, usize), outer: (usize, usize)) -> bool {
    outer.0 <= inner.0 && inner.1 <= outer.1
}

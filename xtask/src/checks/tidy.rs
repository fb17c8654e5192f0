//! House rules that no other tool knows.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::run::output;

/// A file may be longer only if its first lines say why.
const LONGEST: usize = 300;

/// The rules, each a sentence, against the tracked and new files of the checkout.
pub fn check(root: &Path) -> Result<()> {
    let files = output(Command::new("git").current_dir(root).args([
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
    ]))?;
    let mut problems = Vec::new();
    for path in files.lines() {
        // What is deleted but not yet committed is still listed, and pictures are not text.
        if let Ok(text) = fs::read_to_string(root.join(path)) {
            problems.extend(problems_of(path, &text).map(|problem| format!("{path}: {problem}")));
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        bail!("{}", problems.join("\n"))
    }
}

fn problems_of(path: &str, text: &str) -> impl Iterator<Item = String> {
    let is_rust = path.ends_with(".rs");
    let found = [
        if is_rust { code(text) } else { None },
        if is_rust { edge(path, text) } else { None },
        if is_rust { length(text) } else { None },
        if path.ends_with(".json") {
            json(text)
        } else {
            None
        },
        spaces(text),
        if path.ends_with("Cargo.lock") {
            None
        } else {
            strange_addresses(text)
        },
    ];
    found.into_iter().flatten()
}

/// Browser APIs are named under `src/edge` only; the root component passes events on.
fn edge(path: &str, text: &str) -> Option<String> {
    let inside = path.starts_with("src/edge/") || path == "src/app.rs" || path == "src/lib.rs";
    if !path.starts_with("src/") || inside {
        return None;
    }
    let apis = ["web_sys", "js_sys", "wasm_bindgen", "gloo_"];
    let found = apis.into_iter().find(|api| text.contains(api))?;
    Some(format!("names {found}: browser APIs belong under src/edge"))
}

fn code(text: &str) -> Option<String> {
    if !text.starts_with("//!") {
        return Some("the first line must say what the file is, with //!".to_owned());
    }
    let unchecked = concat!("from_html", "_unchecked");
    text.contains(unchecked)
        .then(|| format!("{unchecked} turns text into markup"))
}

fn length(text: &str) -> Option<String> {
    let lines = text.lines().count();
    let says_why = text
        .lines()
        .take_while(|line| line.starts_with("//"))
        .any(is_reason);
    (lines > LONGEST && !says_why)
        .then(|| format!("{lines} lines: split it, or begin with \"Long because …\""))
}

fn is_reason(line: &str) -> bool {
    line.contains("Long because")
}

fn json(text: &str) -> Option<String> {
    let parsed: Result<serde_json::Value, _> = serde_json::from_str(text);
    parsed
        .err()
        .map(|error| format!("this is not JSON: {error}"))
}

fn spaces(text: &str) -> Option<String> {
    let index = text.lines().position(|line| line.ends_with([' ', '\t']))?;
    Some(format!("line {} ends with a space", index + 1))
}

/// Paths of one machine and hosts of one registry do not belong in a file that everyone gets.
fn strange_addresses(text: &str) -> Option<String> {
    let strange = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
        concat!("/Us", "ers/"),
        concat!("registry.", "npmjs"),
        concat!("registry.", "yarnpkg"),
        concat!("\"resolved\"", ":"),
    ];
    let found = strange.into_iter().find(|part| text.contains(part))?;
    let line = text
        .lines()
        .position(|line| line.contains(found))
        .unwrap_or_default()
        + 1;
    Some(format!(
        "line {line} has {found} in it, which only one machine knows"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str, expected: &[&str]) {
        let problems: Vec<String> = problems_of(path, text).collect();
        assert_eq!(problems.len(), expected.len(), "{problems:?}");
        for (problem, part) in problems.iter().zip(expected) {
            assert!(problem.contains(part), "{problem}");
        }
    }

    #[test]
    fn each_rule_finds_its_problem() {
        check("a.rs", "//! Good.\n", &[]);
        check("a.rs", "fn main() {}\n", &["first line"]);
        check(
            "a.rs",
            concat!("//! A.\nfrom_html", "_unchecked()"),
            &["markup"],
        );
        check("a.md", "one \ntwo\n", &["line 1 ends"]);
        check("a.json", "{,}", &["not JSON"]);
        check("a.md", concat!("see\n/ho", "me/me"), &["line 2 has"]);
        check(
            "package-lock.json",
            concat!("{\"resolved\"", ":1}"),
            &["one machine"],
        );
    }

    #[test]
    fn a_long_file_says_why() {
        let lines = "// x\n".repeat(LONGEST);
        check("a.rs", &format!("//! A.\n{lines}"), &["301 lines"]);
        check(
            "a.rs",
            &format!("//! A.\n//! Long because it is a list.\n{lines}"),
            &[],
        );
        check("a.css", &lines.repeat(2), &[]);
    }

    #[test]
    fn this_checkout_keeps_the_rules() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        super::check(&root).unwrap();
    }
}

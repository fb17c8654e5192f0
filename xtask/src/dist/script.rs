//! JavaScript: the glue that wasm-bindgen writes, and the hand-written script that starts it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::place::Place;
use crate::run::output;
use crate::tools::BuildTools;

/// The boot script with the hashed names in place.
pub fn boot(root: &Path, app: &str, wasm: &str) -> Result<String> {
    let path = "src/edge/boot.js";
    let source =
        fs::read_to_string(root.join(path)).with_context(|| format!("could not read {path}"))?;
    named(&source, &[("./app.js", app), ("./app.wasm", wasm)])
        .with_context(|| format!("{path} does not name what it starts"))
}

/// Each plain name replaced by the hashed one; each must be there once.
fn named(source: &str, names: &[(&str, &str)]) -> Result<String> {
    let mut text = source.to_owned();
    for (plain, hashed) in names {
        let quoted = format!("\"{plain}\"");
        if source.matches(&quoted).count() != 1 {
            bail!("{quoted} must stand there once");
        }
        text = text.replace(&quoted, &format!("\"./{hashed}\""));
    }
    Ok(text)
}

/// A script without what only people read.
pub fn minified(tools: &BuildTools, target: &Path, source: &str) -> Result<Vec<u8>> {
    shortened(tools, target, source, &[])
}

/// The same with our own modules that it imports put into it, but not what lies beside it in the
/// site.
pub fn bundled(tools: &BuildTools, place: &Place, source: &str) -> Result<Vec<u8>> {
    for name in MODULES {
        let (from, to) = (
            place.root.join("src/edge").join(name),
            work(&place.target).join(name),
        );
        fs::copy(&from, to).with_context(|| format!("could not copy {}", from.display()))?;
    }
    let options = ["--bundle", "--external:./app-*"];
    shortened(tools, &place.target, source, &options)
}

/// What boot.js imports from beside it.
const MODULES: [&str; 1] = ["offline.js"];

fn work(target: &Path) -> PathBuf {
    target.join("footing-site")
}

fn shortened(tools: &BuildTools, target: &Path, source: &str, more: &[&str]) -> Result<Vec<u8>> {
    let file = work(target).join("unminified.js");
    fs::write(&file, source).with_context(|| format!("could not write {}", file.display()))?;
    let options = [
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--legal-comments=none",
    ];
    let text = output(
        Command::new(&tools.esbuild)
            .arg(&file)
            .args(options)
            .args(more),
    )?;
    Ok(format!("{text}\n").into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_replaced_once() {
        let source = "import(\"./app.js\")";
        assert_eq!(
            named(source, &[("./app.js", "app-1.js")]).unwrap(),
            "import(\"./app-1.js\")"
        );
        assert!(named(source, &[("./app.wasm", "app-1.wasm")]).is_err());
        assert!(named("\"./app.js\" \"./app.js\"", &[("./app.js", "x")]).is_err());
    }
}

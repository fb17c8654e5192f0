//! JavaScript: the glue that wasm-bindgen writes, and the hand-written script that starts it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run::output;
use crate::tools::BuildTools;

/// The boot script with what it imports, and the hashed names in place of the plain ones.
pub fn boot(tools: &BuildTools, root: &Path, names: &[(&str, &str)]) -> Result<Vec<u8>> {
    let path = "src/edge/boot.js";
    let source = bundled(tools, root, path, "--format=esm")?;
    let source =
        named(&source, names).with_context(|| format!("{path} does not name what it starts"))?;
    Ok(format!("{source}\n").into_bytes())
}

/// A script that stands in the pages themselves.
pub fn inlined(tools: &BuildTools, root: &Path, path: &str) -> Result<String> {
    let source = bundled(tools, root, path, "--format=iife")?;
    if source.contains("</") || source.contains("<!--") {
        bail!("{path} would end the tag that it stands in");
    }
    Ok(source)
}

fn bundled(tools: &BuildTools, root: &Path, path: &str, format: &str) -> Result<String> {
    let options = ["--bundle", "--minify", "--target=es2022", format];
    let mut bundler = Command::new(&tools.esbuild);
    output(bundler.current_dir(root).arg(path).args(options))
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
    let file = target.join("footing-site/unminified.js");
    fs::write(&file, source).with_context(|| format!("could not write {}", file.display()))?;
    let options = [
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--legal-comments=none",
    ];
    let text = output(Command::new(&tools.esbuild).arg(&file).args(options))?;
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

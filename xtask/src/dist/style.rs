//! Style sheets: imports inlined with their layers, and minified.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::run::output;
use crate::tools::BuildTools;

/// One sheet with everything it imports.
pub fn bundled(tools: &BuildTools, root: &Path, path: &str) -> Result<Vec<u8>> {
    let options = ["--bundle", "--minify", "--log-level=warning"];
    let text = output(
        Command::new(&tools.esbuild)
            .current_dir(root)
            .arg(path)
            .args(options),
    )?;
    Ok(format!("{text}\n").into_bytes())
}

//! Packages from npm, installed once a lock file into the user's cache: never into the checkout.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::Missing;
use crate::hash::short_hash;
use crate::place::Place;
use crate::run::{on_path, output, run};

/// An older wasm-opt on the search path does not know all features that rustc uses.
const OLDEST_WASM_OPT: u32 = 118;

/// The paths of what the packages bring.
pub struct Packages {
    pub wasm_opt: PathBuf,
    pub esbuild: PathBuf,
    axe: Option<PathBuf>,
    typescript: Option<PathBuf>,
}

impl Packages {
    /// The accessibility checker, which exists only as an npm package.
    pub fn axe(self) -> Result<PathBuf, Vec<Missing>> {
        self.axe.ok_or_else(|| vec![missing("axe-core")])
    }

    /// The compiler that checks types, a script for Node.
    pub fn typescript(self) -> Result<PathBuf, Vec<Missing>> {
        self.typescript.ok_or_else(|| vec![missing("typescript")])
    }
}

/// The packages from the cache, or freshly installed; without npm, programs on the search path.
pub fn packages(place: &Place) -> Result<Packages, Vec<Missing>> {
    match installed(place, "xtask/tools") {
        Ok(folder) => Ok(Packages {
            wasm_opt: folder.join("node_modules/.bin/wasm-opt"),
            esbuild: folder.join("node_modules/.bin/esbuild"),
            axe: Some(folder.join("node_modules/axe-core/axe.min.js")),
            typescript: Some(folder.join("node_modules/typescript/bin/tsc")),
        }),
        Err(error) => {
            eprintln!("no tools from npm: {error:#}");
            match (recent_wasm_opt(), on_path("esbuild")) {
                (Some(wasm_opt), Some(esbuild)) => Ok(Packages {
                    wasm_opt,
                    esbuild,
                    axe: None,
                    typescript: None,
                }),
                (wasm_opt, esbuild) => {
                    let optimiser = wasm_opt.is_none().then(|| missing("wasm-opt"));
                    let minifier = esbuild.is_none().then(|| missing("esbuild"));
                    Err(optimiser.into_iter().chain(minifier).collect())
                }
            }
        }
    }
}

fn missing(what: &str) -> Missing {
    Missing::new(
        what,
        "install Node.js 20 or newer with npm (Debian: `apt-get install nodejs npm`)",
    )
}

/// The folder with what a folder of the checkout asks for in its `package.json`, as its lock file says.
pub fn installed(place: &Place, asking: &str) -> Result<PathBuf> {
    let source = place.root.join(asking);
    let lock_file = source.join("package-lock.json");
    let lock = fs::read(&lock_file)
        .with_context(|| format!("could not read {asking}/package-lock.json"))?;
    let folder = place.cache.join(format!("npm-{}", short_hash(&lock)));
    if folder.is_dir() && on_path("node").is_some() {
        return Ok(folder);
    }
    let npm = on_path("npm").context("npm is not on the search path")?;
    eprintln!("installing what {asking}/package.json asks for");
    let fresh = folder.with_extension(format!("part-{}", std::process::id()));
    install(&npm, &source, &fresh)?;
    // Another run may have been quicker; then its folder is as good.
    if fs::rename(&fresh, &folder).is_err() {
        fs::remove_dir_all(&fresh)?;
    }
    Ok(folder)
}

fn install(npm: &Path, source: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(source.join(name), folder.join(name))?;
    }
    let arguments = [
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ];
    run(Command::new(npm)
        .args(arguments)
        .current_dir(folder)
        .stdout(Stdio::null()))
}

fn recent_wasm_opt() -> Option<PathBuf> {
    let found = on_path("wasm-opt")?;
    let said = output(Command::new(&found).arg("--version")).ok()?;
    (version(&said)? >= OLDEST_WASM_OPT).then_some(found)
}

/// The number in `wasm-opt version 132 (version_132)`.
fn version(said: &str) -> Option<u32> {
    said.split_whitespace().find_map(|word| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read() {
        assert_eq!(version("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(version("something else"), None);
    }
}

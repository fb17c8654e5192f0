//! The tools that building and testing need: found, or installed where that is possible.
//!
//! What is missing and cannot be installed is said in one plain line each, with the command that
//! installs it.

mod geckodriver;
mod npm;
mod programs;
mod target;

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::place::Place;

pub use programs::Programs;
pub use target::WASM;

/// What building the site needs.
pub struct BuildTools {
    /// Binaryen's optimiser.
    pub wasm_opt: PathBuf,
    /// The bundler and minifier of CSS and JavaScript.
    pub esbuild: PathBuf,
}

/// What the end-to-end tests need besides.
pub struct TestTools {
    /// The browsers with their drivers, and the web servers.
    pub programs: Programs,
    /// The accessibility checker, a script to run in a page.
    pub axe: PathBuf,
}

impl TestTools {
    /// The environment variables through which the tests learn where everything is.
    pub fn variables(self, place: &Place) -> Vec<(&'static str, PathBuf)> {
        let mut variables = self.programs.variables();
        variables.push(("FOOTING_AXE", self.axe));
        variables.push(("FOOTING_DIST", place.dist()));
        variables
    }
}

/// A tool that is not there: what it is, and the command that installs it.
pub struct Missing(String);

impl Missing {
    fn new(what: &str, how: &str) -> Self {
        Self(format!("{what} is missing: {how}"))
    }
}

/// Finds or installs what building needs.
pub fn for_building(place: &Place) -> Result<BuildTools> {
    let mut missing = Vec::new();
    missing.extend(target::ensure().err());
    match npm::packages(place) {
        Ok(packages) => {
            all_there(missing)?;
            Ok(BuildTools {
                wasm_opt: packages.wasm_opt,
                esbuild: packages.esbuild,
            })
        }
        Err(more) => {
            missing.extend(more);
            all_there(missing)?;
            bail!("the tools from npm could not be found")
        }
    }
}

/// TypeScript's compiler, a script for Node.
pub fn typescript(place: &Place) -> Result<PathBuf> {
    match npm::packages(place).and_then(npm::Packages::typescript) {
        Ok(path) => Ok(path),
        Err(missing) => {
            all_there(missing)?;
            bail!("the tools from npm could not be found")
        }
    }
}

/// The folder with what `package.json` in a folder of the checkout asks for.
pub fn from_npm(place: &Place, asking: &str) -> Result<PathBuf> {
    npm::installed(place, asking)
}

/// Finds or installs what the unit tests need, and names the variables through which they learn it.
pub fn for_unit_tests() -> Result<Vec<(&'static str, PathBuf)>> {
    match programs::for_unit_tests() {
        Ok(found) => Ok(found.variables()),
        Err(missing) => {
            all_there(missing)?;
            bail!("the tools for the unit tests could not be found")
        }
    }
}

/// Finds or installs what the end-to-end tests need.
pub fn for_testing(place: &Place) -> Result<TestTools> {
    let axe = npm::packages(place).and_then(npm::Packages::axe);
    let driver = geckodriver::find_or_install(place);
    let programs = programs::find_or_install();
    match (axe, driver, programs) {
        (Ok(axe), Ok(geckodriver), Ok(found)) => Ok(TestTools {
            programs: found.with(geckodriver),
            axe,
        }),
        (axe, driver, programs) => {
            let lists = [axe.err(), driver.err().map(|one| vec![one]), programs.err()];
            all_there(lists.into_iter().flatten().flatten())?;
            bail!("the tools for testing could not be found")
        }
    }
}

/// Finds or installs everything and says where it is.
pub fn report(place: &Place) -> Result<()> {
    let BuildTools { wasm_opt, esbuild } = for_building(place)?;
    println!("wasm-opt is {}", wasm_opt.display());
    println!("esbuild is {}", esbuild.display());
    for (variable, path) in for_testing(place)?.variables(place) {
        println!("{variable}={}", path.display());
    }
    Ok(())
}

/// One line for each missing tool, and an error if there is one.
fn all_there(missing: impl IntoIterator<Item = Missing>) -> Result<()> {
    let lines: Vec<String> = missing.into_iter().map(|Missing(line)| line).collect();
    if lines.is_empty() {
        Ok(())
    } else {
        bail!("{}", lines.join("\n"))
    }
}

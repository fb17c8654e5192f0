//! Checks that need no browser: format, lints and house rules.

pub mod tidy;

use std::process::Command;

use anyhow::{Context, Result};

use crate::place::Place;
use crate::run::{cargo, run};
use crate::tools::WASM;

/// Code is formatted.
pub fn format(place: &Place) -> Result<()> {
    run(in_root(cargo().args(["fmt", "--all", "--check"]), place))
        .context("some code is not formatted: `cargo xtask fix` does it")
}

/// What Cargo is told to look at, of the whole workspace: the journeys have to be named.
const TARGETS: [&[&str]; 2] = [&["--all-targets"], &["--test", "journeys"]];

/// Clippy has nothing to say about code that runs here.
pub fn lint_host(place: &Place) -> Result<()> {
    for targets in TARGETS {
        let mut clippy = cargo();
        clippy.args(["clippy", "--quiet", "--workspace"]);
        clippy.args(targets).args(["--", "-D", "warnings"]);
        run(in_root(&mut clippy, place))?;
    }
    Ok(())
}

/// Clippy has nothing to say about code that runs in a browser.
pub fn lint_browser(place: &Place) -> Result<()> {
    let app = "footing";
    let whole = ["--no-default-features", "--features", "whole"];
    for (package, part) in [
        (app, &[][..]),
        (app, &whole),
        (app, &["--no-default-features"]),
        ("footing-seal-web", &[]),
        ("footing-js", &[]),
    ] {
        let arguments = ["clippy", "--quiet", "-p", package, "--target", WASM];
        let mut clippy = cargo();
        clippy
            .args(arguments)
            .args(part)
            .args(["--", "-D", "warnings"]);
        run(in_root(&mut clippy, place))?;
    }
    Ok(())
}

/// Formats, and applies what the lints suggest.
pub fn fix(place: &Place) -> Result<()> {
    for targets in TARGETS {
        let mut clippy = cargo();
        clippy.args(["clippy", "--fix", "--workspace"]);
        clippy
            .args(targets)
            .args(["--allow-dirty", "--allow-staged"]);
        run(in_root(&mut clippy, place))?;
    }
    run(in_root(cargo().args(["fmt", "--all"]), place))
}

fn in_root<'a>(command: &'a mut Command, place: &Place) -> &'a mut Command {
    command.current_dir(&place.root)
}

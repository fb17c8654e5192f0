//! The standard library for wasm32-unknown-unknown: compiled, for the lints, and its sources,
//! because the app that ships is built with a smaller one ([`crate::dist`] says why).

use std::path::PathBuf;
use std::process::Command;

use super::Missing;
use crate::run::{on_path, output, run};

/// The triple of the target that the app is built for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can build for the browser.
pub fn ensure() -> Result<(), Missing> {
    add(
        &format!("the Rust target {WASM}"),
        target_is_there,
        &["target", "add", WASM],
    )?;
    let sources = "the sources of Rust's standard library";
    add(
        sources,
        sources_are_there,
        &["component", "add", "rust-src"],
    )
}

fn add(what: &str, is_there: fn() -> bool, rustup: &[&str]) -> Result<(), Missing> {
    if is_there() {
        return Ok(());
    }
    if on_path("rustup").is_none() {
        return Err(Missing::new(
            what,
            "install Rust with rustup from https://rustup.rs",
        ));
    }
    eprintln!("installing {what}");
    let added = run(Command::new("rustup").args(rustup));
    added.map_err(|_| Missing::new(what, &format!("run `rustup {}`", rustup.join(" "))))
}

fn target_is_there() -> bool {
    printed(&["target-libdir", "--target", WASM]).is_some_and(|folder| folder.is_dir())
}

fn sources_are_there() -> bool {
    let sources = "lib/rustlib/src/rust/library/std/Cargo.toml";
    printed(&["sysroot"]).is_some_and(|sysroot| sysroot.join(sources).is_file())
}

fn printed(what: &[&str]) -> Option<PathBuf> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let path = output(Command::new(rustc).arg("--print").args(what)).ok()?;
    Some(PathBuf::from(path))
}

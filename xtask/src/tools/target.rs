//! The standard library for wasm32-unknown-unknown.

use std::path::Path;
use std::process::Command;

use super::Missing;
use crate::run::{on_path, output, run};

/// The triple of the target that the app is built for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can build for the browser.
pub fn ensure() -> Result<(), Missing> {
    if is_there() {
        return Ok(());
    }
    let what = format!("the Rust target {WASM}");
    if on_path("rustup").is_none() {
        return Err(Missing::new(
            &what,
            "install Rust with rustup from https://rustup.rs",
        ));
    }
    eprintln!("installing {what}");
    let added = run(Command::new("rustup").args(["target", "add", WASM]));
    added.map_err(|_| Missing::new(&what, &format!("run `rustup target add {WASM}`")))
}

fn is_there() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let asked = ["--print", "target-libdir", "--target", WASM];
    output(Command::new(rustc).args(asked)).is_ok_and(|folder| Path::new(&folder).is_dir())
}

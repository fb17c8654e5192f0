//! Firefox's driver, which Debian does not package: built from its crate, once, into the cache.

use std::path::PathBuf;

use super::Missing;
use crate::place::Place;
use crate::run::{cargo, on_path, run};

const VERSION: &str = "0.37.1";

/// The driver on the search path or in the cache, or freshly built.
pub fn find_or_install(place: &Place) -> Result<PathBuf, Missing> {
    let folder = place.cache.join(format!("geckodriver-{VERSION}"));
    let built = folder.join("bin/geckodriver");
    if let Some(found) = on_path("geckodriver").or_else(|| built.is_file().then(|| built.clone())) {
        return Ok(found);
    }
    eprintln!("building geckodriver {VERSION}: this takes some minutes, once");
    let install = |extra: &[&str]| {
        let mut command = cargo();
        command.args([
            "install",
            "geckodriver",
            "--version",
            VERSION,
            "--quiet",
            "--root",
        ]);
        run(command
            .arg(&folder)
            .args(extra)
            .env("CARGO_TARGET_DIR", folder.join("build"))
            // It waits for Firefox; to be built takes longer than all it ever does.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off"))
    };
    // With its own lock file if the registry still has every version in it, else with newer ones.
    let done = install(&["--locked"]).or_else(|_| install(&[]));
    drop(std::fs::remove_dir_all(folder.join("build")));
    done.map(|()| built).map_err(|_| {
        let how = format!("run `cargo install geckodriver --version {VERSION}`");
        Missing::new("geckodriver, the driver of Firefox,", &how)
    })
}

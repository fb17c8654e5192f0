//! The npm package: the module of `crates/js` for Node, for bundlers and for browsers, with its types.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::dist::names::shortened;
use crate::dist::twins;
use crate::dist::wasm::{self, Part};
use crate::place::Place;
use crate::run::{on_path, run};
use crate::tools::{self, BuildTools};

/// The most bytes that the module may have, in Brotli.
const MOST_BYTES: usize = 90_000;

/// For whom the module is bound, and the folder in the package.
const TARGETS: [(&str, Bind); 3] = [
    ("node", Bindgen::nodejs),
    ("bundler", Bindgen::bundler),
    ("web", Bindgen::web),
];

type Bind = fn(&mut Bindgen, bool) -> Result<&mut Bindgen>;

/// Builds the package into `target/npm/footing` and says where that is.
pub fn build(place: &Place, tools: &BuildTools) -> Result<PathBuf> {
    let compiled = wasm::compile(place, Part::Package)?;
    let folder = place.target.join("npm/footing");
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("could not clear {}", folder.display()))?;
    }
    for (name, bind) in TARGETS {
        bound(place, tools, &compiled, &folder.join(name), bind)?;
    }
    // Node reads this folder's scripts as it says here; those of the others are modules.
    fs::write(
        folder.join("node/package.json"),
        "{ \"type\": \"commonjs\" }\n",
    )?;
    let source = place.root.join("crates/js");
    for file in ["package.json", "README.md"] {
        copy(&source.join(file), &folder.join(file))?;
    }
    for file in ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"] {
        copy(&place.root.join(file), &folder.join(file))?;
    }
    Ok(folder)
}

/// Tests a built package as it will be installed: its size, its types, and what it does in Node.
pub fn test(place: &Place, folder: &Path) -> Result<()> {
    let module = fs::read(folder.join("web/footing_bg.wasm"))?;
    let bytes = twins::brotli(&module)?.len();
    println!("npm package: {bytes} bytes of module in Brotli, of {MOST_BYTES} allowed");
    ensure!(
        bytes <= MOST_BYTES,
        "the module of the npm package is too large"
    );
    let tests = place.root.join("crates/js/tests");
    let mut files: Vec<_> = fs::read_dir(&tests)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    let node = on_path("node").context("node is not on the search path")?;
    run(Command::new(node)
        .args(["--test", "--test-reporter=spec"])
        .args(files)
        .env("FOOTING_PACKAGE", folder)
        .env("FOOTING_TSC", tools::typescript(place)?)
        .current_dir(&tests))
}

/// Builds the package and measures how many results it scores in a second, beside others.
pub fn bench(place: &Place, options: &[String]) -> Result<()> {
    let folder = build(place, &tools::for_building(place)?)?;
    let others = tools::from_npm(place, "crates/js/bench")?;
    let node = on_path("node").context("node is not on the search path")?;
    run(Command::new(node)
        .arg(place.root.join("crates/js/bench/throughput.mjs"))
        .args(options)
        .env("FOOTING_PACKAGE", folder)
        .env("FOOTING_BESIDE", others))
}

fn bound(
    place: &Place,
    tools: &BuildTools,
    compiled: &Path,
    folder: &Path,
    bind: Bind,
) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name("footing")
        .typescript(true)
        // For the web, the script finds the module beside itself.
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bind(&mut bindgen, true)
        .and_then(|bindgen| bindgen.generate(folder))
        .context("wasm-bindgen failed")?;
    // Where the functions are that the module asks for by name.
    let apart = folder.join("footing_bg.js");
    let glue = if apart.is_file() {
        apart
    } else {
        folder.join("footing.js")
    };
    let module = folder.join("footing_bg.wasm");
    let (text, short) = shortened(fs::read_to_string(&glue)?, &fs::read(&module)?)?;
    fs::write(&glue, text)?;
    let name = folder.file_name().unwrap_or_default();
    let work = place.target.join("footing-site/package").join(name);
    fs::create_dir_all(&work)?;
    let optimised = wasm::optimise(tools, Part::Package, &work, &short)?;
    fs::write(&module, optimised)?;
    // Types of the module's own inside are nobody's business.
    let inner = folder.join("footing_bg.wasm.d.ts");
    if inner.exists() {
        fs::remove_file(inner)?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to)
        .map(drop)
        .with_context(|| format!("could not copy {}", from.display()))
}

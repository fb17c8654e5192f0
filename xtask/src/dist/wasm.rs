//! The app and sealing as WebAssembly: compiled, bound to JavaScript, and optimised for size.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::names::shortened;
use crate::hash::short_hash;
use crate::place::Place;
use crate::run::{cargo, output, run};
use crate::tools::{BuildTools, WASM};

/// What rustc turns on for the target. Not all features: wasm-opt would then write encodings
/// (compact imports) that browsers do not accept yet.
const FEATURES: [&str; 9] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-extended-const",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How to optimise: the order was measured, and saves 2 % over `-Oz` alone. Functions stay in the
/// compiler's order, in which those that are alike stand together: Brotli makes 1 % less of them than
/// by how often they are called. The first 1024 bytes of memory are the far end of the stack, so
/// nothing has an address there.
const OPTIMISATIONS: [&str; 9] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--dae-optimizing",
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// How long a function may be, in binaryen's count, that is put into each place where it is called.
/// Browsers compile each function at its first call, on a page's own thread: of 1265 functions of the
/// smaller module that leaves 1150, and the module is 300 bytes of Brotli less. With 6 it is 1.7 kB
/// more; the modules for sealing and for JavaScript are best left alone.
const PUT_IN_PLACE: &str = "--always-inline-max-function-size=5";

/// A standard library built for size.
const SMALL_STD: [&str; 2] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

/// A panic stops at once and says nothing: what it would say weighs more than it helps a person.
const SILENT_PANICS: &str = "-Zunstable-options\u{1f}-Cpanic=immediate-abort\u{1f}-Zfmt-debug=none\u{1f}-Zlocation-detail=none";

/// Which of the modules.
#[derive(Clone, Copy)]
pub enum Part {
    /// What taking one check needs.
    Check,
    /// The whole app.
    Whole,
    /// The whole app, and what counselors use.
    Counselor,
    /// Sealing and opening, without the app.
    Seal,
    /// What the npm package holds.
    Package,
}

impl Part {
    /// Its name in the site.
    pub fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Whole => "app",
            Self::Counselor => "counselor",
            Self::Seal => "seal",
            Self::Package => "package",
        }
    }

    /// What Cargo is told of it.
    fn chosen(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["--bin", "footing", "--no-default-features"],
            Self::Whole => &[
                "--bin",
                "footing",
                "--no-default-features",
                "--features",
                "whole",
            ],
            Self::Counselor => &["--bin", "footing"],
            Self::Seal => &["--package", "footing-seal-web"],
            Self::Package => &["--package", "footing-js"],
        }
    }

    /// What wasm-opt is told of it besides [`OPTIMISATIONS`].
    pub fn optimisations(self) -> &'static [&'static str] {
        match self {
            Self::Check | Self::Whole | Self::Counselor => &[PUT_IN_PLACE],
            Self::Seal | Self::Package => &[],
        }
    }

    /// What Cargo writes.
    fn compiled(self) -> &'static str {
        match self {
            Self::Check | Self::Whole | Self::Counselor => "footing.wasm",
            Self::Seal => "footing_seal_web.wasm",
            Self::Package => "footing_js.wasm",
        }
    }
}

/// A module, ready for a browser.
pub struct App {
    /// The optimised module.
    pub module: Vec<u8>,
    /// The JavaScript that loads it.
    pub glue: String,
}

/// Builds one of the modules.
pub fn build(place: &Place, tools: &BuildTools, part: Part) -> Result<App> {
    let compiled = compile(place, part)?;
    let work = place.target.join("footing-site").join(part.name());
    bind(&compiled, &work)?;
    let glue = fs::read_to_string(work.join("app.js")).context("wasm-bindgen wrote no glue")?;
    let module = fs::read(work.join("app_bg.wasm")).context("wasm-bindgen wrote no module")?;
    let (glue, module) = shortened(glue, &module)?;
    Ok(App {
        module: optimise(tools, part, &work, &module)?,
        glue,
    })
}

/// Compiles one of the modules; where it is then.
pub fn compile(place: &Place, part: Part) -> Result<PathBuf> {
    let mut command = cargo();
    command.args(["build", "--release", "--target", WASM]);
    command.args(part.chosen());
    // The standard library anew, without the texts and the formatting of panics: 10 % less to load.
    // Cargo calls that unstable; the variable lets the stable compiler do it all the same.
    command.env("RUSTC_BOOTSTRAP", "1").args(SMALL_STD);
    command
        .arg("--target-dir")
        .arg(&place.target)
        .current_dir(&place.root);
    command
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", flags(place)?);
    run(&mut command)?;
    let folder = place.target.join(WASM).join("release");
    Ok(folder.join(part.compiled()))
}

/// Flags that keep this machine's paths out of the module, so that its bytes do not depend on them.
fn flags(place: &Place) -> Result<OsString> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .context("there is no home folder: set CARGO_HOME")?;
    // The last that matches is taken, so what lies inside another comes after it.
    let remapped = [
        (home, "/cargo"),
        (PathBuf::from(sysroot), "/rust"),
        (place.root.clone(), "/footing"),
        (place.target.clone(), "/target"),
    ];
    let mut flags = OsString::from(SILENT_PANICS);
    for (from, to) in &remapped {
        flags.push("\u{1f}--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    Ok(flags)
}

fn bind(compiled: &Path, into: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name("app")
        .typescript(false)
        .omit_default_module_path(true);
    bindgen
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(into))
        .context("wasm-bindgen failed")
}

/// The module after wasm-opt. What was optimised once is kept, because it takes seconds.
pub fn optimise(tools: &BuildTools, part: Part, work: &Path, module: &[u8]) -> Result<Vec<u8>> {
    let bound = work.join("short.wasm");
    fs::write(&bound, module)?;
    let version = output(Command::new(&tools.wasm_opt).arg("--version"))?;
    let key = [
        module,
        version.as_bytes(),
        OPTIMISATIONS.concat().as_bytes(),
        part.optimisations().concat().as_bytes(),
    ]
    .concat();
    let kept = work.join(format!("optimised-{}.wasm", short_hash(&key)));
    if !kept.is_file() {
        remove_older(work)?;
        let begun = work.join("optimised.part");
        let mut command = Command::new(&tools.wasm_opt);
        run(command
            .args(part.optimisations())
            .args(OPTIMISATIONS)
            .args(FEATURES)
            .arg(&bound)
            .arg("-o")
            .arg(&begun))?;
        fs::rename(&begun, &kept)?;
    }
    fs::read(&kept).with_context(|| format!("could not read {}", kept.display()))
}

fn remove_older(work: &Path) -> Result<()> {
    for entry in fs::read_dir(work)? {
        let path = entry?.path();
        if path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("optimised-"))
        {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

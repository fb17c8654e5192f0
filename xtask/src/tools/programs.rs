//! Chromium, Firefox and WebKitGTK with their drivers, a display for the last, the web servers for
//! which the site brings settings, and programs of others that read what
//! Footing writes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::Missing;
use crate::run::{on_path, output, run};

/// Where everything is. `geckodriver` comes from elsewhere.
pub struct Programs {
    found: Vec<(&'static str, PathBuf)>,
}

impl Programs {
    /// With Firefox's driver, which is found apart.
    pub fn with(mut self, geckodriver: PathBuf) -> Self {
        self.found.push(("FOOTING_GECKODRIVER", geckodriver));
        self
    }

    /// The environment variables through which the tests learn the paths.
    pub fn variables(self) -> Vec<(&'static str, PathBuf)> {
        self.found
    }
}

/// A program that the tests need.
struct Program {
    what: &'static str,
    variable: &'static str,
    /// Its names on the search path, the best first.
    names: &'static [&'static str],
    /// Debian's package.
    package: &'static str,
}

/// Reads QR codes.
const ZBAR: Program = Program {
    what: "zbarimg",
    variable: "FOOTING_ZBAR",
    names: &["zbarimg"],
    package: "zbar-tools",
};

/// What opens and seals as Footing does, written by others.
const AGE: Program = Program {
    what: "age",
    variable: "FOOTING_AGE",
    names: &["age"],
    package: "age",
};

const PROGRAMS: &[Program] = &[
    Program {
        what: "Chromium",
        variable: "FOOTING_CHROMIUM",
        names: &["chromium", "chromium-browser", "google-chrome"],
        package: "chromium",
    },
    Program {
        what: "ChromeDriver",
        variable: "FOOTING_CHROMEDRIVER",
        names: &["chromedriver"],
        package: "chromium-driver",
    },
    Program {
        what: "Firefox",
        variable: "FOOTING_FIREFOX",
        names: &["firefox-esr", "firefox"],
        package: "firefox-esr",
    },
    Program {
        what: "WebKitWebDriver",
        variable: "FOOTING_WEBKITDRIVER",
        names: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
    },
    Program {
        what: "WebKitGTK's MiniBrowser",
        variable: "FOOTING_MINIBROWSER",
        names: &["MiniBrowser"],
        package: "webkit2gtk-driver",
    },
    Program {
        what: "Xvfb",
        variable: "FOOTING_XVFB",
        names: &["Xvfb"],
        package: "xvfb",
    },
    Program {
        what: "nginx",
        variable: "FOOTING_NGINX",
        names: &["nginx"],
        package: "nginx-light",
    },
    Program {
        what: "Caddy",
        variable: "FOOTING_CADDY",
        names: &["caddy"],
        package: "caddy",
    },
    AGE,
    ZBAR,
];

/// All programs, installed first where this is allowed.
pub fn find_or_install() -> Result<Programs, Vec<Missing>> {
    ensure(PROGRAMS)
}

/// What the unit tests need of them.
pub fn for_unit_tests() -> Result<Programs, Vec<Missing>> {
    ensure(&[AGE, ZBAR])
}

fn ensure(wanted: &'static [Program]) -> Result<Programs, Vec<Missing>> {
    let missing = match find(wanted) {
        Ok(programs) => return Ok(programs),
        Err(missing) => missing,
    };
    let packages: Vec<&str> = packages_of(&missing);
    if may_install() && install(&packages) {
        return find(wanted).map_err(lines);
    }
    Err(lines(missing))
}

fn find(wanted: &'static [Program]) -> Result<Programs, Vec<&'static Program>> {
    let mut found = Vec::new();
    let mut missing = Vec::new();
    for program in wanted {
        match program.names.iter().find_map(|name| somewhere(name)) {
            Some(path) => found.push((program.variable, path)),
            None => missing.push(program),
        }
    }
    if missing.is_empty() {
        Ok(Programs { found })
    } else {
        Err(missing)
    }
}

fn somewhere(name: &str) -> Option<PathBuf> {
    on_path(name)
        .or_else(|| for_administrators(name))
        .or_else(|| beside_webkit(name))
}

/// Distributions keep servers in a folder that is on the search path of administrators only.
fn for_administrators(name: &str) -> Option<PathBuf> {
    let file = Path::new("/usr/sbin").join(name);
    file.is_file().then_some(file)
}

/// Distributions keep MiniBrowser off the search path.
fn beside_webkit(name: &str) -> Option<PathBuf> {
    let libraries = subfolders(Path::new("/usr/lib"))
        .into_iter()
        .chain(["/usr/libexec".into()]);
    let versions = libraries.flat_map(|folder| subfolders(&folder));
    let webkit = versions.filter(|folder| {
        folder
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-4"))
    });
    webkit
        .map(|folder| folder.join(name))
        .filter(|file| file.is_file())
        .max()
}

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect()
}

fn may_install() -> bool {
    let is_root = output(Command::new("id").arg("-u")).is_ok_and(|number| number == "0");
    is_root && on_path("apt-get").is_some()
}

fn install(packages: &[&str]) -> bool {
    eprintln!("installing {}", packages.join(" "));
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null());
        run(command.arg("-qq").args(arguments))
    };
    let arguments = [&["install", "-y", "--no-install-recommends"], packages].concat();
    let done = apt(&["update"]).and_then(|()| apt(&arguments));
    if let Err(error) = &done {
        eprintln!("{error:#}");
    }
    done.is_ok()
}

fn packages_of(missing: &[&Program]) -> Vec<&'static str> {
    let mut packages: Vec<_> = missing.iter().map(|program| program.package).collect();
    packages.sort_unstable();
    packages.dedup();
    packages
}

fn lines(missing: Vec<&Program>) -> Vec<Missing> {
    let line = |program: &Program| {
        let how = format!("on Debian, run `sudo apt-get install {}`", program.package);
        Missing::new(program.what, &how)
    };
    missing.into_iter().map(line).collect()
}

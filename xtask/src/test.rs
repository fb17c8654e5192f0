//! Everything that must hold, step by step, each with its time.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::thread::{self, ScopedJoinHandle};
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};

use crate::dist::{Site, Standing};
use crate::place::Place;
use crate::run::{cargo, run};
use crate::tools;
use crate::{again, checks, package, size};

/// A step of `cargo xtask test`.
struct Step {
    name: &'static str,
    what: &'static str,
    needs_site: bool,
    does: fn(&Run) -> Result<()>,
}

/// What the steps work with.
struct Run<'a> {
    place: &'a Place,
    built: Option<Built>,
    package: OnceCell<PathBuf>,
    journeys: &'a [String],
}

/// The site, and where that is asked for, the same built anew.
struct Built {
    site: Site,
    again: Option<Site>,
}

const STEPS: [Step; 9] = [
    step("format", "the code is formatted", |run| {
        checks::format(run.place)
    }),
    step("tidy", "the house rules are kept", |run| {
        checks::tidy::check(&run.place.root)
    }),
    step("lint", "clippy has nothing to say, here", |run| {
        checks::lint_host(run.place)
    }),
    step("lint-browser", "and in the browser", |run| {
        checks::lint_browser(run.place)
    }),
    step("unit", "unit, table and property tests", unit),
    on_site("size", "the app is within its budget", |run| {
        let sizes = size::of(&run.built()?.site)?;
        println!("{sizes}");
        sizes.check()
    }),
    on_site("again", "the same bytes twice", |run| {
        let built = run.built()?;
        let again = built.again.as_ref().context("there is no second site")?;
        again::compare(&built.site, again)
    }),
    step(
        "package",
        "the npm package, its types and its size",
        |run| package::test(run.place, run.package()?),
    ),
    on_site("journeys", "the journeys in three browsers", journeys),
];

const fn step(name: &'static str, what: &'static str, does: fn(&Run) -> Result<()>) -> Step {
    Step {
        name,
        what,
        needs_site: false,
        does,
    }
}

const fn on_site(name: &'static str, what: &'static str, does: fn(&Run) -> Result<()>) -> Step {
    Step {
        name,
        what,
        needs_site: true,
        does,
    }
}

impl Run<'_> {
    fn built(&self) -> Result<&Built> {
        self.built.as_ref().context("the site has not been built")
    }

    /// The folder of the npm package, built when it is first asked for.
    fn package(&self) -> Result<&Path> {
        if self.package.get().is_none() {
            let tools = tools::for_building(self.place)?;
            let folder = package::build(self.place, &tools)?;
            let _ = self.package.set(folder);
        }
        let folder = self.package.get();
        folder.map(PathBuf::as_path).context("there is no package")
    }
}

/// Names the steps.
pub fn list() -> Result<()> {
    for Step { name, what, .. } in STEPS {
        println!("{name:<13} {what}");
    }
    Ok(())
}

/// Runs all steps or one. `journeys` goes on to the test program of the journeys.
pub fn test(place: &Place, only: Option<&str>, journeys: &[String]) -> Result<()> {
    let chosen: Vec<&Step> = STEPS
        .iter()
        .filter(|step| only.is_none_or(|only| only == step.name))
        .collect();
    if chosen.is_empty() {
        bail!("there is no such step; `cargo xtask test --list` names them");
    }
    let began = Instant::now();
    let mut run = Run {
        place,
        built: None,
        package: OnceCell::new(),
        journeys,
    };
    let twice = chosen.iter().any(|step| step.name == "again");
    let mut times = Vec::new();
    // Installing first: what is missing is said before minutes are spent on the rest.
    timed("tools", &mut times, || prepare(place, &chosen))?;
    for step in chosen {
        if step.needs_site && run.built.is_none() {
            run.built = Some(timed("build", &mut times, || build(place, twice))?);
        }
        timed(step.name, &mut times, || (step.does)(&run))?;
    }
    for (name, seconds) in times {
        println!("{name:<13} {seconds:>7.1} s");
    }
    println!("{:<13} {:>7.1} s", "all", began.elapsed().as_secs_f64());
    Ok(())
}

fn prepare(place: &Place, chosen: &[&Step]) -> Result<()> {
    let needs = |name: &str| chosen.iter().any(|step| step.name == name);
    if needs("package") {
        tools::typescript(place)?;
    }
    if needs("lint-browser") || needs("package") || chosen.iter().any(|step| step.needs_site) {
        tools::for_building(place)?;
    }
    if needs("unit") {
        tools::for_unit_tests()?;
    }
    if needs("journeys") {
        tools::for_testing(place)?;
    }
    Ok(())
}

fn timed<T>(
    name: &'static str,
    times: &mut Vec<(&'static str, f64)>,
    does: impl FnOnce() -> Result<T>,
) -> Result<T> {
    println!("== {name}");
    let began = Instant::now();
    let done = does().with_context(|| format!("the step {name} failed"))?;
    times.push((name, began.elapsed().as_secs_f64()));
    Ok(done)
}

/// Builds the site, a second time beside that where it is asked for: most of the time one core links.
fn build(place: &Place, twice: bool) -> Result<Built> {
    let tools = tools::for_building(place)?;
    let standing = Standing::default();
    let (site, again) = thread::scope(|scope| {
        let again = twice.then(|| scope.spawn(|| again::build(place, &tools, &standing)));
        let site = Site::build(place, &tools, &standing);
        (site, again.map(ScopedJoinHandle::join))
    });
    let site = site?;
    site.write(&place.dist())?;
    let again = again.map(|ended| ended.map_err(|_| anyhow!("the second build broke off"))?);
    Ok(Built {
        site,
        again: again.transpose()?,
    })
}

fn unit(test: &Run) -> Result<()> {
    run(cargo()
        .args(["test", "--quiet", "--workspace"])
        .envs(tools::for_unit_tests()?)
        .current_dir(&test.place.root))?;
    // What only the smaller module does, and the whole app does not.
    let smaller = ["test", "--quiet", "-p", "footing", "--lib"];
    let only = ["--no-default-features", "handing"];
    run(cargo()
        .args(smaller)
        .args(only)
        .current_dir(&test.place.root))
}

fn journeys(test: &Run) -> Result<()> {
    let tools = tools::for_testing(test.place)?;
    let package = test.package()?;
    let mut command = cargo();
    // Of the whole workspace, as the step `unit`: of one package alone, Cargo would compile much anew.
    command
        .args(["test", "--workspace", "--test", "journeys", "--"])
        .args(test.journeys);
    command.current_dir(&test.place.root);
    command.envs(tools.variables(test.place));
    command.env("FOOTING_PACKAGE", package);
    // What a journey met is said in its message; a trace for each pushes it out of a log that is cut.
    command.env("RUST_BACKTRACE", "0");
    // Browsers wait a good part of the time: on the network, on each other, for what a host sends late.
    if std::env::var_os(THREADS).is_none() {
        let cores = thread::available_parallelism()?;
        command.env(THREADS, (cores.get() + 2).to_string());
    }
    run(&mut command)
}

/// How many tests run beside each other, as the test programs read it.
const THREADS: &str = "RUST_TEST_THREADS";

//! Measures the built site beside a plain hand-written page, in one run: `cargo xtask bench`.
//!
//! In reading order: [`options`] says what is wanted, [`jobs`] what each round visits, [`visit`] is
//! one visit in a new browser with an empty profile; [`loading`], [`answering`] and [`history`] are
//! the three kinds of visits. [`plain`] writes the pages to compare with, [`long`] the site with many
//! items on a screen, [`records`] the results of a long history. [`figures`] keeps what was measured, [`report`] shows it. Nothing here asserts on
//! the clock: a figure is a figure, and only a page that does not work is an error.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value that is not there reads as null, and then the figure is missing"
)]

mod answering;
mod figures;
mod history;
mod hosts;
mod jobs;
mod loading;
mod long;
mod options;
mod plain;
mod records;
mod report;
mod visit;
mod weights;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};

use figures::Figures;
use hosts::Hosts;
use options::Options;

fn main() -> ExitCode {
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Result<()> {
    let options = Options::read(std::env::args().skip(1))?;
    let hosts = Hosts::start()?;
    let mut figures = Figures::default();
    let mut failed = Vec::new();
    for round in 0..options.runs {
        for conditions in &options.conditions {
            let mut jobs = jobs::all();
            // Each round begins elsewhere, so that what changes over time changes for all.
            let first = (round * 3) % jobs.len();
            jobs.rotate_left(first);
            for job in jobs.iter().filter(|job| options.wants(job)) {
                eprintln!(
                    "round {} of {}, {}: {}",
                    round + 1,
                    options.runs,
                    conditions.name(),
                    job.name()
                );
                figures.in_round(round, conditions.name());
                // An hour of figures is not thrown away for one visit.
                if let Err(error) = job.run(&hosts, *conditions, &mut figures) {
                    failed.push(format!("{}, {}: {error:#}", job.name(), conditions.name()));
                }
            }
        }
    }
    let report = report::markdown(&figures, &options);
    println!("{report}");
    if let Some(file) = &options.out {
        write(file, &figures.json().to_string())?;
    }
    if options.save {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("RESULTS.md");
        write(&file, &format!("{report}\n"))?;
    }
    ensure!(
        failed.is_empty(),
        "visits that failed, of which not every figure is in the tables:\n{}",
        failed.join("\n")
    );
    Ok(())
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("could not write {}", file.display()))
}

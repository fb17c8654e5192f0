//! Measures the built site beside a plain page, by the program in `bench/`.

use anyhow::Result;

use crate::dist::{Site, Standing};
use crate::place::Place;
use crate::run::{cargo, run};
use crate::tools;

/// Builds the site and hands the rest of the command line to the program.
pub fn bench(place: &Place, options: &[String]) -> Result<()> {
    // Installing first: what is missing is said before minutes are spent on the rest.
    let building = tools::for_building(place)?;
    let testing = tools::for_testing(place)?;
    Site::build(place, &building, &Standing::default())?.write(&place.dist())?;
    let mut command = cargo();
    command.args(["run", "--quiet", "-p", "footing-bench", "--"]);
    command.args(options).current_dir(&place.root);
    command.envs(testing.variables(place));
    run(&mut command)
}

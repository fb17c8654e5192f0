//! On paper: each result on one or two pages; history and plan print too.

use footing_journeys::pages::{Check, Data, Keep, slug};
use footing_journeys::print::pages_of;
use footing_journeys::records::{export_file, monthly};
use footing_journeys::{Result, Setup, ensure, journeys};

journeys! {
    results in chromium;
    history_and_plan in chromium;
}

fn results(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        for slug in slug::ALL {
            let check = Check::open(stage, slug)?;
            check.start(Keep::Results)?;
            check.take_at_once(2)?;
            let pages = pages_of(&stage.browser.print()?);
            ensure!(
                (1..=2).contains(&pages),
                "the result of {slug} takes {pages} pages"
            );
        }
        Ok(())
    })
}

fn history_and_plan(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let past = monthly("recovery-capital", &[1, 2, 3, 4]);
        Data::open(stage)?.import(&export_file(&past)?)?;
        for path in ["results/", "plan/"] {
            stage.open_app(path)?;
            let pages = pages_of(&stage.browser.print()?);
            ensure!((1..=4).contains(&pages), "{path} takes {pages} pages");
        }
        Ok(())
    })
}

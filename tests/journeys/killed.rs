//! The browser killed, with all its processes, zero to three seconds after an answer was shown as
//! saved: started again on the same profile, the answer is there. Fifteen times an engine.

use std::thread::sleep;
use std::time::Duration;

use footing_journeys::pages::{Check, Keep, slug};
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, journeys, wait};

journeys! {
    after_an_answer in chromium, firefox;
}

const KILLS: u32 = 15;
const LONGEST: Duration = Duration::from_secs(3);

fn after_an_answer(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        Check::open(stage, slug::STRENGTHS)?.start(Keep::Results)?;
        for kill in 0..KILLS {
            let (item, value) = answer_next(stage, kill)?;
            stage.browser.no_reports()?;
            // The delay is what this journey is about; it is no waiting for something.
            sleep(LONGEST * kill / (KILLS - 1));
            let port_kept = stage.server.url();
            stage.kill_and_restart()?;
            ensure!(stage.server.url() == port_kept);
            let check = Check::open(stage, slug::STRENGTHS)?;
            check.resume()?;
            check.shows(&item, &value).with_context(|| {
                format!(
                    "kill {kill}, {} ms after it was saved",
                    (LONGEST * kill / (KILLS - 1)).as_millis()
                )
            })?;
        }
        Ok(())
    })
}

/// Answers the next open question, going on to the next screen where there is none.
fn answer_next(stage: &Stage, kill: u32) -> Result<(String, String)> {
    let check = Check::on(stage);
    let open = |check: &Check| -> Result<Option<String>> {
        let asked = check.asked()?.into_iter();
        Ok(asked
            .filter(|asked| asked.chosen.is_empty())
            .map(|asked| asked.id)
            .next())
    };
    let item = match open(&check)? {
        Some(item) => item,
        None => {
            check.next()?;
            open(&check)?.context("nothing is open on a fresh screen")?
        }
    };
    let value = (kill % 3).to_string();
    let written = || stage.browser.attributes("[data-written]", "data-written");
    let before = written()?;
    check.choose(&item, &value)?;
    // What is said belongs to this answer once the app has counted its writing.
    wait::until("the answer's own writing", || {
        Ok((written()? != before).then_some(()))
    })?;
    let said = stage.browser.settled()?;
    ensure!(said == "saved", "it is said to be {said}");
    Ok((item, value))
}

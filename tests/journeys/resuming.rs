//! Stopping in the middle and coming back: the same place, the same answers.

use footing_journeys::pages::{Check, Given, Keep, slug};
use footing_journeys::{Result, Setup, Stage, ensure, journeys, wait};

journeys! {
    after_reload in chromium, firefox, webkit;
    after_closing_the_tab in chromium, firefox, webkit;
    after_going_back in chromium, firefox, webkit;
}

/// Answers the first screen with 2 and one question of the second with 3, and gives its id.
fn answer_some(stage: &Stage) -> Result<String> {
    let check = Check::open(stage, slug::BRIEF)?;
    check.start(Keep::Results)?;
    check.answer_screen(Given::always(2))?;
    check.next()?;
    let second = check.place()?;
    check.choose(&second, "3")?;
    ensure!(stage.browser.settled()? == "saved");
    Ok(second)
}

fn is_as_before(stage: &Stage, second: &str) -> Result<()> {
    let check = Check::on(stage);
    check.resume()?;
    ensure!(
        check.place()? == second,
        "it goes on at {} instead of {second}",
        check.place()?
    );
    check.shows(second, "3")?;
    let open = check
        .asked()?
        .into_iter()
        .filter(|asked| asked.chosen.is_empty())
        .count();
    ensure!(
        open == check.asked()?.len() - 1,
        "another question is answered too"
    );
    check.back()?;
    for asked in check.asked()? {
        check.shows(&asked.id, "2")?;
    }
    check.next()?;
    let result = check.take(Given::always(2))?;
    ensure!(result.scores()?.contains_key("whole"));
    // It goes once the result is safe on the disk, which takes its moment.
    wait::until("the draft to go", || {
        Ok(stage.browser.kept("draft:")?.is_empty().then_some(()))
    })
}

fn after_reload(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let second = answer_some(stage)?;
        stage.browser.reload()?;
        is_as_before(stage, &second)
    })
}

fn after_closing_the_tab(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let first = stage.browser.tab()?;
        let other = stage.browser.new_tab()?;
        let second = answer_some(stage)?;
        stage.browser.no_reports()?;
        stage.browser.close_tab_for(&first)?;
        ensure!(other != first);
        stage.open_app("")?;
        stage.open_app("check/strengths-short/")?;
        is_as_before(stage, &second)
    })
}

/// Who went back to look at an answer and then closed the page comes back to where they were.
fn after_going_back(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        answer_some(stage)?;
        let check = Check::on(stage);
        check.back()?;
        let place = check.place()?;
        ensure!(stage.browser.settled()? == "saved");
        stage.browser.reload()?;
        check.resume()?;
        ensure!(
            check.place()? == place,
            "it goes on at {} instead of {place}",
            check.place()?
        );
        Ok(())
    })
}

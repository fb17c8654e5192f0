//! Two tabs at once: the same check, different checks, and nothing is lost.
//!
//! Six of the brief check's ten items count as given, four the other way round: ten ones give
//! (6 x 1 + 4 x 3) of 40 = 45 percent, ten threes (6 x 3 + 4 x 1) of 40 = 55.

use footing_journeys::pages::{Check, Given, History, Keep, ResultPage, slug};
use footing_journeys::{Result, Setup, Stage, ensure, journeys};

journeys! {
    same_check in chromium, firefox, webkit;
    different_checks in chromium, firefox, webkit;
    a_result_shows_up_in_the_other_tab in chromium, firefox, webkit;
}

fn two_tabs(stage: &Stage, slugs: [&str; 2]) -> Result<[String; 2]> {
    let first = stage.browser.tab()?;
    Check::open(stage, slugs[0])?.start(Keep::Results)?;
    let second = stage.browser.new_tab()?;
    Check::open(stage, slugs[1])?.start(Keep::Results)?;
    Ok([first, second])
}

/// Answers one screen here, one there, until both are at their results.
fn interleave(stage: &Stage, tabs: &[String; 2], answers: [i32; 2]) -> Result<[String; 2]> {
    let mut results = [String::new(), String::new()];
    while results.iter().any(String::is_empty) {
        for index in [0, 1] {
            if !results[index].is_empty() {
                continue;
            }
            stage.browser.turn_to(&tabs[index])?;
            let check = Check::on(stage);
            if check.at_review()? {
                results[index] = check.finish()?.id;
            } else {
                check.answer_screen(Given::always(answers[index]))?;
                ensure!(stage.browser.settled()? == "saved");
                check.next()?;
            }
        }
    }
    Ok(results)
}

fn whole_of(stage: &Stage, id: &str) -> Result<String> {
    stage.open_app("about/")?;
    stage.open_app(&format!("results/#{id}"))?;
    let scores = ResultPage::on(&stage.browser)?.scores()?;
    Ok(scores.get("whole").cloned().unwrap_or_default())
}

fn same_check(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let tabs = two_tabs(stage, [slug::BRIEF, slug::BRIEF])?;
        let results = interleave(stage, &tabs, [1, 3])?;
        ensure!(
            results[0] != results[1],
            "one result has overwritten the other"
        );
        let mut rows = History::open(stage)?.rows_of("recovery-capital-brief")?;
        rows.sort();
        let mut expected = results.to_vec();
        expected.sort();
        ensure!(rows == expected, "listed are {rows:?}");
        ensure!(whole_of(stage, &results[0])? == "45");
        ensure!(whole_of(stage, &results[1])? == "55");
        let drafts = stage.browser.kept("draft:")?;
        ensure!(drafts.is_empty(), "drafts are left: {drafts:?}");
        stage.browser.turn_to(&tabs[0])?;
        stage.browser.no_reports()
    })
}

fn different_checks(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let tabs = two_tabs(stage, [slug::BRIEF, slug::STRENGTHS])?;
        let results = interleave(stage, &tabs, [1, 2])?;
        let history = History::open(stage)?;
        ensure!(history.rows_of("recovery-capital-brief")? == [results[0].clone()]);
        ensure!(history.rows_of("recovery-capital")? == [results[1].clone()]);
        ensure!(whole_of(stage, &results[0])? == "45");
        ensure!(whole_of(stage, &results[1])? == "50");
        stage.browser.turn_to(&tabs[0])?;
        stage.browser.no_reports()
    })
}

fn a_result_shows_up_in_the_other_tab(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let first = stage.browser.tab()?;
        stage.open_app("results/")?;
        let second = stage.browser.new_tab()?;
        let check = Check::open(stage, slug::BRIEF)?;
        check.start(Keep::Results)?;
        let id = check.take(Given::always(2))?.id;
        stage.browser.turn_to(&first)?;
        stage.browser.wait_for(&format!("[data-row=\"{id}\"]"))?;
        stage.browser.turn_to(&second)?;
        ResultPage::on(&stage.browser)?.delete()?;
        stage.browser.turn_to(&first)?;
        stage.browser.wait_gone(&format!("[data-row=\"{id}\"]"))
    })
}

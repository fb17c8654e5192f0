//! Several results over time: listed, drawn, deleted one by one.

use footing_journeys::pages::{Data, History, ResultPage};
use footing_journeys::records::{Past, daily, export_file, monthly};
use footing_journeys::{Result, Setup, ensure, journeys, wait};

journeys! {
    several_results in chromium, firefox, webkit;
    parts_when_opened in chromium, firefox, webkit;
    going_on_while_deleting in chromium, firefox, webkit;
}

const BRIEF: &str = "recovery-capital-brief";
const WHOLE: &str = "recovery-capital";

fn several_results(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let past = monthly(BRIEF, &[1, 2, 3]);
        let ids: Vec<&str> = past.iter().map(|past| past.id.as_str()).collect();
        Data::open(stage)?.import(&export_file(&past)?)?;
        let history = History::open(stage)?;
        let mut rows = history.rows_of(BRIEF)?;
        rows.sort();
        ensure!(rows == ids, "the rows are {rows:?}");
        let browser = &stage.browser;
        ensure!(
            browser.has(&format!("[data-history={BRIEF}] svg"))?,
            "there is no trend"
        );
        let moved = browser.text_of("[data-change-of]")?;
        ensure!(moved.contains("not validated"), "of our own check: {moved}");
        browser.click(&format!("[data-row=\"{}\"] a", ids[1]))?;
        let result = ResultPage::on(browser)?;
        ensure!(result.id == ids[1]);
        result.delete()?;
        let rows = History::open(stage)?.rows_of(BRIEF)?;
        ensure!(
            rows.len() == 2 && !rows.contains(&ids[1].to_owned()),
            "the rows are {rows:?}"
        );
        ensure!(browser.kept("result:")?.len() == 2);
        stage.open_app(&format!("results/#{}", ids[1]))?;
        ensure!(
            !browser.has("[data-result]")?,
            "the deleted result is still shown"
        );
        Ok(())
    })
}

fn parts_when_opened(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let past = monthly(WHOLE, &[1, 3]);
        Data::open(stage)?.import(&export_file(&past)?)?;
        History::open(stage)?;
        let browser = &stage.browser;
        let parts = format!("[data-history={WHOLE}] [data-parts]");
        let drawn = format!("{parts} [data-trend]");
        browser.wait_for(&parts)?;
        ensure!(!browser.has(&drawn)?, "drawn before anybody asked");
        browser.click(&format!("{parts} summary"))?;
        browser.wait_for(&format!("{parts}[open] [data-trend]"))?;
        let focused = "return document.activeElement.parentElement.matches(arguments[0])";
        let stays = browser.run_with(focused, &serde_json::json!([parts]))?;
        ensure!(stays == true, "the line that was opened has lost the focus");
        let moved = browser.attributes(&format!("{parts} [data-change-of]"), "data-change-of")?;
        ensure!(moved.len() > 1, "of the parts only {moved:?} is told");
        Ok(())
    })
}

/// A page that is left at the very moment of a writing must not hold up the next page's: WebKit
/// freezes it with the transaction it was in.
fn going_on_while_deleting(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let past = daily(BRIEF, 12);
        Data::open(stage)?.import(&export_file(&past)?)?;
        let browser = &stage.browser;
        let mut left = past.len();
        for Past { id, .. } in &past {
            stage.open_app("about/")?;
            stage.open_app(&format!("results/#{id}"))?;
            ResultPage::on(browser)?;
            browser.click("[data-do=delete-result]")?;
            browser.wait_for("[data-do=confirm]")?;
            browser.run(DELETE_AND_GO)?;
            wait::until("the next page", || {
                Ok(browser.address()?.ends_with("/about/").then_some(()))
            })?;
            stage.app_is_up()?;
            left -= 1;
            wait::until("a result that is gone from both stores", || {
                Ok((browser.kept("result:")?.len() == left).then_some(()))
            })?;
        }
        Ok(())
    })
}

const DELETE_AND_GO: &str = "
document.querySelector('[data-do=confirm]').click();
location.href = document.querySelector('a[href$=\"about/\"]').href;";

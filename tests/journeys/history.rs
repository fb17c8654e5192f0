//! Several results over time: listed, drawn, deleted one by one.

use footing_journeys::pages::{Data, History, ResultPage};
use footing_journeys::records::{export_file, monthly};
use footing_journeys::{Result, Setup, ensure, journeys};

journeys! {
    several_results in chromium, firefox, webkit;
}

const BRIEF: &str = "recovery-capital-brief";

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

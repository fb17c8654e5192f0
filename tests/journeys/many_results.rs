//! Thousands of results: all are there, the newest first and at once, older ones can be opened, one
//! deleted.

use footing_journeys::pages::{Data, History, ResultPage};
use footing_journeys::records::{daily, stored};
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, journeys, wait};
use serde_json::{Value, json};

journeys! {
    five_thousand in chromium, firefox, webkit;
    the_newest_at_once in chromium, firefox, webkit;
    a_database_that_never_opens in chromium, firefox, webkit;
}

const CHECK: &str = "recovery-capital-brief";
const MANY: usize = 5000;

/// Puts so many results into both stores; gives their ids, the newest first.
fn keep(stage: &Stage, count: usize) -> Result<Vec<String>> {
    stage.open("away/")?;
    let past = daily(CHECK, count);
    let records = past.iter().map(stored).collect::<Result<Vec<_>>>()?;
    stage.browser.put_in_both(&records)?;
    Ok(past.into_iter().rev().map(|past| past.id).collect())
}

fn rows(stage: &Stage) -> Result<Vec<String>> {
    let history = History::open(stage)?;
    stage.browser.wait_for("[data-row]")?;
    history.rows_of(CHECK)
}

fn five_thousand(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        let mut ids = keep(stage, MANY)?;
        let listed = rows(stage)?;
        ensure!(ids.starts_with(&listed) && !listed.is_empty(), "{listed:?}");
        let behind = browser.attributes("[data-older]", "data-older")?;
        let behind: usize = behind
            .iter()
            .filter_map(|it| it.parse::<usize>().ok())
            .sum();
        ensure!(
            listed.len() + behind == MANY,
            "{} and {behind}",
            listed.len()
        );
        ensure!(browser.has("[data-trend]")?, "there is no picture");

        // The oldest are behind the last line, and drawn once it is opened.
        browser.click("[data-older]:last-of-type summary")?;
        let oldest = ids.last().context("no result")?.clone();
        browser.wait_for(&format!("[data-row=\"{oldest}\"]"))?;
        let shown = browser.attributes("[data-row]", "data-row")?;
        let last = shown.get(listed.len()..).unwrap_or_default();
        ensure!(ids.ends_with(last), "the oldest are {last:?}");

        browser.click(&format!("[data-row=\"{oldest}\"] a"))?;
        let result = ResultPage::on(browser)?;
        ensure!(result.id == oldest);
        result.delete()?;
        let key = format!("footing:1:result:{oldest}");
        wait::until("a record that is gone", || {
            let left = browser.run_async(READ_ONE, &json!(key))?;
            let text = left.as_str().unwrap_or_default();
            Ok((text.is_empty() || text.starts_with("deleted ")).then_some(()))
        })?;
        ids.pop();
        ensure!(ids.starts_with(&rows(stage)?));

        // A link to one result, and the file with everything, need not wait for a person.
        let middle = &ids[MANY / 2];
        stage.open_app("about/")?;
        stage.open_app(&format!("results/#{middle}"))?;
        ensure!(ResultPage::on(browser)?.id == *middle);
        let file: Value = serde_json::from_str(&Data::open(stage)?.export()?)?;
        let exported = file["records"].as_array().map_or(0, Vec::len);
        ensure!(exported == MANY - 1, "{exported} are in the file");
        Ok(())
    })
}

/// One record, as text: all of them at once are too much for some browsers under load.
const READ_ONE: &str = "
const database = await new Promise((good, bad) => {
  const request = indexedDB.open('footing');
  request.onsuccess = () => good(request.result);
  request.onerror = () => bad(request.error);
});
const request = database.transaction('records').objectStore('records').get(given);
await new Promise(good => { request.onsuccess = good; });
database.close();
return (localStorage.getItem(given) ?? '') + (request.result ?? '');";

/// Notes which of the newest were there while the older ones were still read.
const WATCH: &str = "
new MutationObserver(() => {
  const rows = [...document.querySelectorAll('[data-newest]')].map(row => row.dataset.newest);
  if (document.querySelector('[data-reading]') && rows.length) window.__early = rows;
}).observe(document, { childList: true, subtree: true });";

fn the_newest_at_once(setup: Setup) -> Result<()> {
    setup.with_script(WATCH).play(|stage| {
        let browser = &stage.browser;
        let ids = keep(stage, 600)?;
        let early = || -> Result<Vec<String>> {
            Ok(serde_json::from_value(
                browser.run("return window.__early ?? []")?,
            )?)
        };
        let shown = || browser.attributes("[data-newest]", "data-newest");
        // Once they have all been read, the newest are known.
        rows(stage)?;
        ensure!(shown()? == ids[..5], "{:?}", shown()?);
        rows(stage)?;
        ensure!(early()? == ids[..5], "{:?}", early()?);
        ensure!(shown()? == ids[..5], "{:?}", shown()?);

        browser.click(&format!("[data-newest=\"{}\"] a", ids[1]))?;
        let result = ResultPage::on(browser)?;
        ensure!(result.id == ids[1]);
        result.delete()?;
        rows(stage)?;
        let left = [&ids[..1], &ids[2..6]].concat();
        ensure!(early()? == left, "{:?}", early()?);
        ensure!(shown()? == left, "{:?}", shown()?);

        Data::open(stage)?.erase()?;
        let kept = browser.everything_kept()?;
        ensure!(!kept.contains("newest"), "{kept}");
        Ok(())
    })
}

const NEVER_OPENS: &str = "
if (location.search === '?never') IDBFactory.prototype.open = () => new EventTarget();";

/// What stands in localStorage is shown all the same.
fn a_database_that_never_opens(setup: Setup) -> Result<()> {
    setup.with_script(NEVER_OPENS).play(|stage| {
        let ids = keep(stage, 300)?;
        stage.open_app("results/?never")?;
        stage.browser.wait_for("[data-row]")?;
        let listed = stage.browser.attributes("[data-row]", "data-row")?;
        ensure!(ids.starts_with(&listed), "{listed:?}");
        let behind = stage.browser.attributes("[data-older]", "data-older")?;
        let behind: usize = behind
            .iter()
            .filter_map(|it| it.parse::<usize>().ok())
            .sum();
        ensure!(listed.len() + behind == ids.len());
        Ok(())
    })
}

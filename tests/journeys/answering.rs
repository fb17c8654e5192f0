//! What an answer does to the page around it: nothing, as long as it is written in time.

use footing_journeys::pages::{Asked, Check, Keep, slug};
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, journeys, wait};
use serde_json::{Value, json};

journeys! {
    nothing_else_is_drawn in chromium, firefox, webkit;
    a_slow_writing_is_said in chromium, firefox, webkit;
}

/// Notes everything that changes in the page from now on.
const WATCH: &str = "
window.__changes = [];
new MutationObserver(list => window.__changes.push(
  ...list.map(it => it.attributeName ?? it.type),
)).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });";

/// What has changed since this was asked last.
const CHANGES: &str = "return window.__changes.splice(0)";

/// Keeps the database busy, as a slow disk would, until `__free` is set.
const BUSY: &str = "
const database = await new Promise((good, bad) => {
  const request = indexedDB.open('footing');
  request.onsuccess = () => good(request.result);
  request.onerror = () => bad(request.error);
});
const records = database.transaction('records', 'readwrite').objectStore('records');
await new Promise(good => {
  const again = () => {
    good();
    if (window.__free) database.close();
    else records.get('nothing').onsuccess = again;
  };
  records.get('nothing').onsuccess = again;
});";

/// The long check's first screen, with its first answer given and saved.
fn begun(stage: &Stage) -> Result<Vec<Asked>> {
    let check = Check::open(stage, slug::STRENGTHS)?;
    check.start(Keep::Results)?;
    let asked = check.asked()?;
    ensure!(asked.len() > 2, "{} questions on a screen", asked.len());
    answer(stage, &asked, 0)?;
    Ok(asked)
}

/// Answers the n-th question, and waits until that is saved.
fn answer(stage: &Stage, asked: &[Asked], n: usize) -> Result<()> {
    let before = written(stage)?;
    choose(stage, asked, n)?;
    wait::until("an answer that is saved", || {
        let is_saved = stage.browser.has("[data-saved=saved]")?;
        Ok((is_saved && written(stage)? != before).then_some(()))
    })
}

fn choose(stage: &Stage, asked: &[Asked], n: usize) -> Result<()> {
    let item = &asked.get(n).context("there are more questions")?.id;
    Check::on(stage).choose(item, "2")
}

fn written(stage: &Stage) -> Result<Vec<String>> {
    stage.browser.attributes("[data-written]", "data-written")
}

fn nothing_else_is_drawn(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let asked = begun(stage)?;
        stage.browser.run(WATCH)?;
        let mut changes = Vec::new();
        // On a busy machine a writing may take so long that the line has to say so.
        for n in 1..asked.len() {
            answer(stage, &asked, n)?;
            changes.push(stage.browser.run(CHANGES)?);
        }
        let still = json!(["data-written"]);
        ensure!(changes.contains(&still), "{}", Value::from(changes));
        Ok(())
    })
}

fn a_slow_writing_is_said(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        let asked = begun(stage)?;
        browser.run_async(BUSY, &Value::Null)?;
        choose(stage, &asked, 1)?;
        browser.wait_for("[data-saved=writing]")?;
        let item = &asked[1].id;
        let kept = browser.run("return Object.values({ ...localStorage }).join()")?;
        let kept = kept.as_str().unwrap_or_default();
        ensure!(kept.contains(&format!("\"{item}\":2")), "{kept}");
        browser.run("window.__free = true")?;
        browser.wait_for("[data-saved=saved]")?;
        Ok(())
    })
}

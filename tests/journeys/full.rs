//! Full stores: at every single write of a check, and really filled to the brim.
//!
//! What is shown as saved or as kept in localStorage must be in a store at that moment.

use std::collections::BTreeSet;

use footing_journeys::pages::{Check, Given, Keep, slug};
use footing_journeys::{Context as _, Result, Setup, Stage, bail, ensure, journeys};
use serde_json::Value;

journeys! {
    local_storage_at_every_write in chromium, firefox, webkit;
    database_at_every_write in chromium, firefox, webkit;
    both_at_every_write in chromium, firefox, webkit;
    to_the_brim in chromium, firefox, webkit;
}

/// `?full=local,5` lets the fifth write to localStorage fail, `?full=both,5` the fifth to each.
const FAILING: &str = "
(() => {
  const [which, nth] = (new URLSearchParams(location.search).get('full') ?? '').split(',');
  const [local, twin] = [{ n: 0 }, { n: 0 }];
  const count = counter => {
    counter.n += 1;
    if (counter.n === Number(nth)) throw new DOMException('full', 'QuotaExceededError');
  };
  const set = Storage.prototype.setItem;
  if (which === 'local' || which === 'both') Storage.prototype.setItem = function (key, value) {
    count(local);
    return set.call(this, key, value);
  };
  const put = IDBObjectStore.prototype.put;
  if (which === 'twin' || which === 'both') IDBObjectStore.prototype.put = function (...given) {
    count(twin);
    return put.apply(this, given);
  };
  window.__writes = () => Math.max(local.n, twin.n);
})();";

fn local_storage_at_every_write(setup: Setup) -> Result<()> {
    at_each(setup, "local", "saved")
}

fn database_at_every_write(setup: Setup) -> Result<()> {
    at_each(setup, "twin", "local")
}

fn both_at_every_write(setup: Setup) -> Result<()> {
    at_each(setup, "both", "failed")
}

/// One brief check for every n, until n is more than there are writes.
///
/// `expected` is what must have been said at least once.
fn at_each(setup: Setup, which: &str, expected: &str) -> Result<()> {
    setup.with_script(FAILING).play(|stage| {
        let mut words = BTreeSet::new();
        for n in 1..60 {
            clear(stage, n)?;
            let fault = format!("?full={which},{n}");
            let writes = take_with(stage, &fault, &mut words).with_context(|| fault.clone())?;
            if n > writes {
                ensure!(n > 10, "only {writes} writes in a check of ten answers");
                ensure!(
                    words.contains(expected),
                    "{expected} was never said, only {words:?}"
                );
                return Ok(());
            }
        }
        bail!("the writes do not end")
    })
}

/// On the one page without the app, so that nobody holds the database open.
fn clear(stage: &Stage, n: u32) -> Result<()> {
    stage.open(&format!("away/?n={n}"))?;
    let body = "localStorage.clear();
        const request = indexedDB.deleteDatabase('footing');
        await new Promise((good, bad) => { request.onsuccess = good; request.onerror = bad; });";
    stage.browser.run_async(body, &Value::Null).map(drop)
}

/// Takes the check with that fault and gives the number of writes it took.
fn take_with(stage: &Stage, fault: &str, words: &mut BTreeSet<String>) -> Result<u32> {
    let browser = &stage.browser;
    stage.open_app(&format!("check/{}/{fault}", slug::BRIEF))?;
    let check = Check::on(stage);
    check.start(Keep::Results)?;
    while !check.at_review()? {
        let answers = browser.run_async(ANSWER, &Value::Null)?;
        for answer in answers.as_array().into_iter().flatten() {
            words.extend(answer["said"].as_str().map(str::to_owned));
            let claimed = answer["said"] == "saved" || answer["said"] == "local";
            ensure!(
                answer["there"] == true || !claimed,
                "it is not there: {answer}"
            );
        }
        check.next()?;
    }
    let id = check.finish()?.id;
    let said = browser.settled()?;
    words.insert(said.clone());
    let claimed = said == "saved" || said == "local";
    let results = browser.kept("result:")?;
    let there = results.contains_key(&format!("footing:1:result:{id}"));
    ensure!(
        there || !claimed,
        "the result is said to be {said} and is not there"
    );
    let writes = browser.run("return window.__writes()")?;
    Ok(writes
        .as_u64()
        .and_then(|n| u32::try_from(n).ok())
        .unwrap_or(0))
}

/// Answers each question of the screen with 2 and looks at once into the stores, when the app has
/// said how the answer is kept. All in one script, because the browser must be asked for so much.
const ANSWER: &str = "
const settled = request => new Promise((good, bad) => {
  request.onsuccess = () => good(request.result);
  request.onupgradeneeded = () => request.transaction.abort();
  request.onerror = () => bad(request.error);
});
async function twin() {
  const database = await settled(indexedDB.open('footing')).catch(() => null);
  if (!database) return [];
  const values = await settled(database.transaction('records').objectStore('records').getAll());
  database.close();
  return values;
}
const answers = [];
const count = document.querySelector('[data-written]');
for (const field of document.querySelectorAll('[data-item]')) {
  // What is said belongs to this answer once the app has counted its writing.
  const { written } = count.dataset;
  field.querySelector('input[value=\"2\"]').closest('label').click();
  let said;
  do {
    await new Promise(done => setTimeout(done, 4));
    said = document.querySelector('[data-saved]').dataset.saved;
  } while (said === 'writing' || count.dataset.written === written);
  const { item } = field.dataset;
  const stored = [...Object.values({ ...localStorage }), ...await twin()].map(value => {
    try { return JSON.parse(value); } catch { return null; }
  });
  const there = stored.some(value => value?.body?.answers?.[item] === 2);
  answers.push({ item, said, there });
}
return answers;";

/// Another page of the same host has filled localStorage to its last character.
fn to_the_brim(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app("")?;
        let left = browser.run(
            "let step = 1 << 23, text = '';
             while (step >= 1) {
               try { localStorage.setItem('filler', text + 'x'.repeat(step)); text += 'x'.repeat(step); }
               catch { step >>= 1; }
             }
             try { localStorage.setItem('more', ''); return 'room' } catch { return 'full' }",
        )?;
        ensure!(left == "full", "localStorage is not full");
        let check = Check::open(stage, slug::BRIEF)?;
        check.start(Keep::Results)?;
        check.answer_screen(Given::always(2))?;
        let said = browser.settled()?;
        ensure!(said == "saved", "the database has room, and it is said to be {said}");
        browser.reload()?;
        check.resume()?;
        let result = check.take(Given::always(2))?.id;
        stage.open_app("about/")?;
        stage.open_app("results/")?;
        browser.wait_for(&format!("[data-row=\"{result}\"]"))?;
        let kept = browser.run("return localStorage.getItem('filler').length > 2000000")?;
        ensure!(kept == true, "another program's data was touched");
        Ok(())
    })
}

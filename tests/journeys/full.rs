//! Full stores: at every single write of a check, and really filled to the brim.
//!
//! What is shown as saved or as kept in localStorage must be in a store at that moment.

use footing_journeys::pages::{Check, Given, Keep, slug};
use footing_journeys::{Context as _, Result, Setup, Stage, bail, ensure, journeys, wait};
use serde_json::Value;

journeys! {
    at_every_write in chromium, firefox, webkit;
    at_every_write_from_there_on in chromium, firefox, webkit;
    database_at_every_write in chromium, firefox, webkit;
    both_at_every_write in chromium, firefox, webkit;
    to_the_brim in chromium, firefox, webkit;
}

/// `?full=local,5,5` lets the fifth write to localStorage fail, `?full=both,5,99` all from the fifth on.
const FAILING: &str = "
(() => {
  const [which, first, last] = (new URLSearchParams(location.search).get('full') ?? '').split(',');
  const full = () => new DOMException('full', 'QuotaExceededError');
  const fails = counter => { counter.n += 1; return counter.n >= Number(first) && counter.n <= Number(last); };
  const [local, twin] = [{ n: 0 }, { n: 0 }];
  const set = Storage.prototype.setItem;
  if (which === 'local' || which === 'both') Storage.prototype.setItem = function (key, value) {
    if (fails(local)) throw full();
    return set.call(this, key, value);
  };
  const put = IDBObjectStore.prototype.put;
  if (which === 'twin' || which === 'both') IDBObjectStore.prototype.put = function (...given) {
    if (fails(twin)) throw full();
    return put.apply(this, given);
  };
  window.__writes = () => Math.max(local.n, twin.n);
})();";

fn at_every_write(setup: Setup) -> Result<()> {
    at_each(setup, "local", |n| n)
}

fn at_every_write_from_there_on(setup: Setup) -> Result<()> {
    at_each(setup, "local", |_| 999)
}

fn database_at_every_write(setup: Setup) -> Result<()> {
    at_each(setup, "twin", |n| n)
}

fn both_at_every_write(setup: Setup) -> Result<()> {
    at_each(setup, "both", |n| n)
}

/// One brief check for every n, until n is more than there are writes.
fn at_each(setup: Setup, which: &str, last: impl Fn(u32) -> u32) -> Result<()> {
    setup.with_script(FAILING).play(|stage| {
        for n in 1..60 {
            clear(stage, n)?;
            let fault = format!("?full={which},{n},{}", last(n));
            let writes = take_with(stage, &fault).with_context(|| fault.clone())?;
            if n > writes {
                ensure!(n > 10, "only {writes} writes in a check of ten answers");
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
fn take_with(stage: &Stage, fault: &str) -> Result<u32> {
    let browser = &stage.browser;
    stage.open_app(&format!("check/{}/{fault}", slug::BRIEF))?;
    let check = Check::on(stage);
    check.start(Keep::Results)?;
    while !check.at_review()? {
        let answers = browser.run_async(&format!("{ANSWER}{READ}"), &Value::Null)?;
        for answer in answers.as_array().into_iter().flatten() {
            let claimed = answer["said"] == "saved" || answer["said"] == "local";
            ensure!(
                answer["there"] == true || !claimed,
                "it is not there: {answer}"
            );
        }
        check.next()?;
    }
    let id = check.finish()?.id;
    wait::until("word of the result", || {
        Ok((!browser.has("[data-saved=writing]")?).then_some(()))
    })?;
    let writes = browser.run("return window.__writes()")?;
    if !browser.has("[data-saved=failed], [data-saved=memory]")? {
        stage.open_app("about/")?;
        stage.open_app("results/")?;
        browser
            .wait_for(&format!("[data-row=\"{id}\"]"))
            .context("the result is lost and nothing was said")?;
    }
    Ok(writes
        .as_u64()
        .and_then(|n| u32::try_from(n).ok())
        .unwrap_or(0))
}

/// Answers each question of the screen with 2 and looks at once into the stores, when the app has
/// said how the answer is kept. All in one script, because the browser must be asked for so much.
const ANSWER: &str = "
const answers = [];
for (const field of document.querySelectorAll('[data-item]')) {
  field.querySelector('input[value=\"2\"]').closest('label').click();
  let said;
  do {
    await new Promise(done => setTimeout(done, 4));
    said = document.querySelector('[data-saved]').dataset.saved;
  } while (said === 'writing');
  const { item } = field.dataset;
  const stored = [...Object.values({ ...localStorage }), ...await twin()].map(value => {
    try { return JSON.parse(value); } catch { return null; }
  });
  const there = stored.some(value => value?.body?.answers?.[item] === 2);
  answers.push({ item, said, there });
}
return answers;";

const READ: &str = "
async function twin() {
  const known = await indexedDB.databases();
  if (!known.some(each => each.name === 'footing')) return [];
  const settled = request => new Promise((good, bad) => {
    request.onsuccess = () => good(request.result);
    request.onerror = () => bad(request.error);
  });
  const database = await settled(indexedDB.open('footing'));
  const store = database.transaction('records').objectStore('records');
  const values = await settled(store.getAll());
  database.close();
  return values;
}";

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

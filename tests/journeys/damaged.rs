//! Records that cannot be read: shown, kept as they are, and the rest works.

use footing_journeys::pages::{Check, Data, Given, History, Keep, slug};
use footing_journeys::{Context as _, Result, Setup, ensure, journeys, wait};
use serde_json::Value;

journeys! {
    unreadable_records in chromium, firefox, webkit;
    one_damaged_copy in chromium, firefox, webkit;
}

const DAMAGED: (&str, &str) = (
    "footing:1:result:aaaaaaaaaaaaaaaa",
    "{\"schema\":1,\"rev\":",
);
const NEWER: (&str, &str) = (
    "footing:1:result:bbbbbbbbbbbbbbbb",
    "{\"schema\":2,\"all\":\"new\"}",
);
const UNKNOWN_KIND: (&str, &str) = ("footing:1:letter:cccccccccccccccc", "{\"schema\":1}");
const FOREIGN: (&str, &str) = ("another-program", "its own");

fn unreadable_records(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app("")?;
        for (key, value) in [DAMAGED, NEWER, UNKNOWN_KIND, FOREIGN] {
            browser.put_locally(key, value)?;
        }
        let data = Data::open(stage)?;
        browser.wait_for("[data-damaged]")?;
        ensure!(data.listed("data-damaged")? == [DAMAGED.0]);
        ensure!(data.listed("data-newer")?.contains(&NEWER.0.to_owned()));
        let exported: Value = serde_json::from_str(&data.export()?)?;
        for (key, value) in [DAMAGED, NEWER, UNKNOWN_KIND] {
            ensure!(
                exported["unread"][key] == value,
                "{key} is not in the export: {exported}"
            );
        }
        let check = Check::open(stage, slug::BRIEF)?;
        check.start(Keep::Results)?;
        let id = check.take(Given::always(2))?.id;
        ensure!(History::open(stage)?.rows()? == [id]);
        let kept = browser.local_storage()?;
        for (key, value) in [DAMAGED, NEWER, UNKNOWN_KIND, FOREIGN] {
            ensure!(
                kept.get(key).is_some_and(|it| it == value),
                "{key} was not left alone"
            );
        }
        Data::open(stage)?.erase()?;
        let kept = browser.local_storage()?;
        ensure!(
            kept.len() == 1 && kept.contains_key(FOREIGN.0),
            "erasing left {kept:?}"
        );
        Ok(())
    })
}

/// A copy that is damaged in one store is mended from the other.
fn one_damaged_copy(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        let check = Check::open(stage, slug::BRIEF)?;
        check.start(Keep::Results)?;
        let id = check.take(Given::always(2))?.id;
        let key = format!("footing:1:result:{id}");
        let whole = browser
            .local_storage()?
            .remove(&key)
            .context("the result is not kept")?;
        wait::until("the twin", || {
            Ok((browser.database()?.get(&key) == Some(&whole)).then_some(()))
        })?;
        browser.put_locally(&key, &whole.replace("\"home\":2", "\"home\":3"))?;
        ensure!(History::open(stage)?.rows()? == std::slice::from_ref(&id));
        wait::until("the mended copy", || {
            Ok((browser.local_storage()?.get(&key) == Some(&whole)).then_some(()))
        })?;
        browser.run_async(DAMAGE_TWIN, &Value::from(key.as_str()))?;
        ensure!(History::open(stage)?.rows()? == [id]);
        wait::until("the mended twin", || {
            Ok((browser.database()?.get(&key) == Some(&whole)).then_some(()))
        })
    })
}

const DAMAGE_TWIN: &str = "
const database = await new Promise((good, bad) => {
  const request = indexedDB.open('footing');
  request.onsuccess = () => good(request.result);
  request.onerror = () => bad(request.error);
});
const transaction = database.transaction('records', 'readwrite');
transaction.objectStore('records').put('{', given);
await new Promise(good => { transaction.oncomplete = good; });
database.close();";

//! The page of all results, with few and with many of them.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::figures::Figures;
use crate::hosts::{Hosts, Page};
use crate::records;
use crate::visit::{Conditions, Visit, blocking};

const ROWS: &str = include_str!("../scripts/rows.js");

/// Writes records as the app would; localStorage holds a few megabytes only, and gets what fits.
const WRITE: &str = "
const settled = request => new Promise((good, bad) => {
  request.onsuccess = () => good(request.result);
  request.onerror = () => bad(request.error);
});
const request = indexedDB.open('footing', 1);
request.onupgradeneeded = () => request.result.createObjectStore('records');
const database = await settled(request);
const transaction = database.transaction('records', 'readwrite');
for (const [key, value] of given) transaction.objectStore('records').put(value, key);
await new Promise((good, bad) => { transaction.oncomplete = good; transaction.onabort = bad; });
database.close();
let local = 0;
try {
  for (const [key, value] of given) { localStorage.setItem(key, value); local += 1; }
} catch {}
return local;";

/// Measures one visit: the page comes from the browser's cache, as it does for who has a history.
///
/// # Errors
/// When the page does not list the results.
pub fn measure(
    hosts: &Hosts,
    page: &Page,
    count: usize,
    conditions: Conditions,
    figures: &mut Figures,
) -> Result<()> {
    let visit = Visit::begin(hosts, page, conditions, ROWS)?;
    let name = format!("{}, {count} results", page.name);
    if page.is_plain {
        visit.browser.go(&hosts.address(page))?;
    } else {
        visit.browser.go(&hosts.beside("about/"))?;
        visit.wait_for("booted")?;
        let stored: Vec<_> = records::all(count)?
            .iter()
            .map(records::Past::stored)
            .collect();
        let local = visit.browser.run_async(WRITE, &json!(stored))?;
        figures.may(&name, "of them in localStorage", local.as_f64());
        // Who has a history has looked at it before.
        visit.browser.go(&hosts.address(page))?;
        visit.wait_for("listed")?;
    }
    visit.rest_at(&hosts.blank())?;
    figures.learn(&visit)?;
    visit.slow_down()?;
    visit.browser.go(&hosts.address(page))?;
    visit.wait_for("listed")?;
    let found = visit.found()?;
    let rows = found["rows"].as_f64().unwrap_or_default();
    ensure!(rows > 0.0, "no results are listed");
    let (blocked, longest) = blocking(&found);
    figures.add(&name, "rows", rows);
    figures.may(&name, "first paint, ms", found["paint"].as_f64());
    figures.may(&name, "the newest listed, ms", found["begun"].as_f64());
    figures.may(&name, "listed, ms", found["listed"].as_f64());
    figures.add(&name, "blocking time, ms", blocked);
    figures.add(&name, "longest task, ms", longest);
    let memory = visit.browser.renderer_memory()? as f64 / 1e6;
    figures.add(&name, "memory of the page's process, MB", memory);
    Ok(())
}

//! What the browser keeps for the site, read from outside the app.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::wait;

/// Records by key.
pub type Records = BTreeMap<String, String>;

impl Browser {
    /// What stands in localStorage, by key.
    ///
    /// # Errors
    /// When the browser refuses storage.
    pub fn local_storage(&self) -> Result<Records> {
        Ok(serde_json::from_value(
            self.run("return { ...localStorage }")?,
        )?)
    }

    /// What stands in the database's records, by key; empty where there is no database.
    ///
    /// # Errors
    /// When the browser refuses storage.
    pub fn database(&self) -> Result<Records> {
        let listed = self.run_async(READ_DATABASE, &json!(null))?;
        serde_json::from_value(listed).context("records that are not text")
    }

    /// The records of one kind, such as `draft:`, in both stores together: key to text. Marks of
    /// deletion, which the database holds for a while, are no records.
    ///
    /// # Errors
    /// When the browser refuses storage.
    pub fn kept(&self, kind: &str) -> Result<Records> {
        let prefix = format!("footing:1:{kind}");
        let both = self.database()?.into_iter().chain(self.local_storage()?);
        let is_record = |(key, value): &(String, String)| {
            key.starts_with(&prefix) && !value.starts_with("deleted ")
        };
        Ok(both.filter(is_record).collect())
    }

    /// Everything that the browser keeps for the site, as text; empty when there is nothing.
    ///
    /// The copy of the site for visits without a network does not count, being the same for
    /// everyone; an address in it that could tell something does.
    ///
    /// # Errors
    /// When the browser refuses storage.
    pub fn everything_kept(&self) -> Result<String> {
        let found = self.run_async(READ_EVERYTHING, &json!(null))?;
        Ok(found
            .as_array()
            .into_iter()
            .flatten()
            .map(Value::to_string)
            .collect())
    }

    /// Puts a record into localStorage as another program or an older app would.
    ///
    /// # Errors
    /// When the browser refuses storage.
    pub fn put_locally(&self, key: &str, value: &str) -> Result<()> {
        self.run_with(
            "localStorage.setItem(arguments[0], arguments[1])",
            &json!([key, value]),
        )
        .map(drop)
    }

    /// Puts records into both stores as the app keeps them, into localStorage as many as have room.
    ///
    /// # Errors
    /// When the database takes none.
    pub fn put_in_both(&self, records: &[(String, String)]) -> Result<()> {
        for some in records.chunks(500) {
            self.run_async(FILL_BOTH, &json!(some))?;
        }
        Ok(())
    }

    /// Waits until every line of the plan that one store has is in the other one as well.
    ///
    /// # Errors
    /// When they stay apart, or there is none.
    pub fn plan_is_kept(&self) -> Result<()> {
        wait::until("the plan in both stores", || {
            let plan = |all: Records| -> Records {
                let lines = all.into_iter();
                let alive = lines.filter(|(_, value)| !value.starts_with("deleted"));
                alive.filter(|(key, _)| key.contains(":plan:")).collect()
            };
            let (local, twin) = (plan(self.local_storage()?), plan(self.database()?));
            Ok((!local.is_empty() && local == twin).then_some(()))
        })
    }

    /// Waits until the app says how it has kept the last answer, and gives its word for it.
    ///
    /// # Errors
    /// When it stays at `writing`.
    pub fn settled(&self) -> Result<String> {
        wait::until("an answer that is kept", || {
            let said = self
                .attributes("[data-saved]", "data-saved")?
                .into_iter()
                .next();
            Ok(said.filter(|said| said != "writing" && !said.is_empty()))
        })
    }
}

// Opened to see whether it is there, and not made: WebKitGTK's list of databases lags behind.
const READ_DATABASE: &str = "
const settled = request => new Promise((good, bad) => {
  request.onsuccess = () => good(request.result);
  request.onupgradeneeded = () => request.transaction.abort();
  request.onerror = () => bad(request.error);
});
const database = await settled(indexedDB.open('footing')).catch(() => null);
if (!database) return {};
try {
  if (!database.objectStoreNames.contains('records')) return {};
  const store = database.transaction('records').objectStore('records');
  const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
  return Object.fromEntries(keys.map((key, index) => [key, values[index]]));
} finally {
  database.close();
}";

const FILL_BOTH: &str = "
const database = await new Promise((good, bad) => {
  const request = indexedDB.open('footing', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('records');
  request.onsuccess = () => good(request.result);
  request.onerror = () => bad(request.error);
});
const transaction = database.transaction('records', 'readwrite');
for (const [key, value] of given) {
  transaction.objectStore('records').put(value, key);
  try { localStorage.setItem(key, value); } catch { /* It is full. */ }
}
await new Promise((good, bad) => { transaction.oncomplete = good; transaction.onabort = bad; });
database.close();";

const READ_EVERYTHING: &str = "
const found = [];
for (const [name, store] of [['local', localStorage], ['session', sessionStorage]])
  for (const key of Object.keys(store)) found.push([name, key, store[key]]);
if (document.cookie) found.push(['cookie', document.cookie]);
for (const { name, version } of await indexedDB.databases()) {
  const database = await new Promise((good, bad) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => good(request.result);
    request.onerror = () => bad(request.error);
  });
  for (const store of database.objectStoreNames) {
    const request = database.transaction(store).objectStore(store).getAllKeys();
    const keys = await new Promise(good => { request.onsuccess = () => good(request.result); });
    for (const key of keys) found.push(['database', store, String(key)]);
  }
  database.close();
}
for (const name of self.caches ? await caches.keys() : []) {
  if (!name.startsWith('footing ')) found.push(['cache', name]);
  for (const { url } of await (await caches.open(name)).keys())
    if (url.includes('?') || url.includes('#')) found.push(['cache', name, url]);
}
return found;";

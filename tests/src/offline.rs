//! The copy of the site that a browser keeps for visits without a network.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::wait;

impl Browser {
    /// Whether this browser, driven as it is here, has service workers at all.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn has_workers(&self) -> Result<bool> {
        Ok(self.run("return 'serviceWorker' in navigator")? == json!(true))
    }

    /// Waits until the page's worker has kept the site and answers for this page.
    ///
    /// # Errors
    /// When it does not.
    pub fn wait_for_worker(&self) -> Result<()> {
        wait::until("a worker that answers for the page", || {
            let there = "return navigator.serviceWorker.controller?.state === 'activated'";
            Ok((self.run(there)? == json!(true)).then_some(()))
        })
    }

    /// Waits until the copy has what only counselors need, after one of their pages was opened.
    ///
    /// # Errors
    /// When it does not come.
    pub fn wait_for_counselors_pages(&self) -> Result<()> {
        wait::until("counselors' pages in the copy", || {
            let copies = self.copies()?;
            let has = |file: &str| {
                copies
                    .iter()
                    .flat_map(|(_, kept)| kept)
                    .any(|it| it.contains(file))
            };
            Ok((has("/counselor/inbox/") && has("/assets/counselor-")).then_some(()))
        })
    }

    /// Waits until a newer version is whole and waits for its turn.
    ///
    /// # Errors
    /// When none comes.
    pub fn wait_for_next_version(&self) -> Result<()> {
        wait::until("a version that waits", || {
            Ok(self.versions()?[1].as_str().map(drop))
        })
    }

    /// Has the browser look for a newer version, as it does by itself every now and then, and says
    /// whether one was found.
    ///
    /// # Errors
    /// When it cannot look.
    pub fn look_for_version(&self) -> Result<Value> {
        self.run_async(LOOK, &json!(null))
    }

    /// The states of the worker that installs, waits, and is active; null where there is none.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn versions(&self) -> Result<Value> {
        self.run_async(VERSIONS, &json!(null))
    }

    /// The names of the copies, and for each the addresses in it.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn copies(&self) -> Result<Vec<(String, Vec<String>)>> {
        let listed = self.run_async(COPIES, &json!(null))?;
        serde_json::from_value(listed).context("copies that are not text")
    }

    /// The one copy there must be: its name and addresses.
    ///
    /// # Errors
    /// When there is another number.
    pub fn copy(&self) -> Result<(String, Vec<String>)> {
        let mut copies = self.copies()?;
        ensure!(copies.len() == 1, "not one copy but {copies:?}");
        copies.pop().context("no copy")
    }
}

const LOOK: &str = "
const kept = await navigator.serviceWorker.getRegistration();
try { await kept.update(); } catch (error) { return String(error); }
return null;";

const VERSIONS: &str = "
const kept = await navigator.serviceWorker.getRegistration();
return [kept?.installing, kept?.waiting, kept?.active].map(worker => worker?.state ?? null);";

const COPIES: &str = "
const all = [];
for (const name of await caches.keys()) {
  const entries = await (await caches.open(name)).keys();
  all.push([name, entries.map(entry => entry.url)]);
}
return all;";

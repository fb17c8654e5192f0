//! How quickly the app answers with so many results stored, on a processor four times slower:
//! `cargo run -p footing-journeys --example stored -- 10 1000 5000` with the environment of
//! `cargo xtask tools`. Prints figures and fails on none: a shared machine's clock is no judge.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value that is not there reads as null; in a test the rest may end the test"
)]

use footing_journeys::pages::{Check, Keep, slug};
use footing_journeys::records::{daily, stored};
use footing_journeys::{Context as _, Engine, Result, Setup, Stage, wait};
use serde_json::{Value, json};

const SLOWER: u32 = 4;
const CHECKS: [&str; 3] = ["recovery-capital-brief", "recovery-capital", "triggers"];

fn main() -> Result<()> {
    for count in std::env::args().skip(1) {
        let count = count.parse().context("a number of results")?;
        Setup::new(Engine::Chromium, "stored")
            .with_script(WATCH)
            .play(|stage| measure(stage, count))?;
    }
    Ok(())
}

fn measure(stage: &Stage, count: usize) -> Result<()> {
    let browser = &stage.browser;
    stage.open("away/")?;
    let check = std::env::var("CHECK").ok();
    let check = CHECKS
        .into_iter()
        .find(|it| Some(*it) == check.as_deref())
        .unwrap_or(CHECKS[0]);
    let records = daily(check, count);
    let records = records.iter().map(stored).collect::<Result<Vec<_>>>()?;
    browser.put_in_both(&records)?;
    let bytes: usize = records.iter().map(|(_, value)| value.len()).sum();
    println!(
        "{count} results of {check}, {} bytes each",
        bytes / count.max(1)
    );
    browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWER }))?;
    for _ in 0..3 {
        stage.open("away/")?;
        stage.open("results/")?;
        let seen = quiet(stage)?;
        println!(
            "  history: first row {} ms, last change {} ms, {} rows; long tasks {}",
            seen["first"],
            seen["last"],
            browser.count("[data-row]")?,
            seen["long"],
        );
    }
    let check = Check::open(stage, slug::BRIEF)?;
    let seen = quiet(stage)?;
    println!(
        "  check: last change {} ms; long tasks {}",
        seen["last"], seen["long"]
    );
    check.start(Keep::Results)?;
    quiet(stage)?;
    let times = browser.run_async(ANSWER, &Value::Null)?;
    println!("  answers: click to drawn, ms: {times}");
    Ok(())
}

/// Waits until the page has not changed for two seconds.
fn quiet(stage: &Stage) -> Result<Value> {
    wait::until_within(std::time::Duration::from_secs(120), "a quiet page", || {
        let seen = stage.browser.run("return window.__seen()")?;
        Ok((seen["quiet"] == true).then_some(seen))
    })
}

const WATCH: &str = "
(() => {
  let first = 0, last = 0;
  const long = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries())
      long.push(`${Math.round(entry.startTime)}+${Math.round(entry.duration)}`);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    last = Math.round(performance.now());
    if (!first && document.querySelector('[data-row]')) first = last;
  }).observe(document, { childList: true, subtree: true, attributes: true });
  window.__seen = () => {
    const quiet = last && performance.now() - last > 2000;
    return { quiet: !!quiet, first, last, long: long.join(' ') };
  };
})();";

const ANSWER: &str = "
const times = [];
for (let round = 0; round < 6; round += 1) {
  for (const field of document.querySelectorAll('[data-item]')) {
    const input = field.querySelector(`input[value='${round % 3}']`);
    await new Promise(done => setTimeout(done, 300));
    const count = document.querySelector('[data-written]');
    const before = count.dataset.written;
    const began = performance.now();
    input.closest('label').click();
    while (count.dataset.written === before) await new Promise(done => setTimeout(done));
    times.push(Math.round(performance.now() - began));
  }
}
return times.join(' ');";

//! A page is loaded and left alone; then the same browser loads it again.

use anyhow::Result;
use serde_json::json;

use crate::figures::Figures;
use crate::hosts::{Hosts, Page};
use crate::visit::{Conditions, Visit, blocking};
use crate::weights::{self, Weight};

/// Measures one visit and the next.
///
/// # Errors
/// When the page does not come up.
pub fn measure(
    hosts: &Hosts,
    page: &Page,
    conditions: Conditions,
    figures: &mut Figures,
) -> Result<()> {
    let visit = Visit::begin(hosts, page, conditions, "")?;
    figures.learn(&visit)?;
    visit.slow_down()?;
    let host = hosts.of(page);
    let name = page.name.as_str();
    host.clear();
    visit.browser.go(&hosts.address(page))?;
    visit.wait_for("booted")?;
    let found = visit.found()?;
    let (blocked, longest) = blocking(&found);
    figures.may(name, "first paint, ms", found["paint"].as_f64());
    figures.may(name, "largest paint, ms", found["largest"].as_f64());
    figures.may(name, "taken over, ms", found["booted"].as_f64());
    figures.add(name, "blocking time, ms", blocked);
    figures.add(name, "longest task, ms", longest);
    figures.add(name, "main-thread work, ms", visit.work()?);
    figures.may(name, "layout shift", found["shift"].as_f64());
    let weights = weights::of(&host.requests());
    total(&weights, figures, name, ["requests", "over the wire, kB"]);
    figures.weigh(name, weights);
    remember(&visit, name, figures)?;

    visit.rest_at(&hosts.blank())?;
    visit.slow_down()?;
    host.clear();
    visit.browser.go(&hosts.address(page))?;
    visit.wait_for("booted")?;
    let found = visit.found()?;
    let paint = found["paint"].as_f64();
    figures.may(name, "second visit: first paint, ms", paint);
    let booted = found["booted"].as_f64();
    figures.may(name, "second visit: taken over, ms", booted);
    let names = ["second visit: requests", "second visit: over the wire, kB"];
    total(&weights::of(&host.requests()), figures, name, names);
    Ok(())
}

fn total(weights: &[Weight], figures: &mut Figures, name: &str, [count, sum]: [&'static str; 2]) {
    let bytes: u64 = weights.iter().map(|weight| weight.bytes).sum();
    figures.add(name, count, weights.len() as f64);
    figures.add(name, sum, bytes as f64 / 1000.0);
}

fn remember(visit: &Visit, name: &str, figures: &mut Figures) -> Result<()> {
    const MEGA: f64 = 1e6;
    let renderer = visit.browser.renderer_memory()? as f64;
    figures.add(name, "memory of the page's process, MB", renderer / MEGA);
    let heap = visit.heap()?.map(|bytes| bytes / MEGA);
    figures.may(name, "memory of scripts, MB", heap);
    let module = visit.browser.run("return window.__bench.module()")?;
    let module = module.as_f64().map(|bytes| bytes / MEGA);
    figures.may(name, "memory of WebAssembly, MB", module);
    let counted = visit
        .browser
        .devtools("Memory.getDOMCounters", &json!({}))?;
    figures.may(name, "nodes", counted["nodes"].as_f64());
    Ok(())
}

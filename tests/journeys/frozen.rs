//! The harness again: a journey begins anew where the browser froze, and only there.

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use footing_journeys::{Context as _, Result, Setup, Stage, bail, ensure, journeys};

journeys! {
    begins_anew in webkit;
    a_page_alone in webkit;
}

/// Frozen once, the journey goes through at its second try; frozen twice, it fails.
fn begins_anew(setup: Setup) -> Result<()> {
    for (frozen, through, tried) in [(0, true, 1), (1, true, 2), (2, false, 2)] {
        let tries = AtomicUsize::new(0);
        let ended = setup.clone().play(|stage| {
            stage.open("")?;
            if tries.fetch_add(1, Ordering::Relaxed) < frozen {
                freeze(stage)?;
                bail!("the last question");
            }
            Ok(())
        });
        ensure!(ended.is_ok() == through, "{frozen}: {ended:?}");
        let made = tries.into_inner();
        ensure!(made == tried, "{frozen} times frozen, {made} tries");
    }
    Ok(())
}

/// A page that keeps its process busy is a fault to be told of, not a browser's.
fn a_page_alone(setup: Setup) -> Result<()> {
    let tries = AtomicUsize::new(0);
    let busy = "setTimeout(() => { const end = Date.now() + 20_000; while (Date.now() < end); })";
    let ended = setup.play(|stage| {
        tries.fetch_add(1, Ordering::Relaxed);
        stage.open("")?;
        stage.browser.run(busy)?;
        ensure!(!stage.browser.is_frozen(), "a page is taken for a browser");
        bail!("a fault of the page")
    });
    let told = format!("{:#}", ended.err().context("the fault is not told of")?);
    ensure!(told.contains("a fault of the page"), "{told}");
    ensure!(tries.into_inner() == 1, "it was tried again");
    Ok(())
}

/// Stops the process that owns the window, as it stands when it waits for ever.
fn freeze(stage: &Stage) -> Result<()> {
    for process in stage.browser.processes() {
        let name = std::fs::read_to_string(format!("/proc/{process}/comm"))?;
        if name.trim() == "MiniBrowser" {
            let number = process.to_string();
            let stopped = Command::new("kill").args(["-STOP", &number]).status()?;
            ensure!(stopped.success());
            return Ok(());
        }
    }
    bail!("there is no MiniBrowser")
}

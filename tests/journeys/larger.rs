//! From the small module that takes a check to the whole app: nothing is lost, whatever the line does.

use footing_journeys::pages::{Check, Given, Keep};
use footing_journeys::{Result, Setup, Stage, ensure, journeys};

journeys! {
    on_a_bad_line in chromium, firefox, webkit;
    to_another_page_and_back in chromium, firefox, webkit;
}

/// The line to the whole app is cut until the test says otherwise.
const CUT: &str = "
window.__cut = true;
const real = window.fetch;
window.fetch = (what, ...more) => window.__cut && String(what).includes('/app-')
  ? Promise.reject(new TypeError('the line is cut')) : real(what, ...more);";

/// Whether a part that only results have looks as it should: the check's page brings that look along.
const SHAPED: &str = "
return [...document.querySelectorAll('.bars')].every(bars => getComputedStyle(bars).display === 'grid')
  && getComputedStyle(document.querySelector('.steps')).listStyleType === 'none'";

fn take(stage: &Stage, keep: Keep) -> Result<()> {
    let check = Check::open(stage, "strengths-short")?;
    check.start(keep)?;
    for _ in 0..4 {
        check.answer_screen(Given::always(1))?;
        check.next()?;
    }
    stage.browser.wait_for("[data-do=finish]").map(drop)
}

fn on_a_bad_line(setup: Setup) -> Result<()> {
    setup.hindered_by(CUT).play(|stage| {
        for keep in [Keep::Nothing, Keep::Results] {
            take(stage, keep)?;
            let browser = &stage.browser;
            browser.click("[data-do=finish]")?;
            browser.wait_for("[data-do=again]")?;
            // Going back is possible, and changes what is handed over later.
            browser.back()?;
            browser.wait_for("[data-item]")?;
            Check::on(stage).answer_screen(Given::always(3))?;
            Check::on(stage).next()?;
            browser.run("window.__cut = false")?;
            browser.click("[data-do=finish]")?;
            browser.wait_for("[data-result]")?;
            ensure!(browser.run(SHAPED)? == true, "the result has no look");
            let kept = browser.everything_kept()?;
            ensure!(kept.is_empty() == (keep == Keep::Nothing), "kept: {kept:?}");
            browser.forget_console()?;
        }
        Ok(())
    })
}

fn to_another_page_and_back(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let check = Check::open(stage, "strengths-short")?;
        check.start(Keep::Nothing)?;
        check.answer_screen(Given::always(2))?;
        let browser = &stage.browser;
        browser.click("a[data-nav=help]")?;
        browser.wait_for("main a[href^=\"tel:\"]")?;
        browser.back()?;
        browser.wait_for("[data-item]")?;
        let chosen = browser.run("return document.querySelectorAll(':checked').length")?;
        ensure!(chosen == 2, "{chosen} answers are left");
        ensure!(browser.everything_kept()?.is_empty());
        check.next()?;
        check.take_at_once(2)?;
        browser.wait_for("[data-result]").map(drop)
    })
}

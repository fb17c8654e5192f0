//! An urge is there: what helps is within two taps of the start page, with or without a plan.

use footing_journeys::pages::Plan;
use footing_journeys::{Result, Setup, ensure, journeys, wait};

journeys! {
    within_two_taps in chromium, firefox, webkit;
    what_was_planned_stands_first in chromium, firefox, webkit;
}

fn within_two_taps(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app("")?;
        let browser = &stage.browser;
        browser.click("a[data-nav=now]")?;
        browser.wait_for("[data-idea]")?;
        let first = browser.attributes("[data-idea]", "data-idea")?;
        ensure!(first.len() == 4, "{first:?}");
        browser.click("[data-do=other-ideas]")?;
        let others = browser.attributes("[data-idea]", "data-idea")?;
        ensure!(
            !others.iter().any(|idea| first.contains(idea)),
            "{others:?}"
        );
        // Another situation brings other ideas, and one of them goes into the plan.
        let choose = "const select = document.querySelector('select[name=cue]');
            select.value = '5'; select.dispatchEvent(new Event('change', { bubbles: true }))";
        browser.run(choose)?;
        wait::until("ideas for another situation", || {
            let now = browser.attributes("[data-idea]", "data-idea")?;
            Ok((now != others).then_some(()))
        })?;
        browser.click("[data-do=pick-idea]")?;
        browser.wait_for("[data-own=planned]")?;
        let planned = browser.text_of("[data-own=planned]")?;
        ensure!(
            planned.contains("If there is trouble with someone, then I will"),
            "{planned}"
        );
        ensure!(
            browser.everything_kept()?.is_empty(),
            "kept without being asked to"
        );
        browser.click("main a[href$=\"help/\"]")?;
        browser.wait_for("main a[href^=\"tel:\"]").map(drop)
    })
}

fn what_was_planned_stands_first(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        Plan::open(stage)?.fill_all()?;
        browser.click("[data-do=keep-plan]")?;
        browser.plan_is_kept()?;
        stage.open_app("now/")?;
        browser.wait_for("[data-own=people]")?;
        let order = browser.run(
            "const at = css => document.querySelector(css).getBoundingClientRect().top;
             return at('[data-own=planned]') < at('[data-ideas]') && at('[data-own=people]') < at('[data-ideas]')",
        )?;
        ensure!(order == true, "the ideas stand before the plan");
        ensure!(browser.text_of("[data-own=people]")?.contains("555 0100"));
        ensure!(browser.text_of("[data-own=reasons]")?.contains("laugh"));
        Ok(())
    })
}

//! The start page fits where the person is.

use footing_journeys::pages::{Check, Given, Home, Keep, Plan, slug};
use footing_journeys::{Result, Setup, ensure, journeys};

journeys! {
    from_the_first_visit_to_a_check_in in chromium, firefox, webkit;
}

fn from_the_first_visit_to_a_check_in(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        Home::open(stage)?;
        browser.wait_for(".promises")?;
        ensure!(browser.count("main > section .checks > li > *:first-child")? == 10);
        ensure!(!browser.has("[data-home]")?, "something is there already");

        let check = Check::open(stage, slug::BRIEF)?;
        check.start(Keep::Results)?;
        check.answer_screen(Given::always(2))?;
        ensure!(browser.settled()? == "saved");
        Home::open(stage)?;
        browser.click("[data-home=begun] a")?;
        check.resume()?;
        check.take(Given::always(2))?;

        Home::open(stage)?;
        browser.wait_for("[data-home=result] a[data-nav=last]")?;
        ensure!(!browser.has(".promises")? && !browser.has("[data-home=begun]")?);
        browser.click("[data-nav=plan-next]")?;
        browser.wait_for("[data-part=goal]")?;
        let plan = Plan::open(stage)?;
        plan.add("goal", &[("what", "Rest")])?;
        Home::open(stage)?;
        browser.wait_for("[data-home=plan]")?;

        // A check-in that was due before today, and taken then.
        let plan = Plan::open(stage)?;
        browser.wait_for("#dates-first")?;
        plan.fill("#dates-first", "2026-01-05")?;
        browser.click("[data-do=set-check-ins]")?;
        browser.wait_for("[data-part=check-ins] [data-due=since]")?;
        Home::open(stage)?;
        browser.click("[data-home=due] a")?;
        check.start(Keep::Results)?;
        check.take_at_once(2)?;
        Home::open(stage)?;
        browser.wait_for("[data-home=plan]")?;
        ensure!(!browser.has("[data-home=due]")?, "it is due again at once");
        Plan::open(stage)?;
        browser
            .wait_for("[data-part=check-ins] [data-due=later]")
            .map(drop)
    })
}

//! Leaving residential care: from the first visit, step by step, to a printed plan and a calendar.

use calcard::icalendar::ICalendar;
use footing_journeys::pages::{Check, Home, Keep, Plan, slug};
use footing_journeys::print::pages_of;
use footing_journeys::{Context as _, Engine, Result, Setup, Stage, ensure, journeys};
use icalendar::{Calendar, Component};

journeys! {
    to_a_plan_and_a_calendar in chromium, firefox, webkit;
}

fn to_a_plan_and_a_calendar(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        Home::open(stage)?;
        browser.click("a[data-nav=path]")?;
        browser.wait_for("[data-step]")?;
        is_next(stage, slug::HELP)?;
        let steps = [slug::HELP, slug::STRENGTHS, slug::SITUATIONS, slug::COMPANY];
        for (n, slug) in steps.iter().enumerate() {
            if n == 1 {
                // From the second step on something is kept, so that the way can be, too.
                browser.click("[data-do=path]")?;
            }
            browser.click(&format!("[data-step={slug}] a"))?;
            let check = Check::on(stage);
            check.start(Keep::Results)?;
            check.take_at_once(2)?;
            stage.open_app("path/")?;
            browser.wait_for(&format!("[data-step={slug}][data-done=true]"))?;
        }
        is_next(stage, "plan")?;
        Home::open(stage)?;
        browser.click("[data-home=path] [data-step=plan] a")?;
        browser.wait_for("[data-part=goal]")?;
        let plan = Plan::open(stage)?;
        plan.add(
            "goal",
            &[("what", "A room of my own"), ("first", "Call the office")],
        )?;
        let urge = [("cue", "an urge comes"), ("action", "call Ann")];
        plan.add("if-then", &urge)?;
        stage.open_app("path/")?;
        is_next(stage, "check-ins")?;

        let plan = Plan::open(stage)?;
        browser.wait_for("#dates-first")?;
        plan.fill("#dates-first", "2099-01-05")?;
        plan.fill("#dates-at", "18:30")?;
        browser.click("[data-do=set-check-ins]")?;
        browser.click("[data-part=calendar] > summary")?;
        opens_anywhere(&browser.file_by("[data-do=calendar]")?)?;
        if browser.engine == Engine::Chromium {
            let pages = pages_of(&browser.print()?);
            ensure!(pages == 1, "the plan takes {pages} pages");
        }
        stage.open_app("path/")?;
        browser.wait_for("[data-path=done]").map(drop)
    })
}

fn is_next(stage: &Stage, step: &str) -> Result<()> {
    let css = format!("[aria-current=step][data-step={step}]");
    stage.browser.wait_for(&css).map(drop)
}

/// Two calendars' readers find the same, and nothing that tells what it is about.
fn opens_anywhere(file: &str) -> Result<()> {
    let one: Calendar = file
        .parse()
        .map_err(|error| footing_journeys::anyhow!("{error}"))?;
    let event = one.events().next().context("no entry")?;
    ensure!(event.get_summary() == Some("Reminder"));
    ensure!(event.property_value("DTSTART") == Some("20990105T183000"));
    ensure!(event.property_value("RRULE") == Some("FREQ=WEEKLY;INTERVAL=1"));
    let other = ICalendar::parse(file).map_err(|entry| footing_journeys::anyhow!("{entry:?}"))?;
    let events = other
        .components
        .iter()
        .filter(|it| it.component_type.is_event());
    ensure!(events.count() == 1);
    for word in ["footing", "recover", "urge", "sober", "check"] {
        ensure!(!file.to_lowercase().contains(word), "{word} in {file}");
    }
    Ok(())
}

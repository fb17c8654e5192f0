//! Links that were changed on their way, by programs for mail and by accidents.

use footing_journeys::{Context as _, Result, Setup, journeys};

use crate::sealed::payload;

journeys! {
    on_the_way in chromium, firefox, webkit;
}

/// What programs for mail make of a link is mended, or it is said what is wrong with it.
fn on_the_way(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app("counselor/link/")?;
        browser.click("input[name=making-check][value=check-in]")?;
        browser.click("input[name=making-back][value=nothing]")?;
        browser.click("[data-do=make]")?;
        browser.wait_for("[data-made]")?;
        let link = browser.text_of("#made-link")?;
        let payload = payload(&link)?;
        for changed in [
            format!("start/#{payload}&utm_source=mail"),
            format!("start/?utm_source=mail#{payload}."),
            format!("start/%23{payload}"),
        ] {
            stage.open("away/")?;
            stage.open(&changed)?;
            browser
                .wait_for("[data-step=open]")
                .with_context(|| changed.clone())?;
        }
        // The host has no page of the last address, and its page for that brings to the right one.
        browser.forget_reports()?;
        browser.forget_console()?;
        for broken in [&payload[..payload.len() - 4], "", "9.abc.def"] {
            stage.open("away/")?;
            stage.open(&format!("start/#{broken}"))?;
            browser
                .wait_for("[data-unreadable]")
                .with_context(|| broken.to_owned())?;
        }
        Ok(())
    })
}

//! Next with open questions: a summary that has the focus and leads to each of them.

use footing_journeys::keyboard::Key;
use footing_journeys::pages::{Check, Given, Keep, slug};
use footing_journeys::{Result, Setup, ensure, journeys, wait};

journeys! {
    summary_leads_to_the_questions in chromium, firefox, webkit;
}

fn summary_leads_to_the_questions(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        let check = Check::open(stage, slug::BRIEF)?;
        check.start(Keep::Results)?;
        let open: Vec<String> = check.asked()?.into_iter().map(|asked| asked.id).collect();
        ensure!(
            open.len() > 1,
            "one question a screen is not enough for this test"
        );
        browser.tab_to("[data-do=next]")?;
        browser.press(Key::Enter)?;
        wait::until("the focus in the summary", || {
            Ok(browser.focus_is_in("#error-summary")?.then_some(()))
        })?;
        ensure!(
            browser.focus()?.visible,
            "the focus on the summary cannot be seen"
        );
        ensure!(browser.count("#error-summary a")? == open.len());
        for (index, item) in open.iter().enumerate() {
            browser.click(&format!("#error-summary li:nth-child({}) a", index + 1))?;
            let question = format!("[data-item=\"{item}\"] input");
            wait::until(&format!("the focus in {item}"), || {
                Ok(browser.focus_is_in(&question)?.then_some(()))
            })?;
        }
        check.choose(&open[0], "declined")?;
        browser.click("[data-do=next]")?;
        wait::until("a shorter summary", || {
            Ok((browser.count("#error-summary a")? == open.len() - 1).then_some(()))
        })?;
        check.answer_screen(|asked| match asked.chosen.is_empty() {
            true => Given::One("2".to_owned()),
            false => Given::Open,
        })?;
        browser.wait_gone("#error-summary a")?;
        check.next()
    })
}

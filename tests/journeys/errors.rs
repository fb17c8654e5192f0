//! What is missing: the focus goes to where it can be given, or to a summary that leads to each of them.

use footing_journeys::keyboard::Key;
use footing_journeys::pages::{Check, Given, Keep, slug};
use footing_journeys::{Result, Setup, ensure, journeys, wait};

journeys! {
    start_without_a_word in chromium, firefox, webkit;
    summary_leads_to_the_questions in chromium, firefox, webkit;
}

fn start_without_a_word(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app(&format!("check/{}/", slug::BRIEF))?;
        let said = |place: &str| {
            browser.click("[data-do=start-forget]")?;
            wait::until(&format!("the focus in {place}"), || {
                Ok(browser.focus_is_in(place)?.then_some(()))
            })?;
            let seen =
                "const box = document.querySelector('.question__error').getBoundingClientRect();
                const head = document.querySelector('.frame__head').getBoundingClientRect();
                return box.top >= head.bottom && box.bottom <= innerHeight";
            ensure!(
                browser.run(seen)? == serde_json::json!(true),
                "what is missing is not to be seen"
            );
            Ok(())
        };
        said("[name=word]")?;
        browser.click("[name=word][value=other]")?;
        said("#own-word")
    })
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

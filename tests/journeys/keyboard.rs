//! The brief check by keyboard alone, from the start page to the result.

use footing_journeys::keyboard::Key;
use footing_journeys::pages::{Check, Keep, ResultPage};
use footing_journeys::{Result, Setup, Stage, bail, ensure, journeys, wait};

journeys! {
    whole_check in chromium, firefox, webkit;
    digits_in_one_go in chromium, firefox, webkit;
}

/// Digits that come quicker than the focus moves answer one question after the other, and none twice.
fn digits_in_one_go(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app("check/strengths-short/")?;
        let check = Check::on(stage);
        check.start(Keep::Results)?;
        let items: Vec<_> = check.asked()?.into_iter().map(|it| it.id).collect();
        ensure!(items.len() == 2, "{items:?}");
        browser.tab_to(&format!("[data-item=\"{}\"]", items[0]))?;
        browser.run("for (const key of ['3', '1', '5']) {
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        }")?;
        for (item, value) in items.iter().zip(["2", "0"]) {
            let css = format!("[data-item=\"{item}\"] input[value=\"{value}\"]:checked");
            browser.wait_for(&css)?;
        }
        wait::until("the focus on Next", || {
            Ok(browser.focus_is_in("[data-do=next]")?.then_some(()))
        })
    })
}

fn whole_check(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app("")?;
        browser.tab_to("a[href$=\"check/strengths-short/\"]")?;
        browser.press(Key::Enter)?;
        heading_has_focus(stage)?;
        browser.tab_to("input[name=word]")?;
        browser.press(Key::Space)?;
        browser.wait_for("input[name=word]:checked")?;
        browser.tab_to("[data-do=start-keep]")?;
        browser.press(Key::Enter)?;
        browser.wait_for("[data-item]")?;
        heading_has_focus(stage)?;
        first_answer_by_arrows(stage)?;
        answer_by_numbers(stage)?;
        heading_has_focus(stage)?;
        browser.tab_to("[data-do=finish]")?;
        browser.press(Key::Enter)?;
        let result = ResultPage::on(browser)?;
        heading_has_focus(stage)?;
        let scores = result.scores()?;
        ensure!(
            scores.get("whole").is_some_and(|it| it == "50"),
            "the scores are {scores:?}"
        );
        Ok(())
    })
}

/// Space chooses the first answer, an arrow the next one.
fn first_answer_by_arrows(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.tab_to("[data-item]")?;
    browser.press(Key::Space)?;
    browser.wait_for("[data-item=home] input[value=\"0\"]:checked")?;
    for value in ["1", "2"] {
        browser.press(Key::Down)?;
        let css = format!("[data-item=home] input[value=\"{value}\"]:checked");
        browser.wait_for(&css)?;
        ensure!(
            browser.focus_is_in(&css)?,
            "the focus did not go along to {value}"
        );
    }
    Ok(())
}

/// The third number key is the third answer, which is a 2; then the focus goes on by itself.
fn answer_by_numbers(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let check = Check::on(stage);
    for _ in 0..10 {
        let place = check.place()?;
        for asked in check.asked()? {
            if asked.chosen.is_empty() {
                let item = format!("[data-item=\"{}\"]", asked.id);
                if !browser.focus_is_in(&item)? {
                    browser.tab_to(&item)?;
                }
                browser.type_keys("3")?;
                browser.wait_for(&format!("{item} input[value=\"2\"]:checked"))?;
            }
        }
        wait::until("the focus on Next", || {
            Ok(browser.focus_is_in("[data-do=next]")?.then_some(()))
        })?;
        ensure!(browser.focus()?.visible, "the focus on Next cannot be seen");
        browser.press(Key::Enter)?;
        wait::until("another screen", || {
            Ok((check.place()? != place).then_some(()))
        })?;
        if check.at_review()? {
            return Ok(());
        }
        heading_has_focus(stage)?;
    }
    bail!("the check does not end")
}

fn heading_has_focus(stage: &Stage) -> Result<()> {
    let what = "the focus on the heading";
    wait::until(what, || {
        Ok(stage.browser.focus_is_in("main h1")?.then_some(()))
    })
}

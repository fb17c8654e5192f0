//! A counselor's own questions: ten statements on a five-point scale, by keyboard alone, from nothing
//! to a list that is kept; and markup that stays text.

use footing_journeys::keyboard::Key;
use footing_journeys::{Result, Setup, Stage, bail, ensure, journeys, wait};

journeys! {
    by_keyboard in chromium, firefox, webkit;
    from_a_published_list in chromium, firefox, webkit;
    markup_stays_text in chromium, firefox, webkit;
}

const PAGE: &str = "counselor/instruments/";

fn by_keyboard(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app(PAGE)?;
        press(stage, "[data-do=own-new]")?;
        browser.wait_for("#own-title")?;
        ensure!(
            browser.focus_is_in("h1")?,
            "the focus is not on the heading"
        );

        // Too early: what is missing is said, with links that lead there.
        press(stage, "[data-do=own-keep]")?;
        wait::until("the summary", || {
            Ok(browser.focus_is_in("#error-summary")?.then_some(()))
        })?;
        press(stage, "#error-summary a[href=\"#own-title\"]")?;
        wait::until("the focus in the field", || {
            Ok(browser.focus_is_in("#own-title")?.then_some(()))
        })?;
        browser.type_keys("Ten")?;

        browser.tab_to("#own-statements")?;
        for n in 0..10 {
            if n > 0 {
                browser.press(Key::Enter)?;
            }
            browser.type_keys(&format!("Statement {n}"))?;
        }
        browser.wait_for("[data-count=\"10\"]")?;
        press(stage, "[data-ready=often]")?;
        browser.wait_for("[data-values]")?;

        // A question changes places, and the focus goes along.
        press(stage, "[data-fold=items] > summary")?;
        press(stage, "#own-item-1-up")?;
        wait::until("the focus on what was moved", || {
            Ok(browser.focus_is_in("#own-item-0-down")?.then_some(()))
        })?;
        // Back to where the questions unfold, to fold them.
        back_to(stage, "[data-fold=items] > summary")?;
        browser.press(Key::Enter)?;
        press(stage, "[data-do=own-try]")?;
        press(stage, "[data-do=own-highest]")?;
        browser.wait_for("[data-score=s1][data-value=\"40\"]")?;
        back_to(stage, "[data-do=own-keep]")?;
        browser.press(Key::Enter)?;
        browser.wait_for("[data-own] [data-ready=true]")?;
        ensure!(browser.count("[data-own]")? == 1);

        // It is there after the page was opened anew.
        stage.open_app(PAGE)?;
        browser.wait_for("[data-own] [data-ready=true]")?;
        ensure!(browser.text_of("[data-own]")?.contains("10 questions"));
        Ok(())
    })
}

fn from_a_published_list(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app(PAGE)?;
        browser.click("[data-do=own-templates]")?;
        browser.click("[data-template=phq-9] [data-do=own-template]")?;
        browser.put_in("#own-statements", "1. Line 1\n2. Line 2\n")?;
        browser.wait_for("[data-fits=false]")?;
        let rest: String = (3..=9).map(|n| format!("{n}. Line {n}\n")).collect();
        browser.put_in("#own-statements", &rest)?;
        browser.put_in("#own-answers", "One\nTwo\nThree\nFour")?;
        browser.wait_for("[data-fits=true]")?;
        browser.click("[data-do=own-take-pasted]")?;
        browser.click("[data-do=own-try]")?;
        browser.click("[data-do=own-highest]")?;
        browser.wait_for("[data-score=s1][data-value=\"27\"] [data-band]")?;
        browser.wait_for("[data-safety]")?;
        browser.click("[data-do=own-nothing]")?;
        browser.wait_gone("[data-safety]")?;
        browser.click("[data-do=own-keep]")?;
        browser.wait_for("[data-own] [data-ready=true]")?;
        Ok(())
    })
}

fn markup_stays_text(setup: Setup) -> Result<()> {
    const MARKUP: &str = "<img src=x onerror=alert(1)><b>bold</b>&lt;";
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app(PAGE)?;
        browser.click("[data-do=own-new]")?;
        for field in ["#own-title", "#own-about", "#own-statements"] {
            browser.put_in(field, MARKUP)?;
        }
        // What is read first stands there once more only where it says something else.
        browser.wait_for("#own-about")?.type_in(" 2")?;
        browser.put_in("#own-scale-0", &format!("{MARKUP}\n{MARKUP} 2"))?;
        browser.click("[data-do=own-try]")?;
        browser.wait_for(".own-seen")?;
        let text = browser.text_of(".own-seen")?;
        ensure!(text.matches("<b>bold</b>&lt;").count() >= 5, "{text}");
        ensure!(browser.count("main b, main img")? == 0);
        browser.click("[data-do=own-keep]")?;
        browser.wait_for("[data-own]")?;
        ensure!(browser.text_of("[data-own]")?.contains(MARKUP));
        ensure!(browser.count("main b, main img")? == 0);
        Ok(())
    })
}

/// Goes there with the tab key and presses it.
fn press(stage: &Stage, css: &str) -> Result<()> {
    let browser = &stage.browser;
    browser.wait_for(css)?;
    browser.tab_to(css)?;
    browser.press(Key::Enter)
}

/// Goes back there with the tab key.
fn back_to(stage: &Stage, css: &str) -> Result<()> {
    for _ in 0..12 {
        if stage.browser.focus_is_in(css)? {
            return Ok(());
        }
        stage.browser.press(Key::BackTab)?;
    }
    bail!("the tab key does not lead back to {css}")
}

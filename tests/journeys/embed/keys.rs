//! Keyboard and wheel go into the frame and out of it again.

use footing_journeys::clinic::{Clinic, TAG};
use footing_journeys::keyboard::Key;
use footing_journeys::pages::Check;
use footing_journeys::{Engine, Result, Setup, Stage, ensure, journeys, wait};
use serde_json::json;

journeys! {
    by_keyboard in chromium, firefox, webkit;
}

/// With the keyboard alone: into the frame, through the check, and out of it again.
fn by_keyboard(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, "")?;
        clinic.open(stage, "clinic.html")?;
        browser.enter_check(TAG)?;
        browser.leave_frame()?;
        // The frame has a name to be announced by.
        let name = "return document.querySelector('footing-check').shadowRoot.querySelector('iframe').title";
        ensure!(browser.run(name)? == json!("Check: strengths to build on"));
        browser.enter_frame(TAG)?;
        let word = browser.has("input[name=word]")?;
        browser.leave_frame()?;
        browser.run("document.querySelector('nav a:last-of-type').focus()")?;
        browser.press(Key::Tab)?;
        focus_in_page(stage, "footing-check")?;
        browser.enter_frame(TAG)?;
        if word {
            browser.tab_to("input[name=word]")?;
            browser.press(Key::Space)?;
        }
        browser.tab_to("[data-do=start-forget]")?;
        browser.tab_to("[data-nav=about]")?;
        browser.press(Key::Tab)?;
        browser.leave_frame()?;
        focus_in_page(stage, "footing-check ~ p a")?;
        browser.press(Key::BackTab)?;
        focus_in_page(stage, "footing-check")?;
        browser.enter_frame(TAG)?;
        ensure!(browser.focus_is_in("[data-nav=about]")?, "{:?}", browser.focus()?);
        while !browser.focus_is_in("[data-do=start-forget]")? {
            browser.press(Key::BackTab)?;
        }
        browser.press(Key::Enter)?;
        browser.wait_for("[data-item]")?;
        let check = Check::on(stage);
        for _ in 0..40 {
            if check.at_review()? {
                break;
            }
            let heading = "return document.activeElement?.tagName === 'H1'";
            wait::until("the focus on the heading", || {
                Ok((browser.run(heading)? == json!(true)).then_some(()))
            })?;
            let place = check.place()?;
            let open = check.asked()?.len();
            for _ in 0..open {
                browser.type_keys("3")?;
            }
            let next = "return document.activeElement?.dataset.do === 'next'";
            wait::until("the focus on Next", || {
                Ok((browser.run(next)? == json!(true)).then_some(()))
            })?;
            browser.press(Key::Enter)?;
            wait::until("another screen", || Ok((check.place()? != place).then_some(())))?;
        }
        ensure!(check.at_review()?, "the review was not reached");
        browser.leave_frame()
    })
}

/// The focus of the page around the frame is there.
fn focus_in_page(stage: &Stage, css: &str) -> Result<()> {
    wait::until(&format!("the focus on {css}"), || {
        Ok(stage.browser.focus_is_in(css)?.then_some(()))
    })
}

/// The wheel over the frame moves the page around it. WebKitGTK's driver has no wheel, but there, too,
/// nothing in the frame could take it.
pub fn the_page_scrolls(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let trap = "return [document.documentElement, document.body, document.querySelector('main')].some(it =>
        getComputedStyle(it).overscrollBehaviorY !== 'auto' || it.scrollHeight > it.clientHeight + 2)";
    ensure!(
        browser.run(trap)? == json!(false),
        "the frame itself scrolls"
    );
    if browser.engine == Engine::WebKit {
        return Ok(());
    }
    browser.leave_frame()?;
    browser.run("document.querySelector('footing-check').scrollIntoView()")?;
    let before = browser.run("return scrollY")?.as_f64();
    let turn = json!({ "type": "scroll", "x": 150, "y": 400, "deltaX": 0, "deltaY": -60 });
    let wheel = json!({ "type": "wheel", "id": "wheel", "actions": [turn] });
    browser.command("/actions", &json!({ "actions": [wheel] }))?;
    wait::until("the page to scroll", || {
        Ok((browser.run("return scrollY")?.as_f64() < before).then_some(()))
    })?;
    browser.enter_frame(TAG)
}

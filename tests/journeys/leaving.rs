//! "Leave now": at once, to a harmless page, and neither Back nor Forward brings anything back.

use footing_journeys::keyboard::Key;
use footing_journeys::pages::{Check, Given, Keep, slug};
use footing_journeys::{Result, Setup, Stage, ensure, journeys, wait};

journeys! {
    by_button in chromium, firefox, webkit;
    by_shift in chromium, firefox, webkit;
    from_a_kept_result in chromium, firefox, webkit;
    shift_as_part_of_typing_stays in chromium, firefox, webkit;
    after_a_breakdown in chromium, firefox, webkit;
    by_shift_after_a_breakdown in chromium, firefox, webkit;
}

/// What must never be seen again.
const PRIVATE: &str = "[data-item], [data-result], [data-change], [data-row], [data-saved]";

fn is_away(stage: &Stage) -> Result<()> {
    wait::until("the harmless page", || {
        let there = stage.browser.address()?.contains("/away/")
            && stage.browser.text_of("h1")? == "Kitchen measures";
        Ok(there.then_some(()))
    })
}

fn nothing_comes_back(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let moves = [
        (
            "Back",
            6,
            footing_journeys::browser::Browser::back as fn(&_) -> _,
        ),
        ("Forward", 8, footing_journeys::browser::Browser::forward),
    ];
    for (name, times, go) in moves {
        for time in 1..=times {
            go(browser)?;
            let title = browser.title()?;
            let seen = browser.has(PRIVATE)?;
            ensure!(
                !seen,
                "{name} number {time} shows {title}: {}",
                browser.text()?
            );
        }
    }
    Ok(())
}

fn in_the_middle(stage: &Stage, keep: Keep) -> Result<()> {
    stage.open_app("")?;
    stage.browser.click("a[href$=\"check/strengths-short/\"]")?;
    let check = Check::on(stage);
    check.start(keep)?;
    check.answer_screen(Given::always(2))?;
    check.next()?;
    check.answer_screen(Given::always(2))
}

fn by_button(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        in_the_middle(stage, Keep::Nothing)?;
        stage.browser.click("[data-do=leave]")?;
        is_away(stage)?;
        nothing_comes_back(stage)?;
        Check::open(stage, slug::BRIEF)?;
        ensure!(
            !stage.browser.has("[data-do=resume]")?,
            "the answers are still in memory"
        );
        ensure!(stage.browser.everything_kept()?.is_empty());
        Ok(())
    })
}

fn by_shift(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        in_the_middle(stage, Keep::Nothing)?;
        for left in ["2", "1"] {
            stage.browser.press(Key::Shift)?;
            wait::until("word of the presses left", || {
                let said = stage.browser.run(
                    "return [...document.querySelectorAll('[role=status]')].map(e => e.textContent).join()",
                )?;
                let is_said = said.as_str().is_some_and(|said| said.contains(left));
                Ok((is_said || (left == "1" && !said.as_str().unwrap_or("").is_empty())).then_some(()))
            })?;
        }
        stage.browser.press(Key::Shift)?;
        is_away(stage)?;
        nothing_comes_back(stage)
    })
}

/// What was kept is still there for who comes back on purpose, but Back does not show it.
fn from_a_kept_result(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        in_the_middle(stage, Keep::Results)?;
        let check = Check::on(stage);
        let result = check.take(Given::always(2))?.id;
        stage.browser.click("[data-do=leave]")?;
        is_away(stage)?;
        nothing_comes_back(stage)?;
        stage.open_app("results/")?;
        stage
            .browser
            .wait_for(&format!("[data-row=\"{result}\"]"))
            .map(drop)
    })
}

/// Shift held for a capital letter, or to go backwards, is no wish to leave.
fn shift_as_part_of_typing_stays(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        Check::open(stage, slug::BRIEF)?;
        for _ in 0..4 {
            stage.browser.press(Key::BackTab)?;
        }
        for _ in 0..2 {
            stage.browser.press(Key::Shift)?;
        }
        stage.browser.press(Key::Tab)?;
        ensure!(stage.browser.has("[data-do=leave]")?, "the page was left");
        ensure!(
            !stage.browser.address()?.contains("/away/"),
            "the page was left"
        );
        Ok(())
    })
}

/// Lets the module trap, as a fault of the browser's or of the app's own would.
const BREAK: &str = "
const fault = () => { throw new WebAssembly.RuntimeError('unreachable'); };
for (const name of ['setAttribute', 'removeAttribute', 'append', 'remove']) Element.prototype[name] = fault;
for (const name of ['appendChild', 'insertBefore', 'removeChild']) Node.prototype[name] = fault;";

/// What was kept is there again after loading, and the page can be left although the app is dead.
/// In a folder, where a wrong way to the harmless page leads out of it.
fn after_a_breakdown(setup: Setup) -> Result<()> {
    setup.in_folder("/clinic/self-help/").play(|stage| {
        let browser = &stage.browser;
        in_the_middle(stage, Keep::Results)?;
        browser.settled()?;
        break_down(stage)?;
        let text = browser.text_of("#broken")?;
        ensure!(text.contains("safe"), "it says only {text:?}");
        browser.click("[data-do=again]")?;
        stage.app_is_up()?;
        browser.click("[data-do=resume]")?;
        browser.wait_for("[data-item]")?;
        browser.click("[data-do=back]")?;
        browser.wait_for("[data-item] input:checked")?;

        break_down(stage)?;
        browser.click("[data-do=leave]")?;
        is_away(stage)?;
        nothing_comes_back(stage)
    })
}

/// On a page that was reached within the app, so that the address is not the one that was loaded.
fn by_shift_after_a_breakdown(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        in_the_middle(stage, Keep::Nothing)?;
        break_down(stage)?;
        for _ in 0..3 {
            stage.browser.press(Key::Shift)?;
        }
        is_away(stage)?;
        nothing_comes_back(stage)
    })
}

fn break_down(stage: &Stage) -> Result<()> {
    stage.browser.run(BREAK)?;
    stage.browser.click("[data-do=next]")?;
    stage.browser.wait_for("html.broken")?;
    stage.browser.forget_reports()?;
    stage.browser.forget_console()
}

//! A check in a frame on another site: the examples, served from an origin of their own.

use footing_journeys::clinic::{Clinic, TAG};
use footing_journeys::pages::{Check, Data, Given, Keep};
use footing_journeys::profile::Wishes;
use footing_journeys::setup::{DESK, PHONE};
use footing_journeys::{Result, Setup, Stage, ensure, journeys, wait};
use serde_json::json;

mod around;
mod framing;
mod hostile;
mod keys;
mod look;
mod telling;

journeys! {
    from_start_to_result in chromium, firefox, webkit;
    three_at_once in chromium, firefox, webkit;
    back_and_help in chromium, firefox, webkit;
    storage_refused in chromium, firefox, webkit;
    leaving in chromium, firefox, webkit;
    without_scripts in chromium, firefox;
    without_wasm in chromium, firefox, webkit;
}

/// A page whose clock runs fast: what a tag waits for before it gives up is over at once.
const IMPATIENT: &str = "
const later = window.setTimeout;
window.setTimeout = (call, wait, ...rest) => later(call, wait === 20000 ? 50 : wait, ...rest);";

/// The frame is as tall as what is in it after every step, and nothing is kept in it.
fn from_start_to_result(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        // What this site keeps for its own pages is not for the frame.
        stage.open_app("")?;
        browser.put_locally("footing:1:setting:word", "{}")?;
        let clinic = Clinic::start(stage, IMPATIENT)?;
        clinic.open(stage, "clinic.html")?;
        browser.enter_check(TAG)?;
        browser.check_accessibility("the first page in a frame")?;
        keys::the_page_scrolls(stage)?;
        ensure!(!browser.has("[data-do=start-keep]")?);
        let check = Check::on(stage);
        check.start(Keep::Nothing)?;
        browser.check_accessibility("a question in a frame")?;
        browser.click("[data-do=next]")?;
        browser.wait_for("#error-summary")?;
        browser.frame_fits("what was left open")?;
        for size in ["200%", ""] {
            let grow = "document.documentElement.style.fontSize = arguments[0]";
            browser.run_with(grow, &json!([size]))?;
            browser.frame_fits("a question in letters of another size")?;
        }
        for width in [DESK, (320, 640), PHONE] {
            browser.leave_frame()?;
            browser.resize(width)?;
            browser.enter_frame(TAG)?;
            browser.frame_fits(&format!("a question in a window of {width:?}"))?;
        }
        while !check.at_review()? {
            browser.frame_fits("a question")?;
            check.answer_screen(Given::always(2))?;
            browser.frame_fits("a question with its answers")?;
            check.next()?;
            // The screen that comes begins in view, below what sticks to the top of the page.
            browser.leave_frame()?;
            at_its_top(stage)?;
            browser.enter_frame(TAG)?;
        }
        browser.frame_fits("the review")?;
        let result = check.finish()?;
        ensure!(result.scores()?.get("whole").is_some_and(|it| it == "50"));
        browser.frame_fits("the result")?;
        browser.check_accessibility("a result in a frame")?;
        ensure!(!browser.has("[data-do=add-step], [data-do=keep-result], [data-give]")?);
        let file = browser.file_by("[data-do=save-file]")?;
        ensure!(file.contains("footing-export") && file.contains(&result.id));
        browser.click("details:not([open]) > summary")?;
        browser.wait_for("details[open]")?;
        browser.frame_fits("the result with something opened")?;
        let kept = browser.everything_kept()?;
        ensure!(
            !kept.contains("draft:") && !kept.contains("result:"),
            "{kept}"
        );
        browser.leave_frame()?;
        browser.check_accessibility("the page around the frame")?;
        // As is said there: what was saved can be read in on the check's own site.
        Data::open(stage)?.import(&file)?;
        wait::until("the result on its own site", || {
            let kept = browser.kept("result:")?;
            Ok(kept
                .keys()
                .any(|key| key.ends_with(&result.id))
                .then_some(()))
        })
    })
}

/// The element begins where the page's own style lets it, and not above what is seen.
fn at_its_top(stage: &Stage) -> Result<()> {
    let top = "return document.querySelector('footing-check').getBoundingClientRect().top";
    wait::until("the check's top in view", || {
        let top = stage.browser.run(top)?.as_f64().unwrap_or(-1.0);
        Ok((0.0..800.0).contains(&top).then_some(()))
    })
}

/// Three on one page: each is itself, and what is done in one is not seen in another.
fn three_at_once(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, "")?;
        clinic.open(stage, "three.html")?;
        let tags = [
            ("section:nth-of-type(1) footing-check", "strengths-short", 3),
            ("section:nth-of-type(2) footing-check", "situations", 1),
            ("section:nth-of-type(3) footing-check", "weekly", 0),
        ];
        for (tag, ..) in tags {
            browser.enter_check(tag)?;
            browser.leave_frame()?;
        }
        // One screen in each, in turn, and then another one in each.
        for round in 0..2 {
            for (tag, _, value) in tags {
                browser.enter_frame(tag)?;
                let check = Check::on(stage);
                if round == 0 {
                    check.start(Keep::Nothing)?;
                }
                check.answer_at_once(value)?;
                check.next()?;
                browser.frame_fits(tag)?;
                browser.leave_frame()?;
            }
        }
        let mut places = Vec::new();
        for (tag, ..) in tags {
            browser.enter_frame(tag)?;
            places.push(Check::on(stage).place()?);
            browser.leave_frame()?;
        }
        places.sort();
        places.dedup();
        ensure!(places.len() == 3, "the frames are at {places:?}");
        Ok(())
    })
}

/// Back goes back in the check and not away from the clinic; help is found and left again.
fn back_and_help(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, "")?;
        clinic.open(stage, "clinic.html")?;
        let address = browser.address()?;
        browser.enter_check(TAG)?;
        let check = Check::on(stage);
        check.start(Keep::Nothing)?;
        let first = check.place()?;
        check.answer_at_once(2)?;
        check.next()?;
        let second = check.place()?;
        browser.run("history.back()")?;
        wait::until("the screen before", || {
            Ok((check.place()? == first).then_some(()))
        })?;
        browser.run("history.forward()")?;
        wait::until("the screen after it", || {
            Ok((check.place()? == second).then_some(()))
        })?;

        browser.click("[data-nav=help]")?;
        browser.wait_for("#country")?;
        browser.frame_fits("the contacts")?;
        browser.click("[data-do=back-to-check], [data-nav=back-to-check]")?;
        wait::until("the check again", || {
            Ok((check.place()? == second).then_some(()))
        })?;
        // Pages beside the check open by themselves.
        let targets = browser.attributes("[data-nav=about]", "target")?;
        ensure!(targets == ["_blank"], "about opens in {targets:?}");

        let result = check.take_at_once(1)?;
        browser.click("[data-nav=help]")?;
        browser.wait_for("#country")?;
        browser.click("[data-do=back-to-check], [data-nav=back-to-check]")?;
        browser.wait_for(&format!("[data-result=\"{}\"]", result.id))?;
        browser.leave_frame()?;
        ensure!(browser.address()? == address);
        Ok(())
    })
}

/// Where the browser lets a frame keep nothing, and throws when it is asked.
fn storage_refused(setup: Setup) -> Result<()> {
    let throws = "
        for (const [where, name] of [[window, 'localStorage'], [window, 'sessionStorage'], [window, 'indexedDB'],
          [window, 'caches'], [window, 'cookieStore'], [document, 'cookie'], [navigator, 'serviceWorker'],
          [navigator, 'storage']]) {
          const touched = () => {
            console.error(`${name} was touched`);
            throw new DOMException('refused', 'SecurityError');
          };
          Object.defineProperty(where, name, { get: touched, set: touched });
        }";
    // Chromium and Firefox refuse by themselves as well, for good.
    let wishes = Wishes {
        no_storage: true,
        ..Wishes::default()
    };
    let setup = setup.on_another_site().wishing(wishes);
    setup.with_script(throws).play(|stage| {
        let clinic = Clinic::start(stage, "")?;
        clinic.open(stage, "clinic.html")?;
        stage.browser.enter_check(TAG)?;
        let check = Check::on(stage);
        check.start(Keep::Nothing)?;
        let result = check.take_at_once(2)?;
        ensure!(result.scores()?.get("whole").is_some_and(|it| it == "50"));
        // A fault that was reported ends the journey, so the stores were not even looked at.
        stage.browser.no_reports()?;
        stage.browser.leave_frame()
    })
}

/// "Leave now" leaves the page around the frame, too.
fn leaving(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, "")?;
        clinic.open(stage, "clinic.html")?;
        browser.enter_check(TAG)?;
        Check::on(stage).start(Keep::Nothing)?;
        browser.click("[data-do=leave]")?;
        browser.leave_frame()?;
        let away = format!("{}away/", stage.server.url());
        wait::until("the harmless page", || {
            Ok((browser.address()? == away).then_some(()))
        })
    })
}

/// What stands in the tag is a way to the check.
fn without_scripts(setup: Setup) -> Result<()> {
    let wishes = Wishes {
        no_scripts: true,
        ..Wishes::default()
    };
    setup.wishing(wishes).as_built().play(|stage| {
        let clinic = Clinic::start(stage, "")?;
        clinic.open(stage, "clinic.html")?;
        let link = stage.browser.wait_for("footing-check a[href]")?;
        ensure!(link.text()? == "Open the check on its own page");
        Ok(())
    })
}

/// The frame shows whom to call, as tall as that is.
fn without_wasm(setup: Setup) -> Result<()> {
    setup
        .hindered_by("delete window.WebAssembly")
        .play(|stage| {
            let clinic = Clinic::start(stage, "")?;
            clinic.open(stage, "clinic.html")?;
            stage.browser.enter_frame(TAG)?;
            stage.browser.wait_for("html.without #without h1")?;
            stage.browser.frame_fits("the contacts")?;
            stage.browser.forget_reports()?;
            stage.browser.leave_frame()?;
            stage.browser.forget_console()
        })
}

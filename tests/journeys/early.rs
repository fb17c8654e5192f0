//! Before the app has come: the page is read, answered and left all the same, and the app takes it
//! over as it is.

use std::time::Duration;

use footing_journeys::keyboard::Key;
use footing_journeys::pages::{Check, Keep, PLAIN_PAGES, slug};
use footing_journeys::{Engine, Result, Setup, Stage, ensure, journeys, wait};
use serde_json::json;

mod every_moment;

journeys! {
    answers_given_before_the_app in chromium, firefox, webkit;
    next_pressed_before_the_app in chromium, firefox, webkit;
    own_word_and_nothing_kept in chromium, firefox, webkit;
    a_check_that_asks_for_no_word in chromium, firefox, webkit;
    left_before_the_app in chromium, firefox, webkit;
    every_page_is_taken_over in chromium, firefox, webkit;
    meddled_markup in chromium, firefox, webkit;
    files_are_asked_for_once in chromium, firefox, webkit;
}

/// Gives every element of the page a mark that only this very element has.
const MARK: &str = "for (const it of document.querySelectorAll('#app *')) it.marked = true;";

/// How many elements of the page are not those that were marked.
const NEW: &str = "return [...document.querySelectorAll('#app *')].filter(it => !it.marked).length";

/// The app comes that late, and not before it is asked for by [`app_comes`]: a loaded machine may need
/// longer for what a person does meanwhile.
fn late(mut setup: Setup, seconds: u64) -> Setup {
    let module = ".wasm".to_owned();
    setup.held.push(module.clone());
    setup.late.push((module, Duration::from_secs(seconds)));
    setup
}

/// Opens the brief check and starts it, with the app still on its way.
fn begin(stage: &Stage, word: &str, button: &str) -> Result<()> {
    let browser = &stage.browser;
    stage.open("check/strengths-short/")?;
    browser.click(&format!("input[name=word][value={word}]"))?;
    if word == "other" {
        browser.wait_for("#own-word")?.type_in("shopping")?;
    }
    browser.click(button)?;
    browser.wait_for("[data-item]")?;
    app_has_not_come(stage)
}

fn app_has_not_come(stage: &Stage) -> Result<()> {
    ensure!(!stage.browser.has("html.booted")?, "the app came too early");
    Ok(())
}

fn app_comes(stage: &Stage) -> Result<()> {
    stage.let_come();
    wait::until_within(Duration::from_secs(30), "the app", || {
        Ok(stage.browser.has("html.booted")?.then_some(()))
    })
}

/// Answers the n-th question of the screen with its m-th choice, both from 0.
fn answer(stage: &Stage, question: usize, choice: usize) -> Result<()> {
    let name = stage.browser.run(&format!(
        "return document.querySelectorAll('[data-item]')[{question}].dataset.item"
    ))?;
    let name = name.as_str().unwrap_or_default();
    let value = stage.browser.run(&format!(
        "return document.querySelectorAll('[name=\"{name}\"]')[{choice}].value"
    ))?;
    let value = value.as_str().unwrap_or_default();
    stage
        .browser
        .click(&format!("[name=\"{name}\"][value=\"{value}\"]"))
}

fn a_check_that_asks_for_no_word(setup: Setup) -> Result<()> {
    late(setup, 10).play(|stage| {
        let browser = &stage.browser;
        stage.open("check/leading-groups/")?;
        ensure!(!browser.has("[name=word]")?, "it asks for a word");
        browser.click("[data-do=start-keep]")?;
        browser.wait_for("[data-item]")?;
        browser.click("[data-do=back]")?;
        browser.wait_for("[data-do=start-keep]")?;
        browser.click("[data-do=start-keep]")?;
        answer(stage, 0, 3)?;
        let before = chosen(stage)?;
        app_has_not_come(stage)?;
        app_comes(stage)?;
        browser.wait_for("[data-saved=saved]")?;
        ensure!(chosen(stage)? == before, "the choice has gone");
        ensure!(browser.kept("setting:word")?.is_empty(), "a word is kept");
        Ok(())
    })
}

fn chosen(stage: &Stage) -> Result<serde_json::Value> {
    stage.browser.run(
        "return [...document.querySelectorAll('[data-item] :checked')].map(it => it.name + it.value)",
    )
}

fn answers_given_before_the_app(setup: Setup) -> Result<()> {
    late(setup, 10).play(|stage| {
        begin(stage, "drinking", "[data-do=start-keep]")?;
        ensure!(!stage.browser.text()?.contains("{behaviour}"));
        answer(stage, 0, 3)?;
        let before = chosen(stage)?;
        let focus = "return document.activeElement.name + document.activeElement.value";
        let focused = stage.browser.run(focus)?;
        stage.browser.run(MARK)?;
        app_has_not_come(stage)?;
        app_comes(stage)?;
        stage.browser.wait_for("[data-saved=saved]")?;
        ensure!(chosen(stage)? == before, "the choice has gone");
        ensure!(stage.browser.run(focus)? == focused, "the focus has moved");
        ensure!(stage.browser.run(NEW)? == 0, "the page was drawn anew");
        ensure!(!stage.browser.has("html.fresh")?);
        // It is kept like any other answer.
        stage.open("check/strengths-short/")?;
        app_comes(stage)?;
        Check::on(stage).resume()?;
        ensure!(chosen(stage)? == before, "the choice was not kept");
        Ok(())
    })
}

fn next_pressed_before_the_app(setup: Setup) -> Result<()> {
    late(setup, 6).play(|stage| {
        begin(stage, "gambling", "[data-do=start-keep]")?;
        answer(stage, 0, 1)?;
        answer(stage, 1, 2)?;
        let before = chosen(stage)?;
        stage.browser.click("[data-do=next]")?;
        app_has_not_come(stage)?;
        app_comes(stage)?;
        stage.browser.wait_for("[data-progress^=\"2/\"]")?;
        ensure!(!stage.browser.has("[aria-busy]")?, "it still says to wait");
        stage.browser.wait_for("[data-saved=saved]")?;
        Check::on(stage).back()?;
        ensure!(chosen(stage)? == before, "the choices have gone");
        Ok(())
    })
}

fn own_word_and_nothing_kept(setup: Setup) -> Result<()> {
    late(setup, 10).play(|stage| {
        begin(stage, "other", "[data-do=start-forget]")?;
        answer(stage, 0, 0)?;
        // Back to the first page, and on again.
        stage.browser.click("[data-do=back]")?;
        stage.browser.wait_for("[data-do=start-forget]")?;
        stage.browser.click("[data-do=start-forget]")?;
        stage.browser.wait_for("[data-item]")?;
        answer(stage, 1, 5)?;
        app_has_not_come(stage)?;
        app_comes(stage)?;
        stage.browser.wait_for("[data-saved=memory]")?;
        ensure!(!stage.browser.has("html.fresh")?);
        ensure!(stage.browser.everything_kept()?.is_empty());
        let check = Check::on(stage);
        check.take_at_once(2)?;
        let text = stage.browser.text()?;
        ensure!(!text.contains("{behaviour}"), "{text}");
        ensure!(stage.browser.everything_kept()?.is_empty());
        Ok(())
    })
}

fn left_before_the_app(setup: Setup) -> Result<()> {
    late(setup, 10).play(|stage| {
        for by_key in [false, true] {
            begin(stage, "using", "[data-do=start-keep]")?;
            answer(stage, 0, 2)?;
            if by_key {
                for _ in 0..3 {
                    stage.browser.press(Key::Shift)?;
                }
            } else {
                stage.browser.click("[data-do=leave]")?;
            }
            wait::until("the harmless page", || {
                let there = stage.browser.address()?.contains("/away/")
                    && stage.browser.text_of("h1")? == "Kitchen measures";
                Ok(there.then_some(()))
            })?;
            stage.browser.back()?;
            ensure!(!stage.browser.has("[data-item]")?, "Back shows the check");
            stage.browser.forget_console()?;
        }
        Ok(())
    })
}

fn every_page_is_taken_over(setup: Setup) -> Result<()> {
    let marking = format!("addEventListener('DOMContentLoaded', () => {{ {MARK} }});");
    setup.with_script(&marking).play(|stage| {
        let checks = slug::ALL.map(|slug| format!("check/{slug}/"));
        let pages = PLAIN_PAGES.into_iter().map(str::to_owned);
        for path in pages.chain(checks) {
            stage.open_app(&path)?;
            ensure!(!stage.browser.has("html.fresh")?, "{path} was drawn anew");
            let same = "return document.querySelector('header').marked === true";
            ensure!(stage.browser.run(same)? == true, "{path} was drawn anew");
        }
        Ok(())
    })
}

/// A translator or another extension has put an element of its own into the page.
fn meddled_markup(setup: Setup) -> Result<()> {
    let meddling = "addEventListener('DOMContentLoaded', () => {
        const font = document.createElement('font');
        const lead = document.querySelector('main .lead');
        font.append(...lead.childNodes);
        lead.append(font);
        document.querySelector('main').prepend(document.createElement('div'));
    });";
    setup.with_script(meddling).play(|stage| {
        for path in ["", "check/strengths-short/"] {
            stage.open_app(path)?;
            ensure!(stage.browser.has("html.fresh")?, "nothing was meddled with");
        }
        let check = Check::on(stage);
        check.start(Keep::Results)?;
        check.take_at_once(3)?;
        stage.browser.wait_for("[data-result]")?;
        stage.browser.forget_reports()?;
        stage.browser.forget_console()
    })
}

/// The page's files are asked for once each, the module by Chromium before the page has been read.
fn files_are_asked_for_once(setup: Setup) -> Result<()> {
    let hints = setup.engine == Engine::Chromium;
    setup.as_built().play(|stage| {
        let browser = &stage.browser;
        browser.go(&format!("{}check/strengths-short/", stage.server.url()))?;
        browser.wait_for("html.booted")?;
        let how = "const files = performance.getEntriesByType('resource');
            return files.filter(it => it.name.endsWith('.wasm')).map(it => it.initiatorType)";
        let how = browser.run(how)?;
        ensure!(
            how == json!([if hints { "link" } else { "fetch" }]),
            "{how}"
        );
        // What the worker then copies comes from what is there, where a browser keeps that.
        browser.wait_for_worker()?;
        let asked = stage.server.requests();
        let page = asked.iter().take_while(|it| !it.path.ends_with("/sw.js"));
        let mut files: Vec<_> = page.map(|it| &it.path).collect();
        files.sort();
        let all = files.len();
        files.dedup();
        ensure!(files.len() == all && all > 5, "{asked:#?}");
        Ok(())
    })
}

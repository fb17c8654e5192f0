//! A newer version of the site: taken when nobody is disturbed, whole or not at all.

use footing_journeys::pages::{Check, Given, Keep, slug};
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, journeys, wait};
use serde_json::json;

use crate::offline::first_visit;
use crate::site::Copy;

journeys! {
    offline_check_in_progress in chromium, firefox, webkit;
    offline_update_by_itself in chromium, firefox, webkit;
    offline_half_an_update in chromium, firefox, webkit;
}

/// Which version the page on the screen is of.
fn shown(stage: &Stage) -> Result<String> {
    let version = "return document.documentElement.dataset.site ?? '1'";
    Ok(stage
        .browser
        .run(version)?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}

/// Has the host the second version, and the browser find it.
fn second_version(stage: &Stage, copy: &Copy) -> Result<()> {
    copy.become_second_version()?;
    stage.browser.look_for_version()?;
    stage.browser.wait_for_next_version()
}

/// With a query, which only the worker ignores: the browser's own cache has the file too.
const OLD_FILE: &str = "
const picture = new Image();
const done = new Promise((good, bad) => { picture.onload = good; picture.onerror = bad; });
picture.src = `${given}?again`;
return await done.then(() => 'there', () => 'gone');";

fn offline_check_in_progress(setup: Setup) -> Result<()> {
    let copy = Copy::of_built_site()?;
    setup.serving(copy.path().to_owned()).play(|stage| {
        first_visit(stage)?;
        let browser = &stage.browser;
        browser.run_async("await caches.open('of another app')", &json!(null))?;
        let home = browser.tab()?;
        let in_check = browser.new_tab()?;
        let check = Check::open(stage, slug::BRIEF)?;
        browser.wait_for_worker()?;
        check.start(Keep::Nothing)?;
        check.answer_screen(Given::always(2))?;
        browser.run("window.__same = true")?;
        let old_file =
            browser.run("return document.querySelector('link[rel=apple-touch-icon]').href")?;

        second_version(stage, &copy)?;
        ensure!(!browser.has("[data-version]")?, "a check is disturbed");
        browser.click("a[data-nav=home]")?;
        browser.wait_for("a[href$=\"check/strengths-short/\"]")?;
        ensure!(
            !browser.has("[data-version]")?,
            "answers in memory would be lost"
        );
        browser.back()?;
        browser.wait_for("[data-item]")?;

        browser.turn_to(&home)?;
        browser.click("[data-do=use-version]")?;
        wait::until("the second version", || {
            Ok((shown(stage)? == "2").then_some(()))
        })?;
        stage.app_is_up()?;
        ensure!(
            !browser.has("[data-version]")?,
            "the newest version is offered"
        );
        browser.no_reports()?;

        browser.turn_to(&in_check)?;
        ensure!(
            browser.run("return window.__same")? == true,
            "the check was loaded anew"
        );
        ensure!(shown(stage)? == "1");
        let found = browser.run_async(OLD_FILE, &old_file)?;
        ensure!(found == "there", "a file of the first version is {found}");
        check.take(Given::always(2))?;
        browser.no_reports()?;

        // With the last page of the first version its files go, and nobody else's.
        browser.close_tab_for(&home)?;
        browser.go("about:blank")?;
        stage.open_app("")?;
        let names = wait::until("one version's files", || {
            let names: Vec<String> = browser
                .copies()?
                .into_iter()
                .map(|(name, _)| name)
                .collect();
            Ok((names.len() == 2).then_some(names))
        })?;
        ensure!(
            names.contains(&"of another app".to_owned()),
            "only {names:?}"
        );
        ensure!(shown(stage)? == "2");
        Ok(())
    })
}

/// Who never presses the button gets the new version once no page is open.
fn offline_update_by_itself(setup: Setup) -> Result<()> {
    let copy = Copy::of_built_site()?;
    setup.serving(copy.path().to_owned()).play(|stage| {
        first_visit(stage)?;
        second_version(stage, &copy)?;
        for path in ["data/", ""] {
            stage.open_app(path)?;
            ensure!(
                shown(stage)? == "1",
                "{path:?} is of the second version already"
            );
            stage.browser.wait_for("[data-version=waits]")?;
            stage.browser.check_accessibility("a version that waits")?;
        }
        wait::until("the second version", || {
            // Not by going elsewhere: Firefox keeps the page it left for Back.
            let last = stage.browser.tab()?;
            let empty = stage.browser.new_tab()?;
            stage.browser.turn_to(&last)?;
            stage.browser.close_tab_for(&empty)?;
            stage.open_app("")?;
            Ok((shown(stage)? == "2").then_some(()))
        })?;
        ensure!(!stage.browser.has("[data-version]")?);
        stage.browser.copy().map(drop)
    })
}

fn offline_half_an_update(setup: Setup) -> Result<()> {
    let copy = Copy::of_built_site()?;
    setup.serving(copy.path().to_owned()).play(|stage| {
        first_visit(stage)?;
        let (first, _) = stage.browser.copy()?;
        copy.become_second_version()?;
        stage.fail_at("/help/");
        stage.server.clear();
        stage.browser.look_for_version()?;
        wait::until("the second version to be given up", || {
            let asked = stage.server.requests();
            let has_failed = asked.iter().any(|request| request.status == 500);
            let versions = stage.browser.versions()?;
            Ok((has_failed && versions[0].is_null() && versions[1].is_null()).then_some(()))
        })?;
        let (name, _) = stage.browser.copy().context("half a version is kept")?;
        ensure!(name == first, "{name} took the place of {first}");

        stage.server.stop();
        for path in ["", "help/", "check/strengths-short/"] {
            stage.open_app(path)?;
            ensure!(shown(stage)? == "1");
        }
        Ok(())
    })
}

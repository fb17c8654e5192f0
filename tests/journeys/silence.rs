//! After a page has loaded, no request is made, whatever the person does; the page sees to that.

use footing_journeys::pages::{Check, Data, Home, Keep, slug};
use footing_journeys::{Result, Setup, Stage, ensure, journeys, wait};

use crate::offline::asked;

journeys! {
    nothing_is_asked_for in chromium, firefox, webkit;
    the_page_is_sealed in chromium, firefox, webkit;
}

fn nothing_more(stage: &Stage, after: &str) -> Result<()> {
    let seen: Vec<String> = stage
        .server
        .requests()
        .into_iter()
        .map(|it| it.path)
        .collect();
    ensure!(seen.is_empty(), "after {after}: {seen:?}");
    Ok(())
}

fn follow(stage: &Stage, css: &str, sign: &str) -> Result<()> {
    stage.browser.click(css)?;
    stage.browser.wait_for(sign)?;
    nothing_more(stage, css)
}

fn nothing_is_asked_for(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app("")?;
        wait::until("the page's own files", || {
            let answered = stage
                .server
                .requests()
                .iter()
                .all(|request| request.status != 0);
            Ok(
                (answered && stage.browser.run("return document.readyState")? == "complete")
                    .then_some(()),
            )
        })?;
        // Keeping the site for visits without a network is part of loading it.
        ensure!(stage.browser.has_workers()?);
        stage.browser.wait_for_worker()?;
        stage.server.clear();
        let browser = &stage.browser;
        for slug in slug::ALL {
            Home::on(stage).choose(slug)?;
            browser.wait_for("[data-do=start-keep]")?;
            nothing_more(stage, slug)?;
            let check = Check::on(stage);
            check.start(if slug == slug::BRIEF {
                Keep::Nothing
            } else {
                Keep::Results
            })?;
            check.take_at_once(2)?;
            nothing_more(stage, slug)?;
            follow(stage, "a[data-nav=home]", "a[href$=\"check/strengths/\"]")?;
        }
        follow(stage, "a[data-nav=help]", "main a[href^=\"tel:\"]")?;
        follow(stage, "a[data-nav=results]", "[data-row]")?;
        follow(stage, "[data-row] a", "[data-result]")?;
        browser.click("[data-do=delete-result]")?;
        browser.click("[data-do=confirm]")?;
        browser.wait_gone("[data-result]")?;
        nothing_more(stage, "deleting")?;
        follow(stage, "a[data-nav=plan]", "main h1")?;
        follow(stage, "a[data-nav=support]", "[data-place]")?;
        follow(stage, "[data-place] [data-do=copy]", "[data-copied]")?;
        follow(stage, "[data-place] [data-do=open-site]", "dialog[open]")?;
        follow(stage, "dialog [data-do=cancel]", "dialog:not([open])")?;
        follow(stage, "a[data-nav=about]", "main h1")?;
        follow(stage, "main [data-term]", "[data-meaning]:popover-open")?;
        follow(stage, ":popover-open a[data-nav=words]", "[data-entry]")?;
        follow(stage, "a[data-nav=data]", "[data-do=erase]")?;
        take_out_and_in(stage)?;
        browser.back()?;
        browser.forward()?;
        nothing_more(stage, "Back and Forward")?;
        browser.no_reports()?;
        browser.click("[data-do=leave]")?;
        wait::until("the harmless page", || {
            Ok(browser.address()?.contains("/away/").then_some(()))
        })?;
        browser.wait_for("h1")?;
        // Firefox answers null for a document that is being taken down: only a text counts.
        let cookie = wait::until("the harmless page's cookies", || {
            let cookie = browser.run("return document.cookie")?;
            Ok(cookie.as_str().map(str::to_owned))
        })?;
        ensure!(cookie.is_empty(), "a cookie: {cookie}");
        let asked = stage.server.requests();
        let others = asked
            .iter()
            .map(|request| request.path.as_str())
            .filter(|path| {
                !(path.starts_with("/away/")
                    || path.starts_with("/assets/")
                    || *path == "/__faults.js")
            });
        let others: Vec<&str> = others.collect();
        ensure!(others.is_empty(), "leaving asked for {others:?}");
        Ok(())
    })
}

/// On the page that is open, so that nothing is loaded.
fn take_out_and_in(stage: &Stage) -> Result<()> {
    let data = Data::here(stage);
    let file = data.export()?;
    data.erase()?;
    nothing_more(stage, "erasing")?;
    data.import(&file)?;
    nothing_more(stage, "export and import")
}

const ASKING: &str = "
window.__ask = () => Promise.all([
  fetch(location.href).then(() => 'reached', () => 'refused'),
  new Promise(done => {
    const request = new XMLHttpRequest();
    request.onload = () => done('reached');
    request.onerror = () => done('refused');
    try { request.open('GET', location.href); request.send(); } catch { done('refused'); }
  }),
]);";

fn the_page_is_sealed(setup: Setup) -> Result<()> {
    setup.with_script(ASKING).play(|stage| {
        for path in ["", "check/strengths-short/", "results/", "data/"] {
            stage.open_app(path)?;
            stage.browser.wait_for_worker()?;
            stage.browser.no_reports()?;
            stage.server.clear();
            let answers = stage
                .browser
                .run_async("return window.__ask()", &serde_json::Value::Null)?;
            let answers = answers.to_string();
            ensure!(!answers.contains("reached"), "on {path:?}: {answers}");
            let asked = asked(stage);
            ensure!(asked.is_empty(), "on {path:?}: {asked:?}");
            let reports = stage.browser.reports()?;
            ensure!(!reports.is_empty(), "the refusal was not the policy's");
            stage.browser.forget_reports()?;
        }
        stage.browser.forget_console()
    })
}

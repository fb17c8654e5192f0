//! Who may show a page of the site in a frame.

use std::fs;

use footing_journeys::clinic::{Clinic, TAG};
use footing_journeys::{Result, Setup, Stage, ensure, journeys, tools, wait};
use serde_json::json;

journeys! {
    only_the_page_for_it in chromium, firefox, webkit;
    only_the_sites_that_are_named in chromium, firefox, webkit;
    where_no_header_is_sent in chromium, firefox, webkit;
}

/// A page that lies over the site's own, to lead a press on it: what a frame is misused for.
const OVERLAY: &str = "<!doctype html><meta charset=utf-8><title>Win</title><link rel=icon href=clinic.svg>
<style>iframe { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; opacity: 0.01 }</style>
<p>Press here</p><iframe src='https://footing.example/data/'></iframe>";

/// Whether the app is on the page in that frame.
fn shows_the_app(stage: &Stage, css: &str) -> Result<bool> {
    let browser = &stage.browser;
    let frame = browser.wait_for(css)?;
    browser.command("/frame", &json!({ "id": frame.reference() }))?;
    let shown = browser.has("[data-do=leave], main h1");
    browser.leave_frame()?;
    shown
}

/// With the headers as they are built, no other page comes into a frame.
fn only_the_page_for_it(setup: Setup) -> Result<()> {
    setup.on_another_site().as_built().play(|stage| {
        let clinic = Clinic::with_pages(stage, "", &[("overlay.html", OVERLAY)])?;
        stage.server.clear();
        clinic.open(stage, "overlay.html")?;
        wait::until("the frame's page to be asked for", || {
            let asked = stage.server.requests();
            Ok(asked
                .iter()
                .any(|it| it.path == "/data/" && it.status == 200)
                .then_some(()))
        })?;
        ensure!(
            !shows_the_app(stage, "iframe")?,
            "the site's own page was framed"
        );
        // Nothing of it was loaded, as the browser did not even read it.
        let asked = stage.server.requests();
        ensure!(
            asked.iter().all(|it| !it.path.ends_with(".wasm")),
            "{asked:?}"
        );
        stage.browser.forget_reports()?;
        stage.browser.forget_console()
    })
}

/// With the header that is documented for one's own clinic, other sites are refused, and what stands in
/// the tag is shown there.
fn only_the_sites_that_are_named(setup: Setup) -> Result<()> {
    let site = tempfile::tempdir()?;
    copy(&tools::path("FOOTING_DIST")?, site.path())?;
    let headers = site.path().join("_headers");
    let text = fs::read_to_string(&headers)?;
    ensure!(text.contains("frame-ancestors *"), "{text}");
    fs::write(
        &headers,
        text.replace(
            "frame-ancestors *",
            "frame-ancestors https://clinic.example",
        ),
    )?;
    setup.serving(site.path().to_owned()).as_built().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, &format!("{}{}", super::IMPATIENT, "window.heard = []; addEventListener('footing-error', ({ detail }) => heard.push(detail.code));"))?;
        clinic.open(stage, "clinic.html")?;
        wait::until("word that it did not come", || {
            Ok((browser.run("return heard")? == json!(["not-loaded"])).then_some(()))
        })?;
        let shown = "return document.querySelector('footing-check a').getBoundingClientRect().height > 0";
        ensure!(browser.run(shown)? == json!(true), "the link is not seen");
        ensure!(browser.frame_height(TAG)? < 1.0, "the empty frame is still there");
        browser.forget_reports()?;
        browser.forget_console()
    })
}

/// A host that sends no headers: the page itself refuses, and gives a way to open it.
fn where_no_header_is_sent(setup: Setup) -> Result<()> {
    let site = tempfile::tempdir()?;
    copy(&tools::path("FOOTING_DIST")?, site.path())?;
    fs::write(site.path().join("_headers"), "# none\n")?;
    setup
        .serving(site.path().to_owned())
        .as_built()
        .play(|stage| {
            let browser = &stage.browser;
            let clinic = Clinic::with_pages(stage, "", &[("overlay.html", OVERLAY)])?;
            clinic.open(stage, "overlay.html")?;
            let frame = browser.wait_for("iframe")?;
            browser.command("/frame", &json!({ "id": frame.reference() }))?;
            let link = browser.wait_for("body > a[target=_blank]")?;
            ensure!(!link.text()?.is_empty());
            ensure!(
                !browser.has("[data-do], main")?,
                "the site's own page works in a frame"
            );
            browser.leave_frame()?;
            browser.forget_reports()?;
            browser.forget_console()
        })
}

fn copy(from: &std::path::Path, to: &std::path::Path) -> Result<()> {
    for (path, content) in footing_serve::worker::files_in(from)? {
        let file = to.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, content)?;
    }
    Ok(())
}

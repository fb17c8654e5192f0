//! Pages around the frame that are not like the examples: rough ones, and one from the disk.

use super::look::{RECORDER, errors};
use footing_journeys::clinic::{Clinic, TAG};
use footing_journeys::pages::{Check, Keep};
use footing_journeys::{Result, Setup, ensure, journeys, wait};
use serde_json::json;

journeys! {
    near_the_screen in chromium, firefox, webkit;
    from_a_file in chromium, firefox, webkit;
}

/// A page in quirks mode with rules for every frame and every element, the script in it twice and after
/// the first tag, and the second tag far below.
const ROUGH: &str = "<html lang=en><head><title>Rough</title><link rel=icon href=clinic.svg>
<meta name=viewport content='width=device-width, initial-scale=1'>
<style>iframe { display: none !important; height: 3px !important }
* { box-sizing: border-box; max-width: 100%; line-height: 3 !important }</style>
<footing-check id=near check=check-in></footing-check>
<script type=module src='https://footing.example/embed.js'></script>
<script type=module src='https://footing.example/embed.js?again'></script>
<p style='height: 9000px'>Much else</p>
<footing-check id=far check=check-in></footing-check>";

/// A check is loaded when it comes near the screen, and until then nothing is said to be missing.
fn near_the_screen(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let waits = "window.waits = 0; const later = window.setTimeout;
            window.setTimeout = (call, wait, ...rest) => { waits += wait === 20000; return later(call, wait, ...rest); };";
        let script = format!("{RECORDER}{waits}");
        let clinic = Clinic::with_pages(stage, &script, &[("rough.html", ROUGH)])?;
        stage.server.clear();
        clinic.open(stage, "rough.html")?;
        let loaded = || {
            let asked = stage.server.requests().into_iter();
            asked.filter(|it| it.path == "/embed/").count()
        };
        browser.enter_check("#near")?;
        browser.leave_frame()?;
        ensure!(loaded() == 1, "{} were loaded", loaded());
        let waits = browser.run("return waits")?;
        ensure!(waits.as_u64() < Some(2), "what is far away is waited for");
        browser.enter_check("#far")?;
        Check::on(stage).start(Keep::Nothing)?;
        browser.frame_fits("a question in the far one")?;
        browser.leave_frame()?;
        ensure!(loaded() == 2, "{} were loaded", loaded());
        ensure!(errors(stage)?.is_empty(), "{:?}", errors(stage)?);
        Ok(())
    })
}

/// A page that somebody has written and opens from the disk has no origin: it shows what stands in the
/// tag, at once.
fn from_a_file(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let url = stage.server.url();
        let page = format!(
            "<!doctype html><html lang=en><title>Draft</title>
            <script type=module src='{url}embed.js'></script>
            <footing-check check=strengths-short><a href='{url}'>Open it</a></footing-check>"
        );
        let file = stage.profile.path().join("draft.html");
        std::fs::write(&file, page)?;
        stage.server.clear();
        browser.go(&format!("file://{}", file.display()))?;
        let seen = "const tag = document.querySelector('footing-check');
            return !!tag.shadowRoot && tag.firstElementChild.getBoundingClientRect().height > 0";
        wait::until("what stands in the tag", || {
            Ok((browser.run(seen)? == json!(true)).then_some(()))
        })?;
        ensure!(browser.frame_height(TAG)? < 1.0, "an empty frame is there");
        let asked = stage.server.requests();
        ensure!(asked.iter().all(|it| it.path == "/embed.js"), "{asked:?}");
        Ok(())
    })
}

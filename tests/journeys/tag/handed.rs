//! The tag is copied, put into a page of another site, and shows the check there as the preview did.

use super::{choose, open, style_is, tag_with, theme, write};
use footing_journeys::clinic::{Clinic, TAG};
use footing_journeys::keyboard::Key;
use footing_journeys::pages::{Check, Keep};
use footing_journeys::{Context as _, Result, Setup, Stage, anyhow, ensure, journeys, wait};
use serde_json::{Value, json};

journeys! {
    copied in chromium, firefox, webkit;
    not_copied in chromium, firefox, webkit;
    on_the_clinics_page in chromium, firefox, webkit;
}

/// By the browser's own clipboard: pasted, it is what was shown.
fn copied(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        open(stage)?;
        let browser = &stage.browser;
        let tag = tag_with(stage, "check=")?;
        browser.click("[data-do=copy-tag]")?;
        browser.wait_for("[data-copied=true]")?;
        // A line that takes any words: the name of the frame.
        browser.click("#tag-label")?;
        browser.press(Key::Paste)?;
        let solid = |text: &str| text.split_whitespace().collect::<String>();
        wait::until("what is pasted", || {
            let value = browser.run("return document.querySelector('#tag-label').value")?;
            let pasted = value.as_str().map(solid).unwrap_or_default();
            Ok((pasted == solid(&tag)).then_some(()))
        })?;
        // And it is a name, not a tag within the tag.
        let tag = tag_with(stage, "label=\"&lt;script")?;
        ensure!(tag.matches("<footing-check").count() == 1, "{tag}");
        // What stands there now was not copied.
        browser.wait_gone("[data-copied]")
    })
}

/// A clipboard that takes nothing, as browsers have it whose owner forbids it.
const REFUSES: &str = "Object.defineProperty(navigator, 'clipboard', { configurable: true,
  value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } });";

/// Each text to copy is selected where the browser refuses.
fn not_copied(setup: Setup) -> Result<()> {
    setup.with_script(REFUSES).play(|stage| {
        open(stage)?;
        let browser = &stage.browser;
        for (part, place, button) in [
            (None, "tag-html", "copy-tag"),
            (Some("frame"), "tag-frame", "copy-frame"),
            (Some("policy"), "tag-policy", "copy-policy"),
        ] {
            if let Some(part) = part {
                browser.click(&format!("[data-how={part}] > summary"))?;
            }
            browser.click(&format!("[data-do={button}]"))?;
            let text = browser.text_of(&format!("#{place}"))?;
            wait::until(&format!("{place} to be selected"), || {
                let selected = browser.run("return getSelection().toString()")?;
                let selected = selected.as_str().unwrap_or_default();
                Ok((selected.trim() == text.trim()).then_some(()))
            })?;
            browser.wait_for("[data-copied=false]")?;
        }
        Ok(())
    })
}

/// A custom property in the frame that is entered.
fn token(stage: &Stage, name: &str) -> Result<Value> {
    let script =
        "return getComputedStyle(document.documentElement).getPropertyValue(arguments[0]).trim()";
    stage.browser.run_with(script, &json!([name]))
}

/// What was made here shows the check in these colours on a page of another origin, and so does the
/// frame alone.
fn on_the_clinics_page(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        open(stage)?;
        let browser = &stage.browser;
        choose(stage, "#tag-check", "recovery-capital-brief")?;
        theme(stage, "light")?;
        write(stage, "#tag-accent", "#12355b")?;
        write(stage, "#tag-background", "#fff")?;
        choose(stage, "#tag-font", "Georgia, serif")?;
        write(stage, "#tag-radius", "4")?;
        write(stage, "#tag-label", "Strengths & \"more\"")?;
        let tag = tag_with(stage, "more&quot;")?;
        let frame = browser.run("return document.querySelector('#tag-frame').textContent")?;
        let frame = frame.as_str().context("no frame")?.to_owned();
        let promised = "rgb(18, 53, 91)";
        style_is(stage, ("light", ".button--main", "backgroundColor"), promised)?;

        let page = |inside: &str| {
            format!(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Ours</title>\
                 <link rel=\"icon\" href=\"clinic.svg\"></head><body><main><h1>Ours</h1>{inside}</main></body></html>"
            )
        };
        let pages = [("tag.html", &*page(&tag)), ("frame.html", &*page(&frame))];
        let clinic = Clinic::with_pages(stage, "", &pages)?;
        clinic.open(stage, "tag.html")?;
        browser.enter_check(TAG)?;
        wears(stage, promised)?;
        browser.leave_frame()?;
        let name = "return document.querySelector('footing-check').shadowRoot.querySelector('iframe').title";
        ensure!(browser.run(name)? == json!("Strengths & \"more\""));
        browser.check_accessibility("a page with the tag")?;

        clinic.open(stage, "frame.html")?;
        let iframe = browser.find("iframe")?.ok_or_else(|| anyhow!("no frame"))?;
        browser.command("/frame", &json!({ "id": iframe.reference() }))?;
        browser.wait_for("html.booted")?;
        browser.wait_for("[data-do=start-forget]")?;
        wears(stage, promised)?;
        browser.leave_frame()
    })
}

/// The frame that is entered looks as was chosen, and as the preview showed it.
fn wears(stage: &Stage, promised: &str) -> Result<()> {
    for (name, value) in [
        ("--accent", "#12355b"),
        ("--accent-ink", "#ffffff"),
        ("--ground", "#ffffff"),
        ("--radius", "4px"),
        ("--sans", "Georgia, serif, system-ui, sans-serif"),
        ("--ink", "#1d2b2a"),
    ] {
        wait::until(&format!("{name} to be {value}"), || {
            Ok((token(stage, name)? == json!(value)).then_some(()))
        })?;
    }
    Check::on(stage).start(Keep::Nothing)?;
    stage.browser.wait_for(".button--main")?;
    // It may be on its way from another colour.
    let button = "return getComputedStyle(document.querySelector('.button--main')).backgroundColor";
    wait::until(&format!("a button in {promised}"), || {
        Ok((stage.browser.run(button)? == json!(promised)).then_some(()))
    })
}

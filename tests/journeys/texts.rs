//! What a result hands on: a short text that is seen before it is copied, and a guide for a talk.

use footing_journeys::keyboard::Key;
use footing_journeys::pages::{Check, Data, Given, Keep, slug};
use footing_journeys::print::pages_of;
use footing_journeys::records::{export_file, monthly};
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, journeys, wait};

journeys! {
    copied in chromium, firefox, webkit;
    refused in chromium, firefox, webkit;
    more_than_last_time in chromium, firefox, webkit;
    guide in chromium, firefox, webkit;
    chosen_by_visible_rules in chromium, firefox, webkit;
}

/// A clipboard that takes nothing, as browsers have it whose owner forbids it.
const REFUSES: &str = "Object.defineProperty(navigator, 'clipboard', { configurable: true,
  value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } });";

fn take(stage: &Stage, slug: &str, value: i32) -> Result<()> {
    let check = Check::open(stage, slug)?;
    check.start(Keep::Results)?;
    check.take_at_once(value).map(drop)
}

fn shown(stage: &Stage) -> Result<String> {
    let text = "return document.querySelector('#message-text').textContent";
    let text = stage.browser.run(text)?;
    Ok(text.as_str().context("there is no text")?.to_owned())
}

/// By the browser's own clipboard: pasted, it is what was shown.
fn copied(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        take(stage, slug::WEEKLY, 2)?;
        let text = shown(stage)?;
        ensure!(text.lines().count() > 3 && !text.contains('{'), "{text}");
        let browser = &stage.browser;
        ensure!(!browser.has("[data-copied]")?, "copied unasked");
        browser.click("[data-do=copy]")?;
        browser.wait_for("[data-copied=true]")?;
        browser.click("[data-nav=plan]")?;
        browser.click("[data-part=step] .plan-add > summary")?;
        browser.click("#step-new-text")?;
        browser.press(Key::Paste)?;
        // The field has one line, and room for 300 characters.
        let solid = |text: &str| text.split_whitespace().collect::<String>();
        let pasted = wait::until("what is pasted", || {
            let value = browser.run("return document.querySelector('#step-new-text').value")?;
            Ok(value.as_str().filter(|it| !it.is_empty()).map(solid))
        })?;
        let whole = solid(&text);
        ensure!(
            pasted.len() > 100 && whole.starts_with(&pasted),
            "{pasted:?} is pasted, not {text:?}"
        );
        Ok(())
    })
}

fn refused(setup: Setup) -> Result<()> {
    setup.with_script(REFUSES).play(|stage| {
        take(stage, slug::WEEKLY, 2)?;
        let text = shown(stage)?;
        stage.browser.click("[data-do=copy]")?;
        stage.browser.wait_for("[data-copied=false]")?;
        let selected = stage.browser.run("return getSelection().toString()")?;
        let selected = selected.as_str().unwrap_or_default();
        ensure!(
            selected.trim() == text.trim(),
            "{selected:?} is selected, not {text:?}"
        );
        Ok(())
    })
}

fn more_than_last_time(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        take(stage, slug::SIGNS, 2)?;
        ensure!(!stage.browser.has("[data-risen]")?, "there is no last time");
        let past = monthly("warning-signs", &[3, 1]);
        Data::open(stage)?.import(&export_file(&past)?)?;
        let check = Check::open(stage, slug::SIGNS)?;
        check.start(Keep::Results)?;
        // Two signs are up since the newest earlier result, which is the one just taken.
        check.take(|asked| match asked.id.as_str() {
            "sleep" | "hide" => Given::One("3".into()),
            "tense" => Given::One("1".into()),
            _ => Given::always(2)(asked),
        })?;
        let risen = stage.browser.attributes("[data-risen]", "data-risen")?;
        ensure!(risen == ["sleep hide"], "{risen:?}");
        Ok(())
    })
}

fn guide(setup: Setup) -> Result<()> {
    let prints = setup.engine == footing_journeys::Engine::Chromium;
    setup.play(|stage| {
        take(stage, slug::GROUP, 2)?;
        stage.browser.click("[data-do=guide]")?;
        stage.browser.wait_for("article[data-guide] h1:focus")?;
        stage.browser.check_accessibility("the guide")?;
        let talk = stage.browser.attributes("[data-talk]", "data-talk")?;
        ensure!(talk.len() > 10, "{talk:?}");
        // What was said about safety is not on a page that others are to see.
        for item in ["life", "home", "unreal", "shaky", "daily"] {
            ensure!(!talk.iter().any(|it| it == item), "{item} is in the guide");
        }
        if prints {
            let pages = pages_of(&stage.browser.print()?);
            ensure!(pages == 1, "the guide takes {pages} pages");
        }
        stage.browser.click("[data-do=guide-back]")?;
        stage.browser.wait_for("[data-result] h1:focus").map(drop)
    })
}

/// Every rule is there in words, and the reasons shown are those that are met.
fn chosen_by_visible_rules(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        take(stage, slug::COMPANY, 2)?;
        let offers = stage.browser.attributes("[data-offer]", "data-offer")?;
        ensure!((2..=3).contains(&offers.len()), "{offers:?}");
        let rules = stage
            .browser
            .attributes("[data-chosen] [data-rule]", "data-rule")?;
        let met = stage
            .browser
            .attributes("[data-chosen] [data-met=true]", "data-rule")?;
        ensure!(
            rules.len() > 50 && met.len() < rules.len(),
            "{} of {}",
            met.len(),
            rules.len()
        );
        for offer in &offers {
            let reasons = met
                .iter()
                .filter(|it| it.starts_with(&format!("{offer}/")))
                .count();
            let shown = stage
                .browser
                .count(&format!("[data-offer=\"{offer}\"] .reasons > li"))?;
            ensure!(
                reasons == shown,
                "{offer}: {reasons} are met, {shown} are shown"
            );
        }
        stage.browser.click("[data-offer] [data-do=add-step]")?;
        stage
            .browser
            .wait_for("[data-offer] .steps__done")
            .map(drop)
    })
}

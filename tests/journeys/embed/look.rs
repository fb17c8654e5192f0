//! The tag's attributes: they can change, tokens apply where everything can be read, and a tag that is
//! taken away leaves nothing.

use footing_interchange::link::{Invitation, Recipient, Step, Wanted, encode};
use footing_journeys::clinic::{Clinic, TAG};
use footing_journeys::pages::{Check, Keep};
use footing_journeys::{Result, Setup, Stage, anyhow, ensure, journeys, wait};
use serde_json::{Value, json};

journeys! {
    attributes_change in chromium, firefox, webkit;
    a_strict_policy in chromium, firefox, webkit;
    from_right_to_left in chromium, firefox, webkit;
    taken_away in chromium, firefox, webkit;
    from_a_link in chromium, firefox, webkit;
}

pub const RECORDER: &str = "
window.heard = [];
for (const name of ['ready', 'resized', 'error', 'started', 'finished', 'result']) {
  addEventListener(`footing-${name}`, ({ detail }) => heard.push([name, detail]), true);
}";

/// A custom property in the frame that is entered.
fn token(stage: &Stage, name: &str) -> Result<String> {
    let script =
        "return getComputedStyle(document.documentElement).getPropertyValue(arguments[0]).trim()";
    let value = stage.browser.run_with(script, &json!([name]))?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

/// Enters the frame and waits until a token is so.
fn token_is(stage: &Stage, name: &str, expected: &str) -> Result<()> {
    stage.browser.enter_frame(TAG)?;
    wait::until(&format!("{name} to be {expected}"), || {
        Ok((token(stage, name)? == expected).then_some(()))
    })?;
    stage.browser.leave_frame()
}

fn set(stage: &Stage, script: &str) -> Result<()> {
    let script = format!("const tag = document.querySelector('footing-check'); {script}");
    stage.browser.run(&script).map(drop)
}

pub fn errors(stage: &Stage) -> Result<Vec<Value>> {
    let heard = stage
        .browser
        .run("return heard.filter(([name]) => name === 'error').map(([, it]) => it.code)")?;
    Ok(heard.as_array().cloned().unwrap_or_default())
}

fn attributes_change(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, RECORDER)?;
        clinic.open(stage, "clinic.html")?;
        browser.enter_check(TAG)?;
        let check = Check::on(stage);
        check.start(Keep::Nothing)?;
        check.answer_at_once(2)?;
        check.next()?;
        let place = check.place()?;
        browser.leave_frame()?;
        token_is(stage, "--ground", "#f5f2ea")?;
        // Another look is put on as it is, in the midst of the check.
        set(stage, "tag.setAttribute('theme', 'dark')")?;
        token_is(stage, "--ground", "#121c1b")?;
        set(stage, "tag.setAttribute('theme', 'light'); tag.style.setProperty('--footing-accent', 'navy')")?;
        token_is(stage, "--accent", "#000080")?;
        token_is(stage, "--ground", "#f5f2ea")?;
        token_is(stage, "--accent-ink", "#ffffff")?;
        // Nobody can read yellow on paper.
        set(stage, "tag.style.setProperty('--footing-accent', 'hsl(55 100% 60%)')")?;
        token_is(stage, "--accent", "#1c5d54")?;
        // However it is written, and from wherever it comes.
        set(stage, "tag.style.setProperty('--footing-accent', 'oklab(0 0 0)')")?;
        token_is(stage, "--accent", "#000000")?;
        set(stage, "tag.style.removeProperty('--footing-accent'); tag.className = 'branded'")?;
        token_is(stage, "--accent", "#12355b")?;
        wait::until("word of the contrast", || {
            Ok((errors(stage)? == [json!("accent-contrast")]).then_some(()))
        })?;
        set(stage, "tag.style.setProperty('--footing-radius', '0.5rem'); tag.style.setProperty('--footing-font', 'url(x)')")?;
        token_is(stage, "--radius", "8px")?;
        browser.enter_frame(TAG)?;
        ensure!(!token(stage, "--sans")?.contains("url"));
        ensure!(check.place()? == place, "another look began the check anew");
        browser.check_accessibility("a frame with another look")?;
        browser.leave_frame()?;
        // Another check is another frame; two changes at once are one.
        set(stage, "tag.setAttribute('check', 'situations'); tag.setAttribute('label', 'Other');
            tag.lang = 'en-GB'; tag.setAttribute('tell', 'finished')")?;
        browser.enter_check(TAG)?;
        ensure!(browser.text_of("main h1")? != "");
        ensure!(browser.text_of("[data-told]")?.contains("finish"));
        let asked = browser.run("return location.hash")?;
        ensure!(asked.as_str().unwrap_or_default().contains("lang=en-GB"), "{asked}");
        browser.leave_frame()?;
        let frames = "return [...document.querySelector('footing-check').shadowRoot.querySelectorAll('iframe')].map(it => it.title)";
        ensure!(browser.run(frames)? == json!(["Other"]));
        // None that there is.
        set(stage, "tag.setAttribute('check', 'nowhere')")?;
        browser.enter_frame(TAG)?;
        browser.wait_for("[data-embed-nothing]")?;
        browser.leave_frame()?;
        wait::until("word of the check", || {
            Ok(errors(stage)?.contains(&json!("nothing-to-show")).then_some(()))
        })
    })
}

/// The example with the strictest policy: it refuses nothing that the check needs.
fn a_strict_policy(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, "")?;
        clinic.open(stage, "strict-csp.html")?;
        browser.enter_check(TAG)?;
        ensure!(browser.text_of("[data-told]")?.contains("localhost"));
        wait::until("the clinic's colours", || {
            Ok((token(stage, "--accent")? == "#12355b").then_some(()))
        })?;
        let check = Check::on(stage);
        check.start(Keep::Nothing)?;
        check.take_at_once(2)?;
        browser.frame_fits("the result")?;
        browser.leave_frame()?;
        ensure!(browser.frame_height(TAG)? > 900.0, "the frame did not grow");
        Ok(())
    })
}

fn from_right_to_left(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, "")?;
        clinic.open(stage, "rtl.html")?;
        browser.enter_check(TAG)?;
        ensure!(browser.run("return getComputedStyle(document.body).direction")? == json!("ltr"));
        browser.leave_frame()?;
        let wide = "return document.documentElement.scrollWidth <= innerWidth";
        ensure!(
            browser.run(wide)? == json!(true),
            "the page scrolls sideways"
        );
        browser.check_accessibility("the page from right to left")
    })
}

/// Without its tag there is no frame, no listener and no event; back in the page it begins anew.
fn taken_away(setup: Setup) -> Result<()> {
    let listeners = "
        window.listening = 0;
        const { addEventListener: add, removeEventListener: remove } = window;
        window.addEventListener = function (type, it, ...rest) {
          if (type === 'message') window.listening += 1; return add.call(window, type, it, ...rest); };
        window.removeEventListener = function (type, it, ...rest) {
          if (type === 'message') window.listening -= 1; return remove.call(window, type, it, ...rest); };";
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, &format!("{RECORDER}{listeners}"))?;
        clinic.open(stage, "clinic.html")?;
        browser.enter_check(TAG)?;
        browser.leave_frame()?;
        ensure!(browser.run("return listening")? == json!(1));
        browser.run("window.tag = document.querySelector('footing-check'); tag.remove()")?;
        let left = "return [listening, tag.shadowRoot.querySelectorAll('iframe').length]";
        ensure!(
            browser.run(left)? == json!([0, 0]),
            "{}",
            browser.run(left)?
        );
        browser
            .run("tag.setAttribute('theme', 'dark'); document.querySelector('main').append(tag)")?;
        browser.enter_check(TAG)?;
        ensure!(token(stage, "--ground")? == "#121c1b");
        browser.leave_frame()?;
        // Moved within the page, it is one frame still.
        browser.run("document.querySelector('main').prepend(tag)")?;
        browser.enter_check(TAG)?;
        browser.leave_frame()?;
        ensure!(
            browser.run(left)? == json!([1, 1]),
            "{}",
            browser.run(left)?
        );
        Ok(())
    })
}

/// A link that asks for one check, with a key to seal to: that of the specification's own example.
fn link() -> Result<String> {
    let key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    let asked = Invitation {
        steps: vec![Step::BuiltIn {
            id: "recovery-capital-brief".to_owned(),
            edition: 1,
        }],
        sender: "Room 4".to_owned(),
        note: String::new(),
        language: "en".to_owned(),
        recipient: Recipient::parse(key),
        wanted: Wanted::Answers,
        asks_name: false,
        invite: [1; 8],
        first_day: None,
        every: None,
    };
    let payload = encode(&asked).map_err(|error| anyhow!("{error:?}"))?;
    Ok(format!("https://footing.example/start/#{payload}"))
}

/// What a counselor's link asks for, up to the sealed result.
fn from_a_link(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, "")?;
        let link = link()?;
        clinic.open(stage, "clinic.html")?;
        let script = "document.querySelector('footing-check').setAttribute('link', arguments[0])";
        browser.run_with(script, &json!([link]))?;
        browser.enter_check(TAG)?;
        Check::on(stage).start(Keep::Nothing)?;
        while !Check::on(stage).at_review()? {
            Check::on(stage).answer_at_once(2)?;
            Check::on(stage).next()?;
        }
        browser.click("[data-do=finish]")?;
        browser.wait_for("[data-step=done]")?;
        browser.click("[data-do=seal]")?;
        let sealed = browser.text_of("#sealed-text")?;
        ensure!(
            sealed.starts_with("-----BEGIN AGE ENCRYPTED FILE-----"),
            "{sealed}"
        );
        browser.frame_fits("what was sealed")?;
        browser.leave_frame()
    })
}

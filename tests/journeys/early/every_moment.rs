//! Choices made in each moment in which the app takes a page over.

use footing_journeys::clinic::{Clinic, TAG};
use footing_journeys::pages::{Check, Keep};
use footing_journeys::{Result, Setup, Stage, ensure, journeys, wait};
use serde_json::json;

use super::{app_comes, app_has_not_come, begin, chosen, late};

journeys! {
    a_word in chromium, firefox, webkit;
    an_answer in chromium, firefox, webkit;
    in_a_frame in chromium, firefox, webkit;
}

/// Chooses among the controls of a name, between any two tasks of the page, and notes each choice that
/// was undone before the next. Ends a while after the app has taken over.
const CHOOSER: &str = "
window.chooser = { pressed: 0, after: 0, last: null, lost: [], over: false };
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => {
  const there = [...document.querySelectorAll(`#main [name=${controls}]`)].slice(0, 3);
  const { pressed, after, last, lost } = chooser;
  const now = there.find(it => it.checked)?.value ?? null;
  if (last !== null && now !== last) lost.push({ pressed, after, last, now });
  if (after === 60) return void (chooser.over = true);
  const next = there[pressed % there.length];
  next.click();
  Object.assign(chooser, { pressed: pressed + 1, last: next.value });
  if (!document.documentElement.matches('.booted')) return port2.postMessage(0);
  // Now the app draws each choice, for which it has to have its turn.
  chooser.after += 1;
  setTimeout(() => port2.postMessage(0));
};
port2.postMessage(0);";

/// Lets the page choose until the app has been there for a while; the last choice.
fn chosen_by_the_page(stage: &Stage) -> Result<String> {
    let chooser = wait::until("the last choice", || {
        let chooser = stage.browser.run("return window.chooser")?;
        Ok((chooser["over"] == true).then_some(chooser))
    })?;
    ensure!(chooser["lost"] == json!([]), "choices were lost: {chooser}");
    Ok(chooser["last"].as_str().unwrap_or_default().to_owned())
}

/// The same on a page that the app has yet to take over.
fn chosen_meanwhile(stage: &Stage, controls: &str) -> Result<String> {
    let browser = &stage.browser;
    browser.run(&format!("const controls = {}; {CHOOSER}", json!(controls)))?;
    wait::until("a hundred choices", || {
        let pressed = browser.run("return chooser.pressed")?;
        Ok((pressed.as_u64() > Some(100)).then_some(()))
    })?;
    app_has_not_come(stage)?;
    app_comes(stage)?;
    chosen_by_the_page(stage)
}

fn picked(stage: &Stage) -> Result<String> {
    let picked = "return document.querySelector('[name=word]:checked').value";
    Ok(serde_json::from_value(stage.browser.run(picked)?)?)
}

fn a_word(setup: Setup) -> Result<()> {
    late(setup, 0).play(|stage| {
        stage.open("check/strengths-short/")?;
        stage.browser.wait_for("input[name=word]")?;
        let word = chosen_meanwhile(stage, "word")?;
        ensure!(picked(stage)? == word, "{word} is picked no more");
        Check::on(stage).start(Keep::Results)?;
        stage.browser.wait_for("[data-saved=saved]")?;
        let kept = stage.browser.kept("setting:word")?;
        let is_kept = kept.iter().all(|(_, record)| record.contains(&word));
        ensure!(is_kept && !kept.is_empty(), "{word} is not in {kept:?}");
        Ok(())
    })
}

fn an_answer(setup: Setup) -> Result<()> {
    late(setup, 0).play(|stage| {
        begin(stage, "using", "[data-do=start-keep]")?;
        let answer = chosen_meanwhile(stage, "home")?;
        stage.browser.wait_for("[data-saved=saved]")?;
        stage.open("check/strengths-short/")?;
        app_comes(stage)?;
        Check::on(stage).resume()?;
        let kept = chosen(stage)?;
        ensure!(kept == json!([format!("home{answer}")]), "{kept} is kept");
        Ok(())
    })
}

/// In a frame the app draws the check itself, and what it hears of the page around it may come later.
fn in_a_frame(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, "")?;
        clinic.open(stage, "clinic.html")?;
        browser.enter_frame(TAG)?;
        browser.wait_for("input[name=word]")?;
        browser.run(&format!("const controls = 'word'; {CHOOSER}"))?;
        let word = chosen_by_the_page(stage)?;
        ensure!(picked(stage)? == word, "{word} is picked no more");
        Ok(())
    })
}

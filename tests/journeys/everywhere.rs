//! What holds on every page and in every state of a check: nothing to scroll sideways, nothing too low
//! for a finger, and axe-core finds nothing, in either theme. All at each stop of one tour, because
//! going everywhere takes longer than looking.

use footing_journeys::setup::{DESK, PHONE};
use footing_journeys::{Engine, Result, Setup, Stage, ensure, journeys};
use serde_json::{Value, json};

journeys! {
    at_each_stop in chromium, firefox, webkit;
}

/// The smallest phones, and a small computer at 400 %.
const NARROW: (u32, u32) = (320, 640);
/// 1280 x 1024 at 400 %.
const MAGNIFIED: (u32, u32) = (320, 256);

/// In Chromium, the quickest, also magnified, on a small computer and in the dark. From stop to stop it
/// goes in the narrow window, where most is in the way.
fn at_each_stop(setup: Setup) -> Result<()> {
    let is_quickest = setup.engine == Engine::Chromium;
    setup.sized(NARROW).play(|stage| {
        stage.tour(|stage, state| {
            narrow(stage, state)?;
            if is_quickest {
                magnified(stage, state)?;
                stage.browser.resize(DESK)?;
                let shown = format!("{state} on a small computer");
                stage.browser.check_accessibility(&shown)?;
            }
            stage.browser.resize(PHONE)?;
            stage.browser.check_accessibility(state)?;
            if is_quickest {
                dark(stage, state)?;
            }
            stage.browser.resize(NARROW)
        })
    })
}

fn dark(stage: &Stage, state: &str) -> Result<()> {
    let scheme = |value| stage.browser.prefer("prefers-color-scheme", value);
    scheme("dark")?;
    stage
        .browser
        .check_colours(&format!("{state} in the dark"))?;
    scheme("light")
}

/// Everything that reaches out of the window sideways, without what scrolls by itself.
const TOO_WIDE: &str = "
const wide = document.documentElement.scrollWidth;
if (wide <= innerWidth) return [];
return [...document.querySelectorAll('body *')]
  .filter(each => each.getBoundingClientRect().right > innerWidth + 0.5)
  .slice(0, 5).map(each => each.outerHTML.slice(0, 120)).concat(`${wide} px in ${innerWidth}`);";

/// Answers and buttons lower than a finger needs; a word in a text is as high as its line.
const TOO_LOW: &str = "
const targets = [...document.querySelectorAll('label:has(input[type=radio], input[type=checkbox]), button:not([data-term]), .button')];
return targets.filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 44)
  .map(each => `${each.getBoundingClientRect().height} px: ${each.outerHTML.slice(0, 120)}`);";

fn none(stage: &Stage, state: &str, what: &str, script: &str) -> Result<()> {
    let found = stage.browser.run(script)?;
    ensure!(
        found.as_array().is_some_and(Vec::is_empty),
        "{state}: {what}: {found:#}"
    );
    Ok(())
}

fn narrow(stage: &Stage, state: &str) -> Result<()> {
    none(stage, state, "too wide", TOO_WIDE)?;
    none(stage, state, "too low for a finger", TOO_LOW)
}

/// A focused answer must not hide under what stays in place.
fn magnified(stage: &Stage, state: &str) -> Result<()> {
    stage.browser.resize(MAGNIFIED)?;
    none(stage, state, "too wide", TOO_WIDE)?;
    let hidden = stage.browser.run_with(HIDDEN_WHEN_FOCUSED, &json!([]))?;
    ensure!(
        hidden == Value::Null,
        "{state}: hidden when focused: {hidden}"
    );
    Ok(())
}

const HIDDEN_WHEN_FOCUSED: &str = "
const open = document.querySelector('dialog[open], :popover-open') ?? document;
const before = document.activeElement;
// What has the focus already is not brought into view by getting it.
before?.blur();
for (const each of open.querySelectorAll('a[href], button, input')) {
  // What is inert never has the focus.
  if (!each.checkVisibility() || each.disabled || each.closest('[inert]')) continue;
  each.focus();
  const box = (each.closest('label') ?? each).getBoundingClientRect();
  const x = Math.min(Math.max(box.left + 8, 0), innerWidth - 1);
  const ys = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2].filter(y => y >= 0 && y < innerHeight);
  const seen = ys.some(y => { const on = document.elementFromPoint(x, y); return on && (on.contains(each) || each.contains(on) || on.closest('label')?.contains(each)); });
  if (!seen) return each.outerHTML.slice(0, 160);
}
before?.focus?.();
return null;";

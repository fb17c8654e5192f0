//! The first answer as early as it can be given, then more by mouse.

use anyhow::{Context, Result};
use footing_journeys::wait;
use serde_json::{Value, json};

use crate::figures::{Figures, median};
use crate::hosts::{Hosts, Page};
use crate::visit::{Conditions, Visit};

const PRESS: &str = include_str!("../scripts/press.js");
const ANSWER: &str = include_str!("../scripts/answer.js");

/// How many answers are given by mouse, at most.
const ANSWERS: usize = 10;

/// What one answer took, in milliseconds.
struct Taken {
    paint: f64,
    kept: f64,
    work: f64,
}

/// Measures one visit.
///
/// # Errors
/// When an answer is not taken.
pub fn measure(
    hosts: &Hosts,
    page: &Page,
    conditions: Conditions,
    figures: &mut Figures,
) -> Result<()> {
    let visit = Visit::begin(hosts, page, conditions, PRESS)?;
    figures.learn(&visit)?;
    visit.slow_down()?;
    visit.browser.go(&hosts.address(page))?;
    visit.wait_for("kept")?;
    let found = visit.found()?;
    let name = page.name.as_str();
    figures.may(name, "first answer given, ms", found["given"].as_f64());
    figures.may(name, "first answer taken, ms", found["taken"].as_f64());
    figures.may(name, "first answer kept, ms", found["kept"].as_f64());
    visit.browser.run(ANSWER)?;
    let (answers, items) = give(&visit)?;
    let each = |part: fn(&Taken) -> f64| answers.iter().map(part).collect::<Vec<_>>();
    figures.add(name, "items on a screen", items as f64);
    figures.may(
        name,
        "press to next paint, ms",
        median(&each(|it| it.paint)),
    );
    let slowest = each(|it| it.paint).into_iter().reduce(f64::max);
    figures.may(name, "slowest of the visit, ms", slowest);
    figures.may(name, "press to kept, ms", median(&each(|it| it.kept)));
    figures.may(name, "work an answer, ms", median(&each(|it| it.work)));
    let events = visit.found()?;
    let events = events["events"].as_array().into_iter().flatten();
    let worst = events.filter_map(Value::as_f64).reduce(f64::max);
    figures.may(name, "worst interaction, ms", worst);
    Ok(())
}

/// Gives answers screen by screen, and says how many items the fullest screen had.
fn give(visit: &Visit) -> Result<(Vec<Taken>, usize)> {
    let mut answers = Vec::new();
    let mut most = 0;
    while answers.len() < ANSWERS {
        let asked = visit.browser.run("return window.__bench.asked()")?;
        let list = |name: &str| asked[name].as_array().cloned().unwrap_or_default();
        let (all, open) = (list("all"), list("open"));
        if all.is_empty() {
            break;
        }
        most = most.max(all.len());
        // Spread over a long screen: its far end may cost more than its beginning.
        let step = open.len().div_ceil(ANSWERS - answers.len()).max(1);
        for item in open.iter().step_by(step) {
            answers.push(answer(visit, item)?);
        }
        // From a screen with more items than that, nobody goes on before all are answered.
        if step > 1 || (answers.len() < ANSWERS && !next(visit, &all)?) {
            break;
        }
    }
    Ok((answers, most))
}

fn answer(visit: &Visit, item: &Value) -> Result<Taken> {
    let browser = &visit.browser;
    let spot = browser.run_with("return window.__bench.aim(arguments[0])", &json!([item]))?;
    let mouse = |kind: &str, button: &str, clicks: u32| {
        let event = json!({
            "type": kind, "x": spot["x"], "y": spot["y"], "button": button, "clickCount": clicks,
        });
        browser.devtools("Input.dispatchMouseEvent", &event)
    };
    mouse("mouseMoved", "none", 0)?;
    visit.quiet()?;
    browser.run("window.__bench.arm()")?;
    let before = visit.work()?;
    mouse("mousePressed", "left", 1)?;
    mouse("mouseReleased", "left", 1)?;
    let told = browser
        .run_async("return await window.__bench.answer", &json!(null))
        .with_context(|| format!("the answer to {item}"))?;
    let work = visit.work()? - before;
    let part = |name: &str| told[name].as_f64().context("an answer without a time");
    Ok(Taken {
        paint: part("paint")?,
        kept: part("kept")?,
        work,
    })
}

/// Goes on to the next screen; says whether there is one.
fn next(visit: &Visit, before: &[Value]) -> Result<bool> {
    let browser = &visit.browser;
    let pressed = browser.run(
        "const next = document.querySelector('[data-do=next]'); next?.click(); return next !== null",
    )?;
    if pressed != json!(true) {
        return Ok(false);
    }
    wait::until("the next screen", || {
        let at_end = browser.run("return document.querySelector('[data-do=finish]') !== null")?;
        if at_end == json!(true) {
            return Ok(Some(false));
        }
        let asked = browser.run("return window.__bench.asked().all")?;
        let now = asked.as_array().cloned().unwrap_or_default();
        Ok((!now.is_empty() && now.first() != before.first()).then_some(true))
    })
}

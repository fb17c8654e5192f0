//! The npm package in a browser, in a page and in a worker: it says what the native core says.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use footing_core::score::{Step as Part, pomp};
use footing_core::{Answer, Answers, Instrument, Item, ItemId, Kind, Score, score};
use footing_interchange::custom::{published, templates};
use footing_interchange::link::{self, Invitation, Step, Wanted};
use footing_journeys::browser::Browser;
use footing_journeys::{Context, Result, Setup, ensure, journeys, tools};
use serde_json::{Value, json};

journeys! {
    in_page_and_worker in chromium, firefox, webkit;
}

const FILES: [(&str, &str); 5] = [
    // The page is somebody's own: our policy is not for it.
    ("_headers", "# No headers.\n"),
    ("index.html", include_str!("package/index.html")),
    ("page.js", include_str!("package/page.js")),
    ("worker.js", include_str!("package/worker.js")),
    ("answered.js", include_str!("package/answered.js")),
];

fn in_page_and_worker(setup: Setup) -> Result<()> {
    let site = tempfile::tempdir()?;
    for (name, content) in FILES {
        fs::write(site.path().join(name), content)?;
    }
    let package = tools::path("FOOTING_PACKAGE")?.join("web");
    let within = site.path().join("footing");
    fs::create_dir(&within)?;
    for name in ["footing.js", "footing_bg.wasm"] {
        fs::copy(package.join(name), within.join(name))?;
    }
    setup.serving(site.path().to_owned()).play(|stage| {
        let browser = &stage.browser;
        stage.open("")?;
        browser.wait_for("html[data-ready]")?;
        for place in ["inPage", "inWorker"] {
            scores_as_the_core(browser, place)?;
            links_as_the_core(browser, place)?;
            refuses(browser, place)?;
        }
        Ok(())
    })
}

/// What the package says to these calls.
fn said(browser: &Browser, place: &str, calls: &[Value]) -> Result<Vec<Value>> {
    let script = format!("return globalThis.{place}(given)");
    let said = browser.run_async(&script, &json!(calls))?;
    let said = said.as_array().context("no list came back")?;
    ensure!(said.len() == calls.len());
    Ok(said.clone())
}

/// Every instrument there is, each with three sets of answers, some of which are missing.
fn scores_as_the_core(browser: &Browser, place: &str) -> Result<()> {
    let all = instruments()?;
    let listed = said(browser, place, &[json!(["instruments"])])?;
    let listed = listed[0].as_array().context("no instruments")?;
    ensure!(
        listed.len() == all.len(),
        "there are {} in the core",
        all.len()
    );
    let (mut calls, mut expected) = (Vec::new(), Vec::new());
    for (id, instrument) in &all {
        for turn in 0..3 {
            let (answers, given) = answers(instrument, turn)?;
            calls.push(json!(["score", id, given]));
            expected.push(scores(&answers));
        }
    }
    let found = said(browser, place, &calls)?;
    for ((call, expected), found) in calls.iter().zip(expected).zip(&found) {
        let found = found
            .as_array()
            .with_context(|| format!("{call}: {found}"))?;
        ensure!(found.len() == expected.len(), "{call}");
        for (found, expected) in found.iter().zip(expected) {
            for (field, expected) in expected.as_object().context("no fields")? {
                let found = &found[field];
                let same = match (found.as_f64(), expected.as_f64()) {
                    (Some(found), Some(expected)) => (found - expected).abs() < 1e-9,
                    _ => found == expected,
                };
                ensure!(
                    same,
                    "{place}, {call}: {field} is {found}, and natively {expected}"
                );
            }
        }
    }
    Ok(())
}

/// The built-in ones as their files have them, and the published ones.
fn instruments() -> Result<Vec<(String, Rc<Instrument>)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../instruments");
    let order: Vec<String> = serde_json::from_slice(&fs::read(folder.join("order.json"))?)?;
    let mut all = Vec::new();
    for id in order {
        let file = fs::read_to_string(folder.join(&id).join("instrument.json"))?;
        let instrument = footing_core::parse(&file).ok().context("a wrong file")?;
        all.push((id, Rc::new(instrument)));
    }
    for template in templates::all() {
        let (instrument, _) = published(template).context("a wrong template")?;
        all.push((template.id.to_owned(), Rc::new(instrument)));
    }
    Ok(all)
}

/// Answers, and the same as JavaScript has them. In the last turn each seventh is missing.
fn answers(instrument: &Rc<Instrument>, turn: usize) -> Result<(Answers, Value)> {
    let mut answers = Answers::new(instrument.clone());
    let mut given = serde_json::Map::new();
    for (place, item) in instrument.items.iter().enumerate() {
        let id = item.id.as_str();
        let declined = turn == 2 && place % 7 == 3;
        let Some((answer, value)) = answer(item, place + turn, declined) else {
            continue;
        };
        let gave = answers.give(id, answer);
        gave.ok().with_context(|| format!("{id} refuses {value}"))?;
        given.insert(id.to_owned(), value);
    }
    Ok((answers, given.into()))
}

fn answer(item: &Item, number: usize, declined: bool) -> Option<(Answer, Value)> {
    if declined && item.kind != Kind::Display {
        return Some((Answer::Declined, Value::Null));
    }
    match &item.kind {
        Kind::Choice(scale) => {
            let option = scale.options.get(number % scale.options.len())?;
            Some((Answer::Value(option.value), json!(option.value)))
        }
        Kind::Several(scale) => {
            let ids = scale.options.iter().map(|option| option.id.clone());
            let ids: Vec<_> = ids.take(1 + number % 2).collect();
            Some((Answer::Several(ids.iter().cloned().collect()), json!(ids)))
        }
        Kind::Number { min, max } => {
            let value = min + (number as i32) % (max - min + 1);
            Some((Answer::Value(value), json!(value)))
        }
        Kind::Text { .. } => Some((Answer::Text("Words".to_owned()), json!("Words"))),
        Kind::Display => None,
    }
}

/// What the core makes of answers, by the names that the package has for it.
fn scores(answers: &Answers) -> Vec<Value> {
    let one = |score: &Score| {
        let (min, max) = score.range;
        let value = score.result.ok();
        let ids = |ids: &[ItemId]| json!(ids.iter().map(ItemId::as_str).collect::<Vec<_>>());
        let step = |step: &Part| json!({ "item": step.item.as_str(), "given": step.given, "counted": step.counted });
        json!({
            "id": score.id.as_str(),
            "value": value,
            "min": min,
            "max": max,
            "percent": value.and_then(|value| pomp(value, min, max)),
            "steps": score.steps.iter().map(step).collect::<Vec<_>>(),
            "missing": ids(&score.missing),
            "asked": score.asked,
            "prorated": score.prorated,
        })
    };
    score(answers).iter().map(one).collect()
}

/// A link that the core has written is read, and the same link is written.
fn links_as_the_core(browser: &Browser, place: &str) -> Result<()> {
    let native = link::encode(&Invitation {
        steps: vec![Step::BuiltIn {
            id: "check-in".to_owned(),
            edition: 1,
        }],
        sender: "Room 4".to_owned(),
        note: "Before Thursday.\nThank you.".to_owned(),
        language: "en".to_owned(),
        recipient: None,
        wanted: Wanted::Nothing,
        asks_name: true,
        invite: [1, 2, 3, 4, 5, 6, 7, 8],
        first_day: None,
        every: None,
    });
    let native = native.ok().context("no link")?;
    let config = json!({
        "steps": [{ "id": "check-in", "edition": 1 }],
        "sender": "Room 4",
        "note": "Before Thursday.\nThank you.",
        "language": "en",
        "recipient": null,
        "wanted": "nothing",
        "asksName": true,
        "invite": "0102030405060708",
        "firstDay": null,
        "every": null,
    });
    let calls = [
        json!(["encodeLink", config]),
        json!(["decodeLink", native]),
        json!(["encodeLink", { "steps": [{ "id": "check-in" }] }]),
    ];
    let found = said(browser, place, &calls)?;
    ensure!(found[0] == native, "{place} writes {}", found[0]);
    ensure!(found[1] == config, "{place} reads {}", found[1]);
    // Its mark is drawn by this browser.
    let drawn = found[2].as_str().context("no link")?;
    ensure!(
        link::decode(drawn).is_ok_and(|it| it.invite != [0; 8]),
        "{drawn}"
    );
    Ok(())
}

fn refuses(browser: &Browser, place: &str) -> Result<()> {
    let calls = [
        json!(["score", "gad-7", { "i1": 7 }]),
        json!(["instrument", "nothing"]),
        json!(["decodeLink", "1.abc"]),
    ];
    let found = said(browser, place, &calls)?;
    let codes = ["out-of-range", "no-such-instrument", "link-cut-off"];
    for (found, code) in found.iter().zip(codes) {
        ensure!(
            *found == json!({ "refused": code, "ours": true }),
            "{place}: {found}, not {code}"
        );
    }
    Ok(())
}

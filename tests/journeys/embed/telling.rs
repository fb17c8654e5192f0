//! What the page around the frame can learn: no answer, but a result that is given to it.

use footing_journeys::clinic::{Clinic, TAG};
use footing_journeys::pages::{Asked, Check, Given, Keep};
use footing_journeys::{Result, Setup, Stage, ensure, journeys, wait};
use serde_json::{Value, json};
use std::collections::BTreeSet;

journeys! {
    nothing_is_learned in chromium, firefox, webkit;
    danger_is_not_seen in chromium, firefox, webkit;
    a_result_is_given in chromium, firefox, webkit;
}

/// Writes down all that a page can: messages, events, what was loaded, its own history and address.
const RECORDER: &str = "
window.heard = [];
const note = (kind, what) => heard.push([kind, what]);
addEventListener('message', ({ data }) => note('message', data), true);
for (const name of ['ready', 'resized', 'error', 'started', 'finished', 'result']) {
  addEventListener(`footing-${name}`, ({ detail }) => note(`footing-${name}`, detail), true);
}
for (const name of ['focus', 'blur', 'focusin', 'scroll', 'keydown', 'keyup', 'input', 'change', 'click',
  'pointerdown', 'copy', 'selectionchange', 'storage', 'hashchange', 'popstate', 'beforeunload']) {
  addEventListener(name, event => note(`event ${name}`, {
    target: event.target?.tagName ?? null, key: event.key ?? null, state: event.state ?? null,
    url: event.newURL ?? null, active: document.activeElement?.tagName ?? null,
  }), true);
}
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) note('loaded', entry.name);
}).observe({ entryTypes: ['resource', 'navigation', 'mark', 'measure'] });
window.all = () => JSON.stringify([heard, location.href, document.referrer, document.title, history.state,
  document.documentElement.outerHTML, Object.keys(window), Object.entries(localStorage),
  [...document.querySelectorAll('footing-check')].map(tag => tag.shadowRoot.innerHTML), document.cookie]);
";

/// The messages and events that were heard: kind and content.
fn heard(stage: &Stage) -> Result<Vec<(String, Value)>> {
    Ok(serde_json::from_value(stage.browser.run("return heard")?)?)
}

/// The words that would tell of an answer: what is asked, what can be chosen, what was typed.
fn telling_words(stage: &Stage) -> Result<BTreeSet<String>> {
    let script = "return [...document.querySelectorAll('[data-item]')].flatMap(item =>
        [item.dataset.item, ...[...item.querySelectorAll('label')].map(label => label.textContent.trim())])";
    let words: Vec<String> = serde_json::from_value(stage.browser.run(script)?)?;
    Ok(words.into_iter().filter(|word| word.len() > 3).collect())
}

/// A whole check, with a word of one's own, and everything that the page could hear of it.
fn nothing_is_learned(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, RECORDER)?;
        clinic.open(stage, "clinic.html")?;
        browser.enter_check(TAG)?;
        let check = Check::on(stage);
        if browser.has("input[name=word]")? {
            check.choose("word", "other")?;
            // By keys: where the driver's mouse does not reach a choice, a script presses it, and without
            // a press of the person's own WebKit gives no field in a frame the focus.
            browser.tab_to("#own-word")?;
            browser.type_keys("quokka")?;
        }
        browser.click("[data-do=start-forget]")?;
        browser.wait_for("[data-item]")?;
        let mut words = BTreeSet::from(["quokka".to_owned()]);
        while !check.at_review()? {
            words.extend(telling_words(stage)?);
            check.answer_screen(Given::always(3))?;
            check.next()?;
        }
        let result = check.finish()?;
        words.insert(result.id.clone());
        words.extend(result.scores()?.into_keys().filter(|id| id.len() > 5));
        browser.frame_fits("the result")?;
        browser.leave_frame()?;

        let all = browser.run("return all()")?;
        let all = all.as_str().unwrap_or_default();
        ensure!(
            all.contains("footing-resized"),
            "the recorder heard nothing"
        );
        ensure!(words.len() > 12, "only {} words to look for", words.len());
        // Words of everyday stand on the clinic's page, too.
        for word in words
            .iter()
            .filter(|word| word.len() > 7 || word.contains(' '))
        {
            ensure!(!all.contains(word.as_str()), "the page learned {word:?}");
        }
        // Messages hold what is named here and nothing else.
        for (kind, what) in heard(stage)? {
            if kind != "message" {
                continue;
            }
            let keys: Vec<&str> = what
                .as_object()
                .into_iter()
                .flatten()
                .map(|(key, _)| key.as_str())
                .collect();
            let is_known = match what["type"].as_str() {
                Some("ready") => keys == ["footing", "type"],
                Some("resized") => keys
                    .iter()
                    .all(|it| ["footing", "type", "height", "top"].contains(it)),
                _ => false,
            };
            ensure!(is_known && what["footing"] == json!(1), "a message {what}");
        }
        // What the other site's server hears: nothing but its own files.
        for request in clinic.server.requests() {
            let is_own = ["clinic.html", "clinic.css", "clinic.svg", ".js"];
            ensure!(
                is_own.iter().any(|it| request.path.ends_with(it)) && request.query.is_empty(),
                "{request:?}"
            );
        }
        Ok(())
    })
}

/// A page with the check that can tell of two dangers.
const WEEKLY: &str =
    "<!doctype html><html lang=en><head><title>Week</title><link rel=icon href=clinic.svg>
<meta name=viewport content='width=device-width, initial-scale=1'>
<script type=module src='https://footing.example/embed.js'></script>
<h1>Week</h1><footing-check check=check-in></footing-check>";

/// While questions are asked, the page sees the same of a person in danger as of one who is not.
fn danger_is_not_seen(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::with_pages(stage, RECORDER, &[("weekly.html", WEEKLY)])?;
        let mut seen = Vec::new();
        for (value, in_danger) in [(0, false), (2, true)] {
            clinic.open(stage, "weekly.html")?;
            let entries = browser.run("return history.length")?.as_u64();
            browser.enter_check(TAG)?;
            // How tall it is while its parts come in goes by the network; from here on, by answers alone.
            browser.frame_fits("the first page")?;
            browser.leave_frame()?;
            browser.run("heard.length = 0")?;
            browser.enter_frame(TAG)?;
            let check = Check::on(stage);
            check.start(Keep::Nothing)?;
            let (mut all, mut notices) = (Value::Null, 0);
            while !check.at_review()? {
                check.answer_at_once(value)?;
                let watched = |asked: &Asked| ["return", "dark"].contains(&&*asked.id);
                if check.asked()?.iter().any(watched) {
                    let notice = "form [data-safety]";
                    if in_danger {
                        browser.wait_for(notice)?;
                    }
                    ensure!(browser.has(notice)? == in_danger);
                    notices += 1;
                }
                browser.frame_fits("a question")?;
                browser.leave_frame()?;
                all = browser
                    .run("return [heard.filter(([kind]) => kind === 'message'), history.length]")?;
                browser.enter_frame(TAG)?;
                check.next()?;
            }
            ensure!(notices == 2, "{notices} screens can tell of danger");
            browser.leave_frame()?;
            let added = all[1].as_u64().zip(entries);
            let added = added.map(|(now, before)| now - before);
            // The same height may be said twice: by its change, and by the top of a screen.
            let heights = all[0].as_array().into_iter().flatten();
            let mut heights: Vec<_> = heights.map(|it| it[1]["height"].clone()).collect();
            heights.dedup();
            seen.push((heights, added));
        }
        ensure!(
            seen.first() == seen.last(),
            "the page can tell who is in danger: {seen:#?}"
        );
        Ok(())
    })
}

/// Only where the tag asks for it, named and shown, and only by its button.
fn a_result_is_given(setup: Setup) -> Result<()> {
    setup.on_another_site().play(|stage| {
        let browser = &stage.browser;
        let clinic = Clinic::start(stage, RECORDER)?;
        clinic.open(stage, "clinic.html")?;
        let tag = "const tag = document.querySelector('footing-check');
            tag.setAttribute('check', 'check-in'); tag.setAttribute('tell', 'started finished');
            tag.setAttribute('send', '')";
        browser.run(tag)?;
        browser.enter_check(TAG)?;
        let site = clinic.origin().replace("http://", "");
        let told = browser.text_of("[data-told]")?;
        ensure!(told.contains(&site) && told.contains("no answer"), "{told}");
        let check = Check::on(stage);
        check.start(Keep::Nothing)?;
        let result = check.take_at_once(1)?;
        let title = browser.text_of("#give")?;
        ensure!(title.contains(&site), "{title}");
        browser.check_accessibility("a result that can be given")?;
        browser.leave_frame()?;
        let names = |heard: Vec<(String, Value)>| {
            let events = heard.into_iter().map(|(kind, _)| kind);
            events
                .filter(|it| it.starts_with("footing-") && it != "footing-resized")
                .collect::<Vec<_>>()
        };
        // The tag was first without, then with these attributes: two frames were ready.
        let before = names(heard(stage)?);
        ensure!(
            before
                .iter()
                .filter(|it| *it != "footing-ready")
                .eq(["footing-started", "footing-finished"]),
            "{before:?}"
        );
        let all = browser.run("return all()")?;
        ensure!(!all.as_str().unwrap_or_default().contains(&result.id));

        browser.enter_frame(TAG)?;
        browser.wait_for("#send-name")?.type_in("Sam")?;
        browser.click("[data-give] [data-sent] summary")?;
        browser.click("[data-do=give]")?;
        browser.wait_for("[data-given=received]")?;
        browser.leave_frame()?;
        let given = wait::until("the result", || {
            let all = heard(stage)?.into_iter();
            Ok(all
                .filter(|(kind, _)| kind == "footing-result")
                .map(|(_, what)| what)
                .next())
        })?;
        ensure!(
            given["format"] == json!("footing-return") && given["name"] == json!("Sam"),
            "{given}"
        );
        ensure!(given["results"][0]["id"] == json!(result.id), "{given}");
        ensure!(
            given["results"][0]["answers"].is_object() || given["results"][0]["answers"].is_array(),
            "{given}"
        );
        Ok(())
    })
}

//! What other people wrote is words and nothing else: 64 strings that would do something if they were
//! more, in every text of lists, links, returns and notes, on every page that shows them, on paper too.

use std::io::Write as _;
use std::process::{Command, Stdio};

use footing_interchange::custom::file;
use footing_journeys::pages::{Check, Keep};
use footing_journeys::{Context as _, Engine, Result, Setup, Stage, ensure, journeys, tools, wait};
use serde_json::{Value, json};

use crate::sealed::{choose, key};

mod made;
mod strings;

use made::HALF;
use strings::STRINGS;

journeys! {
    in_a_link in chromium, firefox, webkit;
    in_lists_and_links_that_are_made in chromium, firefox, webkit;
    in_returns in chromium, firefox, webkit;
}

/// Whether something of them became an element, or ran.
const MORE_THAN_WORDS: &str = "
const made = [...document.querySelectorAll(
  'img, iframe, object, embed, base, video, audio, math, marquee, plaintext, b, animate, set, use, form[action],' +
  '[formaction], [autofocus], [href^=javascript], [href*=evil], [src*=evil], [http-equiv=refresh]')];
for (const element of document.querySelectorAll('*'))
  for (const { name } of element.attributes) if (name.startsWith('on')) made.push(element);
const own = made.filter(element => !element.closest('noscript'));
return [window.hit ?? null, own.map(element => element.outerHTML.slice(0, 200))];";

fn stays_words(stage: &Stage) -> Result<()> {
    let found = stage.browser.run(MORE_THAN_WORDS)?;
    ensure!(found == json!([null, []]), "more than words: {found}");
    Ok(())
}

/// The text of each element that matches.
fn texts(stage: &Stage, css: &str) -> Result<Vec<String>> {
    let script =
        "return [...document.querySelectorAll(arguments[0])].map(it => it.textContent.trim())";
    Ok(serde_json::from_value(
        stage.browser.run_with(script, &json!([css]))?,
    )?)
}

/// All strings must be among these texts, each letter by letter.
fn all_among(texts: &[String], strings: &[&str], place: &str) -> Result<()> {
    let missing: Vec<_> = strings
        .iter()
        .filter(|string| !texts.iter().any(|text| text.contains(**string)))
        .collect();
    ensure!(missing.is_empty(), "{place}: not shown: {missing:#?}");
    Ok(())
}

/// Waits until all are shown there, and nothing is more than words.
fn shows(stage: &Stage, css: &str, strings: &[&str]) -> Result<()> {
    wait::until(&format!("all of them in {css}"), || {
        all_among(&texts(stage, css)?, strings, css).map(Some)
    })?;
    stays_words(stage)
}

/// Puts a text in place of what a field has, as pasting over it does.
fn fill(stage: &Stage, css: &str, text: &str) -> Result<()> {
    stage.browser.wait_for(css)?;
    let put = "const [css, text] = arguments; const field = document.querySelector(css);
        field.value = text; field.dispatchEvent(new Event('input', { bubbles: true }))";
    stage.browser.run_with(put, &json!([css, text])).map(drop)
}

/// Clicks a part of the element that has this text.
fn click_in(stage: &Stage, css: &str, text: &str, part: &str) -> Result<()> {
    let click = "const [css, text, part] = arguments;
        const all = [...document.querySelectorAll(css)];
        all.find(it => it.textContent.includes(text)).querySelector(part).click()";
    stage
        .browser
        .run_with(click, &json!([css, text, part]))
        .map(drop)
}

/// A person opens a link, takes both lists, and seals what they have.
fn in_a_link(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        let key_file = key(stage)?;
        let recipient = recipient(&key_file)?;
        for string in STRINGS {
            stage.open(&format!("start/#{}", made::fragment(recipient, string)?))?;
            // Only the part after "#" is another one: the page stays.
            wait::until(string, || {
                let shown = [texts(stage, "[data-sender]")?, texts(stage, "[data-note]")?];
                Ok((shown == [[string], [string]]).then_some(()))
            })?;
            stays_words(stage)?;
        }
        shows(stage, ".asked", &[STRINGS[0], STRINGS[HALF]])?;
        for (half, strings) in STRINGS.chunks(HALF).enumerate() {
            if half == 0 {
                Check::on(stage).start(Keep::Results)?;
            } else {
                browser.click("[data-do=go-on]")?;
            }
            takes(stage, strings)?;
        }
        for string in STRINGS {
            fill(stage, "#send-name", string)?;
            fill(stage, "#send-line", string)?;
            shows(stage, "[data-sent] strong", &[string])?;
            shows(stage, "[data-sent] blockquote", &[string])?;
        }
        shows(stage, "[data-sent]", &STRINGS)?;
        browser.click("[data-do=seal]")?;
        let sealed = browser.text_of("#sealed-text")?;
        stays_words(stage)?;

        // Here the sender reads it: the questions are known, so the answers stand beside them.
        stage.open_app("counselor/inbox/")?;
        fill(stage, "#pasted", &sealed)?;
        browser.click("[data-do=open-pasted]")?;
        browser.wait_for("[data-opened=\"1\"]")?;
        browser.click("[data-person] a")?;
        browser.wait_for("[data-person-page]")?;
        for strings in STRINGS.chunks(HALF) {
            click_in(stage, "[data-row]", strings[0], "a")?;
            shows(stage, "h1", &strings[..1])?;
            shows(stage, "[data-result]", strings)?;
            prints_words(stage, "[data-result]", strings)?;
            browser.back()?;
            browser.wait_for("[data-person-page]")?;
        }
        Ok(())
    })
}

/// One list, from its first question to its result.
fn takes(stage: &Stage, strings: &[&str]) -> Result<()> {
    let (browser, check) = (&stage.browser, Check::on(stage));
    let mut seen = Vec::new();
    browser.wait_for("[data-item], [data-do=finish]")?;
    while !check.at_review()? {
        seen.extend(texts(stage, "[data-item]")?);
        check.answer_at_once(1)?;
        stays_words(stage)?;
        check.next()?;
    }
    all_among(&seen, strings, "the questions")?;
    let answers: Vec<_> = strings.iter().map(|it| format!("{it} 2")).collect();
    let answers: Vec<_> = answers.iter().map(String::as_str).collect();
    all_among(&seen, &answers, "the answers")?;
    shows(stage, "main", &answers)?;
    browser.click("[data-do=finish]").map(drop)
}

/// A counselor brings lists that are full of them, tries them, and writes them into a link.
fn in_lists_and_links_that_are_made(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        for (half, strings) in STRINGS.chunks(HALF).enumerate() {
            stage.open_app("counselor/instruments/")?;
            let path = stage.profile.path().join("list.json");
            std::fs::write(&path, file::write(&made::list(half)?))?;
            let path = path.to_str().context("a path that is not text")?;
            browser.wait_for("#own-bring-file")?.type_in(path)?;
            shows(stage, "[data-own]", &[strings[0]])?;
            click_in(stage, "[data-own]", strings[0], "[data-do=own-open]")?;
            browser.click("[data-do=own-try]")?;
            browser.click("[data-do=own-highest]")?;
            shows(stage, ".own-seen", strings)?;
            shows(stage, "[data-score]", strings)?;
        }
        stage.open_app("counselor/link/")?;
        for string in STRINGS {
            fill(stage, "#making-sender", string)?;
            fill(stage, "#making-note", string)?;
            shows(stage, ".preview [data-sender]", &[string])?;
            shows(stage, ".preview [data-note]", &[string])?;
        }
        browser.click("input[name=making-check]")?;
        browser.click("input[name=making-back][value=nothing]")?;
        browser.click("[data-do=make]")?;
        browser.wait_for("[data-made]")?;
        for string in &STRINGS[..8] {
            fill(stage, "#making-name", string)?;
            browser.click("[data-do=keep-link]")?;
            shows(stage, "[data-was-kept]", &[string])?;
        }
        prints_words(stage, "[data-sheet]", &STRINGS[63..])?;
        // What looks for more than words does find it.
        browser.run("document.querySelector('main').append(document.createElement('b'))")?;
        ensure!(stays_words(stage).is_err(), "an element is overlooked");
        Ok(())
    })
}

/// A counselor opens what people sealed who wrote nothing else.
fn in_returns(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        let key_file = key(stage)?;
        let recipient = recipient(&key_file)?;
        let mut sealed = Vec::new();
        for (n, string) in STRINGS.iter().enumerate() {
            let text = made::returned(n, string)?;
            sealed.push((format!("{n}.age"), seal(recipient, &text)?));
        }
        let files: Vec<_> = sealed
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_slice()))
            .collect();
        choose(stage, &files)?;
        browser.wait_for("[data-opened=\"64\"]")?;
        stays_words(stage)?;
        while browser.has("[data-do=show-more]")? {
            browser.click("[data-do=show-more]")?;
        }
        shows(stage, "[data-person]", &STRINGS)?;
        prints_words(stage, "[data-person]", &STRINGS)?;
        for n in (0..STRINGS.len()).step_by(7) {
            let string = STRINGS[n];
            click_in(stage, "[data-person]", string, "a")?;
            browser.wait_for("[data-person-page]")?;
            shows(stage, "h1", &[string])?;
            shows(stage, "[data-return] [data-line]", &[string])?;
            browser.click("[data-return] details > summary")?;
            fill(stage, "[data-form=note] textarea", string)?;
            browser.click("[data-do=save-note]")?;
            shows(stage, "[data-return] [data-note]", &[string])?;
            prints_words(stage, "main", &[string])?;
            browser.click("[data-row] a")?;
            browser.wait_for("[data-result]")?;
            shows(stage, "[data-result] h1", &[string])?;
            shows(stage, "[data-result] tr, [data-result] li", &[string])?;
            stage.open_app("counselor/inbox/")?;
            browser.wait_for("[data-people=\"64\"]")?;
            while browser.has("[data-do=show-more]")? {
                browser.click("[data-do=show-more]")?;
            }
        }
        for button in ["save-wide", "save-long"] {
            let table = browser.file_by(&format!("[data-do={button}]"))?;
            let formula =
                |line: &str| line.starts_with('=') || line.contains(",=") || line.contains("\"=");
            ensure!(!table.lines().any(formula), "a formula: {table}");
            ensure!(table.contains("<script>hit=1</script>"), "{table}");
        }
        Ok(())
    })
}

/// On paper too; only Chromium shows a page as it is printed.
fn prints_words(stage: &Stage, css: &str, strings: &[&str]) -> Result<()> {
    if stage.browser.engine != Engine::Chromium {
        return Ok(());
    }
    let media = |media: &str| {
        let media = json!({ "media": media });
        stage.browser.devtools("Emulation.setEmulatedMedia", &media)
    };
    media("print")?;
    let script = "return [...document.querySelectorAll(arguments[0])].map(it => it.innerText)";
    let printed: Value = stage.browser.run_with(script, &json!([css]))?;
    all_among(
        &serde_json::from_value::<Vec<String>>(printed)?,
        strings,
        "on paper",
    )?;
    stays_words(stage)?;
    media("").map(drop)
}

/// What a key's file says for whom it opens.
fn recipient(key_file: &str) -> Result<&str> {
    let mut lines = key_file.lines();
    lines
        .find_map(|line| line.strip_prefix("# public key: "))
        .context("a key file without its public key")
}

/// Sealed by the standard tool.
fn seal(recipient: &str, text: &str) -> Result<Vec<u8>> {
    let mut age = Command::new(tools::path("FOOTING_AGE")?)
        .args(["--encrypt", "--armor", "--recipient", recipient])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut into = age.stdin.take().context("no way into age")?;
    into.write_all(text.as_bytes())?;
    drop(into);
    let sealed = age.wait_with_output()?;
    ensure!(sealed.status.success(), "age ended with {}", sealed.status);
    Ok(sealed.stdout)
}

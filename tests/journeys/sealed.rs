//! A counselor and a person, each with a browser of their own: from nothing to returned results.

use std::fs;
use std::process::Command;

use footing_journeys::pages::{Check, Keep};
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, journeys, tools, wait};

mod code;

journeys! {
    there_and_back in chromium, firefox, webkit;
    the_other_way_round in webkit;
    not_now in chromium, firefox, webkit;
}

/// The payload of a link: what stands after `#`.
pub(crate) fn payload(link: &str) -> Result<&str> {
    link.split_once('#')
        .map(|(_, payload)| payload)
        .context("a link without a payload")
}

/// A key whose copy is a file; the text of that file.
pub(crate) fn key(counselor: &Stage) -> Result<String> {
    let browser = &counselor.browser;
    counselor.open_app("counselor/inbox/")?;
    browser.click("[data-do=make-key]")?;
    browser.wait_for("[data-key-copy]")?;
    let file = browser.file_by("[data-do=save-key]")?;
    browser.wait_for("[data-key-copy] input:enabled")?;
    browser.click("[data-key-copy] input")?;
    browser.wait_for("[data-key-kept]")?;
    browser.wait_for("[data-saved=saved]")?;
    Ok(file)
}

/// A published list, whose words the counselor pastes; its link.
fn link(counselor: &Stage) -> Result<String> {
    let browser = &counselor.browser;
    counselor.open_app("counselor/instruments/")?;
    browser.click("[data-do=own-templates]")?;
    browser.click("[data-template=gad-7] [data-do=own-template]")?;
    let lines: String = (1..=7).map(|n| format!("{n}. Line {n}\n")).collect();
    browser.put_in("#own-statements", &lines)?;
    browser.put_in("#own-answers", "One\nTwo\nThree\nFour")?;
    browser.wait_for("[data-fits=true]")?;
    browser.click("[data-do=own-take-pasted]")?;
    browser.click("[data-do=own-keep]")?;
    browser.wait_for("[data-own] [data-ready=true]")?;
    browser.click("[data-do=own-link]")?;
    browser.wait_for("#making-sender")?.type_in("Room 4")?;
    browser.click("input[name=making-back][value=answers]")?;
    browser.click("[data-do=make]")?;
    browser.wait_for("[data-made]")?;
    browser.text_of("#made-link")
}

/// What is asked is taken with one answer throughout, and sealed.
fn take(person: &Stage, value: i32) -> Result<()> {
    let check = Check::on(person);
    let browser = &person.browser;
    browser.wait_for("[data-item], [data-do=finish]")?;
    while !check.at_review()? {
        check.answer_at_once(value)?;
        check.next()?;
    }
    browser.click("[data-do=finish]")?;
    browser.wait_for("[data-step=done]")?;
    browser.wait_for("#send-name")?.type_in("Sam")?;
    browser.click("[data-do=seal]")?;
    browser.wait_for("[data-sealed]").map(drop)
}

/// The other person's browser, of the same kind.
fn beside(setup: &Setup, name: &str) -> Setup {
    Setup::new(setup.engine, name)
}

fn there_and_back(setup: Setup) -> Result<()> {
    let person = beside(&setup, "sealed::person");
    between(setup, person)
}

fn the_other_way_round(setup: Setup) -> Result<()> {
    let counselor = beside(&setup, "sealed::counselor");
    between(counselor, setup)
}

fn between(counselors: Setup, persons: Setup) -> Result<()> {
    counselors.play(|counselor| {
        let key_file = key(counselor)?;
        let link = link(counselor)?;
        let picture = code::picture(&counselor.browser, ".codes svg")?;
        let read = code::read(&[picture])?;
        ensure!(read == [link.clone()], "the code says {read:?}");

        persons.clone().play(|person| {
            let browser = &person.browser;
            person.open_app(&format!("start/#{}", payload(&link)?))?;
            browser.wait_for("[data-step=open]")?;
            browser.wait_for("[data-key-words]")?;
            let stored = browser.local_storage()?;
            ensure!(stored.is_empty(), "stored before the beginning: {stored:?}");
            browser.check_accessibility("what a link asks")?;
            Check::on(person).start(Keep::Results)?;
            for (n, value) in [3, 2, 1, 0].into_iter().enumerate() {
                if n > 0 {
                    browser.click("[data-do=again-asked]")?;
                }
                take(person, value)?;
                if n == 0 {
                    browser.check_accessibility("what was sealed")?;
                    // Another choice: what was sealed before is gone, and all of it is sealed anew.
                    browser.click("input[name=send-0][value=scores]")?;
                    browser.wait_gone("[data-sealed]")?;
                    browser.click("input[name=send-0][value=answers]")?;
                    browser.click("[data-do=seal]")?;
                    browser.wait_for("[data-sealed]")?;
                }
                let text = browser.text_of("#sealed-text")?;
                opens_with_age(&key_file, &text, value)?;
                hand_over(n, person, counselor, &text)?;
            }
            browser.click("[data-nav=result]")?;
            browser.wait_for("[data-score] [data-band]")?;
            claims_nothing(person)
        })?;

        let browser = &counselor.browser;
        counselor.open_app("counselor/inbox/")?;
        browser.wait_for("[data-people=\"1\"]")?;
        browser.click("[data-person] a")?;
        browser.wait_for("[data-person-page]")?;
        wait::until("four results", || {
            Ok((browser.count("[data-row]")? == 4).then_some(()))
        })?;
        browser.wait_for("[data-trend], .trend")?;
        let moved = browser.text_of("[data-change-of]")?;
        ensure!(!moved.contains("not validated"), "of a GAD-7: {moved}");
        browser.check_accessibility("a person in the inbox")?;
        let table = browser.file_by("[data-do=save-wide]")?;
        for total in ["21", "14", "7", "0"] {
            ensure!(
                table
                    .lines()
                    .any(|line| line.split(',').any(|cell| cell == total)),
                "{table}"
            );
        }
        ensure!(table.lines().count() == 5, "{table}");
        browser.click("[data-row] a")?;
        browser.wait_for("[data-score] [data-band]")?;
        claims_nothing(counselor)
    })
}

/// What is true of our own checks of strengths is not said of a published list of complaints.
fn claims_nothing(stage: &Stage) -> Result<()> {
    let text = stage.browser.text_of("[data-result]")?;
    for ours in ["lean on", "No study", "From 0 to 100"] {
        ensure!(!text.contains(ours), "it says {ours:?}: {text}");
    }
    ensure!(text.contains("no diagnosis"), "{text}");
    Ok(())
}

/// Each of the four ways, one after the other.
fn hand_over(way: usize, person: &Stage, counselor: &Stage, text: &str) -> Result<()> {
    let (theirs, ours) = (&person.browser, &counselor.browser);
    let inbox = "counselor/inbox/";
    match way {
        0 => {
            counselor.open_app(inbox)?;
            ours.put_in("#pasted", &format!("Hello!\n\n{text}\nSam"))?;
            ours.click("[data-do=open-pasted]")?;
        }
        1 => {
            theirs.click("[data-way=link] > summary")?;
            let link = theirs.text_of("#sealed-link")?;
            counselor.open_app("")?;
            counselor.open(&format!("{inbox}#{}", payload(&link)?))?;
        }
        2 => {
            let file = theirs.file_by("[data-do=sealed-file]")?;
            ensure!(file.trim_end() == text, "the file is not what is shown");
            choose(counselor, &[("back.age", file.as_bytes())])?;
        }
        _ => {
            theirs.click("[data-way=code] > summary")?;
            let pictures = code::pictures(theirs, "[data-way=code] .codes svg")?;
            let names: Vec<_> = (0..pictures.len())
                .map(|n| format!("code-{n}.bmp"))
                .collect();
            let files = names
                .iter()
                .map(String::as_str)
                .zip(pictures.iter().map(Vec::as_slice));
            choose(counselor, &files.collect::<Vec<_>>())?;
        }
    }
    ours.wait_for("[data-opened=\"1\"]").map(drop)
}

pub(crate) fn choose(counselor: &Stage, files: &[(&str, &[u8])]) -> Result<()> {
    counselor.open_app("counselor/inbox/")?;
    let mut paths = Vec::new();
    for (name, content) in files {
        let path = counselor.profile.path().join(name);
        fs::write(&path, content)?;
        paths.push(path.to_str().context("a path that is not text")?.to_owned());
    }
    counselor
        .browser
        .wait_for("#inbox-files")?
        .type_in(&paths.join("\n"))
}

/// The standard tool opens it with the exported key.
fn opens_with_age(key_file: &str, sealed: &str, value: i32) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let [key, file] = ["key.txt", "back.age"].map(|name| folder.path().join(name));
    fs::write(&key, key_file)?;
    fs::write(&file, sealed)?;
    let opened = Command::new(tools::path("FOOTING_AGE")?)
        .args(["--decrypt", "--identity"])
        .args([&key, &file])
        .output()?;
    ensure!(
        opened.status.success(),
        "{}",
        String::from_utf8_lossy(&opened.stderr)
    );
    let opened: serde_json::Value = serde_json::from_slice(&opened.stdout)?;
    ensure!(
        opened["format"] == "footing-return" && opened["name"] == "Sam",
        "{opened}"
    );
    let total = opened["results"][0]["scores"][0]["value"].as_f64();
    ensure!(total == Some(f64::from(7 * value)), "{opened}");
    Ok(())
}

/// "Not now" loses nothing, and nothing was sent.
fn not_now(setup: Setup) -> Result<()> {
    let counselors = beside(&setup, "sealed::earlier");
    counselors.play(|counselor| {
        key(counselor)?;
        let link = link(counselor)?;
        setup.clone().play(|person| {
            let browser = &person.browser;
            let start = format!("start/#{}", payload(&link)?);
            person.open_app(&start)?;
            browser.wait_for("[data-step=open]")?;
            Check::on(person).start(Keep::Results)?;
            let check = Check::on(person);
            check.answer_at_once(1)?;
            check.next()?;
            // In the midst of it the page is closed and opened again.
            person.open_app("")?;
            person.open_app(&start)?;
            browser.wait_for("[data-step=begun]")?;
            browser.click("[data-do=go-on]")?;
            take(person, 1)?;
            person.open_app("results/")?;
            browser.wait_for("[data-history] [data-row], [data-result]")?;
            person.open_app(&start)?;
            browser.wait_for("[data-step=done]")?;
            browser.wait_for("[data-do=seal]").map(drop)
        })
    })
}

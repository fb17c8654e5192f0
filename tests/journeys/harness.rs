//! The harness itself: that it can do in each engine what the journeys rely on.

use std::fs;

use footing_journeys::keyboard::Key;
use footing_journeys::print::pages_of;
use footing_journeys::profile::Wishes;
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, host, journeys, wait};
use footing_serve::Site;
use serde_json::json;

journeys! {
    drives in chromium, firefox, webkit;
    hears_complaints in chromium, firefox, webkit;
    opens_tabs in chromium, firefox, webkit;
    is_dark_when_asked in chromium, firefox, webkit;
    runs_no_scripts_when_asked in chromium, firefox;
    refuses_storage_when_asked in chromium, firefox;
    lacks_wasm_when_asked in firefox;
    prints in chromium;
    restarts_after_a_kill in chromium, firefox;
    hands_nothing_on in chromium, firefox, webkit;
}

const PAGE: &str = "<!doctype html><html lang=en><head><title>A page</title>
<link rel=icon href=icon.svg><style></style><script src=page.js type=module></script></head><body><main id=main>
<h1>A page</h1><label>One<input type=checkbox name=one value=1></label>
<button data-do=next>Next</button><p role=status></p></main></body></html>";

const SCRIPT: &str = "
document.querySelector('button').onclick = () => { document.querySelector('[role=status]').textContent = 'pressed'; };
localStorage.setItem('footing:1:draft:a', '1');
const request = indexedDB.open('footing');
request.onupgradeneeded = () => request.result.createObjectStore('records');
request.onsuccess = () => request.result.transaction('records', 'readwrite').objectStore('records').put('2', 'footing:1:draft:a');
";

fn site(page: &str) -> Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("index.html"), page)?;
    fs::write(folder.path().join("page.js"), SCRIPT)?;
    fs::write(
        folder.path().join("icon.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
    )?;
    fs::write(
        folder.path().join("bad.js"),
        "console.error('one'); nothing();",
    )?;
    Ok(folder)
}

fn drives(setup: Setup) -> Result<()> {
    let site = site(&PAGE.replace("<style></style>", ""))?;
    setup.serving(site.path().to_owned()).play(|stage| {
        stage.open("")?;
        let browser = &stage.browser;
        ensure!(browser.title()? == "A page");
        ensure!(browser.run("return [innerWidth, innerHeight]")? == json!([390, 844]));
        browser.click("label")?;
        browser.wait_for("input:checked")?;
        browser.tab_to("button")?;
        browser.press(Key::Enter)?;
        wait::until("the press", || {
            Ok((browser.text_of("[role=status]")? == "pressed").then_some(()))
        })?;
        browser.resize((320, 256))?;
        browser.resize((1280, 800))?;
        wait::until("both stores", || {
            let local = browser.local_storage()?;
            let kept = browser.database()?;
            let key = "footing:1:draft:a";
            Ok((local[key] == "1" && kept.get(key).is_some_and(|it| it == "2")).then_some(()))
        })?;
        ensure!(browser.everything_kept()?.contains("draft"));
        browser.check_accessibility("the page")?;
        browser
            .run("document.querySelector('label').replaceWith(document.querySelector('input'))")?;
        let found = browser
            .check_accessibility("the page without a label")
            .err();
        let found = found.context("axe-core finds nothing")?.to_string();
        ensure!(found.contains("\"label\""), "{found}");
        browser.check_colours("a page of good colours")?;
        browser.run("document.querySelector('h1').style.color = '#ccc'")?;
        let found = browser.check_colours("a pale heading").err();
        let found = found.context("no colour is too pale")?.to_string();
        ensure!(found.contains("\"color-contrast\""), "{found}");
        Ok(())
    })
}

fn hears_complaints(setup: Setup) -> Result<()> {
    // A style attribute, because WebKit tells of a refused style element twice, the second time
    // at some later moment.
    let page = PAGE
        .replace("<style></style>", "")
        .replace("<h1>", "<h1 style='color:red'>")
        .replace("page.js", "bad.js");
    let site = site(&page)?;
    setup.serving(site.path().to_owned()).play(|stage| {
        stage.open("")?;
        let browser = &stage.browser;
        wait::until("all complaints", || {
            let said = browser.no_reports().err().context("nothing was heard")?;
            let said = said.to_string();
            for expected in ["policy: style-src", "console: one", "error: "] {
                ensure!(said.contains(expected), "{expected} is not in {said}");
            }
            Ok(Some(()))
        })?;
        browser.forget_reports()
    })
}

fn opens_tabs(setup: Setup) -> Result<()> {
    let site = site(&PAGE.replace("<style></style>", ""))?;
    setup.serving(site.path().to_owned()).play(|stage| {
        stage.open("")?;
        let browser = &stage.browser;
        let first = browser.tab()?;
        browser.new_tab()?;
        stage.open("#second")?;
        ensure!(browser.address()?.ends_with("#second"));
        browser.close_tab_for(&first)?;
        ensure!(!browser.address()?.ends_with("#second"));
        Ok(())
    })
}

/// A visit to the plain page with these settings.
fn visit(setup: Setup, wishes: Wishes, look: impl Fn(&mut Stage) -> Result<()>) -> Result<()> {
    let page = PAGE
        .replace("<style></style>", "")
        .replace("</main>", "<noscript>no scripts</noscript></main>");
    let site = site(&page)?;
    setup
        .serving(site.path().to_owned())
        .wishing(wishes)
        .play(|stage| {
            stage.open("")?;
            look(stage)
        })
}

fn is_dark_when_asked(setup: Setup) -> Result<()> {
    let wishes = Wishes {
        dark: true,
        ..Wishes::default()
    };
    visit(setup, wishes, |stage| {
        let dark = stage
            .browser
            .run("return matchMedia('(prefers-color-scheme: dark)').matches")?;
        ensure!(dark == true);
        Ok(())
    })
}

fn runs_no_scripts_when_asked(setup: Setup) -> Result<()> {
    let wishes = Wishes {
        no_scripts: true,
        ..Wishes::default()
    };
    visit(setup, wishes, |stage| {
        let text = stage.browser.text()?;
        ensure!(text.contains("no scripts"), "{text}");
        Ok(())
    })
}

fn refuses_storage_when_asked(setup: Setup) -> Result<()> {
    let wishes = Wishes {
        no_storage: true,
        ..Wishes::default()
    };
    visit(setup, wishes, |stage| {
        let script = "try { return localStorage.length } catch (error) { return error.name }";
        ensure!(stage.browser.run(script)? == "SecurityError");
        stage.browser.forget_reports()?;
        stage.browser.forget_console()
    })
}

fn lacks_wasm_when_asked(setup: Setup) -> Result<()> {
    let wishes = Wishes {
        no_wasm: true,
        ..Wishes::default()
    };
    visit(setup, wishes, |stage| {
        ensure!(stage.browser.run("return typeof WebAssembly")? == "undefined");
        Ok(())
    })
}

fn prints(setup: Setup) -> Result<()> {
    visit(setup, Wishes::default(), |stage| {
        ensure!(pages_of(&stage.browser.print()?) == 1);
        stage
            .browser
            .run("document.querySelector('h1').style.marginTop = '1500px'")?;
        ensure!(pages_of(&stage.browser.print()?) == 2);
        Ok(())
    })
}

fn restarts_after_a_kill(setup: Setup) -> Result<()> {
    visit(setup, Wishes::default(), |stage| {
        wait::until("a record", || {
            Ok((!stage.browser.database()?.is_empty()).then_some(()))
        })?;
        stage.kill_and_restart()?;
        stage.open("")?;
        ensure!(
            !stage.browser.database()?.is_empty(),
            "the profile was not used again"
        );
        Ok(())
    })
}

/// What a journey leaves in its browser is not there for the next one, which has another host.
fn hands_nothing_on(setup: Setup) -> Result<()> {
    let site = site(&PAGE.replace("<style></style>", ""))?;
    setup.serving(site.path().to_owned()).play(|stage| {
        stage.open("")?;
        let browser = &stage.browser;
        wait::until("a record", || {
            Ok((!browser.database()?.is_empty()).then_some(()))
        })?;
        let leave =
            "sessionStorage.setItem('a', '1'); window.name = 'a'; history.pushState(1, '', '#a')";
        browser.run(leave)?;
        browser.new_tab()?;
        stage.open("#another")?;
        browser.leave_all_tabs()?;

        let first = stage.server.port();
        fs::write(site.path().join("page.js"), "")?;
        stage.server = host::start(&Site {
            folder: site.path().to_owned(),
            ..Site::default()
        })?;
        ensure!(stage.server.port() != first, "the same origin");
        stage.open("")?;
        let left = "return [localStorage.length, sessionStorage.length, name, history.length - 1]";
        let left = stage.browser.run(left)?;
        // Not every empty tab is an entry of its history.
        let none = [json!([0, 0, "", 0]), json!([0, 0, "", 1])];
        ensure!(none.contains(&left), "{left}");
        let has_focus = stage.browser.run("return document.hasFocus()")?;
        ensure!(has_focus == true, "the tab has not the focus");
        // And it is drawn as the first tab was.
        let drawn =
            "await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";
        stage.browser.run_async(drawn, &json!(null))?;
        ensure!(stage.browser.database()?.is_empty());
        Ok(())
    })
}

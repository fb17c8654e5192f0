//! Words of the field open their meaning where they stand, by keyboard and by mouse, and all of them
//! stand on one page.

use footing_journeys::keyboard::Key;
use footing_journeys::pages::{Check, Given, Keep, ResultPage, slug};
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, journeys, wait};
use serde_json::json;
use std::time::Duration;

journeys! {
    by_keyboard in chromium, firefox, webkit;
    by_mouse in chromium, firefox, webkit;
    leaving_with_one_open in chromium, firefox, webkit;
    before_the_app in chromium, firefox, webkit;
    not_in_ones_own_words in chromium;
    no_name_twice in chromium;
    all_on_one_page in chromium, firefox, webkit;
}

/// The words in the offers, and the meaning that is open.
const TERM: &str = "[data-offer] [data-term]";
const OPEN: &str = "[data-meaning]:popover-open";

/// From the page about the app to all words.
const WAY: &str = ".actions [data-nav=words]";

fn result(stage: &Stage, slug: &str) -> Result<String> {
    let check = Check::open(stage, slug)?;
    check.start(Keep::Nothing)?;
    check.take_at_once(2)?;
    let result = ResultPage::on(&stage.browser)?;
    Ok(result.id)
}

/// The same address and the same result as before, with the same thing in focus.
fn still_there(stage: &Stage, address: &str, id: &str) -> Result<()> {
    let here = stage.browser.address()?;
    ensure!(here == address, "the address is {here}, not {address}");
    stage
        .browser
        .wait_for(&format!("[data-result=\"{id}\"]"))
        .map(drop)
}

fn focus_on(stage: &Stage, css: &str) -> Result<()> {
    wait::until(&format!("the focus on {css}"), || {
        Ok(stage.browser.focus_is_in(css)?.then_some(()))
    })
}

fn term(stage: &Stage) -> Result<String> {
    let terms = stage.browser.attributes(TERM, "data-term")?;
    terms.into_iter().next().context("no word is explained")
}

fn by_keyboard(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        let id = result(stage, slug::COMPANY)?;
        let address = browser.address()?;
        browser.tab_to(TERM)?;
        let term = term(stage)?;
        ensure!(!browser.has(OPEN)?, "a meaning is open unasked");
        browser.press(Key::Enter)?;
        let meaning = browser.wait_for(&format!("[data-meaning=\"{term}\"]:popover-open"))?;
        // It is faded in, and for drivers what cannot be seen has no text.
        wait::until("its text", || {
            let text = meaning.text()?;
            Ok((text.split_whitespace().count() > 8).then_some(()))
        })?;
        browser.check_accessibility("a result with a meaning open")?;
        browser.press(Key::Escape)?;
        browser.wait_gone(OPEN)?;
        focus_on(stage, TERM)?;

        // From inside of it as well.
        browser.press(Key::Enter)?;
        browser.wait_for(OPEN)?;
        browser.press(Key::Tab)?;
        focus_on(stage, OPEN)?;
        browser.press(Key::Escape)?;
        browser.wait_gone(OPEN)?;
        focus_on(stage, TERM)?;
        still_there(stage, &address, &id)
    })
}

fn by_mouse(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        let id = result(stage, slug::COMPANY)?;
        let address = browser.address()?;
        browser.click(TERM)?;
        browser.wait_for(OPEN)?;
        browser.click(&format!("{OPEN} [popovertargetaction=hide]"))?;
        browser.wait_gone(OPEN)?;
        // What is drawn anew while it is open leaves it open.
        browser.click(TERM)?;
        browser.wait_for(OPEN)?;
        browser.press(Key::Shift)?;
        wait::until("a drawing", || {
            let said = "return document.querySelector('.unseen[role=status]').textContent !== ''";
            Ok((browser.run(said)? == json!(true)).then_some(()))
        })?;
        ensure!(browser.has(OPEN)?, "a drawing has closed it");
        // A press elsewhere closes it and is heard as well.
        browser.click("[data-offer] [data-do=add-step]")?;
        browser.wait_gone(OPEN)?;
        browser.wait_for(".steps__done")?;
        still_there(stage, &address, &id)
    })
}

/// Nothing of a meaning lies over the two buttons on top.
fn leaving_with_one_open(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        result(stage, slug::COMPANY)?;
        browser.click(TERM)?;
        browser.wait_for(OPEN)?;
        browser.click("[data-do=leave]")?;
        wait::until("the harmless page", || {
            Ok(browser.address()?.contains("/away/").then_some(()))
        })
    })
}

/// The page's own markup does it, and what is open stays so when the app takes the page over.
fn before_the_app(mut setup: Setup) -> Result<()> {
    setup
        .late
        .push((".wasm".to_owned(), Duration::from_secs(8)));
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open("about/")?;
        browser.click("main [data-term]")?;
        browser.wait_for(OPEN)?;
        ensure!(!browser.has("html.booted")?, "the app came too early");
        stage.app_is_up()?;
        ensure!(browser.has(OPEN)?, "the app has closed it");
        ensure!(!browser.has("html.fresh")?, "the page was drawn anew");
        browser.press(Key::Escape)?;
        browser.wait_gone(OPEN)
    })
}

/// A word of one's own that holds words of the field.
const OWN: &str = "urges and triggers";

/// It is shown as it was written, and nothing is explained where a button or heading is.
fn not_in_ones_own_words(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        let check = Check::open(stage, slug::BRIEF)?;
        check.choose("word", "other")?;
        browser.wait_for("#own-word")?.type_in(OWN)?;
        check.start(Keep::Nothing)?;
        check.take(|asked| match asked.id.as_str() {
            "places" => Given::One("4".into()),
            "mind" | "belong" | "safe" => Given::One("0".into()),
            _ => Given::One("3".into()),
        })?;
        let whole = "
            const step = document.querySelector('[data-finding=places] .steps span');
            return [...step.childNodes].some(each => each.data?.includes(arguments[0]));";
        let whole = browser.run_with(whole, &json!([OWN]))?;
        ensure!(
            whole == json!(true),
            "the person's own word is cut to pieces"
        );
        for place in ["h1", "h2", "h3", "h4", "a", "button", "label", "summary"] {
            ensure!(
                !browser.has(&format!("{place} [data-term]"))?,
                "a word in {place}"
            );
        }
        Ok(())
    })
}

/// Each meaning is found by a name of its own, or a button would open another one.
fn no_name_twice(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let mut met = 0;
        for slug in slug::ALL {
            result(stage, slug)?;
            let twice = "
                const ids = [...document.querySelectorAll('[id]')].map(each => each.id);
                const lost = [...document.querySelectorAll('[popovertarget]')].filter(each => !each.popoverTargetElement);
                return ids.filter((id, at) => ids.indexOf(id) !== at).concat(lost.map(each => each.outerHTML));";
            let found = stage.browser.run(twice)?;
            ensure!(found == json!([]), "{slug}: {found}");
            met += stage.browser.count("[data-term]")?;
        }
        ensure!(met > 20, "only {met} words are explained on ten results");
        Ok(())
    })
}

fn all_on_one_page(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app("about/")?;
        browser.click(WAY)?;
        browser.wait_for("[data-entry]")?;
        let ids = browser.attributes("[data-entry]", "id")?;
        ensure!(ids.len() > 40, "{ids:?}");
        let address = browser.address()?;
        browser.click(".letters a[href=\"#letter-s\"]")?;
        focus_on(stage, "#letter-s")?;
        ensure!(browser.address()? == address, "a jump changes the address");
        browser.back()?;
        browser.wait_for(WAY)?;
        // From a meaning as well.
        browser.click("main [data-term]")?;
        browser.click(&format!("{OPEN} [data-nav=words]"))?;
        browser.wait_for("[data-entry]")?;
        ensure!(!browser.has(OPEN)?, "a meaning is open on another page");
        // An entry has an address, for who comes from elsewhere.
        stage.open_app("")?;
        stage.open_app("words/#trigger")?;
        let inside = "
            const box = document.querySelector('#trigger').getBoundingClientRect();
            return box.top >= 0 && box.top < innerHeight;";
        wait::until("the entry in the window", || {
            Ok((browser.run(inside)? == json!(true)).then_some(()))
        })
    })
}

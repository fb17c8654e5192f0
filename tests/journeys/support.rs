//! Peer support: reading about it, finding it by country, and being asked before the site is left.

use footing_journeys::keyboard::Key;
use footing_journeys::pages::{Check, Keep, Plan, slug};
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, journeys, wait};
use serde_json::json;

journeys! {
    by_country in chromium, firefox, webkit;
    country_of_the_contacts in chromium, firefox, webkit;
    by_keyboard in chromium, firefox, webkit;
    asked_before_leaving in chromium, firefox, webkit;
    copied in chromium, firefox, webkit;
    refused in chromium, firefox, webkit;
    own_entries in chromium, firefox, webkit;
    there_and_back in chromium, firefox, webkit;
}

/// A clipboard that takes nothing, as browsers have it whose owner forbids it.
const REFUSES: &str = "Object.defineProperty(navigator, 'clipboard', { configurable: true,
  value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } });";

/// Chooses the option of that place in a list, from 0; the first one is "all".
fn choose(stage: &Stage, list: &str, option: usize) -> Result<()> {
    let script = "const list = document.querySelector(arguments[0]);
        list.selectedIndex = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    stage
        .browser
        .run_with(script, &json!([list, option]))
        .map(drop)
}

/// How many places the page says that it has found.
fn found(stage: &Stage) -> Result<usize> {
    let said = stage.browser.attributes("[data-found]", "data-found")?;
    Ok(said.first().context("no number is said")?.parse()?)
}

fn found_others_than(stage: &Stage, before: usize) -> Result<usize> {
    wait::until("another number of places", || {
        Ok(Some(found(stage)?).filter(|now| *now != before))
    })
}

fn by_country(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app("support/")?;
        let all = found(stage)?;
        // The United Kingdom is the second country, after "all".
        choose(stage, "#country", 2)?;
        let here = found_others_than(stage, all)?;
        let listed = stage.browser.attributes("[data-place]", "data-countries")?;
        ensure!(
            listed.len() == here && here < all,
            "{here} of {all} are said, {} are there",
            listed.len()
        );
        let fits = |countries: &String| countries.is_empty() || countries.contains("GB");
        ensure!(listed.iter().all(fits), "not of here: {listed:?}");
        ensure!(
            listed.iter().take(5).all(|it| it.contains("GB"))
                && listed.iter().any(String::is_empty),
            "its own do not come first, and others after them: {listed:?}"
        );
        choose(stage, "#purpose", 6)?;
        found_others_than(stage, here)?;
        ensure!(
            stage.browser.everything_kept()?.is_empty(),
            "what is looked for is kept"
        );
        stage.open_app("support/")?;
        ensure!(found(stage)? == all, "what was looked for is still there");
        Ok(())
    })
}

/// Who has said where they live is not asked again.
fn country_of_the_contacts(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        stage.open_app("help/")?;
        choose(stage, "#country", 7)?;
        stage.browser.wait_gone("[data-country=US]")?;
        stage.browser.click("a[data-nav=support]")?;
        stage.browser.wait_for("[data-place]")?;
        let listed = stage.browser.attributes("[data-place]", "data-countries")?;
        ensure!(
            listed.first().is_some_and(|it| it.contains("ZA"))
                && !listed.iter().any(|it| it.contains("GB")),
            "{listed:?}"
        );
        Ok(())
    })
}

fn by_keyboard(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app("support/")?;
        browser.tab_to("[data-kind=smart] summary")?;
        browser.press(Key::Enter)?;
        browser.wait_for("[data-kind=smart][open] [data-studies]")?;
        browser.tab_to("[data-place] [data-do=open-site]")?;
        let before = browser.focus()?.what;
        browser.press(Key::Enter)?;
        browser.wait_for("dialog[open] [data-do=go-there]")?;
        ensure!(
            browser.focus_is_in("dialog [data-do=cancel]")?,
            "the focus is on {}",
            browser.focus()?.what
        );
        browser.tab_to("dialog [data-do=go-there]")?;
        browser.press(Key::Escape)?;
        browser.wait_gone("dialog[open]")?;
        wait::until("the focus back on its button", || {
            Ok((browser.focus()?.what == before).then_some(()))
        })
    })
}

/// Addresses of other sites that the page could lead to, or has asked for anything.
const STRANGERS: &str = "
const own = location.origin;
const linked = [...document.querySelectorAll('[href], [src], [action]')]
  .map(each => new URL(each.getAttribute('href') ?? each.getAttribute('src') ?? each.getAttribute('action'), location.href));
const loaded = performance.getEntriesByType('resource').map(each => new URL(each.name));
return [...linked, ...loaded].filter(it => it.protocol.startsWith('http') && it.origin !== own).map(it => it.href);";

fn asked_before_leaving(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app("support/")?;
        browser.wait_for_worker()?;
        stage.server.clear();
        let nobody = json!([]);
        ensure!(
            browser.run(STRANGERS)? == nobody,
            "a way out before it was asked for"
        );
        let place = browser.attributes("[data-place]", "data-place")?;
        let place = place.first().context("no place")?;
        let address = browser.text_of(&format!("#address-{place}"))?;
        browser.click("[data-place] [data-do=open-site]")?;
        browser.wait_for("dialog[open] [data-do=go-there]")?;
        for (name, value) in [
            ("href", address.as_str()),
            ("target", "_blank"),
            ("rel", "noopener noreferrer"),
            ("referrerpolicy", "no-referrer"),
        ] {
            let said = browser.attributes("[data-do=go-there]", name)?;
            ensure!(said == [value], "{name} is {said:?}");
        }
        let host = address
            .split('/')
            .nth(2)
            .context("an address without a host")?;
        let said = browser.text_of("dialog p")?;
        ensure!(said.contains(host), "{said} does not name {host}");
        ensure!(
            browser.run(STRANGERS)? == json!([address]),
            "more than one way out"
        );
        browser.click("dialog [data-do=cancel]")?;
        browser.wait_gone("dialog[open]")?;
        ensure!(browser.run(STRANGERS)? == nobody, "a way out is left");
        let asked: Vec<_> = stage
            .server
            .requests()
            .into_iter()
            .map(|it| it.path)
            .collect();
        ensure!(asked.is_empty(), "asking leads to requests: {asked:?}");
        ensure!(
            browser.everything_kept()?.is_empty(),
            "the question is kept"
        );
        Ok(())
    })
}

/// By the browser's own clipboard: pasted, it is the address that was shown.
fn copied(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app("support/")?;
        let address = browser.text_of("[data-place] code")?;
        browser.click("[data-place] [data-do=copy]")?;
        browser.wait_for("[data-place] [data-copied=true]")?;
        browser.click("[data-part=meeting] .plan-add > summary")?;
        browser.click("#meeting-new-note")?;
        browser.press(Key::Paste)?;
        wait::until("the address pasted", || {
            let pasted = browser.run("return document.querySelector('#meeting-new-note').value")?;
            Ok((pasted == json!(address)).then_some(()))
        })
    })
}

/// What cannot be copied is selected, in the page and in the dialog.
fn refused(setup: Setup) -> Result<()> {
    setup.with_script(REFUSES).play(|stage| {
        let browser = &stage.browser;
        stage.open_app("support/")?;
        let selected = |css: &str| {
            let shown = browser.text_of(css)?;
            wait::until(&format!("{css} selected"), || {
                let selected = browser.run("return getSelection().toString().trim()")?;
                Ok((selected == json!(shown)).then_some(()))
            })
        };
        browser.click("[data-place] [data-do=copy]")?;
        browser.wait_for("[data-place] [data-copied=false]")?;
        selected("[data-place] code")?;
        browser.click("[data-place]:nth-of-type(2) [data-do=open-site]")?;
        browser.wait_for("dialog[open] [data-do=copy]")?;
        ensure!(!browser.has("[data-copied]")?, "said of another address");
        browser.click("dialog [data-do=copy]")?;
        browser.wait_for("dialog [data-copied=false]")?;
        selected("dialog code")
    })
}

/// What somebody adds stands here and in the plan, until they take it off.
fn own_entries(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app("support/")?;
        let list = Plan::on(stage);
        browser.click("[data-part=meeting] .plan-add > summary")?;
        browser.click("[data-part=meeting] [data-do=add-line]")?;
        browser.wait_for("[data-form=meeting-new] [role=alert]")?;
        let entry = [
            ("name", "Tea on Tuesdays"),
            ("when", "At 7, the old library"),
            ("how", "555 0100"),
            ("note", "Ask for Ann"),
        ];
        list.add("meeting", &entry)?;
        ensure!(
            browser.kept("plan:")?.is_empty(),
            "it was kept before that was chosen"
        );
        browser.click("[data-do=keep-plan]")?;
        browser.plan_is_kept()?;
        stage.open_app("support/")?;
        let shown = browser.text_of("[data-part=meeting] [data-plan]")?;
        for (_, text) in entry {
            ensure!(shown.contains(text), "{text:?} is not in {shown:?}");
        }
        let id = browser.attributes("[data-plan]", "data-plan")?;
        let id = id.first().context("an entry without an id")?;
        browser.click("[data-plan] .plan__more > summary")?;
        browser
            .wait_for(&format!("#meeting-{id}-name"))?
            .type_in(" with cake")?;
        browser.click("[data-plan] [data-do=change-line]")?;
        wait::until("the change", || {
            let shown = browser.text_of("[data-plan] .plan__text")?;
            Ok((shown == "Tea on Tuesdays with cake").then_some(()))
        })?;
        Plan::open(stage)?;
        browser.wait_for(&format!("[data-part=meeting] [data-plan=\"{id}\"]"))?;
        browser.click("[data-part=meeting] a[data-nav=support]")?;
        browser.click("[data-plan] .plan__more > summary")?;
        browser.click("[data-plan] [data-do=delete-plan]")?;
        browser.click("[data-do=confirm]")?;
        browser.wait_gone("[data-plan]")?;
        browser.wait_for("[data-part=meeting] [data-notice]")?;
        stage.open_app("support/")?;
        browser.wait_for("[data-part=meeting]")?;
        ensure!(!browser.has("[data-plan]")?, "it has come back");
        ensure!(browser.kept("plan:")?.is_empty(), "it is still kept");
        Ok(())
    })
}

/// The check's result leads here, and from here back to it.
fn there_and_back(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app("support/")?;
        browser.click("main a[data-nav=check]")?;
        let check = Check::on(stage);
        check.start(Keep::Results)?;
        let result = check.take_at_once(2)?;
        browser.click("main a[data-nav=support]")?;
        browser.click("main a[data-nav=came-out]")?;
        browser.wait_for(&format!("[data-result=\"{}\"]", result.id))?;
        let other = Check::open(stage, slug::LEADING)?;
        other.start(Keep::Results)?;
        other.take_at_once(2)?;
        ensure!(
            !browser.has("main a[data-nav=support]")?,
            "a result of another check leads here"
        );
        Ok(())
    })
}

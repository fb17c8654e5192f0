//! The site kept by the browser: a second visit asks for nothing, and none needs a network.

use std::path::Path;

use footing_journeys::pages::{Check, Given, History, Keep, PLAIN_PAGES, slug};
use footing_journeys::{Result, Setup, Stage, ensure, journeys, wait};
use footing_serve::worker;

use crate::site::Copy;

journeys! {
    a_second_visit_asks_for_nothing in chromium, firefox, webkit;
    everything_works_without_a_network in chromium, firefox, webkit;
    in_a_folder in chromium, firefox, webkit;
    changed_on_the_way in chromium, firefox, webkit;
    what_only_counselors_need in chromium, firefox, webkit;
}

/// The first visit, until the browser has everything.
pub(crate) fn first_visit(stage: &Stage) -> Result<()> {
    stage.open_app("")?;
    ensure!(
        stage.browser.has_workers()?,
        "{} has no service workers here",
        stage.browser.engine
    );
    stage.browser.wait_for_worker()
}

/// What the server was asked for, but for the browser's own look for a newer version.
pub(crate) fn asked(stage: &Stage) -> Vec<String> {
    let all = stage.server.requests().into_iter().map(|it| it.path);
    all.filter(|path| !path.ends_with("/sw.js")).collect()
}

/// Without the harness's script in the pages: the site as it is built, with all its headers.
fn a_second_visit_asks_for_nothing(setup: Setup) -> Result<()> {
    setup.as_built().play(|stage| {
        first_visit(stage)?;
        let (name, kept) = stage.browser.copy()?;
        ensure!(name.starts_with(&format!("footing {} ", stage.server.url())));
        let folder = footing_journeys::tools::path("FOOTING_DIST")?;
        let (_, for_all) = listed(stage, &folder)?;
        let mut kept = kept;
        kept.sort();
        ensure!(kept == for_all, "kept {kept:?} instead of {for_all:?}");

        stage.server.clear();
        for path in PLAIN_PAGES {
            stage.open_app(path)?;
            stage.open_app(&format!("{path}?from=elsewhere"))?;
        }
        let check = Check::open(stage, slug::BRIEF)?;
        check.start(Keep::Results)?;
        check.take_at_once(2)?;
        stage.browser.reload()?;
        stage.browser.wait_for("[data-result]")?;
        let asked = asked(stage);
        ensure!(asked.is_empty(), "asked for {asked:?}");
        let (_, now) = stage.browser.copy()?;
        ensure!(
            now.len() == kept.len(),
            "more is kept than at first: {now:?}"
        );
        Ok(())
    })
}

/// All that a browser may keep, for counselors and for everyone, in the order of the alphabet.
fn listed(stage: &Stage, folder: &Path) -> Result<(Vec<String>, Vec<String>)> {
    let files = worker::files_in(folder)?;
    let addresses = files.keys().filter_map(|path| worker::address(path));
    let (counselors, all): (Vec<&str>, Vec<&str>) =
        addresses.partition(|address| worker::is_for_counselors(address));
    let absolute = |addresses: Vec<&str>| {
        let mut absolute: Vec<String> = addresses
            .iter()
            .map(|address| format!("{}{address}", stage.server.url()))
            .collect();
        absolute.sort();
        absolute
    };
    Ok((absolute(counselors), absolute(all)))
}

fn everything_works_without_a_network(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        first_visit(stage)?;
        stage.server.stop();
        works_without_a_network(stage)
    })
}

fn works_without_a_network(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    for path in PLAIN_PAGES {
        stage.open_app(path)?;
    }
    let check = Check::open(stage, slug::BRIEF)?;
    check.start(Keep::Results)?;
    check.answer_screen(Given::always(2))?;
    ensure!(browser.settled()? == "saved");
    browser.reload()?;
    check.resume()?;
    let result = check.take(Given::always(2))?;
    ensure!(History::open(stage)?.rows()? == [result.id]);
    // An address without its last slash leads to its page, one that is nobody's to the first.
    for (wrong, right) in [("help", "help/"), ("no/such/page", "")] {
        stage.open_app(wrong)?;
        let address = browser.address()?;
        let expected = format!("{}{right}", stage.server.url());
        ensure!(address == expected, "{wrong} leads to {address}");
    }
    browser.click("[data-do=leave]")?;
    wait::until("the harmless page", || {
        let there = browser.address()?.contains("/away/");
        Ok((there && browser.text_of("h1")? == "Kitchen measures").then_some(()))
    })
}

fn in_a_folder(setup: Setup) -> Result<()> {
    setup.in_folder("/clinic/self-help/").play(|stage| {
        first_visit(stage)?;
        let (name, _) = stage.browser.copy()?;
        ensure!(name.contains("/clinic/self-help/ "), "it is called {name}");
        stage.server.stop();
        works_without_a_network(stage)
    })
}

/// What is not as it was built is never kept, and the app works without.
fn changed_on_the_way(setup: Setup) -> Result<()> {
    let copy = Copy::of_built_site()?;
    copy.change("about/index.html", |page| {
        format!("{page}<!-- by the host -->")
    })?;
    let setup = setup.serving(copy.path().to_owned()).as_built();
    setup.play(|stage| {
        stage.open_app("")?;
        wait::until("the page's worker to be given up", || {
            let asked = stage.server.requests();
            let was_asked = asked
                .iter()
                .any(|it| it.path == "/about/" && it.status == 200);
            let versions = stage.browser.versions()?;
            let none = versions == serde_json::json!([null, null, null]);
            Ok((was_asked && none).then_some(()))
        })?;
        ensure!(stage.browser.copies()?.is_empty());
        let check = Check::open(stage, slug::BRIEF)?;
        check.start(Keep::Nothing)?;
        check.answer_screen(Given::always(2))
    })
}

/// Counselors' pages are kept once one of them was opened, and from then on in every version.
fn what_only_counselors_need(setup: Setup) -> Result<()> {
    let copy = Copy::of_built_site()?;
    setup.serving(copy.path().to_owned()).play(|stage| {
        first_visit(stage)?;
        let browser = &stage.browser;
        let (theirs, _) = listed(stage, copy.path())?;
        let has_theirs = |kept: &[String]| theirs.iter().all(|address| kept.contains(address));
        stage.open_app("help/")?;
        let (_, kept) = browser.copy()?;
        let early: Vec<_> = theirs.iter().filter(|it| kept.contains(it)).collect();
        ensure!(early.is_empty(), "everyone has {early:?}");

        stage.open_app("counselor/link/")?;
        wait::until("counselors' pages in the copy", || {
            Ok(has_theirs(&browser.copy()?.1).then_some(()))
        })?;
        copy.become_second_version()?;
        browser.look_for_version()?;
        browser.wait_for_next_version()?;
        let copies = browser.copies()?;
        ensure!(copies.len() == 2, "{} versions", copies.len());
        ensure!(copies.iter().all(|(_, kept)| has_theirs(kept)));

        stage.server.stop();
        for path in ["counselor/inbox/", "counselor/instruments/", "start/"] {
            stage.open_app(path)?;
        }
        Ok(())
    })
}

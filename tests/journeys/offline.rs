//! The site kept by the browser: a second visit asks for nothing, and none needs a network.

use footing_journeys::pages::{Check, Given, History, Keep, PLAIN_PAGES, slug};
use footing_journeys::{Result, Setup, Stage, ensure, journeys, wait};
use footing_serve::worker;

use crate::site::Copy;

journeys! {
    a_second_visit_asks_for_nothing in chromium, firefox, webkit;
    everything_works_without_a_network in chromium, firefox, webkit;
    in_a_folder in chromium, firefox, webkit;
    changed_on_the_way in chromium, firefox, webkit;
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
        let files = worker::files_in(&folder)?;
        let listed = files.keys().filter_map(|path| worker::address(path));
        let mut listed: Vec<String> = listed
            .map(|address| format!("{}{address}", stage.server.url()))
            .collect();
        let mut kept = kept;
        listed.sort();
        kept.sort();
        ensure!(kept == listed, "kept {kept:?} instead of {listed:?}");

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

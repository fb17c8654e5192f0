//! A browser that refuses storage: the check works, and the app never says that it is saved.

use footing_journeys::pages::{Check, Given, History, Keep, slug};
use footing_journeys::profile::Wishes;
use footing_journeys::{Result, Setup, Stage, ensure, journeys};

journeys! {
    by_throwing in chromium, firefox, webkit;
    by_the_browser in chromium, firefox;
    local_storage_alone in chromium, firefox, webkit;
    database_alone in chromium, firefox, webkit;
}

const NO_LOCAL_STORAGE: &str = "
Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });";
const NO_DATABASE: &str = "
Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('refused', 'SecurityError'); } });";

/// Starts the way that is offered, takes the check, and gives what was said of each answer.
fn take(stage: &Stage) -> Result<String> {
    let check = Check::open(stage, slug::BRIEF)?;
    let keep = match stage.browser.has("[data-do=start-keep]:not(:disabled)")? {
        true => Keep::Results,
        false => Keep::Nothing,
    };
    check.start(keep)?;
    check.answer_screen(Given::always(2))?;
    let said = stage.browser.settled()?;
    let scores = check.take(Given::always(2))?.scores()?;
    ensure!(
        scores.get("whole").is_some_and(|it| it == "50"),
        "the scores are {scores:?}"
    );
    Ok(said)
}

fn nothing_is_claimed(stage: &Stage) -> Result<()> {
    let said = take(stage)?;
    ensure!(
        ["memory", "failed"].contains(&said.as_str()),
        "it is said to be {said}"
    );
    for path in ["results/", "data/", "plan/", "help/", ""] {
        stage.open_app(path)?;
    }
    Ok(())
}

fn by_throwing(setup: Setup) -> Result<()> {
    setup
        .with_script(NO_LOCAL_STORAGE)
        .with_script(NO_DATABASE)
        .play(|stage| nothing_is_claimed(stage))
}

fn by_the_browser(setup: Setup) -> Result<()> {
    let wishes = Wishes {
        no_storage: true,
        ..Wishes::default()
    };
    setup.wishing(wishes).play(|stage| {
        stage.open_app("")?;
        let refuses = stage
            .browser
            .run("try { localStorage.length; return false } catch { return true }")?;
        ensure!(refuses == true, "the browser does not refuse storage");
        nothing_is_claimed(stage)
    })
}

fn local_storage_alone(setup: Setup) -> Result<()> {
    setup.with_script(NO_DATABASE).play(|stage| {
        let said = take(stage)?;
        ensure!(said == "local", "it is said to be {said}");
        ensure!(History::open(stage)?.rows()?.len() == 1);
        Ok(())
    })
}

fn database_alone(setup: Setup) -> Result<()> {
    setup.with_script(NO_LOCAL_STORAGE).play(|stage| {
        let said = take(stage)?;
        ensure!(said == "saved", "it is said to be {said}");
        stage.open_app("about/")?;
        stage.open_app("results/")?;
        stage.browser.wait_for("[data-row]").map(drop)
    })
}

//! Without JavaScript, WebAssembly or the app's own file: whom to call, and what is missing.

use std::time::{Duration, Instant};

use footing_journeys::profile::Wishes;
use footing_journeys::{Result, Setup, Stage, ensure, journeys, wait};

journeys! {
    scripts in chromium, firefox;
    wasm in chromium, firefox, webkit;
    wasm_by_the_browser in firefox;
    the_app_file in chromium, firefox, webkit;
    the_app_file_in_time in chromium, firefox, webkit;
}

/// Emergency and crisis numbers of several countries, and a word about what is missing.
fn help_is_shown(stage: &Stage, word: &str) -> Result<()> {
    for path in ["", "check/strengths/", "results/", "help/"] {
        stage.open(path)?;
        wait::until(&format!("help on {path:?}"), || {
            let text = stage.browser.text()?;
            let numbers = ["988", "112", "999", "116 123"];
            let shown = numbers
                .iter()
                .filter(|number| text.contains(*number))
                .count();
            Ok((shown >= 3 && text.contains(word)).then_some(()))
        })?;
    }
    Ok(())
}

fn scripts(setup: Setup) -> Result<()> {
    let wishes = Wishes {
        no_scripts: true,
        ..Wishes::default()
    };
    setup
        .wishing(wishes)
        .play(|stage| help_is_shown(stage, "JavaScript"))
}

/// The app could not start, which is the page's one complaint.
fn only_that_is_reported(stage: &Stage) -> Result<()> {
    let others: Vec<String> = stage
        .browser
        .reports()?
        .into_iter()
        .filter(|report| !report.contains("could not start") && !report.contains("not loaded"))
        .collect();
    ensure!(others.is_empty(), "the page reported {others:?}");
    stage.browser.forget_reports()?;
    stage.browser.forget_console()
}

fn wasm(setup: Setup) -> Result<()> {
    setup
        .hindered_by("delete window.WebAssembly;")
        .play(|stage| {
            help_is_shown(stage, "WebAssembly")?;
            only_that_is_reported(stage)
        })
}

fn wasm_by_the_browser(setup: Setup) -> Result<()> {
    let wishes = Wishes {
        no_wasm: true,
        ..Wishes::default()
    };
    setup.wishing(wishes).play(|stage| {
        help_is_shown(stage, "WebAssembly")?;
        only_that_is_reported(stage)
    })
}

fn the_app_file(mut setup: Setup) -> Result<()> {
    setup.missing.push(".wasm".to_owned());
    setup.play(|stage| {
        help_is_shown(stage, "")?;
        only_that_is_reported(stage)
    })
}

/// On a very bad line whom to call is shown after a while, and the app still starts later.
fn the_app_file_in_time(mut setup: Setup) -> Result<()> {
    setup
        .late
        .push((".wasm".to_owned(), Duration::from_secs(18)));
    setup.play(|stage| {
        let began = Instant::now();
        stage.open("")?;
        wait::until_within(Duration::from_secs(17), "help while waiting", || {
            let text = stage.browser.text()?;
            Ok((text.contains("988") && text.contains("116 123")).then_some(()))
        })?;
        ensure!(
            began.elapsed() < Duration::from_secs(18),
            "help came with the app"
        );
        stage.app_is_up()?;
        wait::until("the app alone", || {
            let shown = "return document.querySelector('#without')?.checkVisibility() ?? false";
            Ok((stage.browser.run(shown)? == false).then_some(()))
        })
    })
}

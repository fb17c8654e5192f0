//! The site in a sub-folder of its host.

use footing_journeys::pages::{Check, Given, History, Home, Keep};
use footing_journeys::{Result, Setup, ensure, journeys, wait};

journeys! {
    the_whole_check in chromium, firefox, webkit;
}

const FOLDER: &str = "/clinic/self-help/";

fn the_whole_check(setup: Setup) -> Result<()> {
    setup.in_folder(FOLDER).play(|stage| {
        let browser = &stage.browser;
        Home::open(stage)?.choose("strengths-short")?;
        let check = Check::on(stage);
        check.start(Keep::Results)?;
        ensure!(
            browser
                .address()?
                .contains("/clinic/self-help/check/strengths-short/")
        );
        check.answer_screen(Given::always(2))?;
        browser.reload()?;
        check.resume()?;
        let result = check.take(Given::always(2))?;
        ensure!(
            browser
                .address()?
                .ends_with(&format!("{FOLDER}results/#{}", result.id))
        );
        browser.reload()?;
        browser.wait_for(&format!("[data-result=\"{}\"]", result.id))?;
        ensure!(History::open(stage)?.rows()? == [result.id]);
        for link in browser.attributes("a[href^=\"/\"]", "href")? {
            ensure!(link.starts_with(FOLDER), "{link} leads out of the folder");
        }
        browser.click("[data-do=leave]")?;
        wait::until("the harmless page", || {
            Ok(browser
                .address()?
                .contains("/clinic/self-help/away/")
                .then_some(()))
        })?;
        let outside: Vec<String> = stage
            .server
            .requests()
            .into_iter()
            .filter(|request| !request.path.starts_with(FOLDER))
            .map(|request| request.path)
            .collect();
        ensure!(
            outside.is_empty(),
            "asked for outside the folder: {outside:?}"
        );
        Ok(())
    })
}

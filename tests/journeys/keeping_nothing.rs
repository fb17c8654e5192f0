//! Who chose to keep nothing leaves nothing behind, and may still change their mind.

use footing_journeys::pages::{Check, Given, History, Keep, slug};
use footing_journeys::{Result, Setup, ensure, journeys};

journeys! {
    leaves_nothing in chromium, firefox, webkit;
    can_still_be_kept in chromium, firefox, webkit;
}

fn leaves_nothing(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        stage.open_app("")?;
        let check = Check::open(stage, slug::BRIEF)?;
        check.start(Keep::Nothing)?;
        check.answer_screen(Given::always(2))?;
        ensure!(browser.settled()? == "memory");
        let kept = browser.everything_kept()?;
        ensure!(kept.is_empty(), "in the middle: {kept}");
        let result = check.take(Given::always(2))?;
        ensure!(result.scores()?.contains_key("whole"));
        let kept = browser.everything_kept()?;
        ensure!(kept.is_empty(), "at the result: {kept}");
        browser.reload()?;
        stage.app_is_up()?;
        ensure!(
            !browser.has("[data-result]")?,
            "the result is still there after a reload"
        );
        let kept = browser.everything_kept()?;
        ensure!(kept.is_empty(), "after a reload: {kept}");
        Ok(())
    })
}

fn can_still_be_kept(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let check = Check::open(stage, slug::BRIEF)?;
        check.start(Keep::Nothing)?;
        let result = check.take(Given::always(2))?;
        stage.browser.click("[data-do=keep-result]")?;
        footing_journeys::wait::until("the result in both stores", || {
            let local = stage.browser.local_storage()?;
            let twin = stage.browser.database()?;
            let key = format!("footing:1:result:{}", result.id);
            Ok((local.contains_key(&key) && local.get(&key) == twin.get(&key)).then_some(()))
        })?;
        ensure!(History::open(stage)?.rows()? == [result.id]);
        Ok(())
    })
}

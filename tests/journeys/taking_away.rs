//! Everything out as a file and in again: nothing lost, nothing doubled.

use footing_journeys::pages::{Check, Data, Given, Keep, slug};
use footing_journeys::{Result, Setup, ensure, journeys, wait};
use serde_json::Value;

journeys! {
    out_and_in in chromium, firefox, webkit;
    hostile_files in chromium, firefox, webkit;
}

fn out_and_in(setup: Setup) -> Result<()> {
    setup.play(|stage| {
        let browser = &stage.browser;
        let check = Check::open(stage, slug::BRIEF)?;
        check.start(Keep::Results)?;
        check.take(Given::always(2))?;
        if browser.has("[data-do=add-step]")? {
            browser.click("[data-do=add-step]")?;
            wait::until("the step", || {
                Ok((!browser.kept("plan:")?.is_empty()).then_some(()))
            })?;
        }
        let check = Check::open(stage, slug::STRENGTHS)?;
        check.start(Keep::Results)?;
        check.answer_screen(Given::always(3))?;
        ensure!(browser.settled()? == "saved");
        let before = browser.kept("")?;
        ensure!(
            before.keys().any(|key| key.contains(":draft:")),
            "{before:?}"
        );

        let data = Data::open(stage)?;
        let file = data.export()?;
        let name = data.last_file_name()?;
        ensure!(
            name.ends_with(".json") && !name.contains("strength"),
            "the file is {name}"
        );
        let parsed: Value = serde_json::from_str(&file)?;
        ensure!(parsed["format"] == "footing-export" && parsed["version"] == 1);
        data.erase()?;
        data.import(&file)?;
        wait::until("all records", || {
            Ok((browser.kept("")? == before).then_some(()))
        })?;
        for (key, value) in &before {
            ensure!(
                browser.local_storage()?.get(key) == Some(value),
                "{key} differs"
            );
        }
        data.import(&file)?;
        stage.open_app("data/")?;
        ensure!(
            browser.kept("")? == before,
            "importing twice has changed something"
        );
        let again = Data::open(stage)?.export()?;
        ensure!(
            without_date(&again)? == without_date(&file)?,
            "the second export differs"
        );
        Ok(())
    })
}

fn without_date(file: &str) -> Result<Value> {
    let mut value: Value = serde_json::from_str(file)?;
    value["exported_at"] = Value::Null;
    Ok(value)
}

/// Files that are not ours change nothing, and the app says so and goes on.
fn hostile_files(setup: Setup) -> Result<()> {
    let deep = "[".repeat(100_000);
    setup.play(|stage| {
        let files: [&[u8]; 8] = [
            b"",
            b"not json",
            b"{\"format\":\"other\"}",
            b"{\"format\":\"footing-export\",\"version\":2,\"records\":[]}",
            b"{\"format\":\"footing-export\",\"version\":1,\"exported_at\":\"2026-01-01T00:00:00Z\",\"records\":[{\"key\":\"footing:1:result:<img src=x onerror=alert(1)>\"},7,null]}",
            b"\xff\xfe\x00",
            deep.as_bytes(),
            b"{\"format\":\"footing-export\",\"version\":1e400}",
        ];
        for file in files {
            stage.open_app("data/")?;
            let data = Data::open(stage)?;
            let before = data.said()?;
            data.import_bytes(file)?;
            wait::until("word of the file", || {
                let said = data.said()?;
                Ok((said != before && !said.is_empty()).then_some(()))
            })?;
            let kept = stage.browser.everything_kept()?;
            let shown = String::from_utf8_lossy(&file[..file.len().min(60)]);
            ensure!(kept.is_empty(), "{shown} has left {kept}");
            ensure!(!stage.browser.has("main img")?);
        }
        Ok(())
    })
}

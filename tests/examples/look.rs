//! Pictures of every page and state, for looking at: `cargo run -p footing-journeys --example look -- <folder>`
//! with the environment of `cargo xtask test`. Phone and computer, light and dark, and results as PDF.
//! With `plan` or `tag` after the folder, only of the plan and what belongs to it, or of where the tag
//! for a website is made.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value that is not there reads as null; in a test the rest may end the test"
)]

use std::fs;
use std::path::PathBuf;

use footing_journeys::profile::Wishes;
use footing_journeys::setup::{DESK, PHONE};
use footing_journeys::{Context as _, Engine, Result, Setup, Stage};
use serde_json::json;

fn main() -> Result<()> {
    let folder = std::env::args()
        .nth(1)
        .context("name a folder for the pictures")?;
    let part = std::env::args().nth(2);
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder)?;
    for dark in [false, true] {
        let theme = if dark { "dark" } else { "light" };
        let wishes = Wishes {
            dark,
            ..Wishes::default()
        };
        Setup::new(Engine::Chromium, "look")
            .wishing(wishes)
            .play(|stage| {
                // As on a phone, where the scroll bar takes no room.
                let hidden = json!({ "hidden": true });
                stage
                    .browser
                    .devtools("Emulation.setScrollbarsHidden", &hidden)?;
                let mut look = |stage: &Stage, state: &str| {
                    for (name, size) in [("desk", DESK), ("phone", PHONE)] {
                        stage.browser.resize(size)?;
                        let file = folder.join(format!("{state}-{name}-{theme}.png"));
                        fs::write(file, whole_page(stage)?)?;
                    }
                    if !dark
                        && (state.ends_with("-result")
                            || state == "results"
                            || state.starts_with("plan"))
                    {
                        fs::write(folder.join(format!("{state}.pdf")), stage.browser.print()?)?;
                        if state == "plan-full" {
                            let card = "label.choice:has(input[value=card])";
                            stage.browser.click(card)?;
                            stage.browser.wait_for(&format!("{card}:has(:checked)"))?;
                            fs::write(folder.join("card.pdf"), stage.browser.print()?)?;
                        }
                    }
                    Ok(())
                };
                match part.as_deref() {
                    Some("plan") => stage.tour_of_plan(&mut look),
                    Some("tag") => stage.tour_of_tag(&mut look),
                    _ => stage.tour(look),
                }
            })?;
    }
    Ok(())
}

/// Not only the window's part of the page.
fn whole_page(stage: &Stage) -> Result<Vec<u8>> {
    let wanted = json!({ "format": "png", "captureBeyondViewport": true });
    let taken = stage.browser.devtools("Page.captureScreenshot", &wanted)?;
    footing_journeys::print::decoded(&taken["data"])
}

//! axe-core finds nothing on any page, in any state of a check, in either theme.

use footing_journeys::profile::Wishes;
use footing_journeys::setup::{DESK, PHONE};
use footing_journeys::{Result, Setup, journeys};

journeys! {
    light in chromium, firefox, webkit;
    dark in chromium;
}

fn light(setup: Setup) -> Result<()> {
    everywhere(setup)
}

fn dark(setup: Setup) -> Result<()> {
    everywhere(setup.wishing(Wishes {
        dark: true,
        ..Wishes::default()
    }))
}

/// On a phone; in Chromium, the quickest, on a small computer too.
fn everywhere(setup: Setup) -> Result<()> {
    let sizes = match setup.engine {
        footing_journeys::Engine::Chromium => vec![DESK, PHONE],
        _ => vec![PHONE],
    };
    setup.play(|stage| {
        stage.tour(|stage, state| {
            for size in &sizes {
                if sizes.len() > 1 {
                    stage.browser.resize(*size)?;
                }
                stage
                    .browser
                    .check_accessibility(&format!("{state} at {size:?}"))?;
            }
            Ok(())
        })
    })
}

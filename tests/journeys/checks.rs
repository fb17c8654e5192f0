//! Each check by mouse from its first page to its result, with scores worked out by hand.
//!
//! Every answer is the 2 in the middle of 0 to 4. Of 28 or 10 such answers, however many count the
//! other way round, the percent of the maximum possible is 50. A 2 is the most that a barrier can
//! have (0 to 2), so all 8 are named. A situation's place is 2 (often) x 2 (pull) x (4 - 2 sure) = 8,
//! the same for all 24, so the first three asked come first; the mean of three twos is 2.

use footing_journeys::pages::{Check, Given, History, Keep, slug};
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, journeys};

journeys! {
    strengths in chromium, firefox, webkit;
    strengths_short in chromium, firefox, webkit;
    situations in chromium, firefox, webkit;
}

fn strengths(setup: Setup) -> Result<()> {
    let areas = ["personal", "social", "community", "meaning", "whole"];
    take(
        setup,
        slug::STRENGTHS,
        "recovery-capital",
        &areas.map(|id| (id, 50.0)),
        |stage| {
            let found = stage.browser.attributes("[data-finding]", "data-finding")?;
            let barriers = [
                "legal", "debt", "unsafe", "pressure", "pain", "mental", "caring", "unfair",
            ];
            for barrier in barriers {
                ensure!(
                    found.iter().any(|it| it == barrier),
                    "{barrier} is not among {found:?}"
                );
            }
            Ok(())
        },
    )
}

fn strengths_short(setup: Setup) -> Result<()> {
    take(
        setup,
        slug::BRIEF,
        "recovery-capital-brief",
        &[("whole", 50.0)],
        |_| Ok(()),
    )
}

fn situations(setup: Setup) -> Result<()> {
    let kinds = [
        "unpleasant",
        "body",
        "pleasant",
        "testing",
        "urges",
        "conflict",
        "pressure",
        "together",
    ];
    let asides = ["often", "pull", "sure"];
    let ids: Vec<String> = kinds
        .iter()
        .flat_map(|kind| asides.map(|aside| format!("{kind}-{aside}")))
        .collect();
    let expected: Vec<(&str, f64)> = ids.iter().map(|id| (id.as_str(), 2.0)).collect();
    take(setup, slug::SITUATIONS, "triggers", &expected, |stage| {
        let found = stage.browser.attributes("[data-finding]", "data-finding")?;
        ensure!(
            found.starts_with(&["alone".into(), "worry".into(), "hopeless".into()]),
            "{found:?}"
        );
        let made = stage.browser.text_of("[data-how]")?;
        let places = made.matches("2 × 2 × 2 → 8").count();
        ensure!(
            places == 24,
            "{places} of 24 situations have their place explained: {made}"
        );
        Ok(())
    })
}

fn take(
    setup: Setup,
    slug: &str,
    instrument: &str,
    expected: &[(&str, f64)],
    look: impl FnOnce(&Stage) -> Result<()>,
) -> Result<()> {
    setup.play(|stage| {
        stage.open_app("")?;
        stage
            .browser
            .click(&format!("a[href$=\"check/{slug}/\"]"))?;
        let check = Check::on(stage);
        check.start(Keep::Results)?;
        let result = check.take(Given::always(2))?;
        let scores = result.scores()?;
        for (id, value) in expected {
            let shown = scores
                .get(*id)
                .with_context(|| format!("no {id} in {scores:?}"))?;
            let shown: f64 = shown
                .parse()
                .with_context(|| format!("{id} is {shown:?}"))?;
            ensure!(
                (shown - value).abs() < 0.005,
                "{id} is {shown} instead of {value}"
            );
        }
        look(stage)?;
        ensure!(History::open(stage)?.rows_of(instrument)? == [result.id]);
        ensure!(
            stage.browser.kept("draft:")?.is_empty(),
            "the draft outlives its result"
        );
        Ok(())
    })
}

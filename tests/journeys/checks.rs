//! Each check by mouse from its first page to its result, with scores worked out by hand.
//!
//! Every answer is the 2 in the middle of 0 to 4. Of 28 or 10 such answers, however many count the
//! other way round, the percent of the maximum possible is 50. A 2 is the most that a barrier can
//! have (0 to 2), so all 8 are there and all 8 are heavy. A situation's place is
//! 2 (often) x 2 (pull) x (4 - 2 sure) = 8; the mean of three twos is 2.

use footing_journeys::pages::{Check, Given, History, Keep, slug};
use footing_journeys::{Context as _, Result, Setup, ensure, journeys};

journeys! {
    strengths in chromium, firefox, webkit;
    strengths_short in chromium, firefox, webkit;
    situations in chromium, firefox, webkit;
}

fn strengths(setup: Setup) -> Result<()> {
    let expected = [
        ("personal", 50.0),
        ("social", 50.0),
        ("community", 50.0),
        ("meaning", 50.0),
        ("whole", 50.0),
        ("barriers", 8.0),
        ("barriers-heavy", 8.0),
    ];
    take(setup, slug::STRENGTHS, "recovery-capital", &expected)
}

fn strengths_short(setup: Setup) -> Result<()> {
    take(
        setup,
        slug::BRIEF,
        "recovery-capital-brief",
        &[("whole", 50.0)],
    )
}

fn situations(setup: Setup) -> Result<()> {
    let expected = [
        ("alone-first", 8.0),
        ("ease-first", 8.0),
        ("unpleasant-often", 2.0),
        ("together-pull", 2.0),
        ("conflict-sure", 2.0),
        ("confidence", 2.0),
    ];
    take(setup, slug::SITUATIONS, "triggers", &expected)
}

fn take(setup: Setup, slug: &str, instrument: &str, expected: &[(&str, f64)]) -> Result<()> {
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
        ensure!(History::open(stage)?.rows_of(instrument)? == [result.id]);
        ensure!(
            stage.browser.kept("draft:")?.is_empty(),
            "the draft outlives its result"
        );
        Ok(())
    })
}

//! Each check by mouse from its first page to its result, with scores worked out by hand.
//!
//! Every answer is the 2 in the middle of 0 to 4. Of 28 or 10 such answers, however many count the
//! other way round, the percent of the maximum possible is 50. A 2 is the most that a barrier can
//! have (0 to 2), so all 8 are named. A situation's place is 2 (often) x 2 (pull) x (4 - 2 sure) = 8,
//! the same for all 24, so the first three asked come first; the mean of three twos is 2.
//!
//! The checks below them are given the first of their golden answer sets that points to danger.

use footing_journeys::golden::Golden;
use footing_journeys::pages::{Check, Given, History, Home, Keep, slug};
use footing_journeys::{Context as _, Result, Setup, Stage, ensure, journeys};

journeys! {
    strengths in chromium, firefox, webkit;
    strengths_short in chromium, firefox, webkit;
    situations in chromium, firefox, webkit;
    early_signs in chromium, firefox, webkit;
    weekly in chromium, firefox, webkit;
    company in chromium, firefox, webkit;
    in_a_group in chromium, firefox, webkit;
    limits in chromium, firefox, webkit;
    kinds_of_help in chromium, firefox, webkit;
    leading_groups in chromium, firefox, webkit;
}

fn early_signs(setup: Setup) -> Result<()> {
    by_hand(setup, slug::SIGNS, "warning-signs")
}

fn weekly(setup: Setup) -> Result<()> {
    by_hand(setup, slug::WEEKLY, "check-in")
}

fn company(setup: Setup) -> Result<()> {
    by_hand(setup, slug::COMPANY, "peer-support")
}

fn in_a_group(setup: Setup) -> Result<()> {
    by_hand(setup, slug::GROUP, "group-readiness")
}

fn limits(setup: Setup) -> Result<()> {
    by_hand(setup, slug::LIMITS, "boundaries")
}

fn kinds_of_help(setup: Setup) -> Result<()> {
    by_hand(setup, slug::HELP, "level-of-care")
}

fn leading_groups(setup: Setup) -> Result<()> {
    by_hand(setup, slug::LEADING, "facilitator-skills")
}

/// A check with a golden answer set, from its first page to its result.
fn by_hand(setup: Setup, slug: &str, instrument: &str) -> Result<()> {
    let golden = Golden::with_danger(instrument)?;
    setup.play(|stage| {
        Home::open(stage)?.choose(slug)?;
        let check = Check::on(stage);
        check.start(Keep::Results)?;
        let mut warned = false;
        while !check.at_review()? {
            check.answer_screen(|asked| golden.answer(asked))?;
            warned |= stage.browser.has("form [data-safety]")?;
            check.next()?;
        }
        let result = check.finish()?;
        shows(stage, &golden).with_context(|| golden.name().to_owned())?;
        let danger = golden
            .expected("safety")
            .is_some_and(|topics| !topics.is_empty());
        ensure!(warned == danger, "contacts beside the answer: {warned}");
        contacts_first(stage, danger)?;
        for (id, shown) in result.scores()? {
            let shown: Option<f64> = shown.parse().ok();
            let close = match (shown, golden.score(&id)) {
                (Some(shown), Some(score)) => (shown - score).abs() < 0.005,
                (shown, score) => shown.is_none() && score.is_none(),
            };
            ensure!(close, "{id} is {shown:?}");
        }
        ensure!(History::open(stage)?.rows_of(instrument)? == [result.id]);
        Ok(())
    })
}

/// The parts of a result: what the answer set names, and the attribute that has their ids.
const PARTS: [(&str, &str, &str); 5] = [
    ("strengths", ".strengths [data-finding]", "data-finding"),
    (
        "barriers",
        "[aria-labelledby=barriers] [data-finding]",
        "data-finding",
    ),
    ("areas", "[data-area]", "data-area"),
    ("offers", "[data-offer]", "data-offer"),
    ("signs", "[data-sign]", "data-sign"),
];

fn shows(stage: &Stage, golden: &Golden) -> Result<()> {
    for (what, css, attribute) in PARTS {
        let found = stage.browser.attributes(css, attribute)?;
        let expected = golden.expected(what).unwrap_or_default();
        ensure!(found == expected, "{what}: {found:?}, not {expected:?}");
    }
    let lines = stage.browser.attributes("[data-lines]", "data-lines")?;
    let expected = golden.expected("message").unwrap_or_default();
    ensure!(lines.join(" ") == expected.join(" "), "{lines:?}");
    Ok(())
}

/// Where an answer points to danger, the contacts stand before anything else that the result says.
fn contacts_first(stage: &Stage, danger: bool) -> Result<()> {
    let first = stage.browser.run(
        "return document.querySelector('article section, article ul, article .card').hasAttribute('data-safety')",
    )?;
    ensure!(first == danger, "the contacts stand first: {first}");
    Ok(())
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
    look: impl Fn(&Stage) -> Result<()>,
) -> Result<()> {
    setup.play(|stage| {
        Home::open(stage)?.choose(slug)?;
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
        // "Partly" safe at home, or hopeless at times: each of these checks has such an answer.
        contacts_first(stage, true)?;
        look(stage)?;
        ensure!(History::open(stage)?.rows_of(instrument)? == [result.id]);
        ensure!(
            stage.browser.kept("draft:")?.is_empty(),
            "the draft outlives its result"
        );
        Ok(())
    })
}

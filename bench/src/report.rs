//! The figures as tables in Markdown.

use crate::figures::{Figures, Middle};
use crate::jobs::HISTORIES;
use crate::options::Options;
use crate::visit::Conditions;

/// Figures of a page that is loaded, in the order of the table.
const LOADING: [&str; 17] = [
    "first paint, ms",
    "largest paint, ms",
    "taken over, ms",
    "blocking time, ms",
    "longest task, ms",
    "main-thread work, ms",
    "layout shift",
    "requests",
    "over the wire, kB",
    "memory of the page's process, MB",
    "memory of scripts, MB",
    "memory of WebAssembly, MB",
    "nodes",
    "second visit: first paint, ms",
    "second visit: taken over, ms",
    "second visit: requests",
    "second visit: over the wire, kB",
];

const FIRST_ANSWER: [&str; 3] = [
    "first answer given, ms",
    "first answer taken, ms",
    "first answer kept, ms",
];

const ANSWERS: [&str; 6] = [
    "items on a screen",
    "press to next paint, ms",
    "slowest of the visit, ms",
    "press to kept, ms",
    "work an answer, ms",
    "worst interaction, ms",
];

const LISTS: [&str; 6] = [
    "first paint, ms",
    "the newest listed, ms",
    "listed, ms",
    "blocking time, ms",
    "longest task, ms",
    "memory of the page's process, MB",
];

const PLAIN: &str = "plain 10";
const APP: &str = "footing";

/// The pages that are answered, and the plain page that shows as many items on a screen.
const ANSWERED: [(&str, Option<&str>); 9] = [
    ("plain 3", None),
    ("footing", Some("plain 3")),
    ("footing, long check", Some("plain 3")),
    ("plain 10", None),
    ("footing 10", Some("plain 10")),
    ("plain 28", None),
    ("footing 28", Some("plain 28")),
    ("plain 200", None),
    ("footing 200", Some("plain 200")),
];

/// All tables.
pub fn markdown(figures: &Figures, options: &Options) -> String {
    let mut text = vec![
        "# Footing beside a plain page".to_owned(),
        String::new(),
        format!("{}, {}.", figures.day, figures.browser),
    ];
    text.extend(INTRODUCTION.lines().map(str::to_owned));
    text.push(format!(
        "{} rounds; median (lowest–highest); \"times\" is the median of the ratios within each round.",
        options.runs
    ));
    for conditions in &options.conditions {
        text.push(format!("- {}: {}.", conditions.name(), conditions.about()));
    }
    sizes(figures, &mut text);
    for conditions in &options.conditions {
        loading(figures, *conditions, &mut text);
        answering(figures, *conditions, &mut text);
        histories(figures, *conditions, &mut text);
    }
    text.join("\n")
}

const INTRODUCTION: &str = "
Written by `cargo xtask bench --save`; `bench/README.md` says what each figure means.
Both sides come from one server, compressed alike; every visit is a new browser with an empty profile.
Times depend on the machine and on what else it does: only the ratios can be compared.
";

fn sizes(figures: &Figures, text: &mut Vec<String>) {
    heading(text, "What a first visit loads, in bytes on the wire");
    row(text, &["page", "file", "bytes"].map(str::to_owned));
    text.push("| --- | --- | ---: |".to_owned());
    for page in [PLAIN, APP] {
        let weights = figures.weights(page);
        for weight in weights {
            let bytes = weight.bytes.to_string();
            row(text, &[page.to_owned(), weight.name.clone(), bytes]);
        }
        let sum: u64 = weights.iter().map(|weight| weight.bytes).sum();
        row(
            text,
            &[page.to_owned(), "together".to_owned(), sum.to_string()],
        );
    }
}

fn loading(figures: &Figures, conditions: Conditions, text: &mut Vec<String>) {
    let at = conditions.name();
    heading(text, &format!("Loading a check of ten items, {at}"));
    row(
        text,
        &["figure", "plain page", "Footing", "times"].map(str::to_owned),
    );
    text.push("| --- | ---: | ---: | ---: |".to_owned());
    for figure in FIRST_ANSWER.iter().chain(&LOADING) {
        let value = |page| shown(figures.middle(at, page, figure));
        let times = times(figures.times(at, APP, PLAIN, figure));
        row(
            text,
            &[(*figure).to_owned(), value(PLAIN), value(APP), times],
        );
    }
}

fn answering(figures: &Figures, conditions: Conditions, text: &mut Vec<String>) {
    let at = conditions.name();
    heading(text, &format!("Answering, {at}"));
    let compared = "times the plain page of that length: paint, work";
    let mut head = vec!["page".to_owned()];
    head.extend(ANSWERS.iter().map(|figure| (*figure).to_owned()));
    head.push(compared.to_owned());
    row(text, &head);
    text.push(format!("| --- |{}", " ---: |".repeat(head.len() - 1)));
    for (page, like) in ANSWERED {
        let mut cells = vec![page.to_owned()];
        cells.extend(ANSWERS.map(|figure| shown(figures.middle(at, page, figure))));
        cells.push(like.map_or_else(String::new, |like| {
            let ratio = |figure| times(figures.times(at, page, like, figure));
            let (paint, work) = (
                ratio("press to next paint, ms"),
                ratio("work an answer, ms"),
            );
            format!("{paint}, {work}")
        }));
        row(text, &cells);
    }
    text.push(String::new());
    text.push(
        "\"footing 10\" and so on are the same site, with a check that has all its items on one screen."
            .to_owned(),
    );
}

fn histories(figures: &Figures, conditions: Conditions, text: &mut Vec<String>) {
    let at = conditions.name();
    heading(text, &format!("The page of all results, {at}"));
    row(
        text,
        &["results", "figure", "plain list", "Footing", "times"].map(str::to_owned),
    );
    text.push("| ---: | --- | ---: | ---: | ---: |".to_owned());
    for count in HISTORIES {
        let name = |page: &str| format!("{page}, {count} results");
        let (plain, app) = (name("plain list"), name("footing"));
        for figure in LISTS {
            let value = |page: &str| shown(figures.middle(at, page, figure));
            let ratio = times(figures.times(at, &app, &plain, figure));
            let cells = [
                count.to_string(),
                figure.to_owned(),
                value(&plain),
                value(&app),
                ratio,
            ];
            row(text, &cells);
        }
    }
}

fn heading(text: &mut Vec<String>, words: &str) {
    text.extend([String::new(), format!("## {words}"), String::new()]);
}

fn row(text: &mut Vec<String>, cells: &[String]) {
    text.push(format!("| {} |", cells.join(" | ")));
}

fn shown(middle: Option<Middle>) -> String {
    let Some(Middle {
        median,
        least,
        most,
    }) = middle
    else {
        return "–".to_owned();
    };
    if least.to_bits() == most.to_bits() {
        return number(median);
    }
    format!("{} ({}–{})", number(median), number(least), number(most))
}

fn times(ratio: Option<f64>) -> String {
    ratio.map_or_else(|| "–".to_owned(), number)
}

/// Three figures that count, and no more decimals than they need.
fn number(value: f64) -> String {
    let decimals = match value.abs() {
        size if size >= 100.0 => 0,
        size if size >= 10.0 || size == 0.0 => usize::from(value.fract() != 0.0),
        size if size < 0.1 => 4,
        _ => usize::from(value.fract() != 0.0) * 2,
    };
    format!("{value:.decimals$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let cases = [
            (0.0, "0"),
            (0.0123, "0.0123"),
            (1.0, "1"),
            (1.234, "1.23"),
            (12.34, "12.3"),
            (12.0, "12"),
            (1234.5, "1234"),
        ];
        for (value, expected) in cases {
            assert_eq!(number(value), expected);
        }
    }

    #[test]
    fn what_was_not_measured_is_a_dash() {
        let options = Options::read(["--quick".to_owned()].into_iter()).unwrap();
        let mut figures = Figures::default();
        figures.in_round(0, Conditions::Phone.name());
        figures.add(PLAIN, "first paint, ms", 100.0);
        figures.add(APP, "first paint, ms", 250.0);
        let text = markdown(&figures, &options);
        assert!(text.contains("| first paint, ms | 100 | 250 | 2.50 |"));
        assert!(text.contains("| largest paint, ms | – | – | – |"));
        assert!(!text.contains("full speed"));
    }
}

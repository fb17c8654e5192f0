//! What holds for every own instrument, right or wrong, and for every paste.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod random;

use footing_core::definition::checked;
use footing_core::texts::placeholders;
use footing_core::{Answer, Answers, Kind, read, score};
use footing_interchange::custom::templates::{all, fill};
use footing_interchange::custom::{build, check, file};
use proptest::prelude::*;
use proptest::sample::Index;
use random::{any_instrument, right_instrument};
use std::rc::Rc;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Nothing panics, and what is not without problems is not built.
    #[test]
    fn wrong_ones_are_refused_with_all_their_problems(it in any_instrument()) {
        let problems = check(&it);
        for problem in &problems {
            prop_assert!(!problem.to_string().is_empty());
        }
        match build(&it) {
            Ok((instrument, texts)) => {
                prop_assert!(problems.is_empty());
                prop_assert!(texts.checked(&instrument).is_ok());
                prop_assert!(checked(instrument).is_ok());
            }
            Err(refused) => {
                prop_assert_eq!(&refused, &problems);
                prop_assert!(!refused.is_empty());
            }
        }
        prop_assert_eq!(file::read(&file::write(&it)), Ok(it));
    }

    /// The core's own checks, which a built-in check has to pass, find nothing either.
    #[test]
    fn right_ones_are_built_and_pass_the_checks_of_the_core(it in right_instrument()) {
        prop_assert_eq!(check(&it), []);
        let (instrument, texts) = build(&it).unwrap();
        prop_assert!(checked(build(&it).unwrap().0).is_ok());
        prop_assert_eq!(texts.clone().checked(&instrument), Ok(texts.clone()));
        prop_assert_eq!(instrument.items.len(), it.items.len());
        prop_assert!(instrument.id.as_str().ends_with(&it.id));
        prop_assert!((1..=12).contains(&instrument.per_screen));
        for (item, own) in instrument.items.iter().zip(&it.items) {
            let text = texts.item(item);
            prop_assert_eq!(text.replace('\u{2060}', ""), own.text.trim());
            prop_assert!(placeholders(text).all(|name| name != "behaviour"));
            prop_assert!(texts.short(item).chars().count() <= 61);
        }
        prop_assert_eq!(file::read(&file::write(&it)), Ok(it));
    }

    /// Every legal answer is taken, and scores lie in their range.
    #[test]
    fn right_ones_can_be_taken(it in right_instrument(), dice in prop::collection::vec(any::<Index>(), 31)) {
        let (instrument, _) = build(&it).unwrap();
        let instrument = Rc::new(instrument);
        let mut answers = Answers::new(instrument.clone());
        for (item, die) in instrument.items.iter().zip(dice) {
            let answer = match &item.kind {
                Kind::Choice(scale) => Answer::Value(scale.options[die.index(scale.options.len())].value),
                Kind::Several(scale) => Answer::Several([scale.options[0].id.clone()].into_iter().collect()),
                Kind::Number { min, .. } => Answer::Value(*min),
                Kind::Text { .. } => Answer::Text("a".to_owned()),
                Kind::Display => continue,
            };
            answers.give(item.id.as_str(), answer).unwrap();
        }
        prop_assert_eq!(answers.open().count(), 0);
        let scores = score(&answers);
        prop_assert_eq!(scores.len(), it.scores.len());
        for score in &scores {
            let value = score.result.unwrap();
            prop_assert!(score.range.0 - 1e-9 <= value && value <= score.range.1 + 1e-9);
        }
        let _ = read(&answers, &scores);
    }

    /// Whatever is pasted, something comes of it, and no word is lost without a word.
    #[test]
    fn any_paste_is_taken(which: Index, statements in paste(), answers in paste()) {
        let templates: Vec<_> = all().collect();
        let template = templates[which.index(templates.len())];
        let (it, fits) = fill(template, &statements, &answers);
        prop_assert!(it.items.len() >= template.items());
        let _ = check(&it);
        let asked = it.items.iter().filter(|item| !item.text.is_empty()).count();
        if fits.is_empty() {
            prop_assert_eq!(asked, template.items());
            prop_assert!(template.fits(&it));
        }
    }

    #[test]
    fn no_text_makes_the_reader_of_files_panic(text in ".{0,200}", cut in any::<Index>(), it in right_instrument()) {
        let _ = file::read(&text);
        let whole = file::write(&it);
        let cut = whole.floor_char_boundary(cut.index(whole.len() - 1));
        prop_assert!(file::read(&whole[..cut]).is_err());
        let _ = file::read(&format!("{}{text}{}", &whole[..cut], &whole[cut..]));
    }
}

/// Lines with all that documents put before, behind and between words.
fn paste() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "[0-9]{1,2}[.) ]{1,2}[a-z ]{0,20}",
        "[a-zA-Z ]{0,20}[ (=-]{0,2}[0-9)]{0,3}",
        "[•–* \t]{0,2}.{0,20}",
        Just(String::new()),
    ];
    prop::collection::vec(line, 0..30).prop_map(|lines| lines.join("\n"))
}

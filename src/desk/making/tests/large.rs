//! What is too long or too large for a link, and the questions that travel in one.

use super::*;

#[test]
fn what_is_too_long_is_said_at_once_and_stays_as_it_was_typed() {
    let mut counselor = Counselor::new();
    counselor.picks(STRENGTHS);
    counselor.does(Happened::ChoseWanted(Wanted::Nothing));
    for (field, most, problem) in [
        (Field::Sender, 60, Problem::SenderTooLong(2)),
        (Field::Note, 600, Problem::NoteTooLong(2)),
    ] {
        let long = "é".repeat(most + 2);
        counselor.does(Happened::Typed(field, long.clone()));
        assert_eq!(counselor.problems(), [problem]);
        assert!(problem.is_seen_at_once());
        counselor.does(Happened::Tried);
        assert_eq!(counselor.making().made, None);
        let form = &counselor.making().form;
        assert!([&form.sender, &form.note].contains(&&long));
        counselor.does(Happened::Typed(field, "é".repeat(most)));
        assert_eq!(counselor.problems(), []);
    }
    counselor.makes();
    for (field, text, problem) in [
        (Field::FirstDay, "2026-02-30", Problem::NoDay),
        (Field::Every, OWN, Problem::NoRhythm),
        (Field::Days, "0", Problem::NoRhythm),
        (Field::Days, "367", Problem::NoRhythm),
    ] {
        counselor.does(Happened::Typed(Field::FirstDay, String::new()));
        counselor.does(Happened::Typed(field, text.into()));
        assert_eq!(counselor.problems(), [problem], "{text}");
    }
    counselor.does(Happened::Typed(Field::Days, "45".into()));
    assert_eq!(counselor.makes().every.unwrap().in_days(), Some(45));
}

/// Ten items of so many letters, which nothing can make small.
pub(super) fn own(title: &str, letters: usize) -> CustomInstrument {
    let mut dice = title
        .bytes()
        .fold(1_u64, |all, byte| all * 31 + u64::from(byte));
    let mut letter = || {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        char::from(b'a' + u8::try_from((dice >> 40) % 26).unwrap())
    };
    let option = |value| AnswerOption {
        value,
        text: format!("Answer {value}"),
    };
    CustomInstrument {
        id: "abcdefghijklmnop".into(),
        edition: 1,
        title: title.into(),
        about: "About these questions.".into(),
        recall_days: 7,
        scales: vec![(0..4).map(option).collect()],
        items: (0..10)
            .map(|_| CustomItem {
                text: (0..letters).map(|_| letter()).collect(),
                kind: CustomKind::Choice(0),
                reversed: false,
                optional: false,
                danger: None,
            })
            .collect(),
        ..CustomInstrument::default()
    }
}

pub(super) fn record(custom: &CustomInstrument, is_mine: bool) -> Body {
    Body::Instrument(OwnInstrument {
        packed: custom.to_text(),
        added_at: Timestamp::default(),
        is_mine,
    })
}

#[test]
fn own_questions_travel_in_the_link_and_those_of_others_are_not_offered() {
    let mut counselor = Counselor::new();
    counselor.puts(Kind::Instrument, "mine", record(&own("Mine", 20), true));
    counselor.puts(
        Kind::Instrument,
        "theirs",
        record(&own("Theirs", 20), false),
    );
    let offered = Pick::offered(&counselor.state.shelf);
    let built_in = crate::catalog::checks().len();
    assert_eq!(offered.len(), built_in + 1);
    assert_eq!(offered.last(), Some(&Pick::Own("mine".into())));

    counselor.does(Happened::Picked(Pick::Own("mine".into()), true));
    counselor.does(Happened::ChoseWanted(Wanted::Nothing));
    let asked = counselor.makes();
    let [Step::Whole(whole)] = &asked.steps[..] else {
        panic!("{asked:?}");
    };
    assert_eq!(whole.items, own("Mine", 20).items);
    assert_eq!(
        whole.id, "",
        "it is named by its content where it is opened"
    );

    // Where it was deleted meanwhile, the page says so before a link lacks it in silence.
    let gone = RecordKey::new(Kind::Instrument, "mine");
    crate::update::delete(&mut counselor.state, &gone);
    assert_eq!(counselor.problems(), [Problem::PickGone]);
}

#[test]
fn what_no_link_can_hold_is_said_and_stays() {
    let mut counselor = Counselor::new();
    counselor.does(Happened::ChoseWanted(Wanted::Nothing));
    for n in 0..12 {
        let custom = own(&format!("Number {n}"), 290);
        let id = format!("own-{n}");
        counselor.puts(Kind::Instrument, &id, record(&custom, true));
        counselor.does(Happened::Picked(Pick::Own(id), true));
    }
    assert_eq!(counselor.problems(), []);
    let effects = counselor.does(Happened::Tried);
    assert_eq!(effects, [Effect::Focus(Focus::ErrorSummary)]);
    assert!(counselor.making().too_large && counselor.making().made.is_none());
    assert_eq!(counselor.order().len(), 12);
    counselor.picks(STRENGTHS);
    assert_eq!(counselor.problems(), [Problem::TooManyPicked]);
    assert!(!counselor.making().too_large, "that is not known any more");
}

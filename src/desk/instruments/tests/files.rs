//! Files out and in.

use super::*;
use footing_interchange::custom::file;

#[test]
fn a_file_comes_in_whole_or_not_at_all() {
    let mut counselor = Counselor::new();
    let first = counselor.keeps_ten();
    let effects = counselor.does(Happened::AskedForFile(first.clone()));
    let [Effect::Download { name, text }] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert_eq!(name, "questions.json");
    let said = |counselor: &Counselor| counselor.state.desk.instruments.said.clone();
    assert_eq!(
        writes(&counselor.does(Happened::OpenedFile(Some(text.clone())))),
        0
    );
    assert_eq!(said(&counselor), Some(Said::Known));

    let mut other = Counselor::new();
    assert_eq!(
        writes(&other.does(Happened::OpenedFile(Some(text.clone())))),
        1
    );
    assert_eq!(said(&other), Some(Said::Came));
    assert_eq!(other.offered(), [first], "it is the same there");

    for (text, expected) in [
        (None, Said::NotOurs),
        (Some("{}".to_owned()), Said::NotOurs),
        (Some(" ".repeat(file::MOST_BYTES + 1)), Said::TooLarge),
        (
            Some(text.replace("\"version\": 1", "\"version\": 9")),
            Said::Newer,
        ),
    ] {
        let mut third = Counselor::new();
        assert_eq!(third.does(Happened::OpenedFile(text)), []);
        assert_eq!(said(&third), Some(expected));
        assert!(third.all().is_empty());
    }
}

#[test]
fn a_file_with_problems_is_shown_and_can_be_put_right() {
    let mut it = empty("Total");
    it.title = "From a file".into();
    it.edition = 0;
    it.template = "No such name".into();
    let mut counselor = Counselor::new();
    assert_eq!(
        counselor.does(Happened::OpenedFile(Some(file::write(&it)))),
        []
    );
    let brought = counselor.state.desk.instruments.brought.clone().unwrap();
    assert!(!brought.problems.is_empty() && counselor.all().is_empty());
    counselor.does(Happened::TookBrought);
    assert!(counselor.written().is_pressed);
    assert_eq!(counselor.all().len(), 1);
    counselor.changes(Change::Statements(ten()));
    counselor.changes(Change::Scale(0, ScaleChange::Words(five())));
    counselor.does(Happened::PressedKeep);
    assert_eq!(counselor.offered().len(), 1);
}

//! Texts that are no markup.

use super::strings::STRINGS;
use super::*;
use crate::desk::instruments::editing::ScoreChange;
use footing_interchange::custom::{CustomKind, CustomMethod, file};

/// What is typed into any field is there again after keeping, bringing in and reading: as text.
#[test]
fn what_looks_like_markup_stays_text() {
    assert!(STRINGS.len() >= 60);
    for text in STRINGS {
        let text = (*text).to_owned();
        let mut counselor = Counselor::new();
        counselor.writes_ten();
        let two = vec![text.clone(), format!("{text} 2")];
        for change in [
            Change::Title(text.clone()),
            Change::About(text.clone()),
            Change::Licence(text.clone()),
            Change::Source(text.clone()),
            Change::Item(0, ItemChange::Text(text.clone())),
            Change::AddedItem(CustomKind::Display),
            Change::Item(10, ItemChange::Text(text.clone())),
            Change::Scale(0, ScaleChange::Words(two)),
            Change::Score(0, ScoreChange::Title(text.clone())),
            Change::Score(0, ScoreChange::Method(CustomMethod::Mean)),
        ] {
            counselor.changes(change);
        }
        let typed = counselor.written().it.clone();
        counselor.does(Happened::PressedKeep);
        assert_eq!(problems(&typed), [], "{text}");
        let kept = counselor.all()[0].it.clone();
        assert_eq!(
            CustomInstrument {
                id: String::new(),
                ..kept.clone()
            },
            typed,
            "{text}"
        );
        assert_eq!(file::read(&file::write(&kept)), Ok(kept.clone()), "{text}");
        // In the app's own placeholder a character without width stands, so that nothing fills it in.
        let shown = text.trim().replace("{behaviour}", "{\u{2060}behaviour}");
        let texts = own::check_of(&kept).unwrap().texts;
        assert_eq!(texts.title, shown);
        assert_eq!(texts.purpose, shown);
        assert_eq!(texts.items.get("i1"), Some(&shown));
        assert_eq!(texts.items.get("i11"), Some(&shown));
        assert_eq!(texts.scores.get("s1").map(|it| &it.title), Some(&shown));
        assert_eq!(
            texts.responses.get("r1").and_then(|it| it.get("o1")),
            Some(&shown)
        );
    }
}

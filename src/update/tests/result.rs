//! What is done with a result: its guide, its place among earlier ones.

use super::*;

const WORDLESS: &str = "leading-groups";

#[test]
fn the_guide_takes_the_place_of_its_result_until_it_is_closed() {
    let mut person = Person::new();
    for (action, open) in [
        (Action::ShowedGuide(true), true),
        (Action::ShowedGuide(false), false),
        (Action::ShowedGuide(true), true),
        (Action::Followed(Route::Home), false),
    ] {
        let effects = person.does(action);
        assert!(effects.contains(&Effect::Focus(Focus::Heading)));
        assert_eq!(person.state.opened.contains_key("guide"), open);
    }
}

/// A check that uses no word asks for none, keeps none, and changes none that is known.
#[test]
fn a_check_without_a_word_leaves_the_known_one_alone() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    assert_eq!(person.state.shelf.setting("word"), Some("drinking"));
    let effects = person.starts(WORDLESS, true);
    assert_eq!(person.state.shelf.setting("word"), Some("drinking"));
    let (key, draft) = puts(&effects).pop().unwrap();
    assert!(
        key.contains(":draft:") && draft.contains(r#""word":"""#),
        "{draft}"
    );
    person.answers_all(2);
    let Route::Results(Some(id)) = person.state.route.clone() else {
        panic!("there is no result");
    };
    let taken = person.state.shelf.taken(&id).unwrap();
    assert_eq!(taken.result.word, "");
}

/// The newest result of the same check before this one, whatever lies between.
#[test]
fn a_result_knows_the_one_before_it() {
    let mut person = Person::new();
    let mut ids = Vec::new();
    for slug in ["limits", "limits", WORDLESS, "limits"] {
        person.starts(slug, false);
        person.answers_all(2);
        let Route::Results(Some(id)) = person.state.route.clone() else {
            panic!("there is no result");
        };
        ids.push(id);
    }
    let shelf = &person.state.shelf;
    let before = |n: usize| {
        let taken = shelf.taken(&ids[n]).unwrap();
        shelf.before(&taken).map(|it| it.id.to_string())
    };
    assert_eq!(before(0), None);
    assert_eq!(before(1), Some(ids[0].clone()));
    assert_eq!(before(2), None);
    assert_eq!(before(3), Some(ids[1].clone()));
}

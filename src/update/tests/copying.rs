//! A text is copied, or selected where the browser lets none be copied.

use super::*;
use crate::directory::directory;
use crate::state::Announcement;

#[test]
fn a_text_is_copied_or_selected() {
    let mut person = Person::new();
    let text = "Hi.".to_owned();
    let place = "message-text".to_owned();
    let asked = Action::AskedForCopy {
        place: place.clone(),
        text: text.clone(),
    };
    let effects = person.does(asked);
    assert_eq!(effects, [Effect::Copy(text)]);
    assert!(person.does(Action::Copied(true)).is_empty());
    assert_eq!(person.state.announced, Some(Announcement::Copied));
    assert_eq!(person.does(Action::Copied(false)), [Effect::Select(place)]);
    assert_eq!(person.state.announced, Some(Announcement::NotCopied));
    person.does(Action::Followed(Route::Help));
    assert_eq!(
        person.state.announced, None,
        "it is not said of another page"
    );
}

/// What is said of one address is not said of the next one.
#[test]
fn a_question_begins_with_nothing_copied() {
    let mut person = Person::new();
    let Some(place) = directory().entries.first() else {
        panic!("no place")
    };
    for ends_with in [Action::Asked(Ask::Away(place)), Action::Cancelled] {
        person.does(Action::Copied(true));
        person.does(ends_with);
        assert_eq!(person.state.announced, None);
    }
    person.does(Action::Asked(Ask::Away(place)));
    assert!(
        person.does(Action::Confirmed).is_empty(),
        "no script leads there"
    );
    assert_eq!(person.state.asking, None);
}

//! A newer version of the app: offered where taking it costs nothing.

use super::*;

#[test]
fn a_version_that_waits_is_offered_and_used_when_chosen() {
    let mut person = Person::new();
    assert!(!person.state.can_use_version());
    assert_eq!(person.does(Action::FoundVersion), []);
    assert!(person.state.can_use_version());
    assert_eq!(person.does(Action::ChoseVersion), [Effect::UseVersion]);
}

#[test]
fn a_check_in_progress_and_answers_in_memory_come_first() {
    for keep in [true, false] {
        let mut person = Person::new();
        person.does(Action::FoundVersion);
        person.starts(BRIEF, keep);
        assert!(!person.state.can_use_version(), "kept: {keep}");
        person.does(Action::Followed(Route::Home));
        assert!(!person.state.can_use_version(), "kept: {keep}");
    }
}

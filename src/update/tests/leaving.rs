//! Leaving at once.

use super::*;

#[test]
fn leaving_forgets_everything_and_nothing_comes_back() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    assert_eq!(person.does(Action::PressedLeave), [Effect::Leave]);
    assert!(person.state.gone && person.state.taking.is_none() && person.state.shelf.is_empty());
    let late = Action::ReadStores {
        local: Ok(Vec::new()),
        twin: Some(Ok(Vec::new())),
        more: false,
    };
    assert_eq!(person.does(late), []);
    assert_eq!(person.does(Action::Followed(Route::Plan)), []);
}

#[test]
fn shift_leaves_when_pressed_three_times_in_a_row() {
    for (presses, leaves) in [
        (vec![0, 100, 200], true),
        (vec![0, 5000, 10_000], true),
        (vec![0, 100, 5101], false),
        (vec![0, 5001, 5100], false),
        (vec![0, 5001, 5100, 5200], true),
    ] {
        let mut person = Person::new();
        for ms in &presses {
            person.does_at(Action::PressedShift, *ms);
        }
        assert_eq!(person.state.gone, leaves, "{presses:?}");
    }
}

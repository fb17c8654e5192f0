//! Where the focus goes when something moves, comes or goes.

use super::*;

#[test]
fn the_focus_goes_along_with_what_is_moved() {
    let mut counselor = Counselor::new();
    counselor.writes_ten();
    let part = |id: &str| Effect::Focus(Focus::Part(id.to_owned()));
    for (place, step, focus) in [
        (1, ItemChange::Up, Some("own-item-0-down")),
        (0, ItemChange::Up, None),
        (0, ItemChange::Down, Some("own-item-1-down")),
        (8, ItemChange::Down, Some("own-item-9-up")),
        (9, ItemChange::Down, None),
        (9, ItemChange::Removed, Some("own-item-8")),
        (0, ItemChange::Removed, Some("own-item-0")),
        (0, ItemChange::Reversed(true), None),
    ] {
        let effects = counselor.changes(Change::Item(place, step.clone()));
        let moved: Vec<_> = effects
            .into_iter()
            .filter(|it| matches!(it, Effect::Focus(_)))
            .collect();
        assert_eq!(
            moved,
            focus.map(part).into_iter().collect::<Vec<_>>(),
            "{place} {step:?}"
        );
    }
}

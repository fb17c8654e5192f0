//! Links that are kept under a name.

use super::large::{own, record};
use super::*;

#[test]
fn a_kept_link_comes_back_as_it_was() {
    let mut counselor = Counselor::new();
    counselor.has_key("a", 1, true);
    counselor.picks(SITUATIONS);
    counselor.picks(STRENGTHS);
    for (field, text) in [
        (Field::Sender, "Room 4"),
        (Field::Note, "Please."),
        (Field::FirstDay, "2026-11-28"),
        (Field::Every, OWN),
        (Field::Days, "45"),
    ] {
        counselor.does(Happened::Typed(field, text.into()));
    }
    counselor.does(Happened::ChoseWanted(Wanted::Scores));
    assert_eq!(
        counselor.does(Happened::Kept),
        [],
        "there is nothing to keep yet"
    );
    let made = counselor.makes();
    let form = counselor.making().form.clone();

    for name in [" ", &"x".repeat(81)] {
        counselor.does(Happened::Named(name.into()));
        assert_eq!(counselor.does(Happened::Kept), focus("making-name"));
    }
    counselor.does(Happened::Named(" First visit ".into()));
    let effects = counselor.does(Happened::Kept);
    assert!(
        matches!(&effects[..], [Effect::Put { .. }, Effect::Persist]),
        "{effects:?}"
    );
    let id = counselor.making().open.clone().unwrap();

    counselor.does(Happened::BeganAnew);
    assert_eq!(*counselor.making(), Making::default());
    assert_eq!(counselor.does(Happened::Opened(id.clone())), focus("made"));
    assert_eq!(counselor.making().form, form);
    assert_eq!(counselor.making().name, "First visit");
    assert_eq!(
        decode(counselor.making().made.as_deref().unwrap()),
        Ok(made.clone())
    );

    // Changed, it is the same link to those who look for its mark.
    counselor.does(Happened::Typed(Field::Note, "Please!".into()));
    assert_eq!(counselor.makes().invite, made.invite);
    counselor.does(Happened::Kept);
    assert_eq!(kept(&counselor.state.shelf).len(), 1);

    // A copy is another one.
    counselor.does(Happened::Doubled(id.clone()));
    let names: Vec<_> = kept(&counselor.state.shelf)
        .iter()
        .map(|(_, it)| it.name.clone())
        .collect();
    assert_eq!(names, ["First visit (copy)", "First visit"]);
    let copy = decode(counselor.making().made.as_deref().unwrap()).unwrap();
    assert_ne!(copy.invite, made.invite);
    assert_ne!(counselor.making().open.as_deref(), Some(id.as_str()));
}

#[test]
fn a_kept_link_that_would_be_another_now_is_made_anew() {
    let mut counselor = Counselor::new();
    counselor.has_key("a", 1, true);
    counselor.puts(Kind::Instrument, "mine", record(&own("Mine", 20), true));
    counselor.does(Happened::Picked(Pick::Own("mine".into()), true));
    counselor.does(Happened::ChoseWanted(Wanted::Scores));
    counselor.makes();
    counselor.does(Happened::Named("Mine".into()));
    counselor.does(Happened::Kept);
    let id = counselor.making().open.clone().unwrap();

    let other = counselor.has_key("b", 2, true);
    let effects = counselor.does(Happened::Opened(id.clone()));
    assert_eq!(effects, [Effect::Focus(Focus::Heading)]);
    assert_eq!(counselor.making().said, Some(Said::Changed));
    assert_eq!(counselor.making().made, None);
    assert_eq!(counselor.makes().recipient, Some(other));
    counselor.does(Happened::Kept);

    // Without the instrument on this device the link still has it.
    crate::update::delete(
        &mut counselor.state,
        &RecordKey::new(Kind::Instrument, "mine"),
    );
    counselor.does(Happened::Opened(id.clone()));
    assert!(matches!(
        counselor.making().form.picks[..],
        [Pick::Carried(_)]
    ));
    assert_eq!(counselor.making().said, Some(Said::Opened));

    let damaged = crate::saved::OwnLink {
        name: "Damaged".into(),
        payload: "1.abc.x".into(),
        made_at: Timestamp::default(),
    };
    counselor.puts(Kind::Link, &id, Body::Link(damaged));
    let before = counselor.making().form.clone();
    counselor.does(Happened::Opened(id.clone()));
    counselor.does(Happened::Doubled(id));
    assert_eq!(counselor.making().said, Some(Said::Unreadable));
    assert_eq!(counselor.making().form, before, "nothing half taken over");
}

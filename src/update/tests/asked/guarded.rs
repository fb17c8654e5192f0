//! What a link cannot do: pass for another, be half read, hand over what was not chosen.

use super::*;

#[test]
fn a_name_that_is_known_with_another_key_stops_the_person() {
    let mut person = Person::new();
    person.does(Action::Followed(Route::Start(link(KEY))));
    begins(&mut person, true);
    let shelf = &person.state.shelf;
    assert!(!has_another_key(shelf, &invitation(KEY)));
    assert!(has_another_key(shelf, &invitation(OTHER_KEY)));
    let mut nobody = invitation(OTHER_KEY);
    nobody.sender = " ".into();
    assert!(!has_another_key(shelf, &nobody));
    let mut same = invitation(OTHER_KEY);
    same.sender = "  ANN, day clinic ".into();
    assert!(has_another_key(shelf, &same));
}

#[test]
fn a_link_that_was_changed_is_taken_as_it_was_made_or_not_at_all() {
    let payload = link(KEY);
    let changed = format!("{payload}&utm_source=mail");
    let invited = Invited::of(&changed);
    assert_eq!(&*invited.payload, payload);
    let cut = &payload[..payload.len() - 3];
    assert_eq!(Invited::of(cut).read, Err(Unreadable::CutOff));
    assert_eq!(Invited::of("").read, Err(Unreadable::Missing));
    assert!(Invited::of("").steps.is_empty());
}

#[test]
fn what_was_sealed_is_not_taken_for_what_was_chosen_since() {
    let mut person = Person::new();
    person.does(Action::Followed(Route::Start(link(KEY))));
    begins(&mut person, true);
    person.answers_all(2);
    let taken = done(&person);
    let made = returned("07", "", "", taken.iter().map(|it| (it, Choice::Answers)));
    let made = std::rc::Rc::new(made);
    let sealed = |person: &Person| person.state.sealing.sealed.clone();
    person.does(Action::AskedToSeal(made.clone()));
    person.does(Action::Sealed(Some("age".into())));
    assert_eq!(sealed(&person).as_deref(), Some("age"));
    person.does(Action::ChangedReturn);
    assert_eq!(sealed(&person), None);
    // What was under way when it was changed comes too late.
    person.does(Action::AskedToSeal(made.clone()));
    person.does(Action::ChangedReturn);
    person.does(Action::Sealed(Some("age".into())));
    assert_eq!(sealed(&person), None);
    // Nor is it there when all is taken again.
    person.does(Action::AskedToSeal(made));
    person.does(Action::Sealed(Some("age".into())));
    begins(&mut person, true);
    assert_eq!(sealed(&person), None);
}

#[test]
fn other_questions_under_an_id_that_is_known_are_not_taken() {
    let mut person = Person::new();
    person.does(Action::Followed(Route::Start(link(KEY))));
    let invited = person.state.invited.clone().unwrap();
    let mut others = invited.steps[1].own.clone().unwrap();
    others.items[0].text = "I slept badly.".into();
    let key = RecordKey::new(Kind::Instrument, "aaaaaaaaaaaaaaab");
    let body = Body::Instrument(crate::saved::OwnInstrument {
        packed: others.to_text(),
        added_at: Timestamp::default(),
        is_mine: false,
    });
    let record = Record {
        rev: 1,
        written_at: Timestamp::default(),
        body,
    };
    std::rc::Rc::make_mut(&mut person.state.shelf).put(key, record, false);
    assert_eq!(standings(&person), [Standing::Open, Standing::Missing]);
}

#[test]
fn taking_all_again_keeps_it_as_before() {
    for keep in [true, false] {
        let mut person = Person::new();
        person.does(Action::Followed(Route::Start(link(KEY))));
        begins(&mut person, keep);
        // Something else in memory says nothing of this.
        person.does(adds("call a friend", false));
        let invited = person.state.invited.clone().unwrap();
        assert_eq!(invited.is_kept(&person.state.shelf), keep);
    }
}

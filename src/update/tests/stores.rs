//! What the stores and files give back, and what they refuse.

use super::*;

#[test]
fn a_result_takes_its_drafts_place_only_once_it_is_safe() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    let effects = person.answers_all(2);
    assert!(
        !effects.iter().any(|it| matches!(it, Effect::Delete(_))),
        "{effects:?}"
    );
    let Route::Results(Some(id)) = person.state.route.clone() else {
        panic!()
    };
    let key = RecordKey::new(Kind::Result, &id);
    let stored = |store, ok| Action::Stored {
        key: key.clone(),
        rev: 1,
        store,
        ok,
    };
    assert_eq!(person.does(stored(StoreName::Local, true)), []);
    assert_eq!(person.state.safety_of(&key), Safety::Writing);
    let effects = person.does(stored(StoreName::Twin, true));
    assert_eq!(effects, [Effect::Delete(RecordKey::new(Kind::Draft, &id))]);
    assert_eq!(person.state.safety_of(&key), Safety::Saved);
}

#[test]
fn what_no_store_takes_stays_on_the_page_and_says_so() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    person.answers_all(2);
    let Route::Results(Some(id)) = person.state.route.clone() else {
        panic!()
    };
    let key = RecordKey::new(Kind::Result, &id);
    for (store, safety) in [
        (StoreName::Local, Safety::Writing),
        (StoreName::Twin, Safety::Failed),
    ] {
        let effects = person.does(Action::Stored {
            key: key.clone(),
            rev: 1,
            store,
            ok: false,
        });
        assert_eq!(effects, []);
        assert_eq!(person.state.safety_of(&key), safety);
    }
    assert!(person.state.shelf.taken(&id).is_some());
    assert!(
        person
            .state
            .shelf
            .records
            .contains_key(&RecordKey::new(Kind::Draft, &id))
    );
}

#[test]
fn a_file_read_twice_changes_nothing() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    person.answers_all(3);
    let texts = vec!["it rains".into(), "stay in".into()];
    person.does(Action::AddedLine(Sort::IfThen, texts, true));
    let effects = person.does(Action::AskedForFile(None));
    let [Effect::Download { text, .. }] = &effects[..] else {
        panic!("{effects:?}")
    };
    let mut other = Person::new();
    for (added, same) in [(3, 1), (0, 4)] {
        let effects = other.does(Action::OpenedFile(Some(text.clone())));
        let notice = Notice::Imported {
            added,
            same,
            skipped: 0,
        };
        assert_eq!(other.state.notice, Some(notice));
        assert_eq!(puts(&effects).len(), added);
    }
    let before = other.state.shelf.clone();
    for broken in [
        Some(text[..text.len() / 2].to_owned()),
        Some("[]".into()),
        None,
    ] {
        assert_eq!(other.does(Action::OpenedFile(broken)), []);
        assert_eq!(other.state.shelf, before);
    }
}

#[test]
fn erasing_asks_first_and_then_leaves_nothing() {
    let mut person = Person::new();
    person.starts(BRIEF, true);
    person.does(Action::Asked(Ask::Erase));
    assert!(!person.state.shelf.is_empty());
    assert_eq!(person.does(Action::Confirmed)[0], Effect::Erase);
    assert!(person.state.shelf.is_empty() && person.state.taking.is_none());
}

#[test]
fn damaged_records_cost_only_themselves() {
    let mut person = Person::new();
    let mut stored = puts(&person.starts(BRIEF, true));
    let whole = stored.len();
    let key = "footing:1:result:abcdefghijklmnop";
    stored.push((key.into(), "{\"schema\":1,\"rev\":1".into()));
    stored.push(("footing:1:inbox:x".into(), "later".into()));
    stored.push(("other-site".into(), "theirs".into()));
    let mut other = Person::new();
    let effects = other.does(Action::ReadStores {
        local: Ok(stored),
        twin: Some(Ok(Vec::new())),
        more: false,
    });
    assert_eq!(other.state.shelf.records.len(), whole);
    assert_eq!(
        other.state.shelf.unread.keys().collect::<Vec<_>>(),
        ["footing:1:inbox:x", key]
    );
    assert_eq!(
        effects.len(),
        whole,
        "only whole records are copied: {effects:?}"
    );
}

#[test]
fn a_deleted_record_does_not_come_back_from_the_slower_store() {
    let mut person = Person::new();
    let stored = puts(&person.starts(BRIEF, true));
    let later = deletion_mark(Timestamp::from_ms(1_790_000_999_000));
    let marks = stored
        .iter()
        .map(|(key, _)| (key.clone(), later.clone()))
        .collect();
    let mut other = Person::new();
    let effects = other.does(Action::ReadStores {
        local: Ok(stored),
        twin: Some(Ok(marks)),
        more: false,
    });
    assert!(other.state.shelf.is_empty());
    assert!(
        effects
            .iter()
            .all(|it| matches!(it, Effect::RemoveLocal(_))),
        "{effects:?}"
    );
}

#[test]
fn what_could_not_be_read_travels_with_the_file() {
    let mut person = Person::new();
    let key = "footing:1:result:abcdefghijklmnop";
    let stored = vec![(key.to_owned(), "{\"schema\":9}".to_owned())];
    person.does(Action::ReadStores {
        local: Ok(stored),
        twin: Some(Ok(Vec::new())),
        more: false,
    });
    let effects = person.does(Action::AskedForFile(None));
    let [Effect::Download { text, .. }] = &effects[..] else {
        panic!("{effects:?}")
    };
    let mut other = Person::new();
    for writings in [2, 0] {
        let effects = other.does(Action::OpenedFile(Some(text.clone())));
        assert_eq!(effects.len(), writings, "{effects:?}");
        assert_eq!(other.state.shelf.unread, person.state.shelf.unread);
    }
}

#[test]
fn after_everything_was_erased_not_even_an_empty_database_stays() {
    let mark = deletion_mark(Timestamp::from_ms(1_789_000_000_000));
    let marks = vec![("footing:1:setting:word".to_owned(), mark)];
    let mut person = Person::new();
    let effects = person.does(Action::ReadStores {
        local: Ok(Vec::new()),
        twin: Some(Ok(marks)),
        more: false,
    });
    assert_eq!(effects, [Effect::RemoveTwin]);
}

#[test]
fn saved_is_said_only_of_what_is_on_the_disk() {
    let mut person = Person::new();
    let stored = puts(&person.starts(BRIEF, true));
    let key = RecordKey::parse(&stored[0].0).unwrap();
    for (twin, safety) in [
        (None, Safety::Writing),
        (Some(Err(Refused)), Safety::Local),
        (Some(Ok(Vec::new())), Safety::Writing),
        (Some(Ok(stored.clone())), Safety::Saved),
    ] {
        let mut other = Person::new();
        other.does(Action::ReadStores {
            local: Ok(stored.clone()),
            twin,
            more: false,
        });
        assert_eq!(other.state.safety_of(&key), safety);
    }
}

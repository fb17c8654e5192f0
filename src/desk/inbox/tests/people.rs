//! Who sent what: kept once, listed, noted, deleted, taken away.

use super::*;
use crate::action::StoreName;
use crate::saved::Received;

#[test]
fn a_return_is_kept_once_and_listed_by_name() {
    let mut it = Counselor::with_key(false);
    let first = json(&sent("River 7", 10, ONE, Some(2)));
    // Padding is no part of it.
    let effects = it.opens(Ok(format!("{first}   ")));
    assert_eq!(kept(&effects), 1);
    assert_eq!(kept(&it.opens(Ok(first))), 0);
    assert!(matches!(
        it.fates()[..],
        [
            Fate::Opened { again: false, .. },
            Fate::Opened { again: true, .. }
        ]
    ));
    // The same result in another return counts once, under the name they gave last.
    it.opens(Ok(json(&sent("RIVER  7", 20, ONE, None))));
    it.opens(Ok(json(&sent("river 7", 15, TWO, None))));
    it.opens(Ok(json(&sent("Someone", 5, TWO, None))));
    let listed: Vec<_> = it.listed().iter().map(|it| (it.0, it.1)).collect();
    assert_eq!(listed, [("RIVER 7", 2), ("Someone", 1)]);
    assert!(it.state.desk.inbox.listing.people[0].has(" RIV 7"));
    assert!(!it.state.desk.inbox.listing.people[0].has("some"));
}

#[test]
fn a_note_stays_with_what_it_is_about() {
    let mut it = Counselor::with_key(false);
    it.opens(Ok(json(&sent("a", 1, ONE, None))));
    let id = it.state.desk.inbox.listing.people[0].id().to_owned();
    it.happens(Happened::WroteNote(id.clone(), " Call on Monday ".into()));
    let someone = it.state.desk.inbox.listing.person(&id).unwrap();
    let found = super::super::kept(&it.state.shelf, someone);
    assert_eq!(found[0].note, "Call on Monday");
    assert!(
        it.happens(Happened::WroteNote("bbbbbbbbbbbbbbbb".into(), "x".into()))
            .is_empty()
    );
}

#[test]
fn who_is_deleted_is_gone_and_so_is_their_page() {
    let mut it = Counselor::with_key(false);
    it.opens(Ok(json(&sent("a", 1, ONE, None))));
    it.opens(Ok(json(&sent("a", 2, TWO, None))));
    it.opens(Ok(json(&sent("b", 3, TWO, None))));
    let of_a = it.state.desk.inbox.listing.people[1].returns.clone();
    // One of the two: the page goes on with the other.
    it.does(Action::Followed(Place::Person(&of_a[1]).route()));
    it.does(Action::Asked(Ask::Delete(RecordKey::new(
        Kind::Inbox,
        &of_a[1],
    ))));
    let effects = it.does(Action::Confirmed);
    assert!(effects.contains(&Effect::Replace(Place::Person(&of_a[0]).route())));
    // All of it.
    it.happens(Happened::AskedToDelete(of_a[0].to_string()));
    let effects = it.does(Action::Confirmed);
    assert!(effects.contains(&Effect::Replace(Place::Everybody.route())));
    assert_eq!(it.listed(), [("b", 1, false)]);
}

#[test]
fn danger_is_flagged_as_soon_as_its_questions_are_known() {
    let check = crate::catalog::checks()
        .iter()
        .find(|it| !it.instrument.dangers.is_empty())
        .cloned();
    let check = check.unwrap();
    let danger = check.instrument.dangers[0].clone();
    let item = check.instrument.item(danger.item.as_str()).unwrap();
    // Whichever answer it is that points to danger, it is among these.
    let answers: Vec<Answer> = match &item.kind {
        footing_core::Kind::Choice(scale) => scale
            .options
            .iter()
            .map(|it| Answer::Value(it.value))
            .collect(),
        footing_core::Kind::Several(scale) => {
            let one = |id: &String| Answer::Several([id.clone()].into_iter().collect());
            scale.options.iter().map(|it| one(&it.id)).collect()
        }
        _ => Vec::new(),
    };
    let mut it = Counselor::with_key(false);
    let mut flags = Vec::new();
    for (n, answer) in answers.into_iter().enumerate() {
        let mut one = sent(&format!("p{n}"), 100 - n as i64, ONE, None);
        one.results[0].instrument = check.instrument.id.to_string();
        one.results[0].edition = check.instrument.edition;
        one.results[0].answers = Some([(item.id.to_string(), answer)].into_iter().collect());
        it.opens(Ok(json(&one)));
        flags.push(matches!(
            it.fates().pop(),
            Some(Fate::Opened { danger: true, .. })
        ));
    }
    assert!(flags.contains(&true) && flags.contains(&false), "{flags:?}");
    let listed: Vec<bool> = it.listed().iter().map(|(_, _, danger)| *danger).collect();
    assert_eq!(listed, flags);
}

#[test]
fn tables_hold_what_was_sent() {
    let mut it = Counselor::with_key(false);
    it.opens(Ok(json(&sent("=1+1", 1, ONE, Some(1)))));
    it.opens(Ok(json(&sent("b", 2, TWO, None))));
    let id = it.state.desk.inbox.listing.people[1].id().to_owned();
    for (shape, of, lines, has) in [
        (Shape::Wide, None, 3, "'=1+1"),
        (Shape::Wide, Some(id.clone()), 2, "'=1+1"),
        (Shape::Json, None, 3, r#""name":"=1+1""#),
        (Shape::Json, Some(id), 2, r#""name":"=1+1""#),
    ] {
        let effects = it.happens(Happened::AskedForTable(shape, of));
        let [Effect::Download { name, text }] = &effects[..] else {
            panic!("{effects:?}");
        };
        assert!(
            name.starts_with("inbox-2026-") && text.contains(has),
            "{name} {text}"
        );
        assert_eq!(text.lines().count(), lines, "{text}");
        if shape == Shape::Json {
            let read: serde_json::Value = serde_json::from_str(text).unwrap();
            assert_eq!(read["returns"].as_array().unwrap().len(), lines - 1);
        }
    }
}

#[test]
fn what_another_tab_does_is_followed() {
    let mut it = Counselor::with_key(false);
    it.opens(Ok(json(&sent("a", 1, ONE, None))));
    let id = it.state.desk.inbox.listing.people[0].id().to_owned();
    let key = RecordKey::new(Kind::Inbox, &id);
    it.does(Action::OtherTabWrote(key.to_string(), None));
    assert!(it.listed().is_empty());
    // What is not a return is counted, and stays.
    let body = Body::Inbox(Received {
        json: "{}".into(),
        received_at: Timestamp::default(),
        note: String::new(),
    });
    write(&mut it.state, key.clone(), body, true, Timestamp::default());
    it.does(Action::Stored {
        key: key.clone(),
        rev: 1,
        store: StoreName::Twin,
        ok: true,
    });
    assert_eq!(
        (it.listed().len(), it.state.desk.inbox.listing.unread),
        (0, 1)
    );
    it.does(Action::Asked(Ask::Delete(key)));
    it.does(Action::Confirmed);
    assert_eq!(it.state.desk.inbox.listing.unread, 0);
}

/// An inbox may be many times what localStorage holds.
#[test]
fn what_only_the_database_has_of_an_inbox_is_not_written_to_local_storage() {
    let mut it = Counselor::new();
    let received = Body::Inbox(Received {
        json: json(&sent("a", 1, ONE, None)),
        received_at: Timestamp::default(),
        note: String::new(),
    });
    let chosen = Body::Setting(crate::saved::Setting {
        value: "drinking".into(),
    });
    let stored = |kind, id: &str, body| {
        let key = RecordKey::new(kind, id);
        let record = crate::saved::Record {
            rev: 1,
            written_at: Timestamp::default(),
            body,
        };
        (key.to_string(), record.to_stored(&key))
    };
    let setting = stored(Kind::Setting, "word", chosen);
    let twin = vec![stored(Kind::Inbox, ONE, received), setting.clone()];
    let effects = it.does(Action::ReadStores {
        local: Ok(Vec::new()),
        twin: Some(Ok(twin)),
        more: false,
    });
    assert_eq!(effects, [Effect::Mend(setting)]);
    assert_eq!(it.listed(), [("a", 1, false)]);
}

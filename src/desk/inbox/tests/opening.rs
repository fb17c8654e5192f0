//! What is brought is opened piece by piece, or says why not.

use super::*;
use crate::desk::keys;
use crate::route::Desk as Page;
use footing_interchange::qr::codes;

#[test]
fn what_cannot_be_opened_says_why_and_the_others_are_opened() {
    let mut it = Counselor::with_key(false);
    let newer = json(&sent("a", 1, ONE, None)).replace("\"version\":1", "\"version\":2");
    for (opened, why) in [
        (Err(SealingError::SomebodyElse), Why::SomebodyElse),
        (Err(SealingError::Damaged), Why::Damaged),
        (Err(SealingError::NotAge), Why::Nothing),
        (Err(SealingError::NeedsPassphrase), Why::NotOurs),
        (Err(SealingError::NotHere), Why::NotHere),
        (Ok("{}".into()), Why::NotOurs),
        (Ok(newer), Why::Newer),
    ] {
        assert_eq!(kept(&it.opens(opened)), 0);
        assert_eq!(*it.fates().pop().unwrap(), closed(why));
    }
    for (content, why) in [
        (Content::TooLarge, Why::TooLarge),
        (Content::Unreadable, Why::Unreadable),
        (Content::Codes(Vec::new()), Why::NoCode),
        (Content::Bytes(b"Hello".as_slice().into()), Why::Nothing),
        (Content::Codes(vec!["Hello".into()]), Why::Nothing),
    ] {
        it.happens(Happened::ReadFile("<b>.age".into(), content));
        assert_eq!(*it.fates().pop().unwrap(), closed(why));
    }
    it.opens(Ok(json(&sent("a", 1, ONE, None))));
    assert!(matches!(
        it.fates().pop(),
        Some(Fate::Opened { results: 1, .. })
    ));
    it.happens(Happened::Cleared);
    assert!(it.fates().is_empty());
    // An answer to what is gone changes nothing.
    assert!(
        it.happens(Happened::Opened(0, Ok(String::new())))
            .is_empty()
    );
}

#[test]
fn what_waits_for_a_key_is_opened_when_it_comes() {
    let mut it = Counselor::new();
    it.happens(Happened::Pasted(armour()));
    assert_eq!(it.fates(), [&closed(Why::NoKey)]);
    let made = keys::Happened::Made(Ok((KEY.into(), vec!["age1a".into()])));
    assert_eq!(asks_to_open(&it.does(keys::action(made))), [0]);
    assert_eq!(it.fates(), [&Fate::Opening]);

    let mut it = Counselor::with_key(true);
    it.happens(Happened::Pasted(armour()));
    assert_eq!(it.fates(), [&closed(Why::Locked)]);
    let id = "aaaaaaaaaaaaaaaa".to_owned();
    let unlocked = keys::Happened::Unlocked(id, Ok(KEY.into()));
    assert_eq!(asks_to_open(&it.does(keys::action(unlocked))), [0]);
    let stored = |effects: &[Effect]| format!("{effects:?}").contains("SECRET");
    let written = it.happens(Happened::Opened(0, Ok(json(&sent("a", 1, ONE, None)))));
    assert!(kept(&written) == 1 && !stored(&written));
}

#[test]
fn a_link_is_opened_once_and_leaves_the_address() {
    let mut it = Counselor::with_key(false);
    let fragment =
        crate::returning::armored_payload(&armour().replace(&"A".repeat(64), &"A".repeat(640)));
    let route = Route::Counselor(Page::Inbox(fragment));
    let effects = it.does(Action::WentTo(route.clone(), None));
    assert_eq!(asks_to_open(&effects), [0]);
    assert!(asks_to_open(&it.does(Action::Cancelled)).is_empty());
    assert_eq!(it.state.route, route);
    let opened = json(&sent("a", 1, ONE, None));
    let effects = it.happens(Happened::Opened(0, Ok(opened)));
    assert!(effects.contains(&Effect::Replace(Place::Everybody.route())));
    assert_eq!(it.state.route, Place::Everybody.route());
    // One that is damaged says so.
    let damaged = Route::Counselor(Page::Inbox("r1.abc".into()));
    it.does(Action::WentTo(damaged, None));
    assert_eq!(*it.fates().pop().unwrap(), closed(Why::Nothing));
}

#[test]
fn codes_are_put_together_from_several_pictures() {
    let mut it = Counselor::with_key(false);
    let armoured = armour().replace(&"A".repeat(64), &format!("{}\n", "A".repeat(64)).repeat(40));
    let payload = crate::returning::armored_payload(&armoured);
    let all = codes(&payload).unwrap();
    let texts: Vec<String> = all.iter().flat_map(read).collect();
    assert!(texts.len() > 2, "{}", texts.len());
    for (n, text) in texts.iter().enumerate().rev() {
        let codes = Content::Codes(vec![text.clone()]);
        let effects = it.happens(Happened::ReadFile("p.png".into(), codes));
        if n > 0 {
            let missing = (1..=n).collect();
            assert_eq!(it.fates(), [&closed(Why::Missing(missing, texts.len()))]);
        } else {
            assert_eq!(asks_to_open(&effects).len(), 1);
        }
    }
    assert_eq!(it.fates(), [&Fate::Opening]);
}

/// What a camera would read, at four pixels a square.
fn read(code: &footing_interchange::qr::Code) -> Vec<String> {
    let squares = code.squares();
    let side = code.side() * 4;
    let pixels = (0..side * side).map(|at| {
        let is_dark = squares[at / side / 4 * code.side() + at % side / 4];
        if is_dark { 0 } else { 255 }
    });
    footing_interchange::qr::read(side, side, &pixels.collect::<Vec<u8>>())
}

//! Reading in slices: wherever the cuts are, the same is here and in the stores as if everything
//! had been read at once; and what the person does in between wins.

use super::*;
use crate::saved::union::union;
use crate::state::Availability;
use std::collections::BTreeMap;

type Stores = [BTreeMap<String, String>; 2];

/// Two stores that differ in every way that they can.
fn stores() -> Stores {
    let mut person = Person::new();
    let draft = puts(&person.starts(BRIEF, true));
    let result = puts(&person.answers_all(3));
    person.does(Action::Started {
        slug: BRIEF.into(),
        word: "using".into(),
        keep: true,
    });
    let other = puts(&person.answers_all(1));
    let plan = puts(&person.does(adds("walk", true)));
    let id = person.state.shelf.plans()[0].0.to_owned();
    let ticked = puts(&person.does(Action::ToggledPlan(id)));
    let mut stores = Stores::default();
    let mut put = |(key, value): &Stored, to: &[usize]| {
        for store in to {
            stores[*store].insert(key.clone(), value.clone());
        }
    };
    let mark = |ms: i64| deletion_mark(Timestamp::from_ms(1_790_000_000_000 + ms));
    let damaged = |(key, value): &Stored| (key.clone(), value[..value.len() / 2].to_owned());
    let key = |id: char| format!("footing:1:result:{}", String::from(id).repeat(16));
    // One in localStorage only, one in the twin only, a newer one in either, a damaged one in
    // either, a deleted one, marks of deletion old and fresh, and what nobody can read.
    put(&draft[0], &[0]);
    put(&draft[1], &[1]);
    put(&plan[0], &[0]);
    put(&ticked[0], &[1]);
    put(&result[0], &[0]);
    put(&damaged(&result[0]), &[1]);
    put(&damaged(&other[0]), &[0]);
    put(&other[0], &[1]);
    let mut gone = plan[0].clone();
    gone.0 = format!("footing:1:plan:{}", "b".repeat(16));
    put(&gone, &[0]);
    put(&(gone.0.clone(), mark(900_000)), &[1]);
    put(&(key('c'), mark(-100_000)), &[1]);
    put(&(key('d'), mark(900_000)), &[1]);
    put(&(key('e'), "{\"schema\":9}".into()), &[0, 1]);
    put(&(key('f'), "{".into()), &[0]);
    put(&("footing:1:zebra:x".into(), "later".into()), &[1]);
    stores
}

/// Reads both stores, cut after each of these keys.
fn read(person: &mut Person, stores: &Stores, cuts: &[&String]) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut from = String::new();
    let once = person.state.reading.as_ref().is_some_and(|it| it.once);
    for cut in cuts.iter().map(Some).chain([None]) {
        let of = |store: &BTreeMap<String, String>| -> Vec<Stored> {
            let inside = |key: &String| *key > from && cut.is_none_or(|cut| key <= *cut);
            let all = store.iter().filter(|(key, _)| inside(key));
            all.map(|(key, value)| (key.clone(), value.clone()))
                .collect()
        };
        let slice = Action::ReadStores {
            local: Ok(of(&stores[0])),
            twin: Some(Ok(of(&stores[1]))),
            more: cut.is_some(),
        };
        effects.extend(person.does_at(slice, 1_000_000));
        assert_eq!(person.state.shelf.partial, cut.is_some() && !once);
        from = cut.map(|it| (*it).clone()).unwrap_or_default();
    }
    effects
}

fn sorted(effects: Vec<Effect>) -> Vec<String> {
    let mut texts: Vec<_> = effects.iter().map(|it| format!("{it:?}")).collect();
    texts.sort();
    texts
}

#[test]
fn wherever_the_slices_are_cut_the_same_is_read() {
    let stores = stores();
    let mut whole = Person::new();
    let expected = sorted(read(&mut whole, &stores, &[]));
    assert_eq!(whole.state.shelf.results().len(), 2);
    assert_eq!(whole.state.shelf.unread.len(), 3);
    let both = stores[0].keys().chain(stores[1].keys());
    let keys: Vec<&String> = both
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .collect();
    assert_eq!(keys.len(), 11);
    // Every way to cut eleven keys, with and without a part of localStorage having been read
    // alone before; whether there is a key before or after the cut matters nowhere.
    for bits in 0..1_u32 << keys.len() {
        let cuts: Vec<&String> = keys
            .iter()
            .enumerate()
            .filter(|(n, _)| bits >> n & 1 == 1)
            .map(|(_, key)| *key)
            .collect();
        let mut person = Person::new();
        if bits % 3 > 0 {
            let some = stores[0].iter().filter(|(key, _)| !cuts.contains(key));
            let local = some.map(|(key, value)| (key.clone(), value.clone()));
            let early = Action::ReadStores {
                local: Ok(local.collect()),
                twin: None,
                more: bits % 3 == 2,
            };
            assert_eq!(person.does(early), []);
            assert_eq!(person.state.shelf.partial, bits % 3 == 2);
        }
        let effects = read(&mut person, &stores, &cuts);
        assert_eq!(person.state.shelf, whole.state.shelf, "cut after {cuts:?}");
        assert_eq!(
            person.state.saving, whole.state.saving,
            "cut after {cuts:?}"
        );
        assert_eq!(sorted(effects), expected, "cut after {cuts:?}");
        assert_eq!(person.state.reading, None);
    }
}

#[test]
fn what_the_person_does_in_between_wins() {
    let [local, twin] = stores();
    let plan = local
        .keys()
        .find(|it| it.contains(":plan:"))
        .unwrap()
        .clone();
    let id = RecordKey::parse(&plan).unwrap();
    let mut person = Person::new();
    let slice = |only: &str, more| Action::ReadStores {
        local: Ok(local
            .clone()
            .into_iter()
            .filter(|(key, _)| key.contains(only))
            .collect()),
        twin: Some(Ok(twin
            .clone()
            .into_iter()
            .filter(|(key, _)| key.contains(only))
            .collect())),
        more,
    };
    person.does(Action::ReadStores {
        local: Ok(local.clone().into_iter().collect()),
        twin: None,
        more: true,
    });
    // One is deleted, another one written, before the slice with both has come.
    person.does(Action::Asked(Ask::Delete(id.clone())));
    assert_eq!(person.does(Action::Confirmed), [Effect::Delete(id.clone())]);
    person.does(Action::ChoseSetting("word", "gambling".into()));
    let late = person.does(slice("footing:1:", false));
    assert!(!person.state.shelf.records.contains_key(&id));
    assert_eq!(person.state.shelf.setting("word"), Some("gambling"));
    let touched = |it: &Effect| {
        format!("{it:?}").contains(&plan) || format!("{it:?}").contains(":setting:word")
    };
    assert!(!late.iter().any(touched), "{late:?}");

    // Another tab has deleted one: it does not come back either.
    let mut person = Person::new();
    person.does(slice(":draft:", true));
    person.does(Action::OtherTabWrote(plan.clone(), None));
    person.does(slice("footing:1:", false));
    assert!(!person.state.shelf.records.contains_key(&id));

    // Everything was erased: nothing that is still read comes back.
    let mut person = Person::new();
    person.does(slice(":draft:", true));
    person.does(Action::Asked(Ask::Erase));
    person.does(Action::Confirmed);
    assert_eq!(person.does(slice(":plan:", true)), []);
    assert_eq!(person.does(slice(":result:", false)), []);
    assert!(person.state.shelf.is_empty() && !person.state.shelf.partial);
    assert_eq!(person.state.stores.twin, Availability::Works);
}

#[test]
fn a_file_waits_until_everything_has_been_read() {
    let stores = stores();
    let mut person = Person::new();
    let first = Action::ReadStores {
        local: Ok(Vec::new()),
        twin: None,
        more: true,
    };
    person.does(first);
    assert_eq!(person.does(Action::AskedForFile(None)), []);
    let effects = read(&mut person, &stores, &[&"footing:1:plan:".into()]);
    let files = effects.iter().filter_map(|it| match it {
        Effect::Download { text, .. } => Some(text),
        _ => None,
    });
    let files: Vec<_> = files.collect();
    assert_eq!(files.len(), 1);
    let found = union(
        Vec::from_iter(stores[0].clone()),
        Vec::from_iter(stores[1].clone()),
        Timestamp::from_ms(1_790_001_000_000),
    );
    for key in found.records.keys() {
        assert!(files[0].contains(&key.to_string()), "{key}");
    }
}

#[test]
fn an_answer_touches_nothing_that_grows_with_what_is_stored() {
    let mut person = Person::new();
    read(&mut person, &stores(), &[]);
    person.starts(BRIEF, true);
    let shelf = std::rc::Rc::as_ptr(&person.state.shelf);
    let items = person
        .state
        .taking
        .clone()
        .unwrap()
        .check
        .instrument
        .items
        .clone();
    let results = person.state.shelf.results().to_vec();
    person.does(Action::Answered(items[0].id.to_string(), Answer::Value(2)));
    assert_eq!(
        std::rc::Rc::as_ptr(&person.state.shelf),
        shelf,
        "the shelf was copied"
    );
    for (before, after) in results.iter().zip(person.state.shelf.results()) {
        assert!(std::rc::Rc::ptr_eq(before, after), "a result was read anew");
    }
}

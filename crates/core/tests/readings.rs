//! What holds for the reading of every answer set: 10,000 random cases each.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

mod random;

use footing_core::reading::{Matching, Order, Rule, risen, weighed};
use footing_core::{Answer, Answers, Instrument, Texts, parse, read, score};
use proptest::prelude::*;
use random::{CASES, answered, instrument, turns};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::rc::Rc;

/// What must hold of the offers shown, whatever the rules are.
fn bounds(matching: &Matching, answers: &Answers) {
    let offers = read(answers, &score(answers)).offers;
    let weighed = weighed(matching, answers);
    let fits = |id: &str| {
        let it = weighed.iter().find(|it| it.offer.id == id).unwrap();
        !it.out && it.met.contains(&true)
    };
    let fitting = matching.offers.iter().filter(|it| fits(&it.id)).count();
    assert!(offers.len() <= matching.most);
    let ids: BTreeSet<_> = offers.iter().map(|it| &it.id).collect();
    assert_eq!(ids.len(), offers.len(), "one stands twice");
    for offer in &offers {
        assert!(fits(&offer.id) && !offer.reasons.is_empty(), "{}", offer.id);
    }
    let points = |id: &str| {
        let found = weighed.iter().find(|it| it.offer.id == id);
        found.unwrap().points()
    };
    match matching.order {
        Order::Listed => assert_eq!(offers.len(), fitting.min(matching.most)),
        Order::Points { least } => {
            assert!(offers.len() >= least.min(fitting));
            let family = |id: &str| {
                let it = matching.offers.iter().find(|it| it.id == id).unwrap();
                it.family.clone().unwrap_or_else(|| it.id.clone())
            };
            let families: BTreeSet<_> = offers.iter().map(|it| family(&it.id)).collect();
            let filled_up = families.len() < offers.len();
            let full = offers.len() == least.min(fitting);
            assert!(!filled_up || full, "filled up too far");
            // Those of different families come first, each of them in the order of points.
            let (differing, more) = offers.split_at(families.len());
            for part in [differing, more] {
                let points: Vec<_> = part.iter().map(|it| points(&it.id)).collect();
                assert!(points.is_sorted_by(|a, b| a >= b), "{points:?}");
            }
        }
    }
}

fn matching(instrument: &Instrument) -> Option<&Matching> {
    instrument.rules.iter().find_map(|rule| match rule {
        Rule::Options(matching) => Some(matching),
        _ => None,
    })
}

/// A check of four questions with any offers: each a family, a reason's question and points, and
/// the question that leaves it out.
fn with_offers(
    order: &str,
    least: usize,
    most: usize,
    offers: &[(u8, u8, u8, u8)],
) -> Rc<Instrument> {
    let mut list = String::new();
    for (n, (family, asks, points, out)) in offers.iter().enumerate() {
        let family = match order {
            "points" => format!(r#""family":"f{}","#, family % 3),
            _ => String::new(),
        };
        let _ = write!(
            list,
            r#"{}{{"id":"o{n}",{family}"unless":[[{{"item":"q{}","is":"yes"}}]],"because":[
                {{"id":"a","points":{},"when":[{{"item":"q{}","at_least":1}}]}},
                {{"id":"b","points":1,"when":[{{"item":"q{}","is_not":"yes"}}]}}]}}"#,
            if n == 0 { "" } else { "," },
            out % 4,
            points % 4,
            asks % 4,
            asks / 4 % 4,
        );
    }
    let item = |n| format!(r#"{{"id":"q{n}","choice":"yn"}}"#);
    let items: Vec<_> = (0..4).map(item).collect();
    let json = format!(
        r#"{{"id":"any","edition":1,"slug":"any","recall_days":7,"minutes":1,"per_screen":4,
        "provenance":{{"kind":"own","validated":false,"licence":"MIT","sources":["A 2020"]}},
        "responses":{{"yn":[{{"id":"no","value":0}},{{"id":"yes","value":1}}]}},
        "sections":[{{"id":"one","items":[{}]}}],
        "reading":[{{"options":{{"order":"{order}","least":{least},"most":{most},"offer":[{list}]}}}}]}}"#,
        items.join(",")
    );
    Rc::new(parse(&json).unwrap_or_else(|problems| panic!("{problems:#?}")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn every_reading_is_in_bounds(which: usize, given in turns(2, 2), before in turns(2, 2)) {
        let instrument = instrument(which);
        let (answers, earlier) = (answered(&instrument, &given), answered(&instrument, &before));
        let reading = read(&answers, &score(&answers));
        if let Some(matching) = matching(&instrument) {
            bounds(matching, &answers);
        }
        for rule in &instrument.rules {
            match rule {
                Rule::Signs { items, from, most } => {
                    prop_assert!(reading.signs.len() <= *most);
                    prop_assert!(reading.signs.iter().all(|it| it.value >= *from && items.contains(&it.item)));
                    prop_assert!(reading.signs.is_sorted_by(|a, b| a.value >= b.value));
                    for item in risen(&answers, &earlier) {
                        prop_assert!(items.contains(&item));
                        prop_assert!(answers.value(item.as_str()) > earlier.value(item.as_str()));
                    }
                    prop_assert!(risen(&answers, &answers).is_empty());
                }
                Rule::Message { lines } => {
                    let ids = lines.iter().map(|line| &line.id);
                    let said = ids.filter(|id| reading.message.contains(id)).count();
                    prop_assert_eq!(said, reading.message.len());
                }
                Rule::Strengths { .. }
                | Rule::Works { .. }
                | Rule::Barriers { .. }
                | Rule::Build { .. }
                | Rule::Ranked { .. }
                | Rule::Present { .. }
                | Rule::Alike { .. }
                | Rule::Options(_) => {}
            }
        }
    }

    #[test]
    fn any_offers_keep_to_their_rules(
        listed: bool,
        (least, most) in (1_usize..4).prop_flat_map(|most| (0..=most, Just(most))),
        offers in prop::collection::vec(any::<(u8, u8, u8, u8)>(), 1..9),
        given in prop::collection::vec(prop::option::of(0..=2_i32), 4),
    ) {
        let order = if listed { "listed" } else { "points" };
        let instrument = with_offers(order, least, most, &offers);
        let mut answers = Answers::new(instrument.clone());
        for (item, value) in instrument.items.iter().zip(given) {
            let answer = match value {
                Some(2) => Answer::Declined,
                Some(value) => Answer::Value(value),
                None => continue,
            };
            answers.give(item.id.as_str(), answer).unwrap();
        }
        bounds(matching(&instrument).unwrap(), &answers);
    }

    /// A line never has a gap: what it speaks of was answered.
    #[test]
    fn every_line_of_a_message_is_filled(which: usize, given in turns(4, 4)) {
        let instrument = instrument(which);
        let path = format!("../../instruments/{}/en.json", instrument.id);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        thread_local! { static TEXTS: std::cell::RefCell<std::collections::BTreeMap<String, Texts>> = const { std::cell::RefCell::new(std::collections::BTreeMap::new()) }; }
        let answers = answered(&instrument, &given);
        let reading = read(&answers, &score(&answers));
        TEXTS.with_borrow_mut(|all| {
            let texts = all.entry(instrument.id.to_string()).or_insert_with(|| {
                Texts::parse(&std::fs::read_to_string(path).unwrap(), &instrument).unwrap()
            });
            for id in &reading.message {
                let line = texts.line(id, &answers, "using");
                assert!(!line.contains(['{', '}']) && !line.contains("  "), "{line}");
            }
        });
    }
}

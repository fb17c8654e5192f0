//! What the page gives the app when it starts, at `window.footing` (see `boot.js` and `early.js`).

use crate::edge::later::Later;
use crate::edge::{address, document, window};
use crate::opening::{Early, EarlyStart, Handed, HandedTaking, Opening};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement};

/// How the app gets onto the page.
pub enum Onto {
    /// Onto the markup that is there already.
    Markup(Element),
    /// Into an emptied element.
    Empty(Element),
}

/// Reads the checks, and goes on in a task of its own: together with what follows they would keep
/// the page from answering for some 100 ms on a slow phone. Until then the page hears everything.
pub fn prepare(then: fn()) {
    // What another module hands over is all there is at this moment; it must not go on in between.
    #[cfg(feature = "whole")]
    if given("handed").is_object() {
        return then();
    }
    #[cfg(feature = "whole")]
    crate::catalog::checks();
    #[cfg(not(feature = "whole"))]
    if let Some(check) = given("check").dyn_ref::<js_sys::Uint8Array>() {
        crate::catalog::bring(&check.to_vec());
    }
    Later::after(0, then).in_any_case();
}

/// Reads how the app begins; from here on the app hears everything, and no longer the page.
pub fn take() -> Option<(Onto, Opening)> {
    call("done", &JsValue::UNDEFINED);
    let page = document()?.get_element_by_id("app")?;
    let root = address::root();
    #[cfg(feature = "whole")]
    if let route = address::current(&root)
        && route.is_elsewhere()
        && address::visit(&root, &route)
    {
        // A link whose `#` was changed on its way had come to the page for what is not there.
        return None;
    }
    let handed = handed(&given("handed"));
    let opening = Opening {
        route: address::current(&root),
        place: address::place(),
        early: early(&page, &given("early")),
        root,
        handed,
    };
    let onto = if opening.handed.is_some() {
        // The module that was here first keeps its own element, and writes on to the stores.
        let fresh = document()?.create_element("div").ok()?;
        fresh.set_id("app");
        page.replace_with_with_node_1(&fresh).ok()?;
        Onto::Empty(fresh)
    } else if given("fresh").is_truthy() {
        page.set_text_content(None);
        Onto::Empty(page)
    } else {
        Onto::Markup(page)
    };
    Some((onto, opening))
}

/// Tells the page that the app has taken it over.
pub fn took_over() {
    call("took", &JsValue::UNDEFINED);
}

/// Asks the page to bring the whole app; it answers with an event.
pub fn fetch_whole() {
    call("more", &JsValue::UNDEFINED);
}

/// Gives what is in memory to the whole app, which takes this one's place at once.
pub fn hand_over(handed: &Handed) {
    let lines = handed.records.iter().map(|((key, value), memory)| {
        let memory = if *memory { "memory" } else { "" };
        Array::of3(&key.into(), &value.into(), &memory.into())
    });
    let taking = handed.taking.as_ref().map(|taking| {
        let keep = JsValue::from_bool(taking.keep);
        Array::of3(&(&taking.id).into(), &(&taking.draft).into(), &keep)
    });
    let taking = taking.map_or(JsValue::NULL, JsValue::from);
    let records: Array = lines.collect();
    call(
        "handOver",
        &Array::of3(&records, &taking, &handed.finish.into()),
    );
}

/// Lets the page leave; says whether it can.
pub fn leave() -> bool {
    call("leave", &JsValue::UNDEFINED)
}

/// What the page offers under a name.
pub(super) fn given(name: &str) -> JsValue {
    let given = window().and_then(|window| Reflect::get(&window, &"footing".into()).ok());
    given.map_or(JsValue::UNDEFINED, |given| get(&given, name))
}

/// Calls what the page offers; says whether it does.
pub(super) fn call(name: &str, with: &JsValue) -> bool {
    let function = given(name).dyn_into::<js_sys::Function>();
    function.is_ok_and(|function| function.call1(&JsValue::UNDEFINED, with).is_ok())
}

fn early(page: &Element, started: &JsValue) -> Early {
    let mut early = Early::default();
    let mut answers = Vec::new();
    for input in inputs(page) {
        let (name, value) = (input.name(), input.value());
        match name.as_str() {
            "word" => early.picked = Some(value),
            "own-word" => early.own = value,
            _ if !name.is_empty() && !value.is_empty() => answers.push((name, value)),
            _ => {}
        }
    }
    if let Some(word) = get(started, "word").as_string() {
        early.started = Some(EarlyStart {
            keep: get(started, "keep").is_truthy(),
            next: get(started, "next").is_truthy(),
            word,
            answers,
        });
    }
    early
}

/// What is chosen, and what can be typed into.
fn inputs(page: &Element) -> Vec<HtmlInputElement> {
    let found = page.query_selector_all(":checked,[type=text]").ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    let input = |index| found.as_ref()?.get(index)?.dyn_into().ok();
    (0..count).filter_map(input).collect()
}

fn handed(given: &JsValue) -> Option<Handed> {
    let given = given.dyn_ref::<Array>()?;
    let text = |array: &Array, index| array.get(index).as_string().unwrap_or_default();
    let lines = Array::from(&given.get(0));
    let records = lines.iter().map(|line| {
        let line = Array::from(&line);
        ((text(&line, 0), text(&line, 1)), !text(&line, 2).is_empty())
    });
    let taking = given.get(1).dyn_ref::<Array>().map(|taking| HandedTaking {
        id: text(taking, 0),
        draft: text(taking, 1),
        keep: taking.get(2).is_truthy(),
    });
    Some(Handed {
        records: records.collect(),
        taking,
        finish: given.get(2).is_truthy(),
    })
}

fn get(from: &JsValue, name: &str) -> JsValue {
    if from.is_object() {
        Reflect::get(from, &name.into()).unwrap_or_default()
    } else {
        JsValue::UNDEFINED
    }
}

//! What a link asks for, from and to objects of JavaScript.

use crate::fault::Fault;
use crate::{known, plain};
use footing_core::calendar::{Date, Rhythm};
use footing_interchange::custom::file;
use footing_interchange::link::{Invitation, Recipient, Step, Wanted};
use js_sys::{Array, JSON, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues, catch)]
    fn fill_at_random(into: &Uint8Array) -> Result<JsValue, JsValue>;
}

/// The fields of a configuration, in the order in which they come out.
const FIELDS: [&str; 10] = [
    "steps",
    "sender",
    "note",
    "language",
    "recipient",
    "wanted",
    "asksName",
    "invite",
    "firstDay",
    "every",
];
const WANTED: [(&str, Wanted); 3] = [
    ("nothing", Wanted::Nothing),
    ("scores", Wanted::Scores),
    ("answers", Wanted::Answers),
];

fn bad(reason: &str) -> Fault {
    Fault::BadLink(reason.to_owned())
}

/// The invitation that a configuration stands for.
///
/// # Errors
/// Says what in it is not as described.
pub fn invitation(config: &JsValue) -> Result<Invitation, Fault> {
    let config = Fields::of(config)?;
    let recipient = config.text("recipient")?.map(|text| {
        Recipient::parse(&text).ok_or_else(|| bad("recipient is no key of the kind age1…"))
    });
    let first_day = config.text("firstDay")?.map(|text| {
        Date::parse(&text).ok_or_else(|| bad("firstDay is no day of the kind 2026-01-31"))
    });
    let wanted = config.text("wanted")?.unwrap_or_else(|| "nothing".into());
    let wanted = WANTED.iter().find(|(name, _)| *name == wanted);
    let asks_name = config.get("asksName")?;
    Ok(Invitation {
        steps: steps(&config.get("steps")?)?,
        sender: config.text("sender")?.unwrap_or_default(),
        note: config.text("note")?.unwrap_or_default(),
        language: config.text("language")?.unwrap_or_else(|| "en".into()),
        recipient: recipient.transpose()?,
        wanted: wanted
            .ok_or_else(|| bad("wanted is not nothing, scores or answers"))?
            .1,
        asks_name: match asks_name.as_bool() {
            Some(asks) => asks,
            None if asks_name.is_undefined() => false,
            None => return Err(bad("asksName is neither true nor false")),
        },
        invite: invite(config.text("invite")?)?,
        first_day: first_day.transpose()?,
        every: every(&config.get("every")?)?,
    })
}

/// What an invitation asks for.
///
/// # Errors
/// For lack of memory only.
pub fn config(it: &Invitation) -> Result<JsValue, Fault> {
    let hex = it.invite.iter().map(|byte| format!("{byte:02x}"));
    let wanted = WANTED.iter().find(|(_, wanted)| *wanted == it.wanted);
    let text = |text: Option<String>| text.map_or(JsValue::NULL, JsValue::from);
    let every = it.every.map(|every| match every.in_days() {
        Some(days) => JsValue::from(days),
        None => "month".into(),
    });
    let steps: Array = it.steps.iter().map(shown).collect::<Result<_, _>>()?;
    let values: [JsValue; 10] = [
        steps.into(),
        it.sender.as_str().into(),
        it.note.as_str().into(),
        it.language.as_str().into(),
        text(it.recipient.map(|key| key.to_string())),
        wanted.map_or("nothing", |it| it.0).into(),
        it.asks_name.into(),
        hex.collect::<String>().into(),
        text(it.first_day.map(|day| day.to_string())),
        every.unwrap_or(JsValue::NULL),
    ];
    object(FIELDS.iter().copied().zip(values))
}

fn object(fields: impl IntoIterator<Item = (&'static str, JsValue)>) -> Result<JsValue, Fault> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &name.into(), &value).map_err(|_| Fault::Memory)?;
    }
    Ok(object.into())
}

/// An object whose fields are read once each, none of them unknown.
struct Fields<'a>(&'a JsValue);

impl<'a> Fields<'a> {
    fn of(value: &'a JsValue) -> Result<Self, Fault> {
        if !value.is_object() {
            return Err(bad("it is not an object"));
        }
        let names = plain::names(value).ok_or_else(|| bad("it is not a plain object"))?;
        match names.iter().find(|name| !FIELDS.contains(&name.as_str())) {
            None => Ok(Self(value)),
            Some(name) => Err(Fault::BadLink(format!("there is no {name}"))),
        }
    }

    fn get(&self, name: &str) -> Result<JsValue, Fault> {
        Reflect::get(self.0, &name.into()).map_err(|_| bad("it cannot be read"))
    }

    /// The text; `None` where there is nothing, or `null`.
    fn text(&self, name: &str) -> Result<Option<String>, Fault> {
        let value = self.get(name)?;
        if value.is_undefined() || value.is_null() {
            return Ok(None);
        }
        let text = plain::text(&value);
        text.map(Some)
            .map_err(|_| Fault::BadLink(format!("{name} is not a text")))
    }
}

fn steps(value: &JsValue) -> Result<Vec<Step>, Fault> {
    let places = plain::list(value, Invitation::MOST_STEPS);
    let places = places.ok_or_else(|| bad("steps is not a list of 1 to 12"))?;
    places.iter().map(step).collect()
}

/// A built-in instrument by its id, or a whole one as its file has it.
fn step(value: &JsValue) -> Result<Step, Fault> {
    let field = |name: &str| {
        let value = value.is_object().then(|| Reflect::get(value, &name.into()));
        value
            .and_then(Result::ok)
            .ok_or_else(|| bad("a step cannot be read"))
    };
    if !field("format")?.is_undefined() {
        let custom = file::read(&plain::json(value).map_err(bad)?);
        let custom = custom.map_err(|error| Fault::BadLink(error.to_string()))?;
        return Ok(Step::Whole(Box::new(custom)));
    }
    let id = field("id")?;
    let found = known::by_id(&id)?;
    if !found.has_words {
        return Err(Fault::NoSuchInstrument);
    }
    let edition = field("edition")?;
    let given = edition.as_f64().map(|edition| edition as u32);
    let edition = match given {
        Some(given) if edition.as_f64() == Some(given.into()) => given,
        None if edition.is_undefined() => found.instrument.edition,
        _ => return Err(bad("an edition is not a whole number from 1")),
    };
    Ok(Step::BuiltIn {
        id: found.id,
        edition,
    })
}

fn shown(step: &Step) -> Result<JsValue, Fault> {
    match step {
        Step::BuiltIn { id, edition } => {
            object([("id", id.as_str().into()), ("edition", (*edition).into())])
        }
        // What we have written ourselves can be read.
        Step::Whole(custom) => JSON::parse(&file::write(custom)).map_err(|_| Fault::Memory),
    }
}

fn every(value: &JsValue) -> Result<Option<Rhythm>, Fault> {
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    if value.as_string().as_deref() == Some("month") {
        return Ok(Some(Rhythm::MONTHLY));
    }
    let number = value.as_f64().filter(|days| days.fract() == 0.0);
    let days = number.and_then(|days| Rhythm::days(days as u16));
    days.map(Some)
        .ok_or_else(|| bad("every is neither 1 to 366 days nor month"))
}

/// The mark of a link: 16 digits of 0 to 9 and a to f, at random where none are given.
fn invite(given: Option<String>) -> Result<[u8; 8], Fault> {
    let Some(text) = given else {
        let bytes = Uint8Array::new_with_length(8);
        fill_at_random(&bytes).map_err(|_| bad("there is no source of chance; give an invite"))?;
        let mut invite = [0; 8];
        bytes.copy_to(&mut invite);
        return Ok(invite);
    };
    let is_hex = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = is_hex
        .then(|| u64::from_str_radix(&text, 16).ok())
        .flatten();
    let number = number.ok_or_else(|| bad("invite is not 16 digits of 0 to 9 and a to f"))?;
    Ok(number.to_be_bytes())
}

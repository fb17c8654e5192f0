//! Answers in a return, in the shape of the app's own records: item id to number, "declined", a list,
//! or `{"text": …}`.

use super::{MOST_ANSWERS, MOST_OPTIONS, ReturnedAnswers, TEXT_CHARS, plain};
use crate::json::{Object, list, quoted, text, whole};
use footing_core::Answer;
use footing_core::id::is_id;

const DECLINED: &str = "declined";

/// Writes answers as JSON.
pub(super) fn write(answers: &ReturnedAnswers) -> String {
    let fields = answers
        .iter()
        .map(|(item, answer)| format!("{}:{}", quoted(item), one(answer)));
    format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
}

fn one(answer: &Answer) -> String {
    match answer {
        Answer::Value(value) => value.to_string(),
        Answer::Declined => quoted(DECLINED),
        Answer::Several(options) => {
            let options: Vec<_> = options.iter().map(|option| quoted(option)).collect();
            format!("[{}]", options.join(","))
        }
        Answer::Text(own) => format!(r#"{{"text":{}}}"#, quoted(&plain::lines(own, TEXT_CHARS))),
    }
}

/// Reads answers; those in own words of which nothing is left to show are left out.
pub(super) fn read(json: &str) -> Option<ReturnedAnswers> {
    let fields = Object::parse(json)?.fields();
    let mut answers = ReturnedAnswers::new();
    if fields.len() > MOST_ANSWERS {
        return None;
    }
    for (item, answer) in fields {
        let answer = parse(answer)?;
        let is_blank = answer == Answer::Text(String::new());
        let item = item.into_owned();
        let is_new = is_id(&item) && (is_blank || answers.insert(item, answer).is_none());
        is_new.then_some(())?;
    }
    Some(answers)
}

fn parse(json: &str) -> Option<Answer> {
    Some(match json.as_bytes().first()? {
        b'"' => (text(json)? == DECLINED).then_some(Answer::Declined)?,
        b'[' => {
            let options = list(json)?;
            (options.len() <= MOST_OPTIONS).then_some(())?;
            let option = |json| text(json).filter(|option| is_id(option));
            Answer::Several(options.into_iter().map(option).collect::<Option<_>>()?)
        }
        b'{' => Answer::Text(plain::lines(
            &Object::parse(json)?.text("text")?,
            TEXT_CHARS,
        )),
        _ => Answer::Value(whole(json)?.try_into().ok()?),
    })
}

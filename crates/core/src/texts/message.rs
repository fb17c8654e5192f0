//! The lines of the short text, with the person's own answers in them.

use super::Texts;
use crate::answer::{Answer, Answers};
use crate::instrument::Kind;

/// The placeholder of the person's own word.
pub(super) const BEHAVIOUR: &str = "behaviour";

/// The names in braces in a text, in order.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split('{').skip(1);
    parts.filter_map(|part| part.split_once('}').map(|(name, _)| name))
}

impl Texts {
    /// A line of the short text. Everything is filled in at once, so that braces in the person's
    /// own words stay what they are.
    pub fn line(&self, id: &str, answers: &Answers, word: &str) -> String {
        let text = self.message.get(id).map_or("", String::as_str);
        let mut parts = text.split('{');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once('}').unwrap_or(("", part));
            if name == BEHAVIOUR {
                filled.push_str(word);
            } else {
                filled.push_str(&self.said(name, answers, word));
            }
            filled.push_str(rest);
        }
        filled
    }

    /// An answer in words: a number, the words of the options chosen, or the person's own.
    fn said(&self, item: &str, answers: &Answers, word: &str) -> String {
        let kind = answers.instrument().item(item).map(|item| &item.kind);
        let (Some(answer), Some(kind)) = (answers.get(item), kind) else {
            return String::new();
        };
        let options = |is: &dyn Fn(&crate::instrument::Choice) -> bool| {
            let (Kind::Choice(scale) | Kind::Several(scale)) = kind else {
                return String::new();
            };
            let chosen = scale.options.iter().filter(|option| is(option));
            let texts: Vec<_> = chosen
                .map(|option| self.option(&scale.id, &option.id))
                .collect();
            texts.join(", ").replace("{behaviour}", word)
        };
        match (answer, kind) {
            (Answer::Value(value), Kind::Choice(_)) => options(&|option| option.value == *value),
            (Answer::Value(value), _) => value.to_string(),
            (Answer::Several(chosen), _) => options(&|option| chosen.contains(&option.id)),
            (Answer::Text(text), _) => text.trim().to_owned(),
            (Answer::Declined, _) => String::new(),
        }
    }
}

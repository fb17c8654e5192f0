//! What keeps an own instrument from being one, in plain sentences: beside the field it concerns, and
//! all together as links.

use crate::action::Action;
use crate::link::Link;
use crate::words::{Key, Words, key};
use footing_interchange::custom::{CustomDanger, Place, Problem, Reason};
use yew::prelude::*;

/// The problems of an instrument, and which of them are said by now.
pub struct Problems {
    all: Vec<Problem>,
    /// Nothing is said of what is only missing yet.
    is_patient: bool,
}

impl Problems {
    /// All problems; what is only missing is said once somebody wants to go on.
    pub fn new(all: Vec<Problem>, is_pressed: bool) -> Self {
        Self {
            all,
            is_patient: !is_pressed,
        }
    }

    /// Those that are said by now.
    pub fn said(&self) -> impl Iterator<Item = &Problem> {
        self.all
            .iter()
            .filter(|it| !self.is_patient || !is_missing(&it.reason))
    }

    /// Those said at one of these places.
    pub fn at(&self, places: impl Fn(Place) -> bool) -> Vec<&Problem> {
        self.said().filter(|it| places(it.at)).collect()
    }
}

/// Whether it is only that something is not there yet.
fn is_missing(reason: &Reason) -> bool {
    matches!(
        reason,
        Reason::Empty | Reason::TooFew(_) | Reason::MadeOfNothing | Reason::NothingAsked
    )
}

/// All of them at the top of the page, each a link to its field.
pub fn summary(link: &Link, problems: &Problems) -> Html {
    let w = link.words;
    let said: Vec<_> = problems.said().collect();
    if problems.is_patient || said.is_empty() {
        return html! {};
    }
    html! {
        <div id="error-summary" class="error-summary" role="alert" tabindex="-1">
            <h2>{ w.count(key::OWN_PROBLEMS_ONE, key::OWN_PROBLEMS_OTHER, said.len()) }</h2>
            <ul>
                { for said.into_iter().map(|problem| {
                    let id = field(problem.at);
                    let href = format!("#{id}");
                    let onclick = link.send.reform(move |event: MouseEvent| {
                        event.prevent_default();
                        Action::JumpedTo(id.clone())
                    });
                    html! { <li><a {href} {onclick}>{ self::said(w, problem) }</a></li> }
                }) }
            </ul>
            <p>{ w.get(key::OWN_PROBLEMS_HINT) }</p>
        </div>
    }
}

/// What is wrong with one field, below it; the id is what describes the field.
pub fn beside(w: Words, id: &str, problems: &[&Problem]) -> Html {
    html! {
        <div id={id.to_owned()} class="own-error">
            { for problems.iter().map(|it| html! { <p>{ reason(w, it) }</p> }) }
        </div>
    }
}

/// A problem with its place before it.
pub fn said(w: Words, problem: &Problem) -> String {
    let reason = reason(w, problem);
    format!("{}: {reason}", place(w, problem.at))
}

/// That an answer shows help at once, and which.
pub fn danger(w: Words, danger: &CustomDanger) -> String {
    let (from, to) = (danger.from.to_string(), danger.to.to_string());
    w.fill(key::OWN_DANGER_SAID, &[("from", &from), ("to", &to)])
}

/// The id of the field where something can be put right.
pub fn field(at: Place) -> String {
    match at {
        Place::Id | Place::Edition | Place::Template | Place::Title => "own-title".into(),
        Place::About => "own-about".into(),
        Place::Recall => "own-recall".into(),
        Place::Licence => "own-licence".into(),
        Place::Source => "own-source".into(),
        Place::Scales => "own-scale-0".into(),
        Place::Scale(n) | Place::Option(n, _) => format!("own-scale-{n}"),
        Place::Items => "own-statements".into(),
        Place::Item(n) => format!("own-item-{n}"),
        Place::Scores => "own-add-score".into(),
        Place::Score(n) | Place::Band(n, _) => format!("own-score-{n}"),
    }
}

fn place(w: Words, at: Place) -> String {
    let numbered = |text: Key, n: usize| w.fill(text, &[("n", &(n + 1).to_string())]);
    let text = match at {
        Place::Id | Place::Edition | Place::Template | Place::Title => key::OWN_TITLE,
        Place::About => key::OWN_ABOUT,
        Place::Recall => key::OWN_RECALL,
        Place::Licence => key::OWN_LICENCE,
        Place::Source => key::OWN_SOURCE,
        Place::Scales => key::OWN_SCALES,
        Place::Items => key::OWN_STATEMENTS,
        Place::Scores => key::OWN_SCORES,
        Place::Scale(n) => return numbered(key::OWN_AT_SCALE, n),
        Place::Option(scale, n) => {
            let (scale, n) = ((scale + 1).to_string(), (n + 1).to_string());
            return w.fill(key::OWN_AT_OPTION, &[("of", &scale), ("n", &n)]);
        }
        Place::Item(n) => return numbered(key::OWN_AT_ITEM, n),
        Place::Score(n) => return numbered(key::OWN_AT_SCORE, n),
        Place::Band(score, n) => {
            let (score, n) = ((score + 1).to_string(), (n + 1).to_string());
            return w.fill(key::OWN_AT_BAND, &[("of", &score), ("n", &n)]);
        }
    };
    w.get(text).to_owned()
}

/// What is wrong, and what to do.
fn reason(w: Words, problem: &Problem) -> String {
    let number = |text: Key, n: usize| w.fill(text, &[("n", &n.to_string())]);
    let text = match (&problem.reason, problem.at) {
        (Reason::TooFew(n), Place::Scale(_)) => return number(key::OWN_WHY_FEW_ANSWERS, *n),
        (Reason::TooFew(_), Place::Items) => key::OWN_WHY_NO_ITEMS,
        (Reason::TooFew(n), _) => return number(key::OWN_WHY_FEW, *n),
        (Reason::TooMany(_), Place::Item(_)) => key::OWN_WHY_WIDE,
        (Reason::TooMany(n), _) => return number(key::OWN_WHY_MANY, *n),
        (Reason::Empty, _) => key::OWN_WHY_EMPTY,
        (Reason::TooLong(n), _) => return number(key::OWN_WHY_LONG, *n),
        (Reason::Unseen, _) => key::OWN_WHY_UNSEEN,
        (Reason::SeveralLines, _) => key::OWN_WHY_LINES,
        (Reason::NotAnId, _) => key::OWN_WHY_ID,
        (Reason::OutOfRange(from, to), _) => {
            let (from, to) = (from.to_string(), to.to_string());
            return w.fill(key::OWN_WHY_RANGE, &[("from", &from), ("to", &to)]);
        }
        (Reason::ValueTwice(value), _) => {
            return w.fill(key::OWN_WHY_VALUE, &[("value", &value.to_string())]);
        }
        (Reason::TextTwice, _) => key::OWN_WHY_TEXT,
        (Reason::NothingAsked, _) => key::OWN_WHY_NOTHING,
        (Reason::NoScale(_), _) => key::OWN_WHY_SCALE,
        (Reason::NotRising, _) => key::OWN_WHY_RISING,
        (Reason::NotReversible, _) => key::OWN_WHY_REVERSED,
        (Reason::DangerWithoutValue, _) => key::OWN_WHY_DANGER,
        (Reason::DangerNever, _) => key::OWN_WHY_NEVER,
        (Reason::NoTopic, _) => key::OWN_WHY_TOPIC,
        (Reason::MadeOfNothing, _) => key::OWN_WHY_MADE,
        (Reason::NoItem(n), _) => return number(key::OWN_WHY_ITEM, n + 1),
        (Reason::ItemTwice(n), _) => return number(key::OWN_WHY_TWICE, n + 1),
        (Reason::ItemWithoutValue(n), _) => return number(key::OWN_WHY_COUNTLESS, n + 1),
        (Reason::CountsNothing, _) => key::OWN_WHY_COUNTS,
        (Reason::TooFewToProrate, _) => key::OWN_WHY_PRORATE,
        (Reason::MethodNotProrated, _) => key::OWN_WHY_METHOD,
        (Reason::BandsUnpublished, _) => key::OWN_WHY_UNPUBLISHED,
        (Reason::BandsWithoutSource, _) => key::OWN_WHY_SOURCE,
        (Reason::BandsOfAnother, _) => key::OWN_WHY_BANDS,
        (Reason::Overlap, _) => key::OWN_WHY_OVERLAP,
    };
    w.get(text).to_owned()
}

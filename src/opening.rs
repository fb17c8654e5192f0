//! What the page was doing before the app had come: the app goes on from there.

use crate::action::Action;
use crate::catalog;
use crate::route::Route;
use crate::saved::union::Stored;
use crate::taking::{Place, answer_of_controls};

/// How the app begins.
#[derive(Clone, PartialEq, Debug)]
pub struct Opening {
    /// The path of the site's root on this host, with a slash at the end.
    pub root: String,
    /// The page that is open.
    pub route: Route,
    /// Where in a check this entry of the history is.
    pub place: Option<Place>,
    /// What the person did before the app had come.
    pub early: Early,
    /// What the smaller module hands over, where it was there first.
    pub handed: Option<Handed>,
}

impl Opening {
    /// A page that nobody has touched yet.
    pub fn of(root: &str, route: Route) -> Self {
        Self {
            root: root.to_owned(),
            route,
            place: None,
            early: Early::default(),
            handed: None,
        }
    }
}

/// What a person did on the prerendered page.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Early {
    /// The word picked for what they are changing, by its value in the form.
    pub picked: Option<String>,
    /// Their own word, as it was typed.
    pub own: String,
    /// The check was started already: its first screen is shown.
    pub started: Option<EarlyStart>,
}

/// A check that was started before the app had come.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct EarlyStart {
    /// Whether to keep the answers on this device.
    pub keep: bool,
    /// Their word for what they are changing.
    pub word: String,
    /// What is chosen or typed in the controls of the first screen: item id and value; for several
    /// boxes of one item, several.
    pub answers: Vec<(String, String)>,
    /// "Next" was pressed: that happens once the answers are in.
    pub next: bool,
}

/// What has happened before the app began, in its order.
pub fn begun(opening: &Opening) -> Vec<Action> {
    if let Some(handed) = &opening.handed {
        return vec![Action::TookOver(handed.clone())];
    }
    let (Route::Check(slug), Some(started)) = (&opening.route, &opening.early.started) else {
        return Vec::new();
    };
    let begun = Action::Started {
        slug: slug.clone(),
        word: started.word.clone(),
        keep: started.keep,
    };
    let check = catalog::by_slug(slug);
    let items = check.iter().flat_map(|check| &check.instrument.items);
    let answered = items.filter_map(|item| {
        let given = started.answers.iter();
        let values = given.filter(|(name, _)| name == item.id.as_str());
        let values: Vec<_> = values.map(|(_, value)| value.as_str()).collect();
        let answer = answer_of_controls(item, &values)?;
        Some(Action::Answered(item.id.to_string(), answer))
    });
    std::iter::once(begun).chain(answered).collect()
}

/// What the smaller module has in memory when the whole app takes its place.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Handed {
    /// Records written in this visit, and whether they are in memory only.
    pub records: Vec<(Stored, bool)>,
    /// The check under way.
    pub taking: Option<HandedTaking>,
    /// The person wants to see the result.
    pub finish: bool,
}

/// A check under way that is handed over.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct HandedTaking {
    /// Its random id.
    pub id: String,
    /// Its draft, as JSON.
    pub draft: String,
    /// Whether its answers are kept on this device.
    pub keep: bool,
}

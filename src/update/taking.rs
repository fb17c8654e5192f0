//! Taking a check, from its first page to its result.

use super::stores::{may_keep, write};
use crate::action::{Effect, Focus, Moment};
use crate::catalog::{self, Check};
#[cfg(feature = "whole")]
use crate::route::Route;
use crate::saved::{Body, Kind, RecordKey, Setting};
use crate::state::{StartForm, State};
use crate::taking::{Place, Taking, answer_of_digit};
use footing_core::{Answer, Answers};
use std::rc::Rc;

/// The most characters of the person's own word.
pub const WORD_CHARS: usize = 30;

/// A check was started.
pub(super) fn started(
    state: &mut State,
    slug: &str,
    word: &str,
    keep: bool,
    moment: &Moment,
) -> Vec<Effect> {
    let Some(check) = catalog::by_slug(slug) else {
        return Vec::new();
    };
    let keep = keep && may_keep(state);
    let (word, asks) = (known_word(&check, word), check.instrument.behaviour);
    state.form = StartForm::default();
    let mut effects = Vec::new();
    if asks {
        effects.extend(keep_word(state, &word, keep, moment));
    }
    state.taking = Some(Rc::new(begun(check, word, keep, moment)));
    effects.extend(save(state, moment));
    if keep {
        effects.push(Effect::Persist);
    }
    effects.extend(go(state, Place::Screen(0)));
    effects
}

/// The word as a check uses it; a check that uses none knows none.
pub(super) fn known_word(check: &Check, word: &str) -> String {
    let most = if check.instrument.behaviour {
        WORD_CHARS
    } else {
        0
    };
    word.trim().chars().take(most).collect()
}

/// Keeps the person's word, where it is another one than before.
pub(super) fn keep_word(state: &mut State, word: &str, keep: bool, moment: &Moment) -> Vec<Effect> {
    if state.shelf.setting("word") == Some(word) {
        return Vec::new();
    }
    let value = word.to_owned();
    let setting = RecordKey::new(Kind::Setting, "word");
    write(
        state,
        setting,
        Body::Setting(Setting { value }),
        keep,
        moment.now,
    )
}

/// A check on its first screen.
pub(super) fn begun(check: Check, word: String, keep: bool, moment: &Moment) -> Taking {
    Taking {
        id: moment.fresh_id.clone(),
        answers: Answers::new(check.instrument.clone()),
        check,
        word,
        keep,
        started_at: moment.now,
        place: Some(Place::Screen(0)),
        problems: Vec::new(),
        #[cfg(feature = "whole")]
        asked: None,
    }
}

/// A check was gone on with: the one in memory, or a stored draft. The draft gets a new id, so
/// that another tab that still has it open goes on with its own and neither overwrites the other.
pub(super) fn resumed(state: &mut State, draft: Option<&str>, moment: &Moment) -> Vec<Effect> {
    let Some(id) = draft else {
        let Some(taking) = &state.taking else {
            return Vec::new();
        };
        let open = taking
            .answers
            .open()
            .next()
            .and_then(|item| taking.place_of(item.id.as_str()));
        return go(state, open.unwrap_or(Place::Review));
    };
    let old = RecordKey::new(Kind::Draft, id);
    let stored = state
        .shelf
        .records
        .get(&old)
        .map(|record| record.body.clone());
    let Some(Body::Draft(draft)) = stored else {
        return Vec::new();
    };
    let check = state.shelf.check(&draft.instrument);
    let resumed = check.and_then(|check| Taking::resume(&draft, check, &moment.fresh_id));
    let Some(taking) = resumed else {
        return Vec::new();
    };
    #[cfg(feature = "whole")]
    let taking = super::asked::belonging(state, taking);
    let place = taking.place.unwrap_or(Place::Screen(0));
    let new = RecordKey::new(Kind::Draft, &taking.id);
    state.taking = Some(Rc::new(taking));
    state.replaced.insert(new, old);
    let mut effects = save(state, moment);
    effects.extend(go(state, place));
    effects
}

/// An item was answered.
pub(super) fn answered(
    state: &mut State,
    item: &str,
    answer: Answer,
    moment: &Moment,
) -> Vec<Effect> {
    let Some(taking) = &mut state.taking else {
        return Vec::new();
    };
    let taking = Rc::make_mut(taking);
    if taking.answers.give(item, answer).is_err() {
        return Vec::new();
    }
    taking.problems.retain(|id| id.as_str() != item);
    save(state, moment)
}

/// A number key was pressed: it answers the item in focus, or the first open one.
pub(super) fn pressed_digit(
    state: &mut State,
    digit: u8,
    item: Option<&str>,
    moment: &Moment,
) -> Vec<Effect> {
    let Some(taking) = &state.taking else {
        return Vec::new();
    };
    let Some(screen) = taking.screen() else {
        return Vec::new();
    };
    let open = taking.open(&screen);
    let Some(id) = item
        .map(str::to_owned)
        .or_else(|| open.first().map(ToString::to_string))
    else {
        return Vec::new();
    };
    let answer = taking
        .check
        .instrument
        .item(&id)
        .and_then(|it| answer_of_digit(it, digit));
    let Some(value) = answer else {
        return Vec::new();
    };
    let mut effects = answered(state, &id, Answer::Value(value), moment);
    let Some(taking) = &state.taking else {
        return effects;
    };
    let next = taking.open(&screen).first().map(ToString::to_string);
    effects.push(Effect::Focus(next.map_or(Focus::Next, Focus::Item)));
    effects
}

/// The person wants to go on: to the next screen if nothing is open here.
pub(super) fn pressed_next(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let Some(taking) = &mut state.taking else {
        return Vec::new();
    };
    let (Some(screen), Some(place)) = (taking.screen(), taking.place) else {
        return Vec::new();
    };
    let open = taking.open(&screen);
    if !open.is_empty() {
        Rc::make_mut(taking).problems = open;
        return vec![Effect::Focus(Focus::ErrorSummary)];
    }
    let next = taking.after(place);
    let mut effects = go(state, next);
    effects.extend(save(state, moment));
    effects
}

/// The person wants to go back one screen; before the first one is the check's first page.
pub(super) fn pressed_back(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let Some(taking) = &mut state.taking else {
        return Vec::new();
    };
    match taking.place.and_then(|place| taking.before(place)) {
        Some(place) => {
            let mut effects = go(state, place);
            effects.extend(save(state, moment));
            effects
        }
        None => {
            Rc::make_mut(taking).place = None;
            vec![
                Effect::Push(state.route.clone(), None),
                Effect::Focus(Focus::Heading),
            ]
        }
    }
}

/// The person wants to change an answer.
pub(super) fn chose_to_change(state: &mut State, item: &str, moment: &Moment) -> Vec<Effect> {
    let place = state
        .taking
        .as_ref()
        .and_then(|taking| taking.place_of(item));
    let Some(place) = place else {
        return Vec::new();
    };
    let mut effects = go(state, place);
    effects.pop();
    effects.extend(save(state, moment));
    effects.push(Effect::Focus(Focus::Item(item.to_owned())));
    effects
}

/// The check was finished: its result takes the draft's place.
#[cfg(feature = "whole")]
pub(super) fn finished(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let Some(taking) = state.taking.clone() else {
        return Vec::new();
    };
    if let Some(open) = taking.answers.open().next() {
        // A condition may have opened an item on a screen that was passed before.
        let id = open.id.to_string();
        return chose_to_change(state, &id, moment);
    }
    let result = RecordKey::new(Kind::Result, &taking.id);
    let draft = RecordKey::new(Kind::Draft, &taking.id);
    let taken = taking.to_result(moment.now, moment.offset_minutes);
    let body = Body::Result(Rc::new(taken));
    let mut effects = write(state, result.clone(), body, taking.keep, moment.now);
    if taking.keep {
        state.replaced.insert(result, draft);
    }
    state.taking = None;
    state.route = match &taking.asked {
        Some(payload) => Route::Start(payload.to_string()),
        None => Route::Results(Some(taking.id.clone())),
    };
    effects.push(Effect::Push(state.route.clone(), None));
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

/// Stores the check under way, where that was chosen.
pub(super) fn save(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let Some(taking) = &state.taking else {
        return Vec::new();
    };
    if !taking.keep {
        return Vec::new();
    }
    let key = RecordKey::new(Kind::Draft, &taking.id);
    let draft = Body::Draft(taking.to_draft());
    write(state, key, draft, true, moment.now)
}

/// Shows another place of the check.
pub(super) fn go(state: &mut State, place: Place) -> Vec<Effect> {
    let Some(taking) = &mut state.taking else {
        return Vec::new();
    };
    let taking = Rc::make_mut(taking);
    taking.place = Some(place);
    taking.problems.clear();
    state.notice = None;
    let route = taking.route();
    state.route = route.clone();
    vec![
        Effect::Push(route, Some(place)),
        Effect::Focus(Focus::Heading),
    ]
}

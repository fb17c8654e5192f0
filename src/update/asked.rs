//! What a link asks for: begun, gone on with, sealed to be sent back.

use super::stores::{may_keep, write};
use super::{embedding, taking};
use crate::action::{Effect, Focus, Moment, SealJob};
use crate::invited::{Invited, Standing, asked};
use crate::own;
use crate::route::Route;
use crate::saved::{Asked, Body, Kind, OwnInstrument, RecordKey};
use crate::state::{Sealing, StartForm, State};
use crate::taking::{Place, Taking};
use footing_interchange::returned::{Return, write as write_return};
use std::rc::Rc;

/// The page that is shown now may be one that somebody asks by.
pub(super) fn looked(state: &mut State) -> Vec<Effect> {
    let mut effects = embedding::opened(state);
    effects.extend(invited(state));
    effects
}

fn invited(state: &mut State) -> Vec<Effect> {
    let Route::Start(payload) = &state.route else {
        return Vec::new();
    };
    let is_same = |it: &Rc<Invited>| *it.address == **payload || *it.payload == **payload;
    if state.invited.as_ref().is_some_and(is_same) {
        return Vec::new();
    }
    let invited = Invited::of(payload);
    state.sealing = Sealing::default();
    let recipient = invited.read.as_ref().ok().and_then(|it| it.recipient);
    state.invited = Some(Rc::new(invited));
    let words = recipient.map(|it| Effect::Seal(SealJob::Words(it.to_string())));
    words.into_iter().collect()
}

/// A check that is gone on with belongs to the link that is open.
pub(super) fn belonging(state: &State, mut taking: Taking) -> Taking {
    if let (Route::Start(_), Some(invited)) = (&state.route, &state.invited) {
        taking.asked = Some(invited.payload.clone());
    }
    taking
}

/// The person begins with what is asked.
pub(super) fn began(state: &mut State, word: &str, keep: bool, moment: &Moment) -> Vec<Effect> {
    let Some(invited) = state.invited.clone() else {
        return Vec::new();
    };
    let keep = keep && may_keep(state);
    state.form = StartForm::default();
    unseal(state);
    let mut effects = Vec::new();
    let begun = Body::Asked(Asked {
        payload: invited.payload.to_string(),
        begun_at: moment.now,
    });
    let known = asked(&state.shelf, &invited.payload).map(|(id, _)| id.to_owned());
    let id = known.unwrap_or_else(|| moment.fresh_id.clone());
    effects.extend(write(
        state,
        RecordKey::new(Kind::Asked, &id),
        begun,
        keep,
        moment.now,
    ));
    for custom in invited.steps.iter().filter_map(|it| it.own.as_ref()) {
        let is_new = own::check_of(custom)
            .is_some_and(|it| state.shelf.check(it.instrument.id.as_str()).is_none());
        if is_new {
            let body = Body::Instrument(OwnInstrument {
                packed: custom.to_text(),
                added_at: moment.now,
                is_mine: false,
            });
            let key = RecordKey::new(Kind::Instrument, &custom.id);
            effects.extend(write(state, key, body, keep, moment.now));
        }
    }
    let asks = invited.steps.iter().filter_map(|it| it.check.as_ref());
    if asks.clone().any(|check| check.instrument.behaviour) {
        effects.extend(taking::keep_word(state, word.trim(), keep, moment));
    }
    if keep {
        effects.push(Effect::Persist);
    }
    effects.extend(went_on(state, moment));
    effects
}

/// The next check that is still open is begun, or gone on with.
pub(super) fn went_on(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let Some(invited) = state.invited.clone() else {
        return Vec::new();
    };
    if let Some(under_way) = &state.taking
        && under_way.asked.as_deref() == Some(&*invited.payload)
    {
        return taking::resumed(state, None, moment);
    }
    let Some(begun_at) = invited.begun_at(&state.shelf) else {
        return Vec::new();
    };
    let since = Some(begun_at);
    let keep = invited.is_kept(&state.shelf);
    for wish in &invited.steps {
        let Some(check) = &wish.check else { continue };
        match wish.standing(&state.shelf, since) {
            Standing::Missing | Standing::Done(_) => {}
            Standing::Begun(draft) => return taking::resumed(state, draft.as_deref(), moment),
            Standing::Open => {
                let word = state.shelf.setting("word").unwrap_or_default();
                let word = taking::known_word(check, word);
                let mut begun = taking::begun(check.clone(), word, keep, moment);
                begun.asked = Some(invited.payload.clone());
                state.taking = Some(Rc::new(begun));
                let mut effects = taking::save(state, moment);
                effects.extend(taking::go(state, Place::Screen(0)));
                return effects;
            }
        }
    }
    vec![Effect::Focus(Focus::Heading)]
}

/// What the person wants to send back is to be sealed.
pub(super) fn to_seal(state: &mut State, made: &Return, moment: &Moment) -> Vec<Effect> {
    let read = state.invited.as_ref().and_then(|it| it.read.as_ref().ok());
    let Some(recipient) = read.and_then(|it| it.recipient) else {
        return Vec::new();
    };
    let made = Return {
        made_at: moment.now,
        ..made.clone()
    };
    let Ok(plain) = write_return(&made) else {
        state.sealing.has_failed = true;
        return Vec::new();
    };
    state.sealing.sealed = None;
    state.sealing.is_under_way = true;
    vec![Effect::Seal(SealJob::Seal {
        plain,
        recipient: recipient.to_string(),
    })]
}

/// What is to be sent back is another now: what was sealed before must not be taken for it.
pub(super) fn changed(state: &mut State) -> Vec<Effect> {
    unseal(state);
    Vec::new()
}

fn unseal(state: &mut State) {
    state.sealing.sealed = None;
    state.sealing.has_failed = false;
    state.sealing.is_under_way = false;
}

/// It was sealed, or could not be; of no use any more where it was changed meanwhile.
pub(super) fn sealed(state: &mut State, sealed: Option<String>) -> Vec<Effect> {
    if !state.sealing.is_under_way {
        return Vec::new();
    }
    state.sealing.is_under_way = false;
    state.sealing.has_failed = sealed.is_none();
    state.sealing.sealed = sealed.map(Into::into);
    vec![Effect::Focus(Focus::Part("sealed".to_owned()))]
}

/// The words of a key have been found.
pub(super) fn words(state: &mut State, recipient: &str, words: Vec<String>) -> Vec<Effect> {
    let read = state.invited.as_ref().and_then(|it| it.read.as_ref().ok());
    let of_it = read
        .and_then(|it| it.recipient)
        .is_some_and(|it| it.to_string() == recipient);
    if of_it {
        state.sealing.words = words;
    }
    Vec::new()
}

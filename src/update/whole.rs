//! What only the whole app does: results, plan, files, deleting.

use super::{
    asked, check_ins, copying, embedding, files, plan, result, stores, taken_over, taking,
};
use crate::action::{Action, Effect, Focus, Moment};
use crate::state::State;

pub(super) fn update(state: &mut State, action: Action, moment: &Moment) -> Vec<Effect> {
    match action {
        Action::Finished => taking::finished(state, moment),
        Action::TookOver(handed) => taken_over::took_over(state, handed, moment),
        Action::ChoseToKeep(keys) => stores::chose_to_keep(state, keys),
        Action::Asked(question) => {
            state.asking = Some(question);
            // What was copied before is none of the dialog's.
            state.announced = None;
            Vec::new()
        }
        Action::Cancelled => {
            state.asking = None;
            state.announced = None;
            Vec::new()
        }
        Action::Confirmed => stores::confirmed(state),
        Action::AddedLine(sort, texts, keep) => plan::added(state, sort, texts, keep, moment),
        Action::ChangedLine(id, texts) => plan::changed(state, &id, texts, moment),
        Action::NotedProgress(id, text) => plan::noted(state, &id, &text, moment),
        Action::KnewNewest(ids) => {
            state.newest = ids;
            Vec::new()
        }
        Action::Unfolded(name) => {
            state.opened.insert(name, ());
            Vec::new()
        }
        Action::ToggledPlan(id) => plan::toggled(state, &id, moment),
        Action::ChoseSetting(name, value) => stores::chose_setting(state, name, value, moment),
        Action::ChoseCheckIns(first, every, at) => {
            check_ins::chose(state, (first, every, at), moment)
        }
        Action::AskedForCalendar(title) => check_ins::calendar(state, &title, moment),
        Action::AskedForFile(key) => files::asked_for(state, key.as_ref(), moment),
        Action::OpenedFile(text) => files::opened(state, text.as_deref()),
        Action::JumpedTo(id) => vec![Effect::Focus(Focus::Part(id))],
        Action::AskedForPrint => vec![Effect::Print],
        Action::AskedForCopy { place, text } => copying::asked(state, place, text),
        Action::Copied(ok) => copying::copied(state, ok),
        Action::ShowedGuide(open) => result::showed_guide(state, open),
        Action::BeganAsked { word, keep } => asked::began(state, &word, keep, moment),
        Action::WentOnAsked => asked::went_on(state, moment),
        Action::AskedToSeal(plain) => asked::to_seal(state, &plain, moment),
        Action::ChangedReturn => asked::changed(state),
        Action::Sealed(sealed) => asked::sealed(state, sealed),
        Action::FoundWords(recipient, words) => {
            #[cfg(feature = "counselor")]
            crate::desk::keys::found_words(state, &recipient, &words);
            asked::words(state, &recipient, words)
        }
        Action::Opened(part) => {
            state.opened.insert(part, ());
            vec![Effect::Focus(Focus::Heading)]
        }
        Action::HostWished(look) => embedding::wished(&look),
        Action::GaveToHost(given) => embedding::gave(state, &given, moment),
        Action::HostReceived => embedding::received(state),
        Action::AskedForDownload { name, text } => vec![Effect::Download { name, text }],
        #[cfg(feature = "counselor")]
        Action::Desk(happened) => crate::desk::update(state, happened, moment),
        Action::FoundVersion => {
            state.version_waits = true;
            Vec::new()
        }
        Action::ChoseVersion => vec![Effect::UseVersion],
        // The rest is the small app's as well, and done before this is asked.
        _ => Vec::new(),
    }
}

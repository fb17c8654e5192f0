//! Which results are the newest is remembered for the next visit, as soon as all have been read and
//! whenever that changes.

use crate::action::Effect;
use crate::state::{Availability, State};

/// After whatever happened: what is to be remembered instead, if anything is.
pub(super) fn follow(state: &mut State) -> Option<Effect> {
    let stores = state.stores;
    let is_read = stores.local == Availability::Works && stores.twin != Availability::Unknown;
    if state.gone || !is_read || state.reading.is_some() {
        return None;
    }
    let kept = state.shelf.newest().filter(|taken| !taken.in_memory);
    if kept.clone().map(|taken| &*taken.id).eq(state.newest.iter()) {
        return None;
    }
    let newest: Vec<String> = kept.map(|taken| taken.id.to_string()).collect();
    state.newest.clone_from(&newest);
    Some(Effect::RememberNewest(newest))
}

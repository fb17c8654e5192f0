//! Browsers that wait for their next journey: to start one is most of what a short journey takes.
//!
//! Nothing is handed on with them. What a browser keeps belongs to an origin, and each journey has a
//! host at a port that none had before ([`crate::host`]); what belongs to a window goes with its tab.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use anyhow::Result;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::profile::{Profile, Wishes};

/// After so many journeys a browser may rest: it grows with each.
const MOST_JOURNEYS: usize = 20;
/// So many wait at a time; one that waits takes memory.
const MOST_WAITING: usize = 8;

/// A browser on its profile.
pub struct Seat {
    /// The browser.
    pub browser: Browser,
    /// Its profile.
    pub profile: Profile,
    /// The settings in it.
    pub wishes: Wishes,
    /// How many journeys it has made.
    pub journeys: usize,
}

/// Who has waited longest comes first.
static WAITING: Mutex<VecDeque<Seat>> = Mutex::new(VecDeque::new());

impl Seat {
    /// A browser with one empty tab of this size: one that waits, or else a new one.
    ///
    /// # Errors
    /// When none comes up.
    pub fn take(engine: Engine, wishes: &Wishes, size: (u32, u32)) -> Result<Self> {
        while let Some(mut seat) = waiting(engine, wishes) {
            // One that has died while it waited is dropped here.
            if seat.browser.prepare(wishes, size).is_ok() {
                seat.journeys += 1;
                return Ok(seat);
            }
        }
        let profile = Profile::fresh(engine, wishes)?;
        Ok(Self {
            browser: Browser::start(engine, &profile, wishes, size)?,
            profile,
            wishes: wishes.clone(),
            journeys: 1,
        })
    }

    /// Lets it wait for another journey, unless it has made enough or does not leave its pages.
    pub fn hand_back(self) {
        if self.journeys >= MOST_JOURNEYS || self.browser.leave_all_tabs().is_err() {
            return;
        }
        let mut all = WAITING.lock().unwrap_or_else(PoisonError::into_inner);
        all.push_back(self);
        let longest = (all.len() > MOST_WAITING).then(|| all.pop_front());
        // Ending a browser takes a while, in which others may take and hand back theirs.
        drop(all);
        drop(longest);
    }
}

fn waiting(engine: Engine, wishes: &Wishes) -> Option<Seat> {
    let mut all = WAITING.lock().unwrap_or_else(PoisonError::into_inner);
    let fits = |seat: &Seat| seat.browser.engine == engine && seat.wishes == *wishes;
    let place = all.iter().rposition(fits)?;
    all.remove(place)
}

//! Something that happens a while later, unless it is no longer wanted by then.

use gloo_timers::callback::Timeout;

/// What is to happen; dropped before its time, it never does.
pub struct Later {
    _timer: Timeout,
}

impl Later {
    /// Does it after so many milliseconds.
    pub fn after(ms: u32, it: impl FnOnce() + 'static) -> Self {
        Self {
            _timer: Timeout::new(ms, it),
        }
    }
}

//! Something that happens a while later, unless it is no longer wanted by then.

use gloo_timers::callback::Timeout;

/// What is to happen; dropped before its time, it never does.
pub struct Later {
    timer: Timeout,
}

impl Later {
    /// Does it after so many milliseconds.
    pub fn after(ms: u32, it: impl FnOnce() + 'static) -> Self {
        Self {
            timer: timer(ms, it),
        }
    }

    /// It is wanted whatever comes.
    pub fn in_any_case(self) {
        self.timer.forget();
    }
}

/// Boxed, so that the module holds the making of a timer once.
fn timer(ms: u32, it: impl FnOnce() + 'static) -> Timeout {
    let it: Box<dyn FnOnce()> = Box::new(it);
    Timeout::new(ms, it)
}

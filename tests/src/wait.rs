//! Waiting until something is so: never for a fixed time.

use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How long anything may take before a journey fails: long, because a loaded machine is no fault.
const LIMIT: Duration = Duration::from_secs(30);
/// How long between the first two looks. Each takes the browser's time from what is waited for, so
/// after each the next is half as far again, up to [`FARTHEST`].
const FIRST: Duration = Duration::from_millis(20);
const FARTHEST: Duration = Duration::from_millis(200);

/// Looks again and again until there is something, for at most half a minute.
///
/// A look that fails counts as "not yet": pages move while they are looked at.
///
/// # Errors
/// When the time is up, with `what` and the last look's error.
pub fn until<T>(what: &str, look: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    until_within(LIMIT, what, look)
}

/// As [`until`], with another limit.
///
/// # Errors
/// When the time is up.
pub fn until_within<T>(
    limit: Duration,
    what: &str,
    mut look: impl FnMut() -> Result<Option<T>>,
) -> Result<T> {
    let began = Instant::now();
    let mut between = FIRST;
    loop {
        let looked = look();
        if let Ok(Some(found)) = looked {
            return Ok(found);
        }
        if began.elapsed() > limit {
            let waited = || format!("waited {} s for {what}", limit.as_secs());
            match looked {
                Err(error) => return Err(error).with_context(waited),
                Ok(_) => bail!(waited()),
            }
        }
        sleep(between);
        between = FARTHEST.min(between * 3 / 2);
    }
}

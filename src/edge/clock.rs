//! Today's date and time enter the app here, as values.

use crate::edge::window;
use footing_core::Timestamp;

/// The time now; the beginning of 1970 outside a browser.
pub fn now() -> Timestamp {
    let now = window().map_or(0.0, |_| js_sys::Date::now());
    Timestamp::from_ms(now as i64)
}

/// How far the person's clock is ahead of UTC, in minutes.
pub fn offset_minutes() -> i32 {
    let behind = window().map_or(0.0, |_| js_sys::Date::new_0().get_timezone_offset());
    -(behind as i32)
}

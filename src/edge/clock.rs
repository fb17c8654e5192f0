//! Today's date and time enter the app here, as values.

use footing_core::Timestamp;

/// The time now.
pub fn now() -> Timestamp {
    Timestamp::from_ms(js_sys::Date::now() as i64)
}

/// How far the person's clock is ahead of UTC, in minutes.
pub fn offset_minutes() -> i32 {
    -(js_sys::Date::new_0().get_timezone_offset() as i32)
}

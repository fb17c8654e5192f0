//! A list in a data file, as the code that the build writes has it.

use serde::Deserialize;
use std::fmt;

/// A list that `Debug` writes as Rust has it.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct List<T>(pub Vec<T>);

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("&")?;
        self.0.fmt(f)
    }
}

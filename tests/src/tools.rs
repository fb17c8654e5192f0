//! Where the browsers are: environment variables that `cargo xtask test` sets.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// The path in an environment variable such as `FOOTING_CHROMIUM`.
///
/// # Errors
/// When it is not set: a test must never pass because there was nothing to test with.
pub fn path(variable: &str) -> Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set: run `cargo xtask test`"))
}

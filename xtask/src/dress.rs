//! Another name and icon for the whole site, chosen when it is built.
//!
//! The name is part of the app's words, and the words are compiled in, into this program too. So it
//! starts itself again with the wishes in the environment, where `build.rs` looks for the name.

use std::path::absolute;

use anyhow::{Context, Result, bail};

use crate::place::Place;
use crate::run::{cargo, run};

/// The variable with the app's name.
const NAME: &str = "FOOTING_NAME";
/// The variable with the path of the icon.
pub const ICON: &str = "FOOTING_ICON";

/// Whether something is wished for that this program was not started with.
pub fn is_wished(name: Option<&str>, icon: Option<&str>) -> bool {
    name.is_some() || icon.is_some()
}

/// Builds the site under another name or icon.
pub fn build(
    place: &Place,
    rest: &[(&str, &Option<String>)],
    name: Option<&str>,
    icon: Option<&str>,
) -> Result<()> {
    let mut again = cargo();
    again.args(["run", "--quiet", "--package", "xtask", "--", "build"]);
    for (option, value) in rest {
        if let Some(value) = value {
            again.args([option, value.as_str()]);
        }
    }
    if let Some(name) = name {
        if name.trim().is_empty() {
            bail!("--name needs a name");
        }
        again.env(NAME, name.trim());
    }
    if let Some(icon) = icon {
        let icon = absolute(icon).with_context(|| format!("{icon} is no path"))?;
        again.env(ICON, icon);
    }
    again.env("CARGO_TARGET_DIR", &place.target);
    run(again.current_dir(&place.root))
}

//! The budget: what a phone has to load before the app runs.

use std::fmt;

use anyhow::{Context, Result, bail};
use footing_serve::headers::ASSETS;

use crate::dist::Site;

/// The most that module, glue and boot script may weigh together, in bytes of Brotli.
const BUDGET: usize = 260_000;

/// The parts that count: what a check's page loads.
const PARTS: [(&str, &str); 3] = [("check-", ".wasm"), ("check-", ".js"), ("boot-", ".js")];

/// The sizes of what the app needs to start.
pub struct Sizes(Vec<Size>);

struct Size {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Weighs a built site.
pub fn of(site: &Site) -> Result<Sizes> {
    let weigh = |(beginning, ending): &(&str, &str)| {
        let found = site.files.iter().find_map(|(path, content)| {
            let name = path.strip_prefix(ASSETS)?.strip_prefix('/')?;
            (name.starts_with(beginning) && name.ends_with(ending)).then_some((path, content))
        });
        let (path, content) =
            found.with_context(|| format!("the site has no {beginning}…{ending}"))?;
        let twin = site.files.get(&format!("{path}.br"));
        let twin = twin.with_context(|| format!("{path} has no Brotli twin"))?;
        let name = format!("{}{ending}", beginning.trim_end_matches('-'));
        Ok(Size {
            name,
            raw: content.len(),
            brotli: twin.len(),
        })
    };
    PARTS.iter().map(weigh).collect::<Result<_>>().map(Sizes)
}

impl Sizes {
    fn brotli(&self) -> usize {
        self.0.iter().map(|size| size.brotli).sum()
    }

    /// An error if the budget is exceeded.
    pub fn check(&self) -> Result<()> {
        let total = self.brotli();
        if total > BUDGET {
            bail!(
                "{total} bytes of Brotli are {} more than the budget",
                total - BUDGET
            );
        }
        Ok(())
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Size { name, raw, brotli } in &self.0 {
            writeln!(f, "{name:>10} {raw:>8} bytes, {brotli:>7} in Brotli")?;
        }
        let total = self.brotli();
        write!(
            f,
            "{:>10} {total:>31} in Brotli, of {BUDGET} allowed",
            "together"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(wasm: usize) -> Site {
        let file = |path: &str, size: usize| (format!("assets/{path}"), vec![0; size]);
        let files = [
            file("check-1.wasm", 9),
            file("check-1.wasm.br", wasm),
            file("check-2.js", 5),
            file("check-2.js.br", 4),
            file("boot-3.js", 3),
            file("boot-3.js.br", 2),
        ];
        Site {
            files: files.into_iter().collect(),
        }
    }

    #[test]
    fn the_budget_holds_to_the_byte() {
        assert!(of(&site(BUDGET - 6)).unwrap().check().is_ok());
        assert!(of(&site(BUDGET - 5)).unwrap().check().is_err());
    }

    #[test]
    fn a_missing_part_is_not_taken_for_a_small_one() {
        let mut site = site(1);
        site.files.remove("assets/check-2.js");
        assert!(of(&site).is_err());
    }
}

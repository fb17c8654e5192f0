//! The budgets: what a phone has to load for a check.

use std::fmt;

use anyhow::{Context, Result, bail};
use footing_serve::headers::{ASSETS, EMBED_SCRIPT};

use crate::dist::Site;

/// The most that the module that takes a check and its glue may weigh together, in bytes of Brotli.
const BUDGET: usize = 110_000;

/// The most that the first visit to a check's page may weigh in all, in bytes of Brotli.
const FIRST_VISIT: usize = 135_000;

/// The most that the script may weigh which other sites load to show a check.
const EMBED: usize = 4_000;

/// The parts that count: what a check's page loads.
const PARTS: [(&str, &str); 2] = [("check-", ".wasm"), ("check-", ".js")];

/// The sizes of what a check's page needs.
pub struct Sizes {
    parts: Vec<Size>,
    /// Page with its styles, scripts, icon and the check's own file, of the heaviest check.
    rest: usize,
    /// The script for other sites.
    embed: usize,
}

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
    let parts = PARTS.iter().map(weigh).collect::<Result<_>>()?;
    let heaviest = |beginning: &str, ending: &str| {
        let named = |path: &str| path.starts_with(beginning) && path.ends_with(ending);
        let weights = site.files.iter().filter(|(path, _)| named(path));
        weights.map(|(_, content)| content.len()).max().unwrap_or(0)
    };
    let rest = [
        heaviest("check/", "/index.html.br"),
        heaviest(&format!("{ASSETS}/boot-"), ".js.br"),
        heaviest(&format!("{ASSETS}/app-"), ".js.br"),
        heaviest(&format!("{ASSETS}/whole-"), ".css.br"),
        heaviest(&format!("{ASSETS}/icon-"), ".svg.br"),
        heaviest(&format!("{ASSETS}/"), ".bin.br"),
    ];
    let rest = rest.iter().sum();
    let embed = site.files.get(&format!("{EMBED_SCRIPT}.br"));
    let embed = embed.with_context(|| format!("the site has no {EMBED_SCRIPT}.br"))?;
    let embed = embed.len();
    Ok(Sizes { parts, rest, embed })
}

impl Sizes {
    fn brotli(&self) -> usize {
        self.parts.iter().map(|size| size.brotli).sum()
    }

    /// An error if a budget is exceeded.
    pub fn check(&self) -> Result<()> {
        let started = self.brotli();
        for (total, budget) in [
            (started, BUDGET),
            (started + self.rest, FIRST_VISIT),
            (self.embed, EMBED),
        ] {
            if total > budget {
                let over = total - budget;
                bail!("{total} bytes of Brotli are {over} more than the budget");
            }
        }
        Ok(())
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Size { name, raw, brotli } in &self.parts {
            writeln!(f, "{name:>10} {raw:>8} bytes, {brotli:>7} in Brotli")?;
        }
        let total = self.brotli();
        writeln!(
            f,
            "{:>10} {total:>31} in Brotli, of {BUDGET} allowed",
            "together"
        )?;
        let all = total + self.rest;
        writeln!(
            f,
            "{:>11} {all:>30} in Brotli, of {FIRST_VISIT} allowed",
            "first visit"
        )?;
        let embed = self.embed;
        write!(
            f,
            "{EMBED_SCRIPT:>10} {embed:>31} in Brotli, of {EMBED} allowed"
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
            (format!("{EMBED_SCRIPT}.br"), vec![0; EMBED]),
        ];
        Site {
            files: files.into_iter().collect(),
        }
    }

    #[test]
    fn the_budget_holds_to_the_byte() {
        assert!(of(&site(BUDGET - 4)).unwrap().check().is_ok());
        assert!(of(&site(BUDGET - 3)).unwrap().check().is_err());
    }

    #[test]
    fn the_first_visit_counts_the_page_with_all_it_brings() {
        let mut site = site(1);
        let rest = [
            ("check/a/index.html.br", 10_000),
            ("check/b/index.html.br", 20_000),
            ("assets/boot-1.js.br", 30_000),
            ("assets/a-en-1.bin.br", 40_000),
            ("assets/icon-1.svg.br", 45_000 - 5),
        ];
        for (path, size) in rest {
            site.files.insert(path.to_owned(), vec![0; size]);
        }
        assert!(of(&site).unwrap().check().is_ok());
        site.files
            .insert("assets/a-en-1.bin.br".into(), vec![0; 40_001]);
        assert!(of(&site).unwrap().check().is_err());
    }

    #[test]
    fn the_script_for_other_sites_has_a_budget_of_its_own() {
        let mut site = site(1);
        assert!(of(&site).unwrap().check().is_ok());
        let script = format!("{EMBED_SCRIPT}.br");
        site.files.insert(script.clone(), vec![0; EMBED + 1]);
        assert!(of(&site).unwrap().check().is_err());
        site.files.remove(&script);
        assert!(of(&site).is_err());
    }

    #[test]
    fn a_missing_part_is_not_taken_for_a_small_one() {
        let mut site = site(1);
        site.files.remove("assets/check-2.js");
        assert!(of(&site).is_err());
    }
}

//! Whether the site can be built a second time to the very same bytes.

use anyhow::{Result, bail};

use crate::dist::{Site, Standing};
use crate::place::Place;
use crate::run::{cargo, run};
use crate::tools::{BuildTools, WASM};

/// Compiles the app anew in another folder, and builds the site of it.
pub fn build(place: &Place, tools: &BuildTools, standing: &Standing) -> Result<Site> {
    let elsewhere = Place {
        root: place.root.clone(),
        target: place.target.join("again"),
        cache: place.cache.clone(),
    };
    let mut clean = cargo();
    clean.args(["clean", "--quiet", "--release", "--target", WASM]);
    clean.args(["--package", "footing", "--package", "footing-seal-web"]);
    clean.arg("--target-dir").arg(&elsewhere.target);
    run(clean.current_dir(&place.root))?;
    Site::build(&elsewhere, tools, standing)
}

/// Finds a file of which the second site has not the very same.
pub fn compare(first: &Site, second: &Site) -> Result<()> {
    let different = differences(first, second);
    if !different.is_empty() {
        bail!("a second build gave other files: {}", different.join(", "));
    }
    Ok(())
}

/// The paths whose content differs or that only one of the two has.
fn differences(first: &Site, second: &Site) -> Vec<String> {
    let paths = first.files.keys().chain(second.files.keys());
    let mut different: Vec<String> = paths
        .filter(|path| first.files.get(*path) != second.files.get(*path))
        .cloned()
        .collect();
    different.sort();
    different.dedup();
    different
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Site {
        let own = |(path, content): &(&str, &str)| ((*path).to_owned(), content.as_bytes().into());
        Site {
            files: files.iter().map(own).collect(),
        }
    }

    #[test]
    fn other_content_and_other_names_are_differences() {
        let first = site(&[("a", "1"), ("b", "1"), ("c", "1")]);
        let second = site(&[("a", "1"), ("b", "2"), ("d", "1")]);
        assert_eq!(differences(&first, &second), ["b", "c", "d"]);
        assert!(differences(&first, &first).is_empty());
    }
}

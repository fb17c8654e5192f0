//! The examples of other sites' pages, with the address of this site in the place of the made-up one.

use std::io;
use std::path::Path;

use crate::hosting;

/// The address that stands in the examples.
const MADE_UP: &str = "https://footing.example/";

/// Writes the examples from one folder into another, for a site at this address, to be served from
/// another origin and without any headers of ours.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(from: &Path, to: &Path, site: &str) -> io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            let text = std::fs::read_to_string(entry.path())?;
            let text = text
                .replace(MADE_UP, site)
                .replace(MADE_UP.trim_end_matches('/'), site.trim_end_matches('/'));
            std::fs::write(to.join(entry.file_name()), text)?;
        }
    }
    std::fs::write(to.join(hosting::LISTED), "# No headers.\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_made_up_address_is_replaced_everywhere() {
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
        let to = std::env::temp_dir().join(format!("footing-examples-{}", std::process::id()));
        write(&examples, &to, "http://127.0.0.1:8080/").unwrap();
        let mut seen = 0;
        for entry in std::fs::read_dir(&to).unwrap() {
            let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            assert!(!text.contains("footing.example"), "{text}");
            seen += usize::from(text.contains("http://127.0.0.1:8080/embed.js"));
        }
        assert!(seen >= 4, "only {seen} pages load the script");
        std::fs::remove_dir_all(to).unwrap();
    }
}

//! The files of `hosting/` are what the code writes; `UPDATE=1` writes them anew.

#![allow(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::path::Path;

use footing_serve::hosting;

#[test]
fn hosting_files_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../hosting");
    for (name, expected) in hosting::examples() {
        let file = folder.join(name);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&file, &expected).unwrap();
        }
        let found = std::fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(
            found, expected,
            "hosting/{name} differs; UPDATE=1 cargo test writes it anew"
        );
    }
}

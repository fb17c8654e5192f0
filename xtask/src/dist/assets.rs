//! Files that are named by their content.

use std::collections::BTreeMap;

use crate::hash::{hashed_name, integrity};

/// The files of the assets folder by their hashed name.
#[derive(Default)]
pub struct Assets(BTreeMap<String, Vec<u8>>);

impl Assets {
    /// Takes a file in and gives its hashed name.
    pub fn add(&mut self, name: &str, content: Vec<u8>) -> String {
        let name = hashed_name(name, &content);
        self.0.insert(name.clone(), content);
        name
    }

    /// What a page writes down so that the browser refuses a changed file.
    pub fn integrity(&self, name: &str) -> String {
        self.0
            .get(name)
            .map(|content| integrity(content))
            .unwrap_or_default()
    }

    /// All files.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.0
    }
}

//! What a test can make go wrong on purpose.

use std::time::Duration;

use crate::worker::Files;

/// Faults that the server injects; the default has none.
///
/// A *path ending* is compared with the end of a request's path, because built names carry a hash:
/// `".wasm"` matches `/assets/app-0123.wasm`.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    /// JavaScript that runs before the page's own scripts: it is served as `__faults.js` and put
    /// first into the head of every page.
    pub script: Option<String>,
    /// Path endings whose answers come only after the given time.
    pub delays: Vec<(String, Duration)>,
    /// Path endings whose answers come only once there are other faults, without them.
    pub held: Vec<String>,
    /// Path endings that are answered as if the file were not there.
    pub missing: Vec<String>,
    /// Path endings that are answered as by a host that fails.
    pub failing: Vec<String>,
    /// Path endings that are served with another media type.
    pub media_types: Vec<(String, String)>,
}

/// The path of the injected script below the site's prefix.
pub(crate) const SCRIPT_PATH: &str = "__faults.js";

impl Faults {
    pub(crate) fn delay(&self, path: &str) -> Option<Duration> {
        self.delays
            .iter()
            .find(|(ending, _)| path.ends_with(ending))
            .map(|(_, time)| *time)
    }

    pub(crate) fn is_held(&self, path: &str) -> bool {
        self.held.iter().any(|ending| path.ends_with(ending))
    }

    pub(crate) fn is_missing(&self, path: &str) -> bool {
        self.missing.iter().any(|ending| path.ends_with(ending))
    }

    pub(crate) fn is_failing(&self, path: &str) -> bool {
        self.failing.iter().any(|ending| path.ends_with(ending))
    }

    pub(crate) fn media_type(&self, path: &str) -> Option<&str> {
        let found = self
            .media_types
            .iter()
            .find(|(ending, _)| path.ends_with(ending));
        found.map(|(_, media_type)| media_type.as_str())
    }

    /// The site's files as they are served with the script in every page.
    pub(crate) fn put_into_all(&self, files: Files, prefix: &str) -> Files {
        let put = |(path, content): (String, Vec<u8>)| {
            let is_page = path.ends_with(".html");
            let content = if is_page {
                self.put_into(content, prefix)
            } else {
                content
            };
            (path, content)
        };
        let script = self
            .script
            .iter()
            .map(|script| (SCRIPT_PATH.to_owned(), script.clone().into()));
        files.into_iter().map(put).chain(script).collect()
    }

    /// The page with the script as the first thing in its head.
    pub(crate) fn put_into(&self, page: Vec<u8>, prefix: &str) -> Vec<u8> {
        if self.script.is_none() {
            return page;
        }
        let text = String::from_utf8_lossy(&page);
        let tag = format!("<head><script src=\"{prefix}{SCRIPT_PATH}\"></script>");
        text.replacen("<head>", &tag, 1).into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_comes_first_in_the_head() {
        let faults = Faults {
            script: Some("1".into()),
            ..Faults::default()
        };
        let page = faults.put_into(b"<html><head><meta charset=utf-8></head>".to_vec(), "/a/");
        let expected =
            "<html><head><script src=\"/a/__faults.js\"></script><meta charset=utf-8></head>";
        assert_eq!(String::from_utf8_lossy(&page), expected);
    }

    #[test]
    fn no_script_leaves_the_page_as_it_is() {
        assert_eq!(
            Faults::default().put_into(b"<head>".to_vec(), "/"),
            b"<head>"
        );
    }
}

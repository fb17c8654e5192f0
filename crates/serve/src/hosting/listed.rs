//! The headers of a built site, read from the file that lists them.

use std::path::Path;

use super::LISTED;
use crate::headers::{InlineHashes, TRANSPORT_SECURITY, security_headers};

/// Rules in their order: a path, or its beginning with a star after it, and what is sent there.
#[derive(Clone, Debug, Default)]
pub struct Listed(Vec<(String, Vec<(String, String)>)>);

impl Listed {
    /// Of a site; `None` where it has no list.
    #[must_use]
    pub fn in_site(site: &Path) -> Option<Self> {
        let text = std::fs::read_to_string(site.join(LISTED)).ok()?;
        Some(Self::read(&text))
    }

    /// Of a site without a list.
    #[must_use]
    pub fn usual() -> Self {
        let headers = security_headers(&InlineHashes::default()).into_iter();
        let headers = headers.map(|(name, value)| (name.to_owned(), value));
        Self(vec![("*".to_owned(), headers.collect())])
    }

    /// Reads a list, without what the server here says by itself: how long a file is kept, and the
    /// header for TLS.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut rules: Vec<(String, Vec<_>)> = Vec::new();
        for line in text.lines() {
            let header = line.strip_prefix("  ").and_then(|it| it.split_once(": "));
            match (header, rules.last_mut()) {
                (Some((name, value)), Some((_, headers))) => {
                    if name != TRANSPORT_SECURITY.0 && name != "Cache-Control" {
                        headers.push((name.to_owned(), value.to_owned()));
                    }
                }
                _ => rules.extend(line.strip_prefix('/').map(|it| (it.to_owned(), Vec::new()))),
            }
        }
        Self(rules)
    }

    /// The headers for a path in the site.
    #[must_use]
    pub fn of(&self, path: &str) -> Vec<(String, String)> {
        let fits = |rule: &str| match rule.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == rule,
        };
        let rules = self.0.iter().filter(|(rule, _)| fits(rule));
        rules.flat_map(|(_, headers)| headers.clone()).collect()
    }
}

//! From the path of a request to a file of the site.

use std::path::{Path, PathBuf};

/// What a path stands for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A file that is there.
    File(PathBuf),
    /// A folder asked for without its last slash: the address to go to instead.
    Redirect(String),
    /// Nothing.
    Nothing,
}

/// Finds the file for a request path below `prefix`, never outside `folder`.
pub(crate) fn find(folder: &Path, prefix: &str, path: &str) -> Place {
    if format!("{path}/") == prefix {
        return Place::Redirect(prefix.to_owned());
    }
    let Some(segments) = path.strip_prefix(prefix).and_then(segments) else {
        return Place::Nothing;
    };
    let found: PathBuf = segments
        .iter()
        .fold(folder.to_owned(), |found, next| found.join(next));
    if found.is_dir() {
        let index = found.join("index.html");
        return match (index.is_file(), path.ends_with('/')) {
            (true, true) => Place::File(index),
            (true, false) => Place::Redirect(format!("{path}/")),
            (false, _) => Place::Nothing,
        };
    }
    if found.is_file() && !path.ends_with('/') {
        Place::File(found)
    } else {
        Place::Nothing
    }
}

/// The decoded segments of a path, or nothing if one of them could leave the folder.
fn segments(path: &str) -> Option<Vec<String>> {
    path.split('/')
        .filter(|segment| !segment.is_empty())
        .map(segment)
        .collect()
}

fn segment(encoded: &str) -> Option<String> {
    let decoded = decode(encoded)?;
    let is_plain = decoded != "." && decoded != ".." && !decoded.contains(['/', '\\', '\0', ':']);
    is_plain.then_some(decoded)
}

fn decode(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after.get(2..)?;
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder_can_be_named() {
        for path in [
            "/../secret",
            "/%2e%2e/secret",
            "/a%2f..%2fb",
            "/a%00",
            "/%zz",
            "/%e",
            "/c:",
        ] {
            assert_eq!(path.strip_prefix('/').and_then(segments), None, "{path}");
        }
    }

    #[test]
    fn segments_are_decoded() {
        assert_eq!(
            segments("a%20b/c"),
            Some(vec!["a b".to_owned(), "c".to_owned()])
        );
    }
}

//! What each file of a visit weighs on the wire, as the server sent it.

use footing_serve::Request;

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    /// Its name without the part that changes with its content.
    pub name: String,
    /// Head and body of the answer, compressed.
    pub bytes: u64,
}

/// The files that were sent, in the order they were asked for.
pub fn of(requests: &[Request]) -> Vec<Weight> {
    let weight = |request: &Request| Weight {
        name: name(&request.path),
        bytes: request.sent,
    };
    requests.iter().map(weight).collect()
}

fn name(path: &str) -> String {
    let file = path.rsplit('/').next().unwrap_or_default();
    let Some((stem, ending)) = file.rsplit_once('.') else {
        return "html".to_owned();
    };
    match stem.rsplit_once('-') {
        Some((stem, hash)) if hash.len() == 16 => format!("{stem}.{ending}"),
        _ => file.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_the_same_when_content_changes() {
        assert_eq!(name("/assets/app-0123456789abcdef.wasm"), "app.wasm");
        assert_eq!(name("/assets/two-words.css"), "two-words.css");
        assert_eq!(name("/check/strengths-short/"), "html");
        assert_eq!(name("/"), "html");
    }
}

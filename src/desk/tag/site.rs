//! The address at which the app stands that a tag uses.

/// An address by HTTP or HTTPS, with its folder and a slash at the end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Site(String);

impl Site {
    /// Reads what was typed: `https://footing.example` or `https://clinic.example/footing/`. Nothing
    /// with a name and password, a query or a fragment, and no letter that would end a word of a
    /// policy.
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.trim().split_once("://")?;
        let scheme = scheme.to_ascii_lowercase();
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = host.to_ascii_lowercase();
        let path = path
            .trim_end_matches("index.html")
            .trim_matches('/')
            .to_owned();
        let is_read = matches!(scheme.as_str(), "http" | "https")
            && is_host(&host)
            && path.bytes().all(is_of_a_path);
        let folder = if path.is_empty() {
            path
        } else {
            format!("{path}/")
        };
        is_read.then(|| Self(format!("{scheme}://{host}/{folder}")))
    }

    /// The address with a slash at its end.
    pub fn address(&self) -> &str {
        &self.0
    }

    /// Its scheme and host: `https://footing.example`.
    pub fn origin(&self) -> &str {
        let host = self.0.find("://").map_or(0, |at| at + 3);
        let rest = self.0.get(host..).unwrap_or_default();
        let end = rest.find('/').map_or(self.0.len(), |at| host + at);
        self.0.get(..end).unwrap_or_default()
    }

    /// Whether what comes from there cannot be changed on the way: by HTTPS, or on this very device.
    pub fn is_safe(&self) -> bool {
        let origin = self.origin();
        let is_at_home = |host: &str| {
            let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
            name == "localhost" || name.ends_with(".localhost") || name.starts_with("127.")
        };
        origin.strip_prefix("http://").is_none_or(is_at_home)
    }
}

/// A name or an address with a port; letters of other alphabets as browsers write them (`xn--`).
fn is_host(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]_".contains(&byte);
    (1..=260).contains(&text.len()) && !text.starts_with([':', '.']) && text.bytes().all(fits)
}

fn is_of_a_path(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"/-._~%@+".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_nothing_else() {
        for (typed, address, origin) in [
            (
                "https://footing.example",
                "https://footing.example/",
                "https://footing.example",
            ),
            (
                " HTTPS://Footing.Example:8443/a/b/index.html ",
                "https://footing.example:8443/a/b/",
                "https://footing.example:8443",
            ),
            (
                "http://127.0.0.1:8080/",
                "http://127.0.0.1:8080/",
                "http://127.0.0.1:8080",
            ),
        ] {
            let site = Site::parse(typed).unwrap();
            assert_eq!((site.address(), site.origin()), (address, origin));
        }
        for wrong in [
            "",
            "footing.example",
            "https://",
            "https:///x",
            "https://:80",
            "ftp://footing.example",
            "javascript://x",
            "https://me:secret@footing.example",
            "https://footing.example/?q",
            "https://footing.example/#x",
            "https://footing.example/a;b",
            "https://footing.example/a,b",
            "https://footing.example/\"><script>",
            "https://foot ing.example",
        ] {
            assert_eq!(Site::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_can_be_changed_on_the_way_is_known() {
        for (typed, is_safe) in [
            ("https://footing.example", true),
            ("http://footing.example", false),
            ("http://localhost:8080", true),
            ("http://127.0.0.1:8080/x/", true),
            ("http://localhost.example", false),
        ] {
            assert_eq!(Site::parse(typed).unwrap().is_safe(), is_safe, "{typed}");
        }
    }
}

//! The headers of the site: the one place they are written down.
//!
//! The page skeleton carries the policy too, and [`crate::hosting`] writes them out for hosts; the
//! server here reads them from what was written.

use crate::hash::integrity;

/// What a page of the site may do. Who may show it in a frame is said by [`Framing`].
const POLICY: [&str; 13] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types footing-worker",
];

/// The hashes that let in what stands in every page itself, because fetching it would put off the
/// first paint and the first answer by a round trip each.
#[derive(Clone, Debug, Default)]
pub struct InlineHashes {
    script: String,
    style: String,
}

impl InlineHashes {
    /// For this script and these style sheets, byte for byte as they stand between their tags.
    #[must_use]
    pub fn of(script: &str, styles: &[&str]) -> Self {
        let allowed = |text: &str| format!(" '{}'", integrity(text.as_bytes()));
        Self {
            script: allowed(script),
            style: styles.iter().copied().map(allowed).collect(),
        }
    }
}

/// For files whose name changes with their content.
pub const CACHE_FOREVER: &str = "public, max-age=31536000, immutable";

/// For pages: kept, but asked about each time.
pub const CACHE_CHECKED: &str = "no-cache";

/// The folder below the site's root that holds only files named by their content.
pub const ASSETS: &str = "assets";

/// The folder below the site's root with the page that other sites may show in a frame.
pub const EMBED: &str = "embed";

/// The script that those sites load; scripts that are modules come to another site only so.
pub const EMBED_SCRIPT: &str = "embed.js";

/// Lets every site load the [script](EMBED_SCRIPT), which is the same for everyone.
pub const SHARED: (&str, &str) = ("Access-Control-Allow-Origin", "*");

/// The name of the header with the policy, and of the one that says who may frame a page: browsers
/// heed both.
pub const CONTENT_SECURITY_POLICY: &str = "Content-Security-Policy";

/// Only browsers that came over TLS heed this header, and plain HTTP must not carry it.
pub const TRANSPORT_SECURITY: (&str, &str) = ("Strict-Transport-Security", "max-age=63072000");

/// The content security policy as it stands in the page itself.
#[must_use]
pub fn policy_in_page(inline: &InlineHashes) -> String {
    let with_hash = |rule: &&str| match rule.split_once(' ') {
        Some(("script-src", _)) => format!("{rule}{}", inline.script),
        Some(("style-src", _)) => format!("{rule}{}", inline.style),
        _ => (*rule).to_owned(),
    };
    let rules: Vec<String> = POLICY.iter().map(with_hash).collect();
    rules.join("; ")
}

/// Who may show the page for other sites in a frame. All other pages nobody may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framing(String);

impl Default for Framing {
    /// Every site: that page reads and keeps nothing of the person.
    fn default() -> Self {
        Self("*".to_owned())
    }
}

impl Framing {
    /// These sites alone: origins as `https://clinic.example`, with spaces between them.
    ///
    /// # Errors
    /// With the word that is no origin.
    pub fn by(sites: &str) -> Result<Self, String> {
        let sites: Vec<&str> = sites.split_whitespace().collect();
        match sites.iter().find(|site| !is_origin(site)) {
            Some(wrong) => Err((*wrong).to_owned()),
            None if sites.is_empty() => Err(String::new()),
            None => Ok(Self(sites.join(" "))),
        }
    }

    /// The rule for that page.
    #[must_use]
    pub fn of_embed(&self) -> String {
        format!("frame-ancestors {}", self.0)
    }

    /// The rule for every other one.
    #[must_use]
    pub fn of_others() -> &'static str {
        "frame-ancestors 'none'"
    }
}

fn is_origin(text: &str) -> bool {
    let host = ["https://", "http://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme));
    host.is_some_and(|host| {
        !host.is_empty()
            && host
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b".-:*".contains(&byte))
    })
}

/// The headers of every answer, in a fixed order, without those about framing, caching and transport.
#[must_use]
pub fn security_headers(inline: &InlineHashes) -> Vec<(&'static str, String)> {
    let fixed = [
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Integrity-Policy", "blocked-destinations=(script)"),
        (
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), usb=(), serial=(), \
             payment=(), browsing-topics=()",
        ),
    ];
    let fixed = fixed
        .into_iter()
        .map(|(name, value)| (name, value.to_owned()));
    std::iter::once((CONTENT_SECURITY_POLICY, policy_in_page(inline)))
        .chain(fixed)
        .collect()
}

/// How long an answer for this path may be kept.
#[must_use]
pub fn cache_control(path_in_site: &str) -> &'static str {
    let in_assets = path_in_site
        .split_once('/')
        .is_some_and(|(folder, _)| folder == ASSETS);
    if in_assets {
        CACHE_FOREVER
    } else {
        CACHE_CHECKED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_no_inline_code_and_no_strangers() {
        let inline = InlineHashes::of("go()", &["p { color: red }"]);
        let policy = policy_in_page(&inline);
        for forbidden in [
            "unsafe-inline",
            "'unsafe-eval'",
            "http:",
            "https:",
            "*",
            "data:",
        ] {
            assert!(!policy.contains(forbidden), "{forbidden} in {policy}");
        }
        assert!(policy.starts_with("default-src 'none'"));
        assert_eq!(policy.matches(" 'sha384-").count(), 2, "{policy}");
        assert!(!policy_in_page(&InlineHashes::default()).contains("sha384"));
        assert!(!policy.contains("frame-ancestors"), "{policy}");
    }

    #[test]
    fn sites_that_may_frame_are_origins() {
        let both = "https://clinic.example  https://*.clinic.example:8443";
        assert_eq!(
            Framing::by(both).unwrap().of_embed(),
            "frame-ancestors https://clinic.example https://*.clinic.example:8443"
        );
        assert_eq!(Framing::default().of_embed(), "frame-ancestors *");
        for wrong in [
            "",
            "clinic.example",
            "https://",
            "https://clinic.example/page",
            "https://a;script-src",
            "https://a,b",
            "'self'",
            "https://a https://b\"",
        ] {
            assert!(Framing::by(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_files_named_by_their_content_are_kept_for_good() {
        let cases = [
            ("assets/app-0123.js", CACHE_FOREVER),
            ("index.html", CACHE_CHECKED),
            ("", CACHE_CHECKED),
            ("check/assets/", CACHE_CHECKED),
            ("assets", CACHE_CHECKED),
        ];
        for (path, expected) in cases {
            assert_eq!(cache_control(path), expected, "{path}");
        }
    }
}

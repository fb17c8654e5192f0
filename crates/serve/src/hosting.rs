//! The files that tell hosts which headers to send. They are part of the built site, because the
//! policy in them names what stands in its pages.

mod listed;

use crate::headers::{
    ASSETS, CACHE_CHECKED, CACHE_FOREVER, CONTENT_SECURITY_POLICY, EMBED, EMBED_SCRIPT, Framing,
    InlineHashes, SHARED, TRANSPORT_SECURITY, security_headers,
};
use std::collections::BTreeSet;

pub use listed::Listed;

/// The file for Netlify and Cloudflare Pages, which the server here goes by too.
pub(crate) const LISTED: &str = "_headers";

/// The page for other sites as hosts find it in a path, wherever the site stands: there is a page of
/// that name for counselors, which nobody may frame.
const FRAMED: &str = "(?<!/counselor)/embed/";

/// What hosts are told.
struct Told {
    /// The headers of every answer.
    every: Vec<(&'static str, String)>,
    /// What may be in no frame, as paths in the site with a star at the end of folders.
    unframed: BTreeSet<String>,
    framing: Framing,
}

/// The path in the site and the content of each file, for a site with these paths.
#[must_use]
pub fn files<'a>(
    inline: &InlineHashes,
    framing: &Framing,
    paths: impl Iterator<Item = &'a str>,
) -> Vec<(&'static str, String)> {
    let (name, value) = TRANSPORT_SECURITY;
    let mut every = security_headers(inline);
    every.push((name, value.to_owned()));
    let first = |path: &str| match path.split_once('/') {
        Some((folder, _)) => format!("{folder}/*"),
        None => path.to_owned(),
    };
    let embed = [format!("{EMBED}/*"), EMBED_SCRIPT.to_owned()];
    let told = Told {
        every,
        unframed: paths
            .map(first)
            .chain([String::new()])
            .filter(|path| !embed.contains(path))
            .collect(),
        framing: framing.clone(),
    };
    vec![
        (LISTED, netlify_and_cloudflare(&told)),
        (".htaccess", apache(&told)),
        ("hosting/nginx.conf", nginx(&told)),
        ("hosting/Caddyfile", caddy(&told)),
    ]
}

/// Whether a path in the site is one of these files, which browsers have no use for.
#[must_use]
pub fn is_for_hosts(path: &str) -> bool {
    path == LISTED || path == ".htaccess" || path.starts_with("hosting/")
}

/// One line a header of every answer, through `line`.
fn lines(told: &Told, line: impl Fn(&str, &str) -> String) -> String {
    let lines = told.every.iter().map(|(name, value)| line(name, value));
    lines.collect()
}

/// These hosts send all headers of all rules that fit, and have no rule for "all but". Of two
/// policies in one header browsers heed both.
fn netlify_and_cloudflare(told: &Told) -> String {
    let headers = lines(told, |name, value| format!("  {name}: {value}\n"));
    let unframed = told.unframed.iter().map(|path| {
        let rule = Framing::of_others();
        format!("/{path}\n  {CONTENT_SECURITY_POLICY}: {rule}\n")
    });
    let unframed: String = unframed.collect();
    let (framing, (name, value)) = (told.framing.of_embed(), SHARED);
    format!(
        "# Netlify and Cloudflare Pages: this file stands beside the site's index.html.\n\
         /*\n\
         {headers}\
         /{ASSETS}/*\n  Cache-Control: {CACHE_FOREVER}\n\
         # The page for other sites may be in a frame of theirs; to let only some, write their\n\
         # addresses in place of what follows frame-ancestors. No other page may be in a frame.\n\
         /{EMBED}/*\n  {CONTENT_SECURITY_POLICY}: {framing}\n\
         /{EMBED_SCRIPT}\n  {name}: {value}\n\
         {unframed}"
    )
}

fn nginx(told: &Told) -> String {
    let headers = lines(told, |name, value| {
        format!("add_header {name} \"{value}\" always;\n")
    });
    let (framing, others) = (told.framing.of_embed(), Framing::of_others());
    let (name, value) = SHARED;
    format!(
        "# nginx: include this inside the server block whose root is the built site.\n\
         # These maps belong in the http block: how long files are kept, who may show the page for\n\
         # other sites in a frame, and who may load its script.\n\
         #   map $uri $footing_cache {{ default \"{CACHE_CHECKED}\"; ~/{ASSETS}/ \"{CACHE_FOREVER}\"; }}\n\
         #   map $uri $footing_frames {{ default \"{others}\"; ~{FRAMED} \"{framing}\"; }}\n\
         #   map $uri $footing_shared {{ default \"\"; ~/{EMBED_SCRIPT}$ \"{value}\"; }}\n\
         {headers}\
         add_header {CONTENT_SECURITY_POLICY} $footing_frames always;\n\
         add_header {name} $footing_shared always;\n\
         add_header Cache-Control $footing_cache always;\n\
         charset utf-8;\n\
         gzip_static on;\n\
         # With the brotli module: brotli_static on;\n\
         index index.html;\n\
         error_page 404 /404.html;\n\
         location / {{ try_files $uri $uri/ =404; }}\n"
    )
}

fn caddy(told: &Told) -> String {
    let headers = lines(told, |name, value| format!("\t\t\t{name} \"{value}\"\n"));
    let (framing, others) = (told.framing.of_embed(), Framing::of_others());
    let (name, value) = SHARED;
    format!(
        "# Caddy: put in your own name and folder.\n\
         footing.example {{\n\
         \troot * /srv/footing\n\
         \t# In this order: Caddy would put those for all files last, and they would replace the others.\n\
         \troute {{\n\
         \t\theader {{\n{headers}\t\t}}\n\
         \t\t# Who may show the page for other sites in a frame, and load its script.\n\
         \t\t@others not path /{EMBED}/*\n\
         \t\theader @others +{CONTENT_SECURITY_POLICY} \"{others}\"\n\
         \t\theader /{EMBED}/* +{CONTENT_SECURITY_POLICY} \"{framing}\"\n\
         \t\theader /{EMBED_SCRIPT} {name} \"{value}\"\n\
         \t}}\n\
         \t@pages not path /{ASSETS}/*\n\
         \theader @pages Cache-Control \"{CACHE_CHECKED}\"\n\
         \theader /{ASSETS}/* Cache-Control \"{CACHE_FOREVER}\"\n\
         \tfile_server {{\n\t\tprecompressed br gzip\n\t}}\n\
         \thandle_errors {{\n\t\trewrite * /404.html\n\t\tfile_server {{\n\t\t\tprecompressed br gzip\n\t\t}}\n\t}}\n\
         }}\n"
    )
}

fn apache(told: &Told) -> String {
    let headers = lines(told, |name, value| {
        format!("Header always set {name} \"{value}\"\n")
    });
    let (framing, others) = (told.framing.of_embed(), Framing::of_others());
    let (name, value) = SHARED;
    format!(
        "# Apache: this file stands beside the site's index.html. It needs mod_headers and mod_mime.\n\
         {headers}\
         Header set Cache-Control \"{CACHE_CHECKED}\"\n\
         <If \"%{{REQUEST_URI}} =~ m#/{ASSETS}/#\">\n\
         \tHeader set Cache-Control \"{CACHE_FOREVER}\"\n\
         </If>\n\
         # Who may show the page for other sites in a frame, and load its script.\n\
         <If \"%{{REQUEST_URI}} =~ m#{FRAMED}#\">\n\
         \tHeader always add {CONTENT_SECURITY_POLICY} \"{framing}\"\n\
         </If>\n\
         <Else>\n\
         \tHeader always add {CONTENT_SECURITY_POLICY} \"{others}\"\n\
         </Else>\n\
         <If \"%{{REQUEST_URI}} =~ m#/{EMBED_SCRIPT}$#\">\n\
         \tHeader always set {name} \"{value}\"\n\
         </If>\n\
         AddType application/wasm .wasm\n\
         AddType text/javascript .js\n\
         AddCharset utf-8 .html .css .js\n\
         DirectoryIndex index.html\n\
         Options -Indexes\n\
         # For a site in a sub-folder, write the folder before the name.\n\
         ErrorDocument 404 /404.html\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATHS: [&str; 6] = [
        "404.html",
        "check/one/index.html",
        "check/two/index.html",
        "embed.js",
        "embed/index.html",
        "index.html",
    ];

    fn made() -> (InlineHashes, Vec<(&'static str, String)>) {
        let inline = InlineHashes::of("go()", &["p { color: red }"]);
        let framing = Framing::by("https://clinic.example").unwrap();
        let files = files(&inline, &framing, PATHS.into_iter());
        (inline, files)
    }

    #[test]
    fn every_host_gets_every_header() {
        let (inline, files) = made();
        for (name, text) in files {
            for (header, value) in security_headers(&inline) {
                assert!(text.contains(header), "{header} is not in {name}");
                assert!(text.contains(&value), "{value} is not in {name}");
            }
            for rule in [
                "frame-ancestors 'none'",
                "frame-ancestors https://clinic.example",
                SHARED.0,
            ] {
                assert!(text.contains(rule), "{rule} is not in {name}");
            }
            assert!(is_for_hosts(name), "{name}");
        }
    }

    #[test]
    fn a_counselors_page_of_the_same_name_is_in_no_frame() {
        let (_, files) = made();
        for (name, text) in files {
            let framing = text.lines().filter(|line| line.contains("/embed/"));
            for line in framing {
                let is_anchored = [" /embed/*", "(?<!/counselor)/embed/"];
                assert!(
                    line.starts_with("/embed/*") || is_anchored.iter().any(|it| line.contains(it)),
                    "{name}: {line}"
                );
            }
        }
        assert!(FRAMED.ends_with(&format!("/{EMBED}/")));
    }

    #[test]
    fn what_is_listed_is_sent() {
        let (inline, mut files) = made();
        let listed = Listed::read(&files.swap_remove(0).1);
        let every: Vec<_> = security_headers(&inline)
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        let with = |more: &[(&str, &str)]| {
            let more = more.iter();
            let more = more.map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            every.iter().cloned().chain(more).collect::<Vec<_>>()
        };
        let none = with(&[(CONTENT_SECURITY_POLICY, "frame-ancestors 'none'")]);
        for path in ["", "index.html", "404.html", "check/one/", "check/none"] {
            assert_eq!(listed.of(path), none, "{path}");
        }
        let clinic = (
            CONTENT_SECURITY_POLICY,
            "frame-ancestors https://clinic.example",
        );
        assert_eq!(listed.of("embed/"), with(&[clinic]));
        assert_eq!(listed.of("embed.js"), with(&[SHARED]));
        assert_eq!(Listed::read("# none").of(""), []);
    }
}

//! The files that tell hosts which headers to send. They are part of the built site, because the
//! policy in them names what stands in its pages.

use std::path::Path;

use crate::headers::{
    ASSETS, CACHE_CHECKED, CACHE_FOREVER, InlineHashes, TRANSPORT_SECURITY, security_headers,
};

/// The file for Netlify and Cloudflare Pages, which the server here goes by too.
const LISTED: &str = "_headers";

/// The path in the site and the content of each file.
#[must_use]
pub fn files(inline: &InlineHashes) -> Vec<(&'static str, String)> {
    let (name, value) = TRANSPORT_SECURITY;
    let mut headers = security_headers(inline);
    headers.push((name, value.to_owned()));
    vec![
        (LISTED, netlify_and_cloudflare(&headers)),
        (".htaccess", apache(&headers)),
        ("hosting/nginx.conf", nginx(&headers)),
        ("hosting/Caddyfile", caddy(&headers)),
    ]
}

/// Whether a path in the site is one of these files, which browsers have no use for.
#[must_use]
pub fn is_for_hosts(path: &str) -> bool {
    path == LISTED || path == ".htaccess" || path.starts_with("hosting/")
}

/// The headers of every answer as a built site lists them, without the one for TLS; `None` where
/// there is no list.
#[must_use]
pub fn listed(site: &Path) -> Option<Vec<(String, String)>> {
    read(&std::fs::read_to_string(site.join(LISTED)).ok()?)
}

fn read(text: &str) -> Option<Vec<(String, String)>> {
    let (_, rules) = text.split_once("/*\n")?;
    let lines = rules.lines().map_while(|line| line.strip_prefix("  "));
    let headers = lines.filter_map(|line| line.split_once(": "));
    let sent = headers.filter(|(name, _)| *name != TRANSPORT_SECURITY.0);
    Some(
        sent.map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
    )
}

type Headers = [(&'static str, String)];

/// One line a header, through `line`.
fn lines(headers: &Headers, line: impl Fn(&str, &str) -> String) -> String {
    headers
        .iter()
        .map(|(name, value)| line(name, value))
        .collect()
}

fn netlify_and_cloudflare(headers: &Headers) -> String {
    let headers = lines(headers, |name, value| format!("  {name}: {value}\n"));
    format!(
        "# Netlify and Cloudflare Pages: this file stands beside the site's index.html.\n\
         /*\n\
         {headers}\
         /{ASSETS}/*\n  Cache-Control: {CACHE_FOREVER}\n"
    )
}

fn nginx(headers: &Headers) -> String {
    let headers = lines(headers, |name, value| {
        format!("add_header {name} \"{value}\" always;\n")
    });
    format!(
        "# nginx: include this inside the server block whose root is the built site.\n\
         # The caching rule stands in a map, which belongs in the http block:\n\
         #   map $uri $footing_cache {{ default \"{CACHE_CHECKED}\"; ~/{ASSETS}/ \"{CACHE_FOREVER}\"; }}\n\
         {headers}\
         add_header Cache-Control $footing_cache always;\n\
         charset utf-8;\n\
         gzip_static on;\n\
         # With the brotli module: brotli_static on;\n\
         index index.html;\n\
         error_page 404 /404.html;\n\
         location / {{ try_files $uri $uri/ =404; }}\n"
    )
}

fn caddy(headers: &Headers) -> String {
    let headers = lines(headers, |name, value| format!("\t\t{name} \"{value}\"\n"));
    format!(
        "# Caddy: put in your own name and folder.\n\
         footing.example {{\n\
         \troot * /srv/footing\n\
         \theader {{\n{headers}\t}}\n\
         \t@pages not path /{ASSETS}/*\n\
         \theader @pages Cache-Control \"{CACHE_CHECKED}\"\n\
         \theader /{ASSETS}/* Cache-Control \"{CACHE_FOREVER}\"\n\
         \tfile_server {{\n\t\tprecompressed br gzip\n\t}}\n\
         \thandle_errors {{\n\t\trewrite * /404.html\n\t\tfile_server {{\n\t\t\tprecompressed br gzip\n\t\t}}\n\t}}\n\
         }}\n"
    )
}

fn apache(headers: &Headers) -> String {
    let headers = lines(headers, |name, value| {
        format!("Header always set {name} \"{value}\"\n")
    });
    format!(
        "# Apache: this file stands beside the site's index.html. It needs mod_headers and mod_mime.\n\
         {headers}\
         Header set Cache-Control \"{CACHE_CHECKED}\"\n\
         <If \"%{{REQUEST_URI}} =~ m#/{ASSETS}/#\">\n\
         \tHeader set Cache-Control \"{CACHE_FOREVER}\"\n\
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

    #[test]
    fn every_host_gets_every_header() {
        let inline = InlineHashes::of("go()", &["p { color: red }"]);
        for (name, text) in files(&inline) {
            for (header, value) in security_headers(&inline) {
                assert!(text.contains(header), "{header} is not in {name}");
                assert!(text.contains(&value), "{value} is not in {name}");
            }
            assert!(is_for_hosts(name), "{name}");
        }
    }

    #[test]
    fn what_is_listed_is_sent() {
        let inline = InlineHashes::of("go()", &["p { color: red }"]);
        let (_, text) = files(&inline).swap_remove(0);
        let expected = security_headers(&inline).into_iter();
        let expected: Vec<_> = expected
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        assert_eq!(read(&text), Some(expected));
        assert_eq!(read("# none"), None);
    }
}

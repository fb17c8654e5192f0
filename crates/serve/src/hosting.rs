//! The example files of `hosting/`: the same headers, written for common static hosts.

use crate::headers::{ASSETS, CACHE_CHECKED, CACHE_FOREVER, TRANSPORT_SECURITY, security_headers};

/// The name and content of each example file.
#[must_use]
pub fn examples() -> Vec<(&'static str, String)> {
    vec![
        ("_headers", netlify_and_cloudflare()),
        ("nginx.conf", nginx()),
        ("Caddyfile", caddy()),
        (".htaccess", apache()),
    ]
}

fn all_headers() -> Vec<(&'static str, String)> {
    let (name, value) = TRANSPORT_SECURITY;
    security_headers()
        .into_iter()
        .chain([(name, value.to_owned())])
        .collect()
}

/// One line a header, through `line`.
fn lines(line: impl Fn(&str, &str) -> String) -> String {
    all_headers()
        .iter()
        .map(|(name, value)| line(name, value))
        .collect()
}

fn netlify_and_cloudflare() -> String {
    let headers = lines(|name, value| format!("  {name}: {value}\n"));
    format!(
        "# Netlify and Cloudflare Pages: put this file beside the site's index.html.\n\
         /*\n\
         {headers}\
         /{ASSETS}/*\n  Cache-Control: {CACHE_FOREVER}\n"
    )
}

fn nginx() -> String {
    let headers = lines(|name, value| format!("add_header {name} \"{value}\" always;\n"));
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

fn caddy() -> String {
    let headers = lines(|name, value| format!("\t\t{name} \"{value}\"\n"));
    format!(
        "# Caddy: put in your own name and folder.\n\
         footing.example {{\n\
         \troot * /srv/footing\n\
         \theader {{\n{headers}\t}}\n\
         \t@pages not path /{ASSETS}/*\n\
         \theader @pages Cache-Control \"{CACHE_CHECKED}\"\n\
         \theader /{ASSETS}/* Cache-Control \"{CACHE_FOREVER}\"\n\
         \tfile_server {{\n\t\tprecompressed br gzip\n\t}}\n\
         \thandle_errors {{\n\t\trewrite * /404.html\n\t\tfile_server\n\t}}\n\
         }}\n"
    )
}

fn apache() -> String {
    let headers = lines(|name, value| format!("Header always set {name} \"{value}\"\n"));
    format!(
        "# Apache: put this file beside the site's index.html. It needs mod_headers and mod_mime.\n\
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

//! Which lines of a host's settings say who may show a check in a frame.

/// The command that writes these lines into a build.
pub const BUILD: &str = "cargo xtask build --embed-on";

/// For each kind of host: its name, the file, and the lines that let in this site alone. They are
/// those of the built site's own files (`crates/serve/src/hosting.rs`).
pub fn framing(site: &str) -> [(&'static str, &'static str, String); 4] {
    let rule = format!("frame-ancestors {site}");
    [
        (
            "Netlify, Cloudflare Pages",
            "_headers",
            format!("/embed/*\n  Content-Security-Policy: {rule}\n"),
        ),
        (
            "Apache",
            ".htaccess",
            format!(
                "<If \"%{{REQUEST_URI}} =~ m#(?<!/counselor)/embed/#\">\n\tHeader always add Content-Security-Policy \"{rule}\"\n</If>\n"
            ),
        ),
        (
            "nginx",
            "nginx.conf",
            format!(
                "map $uri $footing_frames {{ default \"frame-ancestors 'none'\"; ~(?<!/counselor)/embed/ \"{rule}\"; }}\n"
            ),
        ),
        (
            "Caddy",
            "Caddyfile",
            format!("header /embed/* +Content-Security-Policy \"{rule}\"\n"),
        ),
    ]
}

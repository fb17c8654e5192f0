//! The settings that the site brings for web servers, in these servers.

use std::fs;
use std::path::Path;
use std::process::Command;

use footing_journeys::pages::{Check, Given, Keep};
use footing_journeys::process::Program;
use footing_journeys::{Result, Setup, Stage, ensure, host, journeys, tools, wait};
use footing_serve::headers::TRANSPORT_SECURITY;
use footing_serve::worker::files_in;
use ureq::Agent;
use ureq::http::{HeaderMap, Response};

journeys! {
    nginx in chromium;
    caddy in chromium;
}

fn nginx(setup: Setup) -> Result<()> {
    played_on(setup, "gzip", |site, port, own| {
        let settings = fs::read_to_string(site.join("hosting/nginx.conf"))?;
        let maps = settings
            .lines()
            .filter_map(|line| line.strip_prefix("#   map "));
        let maps: String = maps.map(|map| format!("map {map}\n")).collect();
        ensure!(maps.lines().count() == 3, "the maps are {maps}");
        let file = own.join("nginx.conf");
        let (site, own) = (site.display(), own.display());
        let text = format!(
            "daemon off; user root; pid {own}/pid; error_log {own}/errors;\n\
             events {{}}\n\
             http {{\n\
             access_log off; include /etc/nginx/mime.types;\n\
             client_body_temp_path {own}/1; proxy_temp_path {own}/2; fastcgi_temp_path {own}/3;\n\
             uwsgi_temp_path {own}/4; scgi_temp_path {own}/5;\n\
             {maps}\
             server {{ listen 127.0.0.1:{port}; root {site}; include {site}/hosting/nginx.conf; }}\n\
             }}\n"
        );
        fs::write(&file, text)?;
        let mut command = Command::new(tools::path("FOOTING_NGINX")?);
        command
            .arg("-e")
            .arg(format!("{own}/errors"))
            .arg("-c")
            .arg(file);
        Program::start(&mut command)
    })
}

fn caddy(setup: Setup) -> Result<()> {
    played_on(setup, "br", |site, port, own| {
        let settings = fs::read_to_string(site.join("hosting/Caddyfile"))?;
        let (name, folder) = ("footing.example", "/srv/footing");
        ensure!(settings.contains(name) && settings.contains(folder));
        let settings = settings
            .replace(name, &format!("http://127.0.0.1:{port}"))
            .replace(folder, &site.display().to_string());
        let file = own.join("Caddyfile");
        fs::write(&file, format!("{{\n\tadmin off\n}}\n{settings}"))?;
        let mut command = Command::new(tools::path("FOOTING_CADDY")?);
        command
            .env("HOME", own)
            .env("XDG_DATA_HOME", own)
            .env("XDG_CONFIG_HOME", own);
        command
            .args(["run", "--adapter", "caddyfile", "--config"])
            .arg(file);
        Program::start(&mut command)
    })
}

/// Starts a server and expects the same of it as of the one that all other journeys use; then takes
/// a check there, and once more without it.
fn played_on(
    setup: Setup,
    packed: &str,
    start: impl Fn(&Path, u16, &Path) -> Result<Program>,
) -> Result<()> {
    setup.as_built().play(|stage| {
        let own = tempfile::tempdir()?;
        let site = tools::path("FOOTING_DIST")?;
        let port = host::port()?;
        let server = start(&site, port, own.path())?;
        let root = format!("http://127.0.0.1:{port}/");
        wait::until("the server", || Ok(ask(&root, "").ok().map(drop)))?;
        same_answers(stage, &site, &root, packed)?;
        take_a_check(stage, &root, server)
    })
}

fn same_answers(stage: &Stage, site: &Path, root: &str, packed: &str) -> Result<()> {
    let ours = stage.server.url();
    let mut paths: Vec<String> = files_in(site)?.into_keys().collect();
    paths.retain(|path| !path.ends_with(".br") && !path.ends_with(".gz"));
    paths.retain(|path| !footing_serve::hosting::is_for_hosts(path));
    paths.extend(["", "check/strengths/", "nowhere/", "nowhere.js"].map(str::to_owned));
    for path in paths {
        let expected = ask(&format!("{ours}{path}"), packed)?;
        let answer = ask(&format!("{root}{path}"), packed)?;
        ensure!(
            answer.status() == expected.status(),
            "{path}: {}",
            answer.status()
        );
        let (headers, wanted) = (answer.headers(), expected.headers());
        for (name, value) in wanted {
            let is_own = ["content-type", "content-length", "etag", "date", "vary"];
            ensure!(
                is_own.contains(&name.as_str())
                    || headers.get_all(name).iter().any(|it| it == value),
                "{path}: {name} is {:?}, not {value:?}",
                headers.get(name)
            );
        }
        ensure!(
            headers.contains_key(TRANSPORT_SECURITY.0),
            "{path}: without TLS's header"
        );
        let (kind, wanted) = (kind(headers), kind(wanted));
        ensure!(
            kind == wanted || !matters(&wanted),
            "{path} is {kind}, not {wanted}"
        );
        ensure!(
            content(answer)? == content(expected)?,
            "{path} has another content"
        );
    }
    let short = ask(&format!("{root}check/strengths"), packed)?;
    ensure!(
        short.status().is_redirection(),
        "{} without the slash",
        short.status()
    );
    Ok(())
}

fn take_a_check(stage: &Stage, root: &str, server: Program) -> Result<()> {
    let browser = &stage.browser;
    browser.go(&format!("{root}check/strengths-short/"))?;
    let check = Check::on(stage);
    check.start(Keep::Results)?;
    let result = check.take(Given::always(2))?;
    browser.wait_for_worker()?;
    drop(server);
    browser.go(&format!("{root}results/#{}", result.id))?;
    let shown = format!("[data-result=\"{}\"]", result.id);
    browser.wait_for(&shown).map(drop)
}

/// Asks as a browser does that takes this encoding.
fn ask(address: &str, packed: &str) -> Result<Response<ureq::Body>> {
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .proxy(None)
        .build();
    let asked = Agent::new_with_config(config).get(address);
    Ok(asked.header("Accept-Encoding", packed).call()?)
}

fn content(mut answer: Response<ureq::Body>) -> Result<Vec<u8>> {
    Ok(answer
        .body_mut()
        .with_config()
        .limit(1 << 24)
        .read_to_vec()?)
}

/// The media type, without what is said of its letters; a script's has two right names.
fn kind(headers: &HeaderMap) -> String {
    let kind = headers.get("content-type").and_then(|it| it.to_str().ok());
    let kind = kind
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default();
    kind.replace("application/javascript", "text/javascript")
}

/// Browsers refuse scripts, styles, pages and modules of another type, and nothing else.
fn matters(kind: &str) -> bool {
    [
        "text/javascript",
        "text/css",
        "text/html",
        "application/wasm",
    ]
    .contains(&kind)
}

//! The server through real connections.

#![allow(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use footing_serve::{Faults, Server, Site};

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

/// A small site in a folder of its own.
fn site() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let name = format!(
        "site-{}-{}",
        std::process::id(),
        COUNT.fetch_add(1, Ordering::Relaxed)
    );
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(folder.join("check/x")).unwrap();
    fs::create_dir_all(folder.join("assets")).unwrap();
    fs::write(folder.join("index.html"), "<html><head></head>home").unwrap();
    fs::write(folder.join("404.html"), "<html><head></head>lost").unwrap();
    fs::write(folder.join("check/x/index.html"), "<html><head></head>x").unwrap();
    fs::write(folder.join("assets/app-1.wasm"), "raw").unwrap();
    fs::write(folder.join("assets/app-1.wasm.br"), "brotli").unwrap();
    folder
}

fn start(prefix: &str, faults: Faults) -> Server {
    Server::start(Site {
        folder: site(),
        prefix: prefix.to_owned(),
        port: 0,
        faults,
    })
    .unwrap()
}

fn ask(server: &Server, request_line: &str, headers: &str) -> Answer {
    let address = server.origin().replace("http://", "");
    let mut connection = TcpStream::connect(address).unwrap();
    let text = format!("{request_line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n");
    connection.write_all(text.as_bytes()).unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer {
        status,
        head: head.to_owned(),
        body: body.to_owned(),
    }
}

fn get(server: &Server, path: &str) -> Answer {
    ask(server, &format!("GET {path}"), "")
}

#[test]
fn pages_files_and_what_is_not_there() {
    let server = start("", Faults::default());
    let cases = [
        ("/", 200, "text/html; charset=utf-8", "no-cache"),
        ("/check/x/", 200, "text/html; charset=utf-8", "no-cache"),
        (
            "/assets/app-1.wasm",
            200,
            "application/wasm",
            "public, max-age=31536000, immutable",
        ),
        ("/nothing/", 404, "text/html; charset=utf-8", "no-cache"),
        ("/assets/", 404, "text/html; charset=utf-8", "no-cache"),
        (
            "/assets/gone.js",
            404,
            "text/html; charset=utf-8",
            "no-cache",
        ),
        (
            "/../Cargo.toml",
            404,
            "text/html; charset=utf-8",
            "no-cache",
        ),
    ];
    for (path, status, kind, cache) in cases {
        let answer = get(&server, path);
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(answer.header("content-type"), Some(kind), "{path}");
        assert_eq!(answer.header("cache-control"), Some(cache), "{path}");
        assert_eq!(
            answer.header("x-content-type-options"),
            Some("nosniff"),
            "{path}"
        );
        assert_eq!(answer.header("strict-transport-security"), None, "{path}");
        let integrity = answer.header("integrity-policy");
        assert_eq!(integrity, Some("blocked-destinations=(script)"), "{path}");
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{path}");
    }
}

#[test]
fn a_folder_without_its_slash_is_redirected_with_its_query() {
    let server = start("/some/folder", Faults::default());
    let answer = get(&server, "/some/folder/check/x?a=1");
    assert_eq!(answer.status, 308);
    assert_eq!(answer.header("location"), Some("/some/folder/check/x/?a=1"));
    assert_eq!(
        get(&server, "/some/folder").header("location"),
        Some("/some/folder/")
    );
}

#[test]
fn a_prefix_hides_the_root() {
    let server = start("/some/folder/", Faults::default());
    assert!(server.url().ends_with("/some/folder/"));
    assert_eq!(
        get(&server, "/some/folder/").body,
        "<html><head></head>home"
    );
    assert_eq!(get(&server, "/").status, 404);
    assert_eq!(get(&server, "/some/folderx/").status, 404);
}

#[test]
fn a_twin_goes_to_those_who_take_it() {
    let server = start("", Faults::default());
    let ask = |accepted: &str| {
        ask(
            &server,
            "GET /assets/app-1.wasm",
            &format!("Accept-Encoding: {accepted}\r\n"),
        )
    };
    let taken = ask("gzip, deflate, br");
    assert_eq!(
        (taken.body.as_str(), taken.header("content-encoding")),
        ("brotli", Some("br"))
    );
    assert_eq!(taken.header("content-type"), Some("application/wasm"));
    let plain = ask("gzip, br;q=0");
    assert_eq!(
        (plain.body.as_str(), plain.header("content-encoding")),
        ("raw", None)
    );
}

#[test]
fn every_request_is_in_the_log() {
    let server = start("", Faults::default());
    get(&server, "/check/x/?q=1");
    ask(&server, "POST /steal?what=all", "");
    let seen: Vec<_> = server
        .requests()
        .into_iter()
        .map(|request| (request.method, request.path, request.query, request.status))
        .collect();
    let row = |method: &str, path: &str, query: &str, status| {
        (method.to_owned(), path.to_owned(), query.to_owned(), status)
    };
    assert_eq!(
        seen,
        [
            row("GET", "/check/x/", "q=1", 200),
            row("POST", "/steal", "what=all", 405)
        ]
    );
    server.clear();
    assert_eq!(server.requests(), []);
}

#[test]
fn faults_happen_as_asked() {
    let server = start(
        "/in/",
        Faults {
            script: Some("boom()".into()),
            ..Faults::default()
        },
    );
    let page = get(&server, "/in/check/x/");
    assert_eq!(
        page.body,
        "<html><head><script src=\"/in/__faults.js\"></script></head>x"
    );
    assert_eq!(page.header("integrity-policy"), None);
    assert_eq!(get(&server, "/in/__faults.js").body, "boom()");

    server.set_faults(Faults {
        delays: vec![("x/".into(), Duration::from_millis(30))],
        media_types: vec![(".wasm".into(), "text/plain".into())],
        ..Faults::default()
    });
    let wasm = get(&server, "/in/assets/app-1.wasm");
    assert_eq!(wasm.header("content-type"), Some("text/plain"));
    let before = std::time::Instant::now();
    assert_eq!(get(&server, "/in/check/x/").body, "<html><head></head>x");
    assert!(before.elapsed() >= Duration::from_millis(30));

    server.set_faults(Faults {
        missing: vec![".wasm".into()],
        ..Faults::default()
    });
    assert_eq!(get(&server, "/in/assets/app-1.wasm").status, 404);
}

#[test]
fn what_is_held_comes_once_it_may() {
    let server = start(
        "",
        Faults {
            held: vec![".wasm".into()],
            ..Faults::default()
        },
    );
    std::thread::scope(|scope| {
        let held = scope.spawn(|| get(&server, "/assets/app-1.wasm").status);
        while server.requests().is_empty() {
            std::thread::yield_now();
        }
        // Others are answered meanwhile, and other faults that hold it too change nothing.
        assert_eq!(get(&server, "/check/x/").status, 200);
        server.set_faults(Faults {
            held: vec!["app-1.wasm".into()],
            ..Faults::default()
        });
        assert_eq!(get(&server, "/check/x/").status, 200);
        assert!(!held.is_finished());
        server.set_faults(Faults::default());
        assert_eq!(held.join().unwrap(), 200);
    });
}

#[test]
fn dropping_the_server_frees_its_port() {
    let server = start("", Faults::default());
    let address = server.origin().replace("http://", "");
    drop(server);
    assert!(TcpStream::connect(address).is_err());
}

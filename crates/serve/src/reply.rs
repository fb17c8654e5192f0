//! The answer to one request.

use std::io;
use std::path::{Path, PathBuf};

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, Method, Response, StatusCode, Uri, header};

use crate::faults::{Faults, SCRIPT_PATH};
use crate::folder::{self, Place};
use crate::headers;
use crate::hosting::Listed;
use crate::worker;

/// What the server holds of a site.
pub(crate) struct Source<'a> {
    pub(crate) folder: &'a Path,
    /// Begins and ends with a slash.
    pub(crate) prefix: &'a str,
    pub(crate) faults: &'a Faults,
    /// What the site lists for hosts, so that each visit tries it.
    pub(crate) headers: &'a Listed,
}

impl Source<'_> {
    /// Answers a request.
    pub(crate) async fn reply(
        &self,
        method: &Method,
        uri: &Uri,
        asked: &HeaderMap,
    ) -> Response<Body> {
        let mut response = self.find(method, uri, asked).await;
        let in_site = uri.path().strip_prefix(self.prefix).unwrap_or_default();
        for (name, value) in self.headers.of(in_site) {
            if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse()) {
                response.headers_mut().append(name, value);
            }
        }
        if self.faults.script.is_some() {
            // The injected script has no integrity written down, so this would block it.
            response.headers_mut().remove("Integrity-Policy");
        }
        response
    }

    async fn find(&self, method: &Method, uri: &Uri, asked: &HeaderMap) -> Response<Body> {
        let path = uri.path();
        if method != Method::GET && method != Method::HEAD {
            return answer(
                StatusCode::METHOD_NOT_ALLOWED,
                "",
                "text/plain",
                None,
                Vec::new(),
            );
        }
        if let Some(script) = &self.faults.script
            && path.strip_prefix(self.prefix) == Some(SCRIPT_PATH)
        {
            let body = script.clone().into_bytes();
            return answer(
                StatusCode::OK,
                SCRIPT_PATH,
                media_type(SCRIPT_PATH),
                None,
                body,
            );
        }
        if self.faults.is_failing(path) {
            let status = StatusCode::INTERNAL_SERVER_ERROR;
            return answer(status, "", "text/plain", None, Vec::new());
        }
        let place = if self.faults.is_missing(path) {
            Place::Nothing
        } else {
            folder::find(self.folder, self.prefix, path)
        };
        match place {
            Place::Redirect(to) => redirect(&with_query(to, uri.query())),
            Place::File(file) => self.file(StatusCode::OK, path, &file, asked).await,
            Place::Nothing => {
                let page = self.folder.join("404.html");
                self.file(StatusCode::NOT_FOUND, path, &page, asked).await
            }
        }
    }

    async fn file(
        &self,
        status: StatusCode,
        path: &str,
        file: &Path,
        asked: &HeaderMap,
    ) -> Response<Body> {
        let name = file.to_string_lossy();
        let in_site = if status == StatusCode::OK {
            path.strip_prefix(self.prefix)
        } else {
            None
        };
        let kind = self
            .faults
            .media_type(path)
            .unwrap_or_else(|| media_type(&name));
        let is_page = name.ends_with(".html");
        // What gets a script or another list put into it cannot be sent as it was compressed.
        let changes = self.faults.script.is_some();
        let is_page = changes && is_page;
        let is_worker = changes && in_site == Some(worker::PATH);
        let twin = if is_page || is_worker {
            None
        } else {
            twin(file, asked)
        };
        let (body, encoding) = match twin {
            Some((twin, encoding)) => (tokio::fs::read(twin).await, Some(encoding)),
            None => (tokio::fs::read(file).await, None),
        };
        match body {
            Ok(body) if is_page => {
                let body = self.faults.put_into(body, self.prefix);
                answer(status, in_site.unwrap_or(""), kind, None, body)
            }
            Ok(body) if is_worker => match self.listed_with_script(&body) {
                Ok(body) => answer(status, worker::PATH, kind, None, body),
                Err(error) => answer(status_of(&error), "", "text/plain", None, Vec::new()),
            },
            Ok(body) => answer(status, in_site.unwrap_or(""), kind, encoding, body),
            Err(error) => answer(status_of(&error), "", "text/plain", None, Vec::new()),
        }
    }
}

impl Source<'_> {
    /// The service worker of the site as it is with the injected script, which its list would
    /// otherwise call changed.
    fn listed_with_script(&self, worker: &[u8]) -> io::Result<Vec<u8>> {
        let files = worker::files_in(self.folder)?;
        let files = self.faults.put_into_all(files, self.prefix);
        let text = String::from_utf8_lossy(worker);
        Ok(worker::listed_anew(&text, &files).into_bytes())
    }
}

fn status_of(error: &io::Error) -> StatusCode {
    match error.kind() {
        io::ErrorKind::NotFound => StatusCode::NOT_FOUND,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The compressed copy beside a file, if the browser takes it.
fn twin(file: &Path, asked: &HeaderMap) -> Option<(PathBuf, &'static str)> {
    let accepted = asked.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    let accepts = |coding: &str| {
        accepted.split(',').any(|part| {
            let mut words = part.split(';').map(str::trim);
            words.next() == Some(coding) && !words.any(|word| word == "q=0")
        })
    };
    let name = file.file_name()?.to_str()?;
    let twins = [("br", "br"), ("gzip", "gz")];
    twins.into_iter().find_map(|(coding, ending)| {
        let twin = file.with_file_name(format!("{name}.{ending}"));
        (accepts(coding) && twin.is_file()).then_some((twin, coding))
    })
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn with_query(address: String, query: Option<&str>) -> String {
    match query {
        Some(query) => format!("{address}?{query}"),
        None => address,
    }
}

fn redirect(to: &str) -> Response<Body> {
    let mut response = answer(
        StatusCode::PERMANENT_REDIRECT,
        "",
        "text/plain",
        None,
        Vec::new(),
    );
    if let Ok(value) = to.parse() {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

fn answer(
    status: StatusCode,
    path_in_site: &str,
    media_type: &str,
    encoding: Option<&str>,
    body: Vec<u8>,
) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let found = response.headers_mut();
    let mut put = |name: HeaderName, value: &str| {
        if let Ok(value) = value.parse() {
            found.insert(name, value);
        }
    };
    put(header::CONTENT_TYPE, media_type);
    put(header::CACHE_CONTROL, headers::cache_control(path_in_site));
    put(header::VARY, "Accept-Encoding");
    if let Some(encoding) = encoding {
        put(header::CONTENT_ENCODING, encoding);
    }
    response
}

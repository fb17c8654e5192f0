//! The running server: one thread with a small runtime, which ends when the value is dropped.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;

use axum::Router;
use axum::body::{Body, HttpBody as _};
use axum::extract::State;
use axum::http::{Request as HttpRequest, Response};
use tokio::sync::{oneshot, watch};

use crate::faults::Faults;
use crate::hosting::Listed;
use crate::log::{Log, Request};
use crate::reply::Source;

/// What to serve and where.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The folder of the built site.
    pub folder: PathBuf,
    /// The sub-folder of the host at which the site stands, such as `/some/folder/`; empty or `/`
    /// for the root.
    pub prefix: String,
    /// The port on the loopback address; 0 takes any free one.
    pub port: u16,
    /// What goes wrong on purpose.
    pub faults: Faults,
}

/// A server that runs until it is dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    folder: PathBuf,
    prefix: String,
    faults: watch::Sender<Faults>,
    headers: Listed,
    log: Log,
}

impl Server {
    /// Starts serving; when this returns, the port takes connections.
    ///
    /// # Errors
    /// When the port is taken or the system refuses a thread.
    pub fn start(site: Site) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, site.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            prefix: prefix(&site.prefix),
            headers: Listed::in_site(&site.folder).unwrap_or_else(Listed::usual),
            folder: site.folder,
            faults: watch::Sender::new(site.faults),
            log: Log::new(),
        });
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let (stop, stopped) = oneshot::channel();
        let routes = Router::new()
            .fallback(handle)
            .with_state(Arc::clone(&shared));
        let thread = std::thread::Builder::new().name("serve".to_owned()).spawn(move || {
            runtime.block_on(async {
                let serving = async {
                    let listener = tokio::net::TcpListener::from_std(listener)?;
                    axum::serve(listener, routes).await
                };
                tokio::select! {
                    ended = serving => if let Err(error) = ended { eprintln!("the server stopped: {error}") },
                    _ = stopped => (),
                }
            });
            runtime.shutdown_background();
        })?;
        Ok(Self {
            address,
            shared,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// The address of the site's first page, with a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.prefix)
    }

    /// The port on the loopback address.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of the host alone, without a slash at the end.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Every request since the start or the last [`Server::clear`], in order of arrival.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.shared.log.all()
    }

    /// Forgets the requests so far.
    pub fn clear(&self) {
        self.shared.log.clear();
    }

    /// Other faults from the next request on.
    pub fn set_faults(&self, faults: Faults) {
        self.shared.faults.send_replace(faults);
    }

    /// Stops: from now on nobody is there, as without a network.
    pub fn stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _already_gone = stop.send(());
        }
        drop(self.thread.take().map(JoinHandle::join));
    }

    /// Waits until the server ends, which it does only when it cannot go on.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

async fn handle(State(shared): State<Arc<Shared>>, asked: HttpRequest<Body>) -> Response<Body> {
    let uri = asked.uri();
    let query = uri.query().unwrap_or_default();
    let number = shared
        .log
        .arrived(asked.method().as_str(), uri.path(), query);
    let mut faults = shared.faults.borrow().clone();
    // The delay is the fault itself: a host that answers late.
    if let Some(delay) = faults.delay(uri.path()) {
        tokio::time::sleep(delay).await;
    }
    if faults.is_held(uri.path()) {
        let mut given = shared.faults.subscribe();
        let may_come = given.wait_for(|faults| !faults.is_held(uri.path())).await;
        if let Ok(now) = may_come {
            faults = now.clone();
        }
    }
    let source = Source {
        folder: &shared.folder,
        prefix: &shared.prefix,
        faults: &faults,
        headers: &shared.headers,
    };
    let response = source.reply(asked.method(), uri, asked.headers()).await;
    let status = response.status().as_u16();
    shared.log.answered(number, status, weight(&response));
    response
}

/// What an answer takes on the wire: status line, headers, body.
fn weight(response: &Response<Body>) -> u64 {
    // "HTTP/1.1 200 OK", the length and the date that are added on sending, and the empty line.
    const AROUND: usize = 17 + 24 + 37 + 2;
    let headers = response.headers().iter();
    let headers: usize = headers
        .map(|(name, value)| name.as_str().len() + value.len() + ": \r\n".len())
        .sum();
    let body = response.body().size_hint().exact().unwrap_or_default();
    u64::try_from(AROUND + headers).unwrap_or_default() + body
}

/// The prefix with one slash at each end.
fn prefix(given: &str) -> String {
    match given.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

//! The log of requests that tests read.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// One request, as the server saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The method, in capitals.
    pub method: String,
    /// The path as it was sent, with the site's prefix.
    pub path: String,
    /// The query without its question mark; empty when there is none.
    pub query: String,
    /// The status of the answer; 0 while there is none yet.
    pub status: u16,
    /// What the answer takes on the wire, in bytes: its head and its body, as they are compressed.
    pub sent: u64,
    /// When it arrived, counted from the start of the server.
    pub at: Duration,
}

/// All requests since the start or the last clearing.
pub(crate) struct Log {
    began: Instant,
    requests: Mutex<Vec<(u64, Request)>>,
    next_number: AtomicU64,
}

impl Log {
    pub(crate) fn new() -> Self {
        Self {
            began: Instant::now(),
            requests: Mutex::default(),
            next_number: AtomicU64::new(0),
        }
    }

    /// Notes a request at once, so that a slow answer hides nothing; gives its number.
    pub(crate) fn arrived(&self, method: &str, path: &str, query: &str) -> u64 {
        let number = self.next_number.fetch_add(1, Ordering::Relaxed);
        let request = Request {
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            status: 0,
            sent: 0,
            at: self.began.elapsed(),
        };
        self.lock().push((number, request));
        number
    }

    pub(crate) fn answered(&self, number: u64, status: u16, sent: u64) {
        let mut requests = self.lock();
        if let Some((_, request)) = requests.iter_mut().find(|(other, _)| *other == number) {
            request.status = status;
            request.sent = sent;
        }
    }

    pub(crate) fn all(&self) -> Vec<Request> {
        self.lock()
            .iter()
            .map(|(_, request)| request.clone())
            .collect()
    }

    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, Vec<(u64, Request)>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

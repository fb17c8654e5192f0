//! The WebDriver protocol: JSON over HTTP to a driver on the loopback address.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use ureq::Agent;

/// Longer than any wait inside a page, so that a hanging browser ends a test by itself.
const LONGEST_COMMAND: Duration = Duration::from_secs(60);

/// Who says nothing for so long to the smallest of questions has stopped to answer.
const SILENCE: Duration = Duration::from_secs(15);

/// The way to one driver, or to one session of it.
#[derive(Clone)]
pub struct Wire {
    agent: Agent,
    base: String,
}

impl Wire {
    /// Commands to the driver at this port.
    #[must_use]
    pub fn to_port(port: u16) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(LONGEST_COMMAND))
            .proxy(None)
            .build();
        Self {
            agent: config.into(),
            base: format!("http://127.0.0.1:{port}"),
        }
    }

    /// Commands to something below, such as `/session/<id>`.
    #[must_use]
    pub fn below(&self, path: &str) -> Self {
        Self {
            agent: self.agent.clone(),
            base: format!("{}{path}", self.base),
        }
    }

    /// Asks.
    pub fn get(&self, path: &str) -> Result<Value> {
        let asked = self.agent.get(self.at(path)).call();
        value(asked).with_context(|| format!("GET {path}"))
    }

    /// Commands.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let request = self
            .agent
            .post(self.at(path))
            .header("Content-Type", "application/json");
        value(request.send(body.to_string())).with_context(|| format!("POST {path}"))
    }

    /// Ends.
    pub fn delete(&self, path: &str) -> Result<Value> {
        value(self.agent.delete(self.at(path)).call()).with_context(|| format!("DELETE {path}"))
    }

    /// Whether nothing at all is answered, for a quarter of a minute.
    pub fn is_silent(&self, path: &str) -> bool {
        let asked = self.agent.get(self.at(path));
        let asked = asked.config().timeout_global(Some(SILENCE)).build().call();
        matches!(asked, Err(ureq::Error::Timeout(_)))
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}

type Answer = Result<ureq::http::Response<ureq::Body>, ureq::Error>;

/// What a driver's answer holds, or the error it tells of.
fn value(answer: Answer) -> Result<Value> {
    let mut answer = answer?;
    let text = answer
        .body_mut()
        .with_config()
        .limit(256 << 20)
        .read_to_string()?;
    let body: Value = serde_json::from_str(&text)
        .with_context(|| format!("the driver said {} {text}", answer.status()))?;
    let value = body.get("value").cloned().unwrap_or_default();
    if answer.status().is_success() {
        return Ok(value);
    }
    let part = |name| value.get(name).and_then(Value::as_str).unwrap_or_default();
    let message = part("message").lines().next().unwrap_or_default();
    bail!("{}: {message}", part("error"))
}

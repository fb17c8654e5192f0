//! One visit: a new browser with an empty profile that has come to rest, and what it tells.

use anyhow::{Context, Result, ensure};
use footing_journeys::profile::{Profile, Wishes};
use footing_journeys::{Engine, browser::Browser};
use serde_json::{Value, json};

use crate::hosts::{Hosts, Page};

const WATCH: &str = include_str!("../scripts/watch.js");

/// What the page runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conditions {
    /// This computer as it is.
    Full,
    /// A slow phone on a slow network.
    Phone,
}

impl Conditions {
    /// The name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "full speed",
            Self::Phone => "slowed phone",
        }
    }

    /// In words.
    pub fn about(self) -> &'static str {
        match self {
            Self::Full => "nothing slowed down, 1350 x 940",
            Self::Phone => {
                "processor 4 times slower, 1.6 Mbit/s down, 150 ms a request, 412 x 823, mobile"
            }
        }
    }
}

/// A browser on its way through one visit.
pub struct Visit {
    /// The browser; ended before its profile is removed.
    pub browser: Browser,
    conditions: Conditions,
    _profile: Profile,
}

impl Visit {
    /// Starts a browser with these scripts in every page, and lets it come to rest on another host.
    ///
    /// # Errors
    /// When it does not come up.
    pub fn begin(hosts: &Hosts, page: &Page, conditions: Conditions, script: &str) -> Result<Self> {
        let wishes = Wishes::default();
        let profile = Profile::fresh(Engine::Chromium, &wishes)?;
        let (width, height, scale, mobile) = match conditions {
            Conditions::Full => (1350, 940, 1.0, false),
            Conditions::Phone => (412, 823, 1.75, true),
        };
        let browser = Browser::start(Engine::Chromium, &profile, &wishes, (width, height))?;
        let screen = json!({
            "width": width, "height": height, "deviceScaleFactor": scale, "mobile": mobile,
        });
        browser.devtools("Emulation.setDeviceMetricsOverride", &screen)?;
        browser.devtools("Network.enable", &json!({}))?;
        browser.devtools("Performance.enable", &json!({ "timeDomain": "timeTicks" }))?;
        // The server's policy is the app's; a plain page has its script and style in itself.
        browser.devtools("Page.setBypassCSP", &json!({ "enabled": page.is_plain }))?;
        let script = json!({ "source": format!("{WATCH}\n{script}") });
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", &script)?;
        let visit = Self {
            browser,
            conditions,
            _profile: profile,
        };
        visit.rest_at(&hosts.blank())?;
        Ok(visit)
    }

    /// Goes to a page at full speed and lets the whole browser come to rest there.
    ///
    /// # Errors
    /// When it does not.
    pub fn rest_at(&self, address: &str) -> Result<()> {
        self.network(false)?;
        self.processor(1)?;
        self.browser.go(address)?;
        self.browser.comes_to_rest()
    }

    /// From now on the conditions hold.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn slow_down(&self) -> Result<()> {
        match self.conditions {
            Conditions::Full => Ok(()),
            Conditions::Phone => self.network(true).and_then(|()| self.processor(4)),
        }
    }

    fn network(&self, slow: bool) -> Result<()> {
        let (latency, down, up) = if slow {
            (150, 200_000, 93_750)
        } else {
            (0, -1, -1)
        };
        let network = json!({
            "offline": false, "latency": latency,
            "downloadThroughput": down, "uploadThroughput": up,
        });
        let command = "Network.emulateNetworkConditions";
        self.browser.devtools(command, &network).map(drop)
    }

    fn processor(&self, slower: u32) -> Result<()> {
        let rate = json!({ "rate": slower });
        let command = "Emulation.setCPUThrottlingRate";
        self.browser.devtools(command, &rate).map(drop)
    }

    /// Waits until one of the figures in the page is there, then until the page is at rest.
    ///
    /// The page itself waits: to be asked again and again would be work for it.
    ///
    /// # Errors
    /// When it does not come, with what the page complained about.
    pub fn wait_for(&self, figure: &str) -> Result<()> {
        let script = "await window.__bench.has(given); await window.__bench.rest();
            if (await navigator.serviceWorker?.getRegistration()) await navigator.serviceWorker.ready;";
        let came = self.browser.run_async(script, &json!(figure));
        let complaints = self.browser.run("return window.__bench?.errors ?? null")?;
        ensure!(
            complaints == json!([]),
            "the page complained: {complaints}; {came:?}"
        );
        came.map(drop)
            .with_context(|| format!("waiting for {figure}"))
    }

    /// Waits until the page has nothing to do just now.
    ///
    /// # Errors
    /// When the page is gone.
    pub fn quiet(&self) -> Result<()> {
        let script = "await window.__bench.quiet()";
        self.browser.run_async(script, &json!(null)).map(drop)
    }

    /// What the page's listeners have found.
    ///
    /// # Errors
    /// When the page is gone.
    pub fn found(&self) -> Result<Value> {
        self.browser
            .run("const { memories, answer, ...found } = window.__bench; return found")
    }

    /// What the main thread has worked so far, in milliseconds.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn work(&self) -> Result<f64> {
        let metrics = self
            .browser
            .devtools("Performance.getMetrics", &json!({}))?;
        let all = metrics["metrics"].as_array().into_iter().flatten();
        let mut work = all.filter(|metric| metric["name"] == "TaskDuration");
        let seconds = work.next().and_then(|metric| metric["value"].as_f64());
        Ok(seconds.unwrap_or_default() * 1000.0)
    }

    /// The size of the script's heap after a collection, in bytes.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn heap(&self) -> Result<Option<f64>> {
        self.browser
            .devtools("HeapProfiler.collectGarbage", &json!({}))?;
        let usage = self.browser.devtools("Runtime.getHeapUsage", &json!({}))?;
        Ok(usage["usedSize"].as_f64())
    }
}

/// What long tasks take beyond 50 ms each, and the longest of them, in milliseconds.
pub fn blocking(found: &Value) -> (f64, f64) {
    let tasks = found["long"].as_array().into_iter().flatten();
    let times = tasks.filter_map(|task| task[1].as_f64());
    times.fold((0.0, 0.0), |(sum, longest), time| {
        (sum + (time - 50.0).max(0.0), f64::max(longest, time))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_goes_beyond_50_ms_blocks() {
        let found = json!({ "long": [[10.0, 50.0], [100.0, 80.5], [300.0, 60.0]] });
        assert_eq!(blocking(&found), (40.5, 80.5));
        assert_eq!(blocking(&json!({ "long": [] })), (0.0, 0.0));
    }
}

//! What only Chromium's developer tools can do.

use anyhow::Result;
use serde_json::{Value, json};

use crate::browser::Browser;

impl Browser {
    /// Sends a command of Chromium's DevTools protocol.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.command(
            "/goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        )
    }

    /// Pretends a media feature, such as `prefers-color-scheme: dark` or `forced-colors: active`.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn prefer(&self, feature: &str, value: &str) -> Result<()> {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", &features)
            .map(drop)
    }

    pub(crate) fn override_size(&self, width: u32, height: u32) -> Result<()> {
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics)
            .map(drop)
    }
}

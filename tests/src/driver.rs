//! Starts a browser through its driver and ends both.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::process::{Program, free_port};
use crate::profile::{Profile, Wishes, firefox_preferences};
use crate::tools;
use crate::wait;
use crate::wire::Wire;

/// A running browser with its driver; both are killed when it is dropped.
pub struct Driver {
    /// The way to its one session.
    pub session: Wire,
    /// What the browser says of itself.
    pub capabilities: Value,
    // Dropped in this order: the driver with its browser, then the display.
    program: Program,
    _display: Option<Program>,
}

impl Driver {
    /// Starts a browser on a profile.
    ///
    /// # Errors
    /// When a program is missing or does not come up.
    pub fn start(engine: Engine, profile: &Profile, wishes: &Wishes) -> Result<Self> {
        let port = free_port()?;
        let mut command = driver_command(engine, port)?;
        // What browsers leave among temporary files goes with the profile.
        command.env("TMPDIR", profile.path());
        let mut display = None;
        if engine == Engine::WebKit {
            let (program, number) = start_display(profile.path())?;
            display = Some(program);
            command.env("DISPLAY", format!(":{number}"));
            surround_webkit(&mut command, profile.path(), wishes);
        }
        let mut program = Program::start(&mut command)?;
        let wire = Wire::to_port(port);
        wait::until(&format!("{engine}'s driver"), || {
            if program.has_ended() {
                bail!("{engine}'s driver ended at once");
            }
            let status = wire.get("/status")?;
            Ok((status["ready"] == json!(true)).then_some(()))
        })?;
        let wanted = json!({ "capabilities": {
            "alwaysMatch": capabilities(engine, profile, wishes)?,
        } });
        let made = wire.post("/session", &wanted).context("no session")?;
        let id = made["sessionId"]
            .as_str()
            .context("a session without an id")?;
        Ok(Self {
            session: wire.below(&format!("/session/{id}")),
            capabilities: made["capabilities"].clone(),
            program,
            _display: display,
        })
    }

    /// The driver's and the browser's processes.
    #[must_use]
    pub fn processes(&self) -> BTreeSet<i32> {
        self.program.processes()
    }

    /// Kills the browser with all its processes, as a crash or an empty battery would.
    pub fn kill(mut self) {
        self.program.kill();
    }
}

fn driver_command(engine: Engine, port: u16) -> Result<Command> {
    let variable = match engine {
        Engine::Chromium => "FOOTING_CHROMEDRIVER",
        Engine::Firefox => "FOOTING_GECKODRIVER",
        Engine::WebKit => "FOOTING_WEBKITDRIVER",
    };
    let mut command = Command::new(tools::path(variable)?);
    command.arg(format!("--port={port}"));
    if engine == Engine::Firefox {
        // Its second port would otherwise be the same for every session.
        command.arg(format!("--websocket-port={}", free_port()?));
    }
    Ok(command)
}

fn capabilities(engine: Engine, profile: &Profile, wishes: &Wishes) -> Result<Value> {
    let mut wanted = json!({ "pageLoadStrategy": "normal", "unhandledPromptBehavior": "ignore" });
    match engine {
        Engine::Chromium => {
            let folder = format!("--user-data-dir={}", profile.path().display());
            let mut arguments: Vec<&str> = CHROMIUM_ARGUMENTS.to_vec();
            arguments.push(&folder);
            wanted["goog:chromeOptions"] =
                json!({ "binary": tools::path("FOOTING_CHROMIUM")?, "args": arguments });
            wanted["goog:loggingPrefs"] = json!({ "browser": "ALL" });
        }
        Engine::Firefox => {
            wanted["moz:firefoxOptions"] = json!({
                "binary": tools::path("FOOTING_FIREFOX")?,
                "args": ["--headless", "--profile", profile.path()],
                "prefs": firefox_preferences(wishes, &profile.downloads),
            });
        }
        Engine::WebKit => {
            wanted["webkitgtk:browserOptions"] = json!({
                "binary": tools::path("FOOTING_MINIBROWSER")?,
                "args": ["--automation"],
            });
        }
    }
    Ok(wanted)
}

const CHROMIUM_ARGUMENTS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-device-scale-factor=1",
    "--disable-dev-shm-usage",
];

/// WebKit keeps its files where the environment says.
fn surround_webkit(command: &mut Command, folder: &Path, wishes: &Wishes) {
    command
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env(
            "GTK_THEME",
            if wishes.dark {
                "Adwaita:dark"
            } else {
                "Adwaita"
            },
        )
        .env("NO_AT_BRIDGE", "1")
        // There is no graphics card here: what one would do takes a quarter of WebKit's work, drawn so.
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env_remove("WAYLAND_DISPLAY")
        .envs(INTERPRETED);
}

/// WebKitGTK 2.50 interprets WebAssembly at first and compiles in the background what runs often.
/// Then the same module, on the same page, traps about once in 500 loads ("Out of bounds memory
/// access" at places that cannot be), or hangs; neither other engine does. The journeys are about
/// the app, so here it is interpreted only, which takes no longer. What a person sees after a trap
/// has a journey of its own, `leaving::after_a_breakdown`.
const INTERPRETED: [(&str, &str); 2] = [("JSC_useBBQJIT", "0"), ("JSC_useOMGJIT", "0")];

/// A screen that nobody sees, on a number that the X server chooses.
///
/// There is no window manager: the window under the pointer has the focus. The pointer stands in
/// the middle, which must lie inside a phone-sized window at the corner; larger windows reach out.
fn start_display(folder: &Path) -> Result<(Program, u32)> {
    let chosen = folder.join("display");
    let script = r#"exec "$0" -displayfd 3 -screen 0 700x700x24 -nolisten tcp 3>"$1""#;
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(script)
        .arg(tools::path("FOOTING_XVFB")?)
        .arg(&chosen);
    let program = Program::start(command.stderr(Stdio::null()))?;
    let number = wait::until("a display", || {
        let text = std::fs::read_to_string(&chosen)?;
        Ok(if text.ends_with('\n') {
            text.trim().parse().ok()
        } else {
            None
        })
    })?;
    Ok((program, number))
}

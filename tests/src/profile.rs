//! A browser's profile folder and the settings written into it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::LazyLock;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::engine::Engine;
use crate::process::at_the_end;

/// Settings beyond an engine's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Dark instead of light.
    pub dark: bool,
    /// The browser refuses sites any storage.
    pub no_storage: bool,
    /// The browser runs no scripts.
    pub no_scripts: bool,
    /// The browser has no WebAssembly (Firefox only).
    pub no_wasm: bool,
}

/// A fresh profile folder, deleted when dropped.
pub struct Profile {
    folder: TempDir,
    /// Where the browser saves files.
    pub downloads: PathBuf,
}

impl Profile {
    /// Makes the folder and writes the settings that an engine reads from files.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn fresh(engine: Engine, wishes: &Wishes) -> Result<Self> {
        let folder = tempfile::tempdir_in(room()?)?;
        let downloads = folder.path().join("downloads");
        fs::create_dir(&downloads)?;
        match engine {
            Engine::Chromium => write(
                &folder.path().join("Default/Preferences"),
                &chromium_preferences(wishes, &downloads).to_string(),
            )?,
            // Firefox's window is never narrower than this rule says, and phones are.
            Engine::Firefox => write(
                &folder.path().join("chrome/userChrome.css"),
                ":root { min-width: 0 !important; min-height: 0 !important }",
            )?,
            // The same for MiniBrowser, whose buttons and address field keep its window wide.
            Engine::WebKit => write(
                &folder.path().join("config/gtk-3.0/gtk.css"),
                "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; \
                 -gtk-icon-transform: scale(0); font-size: 1px }",
            )?,
        }
        Ok(Self { folder, downloads })
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// The folder of all profiles. It goes when the tests end, however they do: browsers that wait for
/// another journey are never dropped.
fn room() -> Result<&'static Path> {
    static ROOM: LazyLock<Result<(PathBuf, Child)>> = LazyLock::new(|| {
        let folder = tempfile::Builder::new().prefix("footing-").tempdir()?;
        let cleaner = at_the_end(CLEANER, folder.path().as_os_str())?;
        Ok((folder.keep(), cleaner))
    });
    match &*ROOM {
        Ok((folder, _cleaner)) => Ok(folder),
        Err(error) => bail!("no folder for profiles: {error:#}"),
    }
}

/// A browser that is being killed may still write.
const CLEANER: &str = "for try in 1 2 3 4 5; do rm -rf -- \"$0\" && exit; sleep 1; done";

fn write(file: &Path, text: &str) -> Result<()> {
    let folder = file.parent().context("a file has a folder")?;
    fs::create_dir_all(folder)?;
    fs::write(file, text).with_context(|| format!("could not write {}", file.display()))
}

fn chromium_preferences(wishes: &Wishes, downloads: &Path) -> Value {
    // 1 allows, 2 refuses; "cookies" is Chromium's word for all storage of a site.
    let allowed = |refused: bool| if refused { 2 } else { 1 };
    json!({
        "profile": { "default_content_setting_values": {
            "cookies": allowed(wishes.no_storage),
            "javascript": allowed(wishes.no_scripts),
        } },
        "download": { "default_directory": downloads, "prompt_for_download": false },
    })
}

/// Firefox's settings, as geckodriver takes them.
#[must_use]
pub fn firefox_preferences(wishes: &Wishes, downloads: &Path) -> Value {
    let mut preferences = json!({
        "toolkit.legacyUserProfileCustomizations.stylesheets": true,
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        "browser.download.alwaysOpenPanel": false,
        "browser.helperApps.neverAsk.saveToDisk": "application/json,application/octet-stream",
        // After a kill, no page of restored tabs stands between the test and the app.
        "browser.sessionstore.resume_from_crash": false,
        "layout.css.devPixelsPerPx": "1.0",
        "layout.css.prefers-color-scheme.content-override": i32::from(!wishes.dark),
        "ui.systemUsesDarkTheme": i32::from(wishes.dark),
    });
    let mut set = |name: &str, value: Value| preferences[name] = value;
    if wishes.no_storage {
        set("network.cookie.cookieBehavior", json!(2));
    }
    if wishes.no_scripts {
        set("javascript.enabled", json!(false));
    }
    if wishes.no_wasm {
        set("javascript.options.wasm", json!(false));
    }
    preferences
}

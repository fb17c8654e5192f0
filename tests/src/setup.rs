//! What a journey needs: engine, window, folder of the host, and what goes wrong on purpose.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Error, Result};

use crate::engine::Engine;
use crate::profile::Wishes;
use crate::stage::Stage;

/// A phone held upright.
pub const PHONE: (u32, u32) = (390, 844);
/// A small computer.
pub const DESK: (u32, u32) = (1280, 800);

/// A plan for one journey; played with [`Setup::play`].
#[derive(Clone, Debug)]
pub struct Setup {
    /// The journey's name, as the test's.
    pub name: String,
    /// The browser engine.
    pub engine: Engine,
    /// Width and height of the page's window in CSS pixels.
    pub size: (u32, u32),
    /// The browser's settings.
    pub wishes: Wishes,
    /// JavaScript that runs before the page's own.
    pub script: String,
    /// What the script does gets in the way of a first visit already.
    pub hinders: bool,
    /// Pages as they are built, without any script of the tests: they report nothing then.
    pub as_built: bool,
    /// Where the site stands on its host.
    pub prefix: String,
    /// The site, if it is not the built one.
    pub folder: Option<PathBuf>,
    /// Files that the host does not find: endings of their paths.
    pub missing: Vec<String>,
    /// Files that the host sends late: endings of their paths, and how late.
    pub late: Vec<(String, Duration)>,
    /// Files that the host sends only when [`Stage::let_come`] says so: endings of their paths.
    pub held: Vec<String>,
}

impl Setup {
    /// A phone with this engine, light, at the host's root, with nothing wrong.
    #[must_use]
    pub fn new(engine: Engine, module: &str) -> Self {
        let name = module
            .split_once("::")
            .map_or(module, |(_, journey)| journey);
        Self {
            name: format!("{name} in {engine}"),
            engine,
            size: PHONE,
            wishes: Wishes::default(),
            script: String::new(),
            hinders: false,
            as_built: false,
            prefix: String::new(),
            folder: None,
            missing: Vec::new(),
            late: Vec::new(),
            held: Vec::new(),
        }
    }

    /// In Chromium.
    #[must_use]
    pub fn chromium(module: &str) -> Self {
        Self::new(Engine::Chromium, module)
    }

    /// In Firefox.
    #[must_use]
    pub fn firefox(module: &str) -> Self {
        Self::new(Engine::Firefox, module)
    }

    /// In WebKitGTK.
    #[must_use]
    pub fn webkit(module: &str) -> Self {
        Self::new(Engine::WebKit, module)
    }

    /// In a window of this size.
    #[must_use]
    pub fn sized(mut self, size: (u32, u32)) -> Self {
        self.size = size;
        self
    }

    /// With this script before the page's own.
    #[must_use]
    pub fn with_script(mut self, script: &str) -> Self {
        self.script.push_str(script);
        self
    }

    /// With this script, with which no first visit comes to its end.
    #[must_use]
    pub fn hindered_by(mut self, script: &str) -> Self {
        self.hinders = true;
        self.with_script(script)
    }

    /// On another site's page, whose host is needed.
    #[must_use]
    pub fn on_another_site(mut self) -> Self {
        self.hinders = true;
        self
    }

    /// With pages as they are built; only the browser's own console is heard then.
    #[must_use]
    pub fn as_built(mut self) -> Self {
        self.as_built = true;
        self
    }

    /// In this folder of the host.
    #[must_use]
    pub fn in_folder(mut self, prefix: &str) -> Self {
        prefix.clone_into(&mut self.prefix);
        self
    }

    /// With these settings of the browser.
    #[must_use]
    pub fn wishing(mut self, wishes: Wishes) -> Self {
        self.wishes = wishes;
        self
    }

    /// With another site than the built one.
    #[must_use]
    pub fn serving(mut self, folder: PathBuf) -> Self {
        self.folder = Some(folder);
        self
    }

    /// Whether the journey needs no host once the browser has its copy of the site: nothing that the
    /// host does is its subject, and the browser runs scripts.
    #[must_use]
    pub fn can_do_without_a_network(&self) -> bool {
        let of_the_host = self.as_built || self.folder.is_some() || self.hinders;
        let is_late = !self.late.is_empty() || !self.held.is_empty();
        let faulty = !self.missing.is_empty() || is_late;
        let Wishes {
            dark: _,
            no_storage,
            no_scripts,
            no_wasm,
        } = self.wishes;
        !of_the_host && !faulty && !no_storage && !no_scripts && !no_wasm
    }

    /// Goes through the journey; afterwards no page may have reported an error.
    ///
    /// Where the browser itself froze ([`Browser::is_frozen`]), and not a page alone, that is said and
    /// the journey begins anew, once, in another.
    ///
    /// # Errors
    /// With the journey, the engine, the address and the page's text.
    ///
    /// [`Browser::is_frozen`]: crate::Browser::is_frozen
    pub fn play(self, journey: impl Fn(&mut Stage) -> Result<()>) -> Result<()> {
        match self.clone().go_through(&journey)? {
            Outcome::Through => Ok(()),
            Outcome::Frozen(error) => {
                let name = &self.name;
                // Not by a macro, whose output is shown of failed tests only.
                writeln!(
                    io::stderr(),
                    "{name}: the browser froze, so once more in another: {error:#}"
                )?;
                match self.go_through(&journey)? {
                    Outcome::Through => Ok(()),
                    Outcome::Frozen(error) => Err(error),
                }
            }
        }
    }

    fn go_through(self, journey: &impl Fn(&mut Stage) -> Result<()>) -> Result<Outcome> {
        let name = self.name.clone();
        let mut stage = Stage::set_up(self).with_context(|| name.clone())?;
        match journey(&mut stage).and_then(|()| stage.browser.no_reports()) {
            Ok(()) => {
                stage.end();
                Ok(Outcome::Through)
            }
            Err(error) if stage.browser.is_frozen() => Ok(Outcome::Frozen(error.context(name))),
            Err(error) => Err(error.context(format!("{name}: {}", stage.description()))),
        }
    }
}

/// How a journey ended that found nothing wrong with the app.
enum Outcome {
    Through,
    /// With what was asked of the browser last.
    Frozen(Error),
}

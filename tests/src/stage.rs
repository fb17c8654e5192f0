//! A server with the site and a browser that visits it.

use std::path::PathBuf;

use anyhow::Result;
use footing_serve::{Faults, Server, Site};

use crate::browser::Browser;
use crate::host;
use crate::pool::Seat;
use crate::profile::Profile;
use crate::reports;
use crate::setup::Setup;
use crate::tools;

/// Set to anything, each journey that can be made so is made on a second visit without a network.
const SECOND_VISIT: &str = "FOOTING_SECOND_VISIT";

/// One journey's server and browser; both end when it is dropped, as after a failure.
pub struct Stage {
    /// The browser.
    pub browser: Browser,
    /// The host of the site.
    pub server: Server,
    /// The browser's profile.
    pub profile: Profile,
    setup: Setup,
    /// How many the browser has made, with this one.
    journeys: usize,
}

impl Stage {
    /// Starts or finds both; no page is open yet.
    ///
    /// # Errors
    /// When something is missing or does not come up.
    pub fn set_up(setup: Setup) -> Result<Self> {
        let folder = match &setup.folder {
            Some(folder) => folder.clone(),
            None => tools::path("FOOTING_DIST")?,
        };
        let site = Site {
            folder,
            prefix: setup.prefix.clone(),
            port: 0,
            faults: faults(&setup),
        };
        let server = host::start(&site)?;
        let seat = Seat::take(setup.engine, &setup.wishes, setup.size)?;
        let mut stage = Self {
            browser: seat.browser,
            server,
            profile: seat.profile,
            journeys: seat.journeys,
            setup,
        };
        if std::env::var_os(SECOND_VISIT).is_some() && stage.setup.can_do_without_a_network() {
            stage.leave_the_network()?;
        }
        Ok(stage)
    }

    /// Ends the journey, after which the browser may make another.
    pub fn end(self) {
        let seat = Seat {
            browser: self.browser,
            profile: self.profile,
            wishes: self.setup.wishes,
            journeys: self.journeys,
        };
        seat.hand_back();
    }

    /// Makes all that follows a second visit, with the network cut.
    fn leave_the_network(&mut self) -> Result<()> {
        self.open_app("")?;
        self.browser.wait_for_worker()?;
        self.open_app("counselor/link/")?;
        self.browser.wait_for_counselors_pages()?;
        self.server.stop();
        self.server.clear();
        Ok(())
    }

    /// Opens a page of the site: `""`, `"check/strengths/"`, `"results/#…"`.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn open(&self, path: &str) -> Result<()> {
        self.browser.go(&format!("{}{path}", self.server.url()))
    }

    /// Kills the browser with all its processes and starts it again on the same profile.
    ///
    /// # Errors
    /// When it does not come up again.
    pub fn kill_and_restart(&mut self) -> Result<()> {
        self.browser.kill();
        self.journeys = usize::MAX;
        let Setup {
            engine,
            wishes,
            size,
            ..
        } = &self.setup;
        self.browser = Browser::start(*engine, &self.profile, wishes, *size)?;
        Ok(())
    }

    /// From now on the host fails at files whose path ends so, as half an upload does.
    pub fn fail_at(&self, ending: &str) {
        self.server.set_faults(Faults {
            failing: vec![ending.to_owned()],
            ..faults(&self.setup)
        });
    }

    /// From now on the host sends what it has held back.
    pub fn let_come(&self) {
        self.server.set_faults(Faults {
            held: Vec::new(),
            ..faults(&self.setup)
        });
    }

    /// Where the browser stands and what the page says, for a failed test; leaves a picture.
    #[must_use]
    pub fn description(&self) -> String {
        let address = self
            .browser
            .address()
            .unwrap_or_else(|error| format!("{error:#}"));
        let text = self
            .browser
            .text()
            .unwrap_or_else(|error| format!("{error:#}"));
        let reports = self.browser.reports().unwrap_or_default();
        let picture = self.picture().map(|file| file.display().to_string());
        let picture = picture.unwrap_or_else(|error| format!("none, {error:#}"));
        let text: String = text.chars().take(1500).collect();
        format!("at {address}\npicture: {picture}\nreports: {reports:?}\npage:\n{text}\n")
    }

    fn picture(&self) -> Result<PathBuf> {
        let folder = std::env::temp_dir().join("footing-journeys");
        std::fs::create_dir_all(&folder)?;
        let name = self.setup.name.replace("::", "-").replace(' ', "-");
        let file = folder.join(format!("{name}.png"));
        std::fs::write(&file, self.browser.picture()?)?;
        Ok(file)
    }
}

fn faults(setup: &Setup) -> Faults {
    let script = || format!("{}{}", reports::LISTENERS, setup.script);
    Faults {
        script: (!setup.as_built).then(script),
        missing: setup.missing.clone(),
        delays: setup.late.clone(),
        held: setup.held.clone(),
        ..Faults::default()
    }
}

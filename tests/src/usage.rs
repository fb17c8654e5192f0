//! What a browser's processes take of the machine, as the system counts it.

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::browser::Browser;
use crate::wait;

/// A window of time long enough to see whether anything goes on.
const WINDOW: Duration = Duration::from_millis(150);
/// What a browser at rest may take in that window, in the system's ticks of 10 ms, over all processes.
const REST: u64 = 2;
const LONGEST: Duration = Duration::from_secs(60);

impl Browser {
    /// Waits until the whole browser has nothing to do, three windows of time in a row.
    ///
    /// # Errors
    /// When it does not come to rest.
    pub fn comes_to_rest(&self) -> Result<()> {
        let mut began = Instant::now();
        let mut before = self.ticks();
        let mut calm = 0;
        wait::until_within(LONGEST, "a browser at rest", || {
            if began.elapsed() < WINDOW {
                return Ok(None);
            }
            let now = self.ticks();
            // A process that has ended takes its ticks with it, and may hide those of another.
            let all = now.iter();
            let more: u64 = all
                .map(|(id, ticks)| ticks - before.get(id).copied().unwrap_or(0).min(*ticks))
                .sum();
            calm = if more <= REST { calm + 1 } else { 0 };
            (began, before) = (Instant::now(), now);
            Ok((calm == 3).then_some(()))
        })
    }

    /// The private memory of the page's renderer, in bytes: the process that works while the page
    /// does, for there may be others in reserve.
    ///
    /// # Errors
    /// When it cannot be looked into.
    pub fn renderer_memory(&self) -> Result<u64> {
        let before = self.ticks();
        self.run("for (const end = performance.now() + 200; performance.now() < end; );")?;
        let after = self.ticks().into_iter();
        let renderers = after.filter(|(id, _)| is_renderer(*id));
        let busiest = renderers
            .max_by_key(|(id, ticks)| ticks.saturating_sub(before.get(id).copied().unwrap_or(0)));
        let (id, _) = busiest.context("there is no renderer")?;
        private_memory(id).context("the renderer cannot be looked into")
    }

    /// The driver's and the browser's processes.
    #[must_use]
    pub fn processes(&self) -> Vec<i32> {
        let driver = self.driver.as_ref();
        driver
            .map(|driver| driver.processes().into_iter().collect())
            .unwrap_or_default()
    }

    /// The processor time of each process so far.
    fn ticks(&self) -> BTreeMap<i32, u64> {
        let each = self.processes().into_iter();
        each.filter_map(|id| Some((id, ticks(id)?))).collect()
    }
}

/// The 14th and 15th field of `/proc/<pid>/stat`; the second, a name in brackets, may hold anything.
fn ticks(id: i32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, after_name) = stat.rsplit_once(')')?;
    let fields = after_name.split_whitespace().skip(11).take(2);
    fields.map(|field| field.parse::<u64>().ok()).sum()
}

fn is_renderer(id: i32) -> bool {
    let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&line).contains("--type=renderer")
}

fn private_memory(id: i32) -> Option<u64> {
    let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = rollup
        .lines()
        .find_map(|line| line.strip_prefix("Private_Dirty:"))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024)
}

//! Programs of our own: started in a process group, ended with all they started, nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// A running program and its descendants; killed when dropped, or when the tests themselves die.
pub struct Program {
    child: Child,
    watchdog: Child,
}

/// What the watchdog does with its program's group.
const WATCHDOG: &str = "kill -s KILL -- \"-$0\"";

/// Starts a shell that waits until the tests let go of its input, which they do even when they are
/// killed themselves, and then runs this script with `given` as `$0`.
///
/// # Errors
/// When there is no shell.
pub fn at_the_end(script: &str, given: &OsStr) -> Result<Child> {
    let mut shell = Command::new("sh");
    shell
        .args(["-c", &format!("read -r _; {script}")])
        .arg(given);
    let quiet = shell.stdout(Stdio::null()).stderr(Stdio::null());
    let started = quiet.stdin(Stdio::piped()).process_group(0).spawn();
    started.context("could not start sh")
}

impl Program {
    /// Starts a program that says nothing.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let quiet = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let child = quiet.process_group(0).spawn();
        let mut child = child.with_context(|| format!("could not start {name}"))?;
        match at_the_end(WATCHDOG, child.id().to_string().as_ref()) {
            Ok(watchdog) => Ok(Self { child, watchdog }),
            Err(error) => {
                let _already_gone = child.kill();
                Err(error)
            }
        }
    }

    /// Whether it has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|status| status.is_some())
    }

    /// The program and all its descendants, by their numbers.
    #[must_use]
    pub fn processes(&self) -> BTreeSet<i32> {
        let own = self.child.id().cast_signed();
        let mut all = descendants(own);
        all.insert(own);
        all
    }

    /// Kills the program and all its descendants at once, without a chance to tidy up.
    pub fn kill(&mut self) {
        // First, so that it can never kill a group that has got the same number later.
        let _already_gone = self.watchdog.kill();
        let _already_waited_for = self.watchdog.wait();
        let own = self.child.id().cast_signed();
        // Descendants first: once their parent is gone, nothing says that they are ours.
        let descendants = descendants(own);
        if let Some(group) = Pid::from_raw(own) {
            let _already_gone = kill_process_group(group, Signal::KILL);
        }
        for pid in descendants.into_iter().filter_map(Pid::from_raw) {
            let _already_gone = kill_process(pid, Signal::KILL);
        }
        let _already_waited_for = self.child.wait();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}

/// All processes below one, as the system lists them now.
fn descendants(root: i32) -> BTreeSet<i32> {
    let mut children: BTreeMap<i32, Vec<i32>> = BTreeMap::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(pid) = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok())
        else {
            continue;
        };
        if let Some(parent) = parent(pid) {
            children.entry(parent).or_default().push(pid);
        }
    }
    let mut found = BTreeSet::new();
    let mut open = vec![root];
    while let Some(next) = open.pop() {
        for child in children.get(&next).into_iter().flatten() {
            if found.insert(*child) {
                open.push(*child);
            }
        }
    }
    found
}

/// The fourth field of `/proc/<pid>/stat`; the second, a name in brackets, may hold anything.
fn parent(pid: i32) -> Option<i32> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (_, after_name) = stat.rsplit_once(')')?;
    after_name.split_whitespace().nth(1)?.parse().ok()
}

/// A port that is free now.
///
/// # Errors
/// When the system has none.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
}

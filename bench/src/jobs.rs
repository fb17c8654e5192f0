//! What each round visits.

use anyhow::Result;

use crate::figures::Figures;
use crate::hosts::{Hosts, Page};
use crate::visit::Conditions;
use crate::{answering, history, loading};

/// How many results the histories have.
pub const HISTORIES: [usize; 3] = [10, 1_000, 5_000];

/// One visit of a round.
pub enum Job {
    /// A page is loaded and left alone, then loaded again.
    Load(Page),
    /// A page's first answer as early as can be, then more answers by mouse.
    Answer(Page),
    /// The page of all results with this many results.
    History(Page, usize),
}

impl Job {
    /// What it is called in the terminal.
    pub fn name(&self) -> String {
        match self {
            Self::Load(page) => format!("load {}", page.name),
            Self::Answer(page) => format!("answer {}", page.name),
            Self::History(page, count) => format!("history {count} {}", page.name),
        }
    }

    /// Does it once.
    ///
    /// # Errors
    /// When a page does not do what it is for.
    pub fn run(&self, hosts: &Hosts, conditions: Conditions, figures: &mut Figures) -> Result<()> {
        match self {
            Self::Load(page) => loading::measure(hosts, page, conditions, figures),
            Self::Answer(page) => answering::measure(hosts, page, conditions, figures),
            Self::History(page, count) => {
                history::measure(hosts, page, *count, conditions, figures)
            }
        }
    }
}

/// All visits of a round. Footing's own checks show a few items a screen; `plain 3` is what to
/// compare their answers with.
pub fn all() -> Vec<Job> {
    let mut jobs = vec![
        Job::Load(Page::plain(10)),
        Job::Load(Page::check("footing", "strengths-short")),
        Job::Answer(Page::plain(10)),
        Job::Answer(Page::check("footing", "strengths-short")),
        Job::Answer(Page::plain(3)),
        Job::Answer(Page::check("footing, long check", "strengths")),
        Job::Answer(Page::plain(28)),
        Job::Answer(Page::plain(200)),
        Job::Answer(Page::long(10)),
        Job::Answer(Page::long(28)),
        Job::Answer(Page::long(200)),
    ];
    for count in HISTORIES {
        jobs.push(Job::History(Page::plain_list(count), count));
        jobs.push(Job::History(Page::results(), count));
    }
    jobs
}

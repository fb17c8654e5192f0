//! What the app knows at one moment: a plain value, changed only by [`crate::update`].

mod said;
#[cfg(feature = "whole")]
mod sending;
mod stores;

pub use said::{Announcement, Ask, Notice};
#[cfg(feature = "whole")]
pub use sending::{Giving, Sealing};
pub use stores::{Availability, Reading, Stores};

#[cfg(feature = "whole")]
use crate::embedded::Embedded;
#[cfg(feature = "whole")]
use crate::invited::Invited;
use crate::route::Route;
use crate::saved::RecordKey;
use crate::shelf::Shelf;
use crate::taking::Taking;
use crate::words::Words;
#[cfg(feature = "whole")]
use footing_core::calendar::Date;
use litemap::LiteMap;
use std::rc::Rc;

/// The whole state.
#[derive(Clone, PartialEq)]
pub struct State {
    /// The page shown.
    pub route: Route,
    /// The language.
    pub words: Words,
    /// Everything the person has here.
    pub shelf: Rc<Shelf>,
    /// The check under way, if there is one.
    pub taking: Option<Rc<Taking>>,
    /// Which stores work.
    pub stores: Stores,
    /// How far they have been read, while that goes on.
    pub reading: Option<Reading>,
    /// The newest results as they are remembered for the next visit, the newest first.
    #[cfg(feature = "whole")]
    pub newest: Vec<String>,
    /// How far the latest writings have come.
    pub saving: LiteMap<RecordKey, Progress>,
    /// What is to be deleted once another record is safe: draft after result, old draft after new.
    pub replaced: LiteMap<RecordKey, RecordKey>,
    /// What was opened on this page: lines with older results, the guide for a talk.
    pub opened: LiteMap<String, ()>,
    /// The question that is open in a dialog.
    pub asking: Option<Ask>,
    /// What has just happened, to be read on the page it concerns.
    pub notice: Option<Notice>,
    /// The sentence last given to screen readers.
    pub announced: Option<Announcement>,
    /// The id of the element whose text was last to be copied.
    #[cfg(feature = "whole")]
    pub copying: Option<String>,
    /// How often Shift was pressed, and when last (milliseconds since 1970).
    pub shifts: (u8, i64),
    /// What is chosen on a check's first page.
    pub form: StartForm,
    /// The whole app is wanted, which this one is the smaller part of.
    pub handing: Option<Handing>,
    /// The day where the person is, once anything has happened.
    #[cfg(feature = "whole")]
    pub today: Option<Date>,
    /// What the link asks for that is open.
    #[cfg(feature = "whole")]
    pub invited: Option<Rc<Invited>>,
    /// What the site around the frame asks for, where there is one.
    #[cfg(feature = "whole")]
    pub embedded: Option<Rc<Embedded>>,
    /// How far a result is on its way to that site.
    #[cfg(feature = "whole")]
    pub giving: Giving,
    /// How far the sealing of what is sent back is.
    #[cfg(feature = "whole")]
    pub sealing: Sealing,
    /// What is under way on counselors' pages.
    #[cfg(feature = "counselor")]
    pub desk: crate::desk::Desk,
    /// A newer version of the app waits.
    pub version_waits: bool,
    /// The person has left: nothing is shown any more.
    pub gone: bool,
}

/// How safe the answers of a check under way are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Saved {
    /// Said of the last writing.
    pub safety: Safety,
    /// How often they were written so far.
    pub written: u32,
}

impl State {
    /// Begins on a page, before anything stored has been read.
    pub fn new(route: Route, words: Words) -> Self {
        Self {
            route,
            words,
            shelf: Rc::default(),
            taking: None,
            stores: Stores::default(),
            reading: None,
            #[cfg(feature = "whole")]
            newest: Vec::new(),
            saving: LiteMap::new(),
            replaced: LiteMap::new(),
            opened: LiteMap::new(),
            asking: None,
            notice: None,
            announced: None,
            #[cfg(feature = "whole")]
            copying: None,
            shifts: (0, 0),
            form: StartForm::default(),
            handing: None,
            #[cfg(feature = "whole")]
            today: None,
            #[cfg(feature = "whole")]
            invited: None,
            #[cfg(feature = "whole")]
            embedded: None,
            #[cfg(feature = "whole")]
            giving: Giving::default(),
            #[cfg(feature = "whole")]
            sealing: Sealing::default(),
            #[cfg(feature = "counselor")]
            desk: crate::desk::Desk::default(),
            version_waits: false,
            gone: false,
        }
    }

    /// Whether the version that waits may be offered: loading the page anew would end a check, and
    /// lose what is in memory only.
    pub fn can_use_version(&self) -> bool {
        self.version_waits && self.taking.is_none() && self.shelf.in_memory.is_empty()
    }

    /// How safe the check under way or a record is.
    pub fn safety_of(&self, key: &RecordKey) -> Safety {
        if self.shelf.in_memory.contains_key(key) {
            return Safety::Memory;
        }
        match self.saving.get(key) {
            // Read from a store and not written since: on the disk for certain if the twin has it.
            None => match self.stores.twin {
                Availability::Works => Safety::Saved,
                Availability::Refused => Safety::Local,
                Availability::Unknown => Safety::Writing,
            },
            Some(Progress {
                twin: Written::Yes, ..
            }) => Safety::Saved,
            Some(Progress {
                local: Written::No,
                twin: Written::No,
                ..
            }) => Safety::Failed,
            Some(Progress {
                local: Written::Yes,
                twin: Written::No,
                ..
            }) => Safety::Local,
            Some(_) => Safety::Writing,
        }
    }
}

/// What is chosen on a check's first page so far.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct StartForm {
    /// The word picked for what the person is changing, by its value in the form.
    pub picked: Option<String>,
    /// Their own word, as it is typed.
    pub own: String,
    /// A start was tried without a word.
    pub lacking: bool,
}

/// The whole app is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Handing {
    /// To show the result of the check under way.
    pub finish: bool,
    /// How far it is.
    pub coming: Coming,
}

/// How far the whole app is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Coming {
    /// It is being loaded.
    Loading,
    /// It is there; the last writings are still on their way to the disk.
    There,
    /// It could not be loaded.
    Failed,
}

/// How far one writing has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// The revision being written.
    pub rev: u32,
    /// In localStorage.
    pub local: Written,
    /// In IndexedDB, on the disk.
    pub twin: Written,
}

/// Whether a store has taken a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Written {
    /// Not known yet.
    Pending,
    /// It has.
    Yes,
    /// It has refused.
    No,
}

/// How safe a record is, as it is said to the person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Safety {
    /// In memory only, as chosen.
    Memory,
    /// Being written.
    Writing,
    /// On the disk: it survives the browser being killed.
    Saved,
    /// In localStorage only, which the browser may write down some seconds later.
    Local,
    /// In no store: it is on the page only.
    Failed,
}

impl Safety {
    /// The word in the page's markup.
    pub fn name(self) -> &'static str {
        match self {
            Self::Memory => "memory",
            Self::Writing => "writing",
            Self::Saved => "saved",
            Self::Local => "local",
            Self::Failed => "failed",
        }
    }
}

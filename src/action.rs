//! What can happen (past tense) and what is to be done about it.

mod effect;

pub use effect::{Effect, Focus};
#[cfg(feature = "whole")]
pub use effect::{SealJob, ToHost};

use crate::opening::Handed;
use crate::route::Route;
use crate::saved::union::Stored;
use crate::saved::{RecordKey, Sort};
use crate::state::Ask;
use crate::taking::Place;
use footing_core::calendar::{Date, Rhythm, TimeOfDay};
use footing_core::{Answer, Timestamp};
#[cfg(feature = "whole")]
use footing_interchange::returned::Return;
#[cfg(feature = "whole")]
use std::rc::Rc;

/// Something that has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A link to a page of the app was followed.
    Followed(Route),
    /// The browser went back or forward.
    WentTo(Route, Option<Place>),
    /// A slice of both stores was read: what each has of a range of keys. The first reading of
    /// localStorage alone may be any part of it.
    ReadStores {
        /// localStorage; `Err` where it refuses.
        local: Result<Vec<Stored>, Refused>,
        /// IndexedDB; `Err` where it refuses, `None` while it is still being opened.
        twin: Option<Result<Vec<Stored>, Refused>>,
        /// Whether another slice is to come.
        more: bool,
    },
    /// These were the newest results, the newest first, when all of them were last read.
    #[cfg(feature = "whole")]
    KnewNewest(Vec<String>),
    /// A store has taken a value, or refused it.
    Stored {
        /// Which record.
        key: RecordKey,
        /// Which revision of it.
        rev: u32,
        /// Which store.
        store: StoreName,
        /// Whether it is in there now.
        ok: bool,
    },
    /// Another tab has written or removed a record.
    OtherTabWrote(String, Option<String>),
    /// A word was picked, by its value in the form.
    PickedWord(String),
    /// An own word was typed.
    TypedWord(String),
    /// A start was tried without a word.
    LackedWord,
    /// A check was started.
    Started {
        /// Its slug.
        slug: String,
        /// The person's word for what they are changing.
        word: String,
        /// Whether to keep the answers on this device.
        keep: bool,
    },
    /// The check in memory, or the stored draft of that id, was gone on with.
    Resumed(Option<String>),
    /// An item was answered.
    Answered(String, Answer),
    /// A number key was pressed, with the focus in that item.
    PressedDigit(u8, Option<String>),
    /// The person wants to go on.
    PressedNext,
    /// The person wants to go back one screen.
    PressedBack,
    /// The person wants to change an answer.
    ChoseToChange(String),
    /// What stands above the page was skipped.
    SkippedToMain,
    /// A question named in the error summary was asked for.
    AskedForItem(String),
    /// The check was finished.
    Finished,
    /// The smaller module hands over to the whole app, which has just started.
    TookOver(Handed),
    /// The whole app has come, or could not be brought; said again after two seconds.
    WholeCame(bool),
    /// The whole app is to be asked for once more.
    TriedAgain,
    /// Records that were in memory are to be kept on the device.
    ChoseToKeep(Vec<RecordKey>),
    /// Something was asked that waits for a yes or no.
    Asked(Ask),
    /// The answer was yes.
    Confirmed,
    /// The answer was no.
    Cancelled,
    /// A line was put into the plan: its texts by field; kept on the device if so chosen.
    AddedLine(Sort, Vec<String>, bool),
    /// The line of the plan with that id says something else now.
    ChangedLine(String, Vec<String>),
    /// How it went with the line of the plan with that id.
    NotedProgress(String, String),
    /// What is folded up in the list of results was opened: older ones, by the id of the oldest of them,
    /// or the parts of a score, by the id of their check.
    Unfolded(String),
    /// A line of the plan was ticked or unticked.
    ToggledPlan(String),
    /// A setting was chosen: its name and value.
    ChoseSetting(&'static str, String),
    /// A rhythm of check-ins was chosen: first day, how often, at what time.
    ChoseCheckIns(Date, Rhythm, Option<TimeOfDay>),
    /// The check-ins are to be saved as a calendar's file, under this title.
    AskedForCalendar(String),
    /// Everything is to be saved as a file, or only that record.
    AskedForFile(Option<RecordKey>),
    /// A file was opened to be read; `None` where that failed.
    OpenedFile(Option<String>),
    /// The page is to be printed.
    AskedForPrint,
    /// A text that is shown is to be copied.
    #[cfg(feature = "whole")]
    AskedForCopy {
        /// The id of the element that shows it.
        place: String,
        /// The text.
        text: String,
    },
    /// It was copied, or the browser has refused.
    Copied(bool),
    /// A jump within the page was wanted, to the part of that id.
    JumpedTo(String),
    /// The guide for a talk was opened in the place of its result, or closed.
    ShowedGuide(bool),
    /// What a link asks for was begun: the person's word, and whether to keep the answers.
    #[cfg(feature = "whole")]
    BeganAsked {
        /// Their word for what they are changing.
        word: String,
        /// Whether to keep the answers on this device.
        keep: bool,
    },
    /// What a link asks for was gone on with.
    #[cfg(feature = "whole")]
    WentOnAsked,
    /// What is to be sent back is to be sealed.
    #[cfg(feature = "whole")]
    AskedToSeal(Rc<Return>),
    /// Something of what is to be sent back was changed.
    #[cfg(feature = "whole")]
    ChangedReturn,
    /// It was sealed, as armoured text; `None` where that failed.
    #[cfg(feature = "whole")]
    Sealed(Option<String>),
    /// The words of a key were found.
    #[cfg(feature = "whole")]
    FoundWords(String, Vec<String>),
    /// A part of the page was opened, by the name it has in [`crate::state::State::opened`].
    #[cfg(feature = "whole")]
    Opened(String),
    /// A text is to be saved as a file.
    #[cfg(feature = "whole")]
    AskedForDownload {
        /// A neutral name.
        name: String,
        /// What is in it.
        text: String,
    },
    /// The site around the frame wishes for another look.
    #[cfg(feature = "whole")]
    HostWished(crate::embedded::Look),
    /// The person gives a result to the site around the frame.
    #[cfg(feature = "whole")]
    GaveToHost(Rc<Return>),
    /// That site says that it has it.
    #[cfg(feature = "whole")]
    HostReceived,
    /// Something on counselors' pages.
    #[cfg(feature = "counselor")]
    Desk(crate::desk::Happened),
    /// A newer version of the app waits to be used.
    FoundVersion,
    /// The person wants to use it now.
    ChoseVersion,
    /// "Leave now" was pressed.
    PressedLeave,
    /// Shift was pressed alone.
    PressedShift,
}

impl Action {
    /// The same, as it is meant while the focus is on its way: it moves only once the page has been
    /// drawn, and the browser may go on before. A digit that is pressed meanwhile is for the question
    /// that comes, and never for one that was just answered.
    #[must_use]
    pub fn while_focusing(self, target: Option<&Focus>) -> Self {
        match (self, target) {
            (Self::PressedDigit(digit, _), Some(Focus::Item(id))) => {
                Self::PressedDigit(digit, Some(id.clone()))
            }
            (Self::PressedDigit(digit, _), Some(_)) => Self::PressedDigit(digit, None),
            (action, _) => action,
        }
    }
}

/// A store refuses to be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// One of the two stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreName {
    /// localStorage.
    Local,
    /// IndexedDB.
    Twin,
}

/// What the edge brings along with every action.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// The time now.
    pub now: Timestamp,
    /// How far the person's clock is ahead of UTC, in minutes.
    pub offset_minutes: i32,
    /// A new random id ([`crate::route::is_random_id`]).
    pub fresh_id: String,
}

//! What is to be done at the edge.

#[cfg(feature = "whole")]
use crate::embedded::look::Dress;
use crate::opening::Handed;
use crate::route::Route;
use crate::saved::RecordKey;
use crate::saved::union::Stored;
use crate::taking::Place;
#[cfg(feature = "counselor")]
use std::rc::Rc;

/// Something to be done at the edge.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write a value to both stores.
    Put {
        /// Its key.
        key: RecordKey,
        /// Its revision.
        rev: u32,
        /// The value.
        value: String,
    },
    /// Write a value to localStorage only, which lacks it.
    Mend(Stored),
    /// Write a value to IndexedDB only, which lacks it.
    MendTwin(Stored),
    /// Remove a key from localStorage only.
    RemoveLocal(String),
    /// Remove a mark of deletion from IndexedDB.
    PurgeTwin(String),
    /// Remove the IndexedDB database itself, which has come to be empty.
    RemoveTwin,
    /// Delete a record from both stores.
    Delete(RecordKey),
    /// Delete everything from both stores.
    Erase,
    /// Remember these results as the newest ones, or none any more.
    #[cfg(feature = "whole")]
    RememberNewest(Vec<String>),
    /// Ask the browser not to clear the stores by itself.
    Persist,
    /// Show a page as a new entry of the browser's history.
    Push(Route, Option<Place>),
    /// Show a page in the place of the entry of the browser's history that is shown.
    #[cfg(feature = "counselor")]
    Replace(Route),
    /// Move the focus, once the page is drawn.
    Focus(Focus),
    /// Hand a file to the person.
    Download {
        /// A neutral name.
        name: String,
        /// What is in it.
        text: String,
    },
    /// Hand a file that is no text to the person.
    #[cfg(feature = "counselor")]
    DownloadBytes {
        /// A neutral name.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Open the browser's print dialog.
    Print,
    /// Copy a text.
    Copy(String),
    /// Select the text of the element of that id.
    #[cfg(feature = "whole")]
    Select(String),
    /// Have the sealing module do something.
    #[cfg(feature = "whole")]
    Seal(SealJob),
    /// Put on the look that the site around the frame wishes for.
    #[cfg(feature = "whole")]
    Dress(Dress),
    /// Tell the site around the frame something.
    #[cfg(feature = "whole")]
    TellHost(ToHost),
    /// Bring the whole app.
    FetchWhole,
    /// Let the whole app take over.
    HandOver(Handed),
    /// Load the page anew with the version that waits.
    UseVersion,
    /// Leave: the history is rewound, a harmless page takes the place of this one.
    Leave,
}

/// All that the site around the frame is ever told, besides that the page is there and how tall it is.
#[cfg(feature = "whole")]
#[derive(Clone, Debug, PartialEq)]
pub enum ToHost {
    /// A check was started; told only where it was asked for.
    Started,
    /// A check was finished; told only where it was asked for.
    Finished,
    /// Something that it asked for cannot be: a code for developers.
    Error(&'static str),
    /// A result that the person gives to it, as JSON (`docs/footing-return.schema.json`).
    Result(String),
}

#[cfg(feature = "whole")]
impl ToHost {
    /// The type of its message.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Finished => "finished",
            Self::Error(_) => "error",
            Self::Result(_) => "result",
        }
    }
}

/// Something that the sealing module does.
#[cfg(feature = "whole")]
#[derive(Clone, Debug, PartialEq)]
pub enum SealJob {
    /// Find the words of a key.
    Words(String),
    /// Seal a text to a key.
    Seal {
        /// The text.
        plain: String,
        /// The key: `age1…`.
        recipient: String,
    },
    /// Make a key.
    #[cfg(feature = "counselor")]
    Generate {
        /// When it is made, as it stands in its file.
        created: String,
    },
    /// Put a key file under a passphrase.
    #[cfg(feature = "counselor")]
    Lock {
        /// Which key it is.
        id: String,
        /// The file's text.
        plain: String,
        /// The passphrase, as typed.
        passphrase: String,
    },
    /// Open a key file that stands under a passphrase.
    #[cfg(feature = "counselor")]
    Unlock {
        /// Which key it is.
        id: String,
        /// The file.
        given: Rc<[u8]>,
        /// The passphrase, as typed.
        passphrase: String,
    },
    /// Read a key file that was brought.
    #[cfg(feature = "counselor")]
    Bring {
        /// The file.
        given: Rc<[u8]>,
        /// The passphrase that it stands under, if it does.
        passphrase: Option<String>,
    },
    /// Open something that was sealed.
    #[cfg(feature = "counselor")]
    Open {
        /// Which one it is, of all that were brought.
        number: usize,
        /// An age file, or a text with one in it.
        given: Rc<[u8]>,
        /// The keys to try, as the text of a key file.
        key_file: String,
    },
}

/// Where the focus goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// To the page's heading, scrolled to the top.
    Heading,
    /// To the page's main part.
    Main,
    /// To the error summary.
    ErrorSummary,
    /// To an item's chosen or first answer.
    Item(String),
    /// To the choice of a word, or to the own word that is still to be typed.
    Word,
    /// To the button that goes on.
    Next,
    /// To the part of the page of that id.
    Part(String),
}

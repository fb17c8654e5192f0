//! What is asked of the sealing module, and its answers as actions.

use crate::action::{Action, SealJob};
#[cfg(feature = "counselor")]
use crate::desk::{inbox, keys};
use crate::edge::sealing;
use yew::Callback;

/// Has it done; the answer follows as an action.
pub fn perform(job: SealJob, send: &Callback<Action>) {
    match job {
        SealJob::Words(recipient) => {
            let of = recipient.clone();
            let done = send.reform(move |words: Result<_, _>| {
                Action::FoundWords(of.clone(), words.unwrap_or_default())
            });
            sealing::words(&recipient, done);
        }
        SealJob::Seal { plain, recipient } => {
            let done =
                |sealed: Result<sealing::Sealed, _>| Action::Sealed(sealed.ok().map(|it| it.text));
            sealing::seal(&plain, &recipient, send.reform(done));
        }
        #[cfg(feature = "counselor")]
        SealJob::Generate { created } => {
            let made = with_recipients(send, keys::Happened::Made);
            sealing::generate(&created, made);
        }
        #[cfg(feature = "counselor")]
        SealJob::Lock {
            id,
            plain,
            passphrase,
        } => {
            let done = send.reform(move |it| keys::action(keys::Happened::Locked(id.clone(), it)));
            sealing::lock(&plain, &passphrase, done);
        }
        #[cfg(feature = "counselor")]
        SealJob::Unlock {
            id,
            given,
            passphrase,
        } => {
            let done =
                send.reform(move |it| keys::action(keys::Happened::Unlocked(id.clone(), it)));
            sealing::unlock(&given, &passphrase, done);
        }
        #[cfg(feature = "counselor")]
        SealJob::Bring { given, passphrase } => {
            let brought = with_recipients(send, keys::Happened::Brought);
            match passphrase {
                Some(passphrase) => sealing::unlock(&given, &passphrase, brought),
                None => brought.emit(Ok(String::from_utf8_lossy(&given).into_owned())),
            }
        }
        #[cfg(feature = "counselor")]
        SealJob::Open {
            number,
            given,
            key_file,
        } => {
            let done = move |it| inbox::action(inbox::Happened::Opened(number, it));
            sealing::open(&given, &key_file, send.reform(done));
        }
    }
}

/// A key file, and what others seal to.
#[cfg(feature = "counselor")]
type KeyFile = Result<(String, Vec<String>), sealing::SealingError>;

/// A key file and what others seal to, as one answer.
#[cfg(feature = "counselor")]
fn with_recipients(
    send: &Callback<Action>,
    happened: fn(KeyFile) -> keys::Happened,
) -> sealing::Answer<String> {
    let send = send.reform(move |it| keys::action(happened(it)));
    Callback::from(move |file: Result<String, _>| match file {
        Ok(file) => {
            let (of, send) = (file.clone(), send.clone());
            let found = move |found: Result<_, _>| send.emit(found.map(|it| (of.clone(), it)));
            sealing::recipients(&file, Callback::from(found));
        }
        Err(error) => send.emit(Err(error)),
    })
}

//! The journeys of people through the app, in real browsers; one file a concern.

#![allow(
    clippy::indexing_slicing,
    reason = "a JSON value that is not there reads as null; in a test the rest may end the test"
)]

mod after_care;
mod answering;
mod changing;
mod checks;
mod damaged;
mod early;
mod embed;
mod errors;
mod everywhere;
mod folder;
mod frozen;
mod full;
mod harness;
mod history;
mod home;
mod hosting;
mod keeping_nothing;
mod keyboard;
mod killed;
mod larger;
mod leaving;
mod making;
mod mangled;
mod many_results;
mod now;
mod offline;
mod others_words;
mod own_questions;
mod package;
mod plan;
mod printing;
mod refused;
mod resuming;
mod sealed;
mod silence;
mod site;
mod support;
mod tag;
mod taking_away;
mod texts;
mod two_tabs;
mod versions;
mod without;
mod words;

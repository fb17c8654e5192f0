//! What has just happened, in a sentence.

use crate::link::Link;
use crate::saved::export::ImportError;
use crate::state::Notice;
use crate::words::{Words, key};
use yew::prelude::*;

/// What a notice needs.
pub struct NoticeProps {
    /// What has happened, if anything.
    pub notice: Option<Notice>,
}

/// A notice, read out when it appears.
pub fn notice_line(link: &Link, props: &NoticeProps) -> Html {
    let w = link.words;
    html! {
        <div role="status" class="notice-place">
            if let Some(notice) = &props.notice {
                <p class="notice" data-notice="">{ said(w, notice) }</p>
            }
        </div>
    }
}

fn said(w: Words, notice: &Notice) -> String {
    match notice {
        Notice::Erased => w.get(key::NOTICE_ERASED).into(),
        Notice::Deleted => w.get(key::NOTICE_DELETED).into(),
        Notice::FileUnreadable => w.get(key::IMPORT_UNREADABLE).into(),
        Notice::NotImported(ImportError::TooLarge) => w.get(key::IMPORT_TOO_LARGE).into(),
        Notice::NotImported(ImportError::NotOurs) => w.get(key::IMPORT_NOT_OURS).into(),
        Notice::NotImported(ImportError::Newer) => w.get(key::IMPORT_NEWER).into(),
        Notice::Imported {
            added,
            same,
            skipped,
        } => {
            let mut text = w.count(key::IMPORT_ADDED_ONE, key::IMPORT_ADDED_OTHER, *added);
            for (n, one, other) in [
                (*same, key::IMPORT_SAME_ONE, key::IMPORT_SAME_OTHER),
                (*skipped, key::IMPORT_SKIPPED_ONE, key::IMPORT_SKIPPED_OTHER),
            ] {
                if n > 0 {
                    text.push(' ');
                    text.push_str(&w.count(one, other, n));
                }
            }
            text
        }
    }
}

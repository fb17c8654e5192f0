//! The person's own list of groups and people: the meetings of their plan, which stand there, too.

use crate::components::notice::{NoticeProps, notice_line};
use crate::link::Link;
use crate::pages::plan::memory;
use crate::pages::plan::part::{PartProps, part};
use crate::saved::Sort;
use crate::shelf::Shelf;
use crate::state::Notice;
use crate::update::keeps_something;
use crate::words::key;
use yew::prelude::*;

/// The list, and room for one more.
pub fn own(link: &Link, shelf: &Shelf, notice: Option<Notice>) -> Html {
    let words = (
        key::SUPPORT_OWN_TITLE,
        key::SUPPORT_OWN_LEAD,
        key::SUPPORT_OWN_ADD,
    );
    let more = html! {
        <>
            { notice_line(link, &NoticeProps { notice }) }
            <p class="quiet">{ link.words.get(key::PLAN_WHO_READS) }</p>
            { memory(link, shelf) }
        </>
    };
    let props = PartProps {
        sort: Sort::Meeting,
        words,
        plans: &shelf.plans(),
        keep: keeps_something(shelf),
        word: "",
        more,
    };
    part(link, props)
}

//! What can be done with a result in a frame on another site: take it along, or give it to that site.

use super::start::send::SendForm;
use crate::action::Action;
use crate::components::go::go;
use crate::components::saved_state::saved_state;
use crate::embedded::Embedded;
use crate::link::Link;
use crate::route::Route;
use crate::saved::{Kind, RecordKey};
use crate::shelf::Taken;
use crate::state::{Giving, Safety};
use crate::words::key;
use std::rc::Rc;
use yew::prelude::*;

/// The ways to keep it, and the form to give it where that site has asked for that.
pub fn doings(link: &Link, taken: &Taken, embedded: &Embedded, giving: Giving) -> Html {
    let w = link.words;
    let record = RecordKey::new(Kind::Result, &taken.id);
    let save = link
        .send
        .reform(move |_: MouseEvent| Action::AskedForFile(Some(record.clone())));
    let print = link.send.reform(|_: MouseEvent| Action::AskedForPrint);
    html! {
        <>
            { give(link, taken, embedded, giving) }
            <section class="doings" aria-labelledby="doings">
                <h2 id="doings">{ w.get(key::EMBED_KEEP) }</h2>
                { saved_state(link, Safety::Memory) }
                <p>{ w.get(key::EMBED_KEEP_TEXT) }</p>
                <div class="actions">
                    <button type="button" class="button button--main" data-do="save-file" onclick={save}>
                        { w.get(key::RESULT_FILE) }
                    </button>
                    { go(link, &Route::Data, "button", "data", w.get(key::EMBED_OPEN)) }
                    <button type="button" class="button button--quiet" data-do="print" onclick={print}>
                        { w.get(key::RESULT_PRINT) }
                    </button>
                </div>
            </section>
        </>
    }
}

/// All of what would go to the site, with its name, and the button that sends it.
fn give(link: &Link, taken: &Taken, embedded: &Embedded, giving: Giving) -> Html {
    let w = link.words;
    let Some(site) = embedded.site().filter(|_| embedded.takes_results) else {
        return html! {};
    };
    let site_name = [("site", site)];
    html! {
        <section class="card" aria-labelledby="give" data-give="">
            <h2 id="give">{ w.fill(key::EMBED_GIVE, &site_name) }</h2>
            <p>{ w.fill(key::EMBED_GIVE_TEXT, &site_name) }</p>
            <SendForm link={link.clone()} taken={Rc::new(vec![taken.clone()])} wanted=true asks_name=true
                invite="" is_under_way=false to_site={AttrValue::from(site.to_owned())} />
            <p role="status" data-given={giving.name()}>
                { match giving {
                    Giving::Nothing => String::new(),
                    Giving::Given => w.fill(key::EMBED_GIVEN, &site_name),
                    Giving::Received => w.fill(key::EMBED_RECEIVED, &site_name),
                } }
            </p>
        </section>
    }
}

//! Words of the field that open their meaning where they stand.
//!
//! Button and meaning are the browser's own (a popover): they work before the app has come, Escape
//! or a press elsewhere closes them, and the focus goes back to the word.

use crate::components::go::go;
use crate::components::with_word;
use crate::glossary::{Found, Glossary, Piece, split};
use crate::link::Link;
use crate::route::Route;
use crate::words::key;
use std::cell::RefCell;
use yew::prelude::*;

/// Explains the words in one part of a page, each once.
pub struct Meanings<'a> {
    /// What it can reach.
    pub link: &'a Link,
    place: String,
    met: RefCell<Vec<&'static str>>,
}

impl<'a> Meanings<'a> {
    /// Begins a part of a page; its name is unique on the page.
    pub fn within(link: &'a Link, place: impl Into<String>) -> Self {
        Self {
            link,
            place: place.into(),
            met: RefCell::default(),
        }
    }

    /// A text of the app with its words explained.
    pub fn of(&self, text: &str) -> Html {
        self.explained(text, str::to_owned)
    }

    /// A text of a check. The person's own word comes in afterwards: it is theirs, and never explained.
    pub fn with_word(&self, text: &str, word: &str) -> Html {
        self.explained(text, |text| with_word(text, word))
    }

    fn explained(&self, text: &str, plain: impl Fn(&str) -> String) -> Html {
        if self.link.embedded {
            // A popover stands at the foot of the window, and here that is the foot of a tall frame.
            return html! { { plain(text) } };
        }
        let glossary = Glossary::of(self.link.words);
        let pieces = split(glossary, text, &mut self.met.borrow_mut());
        let shown = pieces.into_iter().map(|piece| match piece {
            Piece::Plain(text) => html! { { plain(text) } },
            Piece::Term(found) => self.term(&found),
        });
        shown.collect()
    }

    /// A word with its meaning. The marks go along: browsers would begin a line between a button and
    /// the comma after it.
    fn term(&self, found: &Found) -> Html {
        let Found {
            before,
            word,
            after,
            term,
        } = *found;
        let w = self.link.words;
        let id = format!("{}-{}", self.place, term.id);
        // All of it may stand in a paragraph, where a block would end it.
        html! {
            <span class="term">
                { before.to_owned() }
                <button type="button" class="term__word" popovertarget={id.clone()} data-term={term.id}>{ word.to_owned() }</button>
                <span class="meaning" id={id.clone()} popover="auto" data-meaning={term.id}>
                    <strong class="meaning__term">{ term.term }</strong>
                    <span class="meaning__text">{ term.means }</span>
                    <span class="meaning__ways">
                        { go(self.link, &Route::Words, "", "words", w.get(key::WORDS_ALL)) }
                        <button type="button" class="button button--small" popovertarget={id} popovertargetaction="hide">
                            { w.get(key::WORDS_CLOSE) }
                        </button>
                    </span>
                </span>
                { after.to_owned() }
            </span>
        }
    }
}

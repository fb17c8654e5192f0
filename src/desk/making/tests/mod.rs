//! A link is made, changed, kept: told as what happens, read off the state and the effects.

mod kept;
mod large;

use super::*;
use crate::route::{Desk, Route};
use crate::saved::{Kind, OwnInstrument, OwnKey, RecordKey};
use crate::update::write;
use crate::words::Words;
use footing_core::Timestamp;
use footing_interchange::custom::{AnswerOption, CustomInstrument, CustomItem, CustomKind};
use footing_interchange::link::{Step, decode};

/// A counselor at the app: ids count up, and time with them.
struct Counselor {
    state: State,
    seconds: i64,
}

const STRENGTHS: &str = "recovery-capital-brief";
const SITUATIONS: &str = "triggers";

impl Counselor {
    fn new() -> Self {
        Self {
            state: State::new(Route::Counselor(Desk::Link), Words::english()),
            seconds: 0,
        }
    }

    fn moment(&mut self) -> Moment {
        self.seconds += 1;
        let letter = char::from(b'a' + u8::try_from(self.seconds % 26).unwrap());
        Moment {
            now: Timestamp::from_ms(1_790_000_000_000 + self.seconds * 1000),
            offset_minutes: 60,
            fresh_id: format!("{letter}zyxwvutsrqponm{letter}"),
        }
    }

    fn does(&mut self, happened: Happened) -> Vec<Effect> {
        let moment = self.moment();
        update(&mut self.state, happened, &moment)
    }

    fn picks(&mut self, id: &str) {
        self.does(Happened::Picked(Pick::BuiltIn(id.into()), true));
    }

    fn puts(&mut self, kind: Kind, id: &str, body: Body) {
        let now = self.moment().now;
        write(&mut self.state, RecordKey::new(kind, id), body, true, now);
    }

    fn has_key(&mut self, id: &str, byte: u8, is_saved: bool) -> Recipient {
        let recipient = Recipient::new([byte; 32]);
        let key = OwnKey {
            recipient: recipient.to_string(),
            secret: String::new(),
            is_locked: false,
            is_saved,
            added_at: self.moment().now,
        };
        self.puts(Kind::Key, id, Body::Key(key));
        recipient
    }

    /// Makes the link as it stands; what it asks for.
    fn makes(&mut self) -> Invitation {
        let effects = self.does(Happened::Tried);
        assert_eq!(effects, focus("made"));
        decode(self.making().made.as_deref().unwrap()).unwrap()
    }

    fn making(&self) -> &Making {
        &self.state.desk.making
    }

    fn problems(&self) -> Vec<Problem> {
        self.making()
            .form
            .problems(&self.state.shelf, key(&self.state.shelf))
    }

    fn order(&self) -> Vec<String> {
        self.making().form.picks.iter().map(Pick::name).collect()
    }
}

#[test]
fn from_nothing_to_a_link_that_asks_for_nothing_back() {
    let mut counselor = Counselor::new();
    let effects = counselor.does(Happened::Tried);
    assert_eq!(effects, [Effect::Focus(Focus::ErrorSummary)]);
    assert_eq!(
        counselor.problems(),
        [Problem::NothingPicked, Problem::NoChoice]
    );
    assert_eq!(counselor.making().made, None);

    counselor.picks(STRENGTHS);
    counselor.does(Happened::Typed(Field::Sender, " Room 4\n".into()));
    counselor.does(Happened::Typed(
        Field::Note,
        "Please.\r\nThank you.\u{202e}".into(),
    ));
    counselor.does(Happened::ChoseWanted(Wanted::Nothing));
    counselor.does(Happened::Typed(Field::FirstDay, "2026-11-28".into()));
    counselor.does(Happened::Typed(Field::Every, "month".into()));
    let asked = counselor.makes();
    let edition = crate::catalog::by_id(STRENGTHS).unwrap().instrument.edition;
    let id = STRENGTHS.to_owned();
    assert_eq!(asked.steps, [Step::BuiltIn { id, edition }]);
    assert_eq!(asked.sender, "Room 4");
    assert_eq!(asked.note, "Please.\nThank you.");
    assert_eq!((asked.recipient, asked.wanted), (None, Wanted::Nothing));
    assert!(
        !asked.asks_name,
        "nobody asks for a name where nothing comes back"
    );
    assert_eq!(asked.first_day.unwrap().to_string(), "2026-11-28");
    assert_eq!(asked.every, Some(footing_core::calendar::Rhythm::MONTHLY));
    assert!(counselor.state.shelf.is_empty(), "nothing is stored");
}

#[test]
fn something_comes_back_only_by_a_key_of_which_a_copy_was_saved() {
    let mut counselor = Counselor::new();
    counselor.picks(STRENGTHS);
    counselor.does(Happened::ChoseWanted(Wanted::Answers));
    assert_eq!(counselor.problems(), [Problem::NoKey]);
    counselor.has_key("a", 1, false);
    assert_eq!(counselor.problems(), [Problem::NoKey]);
    counselor.has_key("c", 2, true);
    let newest = counselor.has_key("b", 3, true);
    counselor.has_key("d", 4, false);
    let asked = counselor.makes();
    assert_eq!(
        (asked.recipient, asked.wanted),
        (Some(newest), Wanted::Answers)
    );
    assert!(asked.asks_name);
    counselor.does(Happened::ChoseName(false));
    assert!(!counselor.makes().asks_name);
}

#[test]
fn each_link_has_a_mark_of_its_own_and_a_change_takes_it_away() {
    let mut counselor = Counselor::new();
    counselor.picks(STRENGTHS);
    counselor.does(Happened::ChoseWanted(Wanted::Nothing));
    let first = counselor.makes();
    counselor.does(Happened::Typed(Field::Note, "x".into()));
    assert_eq!(counselor.making().made, None);
    let second = counselor.makes();
    assert_ne!(first.invite, second.invite);
    assert_ne!(first.invite, [0; 8]);
    // Every letter of an id but its first three goes into it.
    let marks = ["abcdefghijklmnop", "abcdefghijklmnoq", "abcdzfghijklmnop"].map(fresh_invite);
    assert!(marks[0] != marks[1] && marks[0] != marks[2]);
}

#[test]
fn what_is_moved_keeps_the_focus() {
    let mut counselor = Counselor::new();
    for id in ["check-in", STRENGTHS, SITUATIONS] {
        counselor.picks(id);
    }
    for (place, way, order, focused) in [
        (
            0,
            Way::Down,
            [STRENGTHS, "check-in", SITUATIONS],
            Some("pick-1-down"),
        ),
        (
            1,
            Way::Down,
            [STRENGTHS, SITUATIONS, "check-in"],
            Some("pick-2-up"),
        ),
        (
            2,
            Way::Up,
            [STRENGTHS, "check-in", SITUATIONS],
            Some("pick-1-up"),
        ),
        (
            1,
            Way::Up,
            ["check-in", STRENGTHS, SITUATIONS],
            Some("pick-0-down"),
        ),
        (0, Way::Up, ["check-in", STRENGTHS, SITUATIONS], None),
        (2, Way::Down, ["check-in", STRENGTHS, SITUATIONS], None),
        (9, Way::Up, ["check-in", STRENGTHS, SITUATIONS], None),
    ] {
        let effects = counselor.does(Happened::Moved(place, way));
        assert_eq!(counselor.order(), order, "{place} {way:?}");
        assert_eq!(
            effects,
            focused.map(focus).unwrap_or_default(),
            "{place} {way:?}"
        );
    }
    counselor.does(Happened::LeftOut(1));
    assert_eq!(counselor.order(), ["check-in", SITUATIONS]);
    counselor.does(Happened::LeftOut(2));
    counselor.does(Happened::Picked(Pick::BuiltIn("check-in".into()), false));
    assert_eq!(counselor.order(), [SITUATIONS]);
}

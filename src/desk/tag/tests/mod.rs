//! Tags that are written, read back by the app's own reader, and looked at for what could break out.

mod hostile;

use super::*;
use crate::embedded::{Embedded, Look, Shows};
use crate::route::{Desk, Route};
use crate::words::Words;
use footing_interchange::link::{Invitation, Step, Wanted, encode};

const HERE: &str = "https://footing.example/";

/// What happens at the page, from nothing.
fn after(happened: &[Happened]) -> Form {
    let mut state = State::new(Route::Counselor(Desk::Tag), Words::english());
    for it in happened {
        assert_eq!(update(&mut state, it.clone()), []);
    }
    state.desk.tag
}

fn typed(field: Field, text: &str) -> Happened {
    Happened::Typed(field, text.to_owned())
}

fn tag(form: &Form) -> Tag {
    form.tag(HERE, Words::english()).unwrap()
}

fn payload(steps: &[&str]) -> String {
    let step = |id: &&str| Step::BuiltIn {
        id: (*id).to_owned(),
        edition: crate::catalog::by_id(id).unwrap().instrument.edition,
    };
    encode(&Invitation {
        steps: steps.iter().map(step).collect(),
        sender: "Room 4".to_owned(),
        note: String::new(),
        language: "en".to_owned(),
        recipient: None,
        wanted: Wanted::Nothing,
        asks_name: false,
        invite: [1; 8],
        first_day: None,
        every: None,
    })
    .unwrap()
}

/// What stands in an attribute, as a browser reads it.
fn attribute(html: &str, name: &str) -> Option<String> {
    let (_, rest) = html.split_once(&format!(" {name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    let read = value.replace("&quot;", "\"").replace("&#39;", "'");
    let read = read.replace("&gt;", ">").replace("&lt;", "<");
    Some(read.replace("&amp;", "&"))
}

#[test]
fn from_nothing_there_is_a_tag() {
    assert_eq!(
        tag(&Form::default()).html(),
        "<script type=\"module\" src=\"https://footing.example/embed.js\"></script>\n\
         \n\
         <footing-check check=\"recovery-capital\" label=\"Check: Strengths to build on\" lang=\"en\">\n\
         \x20 <a href=\"https://footing.example/check/strengths/\">Open the check on its own page</a>\n\
         </footing-check>\n"
    );
}

#[test]
fn everything_that_is_chosen_stands_in_it() {
    let form = after(&[
        typed(Field::Check, "recovery-capital-brief"),
        Happened::ChoseTheme(Theme::Light),
        typed(Field::Accent, "rgb(18, 53, 91)"),
        typed(Field::Background, "#FFF"),
        typed(Field::Font, OWN),
        typed(Field::OwnFont, "\"Source Sans 3\", sans-serif"),
        typed(Field::Radius, "0.25rem"),
        typed(Field::Label, "Strengths"),
        Happened::ChoseStarted(true),
        Happened::ChoseFinished(true),
        Happened::ChoseSend(true),
        typed(Field::Site, "https://clinic.example/footing"),
    ]);
    assert_eq!(form.problems(HERE), []);
    let tag = tag(&form);
    assert_eq!(
        tag.html(),
        "<script type=\"module\" src=\"https://clinic.example/footing/embed.js\"></script>\n\
         \n\
         <style>\n\
         \x20 footing-check {\n\
         \x20   --footing-accent: #12355b;\n\
         \x20   --footing-background: #ffffff;\n\
         \x20   --footing-font: \"Source Sans 3\", sans-serif;\n\
         \x20   --footing-radius: 4px;\n\
         \x20 }\n\
         </style>\n\
         \n\
         <footing-check check=\"recovery-capital-brief\" label=\"Strengths\" lang=\"en\" theme=\"light\" tell=\"started finished\" send>\n\
         \x20 <a href=\"https://clinic.example/footing/check/strengths-short/\">Open the check on its own page</a>\n\
         </footing-check>\n"
    );
    assert_eq!(
        tag.policy(),
        "script-src https://clinic.example/footing/embed.js;\nframe-src https://clinic.example;\n"
    );
    let frame = tag.frame();
    for part in [
        "https://clinic.example/footing/embed/#check=recovery-capital-brief&amp;lang=en&amp;theme=light&amp;accent=%2312355b",
        "title=\"Strengths\"",
        "height=\"700\"",
        "referrerpolicy=\"no-referrer\"",
    ] {
        assert!(frame.contains(part), "{part} is not in {frame}");
    }
    // Without the script there is nobody to tell.
    assert!(!frame.contains("tell") && !frame.contains("send") && !frame.contains("host="));
}

/// Every built-in check and a link, in every theme, read by what reads it in the frame.
#[test]
fn what_is_written_is_read_back_as_it_was_chosen() {
    let checks = crate::catalog::checks();
    let checks = checks.iter().map(|check| {
        let shown = Shows::Check(check.instrument.slug.clone());
        let id = check.instrument.id.to_string();
        (vec![typed(Field::Check, &id)], shown)
    });
    let payload = payload(&["triggers"]);
    let links = ["", "https://footing.example/start/#", "start/%23"].map(|before| {
        let link = typed(Field::Link, &format!(" {before}{payload} "));
        let chosen = vec![Happened::ChoseSource(Source::Link), link];
        (chosen, Shows::Link(payload.clone()))
    });
    let look = [
        typed(Field::Accent, "#123"),
        typed(Field::Background, "rgb(250 250 250)"),
        typed(Field::Font, FONTS[2]),
        typed(Field::Radius, "7"),
    ];
    for (chosen, shown) in checks.chain(links) {
        for theme in [Theme::Auto, Theme::Light] {
            let theme = Happened::ChoseTheme(theme);
            let form = after(&[&chosen[..], &look, &[theme]].concat());
            let tag = tag(&form);
            // As embed.js makes the address, and as the frame alone has it.
            let html = tag.html();
            let mut asked = form_urlencoded::Serializer::new(String::new());
            for name in ["check", "link", "tell"] {
                let value = attribute(&html, name);
                asked.extend_pairs(value.map(|it| (name, it)));
            }
            let frame = attribute(&tag.frame(), "src").unwrap();
            let (_, fragment) = frame.split_once('#').unwrap();
            for asked in [asked.finish().as_str(), fragment] {
                assert_eq!(Embedded::read(asked).shows, shown, "{asked}");
            }
            let mut read = Look::default();
            read.set("theme", &attribute(&html, "theme").unwrap_or_default());
            for line in html.lines() {
                let wish = line.trim().strip_prefix("--footing-");
                if let Some((name, value)) = wish.and_then(|it| it.split_once(": ")) {
                    assert!(read.set(name, value.trim_end_matches(';')), "{line}");
                }
            }
            assert_eq!(read, form.look());
            let mut framed = Look::default();
            for (name, value) in form_urlencoded::parse(fragment.as_bytes()) {
                framed.set(&name, &value);
            }
            assert_eq!(framed, form.look());
        }
    }
}

#[test]
fn what_the_page_hears_is_what_was_ticked() {
    for (started, finished, send) in [
        (false, false, false),
        (true, false, false),
        (false, true, true),
        (true, true, true),
    ] {
        let form = after(&[
            Happened::ChoseStarted(started),
            Happened::ChoseFinished(finished),
            Happened::ChoseSend(send),
        ]);
        let html = tag(&form).html();
        let tell = attribute(&html, "tell").unwrap_or_default();
        let send_there = html.contains(" send>");
        let asked = format!("tell={tell}{}", if send_there { "&send=" } else { "" });
        let read = Embedded::read(&asked);
        assert_eq!(
            (read.tells_started, read.tells_finished, read.takes_results),
            (started, finished, send),
            "{html}"
        );
    }
}

#[test]
fn a_colour_that_nobody_could_read_is_left_out() {
    let form = after(&[
        typed(Field::Accent, "#ffe000"),
        Happened::ChoseTheme(Theme::Light),
    ]);
    assert!(form.look().refused() == ["accent"] && !tag(&form).html().contains("--footing"));
    // In the dark it can be read, so it stays where the dark may be shown.
    let form = after(&[typed(Field::Accent, "#ffe000")]);
    assert!(tag(&form).html().contains("--footing-accent: #ffe000;"));
}

#[test]
fn what_cannot_be_read_is_said_and_left_out() {
    let link = Happened::ChoseSource(Source::Link);
    for (happened, problem) in [
        (vec![link.clone()], Problem::NoLink),
        (
            vec![link, typed(Field::Link, "https://x.example/#1.y.z")],
            Problem::LinkUnreadable,
        ),
        (
            vec![typed(Field::Accent, "dark blue")],
            Problem::NoColour(Field::Accent),
        ),
        (
            vec![typed(Field::Background, "#12345678")],
            Problem::NoColour(Field::Background),
        ),
        (
            vec![
                typed(Field::Font, OWN),
                typed(Field::OwnFont, "x;} body{display:none"),
            ],
            Problem::NoFont,
        ),
        (vec![typed(Field::Radius, "40")], Problem::NoRadius),
        (vec![typed(Field::Site, "footing")], Problem::NoSite),
    ] {
        let form = after(&happened);
        assert_eq!(form.problems(HERE), [problem]);
        let tag = form.tag(HERE, Words::english());
        assert_eq!(tag.is_none(), problem.is_in_the_way(), "{problem:?}");
        if let Some(tag) = tag {
            assert!(!tag.html().contains("<style>"), "{}", tag.html());
        }
    }
}

#[test]
fn a_link_for_several_checks_has_a_name_for_all() {
    let both = payload(&["triggers", "check-in"]);
    let form = after(&[
        Happened::ChoseSource(Source::Link),
        typed(Field::Link, &both),
    ]);
    assert_eq!(form.label(Words::english()), "Checks to take");
    let first = form.first_check().unwrap();
    assert_eq!(first.instrument.id.as_str(), "triggers");
    let html = tag(&form).html();
    assert!(html.contains(&format!("href=\"{HERE}start/#{both}\"")));
}

#[test]
fn whoever_changes_something_is_not_told_that_it_is_copied() {
    let mut state = State::new(Route::Counselor(Desk::Tag), Words::english());
    state.announced = Some(crate::state::Announcement::Copied);
    update(&mut state, typed(Field::Radius, "4"));
    assert_eq!(state.announced, None);
}

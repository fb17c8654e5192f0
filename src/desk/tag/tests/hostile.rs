//! Words that are no words but markup: they stay words.

use super::*;
use proptest::prelude::*;

/// Names with everything that ends an attribute, a tag, a style or a script.
#[test]
fn nothing_that_is_typed_breaks_out() {
    for hostile in [
        "</script><script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' onload='alert(1)",
        "</style><img src=x onerror=alert(1)>",
        "</footing-check>-->",
        "a & b &quot; &lt;",
        "two\nlines\r\n\u{2028}three",
    ] {
        let form = after(&[
            typed(Field::Label, hostile),
            typed(Field::Accent, hostile),
            typed(Field::Font, OWN),
            typed(Field::OwnFont, hostile),
            typed(Field::Radius, hostile),
            typed(Field::Check, hostile),
        ]);
        let tag = tag(&form);
        let label = form.label(Words::english());
        for (html, name, marks) in [
            (
                tag.html(),
                "label",
                ["<script", "</script>", "<footing-check"],
            ),
            (tag.frame(), "title", ["<iframe", "</iframe>", "title="]),
        ] {
            assert_eq!(attribute(&html, name).as_deref(), Some(&*label), "{html}");
            for mark in marks {
                assert_eq!(html.matches(mark).count(), 1, "{mark} in {html}");
            }
            assert!(!html.contains("<img") && !html.contains(hostile), "{html}");
        }
        for site in [format!("https://x.example/{hostile}"), hostile.to_owned()] {
            let form = after(&[typed(Field::Site, &site)]);
            assert_eq!(form.problems(HERE), [Problem::NoSite], "{site}");
        }
    }
}

proptest! {
    #[test]
    fn any_words_stay_words(text in ".{0,60}") {
        let form = after(&[
            typed(Field::Label, &text),
            typed(Field::Font, OWN),
            typed(Field::OwnFont, &text),
            typed(Field::Link, &text),
            typed(Field::Radius, &text),
        ]);
        let (tag, label) = (tag(&form), form.label(Words::english()));
        for (html, name, tags) in [(tag.html(), "label", 3), (tag.frame(), "title", 1)] {
            prop_assert_eq!(attribute(&html, name), Some(label.clone()));
            // Those that are written here, and no more.
            let styles = html.matches("<style>").count();
            prop_assert_eq!(html.matches('<').count(), 2 * (tags + styles));
        }
    }
}

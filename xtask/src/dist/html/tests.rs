//! Filling in the skeleton.

use super::*;

#[test]
fn the_way_to_the_root_is_relative() {
    let cases = [("", "./"), ("help/", "../"), ("check/strengths/", "../../")];
    for (path, expected) in cases {
        assert_eq!(relative_root(path), expected, "{path}");
    }
}

#[test]
fn the_base_has_a_slash_at_each_end() {
    for (base, expected) in [("/", "/"), ("", "/"), ("a/b", "/a/b/"), ("/a/", "/a/")] {
        assert_eq!(absolute_root(base), expected, "{base}");
    }
}

#[test]
fn values_are_put_in_and_not_looked_into() {
    let values = [("a", "{{b}}".to_owned()), ("b", "2".to_owned())];
    assert_eq!(filled("<{{a}}|{{b}}>", &values).unwrap(), "<{{b}}|2>");
    assert!(filled("{{c}}", &values).is_err());
    assert!(filled("{{a", &values).is_err());
}

#[test]
fn text_cannot_become_markup() {
    assert_eq!(escaped("\"<&>"), "&quot;&lt;&amp;&gt;");
}

#[test]
fn personal_pages_are_told_apart_in_every_language() {
    assert!(is_personal("results/") && is_personal("es/data/"));
    assert!(!is_personal("") && !is_personal("check/strengths/"));
}

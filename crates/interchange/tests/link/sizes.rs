//! How long links are.

use crate::samples::{built_in, invitation, nine_items, ten_items, whole};
use footing_interchange::link::{Invitation, decode, encode};

fn url(invitation: &Invitation) -> String {
    let url = format!("https://example.org/start/#{}", encode(invitation).unwrap());
    assert_eq!(decode(&url).as_ref(), Ok(invitation));
    url
}

#[test]
fn whole_instruments_fit_in_a_link() {
    for (what, step, most) in [
        ("a check of the app", built_in("recovery-capital"), 300),
        ("ten items", whole(ten_items()), 900),
        ("nine items, bands, a danger", whole(nine_items()), 1_200),
    ] {
        let length = url(&invitation(vec![step])).len();
        println!("{what}: {length} characters");
        assert!(length <= most, "{what}: {length} of {most}");
    }
}

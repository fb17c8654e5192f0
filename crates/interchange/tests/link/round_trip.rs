//! What is sent arrives.

use crate::arbitrary::invitation;
use crate::outside;
use crate::samples::{self, built_in, ten_items, whole};
use footing_interchange::custom::CustomInstrument;
use footing_interchange::link::{Invitation, Step, decode, encode};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn every_invitation_arrives_as_it_was_sent(sent in invitation()) {
        let fragment = encode(&sent).unwrap();
        prop_assert!(fragment.ends_with(|c: char| c.is_ascii_alphanumeric()));
        prop_assert!(fragment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)));
        for step in &sent.steps {
            if let Step::Whole(instrument) = step {
                let kept = CustomInstrument::from_text(&instrument.to_text());
                prop_assert_eq!(kept.as_ref(), Some(&**instrument));
            }
        }
        prop_assert_eq!(decode(&fragment), Ok(sent));
    }

    #[test]
    fn words_arrive_as_plain_text(sender in any::<String>(), note in any::<String>()) {
        let mut sent = samples::invitation(vec![built_in("triggers")]);
        sent.sender = sender.chars().take(60).collect();
        sent.note = note.chars().take(600).collect();
        let got = decode(&encode(&sent).unwrap()).unwrap();
        prop_assert!(footing_interchange::plain::is_line(&got.sender));
        prop_assert!(footing_interchange::plain::is_text(&got.note));
        // Once plain, always plain.
        prop_assert_eq!(decode(&encode(&got).unwrap()), Ok(got));
    }
}

#[test]
fn a_link_of_other_code_is_read() {
    let read = decode(&outside::with_fields(outside::SMALLEST)).unwrap();
    let expected = Invitation {
        sender: String::new(),
        note: String::new(),
        recipient: None,
        wanted: Default::default(),
        asks_name: false,
        invite: [0; 8],
        first_day: None,
        every: None,
        ..samples::invitation(vec![built_in("a")])
    };
    assert_eq!(read, expected);
}

#[test]
fn kept_texts_that_are_none() {
    let text = ten_items().to_text();
    assert_eq!(CustomInstrument::from_text(&text), Some(ten_items()));
    for cut in 0..text.len() {
        assert_eq!(CustomInstrument::from_text(&text[..cut]), None, "{cut}");
    }
    assert_eq!(CustomInstrument::from_text(&format!("{text}AAAA")), None);
}

/// Links are kept in mails for years: what version 1 wrote once, it reads for ever.
#[test]
fn links_of_the_first_day_are_still_read() {
    let steps = vec![built_in("recovery-capital-brief"), whole(ten_items())];
    assert_eq!(decode(FIRST_LINK), Ok(samples::invitation(steps)));
}

const FIRST_LINK: &str = "\
    1.Pq61yyg2SWAQrrPkK4ZLaNFaq17YpcFBaRvkkS9yYjr7ghbf6zUdwP5dl81OwlAQhacmRsNT8ADAQo0uXBjDigXG\
    iInrC21NQy3YFiu-iA_ny3jOmVv8YQm5uTN3znznkFWGtFiE0fABuqgbmuoUfWa1ReP0LREieLkeHL1EP-0yhSfW3u\
    fCG_v6HJ8cWR9-xqugrDVewttzS5L1-evV-9nLsrro0sv2I1hiP5dTJTQfFPYoacf3-4e6g892f8z1mrCNtos6Zc0T\
    OzFLju3uYDtmt9F3zO6RP8q92VymZzY92JwNZrCdzZqT6ih0TA7nmRVatwVhK84V9ihCoPyJmS0izPArHl7cwmyKFd\
    grfGj3o0LDsBY42VzBelFfrtwJ9dXPO-nOOaHglVJXPalQzlsvQaaujMfne3pQJRLmm5KhWZe0MikXBPIYl4Z2JTby\
    nF9ScY9pS6IrE2moIW0nXgQYr8ZkPGPx6BO7chDnQTpRUyMeIKfktm4DCAF8yygnwChsY9FLfNVIzaW400jkyLUV9o\
    od4zkDCuhcA6pY29IwIlcbV6dHAE4LbkwaectcIyJNLeOZTjVzhxPZC3D603pKZhUdWYv_Bzn-wpR75d8s5bWeBLV8\
    W-bDYbVTQp5Fh0kLBI64ItGRiFxhlOeTRZuFtCBWzAb2-_MN.UZW55PC7";

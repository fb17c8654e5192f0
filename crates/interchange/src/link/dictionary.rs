//! Words that questionnaires and the notes before them are made of.
//!
//! Part of version 1 of the payload: a changed letter makes links that are on their way unreadable.
//! What most texts share stands at the end, where pointing back is cheapest.

/// What every payload is deflated after, 2.6 kB: it makes a link a tenth shorter, so that ten
/// statements fit into one QR code.
pub(super) const DICTIONARY: &str = "\
January February March April May June July August September October November December \
Monday Tuesday Wednesday Thursday Friday Saturday Sunday \
journal questionnaire inventory assessment subscale total score minimal severe moderate mild low medium high \
medication treatment counselor therapist doctor clinic hospital group meeting sponsor peer supporter \
alcohol drink drinking drugs using gambling craving urge recovery relapse sober substance withdrawal \
anxious nervous worried afraid angry guilty ashamed lonely bored hopeless sad depressed stress pain \
tired energy sleep asleep appetite eating concentrate remember restless calm happy proud confident \
money housing transport school children parents partner family friends community neighbours \
self-harm suicide overdose violence confusion danger \
Hello, before our next appointment please answer these questions honestly. There are no right or wrong answers. \
Choose the answer that fits best. Thank you, see you soon. If you want to talk, call me. It takes about five minutes. \
strongly disagree neither agree nor disagree strongly agree \
not true at all mostly true very true completely \
never rarely sometimes often always almost never almost always \
not at all a little bit somewhat moderately quite a lot very much extremely \
less than once a month once a week several times a week on some days on most days every day \
none one two three four five six seven eight nine ten or more times \
yes no don't know \
During the past two weeks, In the last month, In the past 30 days, Over the last seven days, Today, \
how often did you how many times how much have you felt how hard was it to \
problems with trouble difficult difficulty enough important support another anything everything something someone \
home work health body mind life time people place plans goals things others yourself myself \
would should could cannot can't without because between during while when where what which who \
I have been able to I know how to I feel that I am I can I was I had I do not I want to I need \
make take keep find think thoughts believe understand trust help ask give get go stay spend use \
joy hobby good bad better worse well safe strong hard easy new same different every day night week \
Have you ever Has anyone Did you Do you Are you your that they there their them this these from about with \
having being doing feeling going getting making thinking talking \
ation ally ness ment able ible ing to ing the ed by ed to  of my own  of the  in the  to the  for the  and the  on the  \
 have  has  had  was  were  will  been  are  is a  and  or  not  but  so that  that I  my  me  it  you  your ";

#[cfg(test)]
mod tests {
    use super::*;

    /// The same figures stand in `docs/link-format.md`.
    #[test]
    fn it_never_changes() {
        let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
        let now = (DICTIONARY.len(), crc.checksum(DICTIONARY.as_bytes()));
        assert_eq!(now, (2_620, 1_610_564_139));
    }
}

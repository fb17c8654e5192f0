//! What is packed, field by field in the order of the packed form.

use super::fields::{pack_enum, pack_in_parts, pack_struct};
use crate::condition::{Test, When};
use crate::instrument::{
    Band, Bands, Chart, Choice, Instrument, Item, Kind, MapRow, Method, Missing, Origin,
    Provenance, Ranking, Reliability, ResponseScale, ScoreRule, Section,
};
use crate::reading::{Danger, Line, Matching, Offer, Order, Reason, Rule};
use crate::texts::{Heading, OfferTexts, Stem, Texts};

// First what taking a check needs, then what scoring it needs besides.
pack_in_parts!(Instrument {
    id,
    edition,
    slug,
    recall_days,
    minutes,
    per_screen,
    behaviour,
    provenance,
    sections,
    items,
    dangers;
    scores;
    rankings,
    rules,
    charts,
    trend,
    guide,
});
pack_struct!(Provenance {
    kind,
    validated,
    licence,
    sources
});
pack_enum!(Origin { 0 Own, 1 Published, ; Imported });
pack_struct!(Section { id, items });
pack_struct!(Item {
    id,
    section,
    stem,
    prompt,
    kind,
    reversed,
    optional,
    when
});
pack_enum!(Kind { 0 Choice(scale), 1 Several(scale), 2 Number { min, max }, 3 Text { max_chars }, ; Display });
pack_struct!(ResponseScale { id, options });
pack_struct!(Choice { id, value });
pack_struct!(When { item, test });
pack_enum!(Test { 0 AtLeast(least), 1 AtMost(most), 2 Is(option), 3 IsNot(option), ; Answered });
pack_struct!(Danger { item, when, topic });
pack_struct!(ScoreRule {
    id,
    method,
    of,
    complement,
    missing,
    reliability,
    bands
});
pack_enum!(Method { 0 Sum, 1 Mean, 2 Pomp, 3 Product, ; Count(from) });
pack_enum!(Missing { 0 None, ; Prorate(percent) });
pack_struct!(Reliability { sd, retest, source });
pack_struct!(Bands { source, ranges });
pack_struct!(Band { id, from, to });
pack_struct!(Ranking { id, of });
pack_enum!(Chart { 0 Bars(scores), ; Map(rows) });
pack_struct!(MapRow {
    section,
    often,
    pull,
    sure
});

pack_enum!(Rule {
    0 Strengths { items, at_least, most },
    1 Works { pairs, often, sure },
    2 Barriers { items, from },
    3 Build { areas, most, items_each, below },
    4 Ranked { ranking, most },
    5 Present { item },
    6 Alike { items, at_least },
    7 Options(matching),
    8 Signs { items, from, most },
    ; Message { lines }
});
pack_struct!(Matching {
    order,
    most,
    offers
});
pack_enum!(Order { 0 Points { least }, ; Listed });
pack_struct!(Offer {
    id,
    family,
    unless,
    because
});
pack_struct!(Reason { id, points, when });
pack_struct!(Line { id, when });

pack_in_parts!(Texts {
    title,
    purpose,
    about,
    sections,
    responses,
    stems,
    prompts,
    items;
    scores,
    bands;
    short,
    steps,
    avoid,
    offers,
    reasons,
    message,
    guide,
    headings,
});
pack_struct!(OfferTexts {
    title,
    about,
    evidence,
    first,
    ask,
    look_for,
    out,
});
pack_struct!(Heading { title, about });
pack_struct!(Stem { text, short, cue });

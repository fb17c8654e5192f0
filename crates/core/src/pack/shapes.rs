//! What is packed, field by field in the order of the packed form.

use super::{pack_enum, pack_struct};
use crate::instrument::{
    Chart, Choice, Instrument, Item, Kind, MapRow, Method, Missing, Origin, Provenance, Ranking,
    Reliability, ResponseScale, ScoreRule, Section, When,
};
use crate::reading::Rule;
use crate::texts::{Heading, Stem, Texts};

pack_struct!(Instrument {
    id,
    edition,
    slug,
    recall_days,
    minutes,
    per_screen,
    provenance,
    sections,
    items,
    scores,
    rankings,
    rules,
    charts,
    trend,
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
pack_enum!(When { 0 AtLeast(item, least), ; Answered(item) });
pack_struct!(ScoreRule {
    id,
    method,
    of,
    complement,
    missing,
    reliability
});
pack_enum!(Method { 0 Sum, 1 Mean, 2 Pomp, 3 Product, ; Count(from) });
pack_enum!(Missing { 0 None, ; Prorate(percent) });
pack_struct!(Reliability { sd, retest, source });
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
    6 Safety { item, from, to, topic },
    ; Alike { items, at_least }
});

pack_struct!(Texts {
    title,
    purpose,
    about,
    sections,
    responses,
    stems,
    prompts,
    items,
    short,
    scores,
    steps,
    avoid,
});
pack_struct!(Heading { title, about });
pack_struct!(Stem { text, short, cue });

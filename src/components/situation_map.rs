//! The map of situations: for each kind how often, how strong, how sure. No sum, no risk.

use crate::catalog::Check;
use crate::components::bars::shown;
use crate::components::with_word;
use crate::link::Link;
use crate::words::{Words, key};
use footing_core::Score;
use footing_core::instrument::MapRow;
use yew::prelude::*;

/// What the map needs.
pub struct MapProps {
    /// The check.
    pub check: Check,
    /// All its scores.
    pub scores: Vec<Score>,
    /// The kinds of situation, each with its three scores.
    pub rows: Vec<MapRow>,
    /// The person's word.
    pub word: AttrValue,
}

/// A table whose cells hold a bar and its figure.
pub fn situation_map(link: &Link, props: &MapProps) -> Html {
    let w = link.words;
    let title = |section: &str| {
        let heading = props.check.texts.sections.get(section);
        heading.map(|heading| with_word(&heading.title, &props.word))
    };
    html! {
        <table class="map">
            <caption>{ w.get(key::MAP_CAPTION) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ w.get(key::MAP_KIND) }</th>
                    <th scope="col">{ w.get(key::MAP_OFTEN) }</th>
                    <th scope="col">{ w.get(key::MAP_PULL) }</th>
                    <th scope="col">{ w.get(key::MAP_SURE) }</th>
                </tr>
            </thead>
            <tbody>
                { for props.rows.iter().map(|row| html! {
                    <tr>
                        <th scope="row">{ title(&row.section) }</th>
                        { cell(w, &props.scores, row.often.as_str(), "often") }
                        { cell(w, &props.scores, row.pull.as_str(), "pull") }
                        { cell(w, &props.scores, row.sure.as_str(), "sure") }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn cell(w: Words, scores: &[Score], id: &str, measure: &'static str) -> Html {
    let found = scores.iter().find(|score| score.id.as_str() == id);
    let value = found.and_then(|score| Some((score.result.ok()?, score.range.1)));
    let data = value.map_or_else(String::new, |(value, _)| shown(value, 2));
    html! {
        <td data-score={id.to_owned()} data-value={data}>
            if let Some((value, max)) = value {
                <svg class="map__picture" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="bar__all" x="0" y="0" width="100" height="12" />
                    <rect
                        class={format!("map__part map__part--{measure}")}
                        x="0" y="0" width={shown(value / max * 100.0, 1)} height="12"
                    />
                </svg>
                <span>{ shown(value, 1) }</span>
            } else {
                <span aria-label={w.get(key::MAP_NOTHING)}>{ "–" }</span>
            }
        </td>
    }
}

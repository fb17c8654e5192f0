//! One score over time: points at their real dates, on the score's whole range, nothing smoothed.

use crate::components::bars::shown;
use crate::link::Link;
use crate::words::key;
use footing_core::Timestamp;
use yew::prelude::*;

/// One point.
#[derive(Clone, Copy, PartialEq)]
pub struct Point {
    /// When it was.
    pub at: Timestamp,
    /// The clock's distance from UTC then, in minutes.
    pub offset_minutes: i32,
    /// The score.
    pub value: f64,
}

/// What the picture needs.
pub struct TrendProps {
    /// What is shown.
    pub title: AttrValue,
    /// The points, oldest first.
    pub points: Vec<Point>,
    /// The score's range.
    pub range: (f64, f64),
}

/// The most points in a picture: more would run into each other on a phone.
const MOST_POINTS: i64 = 60;

/// Of too many results, oldest first, those to be drawn: the last one of each of equal stretches
/// of time. Nothing is averaged, so each point is a result that there is.
pub fn thinned<'a, T>(all: &[&'a T], ms: impl Fn(&T) -> i64) -> Vec<&'a T> {
    let mut drawn: Vec<&T> = Vec::new();
    let (Some(first), Some(last)) = (all.first(), all.last()) else {
        return drawn;
    };
    if all.len() <= MOST_POINTS as usize {
        return all.to_vec();
    }
    let span = ms(last) - ms(first) + 1;
    let stretch = |it: &T| (ms(it) - ms(first)) * MOST_POINTS / span;
    for it in all {
        if drawn
            .last()
            .is_some_and(|last| stretch(last) == stretch(it))
        {
            drawn.pop();
        }
        drawn.push(it);
    }
    drawn
}

const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 132.0;
const LEFT: f64 = 34.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 24.0;

/// The picture; the same facts stand in the table of results beside it.
pub fn trend(link: &Link, props: &TrendProps) -> Html {
    let w = link.words;
    let (Some(first), Some(last)) = (props.points.first(), props.points.last()) else {
        return html! {};
    };
    let (min, max) = props.range;
    let span = (last.at.ms() - first.at.ms()).max(1) as f64;
    let x = |at: Timestamp| LEFT + (at.ms() - first.at.ms()) as f64 / span * (WIDTH - LEFT - RIGHT);
    let y = |value: f64| TOP + (1.0 - (value - min) / (max - min)) * (HEIGHT - TOP - BOTTOM);
    let path: Vec<_> = props
        .points
        .iter()
        .map(|point| format!("{},{}", shown(x(point.at), 1), shown(y(point.value), 1)))
        .collect();
    let label = w.fill(
        key::TREND_LABEL,
        &[
            ("title", &props.title),
            ("from", &w.date(first.at, first.offset_minutes)),
            ("to", &w.date(last.at, last.offset_minutes)),
            ("n", &props.points.len().to_string()),
        ],
    );
    let floor = shown(HEIGHT - 6.0, 0);
    html! {
        <figure class="trend" data-trend="">
            <figcaption>{ &props.title }</figcaption>
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={label}>
                { for [min, f64::midpoint(min, max), max].map(|value| html! {
                    <g>
                        <line class="trend__line" x1={shown(LEFT, 0)} x2={shown(WIDTH - RIGHT, 0)}
                            y1={shown(y(value), 1)} y2={shown(y(value), 1)} />
                        <text class="trend__label" x={shown(LEFT - 6.0, 0)} y={shown(y(value) + 4.0, 1)}
                            text-anchor="end">{ shown(value, 0) }</text>
                    </g>
                }) }
                <polyline class="trend__path" points={path.join(" ")} />
                { for props.points.iter().map(|point| html! {
                    <circle class="trend__point" cx={shown(x(point.at), 1)} cy={shown(y(point.value), 1)} r="4" />
                }) }
                <text class="trend__label" x={shown(LEFT, 0)} y={floor.clone()}>
                    { w.date(first.at, first.offset_minutes) }
                </text>
                if props.points.len() > 1 {
                    <text class="trend__label" x={shown(WIDTH - RIGHT, 0)} y={floor} text-anchor="end">
                        { w.date(last.at, last.offset_minutes) }
                    </text>
                }
            </svg>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_results_the_last_of_each_stretch_is_drawn() {
        let day = 86_400_000;
        for (count, drawn) in [(0, 0), (1, 1), (60, 60), (61, 60), (5000, 60)] {
            let all: Vec<i64> = (0..count).map(|n| n * day).collect();
            let given: Vec<&i64> = all.iter().collect();
            let kept = thinned(&given, |it| *it);
            assert_eq!(kept.len(), drawn, "{count}");
            assert_eq!(kept.last(), given.last(), "the newest is always drawn");
            assert!(kept.iter().all(|it| given.contains(it)));
        }
        // Bursts, and all at the same moment.
        let burst: Vec<i64> = (0..100).map(|n| n % 2 * 1000 * day + n / 2).collect();
        let mut burst: Vec<&i64> = burst.iter().collect();
        burst.sort();
        assert_eq!(thinned(&burst, |it| *it), [burst[49], burst[99]]);
        assert_eq!(thinned(&[&7; 100], |it| *it), [&7]);
    }
}

//! All results by date, and what moved between them.

use crate::catalog::Check;
use crate::components::bars::shown;
use crate::components::go::go;
use crate::components::meanings::Meanings;
use crate::components::notice::{NoticeProps, notice_line};
use crate::components::taken_rows::{newest_rows, older, rows, unfolds};
use crate::components::trend::{Point, TrendProps, thinned, trend};
use crate::link::Link;
use crate::route::Route;
use crate::shelf::{Shelf, Taken};
use crate::state::Notice;
use crate::words::{Words, key};
use footing_core::Answers;
use footing_core::change::{Verdict, change};
use footing_core::instrument::ScoreRule;
use footing_core::score::{range, score_one};
use litemap::LiteMap;
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
pub struct HistoryProps {
    /// Everything the person has here.
    pub shelf: Rc<Shelf>,
    /// What is shown before everything else; of a few results, none.
    pub newest: Vec<Taken>,
    /// What has just happened.
    pub notice: Option<Notice>,
    /// A result was asked for that is not here.
    pub gone: bool,
    /// The lines with older results that were opened, by their oldest result.
    pub opened: LiteMap<String, ()>,
}

/// How many results of a check are listed at once: the newest ones. The older ones are behind a
/// line each hundred, and drawn when that is opened.
const LISTED: usize = 50;
const BEHIND_ONE_LINE: usize = 100;

/// All results.
pub fn history(link: &Link, props: &HistoryProps) -> Html {
    let w = link.words;
    let mut groups: Vec<GroupProps> = Vec::new();
    // A list that is not complete yet would jump.
    let whole = !props.shelf.partial;
    for taken in props.shelf.results().iter().filter(|_| whole) {
        match groups.iter_mut().find(|it| *it.check == taken.check) {
            Some(group) => group.taken.push(taken),
            None => groups.push(GroupProps {
                check: &taken.check,
                taken: vec![taken],
            }),
        }
    }
    let others = props.shelf.other_editions();
    html! {
        <>
            <h1 tabindex="-1">{ w.get(key::TITLE_RESULTS) }</h1>
            { notice_line(link, &NoticeProps { notice: props.notice.clone() }) }
            { newest_rows(link, &props.newest) }
            if !whole {
                <p class="quiet" data-reading="">
                    { w.get(if props.newest.is_empty() { key::HISTORY_READING } else { key::HISTORY_READING_OLDER }) }
                </p>
            } else {
                if props.gone {
                    <p class="notice">{ w.get(key::HISTORY_GONE) }</p>
                }
                if groups.is_empty() {
                    <p>{ w.get(key::HISTORY_EMPTY) }</p>
                    <p>{ go(link, &Route::Home, "button button--main", "", w.get(key::HISTORY_TAKE)) }</p>
                } else {
                    <p class="quiet">{ Meanings::within(link, "results").of(w.get(key::HISTORY_LEAD)) }</p>
                }
                { for groups.iter().map(|it| group(link, it, &props.opened)) }
                if others > 0 {
                    <p class="notice" data-others={others.to_string()}>
                        { w.count(key::HISTORY_OTHERS_ONE, key::HISTORY_OTHERS_OTHER, others) }
                    </p>
                }
            }
        </>
    }
}

pub(super) struct GroupProps<'a> {
    /// The check.
    pub check: &'a Check,
    /// Oldest first.
    pub taken: Vec<&'a Taken>,
}

/// The results of one check.
fn group(link: &Link, props: &GroupProps, opened: &LiteMap<String, ()>) -> Html {
    let w = link.words;
    let check = props.check;
    let mut rules = check
        .instrument
        .trend
        .iter()
        .filter_map(|id| check.instrument.score_rule(id.as_str()));
    let first = rules.next();
    let rest: Vec<&ScoreRule> = rules.collect();
    let parts = check.instrument.id.to_string();
    let (n, all) = (props.taken.len().saturating_sub(LISTED), props.taken.len());
    let (earlier, newest) = props.taken.split_at_checked(n).unwrap_or_default();
    let drawn: Vec<Drawn> = thinned(&props.taken, |it| it.result.finished_at.ms())
        .into_iter()
        .map(|taken| (taken, taken.answers()))
        .collect();
    html! {
        <section class="history" data-history={check.instrument.id.to_string()} aria-label={check.texts.title.clone()}>
            <h2>{ &check.texts.title }</h2>
            if let Some(rule) = first.filter(|_| all > 1) {
                { course(link, check, &drawn, rule) }
                { moved(w, props, rule) }
                if drawn.len() < all {
                    <p class="quiet">{ w.fill(key::HISTORY_SOME, &[("n", &drawn.len().to_string()), ("all", &all.to_string())]) }</p>
                }
                if !rest.is_empty() {
                    <details data-parts="">
                        <summary onclick={unfolds(link, parts.clone())}>{ w.get(key::HISTORY_PARTS) }</summary>
                        // One child, however many parts: with more, Yew would put another line in the
                        // place of the one that was pressed.
                        if opened.contains_key(&parts) {
                            <div>{ for rest.into_iter().map(|rule| html! { <>{ course(link, check, &drawn, rule) }{ moved(w, props, rule) }</> }) }</div>
                        }
                    </details>
                }
            }
            { rows(link, newest) }
            { for earlier.rchunks(BEHIND_ONE_LINE).map(|some| older(link, some, opened)) }
        </section>
    }
}

/// A result in a picture.
type Drawn<'a> = (&'a Taken, Answers);

fn course(link: &Link, check: &Check, drawn: &[Drawn], rule: &ScoreRule) -> Html {
    let points: Vec<Point> = drawn
        .iter()
        .filter_map(|(taken, answers)| {
            let value = score_one(rule, answers).result.ok()?;
            let (at, offset_minutes) = (taken.result.finished_at, taken.result.offset_minutes);
            Some(Point {
                at,
                offset_minutes,
                value,
            })
        })
        .collect();
    let title = check
        .texts
        .scores
        .get(rule.id.as_str())
        .map(|it| it.title.clone());
    if points.len() < 2 {
        return html! {};
    }
    let title = title.unwrap_or_default().into();
    let range = range(&check.instrument, rule);
    trend(
        link,
        &TrendProps {
            title,
            points,
            range,
        },
    )
}

/// What moved since the time before: a word only where a published figure allows it.
pub(super) fn moved(w: Words, props: &GroupProps, rule: &ScoreRule) -> Html {
    let [.., earlier, later] = props.taken.as_slice() else {
        return html! {};
    };
    let (earlier, later) = (
        score_one(rule, &earlier.answers()),
        score_one(rule, &later.answers()),
    );
    let Some(change) = change(rule, &earlier, &later) else {
        return html! {};
    };
    let points = shown(change.points.abs(), 1);
    // Without figures for a verdict; a published list may be validated all the same.
    let (up, down) = if props.check.instrument.provenance.validated {
        (key::CHANGE_RAW_UP, key::CHANGE_RAW_DOWN)
    } else {
        (key::CHANGE_POINTS_UP, key::CHANGE_POINTS_DOWN)
    };
    let text = match (change.verdict, change.points) {
        (Verdict::Higher, _) => w.get(key::CHANGE_HIGHER).to_owned(),
        (Verdict::Lower, _) => w.get(key::CHANGE_LOWER).to_owned(),
        (Verdict::AboutTheSame, _) => w.get(key::CHANGE_SAME).to_owned(),
        (Verdict::NotValidated, n) if n > 0.0 => w.fill(up, &[("n", &points)]),
        (Verdict::NotValidated, n) if n < 0.0 => w.fill(down, &[("n", &points)]),
        (Verdict::NotValidated, _) => w.get(key::CHANGE_POINTS_NONE).to_owned(),
    };
    html! { <p data-change-of={rule.id.to_string()} class="quiet">{ text }</p> }
}

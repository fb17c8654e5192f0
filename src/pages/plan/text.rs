//! A line of the plan in words, and the whole plan as a short plain text.

use super::words_of;
use crate::components::ended;
use crate::saved::{Line, Sort};
use crate::words::{Key, Words, key};
use footing_core::calendar::Date;

/// What a field is called.
pub fn label(sort: Sort, field: &str) -> Key {
    match (sort, field) {
        (Sort::Reason, _) => key::PLAN_REASON_TEXT,
        (Sort::Step, _) => key::PLAN_OWN,
        (Sort::Goal, "why") => key::PLAN_GOAL_WHY,
        (Sort::Goal, "first") => key::PLAN_GOAL_FIRST,
        (Sort::Goal, "by") => key::PLAN_GOAL_BY,
        (Sort::Goal, "who") => key::PLAN_GOAL_WHO,
        (Sort::Goal, "barrier") => key::PLAN_GOAL_BARRIER,
        (Sort::Goal, _) => key::PLAN_GOAL_WHAT,
        (Sort::IfThen, "cue") => key::PLAN_IF,
        (Sort::IfThen, _) => key::PLAN_THEN,
        (Sort::Sign, "sign") => key::PLAN_SIGN_SIGN,
        (Sort::Sign, _) => key::PLAN_SIGN_ACTION,
        (Sort::Supporter, "how") | (Sort::Meeting, "how") => key::PLAN_HOW,
        (Sort::Supporter, "when") => key::PLAN_SUPPORTER_WHEN,
        (Sort::Supporter, _) => key::PLAN_SUPPORTER_NAME,
        (Sort::Meeting, "when") => key::PLAN_MEETING_WHEN,
        (Sort::Meeting, "note") => key::PLAN_MEETING_NOTE,
        (Sort::Meeting, _) => key::PLAN_MEETING_NAME,
    }
}

/// What a line says first: the sentence that names it.
pub fn title(w: Words, line: &Line) -> String {
    match line.sort() {
        Sort::IfThen => {
            let parts = [("cue", line.get("cue")), ("action", line.get("action"))];
            ended(w.fill(key::PLAN_IF_THEN, &parts))
        }
        Sort::Sign if !line.get("action").is_empty() => {
            let parts = [("sign", line.get("sign")), ("action", line.get("action"))];
            ended(w.fill(key::PLAN_SIGN_THEN, &parts))
        }
        _ => line.texts().first().cloned().unwrap_or_default(),
    }
}

/// What it says besides, in its order: what each is called, and the words; a day as a day.
pub fn details(w: Words, line: &Line) -> Vec<(Key, String)> {
    let sort = line.sort();
    if matches!(sort, Sort::IfThen | Sort::Sign) {
        return Vec::new();
    }
    let pairs = sort.fields().iter().zip(line.texts()).skip(1);
    let said = pairs.filter(|(_, text)| !text.is_empty());
    said.map(|(field, text)| {
        let text = match (*field, Date::parse(text)) {
            ("by", Some(day)) => w.day(day),
            _ => text.clone(),
        };
        (label(sort, field), text)
    })
    .collect()
}

/// The lines of these sorts as plain text, each sort under its title.
pub fn plain(w: Words, lines: &[Line], sorts: &[Sort]) -> String {
    let mut parts = Vec::new();
    for sort in Sort::ALL.into_iter().filter(|sort| sorts.contains(sort)) {
        let of_sort = lines.iter().filter(|line| line.sort() == sort);
        let said: Vec<_> = of_sort.map(|line| said(w, line)).collect();
        if !said.is_empty() {
            let (title, _, _) = words_of(sort);
            parts.push(format!("{}\n{}", w.get(title), said.join("\n")));
        }
    }
    parts.join("\n\n")
}

fn said(w: Words, line: &Line) -> String {
    let mut text = format!("- {}", title(w, line));
    for (label, words) in details(w, line) {
        text += &format!("\n  {}: {words}", w.get(label));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(sort: Sort, texts: &[&str]) -> Line {
        Line::new(sort, texts.iter().map(|it| (*it).to_owned()).collect()).unwrap()
    }

    #[test]
    fn only_the_chosen_parts_are_in_the_text() {
        let w = Words::english();
        let lines = [
            line(Sort::Supporter, &["Ann", "555 0100", ""]),
            line(Sort::Goal, &["Sleep", "", "Bed at ten", "2026-12-01"]),
            line(Sort::IfThen, &["an urge comes", "call Ann"]),
            line(Sort::Reason, &["My kids"]),
        ];
        let text = plain(w, &lines, &[Sort::Goal, Sort::IfThen]);
        let goal = "Goals\n- Sleep\n  The first step: Bed at ten\n  By when: 1 December 2026";
        let if_then = "For hard moments\n- If an urge comes, then I will call Ann.";
        assert_eq!(text, format!("{goal}\n\n{if_then}"));
        let all = plain(w, &lines, &Sort::ALL);
        assert!(all.starts_with("Reasons to go on\n- My kids") && all.contains("Ann\n"));
        assert_eq!(plain(w, &lines, &[Sort::Meeting]), "");
    }

    #[test]
    fn every_field_has_a_name_of_its_own() {
        for sort in Sort::ALL {
            let labels: Vec<_> = sort.fields().iter().map(|it| label(sort, it)).collect();
            for (n, label) in labels.iter().enumerate() {
                assert!(!labels.iter().skip(n + 1).any(|it| it == label), "{sort:?}");
            }
        }
    }
}

//! Fields of forms: several lines, a whole number, a part that unfolds.

use crate::desk::instruments::editing::NO_NUMBER;
use crate::edge::input;
use yew::prelude::*;

/// What a field of lines needs.
#[derive(Properties, PartialEq)]
pub struct LinesProps {
    /// Its id.
    pub id: AttrValue,
    /// The lines, none of them empty.
    pub lines: Vec<String>,
    /// Takes the lines after each change.
    pub onchange: Callback<Vec<String>>,
    /// How many lines it shows.
    pub rows: u32,
    /// The ids of what is said about it.
    #[prop_or_default]
    pub about: Option<AttrValue>,
    /// Whether something is wrong with it.
    #[prop_or_default]
    pub is_wrong: bool,
}

/// Several texts, one a line. What is typed stays as it is, the line that was just begun included.
#[component]
pub fn Lines(props: &LinesProps) -> Html {
    let typed = use_state(String::new);
    let text = if lines_of(&typed) == props.lines {
        (*typed).clone()
    } else {
        props.lines.join("\n")
    };
    let oninput = {
        let (typed, onchange) = (typed.clone(), props.onchange.clone());
        Callback::from(move |event: InputEvent| {
            let text = input::typed(&event);
            onchange.emit(lines_of(&text));
            typed.set(text);
        })
    };
    html! {
        <textarea id={props.id.clone()} rows={props.rows.to_string()} value={text} {oninput} dir="auto" autocomplete="off"
            aria-describedby={props.about.clone()} aria-invalid={props.is_wrong.then_some("true")} />
    }
}

/// The lines of a text that have words, without the bullets or numbers of a list.
pub fn lines_of(text: &str) -> Vec<String> {
    let lines = text.split(['\n', '\r']).map(str::trim);
    let lines = lines.map(|line| {
        let bullets = ["• ", "· ", "- ", "– ", "* "];
        let rest = bullets.iter().find_map(|bullet| line.strip_prefix(bullet));
        rest.map_or(line, str::trim_start)
    });
    let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    let numbered = lines.iter().enumerate().map(|(place, line)| {
        let rest = line.strip_prefix(&(place + 1).to_string())?;
        let words = rest
            .strip_prefix(['.', ')'])?
            .strip_prefix([' ', '\t'])?
            .trim();
        Some(words).filter(|words| !words.is_empty())
    });
    // One line alone may be about a number.
    let numbered = numbered
        .collect::<Option<Vec<_>>>()
        .filter(|_| lines.len() > 1);
    numbered
        .unwrap_or(lines)
        .into_iter()
        .map(str::to_owned)
        .collect()
}

/// What a field of a number needs.
#[derive(Properties, PartialEq)]
pub struct NumberProps {
    /// Its id.
    pub id: AttrValue,
    /// The number; [`NO_NUMBER`] where there is none.
    pub value: i32,
    /// Takes the number after each change.
    pub onchange: Callback<i32>,
    /// The id of what is said about it.
    #[prop_or_default]
    pub about: Option<AttrValue>,
    /// Whether something is wrong with it.
    #[prop_or_default]
    pub is_wrong: bool,
}

/// A whole number. What is none yet stays as it was typed.
#[component]
pub fn Number(props: &NumberProps) -> Html {
    let typed = use_state(String::new);
    let text = if number_of(&typed) == props.value {
        (*typed).clone()
    } else {
        shown(props.value)
    };
    let oninput = {
        let (typed, onchange) = (typed.clone(), props.onchange.clone());
        Callback::from(move |event: InputEvent| {
            let text = input::typed(&event);
            onchange.emit(number_of(&text));
            typed.set(text);
        })
    };
    html! {
        <input type="text" inputmode="numeric" class="own-number" id={props.id.clone()} value={text} {oninput}
            maxlength="8" autocomplete="off" aria-describedby={props.about.clone()} aria-invalid={props.is_wrong.then_some("true")} />
    }
}

fn shown(number: i32) -> String {
    if number == NO_NUMBER {
        String::new()
    } else {
        number.to_string()
    }
}

/// The number that a text is; people write the sign in three ways.
pub fn number_of(text: &str) -> i32 {
    let text = text.trim().replace(['\u{2212}', '\u{2013}'], "-");
    text.parse().unwrap_or(NO_NUMBER)
}

/// What a part that unfolds needs.
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    /// What is in it.
    pub summary: AttrValue,
    /// Its name in the markup.
    pub name: &'static str,
    /// Whether it must be open, because something in it wants to be seen.
    pub must_open: bool,
    /// The part.
    pub children: Html,
}

/// A part that unfolds. Once open it stays so until the person folds it.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    let is_open = use_state(|| false);
    {
        let is_open = is_open.clone();
        use_effect_with(props.must_open, move |must| {
            if *must {
                is_open.set(true);
            }
        });
    }
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: Event| is_open.set(input::is_open(&event)))
    };
    html! {
        <details class="fold" open={*is_open || props.must_open} {ontoggle} data-fold={props.name}>
            <summary>{ props.summary.clone() }</summary>
            { props.children.clone() }
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_numbers_are_what_people_mean() {
        assert_eq!(lines_of(" one \r\n\n two\n"), ["one", "two"]);
        assert!(lines_of(" \n\r\n").is_empty());
        for (text, lines) in [
            ("1. one\n2. two", &["one", "two"][..]),
            ("1) one\n\n2)\ttwo", &["one", "two"]),
            ("• one\n - two", &["one", "two"]),
            ("1. one", &["1. one"]),
            ("1. one\n3. two", &["1. one", "3. two"]),
            ("1.5 litres\n2. two", &["1.5 litres", "2. two"]),
            ("1. \n2. two", &["1.", "2. two"]),
        ] {
            assert_eq!(lines_of(text), lines, "{text:?}");
        }
        for (text, number) in [
            ("7", 7),
            (" -2 ", -2),
            ("\u{2212}3", -3),
            ("", NO_NUMBER),
            ("-", NO_NUMBER),
            ("1.5", NO_NUMBER),
            ("99999999999", NO_NUMBER),
        ] {
            assert_eq!(number_of(text), number, "{text:?}");
        }
    }
}

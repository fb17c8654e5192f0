//! What stands in a cell: a number of ours, or a text that no spreadsheet program takes for a formula.

/// A number as it is.
pub fn number(number: f64) -> String {
    number.to_string()
}

/// A text that is only a text in every program.
///
/// Where it could begin a formula, an apostrophe is put before it, which spreadsheet programs know as
/// "this is text"; after a semicolon too, because programs of many countries begin a cell there. A
/// cell in quotation marks that ends in one would draw the rest of the file into that program's cell.
/// A line break, a tab or another control character becomes a space.
pub fn text(text: &str) -> String {
    let in_quotes = text.contains(['"', ',']);
    let mut cell = String::with_capacity(text.len());
    let mut begins = true;
    for (at, c) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let draws_in = at > 0 && in_quotes && rest.chars().all(is_passed_over);
        if begins && (is_active(rest) || draws_in) {
            cell.push('\'');
        }
        begins = c == ';';
        let breaks = c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
        cell.push(if breaks { ' ' } else { c });
    }
    if in_quotes && text.ends_with(';') {
        cell.push('\'');
    }
    cell
}

/// Whether a program may do something at the sight of a cell that begins like this: with a control
/// character or a sign, also behind spaces, quotation marks and what nobody sees.
fn is_active(text: &str) -> bool {
    let first = text.chars().find(|c| !is_passed_over(*c));
    first.is_some_and(|c| c.is_control() || is_sign(c))
}

fn is_passed_over(c: char) -> bool {
    let is_quote = matches!(
        c,
        '"' | '\'' | '`' | '´' | '«' | '»' | '\u{2018}'..='\u{201f}' | '＂' | '＇'
    );
    let is_unseen = matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    is_quote || is_unseen || (c.is_whitespace() && !c.is_control())
}

/// `=`, `+`, `-` and `@`, and the characters that are the same to whoever looks at their meaning.
fn is_sign(c: char) -> bool {
    matches!(
        c,
        '=' | '+'
            | '-'
            | '@'
            | '＝'
            | '＋'
            | '－'
            | '＠'
            | '﹦'
            | '﹢'
            | '﹣'
            | '﹫'
            | '⁼'
            | '⁺'
            | '⁻'
            | '₌'
            | '₊'
            | '₋'
            | '−'
            | '˗'
            | '‐'
            | '‑'
            | '‒'
            | '–'
            | '—'
    )
}

//! The pages to compare with: what a careful person would write by hand, with the same words.
//!
//! They are served as the site is, compressed in the same way.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use footing::catalog::{self, Check};
use footing_core::Kind;

use crate::jobs::HISTORIES;
use crate::records;

const FORM: &str = include_str!("../pages/plain.html");
const LIST: &str = include_str!("../pages/list.html");

/// The lengths of the forms.
const FORMS: [usize; 4] = [3, 10, 28, 200];

/// Writes all of them below a folder.
///
/// # Errors
/// When one cannot be written.
pub fn write(folder: &Path) -> Result<()> {
    for items in FORMS {
        page(folder, &items.to_string(), &form(items)?)?;
    }
    for results in HISTORIES {
        page(folder, &format!("list-{results}"), &list(results)?)?;
    }
    Ok(())
}

/// A page as the server wants it: with its compressed twin.
fn page(folder: &Path, name: &str, text: &str) -> Result<()> {
    let folder = folder.join(name);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.html"), text)?;
    fs::write(folder.join("index.html.br"), compressed(text.as_bytes())?)?;
    Ok(())
}

/// A file in Brotli, as small as it gets.
pub fn compressed(content: &[u8]) -> Result<Vec<u8>> {
    let best = BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &best)?;
    Ok(compressed)
}

fn form(count: usize) -> Result<String> {
    let id = if count > 10 {
        "recovery-capital"
    } else {
        "recovery-capital-brief"
    };
    let check = catalog::by_id(id).context("the app has lost a check")?;
    let mut items = String::new();
    let of_the_first_scale = check
        .instrument
        .items
        .iter()
        .filter_map(|item| match &item.kind {
            Kind::Choice(scale) if scale.id == "like" => Some((item, scale)),
            _ => None,
        });
    // A form longer than the check begins again: the words are the same, the names are not.
    let each: Vec<_> = of_the_first_scale.collect();
    for (index, (item, scale)) in each.iter().cycle().take(count).enumerate() {
        let name = format!("item{index}");
        let words = words(check.texts.item(item));
        write!(
            items,
            "<fieldset data-item=\"{name}\">\n<legend>{words}</legend>\n"
        )?;
        for option in &scale.options {
            let text = self::words(check.texts.option(&scale.id, &option.id));
            radio(&mut items, &name, &option.value.to_string(), &text)?;
        }
        radio(&mut items, &name, "declined", "I’d rather not say")?;
        items.push_str("</fieldset>\n");
    }
    Ok(FORM
        .replace("{{title}}", &words(&check.texts.title))
        .replace("{{about}}", &words(&check.texts.purpose))
        .replace("{{count}}", &count.to_string())
        .replace("{{items}}", &items))
}

fn radio(page: &mut String, name: &str, value: &str, text: &str) -> Result<()> {
    writeln!(
        page,
        "<label><input type=\"radio\" name=\"{name}\" value=\"{value}\"> {text}</label>"
    )?;
    Ok(())
}

fn list(count: usize) -> Result<String> {
    let mut groups = String::new();
    for check in records::checks()? {
        group(&mut groups, &check, count)?;
    }
    Ok(LIST.replace("{{groups}}", &groups))
}

/// One check's results: a picture with a point for each, and a row for each.
fn group(page: &mut String, check: &Check, count: usize) -> Result<()> {
    let of_this = records::all(count)?
        .into_iter()
        .filter(|past| past.check == *check);
    let (mut points, mut rows) = (String::new(), Vec::new());
    for (index, past) in of_this.enumerate() {
        let (x, y) = (index * 320 / count.max(1), (index * 37) % 100);
        write!(points, "{x},{y} ")?;
        let day: String = past.at.to_string().chars().take(10).collect();
        rows.push(format!(
            "<li data-row=\"{0}\"><a href=\"#{0}\">{day}</a> <span>{y} of 100</span></li>\n",
            past.id
        ));
    }
    rows.reverse();
    write!(
        page,
        "<h2>{}</h2>\n<figure data-trend>\n<svg viewBox=\"0 0 320 100\">\
         <polyline points=\"{points}\"/></svg>\n</figure>\n<ul>\n{}</ul>\n",
        words(&check.texts.title),
        rows.concat()
    )?;
    Ok(())
}

/// Words as they stand in a page.
fn words(text: &str) -> String {
    let word = text.replace("{behaviour}", "drinking");
    word.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_all_its_items_and_nothing_left_to_fill_in() {
        for count in FORMS {
            let page = form(count).unwrap();
            assert_eq!(page.matches("<fieldset").count(), count);
            assert_eq!(page.matches("type=\"radio\"").count(), count * 6);
            assert!(!page.contains("{{") && !page.contains("{behaviour}"));
        }
    }

    #[test]
    fn a_list_has_all_its_rows() {
        let page = list(1_000).unwrap();
        assert_eq!(page.matches("data-row").count(), 1_000);
        assert!(page.contains("data-trend") && !page.contains("{{"));
    }
}

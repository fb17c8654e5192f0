//! The built site with a check of many items on one screen, to be compared with the plain forms.
//!
//! Footing's own checks show a few items a screen. Here one check's page brings another file along
//! and has another first screen; the modules, scripts and styles are the site's.

use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::thread;

use anyhow::{Context, Result};
use footing::catalog::{self, Check};
use footing::route::Route;
use footing::site;
use footing_core::{Texts, definition};
use serde_json::{Value, json};

use crate::plain::compressed;

/// The check whose page is changed.
pub const SLUG: &str = "strengths-short";
const FILES: [&str; 2] = [
    include_str!("../../instruments/recovery-capital-brief/instrument.json"),
    include_str!("../../instruments/recovery-capital-brief/en.json"),
];

/// Copies the site into a folder, with so many items on the first screen of one check.
///
/// # Errors
/// When the site is not as expected, or a file cannot be written.
pub fn write(site: &Path, folder: &Path, items: usize) -> Result<()> {
    copy(site, folder)?;
    let (packed, screen) = made(items)?;
    let page = folder.join("check").join(SLUG).join("index.html");
    let text = fs::read_to_string(&page)?;
    let text = replaced(
        &text,
        "<template id=\"first-screen\">",
        "</template>",
        &screen,
    )?;
    let text = replaced(&text, "data-check=\"", "\"", "../../assets/long.bin")?;
    let file = folder.join("assets/long.bin");
    for (path, content) in [(page, text.as_bytes()), (file, &packed)] {
        fs::write(&path, content)?;
        let mut twin = path.into_os_string();
        twin.push(".br");
        fs::write(twin, compressed(content)?)?;
    }
    // What the worker would keep has other sums than its list says.
    Ok(fs::remove_file(folder.join("sw.js"))?)
}

/// The check as the file that its page brings along, and its first screen.
fn made(count: usize) -> Result<(Vec<u8>, String)> {
    // Which checks there are is known to a thread once and for all, so another thread is asked.
    let made = thread::spawn(move || {
        let check = long(count)?;
        let definition = definition::pack_asked(&check.instrument);
        let length = u32::try_from(definition.len())?.to_le_bytes();
        let packed = [&length[..], &definition, &check.texts.pack_asked()].concat();
        catalog::only(check);
        Ok((packed, first_screen()?))
    });
    let surprised = |_| anyhow::anyhow!("the long check cannot be made");
    made.join().map_err(surprised)?
}

/// The short check of strengths, with so many items on its one screen and nothing to be scored.
fn long(count: usize) -> Result<Check> {
    let [mut structure, mut words]: [Value; 2] = [
        serde_json::from_str(FILES[0])?,
        serde_json::from_str(FILES[1])?,
    ];
    let asked_before = words["items"].as_object().cloned().unwrap_or_default();
    let (mut items, mut asked, mut short) = (Vec::new(), json!({}), json!({}));
    for (index, (item, text)) in asked_before.iter().cycle().take(count).enumerate() {
        let id = format!("item{index}");
        asked[&id] = text.clone();
        short[&id] = words["short"][item].clone();
        items.push(json!({ "id": id, "choice": "like" }));
    }
    structure["sections"] = json!([{ "id": "personal", "items": items }]);
    for part in ["scores", "reading", "charts", "trend"] {
        structure[part] = json!([]);
    }
    let first = words["sections"]["personal"].take();
    words["sections"] = json!({ "personal": first });
    (words["items"], words["short"]) = (asked, short);
    (words["scores"], words["steps"]) = (json!({}), json!({}));
    let wrong = |problems| anyhow::anyhow!("the long check is wrong: {problems:?}");
    let mut instrument = footing_core::parse(&structure.to_string()).map_err(wrong)?;
    let texts = Texts::parse(&words.to_string(), &instrument).map_err(wrong)?;
    // More than any check may have: with so many, people lose their place.
    instrument.per_screen = count;
    Ok(Check {
        instrument: Rc::new(instrument),
        texts: Rc::new(texts),
    })
}

fn first_screen() -> Result<String> {
    let route = Route::Check(SLUG.to_owned());
    let pages = site::pages();
    let page = pages.iter().find(|page| page.route == route);
    let page = page.context("the check has no page")?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let screen = site::first_screen(page, "../../");
    let screen = tokio::task::LocalSet::new().block_on(&runtime, screen);
    screen.context("the long check has no first screen")
}

fn replaced(text: &str, from: &str, to: &str, with: &str) -> Result<String> {
    let parts = text.split_once(from).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(to)?;
        Some([before, from, with, to, after].concat())
    });
    parts.with_context(|| format!("there is no {from} in the page"))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

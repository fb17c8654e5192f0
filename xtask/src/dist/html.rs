//! The pages: the skeleton filled in once for each address.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use footing::route::Route;
use footing::site::{
    Page, broken, fallback, first_screen, left, markup, not_found, pages as all_pages,
};
use footing_serve::headers::{ASSETS, InlineHashes, policy_in_page};

use super::assets::Assets;

/// What pages hold, and the hashed names that they refer to.
pub struct Names {
    pub inlined: Inlined,
    /// The glue of the whole app.
    pub app: String,
    /// The glue of the module that takes a check.
    pub check: String,
    /// What each check's page brings along, by its slug.
    pub checks: BTreeMap<&'static str, String>,
    /// The module of the whole app.
    pub app_wasm: String,
    /// The module that takes a check.
    pub check_wasm: String,
    /// The glue of the whole app with what counselors use.
    pub counselor: String,
    /// That module.
    pub counselor_wasm: String,
    /// The glue of the module that seals and opens.
    pub seal: String,
    pub boot: String,
    pub noscript_style: String,
    /// The same as [`Inlined::whole_style`], as a file for checks' pages.
    pub whole_style: String,
    pub icon: String,
    pub touch_icon: String,
    /// The look of the page for other sites, over the rest.
    pub embed_style: String,
    /// What speaks there with the page around the frame.
    pub embedded: String,
    pub away_style: String,
    pub away_icon: String,
}

/// What stands in every page itself.
pub struct Inlined {
    /// Works until the app has come.
    pub early: String,
    /// The style sheet.
    pub style: String,
    /// The style sheet of what is only in the whole app; not in checks' pages.
    pub whole_style: String,
}

impl Inlined {
    /// What the policy has to let in.
    pub fn allowed(&self) -> InlineHashes {
        InlineHashes::of(&self.early, &[&self.style, &self.whole_style])
    }
}

/// First folders of pages that show what belongs to one person: of no use to a search engine.
const PERSONAL: [&str; 6] = ["results", "plan", "data", "start", "counselor", "embed"];

/// Every HTML file of the site by its path.
pub fn pages(
    root: &Path,
    names: &Names,
    assets: &Assets,
    base: &str,
) -> Result<BTreeMap<String, Vec<u8>>> {
    let skeleton = read(root, "index.html")?;
    let mut files = BTreeMap::new();
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let here = tokio::task::LocalSet::new();
    for page in &all_pages() {
        let robots = if is_personal(&page.path) {
            "noindex"
        } else {
            "index, follow"
        };
        let way = relative_root(&page.path);
        let made = page_html(&skeleton, page, &way, robots, names, assets);
        let content = here.block_on(&runtime, made)?;
        files.insert(format!("{}index.html", page.path), content);
    }
    // A page that stands for any address cannot know how deep it is.
    let (page, way) = (not_found(), absolute_root(base));
    let made = page_html(&skeleton, &page, &way, "noindex", names, assets);
    let lost = here.block_on(&runtime, made)?;
    files.insert("404.html".to_owned(), lost);
    files.insert("away/index.html".to_owned(), away(root, names)?);
    Ok(files)
}

async fn page_html(
    skeleton: &str,
    page: &Page,
    root: &str,
    robots: &str,
    names: &Names,
    assets: &Assets,
) -> Result<Vec<u8>> {
    let screen = first_screen(page, root).await;
    let screen = screen.map(|html| format!("<template id=\"first-screen\">{html}</template>"));
    let check = match &page.route {
        Route::Check(slug) => names.checks.get(slug.as_str()),
        _ => None,
    };
    // A check's page starts with the smaller module, a counselor's with the larger one.
    let (app, wasm) = match &page.route {
        _ if check.is_some() => (&names.check, &names.check_wasm),
        Route::Counselor(_) => (&names.counselor, &names.counselor_wasm),
        _ => (&names.app, &names.app_wasm),
    };
    // The glue of the whole app comes along in a template, which boot.js opens once the check can be
    // taken: until then it would only slow down what is wanted first. By a tag, because a host's
    // integrity policy lets no script in whose hash no tag names. Its style is for print until then.
    // The manifest, whose icons a browser loads at once, waits there as well.
    let manifest = format!("<link rel=\"manifest\" href=\"{root}manifest.webmanifest\">\n");
    let larger = check.map(|_| {
        let (name, integrity) = (&names.app, assets.integrity(&names.app));
        let style = &names.whole_style;
        format!(
            "<template id=\"larger\"><script type=\"module\" async src=\"{root}{ASSETS}/{name}\" integrity=\"{integrity}\"></script>\
             <link id=\"whole-style\" rel=\"stylesheet\" media=\"print\" href=\"{root}{ASSETS}/{style}\">\
             {manifest}</template>"
        )
    });
    // The module that seals comes in the same way, where something is sealed or opened.
    let embeds = matches!(page.route, Route::Embed(_));
    let seals = embeds || matches!(page.route, Route::Start(_) | Route::Counselor(_));
    let sealing = seals.then(|| {
        let (name, integrity) = (&names.seal, assets.integrity(&names.seal));
        format!(
            "<template id=\"larger\"><script type=\"module\" async src=\"{root}{ASSETS}/{name}\" integrity=\"{integrity}\"></script></template>"
        )
    });
    let mut whole_style = match check {
        Some(_) => String::new(),
        None => format!("\n<style>{}</style>", names.inlined.whole_style),
    };
    if embeds {
        whole_style.push_str(&for_other_sites(page, root, names, assets));
    }
    let check = check.map(|file| format!(" data-check=\"{root}{ASSETS}/{file}\""));
    let values = [
        ("markup", markup(page, root).await),
        ("first_screen", screen.unwrap_or_default()),
        (
            "manifest",
            larger.as_ref().map_or(manifest, |_| String::new()),
        ),
        ("larger", larger.or(sealing).unwrap_or_default()),
        ("check", check.unwrap_or_default()),
        (
            "sealing",
            match (seals, embeds) {
                (_, true) => " data-sealing data-embed",
                (true, false) => " data-sealing",
                (false, false) => "",
            }
            .to_owned(),
        ),
        ("language", escaped(&page.language)),
        ("direction", escaped(&page.direction)),
        ("title", escaped(&page.title)),
        ("root", escaped(root)),
        ("assets", escaped(&format!("{root}{ASSETS}/"))),
        ("policy", escaped(&policy_in_page(&names.inlined.allowed()))),
        ("robots", robots.to_owned()),
        ("icon", names.icon.clone()),
        ("touch_icon", names.touch_icon.clone()),
        ("style", names.inlined.style.clone()),
        ("whole_style", whole_style),
        ("early", names.inlined.early.clone()),
        ("wasm", wasm.clone()),
        ("noscript_style", names.noscript_style.clone()),
        ("app", app.clone()),
        ("app_integrity", assets.integrity(app)),
        ("boot", names.boot.clone()),
        ("boot_integrity", assets.integrity(&names.boot)),
        ("broken", broken(&page.language)),
        ("fallback", fallback(&page.language)),
    ];
    let filled = filled(skeleton, &values).context("index.html cannot be filled in")?;
    Ok(filled.into_bytes())
}

/// What the page for other sites has besides.
fn for_other_sites(page: &Page, root: &str, names: &Names, assets: &Assets) -> String {
    let (style, script) = (&names.embed_style, &names.embedded);
    let integrity = assets.integrity(script);
    let left = left(&page.language);
    format!(
        "\n<link rel=\"stylesheet\" href=\"{root}{ASSETS}/{style}\">\n\
         <script type=\"module\" src=\"{root}{ASSETS}/{script}\" integrity=\"{integrity}\"></script>\n\
         <template id=\"left\">{left}</template>"
    )
}

/// The harmless page that "Leave now" opens.
fn away(root: &Path, names: &Names) -> Result<Vec<u8>> {
    let path = "pages/away.html";
    let values = [
        ("policy", escaped(&policy_in_page(&names.inlined.allowed()))),
        ("assets", format!("../{ASSETS}/")),
        ("style", names.away_style.clone()),
        ("icon", names.away_icon.clone()),
    ];
    let filled = filled(&read(root, path)?, &values);
    Ok(filled
        .with_context(|| format!("{path} cannot be filled in"))?
        .into_bytes())
}

fn read(root: &Path, path: &str) -> Result<String> {
    fs::read_to_string(root.join(path)).with_context(|| format!("could not read {path}"))
}

/// The way from a page to the site's root: `../../` from `check/strengths/`.
fn relative_root(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// The path at which the site stands, with one slash at each end.
fn absolute_root(base: &str) -> String {
    match base.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

fn is_personal(path: &str) -> bool {
    path.split('/').any(|folder| PERSONAL.contains(&folder))
}

/// Text as it stands in HTML, in an attribute too.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Puts each value in place of its name in double braces. Values are not looked into.
fn filled(skeleton: &str, values: &[(&str, String)]) -> Result<String> {
    let mut text = String::with_capacity(skeleton.len() * 2);
    let mut rest = skeleton;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after
            .split_once("}}")
            .context("there is a {{ without its }}")?;
        let value = values.iter().find(|(other, _)| *other == name);
        let Some((_, value)) = value else {
            bail!("nothing is called {{{{{name}}}}}")
        };
        text.push_str(before);
        text.push_str(value);
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

#[cfg(test)]
mod tests;

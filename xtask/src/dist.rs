//! The built site: every file of it in memory first, so that a failed build leaves the last one whole.

mod assets;
mod html;
mod install;
pub mod names;
mod script;
mod style;
pub mod twins;
pub mod wasm;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use footing_serve::headers::{ASSETS, EMBED_SCRIPT, Framing};
use footing_serve::{hosting, worker};

use crate::place::Place;
use crate::tools::BuildTools;
use assets::Assets;
use wasm::Part;

/// The site's files by their path from its root.
#[derive(PartialEq, Eq)]
pub struct Site {
    /// The content by path, such as `check/strengths/index.html`.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Where a site will stand.
#[derive(Default)]
pub struct Standing {
    /// The path on its host, which only `404.html` needs; empty for the root.
    pub base: String,
    /// Which other sites may show the page that is made for them.
    pub framing: Framing,
}

impl Standing {
    /// At that path.
    pub fn at(base: &str) -> Self {
        Self {
            base: base.to_owned(),
            ..Self::default()
        }
    }
}

impl Site {
    /// Builds the site.
    pub fn build(place: &Place, tools: &BuildTools, standing: &Standing) -> Result<Self> {
        let mut assets = Assets::default();
        let mut add = |part: Part| -> Result<(String, String)> {
            let app = wasm::build(place, tools, part)?;
            let glue = script::minified(tools, &place.target, &app.glue)?;
            let name = part.name();
            Ok((
                assets.add(&format!("{name}.js"), glue),
                assets.add(&format!("{name}.wasm"), app.module),
            ))
        };
        let (app, app_wasm) = add(Part::Whole)?;
        let (check, check_wasm) = add(Part::Check)?;
        let (counselor, counselor_wasm) = add(Part::Counselor)?;
        let (seal, seal_wasm) = add(Part::Seal)?;
        let boot = script::boot(
            tools,
            &place.root,
            &[
                ("./check.js", &check),
                ("./app.js", &app),
                ("./app.wasm", &app_wasm),
                ("./counselor.js", &counselor),
                ("./counselor.wasm", &counselor_wasm),
                ("./seal.js", &seal),
                ("./seal.wasm", &seal_wasm),
            ],
        )?;
        let checks = footing::catalog::files().iter().map(|file| {
            let name = format!("{}-{}.bin", file.slug, file.language);
            (file.slug, assets.add(&name, file.packed.to_vec()))
        });
        let checks = checks.collect();
        let style = |path| style::bundled(tools, &place.root, path);
        let whole_style = style("styles/whole.css")?;
        let embedded = source(place, "src/edge/embedded.js")?;
        let embedded = script::minified(tools, &place.target, &String::from_utf8_lossy(&embedded))?;
        let icon = source(place, &icon_path())?;
        let install = install::files(&mut assets, &icon, &source(place, "styles/tokens.css")?)?;
        let names = html::Names {
            inlined: html::Inlined {
                early: script::inlined(tools, &place.root, "src/edge/early.js")?,
                style: String::from_utf8(style("styles/main.css")?)?,
                whole_style: String::from_utf8(whole_style.clone())?,
            },
            app,
            check,
            checks,
            app_wasm,
            check_wasm,
            counselor,
            counselor_wasm,
            seal,
            boot: assets.add("boot.js", boot),
            noscript_style: assets.add("noscript.css", style("styles/noscript.css")?),
            whole_style: assets.add("whole.css", whole_style),
            icon: assets.add("icon.svg", icon),
            touch_icon: install.touch_icon,
            embed_style: assets.add("embed.css", style("styles/embed.css")?),
            embedded: assets.add("embedded.js", embedded),
            away_style: assets.add("away.css", style("pages/away.css")?),
            away_icon: assets.add("mark.svg", source(place, "pages/away.svg")?),
        };

        let mut files = html::pages(&place.root, &names, &assets, &standing.base)?;
        for (name, content) in assets.into_files() {
            files.insert(format!("{ASSETS}/{name}"), content);
        }
        files.insert("manifest.webmanifest".to_owned(), install.manifest);
        let worker = source(place, "src/edge/worker.js")?;
        let worker = script::minified(tools, &place.target, &String::from_utf8_lossy(&worker))?;
        let worker = worker::with_list(&String::from_utf8_lossy(&worker), &files);
        files.insert(worker::PATH.to_owned(), worker.into_bytes());
        let embed = source(place, "src/edge/embed.js")?;
        let embed = script::minified(tools, &place.target, &String::from_utf8_lossy(&embed))?;
        files.insert(EMBED_SCRIPT.to_owned(), embed);
        twins::add(&mut files)?;
        let inline = names.inlined.allowed();
        let paths = files.keys().map(String::as_str);
        for (path, content) in hosting::files(&inline, &standing.framing, paths) {
            files.insert(path.to_owned(), content.into_bytes());
        }
        Ok(Self { files })
    }

    /// Writes the site into a folder, in place of what was there.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let shown = folder.display();
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(|| format!("could not clear {shown}"))?;
        }
        for (path, content) in &self.files {
            let file = folder.join(path);
            if let Some(parent) = file.parent() {
                fs::create_dir_all(parent)
                    .with_context(|| format!("could not make {}", parent.display()))?;
            }
            fs::write(&file, content)
                .with_context(|| format!("could not write {}", file.display()))?;
        }
        Ok(())
    }
}

/// The icon of `cargo xtask build --icon`, or Footing's own.
fn icon_path() -> String {
    std::env::var(crate::dress::ICON).unwrap_or_else(|_| "styles/icon.svg".to_owned())
}

/// A file of the checkout, or a path that is whole.
fn source(place: &Place, path: &str) -> Result<Vec<u8>> {
    fs::read(place.root.join(path)).with_context(|| format!("could not read {path}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use footing::desk::tag;
    use footing_serve::headers::InlineHashes;

    /// What counselors are told to look for and to write by hand is what the built site's files have.
    #[test]
    fn lines_for_hosts_are_those_that_are_built() {
        let site = "https://clinic.example";
        let framing = Framing::by(site).unwrap();
        let built = hosting::files(&InlineHashes::default(), &framing, std::iter::empty());
        for (host, file, lines) in tag::framing(site) {
            let found = built.iter().find(|(path, _)| path.ends_with(file));
            let (_, text) = found.unwrap_or_else(|| panic!("{host} has no {file}"));
            for line in lines.lines() {
                assert!(text.contains(line.trim()), "{line} is not in {file}");
            }
        }
    }
}

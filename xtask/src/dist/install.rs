//! What a browser needs to put the site among a device's apps: the manifest and drawn icons.

use anyhow::{Context, Result};
use footing::site;
use footing_serve::headers::ASSETS;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use serde_json::json;

use super::assets::Assets;

/// The part of the width that every mask leaves: a circle of 80 %, and the drawing inside it.
const INSIDE_MASKS: f32 = 0.56;
/// A drawing that stands on a ground of its own, with some air around it.
const WITH_AIR: f32 = 0.7;

/// What the build adds to the site.
pub struct Install {
    /// The manifest, in JSON.
    pub manifest: Vec<u8>,
    /// The hashed name of the icon for Apple's home screens.
    pub touch_icon: String,
}

/// Draws the icons from `icon`, an SVG, and writes the manifest with the colours of the tokens.
pub fn files(assets: &mut Assets, icon: &[u8], tokens: &[u8]) -> Result<Install> {
    let tree = Tree::from_data(icon, &Options::default()).context("the icon is not an SVG")?;
    let ground = colour(&String::from_utf8_lossy(tokens), "--ground")?;
    let mut drawn = |name: &str, size, part, ground| -> Result<String> {
        Ok(assets.add(name, png(&tree, size, part, ground)?))
    };
    let solid = Some(ground.as_str());
    let touch_icon = drawn("touch.png", 180, WITH_AIR, solid)?;
    let icons = [
        (drawn("icon-192.png", 192, 1.0, None)?, 192, "any"),
        (drawn("icon-512.png", 512, 1.0, None)?, 512, "any"),
        (
            drawn("mask-192.png", 192, INSIDE_MASKS, solid)?,
            192,
            "maskable",
        ),
        (
            drawn("mask-512.png", 512, INSIDE_MASKS, solid)?,
            512,
            "maskable",
        ),
    ];
    let icons: Vec<_> = icons
        .iter()
        .map(|(name, size, purpose)| {
            json!({
                "src": format!("{ASSETS}/{name}"),
                "sizes": format!("{size}x{size}"),
                "type": "image/png",
                "purpose": purpose,
            })
        })
        .collect();
    let pages = site::pages();
    let home = pages.first().context("the site has no first page")?;
    // All addresses are seen from the manifest's own, so that the site works in any folder.
    let manifest = json!({
        "name": home.title,
        "short_name": home.title,
        "lang": home.language,
        "dir": home.direction,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": ground,
        "theme_color": ground,
        "icons": icons,
    });
    Ok(Install {
        manifest: format!("{manifest:#}\n").into_bytes(),
        touch_icon,
    })
}

/// A light colour by its role.
fn colour(tokens: &str, role: &str) -> Result<String> {
    let line = tokens
        .lines()
        .find_map(|line| line.trim().strip_prefix(role)?.strip_prefix(':'));
    let colour = line.map(|value| value.trim().trim_end_matches(';').to_owned());
    colour.with_context(|| format!("styles/tokens.css has no {role}"))
}

/// The drawing in the middle of a square, as large as `part` of its side.
fn png(tree: &Tree, side: u32, part: f32, ground: Option<&str>) -> Result<Vec<u8>> {
    let mut picture = Pixmap::new(side, side).context("an icon without a size")?;
    if let Some(ground) = ground {
        picture.fill(rgb(ground)?);
    }
    let (width, height) = (tree.size().width(), tree.size().height());
    let side = side as f32;
    let scale = side * part / width.max(height);
    let (left, top) = ((side - width * scale) / 2.0, (side - height * scale) / 2.0);
    let place = Transform::from_scale(scale, scale).post_translate(left, top);
    resvg::render(tree, place, &mut picture.as_mut());
    picture.encode_png().context("an icon cannot be written")
}

/// `#rrggbb`.
fn rgb(colour: &str) -> Result<Color> {
    let part = |at: usize| u8::from_str_radix(colour.get(at..at + 2)?, 16).ok();
    let parts = (part(1), part(3), part(5));
    let (Some(red), Some(green), Some(blue)) = parts else {
        anyhow::bail!("{colour} is not written #rrggbb")
    };
    Ok(Color::from_rgba8(red, green, blue, 255))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ICON: &[u8] =
        br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4" fill="#ff0000"/></svg>"##;
    const TOKENS: &[u8] = b":root {\n  --ground: #010203;\n}\n";

    #[test]
    fn icons_are_drawn_in_the_middle() {
        let tree = Tree::from_data(ICON, &Options::default()).unwrap();
        let drawn = png(&tree, 16, 0.5, Some("#010203")).unwrap();
        let drawn = Pixmap::decode_png(&drawn).unwrap();
        let at = |x, y| {
            let pixel = drawn.pixel(x, y).unwrap();
            (pixel.red(), pixel.green(), pixel.blue())
        };
        assert_eq!(drawn.width(), 16);
        assert_eq!(at(8, 8), (255, 0, 0));
        // Eight wide and four high: the rest is ground.
        assert_eq!([at(5, 7), at(10, 8)], [(255, 0, 0); 2]);
        assert_eq!([at(2, 8), at(8, 4), at(8, 12)], [(1, 2, 3); 3]);
    }

    #[test]
    fn the_manifest_is_relative_and_names_icons_that_are_there() {
        let mut assets = Assets::default();
        let install = files(&mut assets, ICON, TOKENS).unwrap();
        let manifest: serde_json::Value = serde_json::from_slice(&install.manifest).unwrap();
        for name in ["start_url", "scope"] {
            assert_eq!(manifest[name], "./", "{name}");
        }
        assert_eq!(manifest["background_color"], "#010203");
        assert_eq!(manifest["name"], site::pages()[0].title);
        let files = assets.into_files();
        let icons = manifest["icons"].as_array().unwrap();
        assert_eq!(icons.len(), 4);
        for icon in icons {
            let name = icon["src"]
                .as_str()
                .unwrap()
                .strip_prefix("assets/")
                .unwrap();
            assert!(files.contains_key(name), "{name}");
        }
        assert!(files.contains_key(&install.touch_icon));
    }

    #[test]
    fn what_cannot_be_drawn_is_said() {
        let mut assets = Assets::default();
        assert!(files(&mut assets, b"no picture", TOKENS).is_err());
        assert!(files(&mut assets, ICON, b"").is_err());
        assert!(rgb("red").is_err());
    }
}

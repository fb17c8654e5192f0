//! Codes that the app draws, as pictures, and what another program reads in them.

use std::fs;
use std::process::Command;

use footing_journeys::browser::Browser;
use footing_journeys::{Context as _, Result, ensure, tools};
use serde_json::Value;

/// How many pixels a square of a code is wide.
const WIDE: usize = 6;

/// The first code that is drawn there, as a picture (BMP).
pub fn picture(browser: &Browser, css: &str) -> Result<Vec<u8>> {
    pictures(browser, css)?
        .into_iter()
        .next()
        .context("no code")
}

/// All codes that are drawn there.
pub fn pictures(browser: &Browser, css: &str) -> Result<Vec<Vec<u8>>> {
    browser.wait_for(css)?;
    let script = "return [...document.querySelectorAll(arguments[0])]
        .map(code => [code.viewBox.baseVal.width, code.querySelector('path').getAttribute('d')])";
    let found = browser.run_with(script, &serde_json::json!([css]))?;
    let found = found.as_array().context("no list")?;
    found.iter().map(drawn).collect()
}

/// A code from its side and its path of runs, `M<x> <y>h<n>v1h-<n>z`.
fn drawn(code: &Value) -> Result<Vec<u8>> {
    let side = code[0].as_u64().context("no side")? as usize;
    let mut dark = vec![false; side * side];
    for run in code[1]
        .as_str()
        .context("no path")?
        .split('z')
        .filter(|run| !run.is_empty())
    {
        let (x, rest) = run
            .trim_start_matches('M')
            .split_once(' ')
            .context("no x")?;
        let (y, rest) = rest.split_once('h').context("no y")?;
        let n = rest.split_once('v').context("no run")?.0;
        let (x, y, n): (usize, usize, usize) = (x.parse()?, y.parse()?, n.parse()?);
        dark[y * side + x..y * side + x + n].fill(true);
    }
    Ok(bitmap(side, &dark))
}

fn bitmap(side: usize, dark: &[bool]) -> Vec<u8> {
    let wide = side * WIDE;
    let row = (wide * 3).next_multiple_of(4);
    let size = 54 + row * wide;
    let mut file = b"BM".to_vec();
    for number in [size as u32, 0, 54, 40, wide as u32, wide as u32] {
        file.extend(number.to_le_bytes());
    }
    file.extend([1, 0, 24, 0]);
    file.resize(54, 0);
    for y in (0..wide).rev() {
        let line = (0..wide).flat_map(|x| {
            let ink: u8 = if dark[y / WIDE * side + x / WIDE] {
                0
            } else {
                255
            };
            [ink; 3]
        });
        file.extend(line);
        file.resize(file.len() + row - wide * 3, 0);
    }
    file
}

/// What Debian's `zbarimg` reads in pictures.
pub fn read(pictures: &[Vec<u8>]) -> Result<Vec<String>> {
    let folder = tempfile::tempdir()?;
    let mut texts = Vec::new();
    for picture in pictures {
        let file = folder.path().join("code.bmp");
        fs::write(&file, picture)?;
        let read = Command::new(tools::path("FOOTING_ZBAR")?)
            .args(["--quiet", "--raw"])
            .arg(&file)
            .output()?;
        ensure!(read.status.success(), "nothing was read");
        texts.push(String::from_utf8(read.stdout)?.trim_end().to_owned());
    }
    Ok(texts)
}

//! Short names between a module and its glue: wasm-bindgen's carry a hash each, which no
//! compression makes smaller.

use anyhow::{Context, Result};
use walrus::Module;

/// The glue and the module with short names in both.
///
/// # Errors
/// Where the module cannot be read, or the glue does not know a name.
pub fn shortened(mut glue: String, module: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut module = Module::from_buffer(module).context("the bound module cannot be read")?;
    let mut count = 0;
    let mut shorten = |name: &mut String| -> Result<()> {
        let short = format!("n{count}");
        count += 1;
        let (next, found) = renamed(&glue, name, &short);
        anyhow::ensure!(found, "the glue does not know {name}");
        glue = next;
        *name = short;
        Ok(())
    };
    for import in module.imports.iter_mut() {
        shorten(&mut import.name)?;
    }
    // The other names of the interface are short, or wasm-bindgen's own.
    for export in module.exports.iter_mut() {
        if export.name.starts_with("wasm_bindgen_") {
            shorten(&mut export.name)?;
        }
    }
    Ok((glue, module.emit_wasm()))
}

/// The text with each whole word `from` replaced, and whether there was one.
fn renamed(text: &str, from: &str, to: &str) -> (String, bool) {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut found) = (text, false);
    while let Some((before, after)) = rest.split_once(from) {
        out.push_str(before);
        let whole = !before.ends_with(is_word) && !after.starts_with(is_word);
        out.push_str(if whole { to } else { from });
        found |= whole;
        rest = after;
    }
    out.push_str(rest);
    (out, found)
}

#[cfg(test)]
mod tests {
    use super::renamed;

    #[test]
    fn only_whole_words_are_renamed() {
        for (text, expected) in [
            ("{ a_1: f, a_12: g }", "{ n0: f, a_12: g }"),
            ("wasm.a_1(ba_1)", "wasm.n0(ba_1)"),
            ("nothing", "nothing"),
        ] {
            let (renamed, found) = renamed(text, "a_1", "n0");
            assert_eq!(renamed, expected);
            assert_eq!(found, text != expected);
        }
    }
}

//! Packs the built-in instruments with what asking and scoring need: the words of results as the app
//! reads them would be half of the module.

use footing_core::{Texts, definition};
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../../instruments");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed={}", folder.display());
    let order = fs::read_to_string(folder.join("order.json"))?;
    let order: Vec<String> = serde_json::from_str(&order)?;
    let mut code = String::new();
    for id in order {
        let read = |name: &str| {
            let path = folder.join(&id).join(name);
            fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
        };
        let said = |problems: Vec<footing_core::Problem>| format!("{id}: {problems:?}");
        let instrument = definition::parse(&read("instrument.json")?).map_err(said)?;
        let texts = Texts::parse(&read("en.json")?, &instrument).map_err(said)?;
        fs::write(
            out.join(format!("{id}.structure")),
            definition::pack_scored(&instrument),
        )?;
        fs::write(out.join(format!("{id}.words")), texts.pack_scored())?;
        let packed =
            |ending| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{id}.{ending}\"))");
        let (structure, words) = (packed("structure"), packed("words"));
        writeln!(code, "    ({id:?}, {structure}, {words}),")?;
    }
    let code = format!("static BUILT_IN: &[(&str, &[u8], &[u8])] = &[\n{code}];\n");
    Ok(fs::write(out.join("built_in.rs"), code)?)
}

//! `cargo xtask`: builds, serves and tests Footing.

mod again;
mod arguments;
mod bench;
mod checks;
mod dist;
mod dress;
mod package;
mod place;
mod run;
mod serve;
mod size;
mod test;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};

use arguments::Arguments;
use dist::{Site, Standing};
use footing_serve::hash;
use footing_serve::headers::Framing;
use place::Place;

const HELP: &str = "\
cargo xtask <command>

  serve   build the site, serve it at a loopback address and print the address
            --port <number>     the port (8080, or the next free one)
            --prefix <path>     serve it in a sub-folder, such as /some/folder/
  test    run everything: format, house rules, lints, unit tests, site, size, browsers
            test <step>         one step alone; --only <step> is the same
            test journeys -- leave    only the journeys whose name has \"leave\" in it
            test --list         name the steps
  build   build the site into dist/
            --base <path>       the path at which it will stand; only 404.html needs it (/)
            --embed-on <sites>  which sites may show a check in a frame, such as
                                \"https://clinic.example https://www.clinic.example\" (all)
            --name <name>       what the app calls itself, such as Notes (Footing)
            --icon <file.svg>   its icon among a device's apps and in tabs
  package build the npm package for JavaScript into target/npm/footing
  bench   measure the site beside a plain page, in Chromium, and print the tables
            --quick             three rounds on the slowed phone, instead of nine and at full speed
            --runs <number>     so many rounds
            --only <part>       only the visits with \"load\", \"answer\" or \"history\" in their name
            --out <file>        every figure as JSON
            --save              write the tables into bench/RESULTS.md
  bench-package
          measure how many results the npm package scores in a second, beside plain JavaScript
            --save              write the table into crates/js/bench/RESULTS.md
  fix     format the code and apply what the lints suggest
  tools   find or install what building and testing need, and say where it is";

fn main() -> ExitCode {
    let words = std::env::args().skip(1).collect();
    match obey(words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(words: Vec<String>) -> Result<()> {
    let mut arguments = Arguments::new(words);
    let place = Place::find()?;
    match arguments.word().as_deref() {
        Some("serve") => {
            let port = arguments.number("--port")?;
            let prefix = arguments.option("--prefix")?;
            arguments.end()?;
            serve::serve(&place, port, prefix.as_deref().unwrap_or("/"))
        }
        Some("test") => {
            let journeys = arguments.after_dashes();
            let list = arguments.flag("--list");
            let only = arguments.option("--only")?.or_else(|| arguments.word());
            arguments.end()?;
            if list {
                test::list()
            } else {
                test::test(&place, only.as_deref(), &journeys)
            }
        }
        Some("build") => {
            let base = arguments.option("--base")?;
            let embed_on = arguments.option("--embed-on")?;
            let name = arguments.option("--name")?;
            let icon = arguments.option("--icon")?;
            arguments.end()?;
            if dress::is_wished(name.as_deref(), icon.as_deref()) {
                let rest = [("--base", &base), ("--embed-on", &embed_on)];
                return dress::build(&place, &rest, name.as_deref(), icon.as_deref());
            }
            build(&place, base.as_deref().unwrap_or("/"), embed_on.as_deref())
        }
        Some("package") => {
            arguments.end()?;
            let folder = package::build(&place, &tools::for_building(&place)?)?;
            println!("the npm package is in {}", folder.display());
            Ok(())
        }
        Some("bench") => bench::bench(&place, &arguments.rest()),
        Some("bench-package") => package::bench(&place, &arguments.rest()),
        Some("fix") => arguments.end().and_then(|()| checks::fix(&place)),
        Some("tools") => arguments.end().and_then(|()| tools::report(&place)),
        None | Some("help" | "--help" | "-h") => {
            println!("{HELP}");
            Ok(())
        }
        Some(other) => bail!("there is no command {other}\n\n{HELP}"),
    }
}

fn build(place: &Place, base: &str, embed_on: Option<&str>) -> Result<()> {
    let framing = match embed_on.map(Framing::by) {
        None => Framing::default(),
        Some(Ok(framing)) => framing,
        Some(Err(wrong)) => {
            bail!("--embed-on takes addresses like https://clinic.example, not \"{wrong}\"")
        }
    };
    let standing = Standing {
        framing,
        ..Standing::at(base)
    };
    let tools = tools::for_building(place)?;
    let site = Site::build(place, &tools, &standing)?;
    site.write(&place.dist())?;
    println!("{}", size::of(&site)?);
    println!("built {} files into dist/", site.files.len());
    Ok(())
}

//! The list of files in front of the service worker: what a browser keeps for visits without a
//! network.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use crate::hash::{integrity, short_hash};
use crate::headers::EMBED_SCRIPT;
use crate::hosting;

/// The worker's path in the site.
pub const PATH: &str = "sw.js";

/// Files by their path in the site.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The worker's file: one line with the lists, then its code.
///
/// What is only [for counselors](is_for_counselors) is listed as `later`. The version is a hash over
/// the code and all files, so that another byte anywhere is another version, and the same bytes are
/// the same one.
#[must_use]
pub fn with_list(code: &str, files: &Files) -> String {
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for (path, content) in files {
        let Some(address) = address(path) else {
            continue;
        };
        let list = if is_for_counselors(address) {
            &mut later
        } else {
            &mut first
        };
        list.push(format!("[{address:?},{:?}]", integrity(content)));
    }
    let lists = format!("files:[{}],later:[{}]", first.join(","), later.join(","));
    let version = short_hash(format!("{code}{lists}").as_bytes());
    format!("const SITE={{version:\"{version}\",{lists}}};\n{code}")
}

/// Whether a file is of no use to a person who takes checks: counselors' pages and their module are
/// more than all the rest together.
///
/// What seals is kept for everyone. Otherwise the copy, which "Erase everything" leaves, would tell
/// that a person had been asked by a counselor.
#[must_use]
pub fn is_for_counselors(address: &str) -> bool {
    address.starts_with("counselor/") || address.starts_with("assets/counselor-")
}

/// The same worker with a list made anew, for a site that has been changed since it was built.
#[must_use]
pub fn listed_anew(worker: &str, files: &Files) -> String {
    let code = worker.split_once('\n').map_or("", |(_list, code)| code);
    with_list(code, files)
}

/// All files below a folder.
///
/// # Errors
/// When one cannot be read.
pub fn files_in(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    collect(folder, "", &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, before: &str, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// The address of a file from the site's root, if a browser is to keep it: a page goes by its
/// folder; hosts look for the compressed copies and the page for wrong addresses by themselves. What
/// is shown on other sites is loaded from there each time, and nothing of it is kept.
#[must_use]
pub fn address(path: &str) -> Option<&str> {
    let is_twin = path.ends_with(".br") || path.ends_with(".gz");
    let is_for_others = path == EMBED_SCRIPT || path.starts_with("embed/");
    if is_twin || is_for_others || path == "404.html" || path == PATH || hosting::is_for_hosts(path)
    {
        return None;
    }
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => Some(folder),
        _ => Some(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Files {
        let own = |(path, content): &(&str, &str)| ((*path).to_owned(), content.as_bytes().into());
        files.iter().map(own).collect()
    }

    const SITE: [(&str, &str); 10] = [
        ("404.html", "lost"),
        ("assets/app-1.js", "app"),
        ("assets/app-1.js.br", "small"),
        ("assets/app-1.js.gz", "small"),
        ("assets/counselor-1.wasm", "making"),
        ("check/one/index.html", "check"),
        ("counselor/link/index.html", "link"),
        ("index.html", "home"),
        ("manifest.webmanifest", "{}"),
        ("sw.js", "worker"),
    ];

    #[test]
    fn everything_is_listed_but_what_only_hosts_need() {
        let worker = with_list("code", &site(&SITE));
        let (list, code) = worker.split_once('\n').unwrap();
        assert_eq!(code, "code");
        let addresses: Vec<&str> = list
            .split("[\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let for_all = ["assets/app-1.js", "check/one/", "", "manifest.webmanifest"];
        let for_counselors = ["assets/counselor-1.wasm", "counselor/link/"];
        assert_eq!(addresses, [&for_all[..], &for_counselors].concat());
        let (_, later) = list.split_once("later:").unwrap();
        for address in for_all {
            assert!(!later.contains(&format!("[{address:?},")), "{address}");
        }
        for address in for_counselors {
            assert!(later.contains(&format!("[{address:?},")), "{address}");
        }
        let home = format!("[\"\",\"{}\"]", integrity(b"home"));
        assert!(list.contains(&home), "{list}");
    }

    #[test]
    fn another_byte_anywhere_is_another_version() {
        let first = with_list("code", &site(&SITE));
        let version = |worker: &str| worker.split('"').nth(1).map(str::to_owned);
        assert_eq!(version(&first).unwrap().len(), 16);
        let other_code = with_list("more", &site(&SITE));
        assert_ne!(version(&first), version(&other_code));
        for (path, is_listed) in SITE.map(|(path, _)| (path, address(path).is_some())) {
            let mut changed = site(&SITE);
            changed.insert(path.to_owned(), b"changed".to_vec());
            let again = with_list("code", &changed);
            assert_eq!(version(&first) != version(&again), is_listed, "{path}");
        }
    }

    #[test]
    fn a_list_made_anew_takes_the_place_of_the_old_one() {
        let files = site(&SITE);
        let first = with_list("one();\ntwo();", &files);
        assert_eq!(listed_anew(&first, &files), first);
        let changed = site(&[("index.html", "changed")]);
        assert_eq!(
            listed_anew(&first, &changed),
            with_list("one();\ntwo();", &changed)
        );
    }
}

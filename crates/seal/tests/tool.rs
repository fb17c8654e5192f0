//! The standard tool `age` opens what is sealed here, and what it seals is opened here.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a surprise may end the test"
)]

use footing_seal::{Identity, armor, key_file, lock, open, read_key_file, seal, unlock};
use std::fs;
use std::io::{Seek, Write};
use std::path::PathBuf;
use std::process::{Command, Output};

/// The tool, which `cargo xtask test` finds or installs; `None` where there is none.
fn age() -> Option<PathBuf> {
    let named = std::env::var_os("FOOTING_AGE").map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path)
        .map(|it| it.join("age"))
        .find(|it| it.is_file());
    let tool = named.or(found);
    if tool.is_none() {
        assert!(
            std::env::var_os("CI").is_none(),
            "FOOTING_AGE names no `age`"
        );
        println!("left out: the tool `age` is missing (on Debian, `apt-get install age`)");
    }
    tool
}

/// Runs a program and gives it something to read, from a file so that neither waits for the other.
fn run(command: &mut Command, input: &[u8]) -> Output {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(input).unwrap();
    file.rewind().unwrap();
    command.stdin(file).output().unwrap()
}

/// What it wrote, where it succeeded.
fn done(output: Output) -> Vec<u8> {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    output.stdout
}

#[test]
fn the_tool_opens_what_is_sealed_here() {
    let Some(age) = age() else { return };
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("key.txt");
    for round in 0..50_usize {
        let identity = Identity::generate().unwrap();
        fs::write(&key, key_file(&identity, "2026-11-21T09:00:00Z").as_bytes()).unwrap();
        let plain = format!("[{}]", "1,".repeat(round * round * 10));
        let sealed = seal(plain.as_bytes(), &identity.recipient()).unwrap();
        for given in [&sealed, armor(&sealed).as_bytes()] {
            let opened = done(run(Command::new(&age).arg("-d").arg("-i").arg(&key), given));
            assert!(opened.starts_with(plain.as_bytes()));
            assert!(opened[plain.len()..].trim_ascii().is_empty());
        }
    }
}

#[test]
fn what_the_tool_seals_is_opened_here() {
    let Some(age) = age() else { return };
    for length in [0, 1, 511, 512, 65_535, 65_536, 65_537, 200_000] {
        let identity = Identity::generate().unwrap();
        let plain = vec![b'7'; length];
        let keys = [identity];
        for format in [&[][..], &["-a"]] {
            let recipient = keys[0].recipient().to_string();
            let mut command = Command::new(&age);
            let sealed = done(run(command.args(format).arg("-r").arg(recipient), &plain));
            assert_eq!(*open(&sealed, &keys).unwrap(), plain);
        }
    }
}

#[test]
fn keys_of_the_tool_are_keys_here() {
    let Some(age) = age() else { return };
    let text = done(run(
        &mut Command::new(age.with_file_name("age-keygen")),
        b"",
    ));
    let text = String::from_utf8(text).unwrap();
    let keys = read_key_file(&text).unwrap();
    let recipient = format!("# public key: {}", keys[0].recipient());
    assert!(text.lines().any(|line| line == recipient), "{text}");
    // And the other way round.
    let identity = Identity::generate().unwrap();
    let mut keygen = Command::new(age.with_file_name("age-keygen"));
    let public = done(run(keygen.arg("-y"), key_file(&identity, "").as_bytes()));
    assert_eq!(
        String::from_utf8(public).unwrap().trim(),
        identity.recipient().to_string()
    );
}

/// The tool asks for passphrases at a terminal only, which `script` gives it.
#[test]
fn passphrases_of_the_tool_are_passphrases_here() {
    let Some(age) = age() else { return };
    let Some(script) = script() else { return };
    let folder = tempfile::tempdir().unwrap();
    let [locked, plain, made] =
        ["locked.age", "plain", "made.age"].map(|it| folder.path().join(it));
    let at_a_terminal = |line: String, typed: &str| {
        let mut command = Command::new(&script);
        command.args(["-q", "-e", "-c", &line, "/dev/null"]);
        done(run(&mut command, typed.as_bytes()));
    };
    let shown = |path: &PathBuf| path.display().to_string();
    fs::write(&locked, lock(b"a key", "one two three").unwrap()).unwrap();
    let (age, from, to) = (shown(&age), shown(&locked), shown(&plain));
    at_a_terminal(format!("{age} -d -o {to} {from}"), "one two three\n");
    assert_eq!(fs::read(&plain).unwrap(), b"a key");
    let made_path = shown(&made);
    at_a_terminal(
        format!("{age} -p -a -o {made_path} {to}"),
        "four five\nfour five\n",
    );
    let opened = unlock(&fs::read(&made).unwrap(), "four five").unwrap();
    assert_eq!(*opened, b"a key");
}

/// The program that gives another one a terminal; `None` where there is none.
fn script() -> Option<PathBuf> {
    let found = Some(PathBuf::from("/usr/bin/script")).filter(|it| it.is_file());
    if found.is_none() {
        println!("left out: there is no `script` to give `age` a terminal");
    }
    found
}

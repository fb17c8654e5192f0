//! What mail programs, filters, editors and people make of a link, and what they cut.

use crate::samples::{invitation, ten_items, whole};
use footing_interchange::link::{Unreadable, decode, encode};

fn fragment() -> String {
    encode(&invitation(vec![whole(ten_items())])).unwrap()
}

/// A text in lines of so many characters, each ended and begun by these.
fn wrapped(text: &str, width: usize, end: &str, begin: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let lines: Vec<String> = chars.chunks(width).map(String::from_iter).collect();
    lines.join(&format!("{end}{begin}"))
}

/// Everything but letters, digits and `-_.` in the way of URLs.
fn escaped(text: &str) -> String {
    let escape = |c: char| match c {
        c if c.is_ascii_alphanumeric() || "-_.".contains(c) => c.to_string(),
        c => format!("%{:02X}", c as u32),
    };
    text.chars().map(escape).collect()
}

#[test]
fn every_way_in_which_links_are_mangled() {
    let f = fragment();
    let url = format!("https://example.org/start/#{f}");
    let mail = "https://nam02.safelinks.protection.outlook.com";
    let more = "data=05%7C02%7Cmaria%40example.org%7C1.2%7C638&sdata=x%3D&reserved=0";
    let outlook = format!("{mail}/?url={}&{more}", escaped(&url));
    let sep = "\u{ad}";
    let zero = "\u{200b}";
    let middle = f.len() / 2;
    let (head, tail) = f.split_at(middle);
    let table = [
        ("the fragment", f.clone()),
        ("with its mark", format!("#{f}")),
        ("the whole link", url.clone()),
        (
            "another start",
            format!("http://localhost:8080/sub/folder/es/start/index.html#{f}"),
        ),
        ("escaped mark", url.replace('#', "%23")),
        ("twice escaped mark", url.replace('#', "%2523")),
        ("escaped full stops", url.replace('.', "%2E")),
        (
            "escaped hyphens and underscores",
            url.replace('-', "%2d").replace('_', "%5f"),
        ),
        (
            "wholly escaped",
            f.bytes().map(|byte| format!("%{byte:02x}")).collect(),
        ),
        (
            "campaign before the mark",
            url.replace('#', "?utm_source=mail&utm_campaign=v1.2#"),
        ),
        ("click id after it", format!("{url}&fbclid=IwAR0_x-1.abc")),
        (
            "question mark after it",
            format!("{url}?utm_source=newsletter&utm_medium=email"),
        ),
        ("two marks", format!("https://example.org/#/start/#{f}")),
        ("no mark", format!("https://example.org/start/{f}")),
        ("full stop at the end", format!("{url}.")),
        ("comma and quote at the end", format!("\"{url},\"")),
        (
            "end of a sentence",
            format!("Please open {url}!) Thanks, Maria"),
        ),
        ("angle brackets", format!("<{url}>")),
        ("a mail's own brackets", format!("<URL:{url}>")),
        ("parentheses", format!("({url})")),
        ("curly quotes", format!("\u{201c}{url}\u{201d}")),
        ("markdown", format!("[{url}]({url})")),
        (
            "markdown with words",
            format!("[Open this](<{url}> \"Start\")"),
        ),
        (
            "markdown's escapes",
            f.replace('_', "\\_")
                .replace('-', "\\-")
                .replace('.', "\\."),
        ),
        ("a chat's brackets", format!("<{url}|example.org/start>")),
        ("html", format!("<a href=\"{url}\">Start</a>")),
        (
            "html entity",
            format!("<a href='{}'>", url.replace('#', "&#35;")),
        ),
        ("lines of 76", wrapped(&url, 76, "\r\n", "")),
        ("lines of 72, with spaces", wrapped(&url, 72, " \n", "  ")),
        (
            "lines of 40 with empty ones between",
            wrapped(&url, 40, "\n\n", ""),
        ),
        (
            "a quoted mail",
            format!("> {}", wrapped(&url, 70, "\n", "> ")),
        ),
        (
            "a mail quoted twice",
            format!(">> {}", wrapped(&url, 60, "\r\n", ">> ")),
        ),
        (
            "quoted with gaps",
            format!("> > {}", wrapped(&url, 60, "\n", "> > ")),
        ),
        (
            "quoted in brackets",
            format!("> <{}>", wrapped(&url, 60, "\n", "> ")),
        ),
        ("a space every ten", wrapped(&url, 10, " ", "")),
        ("no-break spaces", wrapped(&f, 30, "\u{a0}", "")),
        ("tabs around it", format!("\t\t{url}\t\n")),
        (
            "quoted-printable",
            wrapped(&url.replace('=', "=3D"), 75, "=\r\n", ""),
        ),
        (
            "quoted-printable escapes",
            format!("https://x/?a=3Db=23{}", f.replace('.', "=2E")),
        ),
        ("quoted-printable with a gap", wrapped(&url, 75, "= \n", "")),
        ("soft hyphens", wrapped(&f, 12, sep, "")),
        ("zero-width spaces", wrapped(&f, 5, zero, "")),
        (
            "byte order mark, joiners",
            format!("\u{feff}{head}\u{2060}\u{200d}{tail}\u{200e}"),
        ),
        ("escaped zero-width spaces", f.replace('.', ".%E2%80%8B")),
        ("escaped line ends", format!("{head}%0D%0A{tail}")),
        ("hyphens that cannot break", f.replace('-', "\u{2011}")),
        (
            "hyphens made long",
            f.replace("--", "\u{2014}").replace('-', "\u{2013}"),
        ),
        ("Outlook", outlook.clone()),
        ("Outlook, in lines", wrapped(&outlook, 71, "\r\n", "")),
        (
            "Outlook, in lines that cut escapes",
            wrapped(&outlook, 2, "\n", "> "),
        ),
        (
            "Outlook twice",
            format!("{mail}/?url={}&{more}", escaped(&outlook)),
        ),
        (
            "Outlook, quoted-printable",
            wrapped(&outlook.replace('=', "=3D"), 75, "=\n", ""),
        ),
        (
            "a search engine",
            format!("https://www.google.com/url?q={}&sa=D&ust=17", escaped(&url)),
        ),
        (
            "a social network",
            format!("https://l.example.com/l.php?u={}&h=AT1", escaped(&url)),
        ),
        (
            "Barracuda",
            format!(
                "https://linkprotect.example/url?a={}&c=E,1",
                escaped(&url).to_lowercase().replace(&f.to_lowercase(), &f)
            ),
        ),
        (
            "Proofpoint 2",
            format!(
                "https://urldefense.proofpoint.com/v2/url?u={}&d=DwMF-g&c=x",
                escaped(&url)
                    .replace('-', "-2D")
                    .replace('_', "-5F")
                    .replace('%', "-")
                    .replace("-2F", "_")
            ),
        ),
        (
            "Proofpoint 3",
            format!(
                "https://urldefense.com/v3/__{}__;Iw!!Ab-c!x1.y$ ",
                url.replace('#', "*")
            ),
        ),
        (
            "a mail around it",
            format!(
                "Hi Jo,\n\n1. Find 10.5 quiet minutes.\n2. Open this:\n\n{}\n\n\
            Call 555.1234 or see https://example.org/#help.\n-- \nMaria",
                wrapped(&url, 78, "\n", "")
            ),
        ),
        (
            "an answer to that mail",
            format!(
                "Thanks!\n\nOn 1.12.2026 Maria wrote:\n> Open\n> {}\n> Maria",
                wrapped(&url, 74, "\n", "> ")
            ),
        ),
        (
            "another link before it",
            format!("#1.abc.ABCDEFGH, no, this one: {url}"),
        ),
    ];
    let sent = decode(&f);
    assert!(sent.is_ok() && table.len() >= 20);
    for (how, text) in &table {
        assert_eq!(decode(text), sent, "{how}: {text}");
    }
    println!("{} ways to mangle a link", table.len());
}

#[test]
fn what_was_cut_is_said_to_be_cut() {
    let f = fragment();
    let url = format!("https://example.org/start/#{f}");
    let begin = url.find('#').unwrap() + 1;
    for end in 0..url.len() {
        let cut = &url[..end];
        let expected = if end <= begin {
            Unreadable::Missing
        } else {
            Unreadable::CutOff
        };
        let expected = if end == 0 {
            Unreadable::Missing
        } else {
            expected
        };
        if end < "https:/".len() && end > 0 {
            // Not a link yet, nor a payload.
            assert!(decode(cut).is_err());
            continue;
        }
        for shown in [cut.to_owned(), format!("{cut}\n"), format!("\"{cut}\"")] {
            let got = decode(&shown);
            let quoted = shown.len() > cut.len() + 1;
            let near_mark = end < begin + 2;
            assert!(
                got == Err(expected) || quoted && near_mark,
                "{got:?} {shown}"
            );
        }
        if end > begin + 1 && end + 9 < url.len() {
            assert_eq!(
                decode(&format!("{cut}...")),
                Err(Unreadable::CutOff),
                "{cut}..."
            );
        }
    }
    // A line of a wrapped link that was lost, from the middle too.
    for (from, to) in [(100, 176), (300, 301), (27 + 200, 27 + 320)] {
        let without = format!("{}{}", &url[..from], &url[to..]);
        assert_eq!(decode(&without), Err(Unreadable::CutOff), "{from}..{to}");
    }
}

//! What mail programs, editors and people do to a link on its way, undone.
//!
//! Undoing may be generous: a payload is believed for its check, not for the way it was found.

/// A text without what came in between, and where in it a payload may begin.
pub(super) struct Mended {
    /// ASCII, without spaces and line ends.
    pub(super) text: Vec<u8>,
    /// Places of digits that continue no word or number, in order.
    pub(super) starts: Vec<usize>,
}

/// A link within a link within a link.
const MOST_WRAPPINGS: usize = 4;

impl Mended {
    /// Mends a text, in time proportional to its length.
    pub(super) fn new(text: &str) -> Self {
        let mut flat = flat(text);
        for _ in 0..MOST_WRAPPINGS {
            if let Some(wrapped) = proofpoint(&flat) {
                flat = wrapped;
            }
            let unescaped = self::flat(&unescaped(&flat));
            if unescaped == flat {
                break;
            }
            flat = unescaped;
        }
        squeezed(&flat)
    }
}

/// Whether a byte can be part of a payload.
pub(super) fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

/// One line of ASCII: what nobody sees is left out, and each gap, with the marks of quoted lines
/// in it, is one space.
fn flat(text: &str) -> String {
    let mut flat = String::with_capacity(text.len());
    let mut line_begins = true;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let breaks_line = matches!(c, '\n' | '\r');
        match c {
            // Quoted-printable ends a line that goes on like this.
            '=' if rest
                .as_str()
                .trim_start_matches([' ', '\t'])
                .starts_with(['\n', '\r']) =>
            {
                rest = rest.as_str().trim_start().chars();
            }
            '>' if line_begins => {}
            c if c.is_whitespace() => {
                if !flat.ends_with(' ') {
                    flat.push(' ');
                }
            }
            // Markdown's way to say that a character means itself.
            '\\' => {}
            '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' => {}
            '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {}
            // Hyphens that were made prettier.
            '\u{2010}'..='\u{2013}' | '\u{2212}' => flat.push('-'),
            '\u{2014}' => flat.push_str("--"),
            c if c.is_ascii() => flat.push(c),
            // In no payload, whatever it is.
            _ => flat.push('"'),
        }
        line_begins = breaks_line || (line_begins && (c == '>' || c.is_whitespace()));
    }
    flat
}

/// The link within one of a mail filter's, which writes `-23` for `%23` and `_` for `/`.
fn proofpoint(flat: &str) -> Option<String> {
    let (_, wrapped) = flat.split_once("urldefense.proofpoint.com/v2/url?u=")?;
    let (link, _) = wrapped.split_once('&').unwrap_or((wrapped, ""));
    Some(link.replace('-', "%").replace('_', "/"))
}

/// `%23`, and what quoted-printable writes as `=23`, as the character it stands for.
fn unescaped(flat: &str) -> String {
    let mut bytes = Vec::with_capacity(flat.len());
    let mut rest = flat.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let (byte, after) = escaped(first, after).unwrap_or((first, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn escaped(mark: u8, after: &[u8]) -> Option<(u8, &[u8])> {
    let (high, after) = hex(after)?;
    let (low, after) = hex(after)?;
    let byte = high << 4 | low;
    let possible = match mark {
        b'%' => true,
        // After `?q=` any two digits may stand.
        b'=' => b"#%-.=_".contains(&byte),
        _ => false,
    };
    possible.then_some((byte, after))
}

/// The next digit, also where a line ended before it.
fn hex(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let bytes = bytes.strip_prefix(b" ").unwrap_or(bytes);
    let (&digit, rest) = bytes.split_first()?;
    let value = char::from(digit).to_digit(16)?;
    Some((u8::try_from(value).ok()?, rest))
}

fn squeezed(flat: &str) -> Mended {
    let mut mended = Mended {
        text: Vec::with_capacity(flat.len()),
        starts: Vec::new(),
    };
    let mut before = b' ';
    for byte in flat.bytes() {
        if byte != b' ' {
            let continues = is_base64(before) || before == b'.';
            if byte.is_ascii_digit() && !continues {
                mended.starts.push(mended.text.len());
            }
            mended.text.push(byte);
        }
        before = byte;
    }
    mended
}

//! Payloads as other code writes them, by `docs/link-format.md` alone, and forged ones.

use miniz_oxide::deflate::compress_to_vec;

/// A payload with its version and a check that fits.
pub fn sealed(version: &str, payload: &[u8]) -> String {
    let guarded = format!(
        "{version}.{}",
        data_encoding::BASE64URL_NOPAD.encode(payload)
    );
    let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(guarded.as_bytes());
    let mut check = vec![guarded.len() as u8];
    check.extend(crc.to_be_bytes());
    format!("{guarded}.{}", data_encoding::BASE32_NOPAD.encode(&check))
}

/// Fields behind the shortest head: nothing wanted, nobody to answer, an invitation of zeros.
pub fn with_fields(fields: &[u8]) -> String {
    with_stream(&stored(fields))
}

/// A deflate stream behind the same head.
pub fn with_stream(stream: &[u8]) -> String {
    sealed("1", &[&[0; 9], stream].concat())
}

/// Bytes as a stream that makes them no fewer: blocks that are stored as they are.
pub fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut stream = vec![];
    for block in bytes.chunks(u16::MAX.into()) {
        let length = block.len() as u16;
        stream.push(0);
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(block);
    }
    // The last one is empty.
    stream.extend([1, 0, 0, 0xff, 0xff]);
    stream
}

/// The smallest fields there are: English, no name, no note, the check named `a` in edition 1.
pub const SMALLEST: &[u8] = b"en\0\0\0\x01\0a\0\x01";

/// Fields that hold an instrument with one of everything.
pub fn instrument() -> Vec<u8> {
    [
        &b"en\0Jo\0A note.\nMore.\0\x01\x01"[..],
        b"k3q7x2mbn4wd6tza\0\x01\0Title\0About.\0\x07\0Jo 1999\0",
        b"\x02\x02\0No\0\0Yes\0\x01\x07Far\0",
        b"\x06First?\0\0\0Second?\0\x08\0Some?\0\x11\x01How many?\0\x02\0\x14Say?\0\x03\x64Read.\0\x04",
        b"\x02Sum\0\0\x02\0\0\0\x02\0\x02Low\0\0\x02High\0Jo 1999\0",
        b"Count\0\x03\x02\x01\x02\x51\0\0",
    ]
    .concat()
}

/// Texts that cost as much as they can, and bring nothing.
pub fn costliest() -> Vec<(&'static str, String)> {
    let most = 65_536;
    let filled = |part: &str| part.repeat(most / part.len());
    let bomb = |bytes: &[u8]| with_stream(&compress_to_vec(bytes, 9));
    // Empty blocks with a fixed table, ten bits each.
    let mut blocks = vec![];
    for _ in 0..2_400 {
        blocks.extend([0x02, 0x08, 0x20, 0x80, 0x00]);
    }
    let words: Vec<u8> = (0..12_000_u32)
        .map(|i| (i.wrapping_mul(i) >> 9) as u8 | 1)
        .collect();
    vec![
        ("ten megabytes of zeros", bomb(&vec![0; 10_000_000])),
        ("64 kilobytes of one word", bomb(&vec![b'a'; 65_536])),
        ("thousands of blocks", with_stream(&blocks)),
        ("words that are none", bomb(&words)),
        ("full stops", filled("1.")),
        ("digits with gaps", filled("1 ")),
        ("beginnings", filled("1.a ")),
        ("wrong checks", filled("1.a.ABCDEFGH,")),
        (
            "three beginnings, one wrong check",
            format!("1 1 1.{}.ABCDEFGH", "a".repeat(16_000)),
        ),
        ("checks", filled(".ABCDEFGH")),
        ("escapes of escapes", filled("%252525252525")),
        ("soft ends of lines", filled("=\n")),
        ("soft ends that are none", filled("=  ")),
        ("marks of quotes", filled("\n>")),
        ("unseen characters", filled("\u{200b}")),
        ("long dashes", filled("\u{2014}")),
        ("filters", filled("urldefense.proofpoint.com/v2/url?u=-25")),
    ]
}

//! A code as a file: lines that print at any size, or dots for where only pictures go.

use crate::action::Effect;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use footing_interchange::qr::{Code, MOST_BYTES_ALONE, codes};
use miniz_oxide::deflate::compress_to_vec_zlib;

/// A kind of file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Picture {
    /// Lines.
    Svg,
    /// Dots, eight for each side of a square.
    Png,
}

/// Enough for print as wide as a hand.
const DOTS: usize = 8;

impl Picture {
    /// Hands over the file of an address; nothing where one code does not hold it.
    pub(super) fn of(self, address: &str) -> Option<Effect> {
        if address.len() > MOST_BYTES_ALONE {
            return None;
        }
        let codes = codes(address).ok()?;
        let code = codes.first()?;
        Some(match self {
            Self::Svg => Effect::Download {
                name: "code.svg".to_owned(),
                text: svg(code),
            },
            Self::Png => Effect::DownloadBytes {
                name: "code.png".to_owned(),
                bytes: png(code),
            },
        })
    }
}

fn svg(code: &Code) -> String {
    let (side, path) = (code.side(), code.path());
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="#fff"/><path d="{path}"/></svg>"##
    )
}

/// Black and white, one bit a dot. Written here and not by the browser's canvas, which some
/// browsers disturb so that nobody is recognised by it.
fn png(code: &Code) -> Vec<u8> {
    let side = code.side() * DOTS;
    let size = u32::try_from(side).unwrap_or_default().to_be_bytes();
    let mut head = [size, size].concat();
    // One bit, grey; the only ways of packing and filtering; no interlacing.
    head.extend([1, 0, 0, 0, 0]);
    let mut rows = Vec::new();
    for squares in code.squares().chunks(code.side()) {
        // Nothing is filtered; a square is a whole byte wide, and a set bit is light.
        let mut row = vec![0];
        row.extend(
            squares
                .iter()
                .map(|is_dark| if *is_dark { 0 } else { 0xff }),
        );
        rows.extend(row.repeat(DOTS));
    }
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, b"IHDR", &head);
    chunk(&mut file, b"IDAT", &compress_to_vec_zlib(&rows, 6));
    chunk(&mut file, b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).unwrap_or_default();
    let named = [name, data].concat();
    let check = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(&named);
    file.extend(length.to_be_bytes());
    file.extend(named);
    file.extend(check.to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use footing_interchange::qr::read;
    use miniz_oxide::inflate::decompress_to_vec_zlib;

    #[test]
    fn a_picture_says_the_address() {
        let address = format!("https://example.org/start/#1.{}.x", "aB3_".repeat(180));
        let Some(Effect::DownloadBytes { name, bytes }) = Picture::Png.of(&address) else {
            panic!("no picture");
        };
        assert_eq!(name, "code.png");
        // Signature, a head of 13 bytes, data, end; each with its length, name and check.
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
        let side = u32::from_be_bytes(bytes[16..20].try_into().unwrap()) as usize;
        assert_eq!(bytes[24..29], [1, 0, 0, 0, 0]);
        let length = u32::from_be_bytes(bytes[33..37].try_into().unwrap()) as usize;
        assert_eq!(bytes.len(), 33 + 12 + length + 12);
        // The check of an end without data is the same in every such file.
        assert_eq!(bytes[bytes.len() - 4..], [0xae, 0x42, 0x60, 0x82]);
        let rows = decompress_to_vec_zlib(&bytes[41..41 + length]).unwrap();
        let width = side / 8 + 1;
        assert_eq!(rows.len(), width * side);
        let dots = rows.chunks(width).flat_map(|row| {
            assert_eq!(row[0], 0);
            let bits = row[1..]
                .iter()
                .flat_map(|byte| (0..8).map(move |bit| byte >> (7 - bit) & 1));
            bits.map(|light| light * 255).collect::<Vec<_>>()
        });
        let dots: Vec<u8> = dots.collect();
        assert_eq!(read(side, side, &dots), [address]);
    }

    #[test]
    fn what_one_code_does_not_hold_is_no_picture() {
        let address = |length: usize| format!("https://{}", "a".repeat(length - 8));
        for picture in [Picture::Svg, Picture::Png] {
            assert!(picture.of(&address(800)).is_some());
            assert_eq!(picture.of(&address(801)), None);
        }
    }

    #[test]
    fn lines_hold_nothing_but_themselves() {
        let Some(Effect::Download { name, text }) = Picture::Svg.of("https://example.org/") else {
            panic!("no picture");
        };
        assert_eq!(name, "code.svg");
        assert!(text.starts_with("<svg xmlns=") && text.ends_with("z\"/></svg>"));
        assert!(!text.contains("example"));
    }
}

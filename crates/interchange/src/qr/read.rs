//! Reading QR codes from a picture.

use rqrr::PreparedImage;

/// The most pixels of a picture that is looked at: 16 megapixels.
pub const MOST_PIXELS: usize = 16 << 20;

/// The most pixels on one side of it.
const LONGEST_SIDE: usize = 8_192;

/// The most codes that are taken from a picture.
const MOST_CODES: usize = 64;

/// What the QR codes in a picture say, each text once; `luma` has a byte a pixel, 0 for black,
/// row by row. Nothing where the picture is too large or not as wide and high as is said.
///
/// A picture that somebody made up of hundreds of corner marks can keep this busy for minutes, and its
/// library has panicked on odd ones before: run it where it can be ended and begun anew.
pub fn read(width: usize, height: usize, luma: &[u8]) -> Vec<String> {
    let is_picture = (1..=LONGEST_SIDE).contains(&width)
        && height <= LONGEST_SIDE
        && (1..=MOST_PIXELS).contains(&luma.len())
        && width.checked_mul(height) == Some(luma.len());
    if !is_picture {
        return Vec::new();
    }
    let pixel = |x: usize, y: usize| luma.get(y * width + x).copied().unwrap_or(255);
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, pixel);
    let mut texts = Vec::new();
    for code in picture.detect_grids().into_iter().take(MOST_CODES) {
        match code.decode() {
            Ok((_, text)) if !texts.contains(&text) => texts.push(text),
            _ => {}
        }
    }
    texts
}

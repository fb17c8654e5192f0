//! QR codes of a text, as a drawing and as squares.

use super::parts::{MARK, split};
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// The most bytes of a text in a code of its own.
pub const MOST_BYTES_ALONE: usize = 800;

/// The white squares that a reader needs on each side.
const QUIET: i32 = 4;

/// The text needs more codes than anybody would show: it goes as a file or a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// One QR code, with the white around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    side: usize,
    dark: Vec<bool>,
}

/// The codes of a text, to be shown in turn: one where it is short and plain ASCII, such as a link.
///
/// # Errors
/// Where there would be more than [`MOST_PARTS`](super::MOST_PARTS).
pub fn codes(text: &str) -> Result<Vec<Code>, TooLarge> {
    let is_plain = text.bytes().all(|b| b.is_ascii_graphic()) && !text.starts_with(MARK);
    let parts = if is_plain && text.len() <= MOST_BYTES_ALONE {
        vec![text.to_owned()]
    } else {
        split(text).ok_or(TooLarge)?
    };
    let code = |part: &String| QrCode::encode_text(part, QrCodeEcc::Medium);
    let codes: Result<Vec<_>, _> = parts.iter().map(code).collect();
    let codes = codes.map_err(|_| TooLarge)?;
    Ok(codes.iter().map(Code::with_quiet).collect())
}

impl Code {
    fn with_quiet(code: &QrCode) -> Self {
        let places = -QUIET..code.size() + QUIET;
        // Outside of the code everything is light.
        let row = |y| places.clone().map(move |x| code.get_module(x, y));
        Self {
            side: places.len(),
            dark: places.clone().flat_map(row).collect(),
        }
    }

    /// How many squares it has on each side, the white around it included; at most 185.
    pub fn side(&self) -> usize {
        self.side
    }

    /// All squares, row by row from the top, the dark ones as `true`.
    pub fn squares(&self) -> &[bool] {
        &self.dark
    }

    /// The dark squares as the data of one SVG path; a square is 1 wide, and the picture
    /// [`Self::side`].
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (y, row) in self.dark.chunks(self.side).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                let (dark, width) = (run.first() == Some(&true), run.len());
                if dark {
                    let _ = write!(path, "M{x} {y}h{width}v1h-{width}z");
                }
                x += width;
            }
        }
        path
    }
}

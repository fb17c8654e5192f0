//! Printing to PDF, and how many pages that takes. WebKitGTK cannot, Firefox hides its pages.

use anyhow::Result;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::browser::Browser;

impl Browser {
    /// Prints the page on US letter paper and gives the PDF.
    ///
    /// # Errors
    /// With the driver's words.
    pub fn print(&self) -> Result<Vec<u8>> {
        let paper = json!({ "page": { "width": 21.59, "height": 27.94 }, "background": false });
        decoded(&self.command("/print", &paper)?)
    }
}

/// The bytes that a driver sends as base64.
///
/// # Errors
/// When it is none.
pub fn decoded(value: &Value) -> Result<Vec<u8>> {
    Ok(BASE64_STANDARD.decode(value.as_str().unwrap_or_default())?)
}

/// How many pages a PDF has: its page objects, which Chromium writes uncompressed.
#[must_use]
pub fn pages_of(pdf: &[u8]) -> usize {
    const PAGE: &[u8] = b"/Type /Page";
    let is_page = |window: &[u8]| {
        window.starts_with(PAGE)
            && window
                .last()
                .is_some_and(|next| !next.is_ascii_alphabetic())
    };
    pdf.windows(PAGE.len() + 1)
        .filter(|window| is_page(window))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted_and_their_list_is_not() {
        let pdf = b"<</Type /Pages /Count 2>> <</Type /Page\n>> <</Type /Page /Parent 1 0 R>>";
        assert_eq!(pages_of(pdf), 2);
    }
}

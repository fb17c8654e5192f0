//! Compressed copies beside every file, for hosts that serve them.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Adds `.br` and `.gz` twins.
pub fn add(files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    let mut twins = BTreeMap::new();
    for (path, content) in files.iter() {
        twins.insert(format!("{path}.br"), brotli(content)?);
        twins.insert(format!("{path}.gz"), gzip(content)?);
    }
    files.append(&mut twins);
    Ok(())
}

/// Brotli at its best.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Gzip at its best, without a time or a name in it.
fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

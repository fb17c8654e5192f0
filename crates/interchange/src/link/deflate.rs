//! Making bytes fewer: raw DEFLATE (RFC 1951), begun as if [`DICTIONARY`] had gone before.

use super::Unreadable;
use super::dictionary::DICTIONARY;
use miniz_oxide::DataFormat;
use miniz_oxide::deflate::core::{
    CompressionStrategy, CompressorOxide, TDEFLFlush, compress_to_output,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::{
    TINFL_FLAG_STOP_ON_BLOCK_BOUNDARY, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
};
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// The most bytes that come out.
const MOST: usize = 65_536;
/// The most blocks. Each costs the reader a table, however little it brings; a writer makes one
/// for every some thousand bytes.
const MOST_BLOCKS: usize = 64;

/// The bytes, deflated.
pub(super) fn deflated(bytes: &[u8]) -> Vec<u8> {
    // A table of its own is worth its room in long texts only, and the library does not compare.
    let own_table = deflated_by(CompressionStrategy::Default, bytes);
    let fixed_table = deflated_by(CompressionStrategy::Fixed, bytes);
    if own_table.len() < fixed_table.len() {
        own_table
    } else {
        fixed_table
    }
}

/// The library takes no dictionary, but may be told to flush: what it writes of the dictionary is
/// thrown away, and what it remembers stays.
fn deflated_by(strategy: CompressionStrategy, bytes: &[u8]) -> Vec<u8> {
    let mut compressor = CompressorOxide::with_params(DataFormat::Raw, 10, strategy, 15);
    let dictionary = DICTIONARY.as_bytes();
    compress_to_output(&mut compressor, dictionary, TDEFLFlush::Sync, |_| true);
    let mut deflated = Vec::new();
    compress_to_output(&mut compressor, bytes, TDEFLFlush::Finish, |part| {
        deflated.extend_from_slice(part);
        true
    });
    deflated
}

/// The bytes as they were, and nothing beyond [`MOST`].
pub(super) fn inflated(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let begin = DICTIONARY.len();
    let mut out = DICTIONARY.as_bytes().to_vec();
    // One more than may come, so that an end just after the last byte is still found.
    out.resize(begin + MOST + 1, 0);
    let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF | TINFL_FLAG_STOP_ON_BLOCK_BOUNDARY;
    let mut state = Box::<DecompressorOxide>::default();
    let (mut rest, mut end) = (bytes, begin);
    for _ in 0..MOST_BLOCKS {
        let (status, read, written) = decompress(&mut state, rest, &mut out, end, flags);
        rest = rest.get(read..).unwrap_or_default();
        end += written;
        match status {
            TINFLStatus::BlockBoundary => {}
            TINFLStatus::Done if rest.is_empty() && end <= begin + MOST => {
                out.truncate(end);
                return Ok(out.split_off(begin));
            }
            TINFLStatus::HasMoreOutput => return Err(Unreadable::TooLarge),
            TINFLStatus::Done if rest.is_empty() => return Err(Unreadable::TooLarge),
            _ => return Err(Unreadable::Unknown),
        }
    }
    Err(Unreadable::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_deflated_comes_back(bytes: Vec<u8>, words in "[a-z ]{0,400}") {
            for bytes in [&bytes[..], words.as_bytes()] {
                prop_assert_eq!(inflated(&deflated(bytes)), Ok(bytes.to_vec()));
            }
        }
    }

    #[test]
    fn as_much_as_may_come_and_no_more() {
        let random: Vec<u8> = (0..=MOST as u32)
            .map(|i| (i.wrapping_mul(i) >> 7) as u8)
            .collect();
        for bytes in [&random[..], &vec![0; MOST + 1]] {
            let all = &bytes[..MOST];
            assert_eq!(inflated(&deflated(all)).as_deref(), Ok(all));
            assert_eq!(inflated(&deflated(bytes)), Err(Unreadable::TooLarge));
        }
        let bomb = compress_to_vec(&vec![0; 10_000_000], 9);
        assert!(bomb.len() < 12_000);
        assert_eq!(inflated(&bomb), Err(Unreadable::TooLarge));
    }

    #[test]
    fn any_plain_stream_is_read_and_nothing_after_it() {
        let mut stream = compress_to_vec(b"words without a dictionary", 9);
        assert!(inflated(&stream).is_ok());
        stream.push(0);
        assert_eq!(inflated(&stream), Err(Unreadable::Unknown));
        for cut in 0..stream.len() - 1 {
            assert!(inflated(&stream[..cut]).is_err(), "{cut}");
        }
        // Empty stored blocks without an end, each of five bytes.
        let blocks = [0, 0, 0, 0xff, 0xff].repeat(2_000);
        assert_eq!(inflated(&blocks), Err(Unreadable::Unknown));
    }

    #[test]
    fn the_dictionary_saves_what_it_weighs() {
        let words = "How often did you feel that other people understand what you need?";
        let saved = compress_to_vec(words.as_bytes(), 10).len() - deflated(words.as_bytes()).len();
        assert!(saved > 15, "{saved}");
    }
}

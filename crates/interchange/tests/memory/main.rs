//! How much memory the worst links take. A program of its own, since it counts every allocation.

#![allow(clippy::unwrap_used, reason = "in a test a surprise may end the test")]

#[path = "../link/outside.rs"]
mod outside;

use footing_interchange::link::decode;
use miniz_oxide::deflate::compress_to_vec;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MOST: usize = 8 << 20;

/// Fields of 64 kilobytes in which nearly every byte is a value of its own.
fn crowded() -> Vec<u8> {
    let options = [&b"\x32"[..], &b"\0\0".repeat(50)].concat();
    let scales = [&b"\x32"[..], &options.repeat(50)].concat();
    let items = [&b"\xc8\x01"[..], &b"\0\x20\0\0\0\0".repeat(200)].concat();
    let of = [&b"\xc8\x01\0"[..], &b"\x01".repeat(199)].concat();
    let score = [
        &b"\0\0"[..],
        &of,
        &b"\0\x32"[..],
        &b"\0\0\0".repeat(50),
        &b"\0"[..],
    ]
    .concat();
    let scores = [&b"\x32"[..], &score.repeat(50)].concat();
    let one = [&b"\x01\0\0\0\0\0\0\0\0"[..], &scales, &items, &scores].concat();
    [&b"en\0\0\0\x02"[..], &one.repeat(2)].concat()
}

#[test]
fn the_worst_links_stay_small() {
    let mut worst = outside::costliest();
    worst.push((
        "a hundred thousand values",
        outside::with_stream(&compress_to_vec(&crowded(), 6)),
    ));
    worst.push((
        "an instrument with one of everything",
        outside::with_fields(&outside::instrument()),
    ));
    worst.push((
        "the smallest fields",
        outside::with_fields(outside::SMALLEST),
    ));
    worst.push(("a random stream", outside::with_stream(&[0xa5; 12_000])));
    for (what, text) in worst {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let read = decode(&text);
        let peak = MEMORY.peak_usage() - before;
        println!(
            "{what}: {} kB at most, readable: {}",
            peak / 1024,
            read.is_ok()
        );
        assert!(peak < MOST, "{what}: {peak} bytes");
    }
}

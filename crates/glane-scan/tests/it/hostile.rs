//! Bytes of no kind: a corpus of small files of every kind, mutated from a seed for ten seconds (`GLANE_SOAK` times as long, or
//! `GLANE_FUZZ` seconds). Whatever comes, each file gives pictures or says why not, soon, and no program ends.

use std::time::{Duration, Instant};

use glane_scan::generator::{Seed, Shot, encoded};
use glane_scan::{Known, Limits, Picture, decode, read};

use super::files::{pdf, tray, written};
use super::sheet;

fn corpus() -> Vec<Vec<u8>> {
    let (_, sheet, mut seed) = sheet(800);
    let shot = Shot {
        width: 150,
        height: 210,
        fill: 1.0,
        ..Shot::scan()
    };
    let page = shot.taken(&sheet.canvas, &mut seed).unwrap();
    let tiny = Picture::new(
        24,
        24,
        (0..24 * 24 * 3).map(|n| (n * 7 % 251) as u8).collect(),
    )
    .unwrap();
    let jpeg = encoded(&tiny, Some(70)).unwrap();
    vec![
        encoded(&page, Some(60)).unwrap(),
        pdf(&jpeg, 24, 24, 2),
        jpeg,
        encoded(&tiny, None).unwrap(),
        written(&tiny, image::ImageFormat::Tiff),
        written(&tiny, image::ImageFormat::WebP),
        tray(),
    ]
}

fn mutated(corpus: &[Vec<u8>], seed: &mut Seed) -> Vec<u8> {
    let mut file = corpus[seed.below(corpus.len())].clone();
    for _ in 0..=seed.below(8) {
        if file.is_empty() {
            break;
        }
        let at = if seed.is(0.5) {
            seed.below(file.len().min(200))
        } else {
            seed.below(file.len())
        };
        match seed.below(7) {
            0 => file[at] ^= 1 << seed.below(8),
            1 => file[at] = [0, 1, 0x7f, 0x80, 0xff][seed.below(5)],
            2 => file.truncate(at),
            3 => {
                let some = seed.below(40);
                let piece: Vec<u8> = (0..some).map(|_| seed.draw() as u8).collect();
                file.splice(at..at, piece);
            }
            4 => {
                let end = (at + seed.below(60)).min(file.len());
                file.drain(at..end);
            }
            5 => {
                let other = &corpus[seed.below(corpus.len())];
                let from = seed.below(other.len());
                let end = (from + seed.below(200)).min(other.len());
                file.splice(at..at, other[from..end].iter().copied());
            }
            // A number of four bytes that means something large.
            _ => {
                let end = (at + 4).min(file.len());
                file[at..end].fill(0xff);
            }
        }
    }
    file
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "it runs for a time, and for longer when asked to"
)]
fn whatever_the_bytes_are_a_file_gives_pictures_or_says_why_not() {
    let set = |name: &str| -> Option<u64> { std::env::var(name).ok().and_then(|n| n.parse().ok()) };
    let seconds = set("GLANE_FUZZ").unwrap_or(10 * set("GLANE_SOAK").unwrap_or(1));
    let number = set("GLANE_SEED").unwrap_or(9);
    let corpus = corpus();
    let limits = Limits {
        bytes: 1 << 20,
        pixels: 40_000,
        memory: 64 << 20,
        pages: 20,
    };
    let started = Instant::now();
    let (mut files, mut refused, mut pictures, mut slowest) = (0u64, 0u64, 0u64, Duration::ZERO);
    let mut seed = Seed::new(number);
    while started.elapsed() < Duration::from_secs(seconds) {
        let file = mutated(&corpus, &mut seed);
        let before = Instant::now();
        files += 1;
        match decode(file, &limits) {
            Err(_) => refused += 1,
            Ok(mut pages) => {
                while let Some(page) = pages.take(&|| before.elapsed() > Duration::from_secs(2)) {
                    let Ok(picture) = page else {
                        refused += 1;
                        continue;
                    };
                    assert!((picture.width() * picture.height()) as u64 <= limits.pixels);
                    // One in some: finding nothing in noise takes its time.
                    if pictures % 16 == 0 {
                        read(&picture, &|_| Known::Foreign, &[]);
                    }
                    pictures += 1;
                }
            }
        }
        slowest = slowest.max(before.elapsed());
    }
    println!(
        "measured: fuzz images: {files} inputs in {seconds} s, {refused} refusals, {pictures} pictures, none broke it; the slowest took {} ms (seed {number})",
        slowest.as_millis()
    );
    assert!(refused > 20 && pictures > 20, "both ways are tried");
    assert!(slowest < Duration::from_secs(20), "one took {slowest:?}");
}

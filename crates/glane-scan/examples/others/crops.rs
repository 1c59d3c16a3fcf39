//! The decision alone, on their labelled crops of single boxes.
//!
//! A crop has no samples beside it. What our sheets tell by theirs is taken from the crop (black is its darkest twentieth, white
//! its lightest fifth) and from the empty crops of its folder (how far an outline stands out, and how thick it is). Theirs are ovals and rectangles:
//! the crop is drawn so large that there is as much room in the box as in ours.

use std::path::Path;

use anyhow::{Context, Result};
use glane_core::id::ItemKey;
use glane_core::sheet::{Area, Shape, State, Tick};
use glane_scan::foreign::{self, Foreign};
use glane_scan::{Limits, Picture, Placement, Point2, decode};

use crate::blank::{LINE, TAKEN, bare};
use crate::score::{Score, Truth};

/// A folder, and how much of a crop's sides an outline takes, from the middle of its line on.
const FOLDERS: [(&str, Shape, (f64, f64)); 3] = [
    ("bubbles", Shape::Circle, (0.60, 0.70)),
    ("checkboxes", Shape::Square, (0.78, 0.66)),
    ("square_checkboxes", Shape::Square, (0.63, 0.63)),
];

/// A length across and one down, in pixels.
type Pair = (f64, f64);

struct Crop {
    name: String,
    picture: Picture,
    black: f32,
    /// From the middle of the outline's line to the other side of the box, in pixels.
    sides: (f64, f64),
    /// How far its middle is from the crop's, in pixels.
    aside: (f64, f64),
}

/// What our sheets tell of themselves by their samples, and theirs by a folder's empty crops.
struct Usual {
    /// How far outlines stand out beside black.
    outline: f32,
    /// How thick they are: from the middle of the line to where it is clear, as a share of the shorter side.
    thick: f64,
}

pub fn all(folder: &Path) -> Result<()> {
    let mut whole = Score::default();
    for (name, shape, share) in FOLDERS {
        let mut files: Vec<_> = std::fs::read_dir(folder.join(name))
            .with_context(|| format!("{} in {}", name, folder.display()))?
            .collect::<std::io::Result<_>>()?;
        files.sort_by_key(std::fs::DirEntry::file_name);
        let crops = files
            .iter()
            .map(|file| crop(&file.path(), shape, share))
            .collect::<Result<Vec<Crop>>>()?;
        let empty = || crops.iter().filter(|crop| crop.name.starts_with("empty"));
        let mut thick: Vec<f64> = empty().map(thickness).collect();
        thick.sort_by(f64::total_cmp);
        let thick = thick[thick.len() / 2];
        let mut outlines = empty()
            .map(|crop| Ok(outlined(crop, shape, thick)?.1 / crop.black))
            .collect::<Result<Vec<f32>>>()?;
        outlines.sort_by(f32::total_cmp);
        let usual = Usual {
            outline: outlines[outlines.len() / 2],
            thick,
        };
        let mut score = Score::default();
        for crop in &crops {
            let state = decided(crop, shape, &usual)?;
            let truth = match crop.name.split('_').next() {
                Some("empty") => Truth::Empty,
                // A box blackened whole is one taken back on our sheets; theirs has no such thing.
                Some("filled") => Truth::Marked,
                _ => Truth::Ticked,
            };
            let told = score.add(truth, state);
            whole.add(truth, state);
            if told != "right" {
                println!("    {name}/{}: {state:?}, {told}", crop.name);
            }
        }
        score.told(name);
    }
    whole.told("all crops");
    Ok(())
}

fn crop(path: &Path, shape: Shape, share: (f64, f64)) -> Result<Crop> {
    let picture = decode(std::fs::read(path)?, &Limits::default())?
        .take(&|| false)
        .context("no picture")??;
    let mut values: Vec<u8> = picture.reduced(1).rows().flatten().copied().collect();
    values.sort_unstable();
    let at = |share: usize| f32::from(values[values.len() * share / 100]);
    let black = (1.0 - at(5) / at(80).max(1.0)).max(0.05);
    let mut best: Option<(f32, Pair, Pair)> = None;
    for step in -5..=5 {
        let scale = 1.0 + 0.05 * f64::from(step);
        let sides = (
            picture.width() as f64 * share.0 * scale,
            picture.height() as f64 * share.1 * scale,
        );
        let (placement, tick, thick) = laid(&picture, shape, sides, 0.0)?;
        let block = block(&picture);
        let (aside, outline) =
            foreign::stands_out(&picture, &placement, block, (&tick, thick), black);
        if best.is_none_or(|(most, ..)| outline > most) {
            best = Some((outline, sides, aside));
        }
    }
    let (_, sides, aside) = best.context("no size")?;
    Ok(Crop {
        name: path
            .file_stem()
            .context("no name")?
            .to_string_lossy()
            .into_owned(),
        picture,
        black,
        sides,
        aside,
    })
}

/// How far the outline stands out, found again.
fn outlined(crop: &Crop, shape: Shape, thick: f64) -> Result<((f64, f64), f32)> {
    let (placement, tick, thick) = laid(&crop.picture, shape, crop.sides, thick)?;
    let block = block(&crop.picture);
    Ok(foreign::stands_out(
        &crop.picture,
        &placement,
        block,
        (&tick, thick),
        crop.black,
    ))
}

/// One light for so small a picture.
fn block(picture: &Picture) -> usize {
    picture.width().max(picture.height())
}

/// How thick the outline of an empty box is.
fn thickness(crop: &Crop) -> f64 {
    let (width, height) = (crop.picture.width() as f64, crop.picture.height() as f64);
    let (wide, high) = crop.sides;
    let mut values: Vec<u8> = crop.picture.reduced(1).rows().flatten().copied().collect();
    values.sort_unstable();
    let white = f32::from(values[values.len() * 80 / 100]).max(1.0);
    let shorter = wide.min(high);
    let clear = (0..40).find(|step| {
        let depth = shorter * f64::from(*step) / 100.0;
        let (across, down) = (wide / 2.0 - depth, high / 2.0 - depth);
        // Along the middle half of each side, where ovals are straight as well.
        let mut seen: Vec<f32> = (-4..=4)
            .flat_map(|n| {
                let part = f64::from(n) / 8.0;
                [
                    (part * across, -down),
                    (part * across, down),
                    (-across, part * down),
                    (across, part * down),
                ]
            })
            .map(|(x, y)| {
                let [_, green, _] = crop.picture.sample(
                    width / 2.0 + crop.aside.0 + x,
                    height / 2.0 + crop.aside.1 + y,
                );
                1.0 - green / white
            })
            .collect();
        seen.sort_by(f32::total_cmp);
        seen[seen.len() * 8 / 10] < CLEAR * crop.black
    });
    f64::from(clear.unwrap_or(40)) / 100.0
}

/// Darker than this share of black is the outline.
const CLEAR: f32 = 0.13;

/// How a crop lies on a page that has its box alone, drawn so large that there is as much room in it as in ours; the box, and how
/// many times as thick as ours its outline is.
fn laid(
    picture: &Picture,
    shape: Shape,
    (wide, high): (f64, f64),
    thick: f64,
) -> Result<(Placement, Tick, f64)> {
    let (width, height) = (picture.width() as f64, picture.height() as f64);
    let line = wide.min(high) * thick;
    // Hundredths of a millimetre of a pixel.
    let (pixel, thick) = if thick > 0.0 {
        let pixel = (ROOM / ((wide - 2.0 * line) * (high - 2.0 * line))).sqrt();
        (pixel, line * pixel / OUR_LINE)
    } else {
        ((TAKEN / (wide * high)).sqrt(), 1.0)
    };
    let out = (f64::from(LINE) * thick) as i32;
    let pairs: Vec<(Point2, Point2)> = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)]
        .into_iter()
        .map(|(x, y)| {
            let from = Point2 {
                x: x * pixel,
                y: y * pixel,
            };
            (from, Point2 { x, y })
        })
        .collect();
    let size = (picture.width(), picture.height());
    let placement = foreign::placed(&pairs, size, false).context("no placement")?;
    let (wide, high) = (wide * pixel, high * pixel);
    let tick = Tick {
        item: ItemKey::new("i0".to_owned())?,
        area: Area {
            x: ((width * pixel - wide) / 2.0) as i32 - out,
            y: ((height * pixel - high) / 2.0) as i32 - out,
            width: wide as i32 + 2 * out,
            height: high as i32 + 2 * out,
        },
        shape,
    };
    Ok((placement, tick, thick))
}

/// From the middle of an outline of ours to where it is clear.
const OUR_LINE: f64 = 46.0;

/// The room within the outline of a box of ours, in square hundredths of a millimetre.
const ROOM: f64 = 376.0 * 376.0;

fn decided(crop: &Crop, shape: Shape, usual: &Usual) -> Result<State> {
    let (placement, tick, thick) = laid(&crop.picture, shape, crop.sides, usual.thick)?;
    let page = bare(vec![tick])?;
    let (boxes, reference) = foreign::read(
        &crop.picture,
        &placement,
        &Foreign {
            page: &page,
            scale: 1.0,
            block: block(&crop.picture),
            black: Some(crop.black),
            solid: &[],
            outline: Some(usual.outline),
            thick,
            printed: &|_| false,
        },
    );
    let read = boxes.first().context("no box")?;
    if std::env::var_os("SHOW").is_some() {
        println!(
            "    {} {:?} {thick:.1} {reference:?} {:?}",
            crop.name, read.state, read.features
        );
    }
    Ok(read.state)
}

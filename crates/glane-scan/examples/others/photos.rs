//! The whole way, from photos of their filled forms over the geometry to decisions.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use glane_core::sheet::State;
use glane_scan::foreign::{self, Foreign};
use glane_scan::generator::encoded;
use glane_scan::{BoxRead, Limits, Picture, Placement, Point2, decode};

use crate::blank::{Blank, Group};
use crate::laid::laid;
use crate::score::{Score, Truth};

/// Three sheets, box by box: see the file's first lines.
const TRUTH: &str = include_str!("truth.txt");

#[allow(
    clippy::too_many_lines,
    reason = "the way of a photo, from its file to its score"
)]
/// `show` for a folder where each photo's boxes are drawn side by side with what they read as.
pub fn all(folder: &Path, show: Option<&Path>) -> Result<()> {
    let blank = Blank::read(&folder.join("assets/form_templates/checkbox_test_form"))?;
    let solid = blank.solid();
    let mut scores: BTreeMap<usize, Score> = BTreeMap::new();
    let mut photos = 0;
    for sheet in ["checkbox_test_1", "checkbox_test_2", "checkbox_test_3"] {
        let truth = truth(sheet)?;
        let mut files: Vec<_> = std::fs::read_dir(folder.join("example_input").join(sheet))?
            .collect::<std::io::Result<_>>()?;
        files.sort_by_key(std::fs::DirEntry::file_name);
        for file in files {
            let path = file.path();
            if path.extension().is_none_or(|kind| kind != "jpg") {
                continue;
            }
            photos += 1;
            let name = path
                .file_stem()
                .context("no name")?
                .to_string_lossy()
                .into_owned();
            let picture = decode(std::fs::read(&path)?, &Limits::default())?
                .take(&|| false)
                .context("no picture")??;
            let placement = laid(&picture, &blank.plane)?;
            let scale = placement.scale(Point2 {
                x: 10_500.0,
                y: 14_000.0,
            });
            let mut tiles = Vec::new();
            for (g, group) in blank.groups.iter().enumerate() {
                let (boxes, reference) = foreign::read(
                    &picture,
                    &placement,
                    &Foreign {
                        page: &group.page,
                        scale: group.scale,
                        block: (scale * 2.5) as usize,
                        black: None,
                        solid: &solid,
                        outline: None,
                        thick: foreign::thick(group.scale),
                        printed: &|at| blank.printed(at),
                    },
                );
                if std::env::var_os("SHOW").is_some() {
                    println!("{name} {} {reference:?}", group.name);
                }
                let known = truth.get(group.name.as_str());
                let mut letters = String::new();
                let mut next = 0;
                for n in &group.segments {
                    letters.push(' ');
                    letters.extend(boxes[next..next + n].iter().map(|read| letter(read.state)));
                    next += n;
                }
                if show.is_some() {
                    println!("{name} {}{letters}", group.name);
                }
                if let Some(known) = known
                    && known.len() != boxes.len()
                {
                    bail!(
                        "{sheet} {}: {} boxes in truth.txt, {} printed",
                        group.name,
                        known.len(),
                        boxes.len()
                    );
                }
                for (n, read) in boxes.iter().enumerate() {
                    let mut told = "right";
                    if let Some(known) = known {
                        told = scores.entry(g).or_default().add(known[n], read.state);
                        if told == "WRONG"
                            || (told != "right" && std::env::var_os("SHOW").is_some())
                        {
                            println!(
                                "    {name} {} {n}: {:?} reads {:?} {:?}",
                                group.name, known[n], read.state, read.features
                            );
                        }
                    }
                    if show.is_some() {
                        tiles.push(tile(&picture, &placement, group, read, told));
                    }
                }
            }
            if let Some(show) = show {
                std::fs::write(show.join(format!("{name}.png")), side_by_side(&tiles)?)?;
            }
        }
    }
    println!("{photos} photos\n");
    println!("| boxes | of | wrong, of decided | | unsure | |\n|---|---|---|---|---|---|");
    let mut apart = Score::default();
    let mut whole = Score::default();
    for (g, score) in &scores {
        score.told(&blank.groups[*g].name);
        whole.join(score);
        if *g < 2 {
            apart.join(score);
        }
    }
    apart.told("each box apart from others (square, narrow)");
    whole.told("all");
    Ok(())
}

fn letter(state: State) -> char {
    match state {
        State::Empty => '-',
        State::Ticked => 'T',
        State::Cancelled => 'C',
        State::Unsure => '?',
    }
}

fn truth(sheet: &str) -> Result<BTreeMap<&'static str, Vec<Truth>>> {
    let mut found = BTreeMap::new();
    let mut own = "";
    for line in TRUTH.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split_whitespace();
        let Some(first) = words.next() else { continue };
        if let Some(name) = first.strip_prefix('[') {
            own = name.trim_end_matches(']');
            continue;
        }
        if own != sheet {
            continue;
        }
        let boxes: &mut Vec<Truth> = found.entry(first).or_default();
        for letter in words.flat_map(str::chars) {
            boxes.push(match letter {
                '-' => Truth::Empty,
                'T' => Truth::Ticked,
                'C' => Truth::Blackened,
                'M' => Truth::Marked,
                'D' => Truth::Doubtful,
                other => bail!("{other} in truth.txt"),
            });
        }
    }
    Ok(found)
}

const TILE: usize = 56;

/// A box straightened, framed by what it reads as: white empty, green ticked, blue cancelled, orange unsure, red wrong.
fn tile(
    picture: &Picture,
    placement: &Placement,
    group: &Group,
    read: &BoxRead,
    told: &str,
) -> Vec<[u8; 3]> {
    let area = &group.page.tasks[read.task].ask.ticks()[read.tick].area;
    let frame = match (told, read.state) {
        ("WRONG", _) => [230, 0, 0],
        (_, State::Empty) => [255; 3],
        (_, State::Ticked) => [0, 180, 0],
        (_, State::Cancelled) => [0, 80, 255],
        (_, State::Unsure) => [255, 150, 0],
    };
    let middle = placement.at(Point2 {
        x: f64::from(area.x + area.width / 2) * group.scale,
        y: f64::from(area.y + area.height / 2) * group.scale,
    });
    let (right, down) = (read.middle.x - middle.x, read.middle.y - middle.y);
    let mut out = Vec::with_capacity(TILE * TILE);
    for y in 0..TILE {
        for x in 0..TILE {
            let edge = 3;
            if x < edge || y < edge || x >= TILE - edge || y >= TILE - edge {
                out.push(frame);
                continue;
            }
            let wide = f64::from(area.width.max(area.height)) + 240.0;
            let from_middle = |n: usize| wide * (n as f64 / TILE as f64 - 0.5);
            let at = placement.at(Point2 {
                x: (f64::from(area.x + area.width / 2) + from_middle(x)) * group.scale,
                y: (f64::from(area.y + area.height / 2) + from_middle(y)) * group.scale,
            });
            out.push(
                picture
                    .sample(at.x + right, at.y + down)
                    .map(|value| (value * 1.3).min(255.0) as u8),
            );
        }
    }
    out
}

fn side_by_side(tiles: &[Vec<[u8; 3]>]) -> Result<Vec<u8>> {
    let columns = 18;
    let rows = tiles.len().div_ceil(columns);
    let wide = columns * TILE;
    let mut rgb = vec![255u8; wide * rows * TILE * 3];
    for (n, tile) in tiles.iter().enumerate() {
        for (m, pixel) in tile.iter().enumerate() {
            let (x, y) = (n % columns * TILE + m % TILE, n / columns * TILE + m / TILE);
            let start = (y * wide + x) * 3;
            rgb[start..start + 3].copy_from_slice(pixel);
        }
    }
    let picture = Picture::new(wide, rows * TILE, rgb).context("no boxes")?;
    encoded(&picture, None).context("no picture")
}

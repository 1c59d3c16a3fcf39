//! The code of a sheet.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::lens::Placement;
use super::warp::Point2;
use crate::{Picture, Plane};
use glane_core::sheet::Area;

/// A QR code and where it is, in pixels of the whole picture: its upper left corner as printed first, then to the right.
#[derive(Debug, Clone)]
pub(crate) struct Code {
    pub(crate) text: String,
    pub(crate) corners: [Point2; 4],
}

/// All codes of a picture reduced `by` times.
pub(crate) fn codes(plane: &Plane, by: usize) -> Vec<Code> {
    // What a photo shows is anybody's: a fault of the decoder costs this picture its code and nothing else.
    catch_unwind(AssertUnwindSafe(|| decoded(plane, by))).unwrap_or_default()
}

fn decoded(plane: &Plane, by: usize) -> Vec<Code> {
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(plane.width(), plane.height(), |x, y| {
            plane.at(x as isize, y as isize)
        });
    let mut found: Vec<Code> = Vec::new();
    for grid in image.detect_grids() {
        let Ok((_, text)) = grid.decode() else {
            continue;
        };
        let corners = grid.bounds.map(|corner| Point2 {
            x: f64::from(corner.x) * by as f64,
            y: f64::from(corner.y) * by as f64,
        });
        found.push(Code { text, corners });
    }
    found
}

/// The text of the code at this place of a page that is placed already, drawn straight and large.
pub(crate) fn straightened(
    picture: &Picture,
    placement: &Placement,
    area: &Area,
) -> Option<String> {
    // Four pixels a module of a code of 40 modules and its quiet zone.
    let side = 256usize;
    let margin = f64::from(area.width) * 0.14;
    let mut data = Vec::with_capacity(side * side);
    for y in 0..side {
        for x in 0..side {
            let across = f64::from(area.width) + 2.0 * margin;
            let down = f64::from(area.height) + 2.0 * margin;
            let at = placement.at(Point2 {
                x: f64::from(area.x) - margin + across * (x as f64 + 0.5) / side as f64,
                y: f64::from(area.y) - margin + down * (y as f64 + 0.5) / side as f64,
            });
            let [r, g, b] = picture.sample(at.x, at.y);
            data.push(((r + 2.0 * g + b) / 4.0) as u8);
        }
    }
    let plane = Plane::new(side, side, data)?;
    codes(&plane, 1).into_iter().next().map(|code| code.text)
}

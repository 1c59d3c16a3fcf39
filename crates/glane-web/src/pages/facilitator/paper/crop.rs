//! Pieces of kept pages, as the page that shows them asks for them. Nobody's browser keeps one.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use glane_core::sheet::form::Form;
use glane_core::sheet::ledger::{PageRead, PictureId};
use glane_core::sheet::{Area, Ask, Page, Task};
use glane_locale::PageLang;

use super::super::room_of;
use super::incoming::Eyes;
use crate::app::App;
use crate::error::WebError;

/// The end of a picture's address.
const END: &str = ".jpg";
/// The piece that is all of a page.
const WHOLE: &str = "page";
/// What is shown around a piece, in hundredths of a millimetre.
const AROUND: i32 = 300;
/// Names stand beside their boxes: so much of them is shown.
const NAMES: i32 = 6_500;
/// Boxes of a scale are no farther apart than this; those of a list are, where it has several columns.
const APART: i32 = 3_500;
/// What stands above the boxes of a scale.
const ABOVE: i32 = 500;
/// A frame for a number is no wider: its name stands beside it.
const NUMBER: i32 = 4_000;

/// Which piece of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// All of it.
    Whole,
    /// These tasks of the form, from the first to the last, as far as they are on its page.
    Tasks(usize, usize),
}

impl Piece {
    fn parse(text: &str) -> Option<Self> {
        if text == WHOLE {
            return Some(Self::Whole);
        }
        let (first, last) = text.split_once('-')?;
        Some(Self::Tasks(first.parse().ok()?, last.parse().ok()?))
    }

    /// The name of a piece of a picture, at the end of its address.
    pub(super) fn file(self, picture: &PictureId) -> String {
        match self {
            Self::Whole => format!("{picture}.{WHOLE}{END}"),
            Self::Tasks(first, last) => format!("{picture}.{first}-{last}{END}"),
        }
    }

    /// Where it is on the page that a picture shows; nothing if it is on another page.
    pub(super) fn area(self, form: &Form, number: u32) -> Option<Area> {
        let (page, first) = page_of(form, number)?;
        let all = Area {
            x: 0,
            y: 0,
            width: page.width,
            height: page.height,
        };
        let Self::Tasks(from, to) = self else {
            return Some(all);
        };
        let tasks = (first..).zip(&page.tasks);
        let own = tasks.filter(|(at, _)| (from..=to).contains(at));
        let own = own.filter_map(|(_, task)| with_names(task, form));
        let area = own.reduce(|one, other| joined(Some(one), &other));
        within(&around(&area?), &all)
    }
}

/// A page of a form, and the first of its tasks.
pub(super) fn page_of(form: &Form, number: u32) -> Option<(&Page, usize)> {
    let mut first = 0;
    for page in &form.geometry.pages {
        if page.number == number {
            return Some((page, first));
        }
        first += page.tasks.len();
    }
    None
}

fn joined(one: Option<Area>, other: &Area) -> Area {
    let Some(one) = one else {
        return *other;
    };
    let (x, y) = (one.x.min(other.x), one.y.min(other.y));
    let right = (one.x + one.width).max(other.x + other.width);
    let lower = (one.y + one.height).max(other.y + other.height);
    Area {
        x,
        y,
        width: right - x,
        height: lower - y,
    }
}

/// What is to be answered there with what it is called: where names stand is how sheets are set
/// (`glane-paper`, `print/sheet.typ`).
fn with_names(task: &Task, form: &Form) -> Option<Area> {
    let boxes = match &task.ask {
        Ask::Write(area) if task.row.is_some() && area.width <= NUMBER => {
            return Some(wider(area, form, true));
        }
        Ask::Write(area) => return Some(*area),
        Ask::One(boxes) | Ask::Several(boxes) => boxes,
    };
    let areas = boxes.iter().map(|tick| tick.area);
    let area = areas.reduce(|one, other| joined(Some(one), &other))?;
    let high = boxes.first()?.area.height;
    let gaps = boxes.windows(2).map(|pair| match pair {
        [one, other] => (other.area.x - one.area.x).abs(),
        _ => 0,
    });
    let is_row = area.height < 2 * high && boxes.len() > 1;
    let is_scale = is_row && gaps.max().unwrap_or(0) <= APART;
    Some(if task.row.is_some() {
        // A line of a table: its name stands before its boxes.
        wider(&area, form, false)
    } else if is_scale {
        Area {
            y: area.y - ABOVE,
            height: area.height + ABOVE,
            ..area
        }
    } else {
        wider(&area, form, true)
    })
}

/// A place with the names after or before it, as the form's language goes.
fn wider(area: &Area, form: &Form, is_after: bool) -> Area {
    let lang = PageLang::parse(form.lang.as_str()).unwrap_or_default();
    let is_right = is_after == (lang.dir() != "rtl");
    Area {
        x: if is_right { area.x } else { area.x - NAMES },
        width: area.width + NAMES,
        ..*area
    }
}

fn around(area: &Area) -> Area {
    Area {
        x: area.x - AROUND,
        y: area.y - AROUND,
        width: area.width + 2 * AROUND,
        height: area.height + 2 * AROUND,
    }
}

fn within(area: &Area, all: &Area) -> Option<Area> {
    let (x, y) = (area.x.max(0), area.y.max(0));
    let (right, lower) = (
        (area.x + area.width).min(all.width),
        (area.y + area.height).min(all.height),
    );
    (right > x && lower > y).then_some(Area {
        x,
        y,
        width: right - x,
        height: lower - y,
    })
}

/// A piece of a kept page.
pub(crate) async fn serve(
    State(app): State<Arc<App>>,
    Extension(eyes): Extension<Eyes>,
    Path((slug, file)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let named = file.strip_suffix(END).and_then(|name| name.split_once('.'));
    let (picture, piece) = named.ok_or(WebError::NotFound)?;
    let picture = PictureId::parse(picture).ok_or(WebError::NotFound)?;
    let piece = Piece::parse(piece).ok_or(WebError::NotFound)?;
    let ledger = room.ledger();
    let read: &PageRead = ledger.page(&picture).ok_or(WebError::NotFound)?;
    let printed = room.look(glane_live::inside::Inside::printed);
    let kept = printed.form(&read.form).ok_or(WebError::NotFound)?;
    let area = piece
        .area(&kept.form, read.page)
        .ok_or(WebError::NotFound)?;
    let (pictures, workshop) = (Arc::clone(&app.pictures), room.id());
    let permit = eyes.piece().await?;
    let cut = tokio::task::spawn_blocking(move || {
        let _permit = permit;
        let Some(page) = pictures.load(workshop, &picture)? else {
            return Ok(None);
        };
        Ok::<_, std::io::Error>(match piece {
            Piece::Whole => Some(page),
            Piece::Tasks(..) => glane_scan::cut(&page, &area, 0),
        })
    });
    let cut = cut.await;
    let cut = cut.map_err(|error| WebError::Broken(error.to_string()))?;
    let cut = cut.map_err(|error| WebError::Storage(error.to_string()))?;
    let bytes = cut.ok_or(WebError::NotFound)?;
    let head = [(CONTENT_TYPE, "image/jpeg"), (CACHE_CONTROL, "no-store")];
    Ok((head, bytes).into_response())
}

#[cfg(test)]
mod tests {
    use glane_core::id::{ItemKey, QuestionKey, ScriptVersion};
    use glane_core::label::LangCode;
    use glane_core::sheet::{FormHash, Geometry, Marks, Point, Samples, Shape, Tick};

    use super::*;

    fn area(x: i32, y: i32, width: i32, height: i32) -> Area {
        Area {
            x,
            y,
            width,
            height,
        }
    }

    /// A column of two circles on the first page; a frame on the second.
    fn form(lang: &str) -> Form {
        let tick = |y| Tick {
            item: ItemKey::new("a").unwrap(),
            area: area(10_000, y, 500, 500),
            shape: Shape::Circle,
        };
        let page = |number, ask| Page {
            number,
            width: 21_000,
            height: 29_700,
            marks: Marks {
                corners: [Point { x: 0, y: 0 }; 4],
                sides: [Point { x: 0, y: 0 }; 2],
                diameter: 600,
            },
            code: area(0, 0, 1, 1),
            samples: Samples {
                ticked: area(0, 0, 1, 1),
                cancelled: area(0, 0, 1, 1),
                empty: area(0, 0, 1, 1),
            },
            tasks: vec![Task {
                question: QuestionKey::new("q").unwrap(),
                row: None,
                ask,
            }],
        };
        Form {
            script: ScriptVersion(1),
            lang: LangCode::new(lang).unwrap(),
            is_large: false,
            group: None,
            rounds: std::collections::BTreeMap::new(),
            geometry: Geometry {
                form: FormHash("0".repeat(16)),
                pages: vec![
                    page(1, Ask::One(vec![tick(5_000), tick(6_000)])),
                    page(2, Ask::Write(area(100, 29_000, 20_800, 600))),
                ],
            },
        }
    }

    #[test]
    fn a_piece_holds_the_boxes_and_the_names_beside_them() {
        let boxes = Piece::Tasks(0, 0).area(&form("fr"), 1);
        assert_eq!(boxes, Some(area(9_700, 4_700, 7_600, 2_100)));
        let from_the_right = Piece::Tasks(0, 0).area(&form("ar"), 1);
        assert_eq!(from_the_right, Some(area(3_200, 4_700, 7_600, 2_100)));
        // Of a frame all of it, and nothing beyond the page; tasks of another page are not on this one.
        let frame = Piece::Tasks(0, 1).area(&form("fr"), 2);
        assert_eq!(frame, Some(area(0, 28_700, 21_000, 1_000)));
        assert_eq!(Piece::Tasks(1, 1).area(&form("fr"), 1), None);
        assert_eq!(Piece::Whole.area(&form("fr"), 3), None);
    }

    #[test]
    fn names_of_a_second_column_of_a_table_and_of_points_are_seen() {
        let tick = |x, y| Tick {
            item: ItemKey::new("a").unwrap(),
            area: area(x, y, 500, 500),
            shape: Shape::Square,
        };
        let task = |row: Option<&str>, ask| Task {
            question: QuestionKey::new("q").unwrap(),
            row: row.map(|row| ItemKey::new(row).unwrap()),
            ask,
        };
        let (french, arabic) = (form("fr"), form("ar"));
        // A list of two columns, one line of it alone too.
        let list = vec![tick(1_500, 5_000), tick(1_500, 6_000), tick(10_800, 5_000)];
        let seen = with_names(&task(None, Ask::Several(list.clone())), &french);
        assert_eq!(seen, Some(area(1_500, 5_000, 9_800 + 6_500, 1_500)));
        let line = vec![list[0].clone(), list[2].clone()];
        let seen = with_names(&task(None, Ask::Several(line)), &french);
        assert_eq!(seen, Some(area(1_500, 5_000, 9_800 + 6_500, 500)));
        // A scale has its numbers above.
        let steps = vec![tick(5_000, 5_000), tick(6_000, 5_000), tick(7_000, 5_000)];
        let seen = with_names(&task(None, Ask::One(steps.clone())), &french);
        assert_eq!(seen, Some(area(5_000, 4_500, 2_500, 1_000)));
        // A line of a table its name before it, points theirs after the frame.
        let seen = with_names(&task(Some("r"), Ask::One(steps.clone())), &french);
        assert_eq!(seen, Some(area(-1_500, 5_000, 2_500 + 6_500, 500)));
        let seen = with_names(&task(Some("r"), Ask::One(steps)), &arabic);
        assert_eq!(seen, Some(area(5_000, 5_000, 2_500 + 6_500, 500)));
        let points = task(Some("r"), Ask::Write(area(2_000, 5_000, 2_200, 900)));
        assert_eq!(
            with_names(&points, &french),
            Some(area(2_000, 5_000, 8_700, 900))
        );
        assert_eq!(
            with_names(&points, &arabic),
            Some(area(-4_500, 5_000, 8_700, 900))
        );
        let words = task(None, Ask::Write(area(2_000, 5_000, 5_000, 900)));
        assert_eq!(
            with_names(&words, &french),
            Some(area(2_000, 5_000, 5_000, 900))
        );
    }

    #[test]
    fn an_address_names_a_piece_or_nothing() {
        let picture = PictureId::of(b"x", 0);
        for piece in [Piece::Whole, Piece::Tasks(3, 12)] {
            let file = piece.file(&picture);
            let name = file.strip_suffix(END).unwrap().split_once('.').unwrap();
            assert_eq!(PictureId::parse(name.0), Some(picture.clone()));
            assert_eq!(Piece::parse(name.1), Some(piece));
        }
        for other in ["", "3", "-", "a-b", "3-", "../x"] {
            assert_eq!(Piece::parse(other), None, "{other}");
        }
    }
}

//! A form of boxes as a printer would set them: no printer is needed to try a reader.

use glane_core::id::{ItemKey, QuestionKey};
use glane_core::sheet::{
    Area, Ask, FormHash, Geometry, Marks, Page, Point, Samples, Shape, Task, Tick,
};

use super::canvas::{Canvas, Ink};
use super::seed::Seed;

const BOX: i32 = 500;
/// Of outlines.
pub(super) const LINE: f64 = 32.0;

fn area(x: i32, y: i32) -> Area {
    Area {
        x,
        y,
        width: BOX,
        height: BOX,
    }
}

fn question(n: usize) -> Option<QuestionKey> {
    QuestionKey::new(format!("q{n}")).ok()
}

fn ticks(shape: Shape, places: impl Iterator<Item = (i32, i32)>) -> Vec<Tick> {
    places
        .enumerate()
        .filter_map(|(n, (x, y))| {
            Some(Tick {
                item: ItemKey::new(format!("i{n}")).ok()?,
                area: area(x, y),
                shape,
            })
        })
        .collect()
}

/// A full page: questions of one and of several choices on the left, lines of scales on the right, a frame below. 125 boxes.
pub fn form() -> Geometry {
    let mut tasks = Vec::new();
    let mut add = |ask: Ask| {
        if let Some(question) = question(tasks.len()) {
            tasks.push(Task {
                question,
                row: None,
                ask,
            });
        }
    };
    for block in 0..5 {
        let shape = if block % 2 == 0 {
            Shape::Circle
        } else {
            Shape::Square
        };
        let places = (0..4).map(|row| (2800, 6200 + (block * 4 + row) * 950));
        let boxes = ticks(shape, places);
        add(if block % 2 == 0 {
            Ask::One(boxes)
        } else {
            Ask::Several(boxes)
        });
    }
    for row in 0..21 {
        let places = (0..5).map(|column| (12_000 + column * 900, 6200 + row * 950));
        add(Ask::One(ticks(Shape::Circle, places)));
    }
    add(Ask::Write(Area {
        x: 2800,
        y: 26_100,
        width: 7000,
        height: 1400,
    }));
    Geometry {
        form: FormHash("0123456789abcdef".to_owned()),
        pages: vec![Page {
            number: 1,
            width: 21_000,
            height: 29_700,
            marks: Marks {
                corners: [
                    (1800, 1800),
                    (19_200, 1800),
                    (19_200, 27_900),
                    (1800, 27_900),
                ]
                .map(|(x, y)| Point { x, y }),
                sides: [(1800, 14_850), (19_200, 14_850)].map(|(x, y)| Point { x, y }),
                diameter: 600,
            },
            code: Area {
                x: 15_400,
                y: 2500,
                width: 2600,
                height: 2600,
            },
            samples: Samples {
                ticked: area(3000, 3400),
                cancelled: area(5000, 3400),
                empty: area(7000, 3400),
            },
            tasks,
        }],
    }
}

/// The page as printed, with this text in its code; so many pixels a millimetre.
pub fn blank(page: &Page, code: &str, pixels: f64) -> Canvas {
    let mut canvas = Canvas::new(page.width, page.height, pixels);
    let ink = Ink::PRINTED;
    for mark in page.marks.corners.iter().chain(&page.marks.sides) {
        let at = (f64::from(mark.x), f64::from(mark.y));
        let across = f64::from(page.marks.diameter);
        canvas.ring(at, across, across * 0.16, &ink);
        canvas.disc(at, across * 0.4, &ink);
    }
    if let Ok(drawn) = qrcode::QrCode::with_error_correction_level(code, qrcode::EcLevel::M) {
        let modules = drawn.width();
        let step = f64::from(page.code.width) / modules as f64;
        for (n, color) in drawn.to_colors().iter().enumerate() {
            if *color == qrcode::Color::Dark {
                let x = f64::from(page.code.x) + (n % modules) as f64 * step;
                let y = f64::from(page.code.y) + (n / modules) as f64 * step;
                canvas.fill((x, y, x + step, y + step), &ink);
            }
        }
    }
    for sample in [
        page.samples.ticked,
        page.samples.cancelled,
        page.samples.empty,
    ] {
        outline(&mut canvas, &sample, Shape::Square);
    }
    let (left, top, right, bottom) = edges(&page.samples.ticked);
    let inset = 90.0;
    canvas.stroke(
        &[(left + inset, top + inset), (right - inset, bottom - inset)],
        50.0,
        &ink,
    );
    canvas.stroke(
        &[(left + inset, bottom - inset), (right - inset, top + inset)],
        50.0,
        &ink,
    );
    canvas.fill(edges(&page.samples.cancelled), &ink);
    let mut seed = Seed::new(7);
    for task in &page.tasks {
        for tick in task.ask.ticks() {
            outline(&mut canvas, &tick.area, tick.shape);
        }
        match &task.ask {
            Ask::Write(area) => canvas.frame(edges(area), LINE, &ink),
            Ask::One(ticks) | Ask::Several(ticks) if ticks.len() == 4 => {
                for tick in ticks {
                    let x = f64::from(tick.area.x + tick.area.width + 190);
                    words(
                        &mut canvas,
                        (x, f64::from(tick.area.y + 130)),
                        14 + seed.below(16),
                        &mut seed,
                    );
                }
            }
            Ask::One(ticks) | Ask::Several(ticks) => {
                if let Some(first) = ticks.first() {
                    words(
                        &mut canvas,
                        (
                            f64::from(first.area.x - 2000),
                            f64::from(first.area.y + 130),
                        ),
                        9,
                        &mut seed,
                    );
                }
            }
        }
    }
    canvas
}

fn edges(area: &Area) -> (f64, f64, f64, f64) {
    let (x, y) = (f64::from(area.x), f64::from(area.y));
    (x, y, x + f64::from(area.width), y + f64::from(area.height))
}

fn outline(canvas: &mut Canvas, area: &Area, shape: Shape) {
    match shape {
        Shape::Square => canvas.frame(edges(area), LINE, &Ink::PRINTED),
        Shape::Circle => {
            let middle = area.middle();
            canvas.ring(
                (f64::from(middle.x), f64::from(middle.y)),
                f64::from(area.width),
                LINE,
                &Ink::PRINTED,
            );
        }
    }
}

/// What looks like words from afar.
fn words(canvas: &mut Canvas, (mut x, y): (f64, f64), letters: usize, seed: &mut Seed) {
    for _ in 0..letters {
        if !seed.is(0.15) {
            let mut point = || (x + seed.between(0.0, 140.0), y + seed.between(0.0, 240.0));
            let points = [point(), point(), point(), point()];
            canvas.stroke(&points, 28.0, &Ink::PRINTED);
        }
        x += 190.0;
    }
}

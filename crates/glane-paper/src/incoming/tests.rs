//! Printed, filled in with a pen, photographed and read: what comes out is what was ticked.

use std::collections::BTreeMap;

use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{DecisionId, Revision, ScriptVersion};
use glane_core::script::{Script, read};
use glane_core::sheet::Ask;
use glane_core::sheet::answers::{Answers, Sheet, Spot, Written};
use glane_core::sheet::code::Code;
use glane_core::sheet::form::{Copies, Form};
use glane_core::sheet::ledger::{Event, Judged, Said, SheetKey};
use glane_core::world::Micros;
use glane_locale::{Locale, PageLang};
use glane_scan::generator::{
    Canvas, Ink as Pigment, Mark, Pen, Seed, draw, ordinary_photo, ordinary_scan,
};

use super::*;
use crate::print::{Laid, Wanted};

const ALL: &str = include_str!("../../../../examples/toutes-les-formes.atelier.toml");
const KEY: [u8; 32] = [7; 32];

fn laid(source: &str, lang: PageLang, is_large: bool) -> (Script, Laid) {
    let script = read::read(source).unwrap();
    let wanted = Wanted {
        script: &script,
        version: ScriptVersion(1),
        workshop: "34679C",
        lang,
        is_large,
        only: None,
        ideas: &BTreeMap::new(),
    };
    let laid = Laid::of(&wanted, &Locale::load().unwrap()).unwrap();
    (script, laid)
}

/// The sides of one sheet, as a printer makes them.
fn printed(laid: &Laid, serial: u32) -> Vec<Picture> {
    let copies = Copies::Serials {
        first: serial,
        count: 1,
    };
    let locale = Locale::load().unwrap();
    let pdf = laid.pdf(copies, &locale, &|code: &Code| Some(code.text(&KEY)));
    let mut pages = glane_scan::decode(pdf.unwrap(), &Limits::default()).unwrap();
    let mut all = Vec::new();
    while let Some(page) = pages.take(&|| false) {
        all.push(page.unwrap());
    }
    all
}

/// A sheet as somebody fills it: its sides, and what is on them.
fn filled(laid: &Laid, serial: u32, seed: &mut Seed) -> (Vec<Canvas>, Sheet) {
    let pens = [Pen::Black, Pen::Blue, Pen::Felt];
    let pen = pens[seed.below(pens.len())];
    let marks = [Mark::Cross, Mark::Tick, Mark::Cross];
    let habit = marks[seed.below(marks.len())];
    let mut truth = Sheet::default();
    let mut sides = Vec::new();
    let mut at = 0;
    for (page, picture) in laid.form().geometry.pages.iter().zip(printed(laid, serial)) {
        let mut canvas = Canvas::printed(&picture, page.width);
        for task in &page.tasks {
            let ticks = task.ask.ticks();
            let one = (!ticks.is_empty()).then(|| seed.below(ticks.len()));
            for (tick, what) in ticks.iter().enumerate() {
                let is_ticked = match &task.ask {
                    Ask::One(_) => one == Some(tick) && !seed.is(0.1),
                    _ => seed.is(0.3),
                };
                let mark = if is_ticked { habit } else { Mark::None };
                draw(&mut canvas, &what.area, mark, pen, seed);
                truth.read.insert(Spot { task: at, tick }, mark.truth());
            }
            if let Ask::Write(area) = &task.ask {
                let written = if seed.is(0.5) {
                    write(&mut canvas, area, seed);
                    Written::Said("un mot".to_owned())
                } else {
                    Written::Nothing
                };
                truth.written.insert(Spot { task: at, tick: 0 }, written);
            }
            at += 1;
        }
        sides.push(canvas);
    }
    (sides, truth)
}

/// A word by a ballpoint.
fn write(canvas: &mut Canvas, area: &glane_core::sheet::Area, seed: &mut Seed) {
    let ink = Pigment {
        back: [0.15, 0.2, 0.5],
        grain: 0.2,
    };
    let (left, top) = (f64::from(area.x) + 250.0, f64::from(area.y) + 250.0);
    let high = f64::from(area.height).min(1_000.0) - 500.0;
    let letters = usize::try_from(area.width / 300).unwrap().min(8);
    let points: Vec<(f64, f64)> = (0..letters * 2)
        .map(|n| {
            let down = if n % 2 == 0 { high } else { 0.0 };
            let along = f64::from(u32::try_from(n).unwrap()) * 110.0;
            (
                left + along + seed.error(20.0),
                top + down + seed.error(30.0),
            )
        })
        .collect();
    canvas.stroke(&points, 45.0, &ink);
}

fn looked(form: &Form, bytes: &[u8]) -> Result<PageRead, Vec<Fault>> {
    let mut pages = glane_scan::decode(bytes.to_vec(), &Limits::default()).unwrap();
    let picture = pages.take(&|| false).unwrap().unwrap();
    let page_of = |text: &str| {
        let sealed = Sealed::read(text).ok().filter(|code| code.is_of(&KEY))?;
        let mut pages = form.geometry.pages.iter();
        let page = pages.find(|page| page.number == sealed.code.page)?;
        (sealed.code.form == form.geometry.form).then(|| (sealed, page.clone()))
    };
    let known = |text: &str| match page_of(text) {
        Some((_, page)) => Known::Page(page),
        None => Known::Other,
    };
    match glane_scan::read(&picture, &known, &[]) {
        Found::Sheet(reading) => {
            let (sealed, _) = page_of(reading.code.as_deref().unwrap()).unwrap();
            Ok(page_read(PictureId::of(bytes, 0), &sealed, &reading))
        }
        Found::Faults(faults) => Err(faults),
    }
}

/// What the machine could not tell, as a person who sees the sheet says it.
fn said(truth: &Sheet, judged: &Judged) -> Vec<Event> {
    let sheet = || judged.key().clone();
    let unsure = judged
        .sheet
        .read
        .iter()
        .filter(|(_, state)| **state == State::Unsure);
    let boxes = unsure.map(|(spot, _)| Said::Box {
        sheet: sheet(),
        spot: *spot,
        state: truth.read[spot],
    });
    let frames = truth.written.iter();
    let unwritten = frames.filter(|(spot, _)| !judged.sheet.written.contains_key(*spot));
    let words = unwritten.map(|(spot, written)| Said::Words {
        sheet: sheet(),
        spot: *spot,
        written: written.clone(),
    });
    boxes.chain(words).map(Event::Said).collect()
}

/// Prints, fills, photographs and reads sheets of a script; each comes to what was ticked on it.
fn comes_back(source: &str, lang: PageLang, is_large: bool, seed: u64) {
    let (script, laid) = laid(source, lang, is_large);
    let form = laid.form();
    let mut seed = Seed::new(seed);
    let (mut boxes, mut unsure) = (0, 0);
    for serial in 1..=2 {
        let (sides, truth) = filled(&laid, serial, &mut seed);
        let mut log: Vec<Decision> = Vec::new();
        // The last page first.
        for (at, side) in sides.iter().enumerate().rev() {
            let shot = if serial == 1 {
                ordinary_scan(&mut seed)
            } else {
                let mut shot = ordinary_photo(&mut seed, false);
                (shot.fold, shot.shade) = (None, None);
                shot
            };
            let file = shot.file(side, &mut seed).unwrap();
            let read = looked(form, &file)
                .unwrap_or_else(|faults| panic!("page {} of {serial}: {faults:?}", at + 1));
            assert_eq!(
                (read.serial, read.page),
                (Some(serial), u32::try_from(at + 1).unwrap())
            );
            add(&mut log, Event::Read(read));
        }
        let ledger = Ledger::of(&log);
        let came = ledger.sheets().remove(0);
        let judged = Judged::of(&ledger, came, form, &script);
        assert!(judged.missing.is_empty());
        for (spot, state) in &judged.sheet.read {
            boxes += 1;
            if *state == State::Unsure {
                unsure += 1;
            } else {
                assert_eq!(
                    *state,
                    truth.read[spot],
                    "{spot:?} of {serial} in {lang:?}: {:?}",
                    task(form, *spot)
                );
            }
        }
        for (spot, written) in &truth.written {
            let found = judged.sheet.written.get(spot);
            let bare = *written == Written::Nothing;
            assert_eq!(
                found.is_some(),
                bare,
                "{spot:?} of {serial}: {:?}",
                task(form, *spot)
            );
        }
        for event in said(&truth, &judged) {
            add(&mut log, event);
        }
        let ledger = Ledger::of(&log);
        let came = ledger.sheets().remove(0);
        assert_eq!(came.key, SheetKey::Serial(serial));
        let judged = Judged::of(&ledger, came, form, &script);
        assert_eq!(judged.answers, Answers::of(form, &script, &truth));
        assert!(boxes > 8);
    }
    // Of ordinary sheets; the curves of `docs/paper.md` say more.
    assert!(unsure * 50 <= boxes, "{unsure} of {boxes} are unsure");
}

fn task(form: &Form, spot: Spot) -> &glane_core::sheet::Task {
    form.tasks().nth(spot.task).unwrap()
}

fn add(log: &mut Vec<Decision>, event: Event) {
    let act = Act::Sheet(event);
    let n = u64::try_from(log.len()).unwrap() + 1;
    log.push(Decision {
        revision: Revision(n),
        id: DecisionId(uuid::Uuid::from_u128(u128::from(n))),
        at: Micros(0),
        actor: Actor::Program,
        base: Revision(n - 1),
        target: act.target(),
        act,
        undoes: None,
    });
}

#[test]
fn each_kind_of_question_comes_back_from_paper() {
    comes_back(ALL, PageLang::Fr, false, 1);
}

#[test]
fn large_print_comes_back_from_paper() {
    comes_back(ALL, PageLang::Fr, true, 2);
}

#[test]
fn a_sheet_that_reads_from_right_to_left_comes_back_from_paper() {
    comes_back(ALL, PageLang::Ar, false, 3);
}

/// A profile is asked as a sheet's last question: each of its lines is one circle of several.
#[test]
fn a_profile_comes_back_from_paper() {
    let source = r#"[atelier]
titre = "Essai"
date = 2026-01-15
organisateur = "Centre social (exemple)"
[[question]]
cle = "venue"
type = "un-choix"
texte = "Venez-vous souvent ?"
options = ["Jamais", "Parfois", "Souvent"]
[[question]]
cle = "profil"
type = "profil"
texte = "Pour finir, quelques mots sur vous"
lignes = [
  { cle = "age", texte = "Votre âge", options = ["Moins de 26 ans", "26 à 59 ans", "60 ans et plus"] },
  { cle = "lien", texte = "Vous êtes", options = ["Habitant·e", "Bénévole", "Salarié·e"] },
]
"#;
    comes_back(source, PageLang::Fr, false, 4);
}

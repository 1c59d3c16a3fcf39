use std::collections::BTreeMap;

use uuid::Uuid;

use super::*;
use crate::decision::tests::log;
use crate::id::{ItemKey, Revision, ScriptVersion};
use crate::kind::Raw;
use crate::label::LangCode;
use crate::script::{Script, read};
use crate::sealing::{self, Stays};
use crate::sheet::answers::Outcome;
use crate::sheet::form::Form;
use crate::sheet::{Area, Ask, FormHash, Geometry, Marks, Page, Point, Samples, Shape, Task, Tick};

mod counts;
mod order;

const SOURCE: &str = r#"[atelier]
titre = "Essai"
date = 2026-01-15
organisateur = "Centre social (exemple)"
[[question]]
cle = "a"
type = "un-choix"
texte = "Lequel ?"
options = [{ cle = "un", texte = "Un" }, { cle = "deux", texte = "Deux" }, { cle = "trois", texte = "Trois" }]
[[question]]
cle = "b"
type = "plusieurs-choix"
texte = "Lesquels ?"
options = [{ cle = "un", texte = "Un" }, { cle = "deux", texte = "Deux" }]
[[question]]
cle = "c"
type = "texte"
texte = "Pourquoi ?"
"#;

fn script() -> Script {
    read::read(SOURCE).unwrap()
}

fn area(n: i32) -> Area {
    Area {
        x: 3_000,
        y: 3_000 + n * 1_000,
        width: 500,
        height: 500,
    }
}

fn ticks(keys: &[&str]) -> Vec<Tick> {
    let tick = |(n, key): (i32, &&str)| Tick {
        item: ItemKey::new(*key).unwrap(),
        area: area(n),
        shape: Shape::Circle,
    };
    (0..).zip(keys).map(tick).collect()
}

/// « a » on the first page, « b » and « c » on the second.
fn form() -> Form {
    let task = |key: &str, ask| Task {
        question: QuestionKey::new(key).unwrap(),
        row: None,
        ask,
    };
    let page = |number, tasks| Page {
        number,
        width: 21_000,
        height: 29_700,
        marks: Marks {
            corners: [Point { x: 0, y: 0 }; 4],
            sides: [Point { x: 0, y: 0 }; 2],
            diameter: 600,
        },
        code: area(0),
        samples: Samples {
            ticked: area(0),
            cancelled: area(0),
            empty: area(0),
        },
        tasks,
    };
    Form {
        script: ScriptVersion(1),
        lang: LangCode::french(),
        is_large: false,
        group: None,
        rounds: BTreeMap::new(),
        geometry: Geometry {
            form: FormHash("0123456789abcdef".to_owned()),
            pages: vec![
                page(
                    1,
                    vec![task("a", Ask::One(ticks(&["un", "deux", "trois"])))],
                ),
                page(
                    2,
                    vec![
                        task("b", Ask::Several(ticks(&["un", "deux"]))),
                        task("c", Ask::Write(area(9))),
                    ],
                ),
            ],
        },
    }
}

fn picture(n: u8) -> PictureId {
    PictureId::of(&[n], 0)
}

/// A page as a picture shows it: `x..` for three boxes, the first one ticked; `!` behind them for ink in the frame.
fn page(n: u8, serial: Option<u32>, number: u32, shows: &str) -> Event {
    let state = |letter| match letter {
        'x' => State::Ticked,
        'o' => State::Cancelled,
        '.' => State::Empty,
        _ => State::Unsure,
    };
    let boxes = shows.trim_end_matches('!').chars().map(state).collect();
    let cells = |letter: char| {
        (0..CELLS).map(move |at| {
            if letter == 'x' && at % 6 == 0 {
                220
            } else {
                30
            }
        })
    };
    Event::Read(PageRead {
        picture: picture(n),
        form: form().geometry.form,
        serial,
        page: number,
        boxes,
        frames: if number == 2 {
            vec![shows.ends_with('!')]
        } else {
            vec![]
        },
        notes: vec![],
        ink: match serial {
            Some(_) => Ink::default(),
            None => Ink::of(
                shows
                    .chars()
                    .filter(|c| *c != '!')
                    .flat_map(cells)
                    .collect(),
            ),
        },
    })
}

fn of(events: &[Event]) -> Ledger {
    let mut ledger = Ledger::default();
    for event in events {
        ledger.add(event, None);
    }
    ledger
}

/// Each sheet: where it stands, and the words of its answers.
fn told(ledger: &Ledger) -> BTreeMap<String, (Standing, Vec<String>)> {
    let (form, script) = (form(), script());
    let each = ledger.sheets().into_iter().map(|came| {
        let key = came.key.to_string();
        let judged = Judged::of(ledger, came, &form, &script);
        let answers = judged.answers.questions.iter();
        let said = answers.filter_map(|one| match &one.outcome {
            Outcome::Answered(raw) => Some(format!("{}={}", one.question, raw.values.join("+"))),
            Outcome::Unreadable => Some(format!("{}=?", one.question)),
            Outcome::Blank | Outcome::Doubtful(_) => None,
        });
        (key, (judged.standing(), said.collect()))
    });
    each.collect()
}

fn serial(n: u32) -> SheetKey {
    SheetKey::Serial(n)
}

fn spot(task: usize, tick: usize) -> Spot {
    Spot { task, tick }
}

fn settled(said: &[&str]) -> (Standing, Vec<String>) {
    let said = said.iter().map(|one| (*one).to_owned());
    (Standing::Settled, said.collect())
}

#[test]
fn a_sheet_is_whole_once_its_pages_are_in_and_a_file_counts_once() {
    let first = page(1, Some(7), 1, "x..");
    let one = of(&[first.clone(), first.clone()]);
    assert_eq!(told(&one)["7"].0, Standing::Missing);
    assert!(one.knows(&picture(1)) && !one.knows(&picture(2)));
    let both = of(&[page(2, Some(7), 2, ".x"), first]);
    assert_eq!(told(&both)["7"], settled(&["a=un", "b=deux"]));
}

#[test]
fn another_photo_attaches_and_where_it_differs_a_person_says() {
    let pages = [page(1, Some(7), 1, "x.."), page(2, Some(7), 2, "..")];
    let mut events = pages.to_vec();
    events.push(page(3, Some(7), 1, "x.."));
    assert_eq!(told(&of(&events))["7"], settled(&["a=un"]));
    events.push(page(4, Some(7), 1, "x.?"));
    let ledger = of(&events);
    assert_eq!(told(&ledger)["7"].0, Standing::Doubtful);
    let judged = Judged::of(&ledger, ledger.sheets().remove(0), &form(), &script());
    assert_eq!(
        judged.disputed.into_iter().collect::<Vec<_>>(),
        [spot(0, 2)]
    );
    events.push(Event::Said(Said::Box {
        sheet: serial(7),
        spot: spot(0, 2),
        state: State::Empty,
    }));
    // What a person said is not asked again, whatever comes in later.
    events.push(page(5, Some(7), 1, "x.?"));
    assert_eq!(told(&of(&events))["7"], settled(&["a=un"]));
}

#[test]
fn a_numbered_sheet_with_other_ticks_is_asked_about_and_may_be_two() {
    let pages = [
        page(1, Some(7), 1, "x.."),
        page(2, Some(7), 2, "x."),
        page(3, Some(7), 1, "..x"),
    ];
    let ledger = of(&pages);
    assert_eq!(told(&ledger)["7"].0, Standing::Twins);
    assert_eq!(ledger.sheets()[0].twins[0].why, Why::Photocopied);
    let twins = |one, other, same| {
        Event::Said(Said::Twins {
            one: picture(one),
            other: picture(other),
            same,
        })
    };
    let same = of(&[&pages[..], &[twins(3, 1, true)]].concat());
    assert_eq!(told(&same)["7"].0, Standing::Doubtful, "its boxes differ");
    let two = of(&[&pages[..], &[twins(1, 3, false)]].concat());
    let apart = picture(3);
    assert_eq!(told(&two).len(), 2);
    assert_eq!(told(&two)[apart.as_str()].0, Standing::Missing);
    // The other page of the copy, once somebody says whose it is.
    let mut all = pages.to_vec();
    all.extend([
        page(4, Some(7), 2, ".x"),
        twins(1, 3, false),
        twins(2, 4, false),
        twins(3, 4, true),
    ]);
    let told = told(&of(&all));
    assert!(
        told.values()
            .all(|(standing, _)| *standing == Standing::Settled),
        "{told:?}"
    );
}

#[test]
fn a_masters_copies_are_a_person_each_and_only_what_looks_the_same_is_asked_about() {
    let copies = [
        page(1, None, 1, "x.."),
        page(2, None, 1, ".x."),
        page(3, None, 1, "x.."),
    ];
    let ledger = of(&copies);
    let standings = told(&ledger);
    let standing = |n| standings[picture(n).as_str()].0;
    assert_eq!(standing(2), Standing::Missing);
    assert_eq!(
        (standing(1), standing(3)),
        (Standing::Twins, Standing::Twins)
    );
    for same in [false, true] {
        let said = Event::Said(Said::Twins {
            one: picture(1),
            other: picture(3),
            same,
        });
        let told = told(&of(&[&copies[..], &[said]].concat()));
        assert_eq!(told.len(), if same { 2 } else { 3 });
        assert!(
            told.values()
                .all(|(standing, _)| *standing == Standing::Missing)
        );
    }
}

#[test]
fn a_picture_put_aside_says_nothing_until_it_is_taken_up_again() {
    let aside = |aside| {
        Event::Said(Said::Aside {
            picture: picture(3),
            aside,
        })
    };
    let pages = [
        page(1, Some(7), 1, "x.."),
        page(2, Some(7), 2, ".."),
        page(3, Some(7), 1, "?.."),
    ];
    let without = of(&[&pages[..], &[aside(true)]].concat());
    assert_eq!(told(&without)["7"], settled(&["a=un"]));
    assert_eq!(without.aside().count(), 1);
    let with = of(&[&pages[..], &[aside(true), aside(false)]].concat());
    assert_eq!(told(&with)["7"].0, Standing::Doubtful);
}

#[test]
fn a_bare_frame_is_empty_and_ink_in_it_waits_for_a_person() {
    let mut events = vec![page(1, Some(7), 1, "..."), page(2, Some(7), 2, "..")];
    assert_eq!(told(&of(&events))["7"].0, Standing::Empty);
    events.push(page(3, Some(7), 2, "..!"));
    assert_eq!(told(&of(&events))["7"].0, Standing::Doubtful);
    for (written, expected) in [
        (
            Written::Said("Parce que".to_owned()),
            settled(&["c=Parce que"]),
        ),
        (Written::Illegible, settled(&["c=?"])),
        (Written::Nothing, (Standing::Empty, vec![])),
    ] {
        let said = Event::Said(Said::Words {
            sheet: serial(7),
            spot: spot(2, 0),
            written,
        });
        let told = told(&of(&[&events[..], &[said]].concat()));
        assert_eq!(told["7"], expected);
    }
}

#[test]
fn events_are_read_back_from_the_log_and_pictures_have_plain_names() {
    let events = [
        page(1, None, 1, "x.o"),
        page(2, Some(3), 2, "?x!"),
        Event::Said(Said::Ruled {
            sheet: SheetKey::Picture(picture(1)),
            question: QuestionKey::new("a").unwrap(),
            ruling: Ruling::Answer(Raw::of(["un"])),
        }),
        Event::Said(Said::Box {
            sheet: serial(3),
            spot: spot(0, 1),
            state: State::Cancelled,
        }),
        Event::Said(Said::Words {
            sheet: serial(3),
            spot: spot(2, 0),
            written: Written::Said("é".to_owned()),
        }),
        Event::Left {
            sheet: serial(3),
            pictures: [picture(2)].into(),
        },
        Event::Gone,
    ];
    for event in events {
        let act = Act::Sheet(event);
        let written = serde_json::to_string(&act).unwrap();
        assert_eq!(
            serde_json::from_str::<Act>(&written).unwrap(),
            act,
            "{written}"
        );
    }
    assert_eq!(PictureId::parse(picture(1).as_str()), Some(picture(1)));
    for bad in [
        "",
        "..",
        "../a-1",
        "0123456789abcdef0123456789abcdef-",
        "0123456789ABCDEF0123456789ABCDEF-1",
    ] {
        assert_eq!(PictureId::parse(bad), None, "{bad}");
    }
    assert_eq!(SheetKey::parse("12"), Some(serial(12)));
}

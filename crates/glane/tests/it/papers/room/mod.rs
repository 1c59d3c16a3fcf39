//! Pages and decisions in any order, over a real store: the same people, answers and counts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor};
use glane_core::id::{DecisionId, GroupKey, ItemKey, QuestionKey, Round, ScriptVersion};
use glane_core::kind::{Payload, Raw};
use glane_core::label::LangCode;
use glane_core::script::read;
use glane_core::sheet::answers::{Spot, Written};
use glane_core::sheet::form::Form;
use glane_core::sheet::ledger::{Event, Ink, PageRead, PictureId, Said, SheetKey, Typed};
use glane_core::sheet::{
    Area, Ask, FormHash, Geometry, Marks, Page, Point, Samples, Shape, State, Task, Tick,
};
use glane_live::frame::{Audience, Shown, View};
use glane_live::hub::World;
use glane_live::inside::Inside;
use glane_live::room::Wish;
use glane_live::submission::Answer;
use glane_live::typed::{Taken, TypedSheet};
use glane_live::{Hub, LiveError, Room};
use glane_store::StoreError;
use glane_store_sqlite::{Options, SqliteStore};
use glane_testkit::{SeededEntropy, TickingClock};

mod copies;
mod gone;
mod meeting;
mod order;
mod sheets;

const SOURCE: &str = r#"[atelier]
titre = "Essai"
date = 2026-01-15
organisateur = "Centre social (exemple)"
groupes = ["Rouges", "Verts"]
[[question]]
cle = "a"
type = "un-choix"
texte = "Lequel ?"
options = ["Un", "Deux", "Trois"]
[[question]]
cle = "i"
type = "idees"
texte = "Que faire ?"
maximum = 2
options = ["Un repas", "Une sortie"]
[[question]]
cle = "c"
type = "texte"
texte = "Pourquoi ?"
"#;

struct Unseen;

impl View for Unseen {
    fn show(&self, _: &Inside, _: Audience) -> Shown {
        Shown::default()
    }
}

/// A house over a folder.
pub(super) fn hub(folder: &Path) -> Hub {
    let store = SqliteStore::open(&folder.join("glane.sqlite"), Options::default()).unwrap();
    let world = World {
        clock: Arc::new(TickingClock::default()),
        entropy: Arc::new(SeededEntropy::new(1)),
    };
    Hub::new(Arc::new(store), world, Arc::new(Unseen))
}

fn question(key: &str) -> QuestionKey {
    QuestionKey::new(key).unwrap()
}

/// The group and « a » on the first page, « i » and « c » on the second.
fn form(script: &glane_core::script::Script) -> Form {
    let area = Area {
        x: 3_000,
        y: 3_000,
        width: 500,
        height: 500,
    };
    let ticks = |keys: Vec<&str>| -> Vec<Tick> {
        let tick = |key| Tick {
            item: ItemKey::new(key).unwrap(),
            area,
            shape: Shape::Circle,
        };
        keys.into_iter().map(tick).collect()
    };
    let items = |key: &str| {
        let asked = script.question(&question(key)).unwrap();
        ticks(asked.items.iter().map(|item| item.key.as_str()).collect())
    };
    let groups = script
        .groups
        .iter()
        .map(|group| group.key.as_str())
        .collect();
    let task = |key: &str, ask| Task {
        question: question(key),
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
        code: area,
        samples: Samples {
            ticked: area,
            cancelled: area,
            empty: area,
        },
        tasks,
    };
    Form {
        script: ScriptVersion(1),
        lang: LangCode::french(),
        is_large: false,
        group: Some(question("groupe")),
        rounds: BTreeMap::new(),
        geometry: Geometry {
            form: FormHash("0123456789abcdef".to_owned()),
            pages: vec![
                page(
                    1,
                    vec![
                        task("groupe", Ask::One(ticks(groups))),
                        task("a", Ask::One(items("a"))),
                    ],
                ),
                page(
                    2,
                    vec![
                        task("i", Ask::Several(items("i"))),
                        task("i", Ask::Write(area)),
                        task("c", Ask::Write(area)),
                    ],
                ),
            ],
        },
    }
}

/// A workshop for which fifty sheets were printed.
async fn printed(hub: &Hub) -> Arc<Room> {
    let made = hub.create(SOURCE).await.unwrap();
    let room = hub.by_slug(&made.slug).await.unwrap();
    print(&room).await;
    room
}

async fn print(room: &Room) {
    let (printed, base, script) = room.look(|inside| {
        let script = inside.script.clone();
        (inside.printed(), inside.revision, script)
    });
    let act = Act::Paper(printed.next(&Arc::new(form(&script)), 50).unwrap());
    let wish = Wish {
        act,
        base,
        undoes: None,
    };
    room.decide(wish).await.unwrap();
}

fn picture(n: u8) -> PictureId {
    PictureId::of(&[n], 0)
}

/// A page as a picture shows it: a letter a box, then `!` or `-` for each frame.
fn page(n: u8, serial: u32, number: u32, shows: &str) -> PageRead {
    let states = shows.chars().filter_map(|letter| match letter {
        'x' => Some(State::Ticked),
        '.' => Some(State::Empty),
        '?' => Some(State::Unsure),
        _ => None,
    });
    PageRead {
        picture: picture(n),
        form: FormHash("0123456789abcdef".to_owned()),
        serial: Some(serial),
        page: number,
        boxes: states.collect(),
        frames: shows
            .chars()
            .filter(|c| matches!(c, '!' | '-'))
            .map(|c| c == '!')
            .collect(),
        notes: vec![],
        ink: Ink::default(),
    }
}

/// What somebody does.
#[derive(Debug, Clone)]
enum Deed {
    Pages(Vec<PageRead>),
    Said(Said),
    /// The sheet of this number is typed: « Deux », and nothing else.
    Type(u32),
    /// What was typed of it counts, alone or besides.
    Keep(u32, Typed),
    /// The sheet is taken out by hand, and stays out.
    Out(u32),
    /// It is taken out and put back.
    OutAndIn(u32),
    /// Whoever filled it takes their answers back.
    Leave(u32),
}

fn words(serial: u32, task: usize, text: &str) -> Deed {
    Deed::Said(Said::Words {
        sheet: SheetKey::Serial(serial),
        spot: Spot { task, tick: 0 },
        written: Written::Said(text.to_owned()),
    })
}

async fn wish(room: &Room, act: Act, undoes: Option<DecisionId>) -> Result<(), LiveError> {
    let base = room.look(|inside| inside.revision);
    room.decide(Wish { act, base, undoes }).await.map(|_| ())
}

/// Does it; whether it could be done: nobody speaks of a sheet that is not in yet.
async fn done(room: &Room, deed: &Deed) -> bool {
    match deed {
        Deed::Pages(pages) => {
            room.pages_read(pages.clone()).await.unwrap();
            true
        }
        Deed::Type(serial) => {
            typed(room, *serial).await;
            true
        }
        Deed::Keep(serial, counts) => {
            let Some(entry) = room.ledger().typed(*serial) else {
                return false;
            };
            let said = Said::Typed {
                sheet: SheetKey::Serial(*serial),
                entry,
                counts: *counts,
            };
            said_of_it(room, said).await
        }
        Deed::Said(said) => said_of_it(room, said.clone()).await,
        Deed::Out(serial) => out(room, *serial).await,
        Deed::OutAndIn(serial) => {
            let is_out = out(room, *serial).await;
            while let Some(back) = taken_back(room, *serial) {
                decided(room, Act::Undo, Some(back)).await;
            }
            is_out
        }
        Deed::Leave(serial) => left(room, *serial).await,
    }
}

fn taken_back(room: &Room, serial: u32) -> Option<DecisionId> {
    let ledger = room.ledger();
    ledger.count(&SheetKey::Serial(serial))?.taken_back
}

/// Takes a sheet out that counts; whether it is out.
async fn out(room: &Room, serial: u32) -> bool {
    if taken_back(room, serial).is_some() {
        return true;
    }
    let ledger = room.ledger();
    let count = ledger.count(&SheetKey::Serial(serial));
    let Some(decision) = count.filter(|count| !count.answers.is_empty()) else {
        return false;
    };
    decided(room, Act::Undo, decision.decision).await
}

/// Whoever filled a sheet that counts leaves; whether they are gone.
async fn left(room: &Room, serial: u32) -> bool {
    let (key, ledger) = (SheetKey::Serial(serial), room.ledger());
    if ledger.has_left(&key) {
        return true;
    }
    let Some(count) = ledger.count(&key) else {
        return false;
    };
    let person = room.look(|inside| {
        let mut everyone = inside.everyone();
        everyone.find(|person| {
            let mut said = inside.all_of(*person);
            said.any(|(_, _, kept)| count.answers.contains(&kept.answer))
        })
    });
    match person {
        Some(person) => room.leave(person, "retirée".to_owned()).await.unwrap(),
        None => false,
    }
}

/// Whether it could be said; of a sheet that went with who filled it nothing is said any more.
async fn said_of_it(room: &Room, said: Said) -> bool {
    let has_left = match &said {
        Said::Words { sheet, .. } => room.ledger().has_left(sheet),
        _ => false,
    };
    has_left || decided(room, Act::Sheet(Event::Said(said)), None).await
}

/// Whether it was decided: not of a sheet that is not in yet, nor where somebody else decided on it at that very moment.
async fn decided(room: &Room, act: Act, undoes: Option<DecisionId>) -> bool {
    match wish(room, act, undoes).await {
        Ok(()) => true,
        Err(LiveError::NoSheet | LiveError::Store(StoreError::Conflict(_))) => false,
        Err(error) => panic!("{error}"),
    }
}

/// Types the sheet of a number.
async fn typed(room: &Room, serial: u32) -> Taken {
    let second = room.look(|inside| {
        let asked = inside.script.question(&question("a")).unwrap();
        asked.items[1].key.clone()
    });
    let answer = Answer::Given {
        raw: Raw::of([second.as_str()]),
        idea: None,
    };
    let sheet = TypedSheet {
        entry: uuid::Uuid::from_u128(u128::from(serial)),
        serial: Some(serial),
        printed: None,
        group: None,
        answers: vec![(question("a"), Round::FIRST, answer)],
    };
    room.type_as(Actor::Facilitator, sheet).await.unwrap()
}

/// Does all of it: what cannot be done yet once something else is.
async fn all_done(room: &Room, deeds: &[Deed]) {
    let mut waiting: Vec<&Deed> = deeds.iter().collect();
    while !waiting.is_empty() {
        let mut later = Vec::new();
        for deed in &waiting {
            if !done(room, deed).await {
                later.push(*deed);
            }
        }
        assert!(later.len() < waiting.len(), "never possible: {later:?}");
        waiting = later;
    }
}

/// Who counts and with what: a line a person, without the names that chance gave.
fn counting(inside: &Inside) -> Vec<String> {
    let ideas: BTreeMap<ItemKey, String> = inside
        .all_ideas()
        .iter()
        .map(|idea| (idea.key.clone(), idea.text.clone()))
        .collect();
    let line = |person| {
        let said = inside.all_of(person).map(|(question, round, kept)| {
            assert_eq!(kept.channel, Channel::Paper);
            let body = match &kept.body {
                Body::Answered(Payload::Items(items)) => {
                    let named = items.iter().map(|item| match ideas.get(item) {
                        // Whoever came first gave it its capitals.
                        Some(text) => text.to_lowercase(),
                        None => item.to_string(),
                    });
                    let named: BTreeSet<String> = named.collect();
                    format!("{named:?}")
                }
                other => format!("{other:?}"),
            };
            format!("{question}/{}={body}", round.0)
        });
        let said: Vec<String> = said.collect();
        let group = inside.group_of(person).map(GroupKey::as_str);
        (!said.is_empty()).then(|| format!("{group:?} {}", said.join(" ")))
    };
    let mut lines: Vec<String> = inside.everyone().filter_map(line).collect();
    lines.sort();
    lines
}

/// The room's counts are those of the same data read anew.
async fn adds_up(hub: &Hub, room: &Room) {
    let snapshot = hub.store().snapshot(room.id(), None).await.unwrap();
    let script = read::read(&snapshot.workshop.source).unwrap();
    let anew = Inside::of(script, snapshot);
    room.look(|inside| {
        let counted = |inside: &Inside| {
            let counts = inside.all_counts().iter();
            // What was counted and taken out again leaves an empty place.
            let some = counts
                .filter(|(_, counted)| (counted.room.answered, counted.room.unreadable) != (0, 0));
            some.map(|(slot, counted)| (slot.clone(), counted.room.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(counted(inside), counted(&anew));
        assert_eq!(counting(inside), counting(&anew));
        assert_eq!(inside.answered(), anew.answered());
    });
}

//! Pages and decisions in any order, over a real store: the same people, answers and counts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor};
use glane_core::id::{GroupKey, ItemKey, QuestionKey, ScriptVersion};
use glane_core::kind::Payload;
use glane_core::label::LangCode;
use glane_core::script::read;
use glane_core::sheet::answers::{Spot, Written};
use glane_core::sheet::form::Form;
use glane_core::sheet::ledger::{Event, Ink, PageRead, PictureId, Said, SheetKey, Standing};
use glane_core::sheet::{
    Area, Ask, FormHash, Geometry, Marks, Page, Point, Samples, Shape, State, Task, Tick,
};
use glane_live::frame::{Audience, Shown, View};
use glane_live::hub::World;
use glane_live::inside::Inside;
use glane_live::paper::Took;
use glane_live::room::Wish;
use glane_live::{Hub, LiveError, Room};
use glane_store_sqlite::{Options, SqliteStore};
use glane_testkit::{SeededEntropy, TickingClock};

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
}

fn words(serial: u32, task: usize, text: &str) -> Deed {
    Deed::Said(Said::Words {
        sheet: SheetKey::Serial(serial),
        spot: Spot { task, tick: 0 },
        written: Written::Said(text.to_owned()),
    })
}

async fn wish(
    room: &Room,
    act: Act,
    undoes: Option<glane_core::id::DecisionId>,
) -> Result<(), LiveError> {
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
        Deed::Said(said) => {
            let act = Act::Sheet(Event::Said(said.clone()));
            match wish(room, act, None).await {
                Ok(()) => true,
                Err(LiveError::NoSheet) => false,
                Err(error) => panic!("{error}"),
            }
        }
    }
}

async fn all_done(room: &Room, deeds: &[Deed]) {
    let mut waiting = Vec::new();
    for deed in deeds {
        if !done(room, deed).await {
            waiting.push(deed);
        }
    }
    for deed in waiting {
        assert!(done(room, deed).await, "{deed:?}");
    }
}

/// Who counts and with what: a line a person, without the names that chance gave.
fn counting(inside: &Inside) -> BTreeSet<String> {
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
    inside.everyone().filter_map(line).collect()
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

/// Three sheets, one photographed twice and not the same both times, one with an idea of somebody's own.
fn everything() -> Vec<Deed> {
    vec![
        Deed::Pages(vec![page(1, 1, 1, "x.x..")]),
        Deed::Pages(vec![page(2, 1, 2, "x.!!")]),
        Deed::Pages(vec![page(3, 2, 1, ".xx.."), page(4, 2, 2, "..!-")]),
        Deed::Pages(vec![page(5, 2, 1, "?x.x.")]),
        Deed::Pages(vec![page(6, 3, 2, "..--"), page(7, 3, 1, "...x.")]),
        words(1, 3, "Un jardin"),
        words(1, 4, "Parce que"),
        words(2, 3, "un jardin"),
        Deed::Said(Said::Twins {
            one: picture(3),
            other: picture(5),
            same: true,
        }),
        Deed::Said(Said::Box {
            sheet: SheetKey::Serial(2),
            spot: Spot { task: 0, tick: 0 },
            state: State::Empty,
        }),
        Deed::Said(Said::Box {
            sheet: SheetKey::Serial(2),
            spot: Spot { task: 1, tick: 0 },
            state: State::Empty,
        }),
        Deed::Said(Said::Box {
            sheet: SheetKey::Serial(2),
            spot: Spot { task: 1, tick: 1 },
            state: State::Ticked,
        }),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_order_and_repetition_of_pages_and_decisions_counts_the_same() {
    let mut expected = None;
    let mut seed = 7_u64;
    let mut below = |n: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % n
    };
    for turn in 0..24 {
        let folder = tempfile::tempdir().unwrap();
        let house = hub(folder.path());
        let room = printed(&house).await;
        let mut deeds = everything();
        if turn > 0 {
            for at in (1..deeds.len()).rev() {
                deeds.swap(at, below(at + 1));
            }
            for _ in 0..4 {
                let (again, at) = (deeds[below(deeds.len())].clone(), below(deeds.len()));
                deeds.insert(at, again);
            }
        }
        all_done(&room, &deeds).await;
        let counts = room.look(counting);
        let expected = expected.get_or_insert_with(|| counts.clone());
        assert_eq!(counts, *expected, "{deeds:?}");
        adds_up(&house, &room).await;
    }
    let lines: Vec<String> = expected.unwrap().into_iter().collect();
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(
        lines
            .iter()
            .filter(|line| line.contains("un jardin"))
            .count()
            == 2,
        "{lines:#?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_is_one_person_and_goes_out_and_comes_in_whole() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    let first = page(1, 7, 1, "x.x..");
    let took = room.pages_read(vec![first.clone()]).await.unwrap();
    assert_eq!(took, [Took::New(SheetKey::Serial(7))]);
    assert_eq!(room.look(Inside::answered), 0, "a page is not in yet");
    room.pages_read(vec![page(2, 7, 2, "x.--")]).await.unwrap();
    assert_eq!(room.look(Inside::answered), 1);
    let took = room
        .pages_read(vec![first, page(3, 99, 1, "x.x..")])
        .await
        .unwrap();
    assert_eq!(
        took,
        [Took::Again(Some(SheetKey::Serial(7))), Took::Unknown]
    );
    let sheet = room.sheets().await.unwrap().remove(0);
    assert_eq!(sheet.judged.standing(), Standing::Settled);
    // Out, whole.
    wish(&room, Act::Undo, sheet.counted).await.unwrap();
    assert_eq!(room.look(Inside::answered), 0);
    adds_up(&house, &room).await;
    // What comes in meanwhile does not bring it back.
    room.pages_read(vec![page(4, 7, 2, "x.--")]).await.unwrap();
    assert_eq!(room.look(Inside::answered), 0);
    let back = room.sheets().await.unwrap().remove(0).taken_back;
    assert!(back.is_some());
    wish(&room, Act::Undo, back).await.unwrap();
    assert_eq!(room.look(Inside::answered), 1);
    adds_up(&house, &room).await;
    // Another photo that shows something else takes it out until somebody has looked.
    room.pages_read(vec![page(5, 7, 1, "x.x?.")]).await.unwrap();
    assert_eq!(room.look(Inside::answered), 0);
    assert!(room.sheets().await.unwrap()[0].waits());
    let said = Said::Box {
        sheet: SheetKey::Serial(7),
        spot: Spot { task: 1, tick: 1 },
        state: State::Empty,
    };
    wish(&room, Act::Sheet(Event::Said(said)), None)
        .await
        .unwrap();
    assert_eq!(room.look(Inside::answered), 1);
    let snapshot = house.store().snapshot(room.id(), None).await.unwrap();
    assert_eq!((snapshot.people.len(), snapshot.ballots.len()), (1, 2));
    adds_up(&house, &room).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_answers_the_round_it_was_printed_for_until_the_workshop_is_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    let again = Act::ResetRound {
        question: question("a"),
    };
    wish(&room, again, None).await.unwrap();
    // The same form again, for the second round: serials go on.
    print(&room).await;
    let both = vec![
        page(1, 1, 1, "x.x.."),
        page(2, 1, 2, "..--"),
        page(3, 51, 1, "x..x."),
        page(4, 51, 2, "..--"),
    ];
    room.pages_read(both).await.unwrap();
    let end = Act::Life(glane_core::life::Step::End);
    wish(&room, end, None).await.unwrap();
    room.pages_read(vec![page(5, 2, 1, ".x..x"), page(6, 2, 2, "..--")])
        .await
        .unwrap();
    let lines = room.look(counting);
    let has = |part: &str| lines.iter().filter(|line| line.contains(part)).count();
    assert_eq!(
        (has("a/1="), has("a/2="), lines.len()),
        (2, 1, 3),
        "{lines:?}"
    );
    let late = page(7, 3, 1, "x.x..");
    room.pages_read(vec![late]).await.unwrap();
    let before = room.look(counting);
    room.seal(Actor::Facilitator).await.unwrap();
    assert_eq!(room.look(counting), before);
    adds_up(&house, &room).await;
    let refused = room.pages_read(vec![page(8, 3, 2, "..--")]).await;
    assert_eq!(refused, Err(LiveError::Sealed));
    let log = room.look(|inside| serde_json::to_string(inside.log()).unwrap());
    for told in ["\"serial\":", picture(1).as_str(), "\"boxes\""] {
        assert!(!log.contains(told), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_leaves_takes_their_sheet_along() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    let pages = vec![page(1, 1, 1, "x.x.."), page(2, 1, 2, "..!!")];
    room.pages_read(pages.clone()).await.unwrap();
    all_done(
        &room,
        &[words(1, 3, "Un jardin"), words(1, 4, "Parce que oui")],
    )
    .await;
    let snapshot = house.store().snapshot(room.id(), None).await.unwrap();
    assert_eq!(snapshot.people.len(), 1);
    let person = snapshot.people[0].id;
    assert_eq!(snapshot.ideas[0].author, Some(person));
    assert!(room.leave(person, "retirée".to_owned()).await.unwrap());
    let took = room.pages_read(pages).await.unwrap();
    assert_eq!(took, [Took::Left, Took::Left]);
    let snapshot = house.store().snapshot(room.id(), None).await.unwrap();
    assert!(snapshot.people.is_empty() && snapshot.ballots.is_empty());
    let log = serde_json::to_string(&snapshot.decisions).unwrap();
    for told in ["Parce que oui", "Un jardin", "\"boxes\""] {
        assert!(!log.contains(told), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_sheet_reads_as_what_it_was_and_what_no_longer_fits_waits() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    let fresh = SOURCE.replace("\"Un\", \"Deux\", \"Trois\"", "\"Un\", \"Deux\"");
    let fresh = fresh.replace("texte = \"Que faire ?\"", "texte = \"Que ferions-nous ?\"");
    room.revise(ScriptVersion(1), fresh).await.unwrap();
    let pages = vec![
        page(1, 1, 1, "x.x.."),
        page(2, 1, 2, "x.--"),
        page(3, 2, 1, "x...x"),
        page(4, 2, 2, "x.--"),
    ];
    room.pages_read(pages).await.unwrap();
    assert_eq!(room.look(Inside::answered), 1);
    let waiting = room.sheets().await.unwrap().remove(1);
    assert_eq!(waiting.unfit, [question("a")]);
    assert!(waiting.waits());
    // A person says that there is no answer to it: the others count.
    let said = Said::Ruled {
        sheet: SheetKey::Serial(2),
        question: question("a"),
        ruling: glane_core::sheet::answers::Ruling::Blank,
    };
    wish(&room, Act::Sheet(Event::Said(said)), None)
        .await
        .unwrap();
    assert_eq!(room.look(Inside::answered), 2);
    // The program starts anew: nothing moves.
    let before = room.look(counting);
    let slug = room.look(|inside| inside.workshop.slug.clone());
    drop(room);
    house.store().close().await.unwrap();
    drop(house);
    let house = hub(folder.path());
    let room = house.by_slug(&slug).await.unwrap();
    assert_eq!(room.look(counting), before);
    adds_up(&house, &room).await;
}

//! Nodes: each a store of its own over one database, rooms over it, and somebody who wakes them.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use glane_bus::server::NatsServer;
use glane_bus::{Bus, LocalBus, Moved, NatsBus};
use glane_core::ballot::Admission;
use glane_core::channel::Channel;
use glane_core::decision::{Act, Decision};
use glane_core::id::{QuestionKey, Round};
use glane_core::kind::Raw;
use glane_core::person::TokenHash;
use glane_core::world::{Clock, Entropy, Micros};
use glane_live::frame::{Audience, Shown, View};
use glane_live::hub::World;
use glane_live::inside::Inside;
use glane_live::room::Wish;
use glane_live::submission::{Answer, Outcome, Submission};
use glane_live::{Hub, LiveError, Room, nodes};
use glane_store::Store;
use glane_store_postgres::{Having, Options, PostgresStore};
use tokio::sync::broadcast;
use tokio::task::JoinHandle;
use tokio::time::Instant;

pub const SCRIPT: &str = r#"[atelier]
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

/// Long enough for what is told, on a machine that does other things as well.
pub const SOON: Duration = Duration::from_secs(20);

/// A millisecond each time it is asked.
#[derive(Default)]
struct Ticking(AtomicI64);

impl Clock for Ticking {
    fn now(&self) -> Micros {
        Micros(1_732_802_400_000_000 + self.0.fetch_add(1000, Ordering::Relaxed))
    }
}

/// Never the same twice, on no node.
pub struct Spread;

impl Entropy for Spread {
    fn fill(&self, bytes: &mut [u8]) {
        static DRAWN: AtomicU64 = AtomicU64::new(1);
        for part in bytes.chunks_mut(8) {
            let n = DRAWN.fetch_add(1, Ordering::Relaxed);
            let drawn = n.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
            part.copy_from_slice(&drawn[..part.len()]);
        }
    }
}

/// What is counted, in words.
struct Counts;

impl View for Counts {
    fn show(&self, inside: &Inside, _: Audience) -> Shown {
        let open: Vec<String> = inside
            .script
            .questions
            .iter()
            .map(|one| format!("{:?}", inside.state.phase(&one.key)))
            .collect();
        let ideas: Vec<&str> = inside
            .all_ideas()
            .iter()
            .map(|one| one.text.as_str())
            .collect();
        Shown {
            signature: open.join(" "),
            body: format!("{} {ideas:?} {:?}", inside.answered(), inside.all_counts()),
            part: None,
        }
    }
}

/// A bus that loses everything.
#[derive(Default)]
pub struct Deaf(LocalBus);

impl Bus for Deaf {
    fn tell(&self, _: Moved) {}

    fn hear(&self) -> broadcast::Receiver<Moved> {
        self.0.hear()
    }

    fn is_up(&self) -> bool {
        false
    }
}

/// Which way nodes tell each other.
pub enum Way {
    Local(LocalBus),
    Nats(Arc<NatsServer>),
    Deaf,
}

impl Way {
    pub async fn bus(&self, name: &str) -> Arc<dyn Bus> {
        match self {
            Self::Local(bus) => Arc::new(bus.clone()),
            Self::Nats(server) => Arc::new(NatsBus::start(&server.address(), name).await.unwrap()),
            Self::Deaf => Arc::new(Deaf::default()),
        }
    }
}

/// A program.
pub struct Node {
    pub hub: Arc<Hub>,
    attending: Option<JoinHandle<()>>,
}

impl Node {
    /// One that asks and hears.
    pub async fn start(address: &str, way: &Way, name: &str) -> Self {
        let mut node = Self::asleep(address, way, name).await;
        node.attending = Some(tokio::spawn(nodes::attend(Arc::clone(&node.hub))));
        node
    }

    /// One whose rooms nobody wakes.
    pub async fn asleep(address: &str, way: &Way, name: &str) -> Self {
        Self::seen_by(Arc::new(Counts), address, way, name).await
    }

    /// The same, whose rooms are shown so.
    pub async fn seen_by(view: Arc<dyn View>, address: &str, way: &Way, name: &str) -> Self {
        let options = Options {
            patience: Duration::from_secs(30),
            having: Having::Shared,
        };
        let address = address.to_owned();
        let open = move || PostgresStore::open(&address, options).unwrap();
        let store = tokio::task::spawn_blocking(open).await.unwrap();
        let world = World {
            clock: Arc::new(Ticking::default()),
            entropy: Arc::new(Spread),
        };
        let hub = Hub::new(Arc::new(store), world, view);
        Self {
            hub: Arc::new(hub.sharing(way.bus(name).await)),
            attending: None,
        }
    }

    pub async fn room(&self) -> Arc<Room> {
        let slug = glane_core::id::Slug::new("essai").unwrap();
        self.hub.by_slug(&slug).await.unwrap()
    }

    pub fn store(&self) -> &Arc<dyn Store> {
        self.hub.store()
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        if let Some(attending) = &self.attending {
            attending.abort();
        }
    }
}

pub fn question(key: &str) -> QuestionKey {
    QuestionKey::new(key).unwrap()
}

pub fn token(who: u32) -> TokenHash {
    let mut bytes = [0xA5; 32];
    bytes[..4].copy_from_slice(&who.to_be_bytes());
    TokenHash(bytes)
}

/// What somebody sends.
pub fn given(who: u32, key: &str, attempt: u32, said: &str) -> Submission {
    Submission {
        token: token(who),
        group: None,
        question: question(key),
        round: Round::FIRST,
        attempt,
        age: Duration::ZERO,
        left: None,
        channel: Channel::Phone,
        seen: None,
        answer: Answer::Given {
            raw: Raw::of([said.to_owned()]),
            idea: None,
        },
    }
}

pub async fn decide(room: &Room, act: Act) -> Result<Option<Decision>, LiveError> {
    let base = room.look(|inside| inside.revision);
    let wish = Wish {
        act,
        base,
        undoes: None,
    };
    room.decide(wish).await
}

pub async fn open(room: &Room, key: &str) {
    let question = question(key);
    let made = decide(room, Act::Open { question }).await.unwrap();
    assert!(made.is_some(), "{key} was open already");
}

/// Whether it was recorded now.
pub fn is_recorded(outcome: &Outcome) -> bool {
    let Outcome::Admitted { admission, .. } = outcome else {
        return false;
    };
    matches!(admission, Admission::Recorded { .. })
}

/// Waits until it is so.
pub async fn until(what: &str, within: Duration, is_so: impl Fn() -> bool) {
    let end = Instant::now() + within;
    while !is_so() {
        assert!(Instant::now() < end, "not so in time: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// What the screens of a room show.
fn screens(room: &Room) -> Vec<String> {
    let shown = |audience| {
        let frame = room.watch(audience).borrow().clone();
        let json = String::from_utf8(frame.whole.json().to_vec()).unwrap();
        // Each node numbers its own frames.
        json.split_once("\"sig\"")
            .map_or(json.clone(), |(before, rest)| {
                let body = before.split_once("\"seq\"").map_or("", |(body, _)| body);
                format!("{body}{rest}")
            })
    };
    Audience::ALL.into_iter().map(shown).collect()
}

/// As it stands in a frame.
fn escaped(body: &str) -> String {
    body.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Waits until all nodes stand where the store does, show the same, and hold what a recount finds.
pub async fn agree(rooms: &[Arc<Room>], store: &Arc<dyn Store>) -> u64 {
    let stands = store.revision(rooms[0].id()).await.unwrap();
    until("all stand where the store does", SOON, || {
        rooms
            .iter()
            .all(|room| room.look(|inside| inside.revision) == stands)
    })
    .await;
    until("all screens show the same", SOON, || {
        let first = screens(&rooms[0]);
        // What each room would show now, so that no screen waits to be drawn.
        let drawn = rooms.iter().all(|room| {
            let now = room.look(|inside| Counts.show(inside, Audience::Projector));
            screens(room)
                .iter()
                .all(|shown| shown.contains(&escaped(&now.body)))
        });
        drawn && rooms.iter().all(|room| screens(room) == first)
    })
    .await;
    let mut answers = 0;
    for room in rooms {
        let recount = room.recount().await.unwrap();
        assert!(recount.differs.is_empty(), "{:?}", recount.differs);
        assert_eq!(recount.revision, stands);
        answers = recount.answers;
    }
    answers
}

//! A room's own task: takes every message in one order, so that no answer races a closing question.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use glane_core::channel::Channel;
use glane_core::decision::{Actor, Decision};
use glane_core::id::{GroupKey, PersonId, Revision, ScriptVersion, WorkshopId};
use glane_core::life::Record;
use glane_core::person::TokenHash;
use glane_core::script::read;
use glane_core::sheet::ledger::PageRead;
use glane_core::world::Entropy;
use glane_store::Store;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::Instant;

use crate::LiveError;
use crate::aloud::{Heard, Spoken};
use crate::flight::{Flight, Landed, land};
use crate::follow::Shared;
use crate::frame::{Audience, Frame, Shown, View};
use crate::hub::World;
use crate::inside::{Inside, Others};
use crate::known::Known;
use crate::paper::{Scripts, Took};
use crate::refused::Refused;
use crate::revision::Revised;
use crate::room::{Room, Wish};
use crate::submission::{Arrival, Arrived, Outcome, Submission};
use crate::table::Writers;
use crate::typed::{Taken, TypedSheet};

pub(crate) type Reply<T> = oneshot::Sender<Result<T, LiveError>>;

#[derive(Debug)]
pub(crate) enum Message {
    Submit(Box<Submission>, Reply<Outcome>),
    Join {
        token: TokenHash,
        channel: Channel,
        group: Option<GroupKey>,
        reply: Reply<PersonId>,
    },
    Decide(Actor, Wish, Reply<Option<Decision>>),
    DecideAll(Actor, Vec<Wish>, Reply<Vec<Decision>>),
    Import(Vec<Arrival>, Reply<Arrived>),
    Aloud(Actor, Box<Spoken>, Reply<Heard>),
    Paper(Vec<PageRead>, Reply<Vec<Took>>),
    Typed(Actor, Box<TypedSheet>, Reply<Taken>),
    Revise(ScriptVersion, String, Reply<Revised>),
    Seal(Actor, Reply<Decision>),
    Leave(PersonId, String, Reply<bool>),
    Purge(Actor, Record, Reply<Decision>),
    /// Something the screens show may have changed.
    Look,
    /// Another program over the same store came to that revision.
    Moved(Revision),
}

/// Messages a room keeps waiting before it says it is busy.
const MAIL: usize = 8192;
/// Messages taken at once, so that answers of the same moment share a commit.
const BATCH: usize = 1024;
/// Silence after which lines are told that they live, so that proxies keep them and phones know.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Opens a room: rebuilds its state and starts its task, which ends when the last handle is dropped.
pub(crate) async fn open(
    store: Arc<dyn Store>,
    world: World,
    view: Arc<dyn View>,
    bus: Shared,
    id: WorkshopId,
) -> Result<Arc<Room>, LiveError> {
    let snapshot = store.snapshot(id, None).await?;
    let secrets = store.secrets(id).await?;
    let script = read::read(&snapshot.workshop.source).map_err(LiveError::BadScript)?;
    let mut inside = Inside::of(script, snapshot);
    inside.others = others(&bus);
    // In ms since 1970: above what an earlier run counted up to, at four frames a second.
    let seq = u64::try_from(world.clock.now().0 / 1000).unwrap_or(0);
    let seq = seq + apart(bus.is_some(), &*world.entropy);
    let open = |audience| {
        let shown = view.show(&inside, audience);
        let frame = Frame::first(inside.revision, seq, &shown);
        let (sender, receiver) = watch::channel(frame);
        let shown = Mutex::new(shown);
        (Screen { sender, shown }, receiver)
    };
    let [
        (phones, on_phones),
        (projector, on_projector),
        (console, on_console),
    ] = Audience::ALL.map(open);
    let (mail, inbox) = mpsc::channel(MAIL);
    let inside = Arc::new(RwLock::new(inside));
    let connected = Arc::new(AtomicUsize::new(0));
    let known = Arc::new(Known::default());
    let scripts = Arc::new(Scripts::default());
    let token_key = Arc::new(RwLock::new(secrets.token_key));
    let task = Task {
        id,
        store: Arc::clone(&store),
        world,
        known: Arc::clone(&known),
        refused: Refused::default(),
        writers: Writers::default(),
        token_key: Arc::clone(&token_key),
        view,
        inside: Arc::clone(&inside),
        connected: Arc::clone(&connected),
        scripts: Arc::clone(&scripts),
        screens: [phones, projector, console],
        bus,
        owed: Mutex::default(),
    };
    task.learn_seats().await?;
    task.catch_up().await;
    task.tell();
    tokio::spawn(task.run(inbox));
    Ok(Arc::new(Room {
        id,
        store,
        known,
        inside,
        mail,
        frames: [on_phones, on_projector, on_console],
        connected,
        token_key,
        projector_key: RwLock::new(secrets.projector_key),
        scripts,
    }))
}

/// Whether others are heard just now.
fn others(bus: &Shared) -> Others {
    match bus {
        None => Others::None,
        Some(bus) if bus.is_up() => Others::Heard,
        Some(_) => Others::Unheard,
    }
}

/// How far the numbers of this room's frames lie from those of the same room in other programs: a phone that moves from one
/// to another must not take the frame of one for that of the other. All stay whole numbers in a script.
fn apart(is_shared: bool, entropy: &dyn Entropy) -> u64 {
    let mut drawn = [0; 2];
    if is_shared {
        entropy.fill(&mut drawn);
    }
    u64::from(u16::from_le_bytes(drawn) & 0x3FF) << 43
}

pub(crate) struct Task {
    pub(crate) id: WorkshopId,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) world: World,
    pub(crate) known: Arc<Known>,
    pub(crate) refused: Refused,
    pub(crate) writers: Writers,
    pub(crate) token_key: Arc<RwLock<Option<[u8; 32]>>>,
    pub(crate) scripts: Arc<Scripts>,
    view: Arc<dyn View>,
    pub(crate) inside: Arc<RwLock<Inside>>,
    connected: Arc<AtomicUsize>,
    screens: [Screen; 3],
    /// How others who write the same workshop are told.
    pub(crate) bus: Shared,
    /// The last revision made here of which they were not told yet.
    pub(crate) owed: Mutex<Option<Revision>>,
}

/// When an audience's screens are drawn: as soon as something counted moved, but not more often than its pace.
struct Pace {
    every: Duration,
    last: Instant,
    due: Option<Instant>,
}

impl Pace {
    fn new(every: Duration) -> Self {
        Self {
            every,
            last: Instant::now(),
            due: None,
        }
    }

    fn wish(&mut self) {
        self.due.get_or_insert(self.last + self.every);
    }

    fn is_due(&mut self, now: Instant) -> bool {
        let due = self.due.is_some_and(|due| due <= now);
        if due {
            self.done(now);
        }
        due
    }

    fn done(&mut self, now: Instant) {
        self.last = now;
        self.due = None;
    }
}

/// An audience's frames, and what the last one shows.
struct Screen {
    sender: watch::Sender<Frame>,
    shown: Mutex<Shown>,
}

impl Task {
    async fn run(self, mut inbox: mpsc::Receiver<Message>) {
        let mut taken = Vec::with_capacity(BATCH);
        let mut paces = Audience::ALL.map(|audience| Pace::new(audience.pace()));
        let mut beat = tokio::time::interval(HEARTBEAT);
        beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut flight = None;
        loop {
            let next = paces.iter().filter_map(|pace| pace.due).min();
            let wait = async {
                match next {
                    Some(when) => tokio::time::sleep_until(when).await,
                    None => std::future::pending().await,
                }
            };
            let is_under_way = flight.is_some();
            let timed = self.time_runs();
            let mut landed = tokio::select! {
                biased;
                () = wait => {
                    let now = Instant::now();
                    self.publish(paces.each_mut().map(|pace| pace.is_due(now)));
                    continue;
                }
                _ = beat.tick() => {
                    self.beat();
                    continue;
                }
                () = timed, if !is_under_way => {
                    if self.close_in_time().await {
                        self.tell();
                        self.publish([true; 3]);
                    }
                    continue;
                }
                landed = land(&mut flight), if is_under_way => landed,
                count = inbox.recv_many(&mut taken, BATCH), if !is_under_way => {
                    if count == 0 {
                        return;
                    }
                    // Lets those in whose answers are just being read. In a quiet room it takes no time.
                    tokio::task::yield_now().await;
                    None
                }
            };
            while taken.len() < BATCH
                && let Ok(message) = inbox.try_recv()
            {
                taken.push(message);
            }
            // Those who came meanwhile are off to the disk before those who landed are counted: while one half of a
            // hall is written, the other is told and answers again. Neither the disk nor the processor waits.
            let at_once = self.handle(&mut taken, &mut landed, &mut flight).await;
            if let Some(landed) = landed {
                self.settle(landed).await;
            }
            self.tell();
            if at_once {
                for pace in &mut paces {
                    pace.done(Instant::now());
                }
                self.publish([true; 3]);
            } else {
                for pace in &mut paces {
                    pace.wish();
                }
            }
        }
    }

    /// Does everything that waits, in order, and sends the last answers off; says whether the screens must change at
    /// once. What `landed` before is counted as soon as anything must know of it.
    async fn handle(
        &self,
        taken: &mut Vec<Message>,
        landed: &mut Option<Landed>,
        flight: &mut Option<Flight>,
    ) -> bool {
        let mut at_once = false;
        let mut batch = Vec::with_capacity(taken.len());
        for message in taken.drain(..) {
            if let Message::Submit(submission, reply) = message {
                batch.push((submission, reply));
                continue;
            }
            if matches!(message, Message::Look) {
                continue;
            }
            if let Message::Moved(revision) = message
                && revision <= self.look(|inside| inside.revision)
            {
                continue;
            }
            if let Some(landed) = landed.take() {
                self.settle(landed).await;
            }
            self.submit(&mut batch).await;
            match message {
                Message::Submit(..) | Message::Look => {}
                Message::Moved(_) => {
                    let decided = self.look(|inside| inside.log().len());
                    if let Err(error) = self.follow().await {
                        tracing::warn!(%error, "what others wrote is not read yet");
                    }
                    at_once |= decided != self.look(|inside| inside.log().len());
                }
                Message::Join {
                    token,
                    channel,
                    group,
                    reply,
                } => {
                    let _ = reply.send(self.join(token, channel, group).await);
                }
                Message::Decide(actor, wish, reply) => {
                    at_once = true;
                    let _ = reply.send(self.decide(actor, wish).await);
                }
                Message::DecideAll(actor, wishes, reply) => {
                    at_once = true;
                    let _ = reply.send(self.decide_all(actor, wishes).await);
                }
                Message::Import(arrivals, reply) => {
                    let _ = reply.send(self.import(arrivals).await);
                }
                Message::Aloud(actor, spoken, reply) => {
                    at_once = true;
                    let _ = reply.send(self.hear(actor, *spoken).await);
                }
                Message::Paper(pages, reply) => {
                    at_once = true;
                    let _ = reply.send(self.take_pages(pages).await);
                }
                Message::Typed(actor, sheet, reply) => {
                    at_once = true;
                    let _ = reply.send(self.type_sheet(actor, *sheet).await);
                }
                Message::Revise(from, source, reply) => {
                    at_once = true;
                    let _ = reply.send(self.revise(from, source).await);
                }
                Message::Seal(actor, reply) => {
                    at_once = true;
                    let _ = reply.send(self.seal(actor).await);
                }
                Message::Leave(person, reason, reply) => {
                    at_once = true;
                    let _ = reply.send(self.leave(person, reason).await);
                }
                Message::Purge(actor, record, reply) => {
                    at_once = true;
                    let _ = reply.send(self.purge(actor, record).await);
                }
            }
        }
        *flight = self.send_off(&mut batch, landed).await;
        at_once
    }

    pub(crate) fn look<T>(&self, look: impl FnOnce(&Inside) -> T) -> T {
        look(&self.inside.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The workshop's secret key, until it is sealed.
    pub(crate) fn key(&self) -> Option<[u8; 32]> {
        *self
            .token_key
            .read()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut Inside) -> T) -> T {
        change(&mut self.inside.write().unwrap_or_else(PoisonError::into_inner))
    }

    fn beat(&self) {
        for screen in &self.screens {
            screen
                .sender
                .send_modify(|frame| frame.beat = frame.beat.wrapping_add(1));
        }
    }

    /// Draws the screens of the audiences that are due, in the order of [`Audience::ALL`].
    fn publish(&self, due: [bool; 3]) {
        let connected = self.connected.load(Ordering::Relaxed);
        let others = others(&self.bus);
        self.change(|inside| {
            inside.connected = connected;
            inside.others = others;
        });
        self.look(|inside| {
            let all = self.screens.iter().zip(Audience::ALL).zip(due);
            for ((screen, audience), _) in all.filter(|(_, due)| *due) {
                // A picture that cannot be drawn must not end the room: answers go on being kept.
                let drawn = catch_unwind(AssertUnwindSafe(|| self.view.show(inside, audience)));
                let Ok(fresh) = drawn else {
                    tracing::error!(?audience, "a frame was not drawn");
                    continue;
                };
                let mut shown = screen.shown.lock().unwrap_or_else(PoisonError::into_inner);
                if *shown == fresh {
                    continue;
                }
                screen.sender.send_modify(|frame| {
                    *frame = frame.next(inside.revision, &shown, &fresh);
                });
                *shown = fresh;
            }
        });
    }
}

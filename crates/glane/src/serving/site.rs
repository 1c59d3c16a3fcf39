//! The pages over the rooms, from the first address to the last answer.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use glane_core::world::short_code;
use glane_live::bus::Bus;
use glane_live::{Hub, nodes};
use glane_store::Store;
use glane_store::house::FACILITATOR_KEY;
use glane_web::copies::Elsewhere;
use glane_web::{
    App, Consultations, Copies, Household, Pictures, Rehearsals, Screens, Settings, router, serve,
};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::addresses::{self, Reached};
use super::beside::Beside;
use super::computer::Computer;
use super::nearby::{self, Nearby};
use super::stage::Backstage;
use super::stop::Stop;
use super::tls::{self, Secure};
use super::welcome::{self, Links};
use super::whereabouts::Whereabouts;
use crate::ctx::Ctx;
use crate::data::{self, Keeping};
use crate::fail::{Done, Fail};
use crate::out;
use crate::press::Apart;
use crate::surroundings;

/// How long those who are being served may take once the program is asked to stop.
const GRACE: Duration = Duration::from_secs(4);
/// How often it is looked what is due.
const TENDING: Duration = Duration::from_secs(3600);
/// Letters of the facilitator's secret: 128 bits.
const KEY_LENGTH: usize = 32;

/// What there is before anything is served.
pub struct Opening {
    /// The data folder.
    pub folder: PathBuf,
    /// What keeps the workshops: the folder itself, or a database.
    pub keeping: Keeping,
    /// The port.
    pub listener: TcpListener,
    /// Names that lead here, besides the addresses.
    pub hosts: Vec<String>,
    /// Where a copy of the data goes each day; nothing if none is made.
    pub backups: Option<PathBuf>,
    /// Where whoever watches over the machine asks for its figures.
    pub metrics: Option<TcpListener>,
    /// What the pages are served with by TLS; without, they are plain.
    pub secure: Option<Secure>,
    /// Hosts of this house or network from which a script may be taken by its link.
    pub peers: Vec<String>,
    /// Whether the computer says its name on the network.
    pub mdns: bool,
    /// How other programs over the same database are reached; nothing where there are none.
    pub bus: Option<Arc<dyn Bus>>,
    /// The assistant's settings, where they were said on the command line.
    pub assistant: Option<String>,
    /// Whether stdout is for a program.
    pub json: bool,
}

impl Opening {
    /// How its addresses begin.
    fn scheme(&self) -> &'static str {
        match self.secure {
            Some(_) => "https",
            None => "http",
        }
    }
}

/// Ready to be served.
pub struct Site {
    opening: Opening,
    hub: Arc<Hub>,
    reached: Reached,
    facilitator_key: String,
}

impl Site {
    /// Puts rooms over the store; makes the facilitator's secret at the first start.
    pub async fn open(ctx: &Ctx, opening: Opening) -> anyhow::Result<Self> {
        let at = opening.listener.local_addr()?;
        let reached = addresses::reached(opening.scheme(), at, &opening.hosts);
        let base = reached
            .addresses
            .first()
            .map_or_else(String::new, |address| address.url.clone());
        let store: Arc<dyn Store> = opening.keeping.store();
        let screens = Screens::new(Arc::clone(ctx.voice.locale()), base);
        let world = data::world(ctx);
        let fresh = short_code(&*world.entropy, KEY_LENGTH);
        let settled = store.settle(FACILITATOR_KEY, fresh).await;
        let facilitator_key = settled.map_err(|error| Fail::of_store(&opening.folder, &error))?;
        let mut hub = Hub::new(store, world, Arc::new(screens));
        if let Some(bus) = &opening.bus {
            hub = hub.sharing(Arc::clone(bus));
        }
        let hub = Arc::new(hub);
        Ok(Self {
            opening,
            hub,
            reached,
            facilitator_key,
        })
    }

    /// The rooms.
    pub fn hub(&self) -> &Hub {
        &self.hub
    }

    /// Says where it is, and serves until it is asked to stop. `sample` is the title of the demonstration.
    pub async fn serve(self, ctx: &Ctx, sample: Option<&str>) -> anyhow::Result<Done> {
        let Self {
            opening,
            hub,
            reached,
            facilitator_key,
        } = self;
        let scheme = opening.scheme();
        let Opening {
            folder,
            keeping,
            mut listener,
            hosts,
            backups,
            metrics,
            secure,
            peers,
            mdns,
            bus: _,
            assistant,
            json,
        } = opening;
        let at = listener.local_addr()?;
        let (closing, closed) = watch::channel(false);
        // By TLS, the pages are behind a door of their own.
        let front = match &secure {
            Some(_) => Some(std::mem::replace(&mut listener, tls::behind().await?)),
            None => None,
        };
        let behind = listener.local_addr()?;
        let stop = Stop::listen()?;
        let is_reached = mdns && !reached.local_only && nearby::is_of_use(scheme, at);
        let nearby = is_reached.then(|| named(ctx, at)).flatten();
        let links = Links::of(&hub, &facilitator_key).await;
        let links = links.map_err(|error| Fail::of_live(&folder, &error))?;
        let certificate = secure.as_ref().map(Secure::certificate);
        let copied = backups.as_deref();
        let whereabouts = Whereabouts::tell(&folder, behind, &facilitator_key, copied, certificate);
        // Without it the rehearsal alone does not find us.
        let whereabouts = whereabouts.inspect_err(unwritten);
        greeted(ctx, json, &folder, &links, &reached, sample)?;
        open_many_files();
        let beside = Beside::begin(&folder, &hub, &keeping, (backups, metrics), closed.clone());
        let household = Arc::<Household>::default();
        let following = following(&hub, &household);
        let app = App {
            hub,
            household,
            locale: Arc::clone(ctx.voice.locale()),
            settings: Arc::new(Settings {
                facilitator_key,
                addresses: reached.addresses,
            }),
            pictures: pictures(&folder)?,
            machine: Arc::new(Computer {
                scheme,
                at,
                hosts,
                folder: folder.clone(),
                nearby: nearby.clone(),
                peers,
                assistant: Mutex::new(assistant),
            }),
            consultations: Arc::new(Consultations::within(&folder)),
            copies: copies(&keeping, &beside),
            checks: Arc::default(),
            queue: Arc::default(),
            handovers: Arc::default(),
            guesses: Arc::default(),
            floods: Arc::default(),
            rehearsals: Arc::new(Rehearsals::on(Arc::new(Backstage::within(&folder)))),
            closing: closed.clone(),
        };
        let pages = router(app);
        let tending = tokio::spawn(tend(pages.clone()));
        let open = |(secure, front): (Secure, _)| secure.open(front, behind, &ctx.voice, &closed);
        let door = secure.zip(front).map(open);
        let server = async {
            serve(listener, pages, closed).await;
            if let Some(door) = door {
                door.left().await;
            }
        };
        until_stopped(server, stop, || {
            tell(json, &ctx.voice.text("program-stopping"));
            let _ = closing.send(true);
        })
        .await;
        tending.abort();
        following.iter().for_each(JoinHandle::abort);
        if let Some(nearby) = &nearby {
            nearby.leave();
        }
        let _ = closing.send(true);
        beside.end().await;
        drop(whereabouts);
        tell(json, &put_away(ctx, &folder, &keeping).await?);
        Ok(Done::Yes)
    }
}

/// Says where it is, to people or to a program.
fn greeted(
    ctx: &Ctx,
    json: bool,
    folder: &Path,
    links: &Links,
    reached: &Reached,
    sample: Option<&str>,
) -> anyhow::Result<()> {
    if json {
        out::json_line(&links.first_line(reached))?;
    } else {
        welcome::greet(ctx, folder, links, reached, sample);
    }
    Ok(())
}

/// Follows what other machines that share the store do, until it is ended.
fn following(hub: &Arc<Hub>, household: &Arc<Household>) -> [JoinHandle<()>; 2] {
    [
        tokio::spawn(nodes::attend(Arc::clone(hub))),
        tokio::spawn(Arc::clone(household).attend(Arc::clone(hub))),
    ]
}

fn unwritten(error: &std::io::Error) {
    tracing::warn!(%error, "where we serve could not be written down");
}

/// The pictures of sheets. Files come from anybody: their PDFs are drawn apart.
fn pictures(folder: &Path) -> anyhow::Result<Arc<Pictures>> {
    let press = Apart::new(surroundings::pdf_patience())?;
    Ok(Arc::new(Pictures::new(folder).drawn_by(Arc::new(press))))
}

/// Who makes copies: the program of its folder, whoever looks after the server of theirs.
fn copies(keeping: &Keeping, beside: &Beside) -> Arc<dyn Copies> {
    match keeping {
        Keeping::Folder(_) => Arc::clone(&beside.keeper) as Arc<dyn Copies>,
        Keeping::Server { .. } => Arc::new(Elsewhere),
    }
}

/// Closes the store, and says how it went.
async fn put_away(ctx: &Ctx, folder: &Path, keeping: &Keeping) -> Result<String, Fail> {
    let closed = keeping.store().close().await;
    closed.map_err(|error| Fail::of_store(folder, &error))?;
    Ok(match keeping.failures() {
        0 => ctx.voice.text("program-stopped"),
        n => ctx.voice.with("program-stopped-failures", "n", n),
    })
}

/// Says the computer's name on the network. Nothing depends on it: what keeps it from that is told in a line.
fn named(ctx: &Ctx, at: SocketAddr) -> Option<Arc<Nearby>> {
    match Nearby::announce(nearby::NAME, at) {
        Ok(nearby) => nearby.map(Arc::new),
        Err(error) => {
            tracing::warn!(%error, "the name is not announced");
            let said = ctx.voice.text("program-mdns-failed");
            out::note(&ctx.voice.with("program-warning", "message", said));
            None
        }
    }
}

/// Serves until it is asked to stop, which `stopping` is told, and then for a short while those who are being served.
async fn until_stopped(server: impl Future<Output = ()>, mut stop: Stop, stopping: impl FnOnce()) {
    tokio::pin!(server);
    tokio::select! {
        () = &mut server => return,
        () = stop.asked() => stopping(),
    }
    tokio::select! {
        ended = tokio::time::timeout(GRACE, &mut server) => {
            if ended.is_err() {
                tracing::warn!("some pages were still open");
            }
        }
        // Asked twice: at once.
        () = stop.asked() => {}
    }
}

/// Looks after the workshops for as long as the program runs: what is due today is done at the start, or within the hour.
async fn tend(pages: glane_web::Site) {
    loop {
        pages.tend().await;
        tokio::time::sleep(TENDING).await;
    }
}

/// With `--json`, stdout holds the first line and nothing else.
fn tell(json: bool, line: &str) {
    if json {
        out::note(line);
    } else {
        out::say(line);
    }
}

/// Each phone of a full room holds two connections; most systems begin with room for a thousand files.
fn open_many_files() {
    let files = rlimit::increase_nofile_limit(u64::MAX);
    tracing::debug!(?files, "files that may be open");
}

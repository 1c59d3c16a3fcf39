//! The application as a test meets it: by HTTP.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use glane_core::id::{MemberId, Slug};
use glane_core::right::Role;
use glane_core::workshop::Workshop;
use glane_core::world::{Clock, Micros, random_id, short_code};
use glane_live::hub::World;
use glane_live::{Hub, Room};
use glane_locale::Locale;
use glane_store::house::{FACILITATOR_KEY as KEY, HouseChange, Password};
use glane_store_sqlite::{Options, SqliteStore};
use glane_web::app::Address;
use glane_web::copies::NoCopies;
use glane_web::household::hash;
use glane_web::{
    App, Consultations, Household, Machine, Pictures, Rehearsals, Route, Screens, Settings, Site,
    router, serve,
};
use reqwest::header::{COOKIE, HeaderMap, HeaderValue};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::world::{SeededEntropy, TickingClock};

/// The key of the facilitator's link in tests.
pub const FACILITATOR_KEY: &str = "cle-de-test";
const LOOPBACK: &str = "127.0.0.1";

/// A running application with its own data folder, both gone when it is dropped.
#[derive(Debug)]
pub struct TestApp {
    /// Where people are told to go: `http://127.0.0.1:PORT`, or under a host name.
    pub base: String,
    /// The same by number, for clients of this machine.
    pub local: String,
    /// Its rooms, to look behind the pages.
    pub hub: Arc<Hub>,
    /// The people of the house, as the pages know them.
    pub household: Arc<Household>,
    /// Every route, with the right it takes.
    pub table: Vec<Route>,
    /// Its pages, to ask for what is due.
    pub site: Site,
    host: &'static str,
    clock: Arc<TickingClock>,
    data: TempDir,
    closing: watch::Sender<bool>,
    server: Server,
}

impl TestApp {
    /// Starts with an empty data folder.
    pub async fn start() -> Result<Self> {
        Self::start_in(tempfile::tempdir()?, LOOPBACK, Arc::default()).await
    }

    /// Starts under a host name, for browsers that take it for this machine ([`crate::driver::HOST`]).
    pub async fn start_as(host: &'static str) -> Result<Self> {
        Self::start_in(tempfile::tempdir()?, host, Arc::default()).await
    }

    /// Starts with a clock that follows real time, `pace` times as fast.
    pub async fn start_in_real_time(host: &'static str, pace: u32) -> Result<Self> {
        let clock = Arc::new(TickingClock::real(pace));
        Self::start_in(tempfile::tempdir()?, host, clock).await
    }

    async fn start_in(data: TempDir, host: &'static str, clock: Arc<TickingClock>) -> Result<Self> {
        let listener = TcpListener::bind((LOOPBACK, 0)).await?;
        let port = listener.local_addr()?.port();
        let base = format!("http://{host}:{port}");
        let locale = Arc::new(Locale::load()?);
        let store = SqliteStore::open(&data.path().join("glane.sqlite"), Options::default())?;
        let world = World {
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            entropy: Arc::new(SeededEntropy::new(7)),
        };
        let screens = Arc::new(Screens::new(Arc::clone(&locale), base.clone()));
        let hub = Arc::new(Hub::new(Arc::new(store), world, screens));
        let (closing, closed) = watch::channel(false);
        let settled = hub.store().settle(KEY, FACILITATOR_KEY.to_owned()).await;
        let settings = Settings {
            facilitator_key: settled?,
            addresses: vec![Address {
                interface: String::new(),
                url: base.clone(),
            }],
        };
        let household = Arc::<Household>::default();
        let app = App {
            hub: Arc::clone(&hub),
            household: Arc::clone(&household),
            locale,
            settings: Arc::new(settings),
            pictures: Arc::new(Pictures::new(data.path())),
            machine: Arc::new(Still(base.clone(), data.path().to_owned())),
            consultations: Arc::new(Consultations::within(data.path())),
            copies: Arc::new(NoCopies),
            checks: Arc::default(),
            queue: Arc::default(),
            handovers: Arc::default(),
            guesses: Arc::default(),
            floods: Arc::default(),
            rehearsals: Arc::new(Rehearsals::nowhere()),
            closing: closed,
        };
        let closed = app.closing.clone();
        let site = router(app);
        let table = site.table().to_vec();
        let server = tokio::spawn(serve(listener, site.clone(), closed));
        let local = format!("http://{LOOPBACK}:{port}");
        Ok(Self {
            base,
            local,
            hub,
            household,
            table,
            site,
            host,
            clock,
            data,
            closing,
            server: Server(server),
        })
    }

    /// Stops, and starts again on the same data folder, on another port.
    pub async fn restart(self) -> Result<Self> {
        let Self {
            hub,
            host,
            clock,
            data,
            closing,
            server,
            ..
        } = self;
        let _ = closing.send(true);
        drop(server);
        hub.store().close().await?;
        drop(hub);
        Self::start_in(data, host, clock).await
    }

    /// Lets time pass by the server's clock.
    pub fn pass(&self, seconds: u32) {
        self.clock.pass(seconds);
    }

    /// Sets the server's clock back.
    pub fn back(&self, seconds: u32) {
        self.clock.back(seconds);
    }

    /// The data folder.
    pub fn data(&self) -> &Path {
        self.data.path()
    }

    /// Makes a workshop out of a script.
    pub async fn workshop(&self, script: &str) -> Result<Workshop> {
        Ok(self.hub.create(script).await?)
    }

    /// The room of a slug.
    pub async fn room(&self, slug: &str) -> Result<Arc<Room>> {
        Ok(self.hub.by_slug(&Slug::new(slug)?).await?)
    }

    /// A browser of its own: keeps its cookies, does not follow redirects.
    pub fn browser(&self) -> Result<reqwest::Client> {
        let builder = reqwest::Client::builder().cookie_store(true).no_proxy();
        Ok(builder
            .redirect(reqwest::redirect::Policy::none())
            .build()?)
    }

    /// A browser that came by the facilitator's link.
    pub async fn facilitator(&self) -> Result<reqwest::Client> {
        let browser = self.browser()?;
        let door = format!("{}/cle/{FACILITATOR_KEY}", self.local);
        let answer = browser.get(door).send().await?;
        anyhow::ensure!(
            answer.status().is_redirection(),
            "the facilitator's link did not open"
        );
        Ok(browser)
    }

    /// Somebody of the team, and a browser that is signed in as them. No password is hashed for it.
    pub async fn member(&self, name: &str, role: Role) -> Result<(MemberId, reqwest::Client)> {
        let world = self.hub.world();
        let member = MemberId(random_id(&*world.entropy));
        let secret = short_code(&*world.entropy, 32);
        let until = Micros(world.clock.now().0 + 24 * 3_600_000_000);
        let key = hash(&format!("way of {secret}"));
        let session = hash(&secret);
        let password = Password("none".to_owned());
        let name = name.to_owned();
        for change in [
            HouseChange::Enlist { member, name, role },
            HouseChange::Offer { member, key, until },
            HouseChange::Enter {
                key,
                password,
                session,
                until,
            },
        ] {
            self.household.arrange(&self.hub, change).await?;
        }
        Ok((member, self.holding(&format!("glane-equipe={secret}"))?))
    }

    /// A browser that always sends a cookie, and keeps none.
    pub fn holding(&self, cookie: &str) -> Result<reqwest::Client> {
        let headers = HeaderMap::from_iter([(COOKIE, HeaderValue::from_str(cookie)?)]);
        let builder = reqwest::Client::builder()
            .default_headers(headers)
            .no_proxy();
        Ok(builder
            .redirect(reqwest::redirect::Policy::none())
            .build()?)
    }

    /// Decides by the console's own form.
    pub async fn decide(
        &self,
        facilitator: &reqwest::Client,
        slug: &str,
        act: &str,
        question: &str,
    ) -> Result<()> {
        let base = self.room(slug).await?.look(|inside| inside.revision.0);
        let form = [
            ("act", act),
            ("question", question),
            ("base", &base.to_string()),
        ];
        let url = format!("{}/animer/{slug}/decider", self.local);
        let answer = facilitator
            .post(url)
            .form(&form)
            .send()
            .await
            .context("decider")?;
        anyhow::ensure!(
            answer.status().is_redirection(),
            "{act} {question}: {}",
            answer.status()
        );
        Ok(())
    }
}

/// The file beside the data that holds the computer's name on the network, where a test wants one.
pub const NETWORK_NAME: &str = "nom-sur-le-reseau";

/// The file beside the data that holds the assistant's settings.
const ASSISTANT: &str = "assistant.json";

/// A computer that never moves.
struct Still(String, PathBuf);

impl Machine for Still {
    fn addresses(&self) -> Vec<String> {
        vec![self.0.clone()]
    }

    /// A test gives it a name by a file.
    fn by_name(&self) -> Option<String> {
        std::fs::read_to_string(self.1.join(NETWORK_NAME)).ok()
    }

    fn keep(&self, name: &str, text: &str) -> std::io::Result<()> {
        std::fs::write(self.1.join(name), text)
    }

    fn has(&self, name: &str) -> bool {
        self.1.join(name).is_file()
    }

    fn on_battery(&self) -> Option<bool> {
        None
    }

    fn assistant(&self) -> Option<String> {
        std::fs::read_to_string(self.1.join(ASSISTANT)).ok()
    }

    fn keep_assistant(&self, settings: &str) -> std::io::Result<()> {
        std::fs::write(self.1.join(ASSISTANT), settings)
    }
}

/// The serving task: ends when dropped.
#[derive(Debug)]
struct Server(JoinHandle<()>);

impl Drop for Server {
    fn drop(&mut self) {
        self.0.abort();
    }
}

//! Glane's own pages over SQLite or over nothing: `room sqlite FOLDER [PORT SCRIPT]`, `room none`. Prints where it is,
//! where a `POST` shows the results on phones or hides them again, and the path of the room's screen. With a script of
//! its own nothing is asked yet; a folder that has a workshop already is opened again.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use glane_bench::{answer, none::NoStore};
use glane_core::channel::Channel;
use glane_core::decision::{Act, Screen};
use glane_core::id::{QuestionKey, Round};
use glane_core::kind::Raw;
use glane_core::person::TokenHash;
use glane_core::world::{Clock, Entropy, Micros};
use glane_live::hub::World;
use glane_live::room::Wish;
use glane_live::submission::{Answer, Submission};
use glane_live::{Hub, Room};
use glane_locale::Locale;
use glane_store::Store;
use glane_store_sqlite::{Options, SqliteStore};
use glane_web::{App, Consultations, Machine, Pictures, copies::NoCopies, Rehearsals, Screens, Settings, app::Address, router, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::watch;

async fn decide(room: &Room, act: Act) -> anyhow::Result<()> {
    let base = room.look(|inside| inside.revision);
    room.decide(Wish { act, base, undoes: None }).await?;
    Ok(())
}

/// Each request shows the results on phones, the next one hides them.
async fn pull(lever: TcpListener, room: Arc<Room>, question: QuestionKey) -> anyhow::Result<()> {
    let screen = Screen::Phones;
    let (mut hand, _) = lever.accept().await?;
    let mut buffer = vec![0; 4096];
    for at in 0.. {
        if hand.read(&mut buffer).await? == 0 {
            break;
        }
        let question = question.clone();
        let act = if at % 2 == 0 { Act::Show { question, screen } } else { Act::Hide { question, screen } };
        decide(&room, act).await?;
        hand.write_all(b"done").await?;
    }
    Ok(())
}

struct Real;

impl Clock for Real {
    fn now(&self) -> Micros {
        let since = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap();
        Micros(i64::try_from(since.as_micros()).unwrap())
    }
}

impl Machine for Real {
    fn has(&self, _: &str) -> bool {
        true
    }

    fn addresses(&self) -> Vec<String> {
        vec![]
    }
    fn on_battery(&self) -> Option<bool> {
        None
    }
    fn keep(&self, _: &str, _: &str) -> std::io::Result<()> {
        Ok(())
    }
}

impl Entropy for Real {
    fn fill(&self, buffer: &mut [u8]) {
        getrandom::fill(buffer).unwrap();
    }
}

/// As the program has it.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Opens the question that is measured, and has some people answer it.
async fn begin(room: &Room, question: &QuestionKey) -> anyhow::Result<()> {
    decide(room, Act::Open { question: question.clone() }).await?;
    for at in 0..40_u8 {
        let two = [0, 1 + at % 7].map(|option| answer::OPTIONS[usize::from(option)].to_owned());
        let submission = Submission {
            token: TokenHash([at; 32]),
            group: None,
            question: question.clone(),
            round: Round::FIRST,
            attempt: 1,
            age: Duration::ZERO,
            left: None,
            channel: Channel::Phone,
            seen: None,
            answer: Answer::Given { raw: Raw { values: two.to_vec() }, idea: None },
        };
        room.submit(submission).await?;
    }
    Ok(())
}

/// A listener with as long a queue as a hall that comes back at once needs.
fn listen(port: u16) -> anyhow::Result<TcpListener> {
    let socket = tokio::net::TcpSocket::new_v4()?;
    // A port whose connections were cut off a moment ago is taken again.
    socket.set_reuseaddr(true)?;
    socket.bind(([127, 0, 0, 1], port).into())?;
    Ok(socket.listen(4096)?)
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let store: Arc<dyn Store> = match args.first().map(String::as_str) {
        Some("sqlite") => {
            let file = Path::new(&args[1]).join("glane.sqlite");
            Arc::new(SqliteStore::open(&file, Options::default())?)
        }
        _ => Arc::new(NoStore::default()),
    };
    let port = args.get(2).map_or(Ok(0), |port| port.parse())?;
    let listener = listen(port)?;
    let base = format!("http://{}", listener.local_addr()?);
    let locale = Arc::new(Locale::load()?);
    let world = World { clock: Arc::new(Real), entropy: Arc::new(Real) };
    let screens = Screens::new(Arc::clone(&locale), base.clone());
    let hub = Arc::new(Hub::new(store, world, Arc::new(screens)));
    let own = args.get(3).map(std::fs::read_to_string).transpose()?;
    let known = hub.workshops().await?.pop();
    let workshop = match known {
        Some(workshop) => workshop,
        None => hub.create(own.as_ref().unwrap_or(&answer::script())).await?,
    };
    let room = hub.by_code(&workshop.code).await?;
    let question = QuestionKey::new("canaux")?;
    if own.is_none() {
        begin(&room, &question).await?;
    }
    let screen = format!("/ecran/{}", room.projector_key());
    let lever = TcpListener::bind("127.0.0.1:0").await?;
    let lever_at = lever.local_addr()?;
    tokio::spawn(pull(lever, room, question));
    let (_closing, closed) = watch::channel(false);
    let app = App {
        hub,
        locale,
        settings: Arc::new(Settings {
            facilitator_key: "mesure".to_owned(),
            addresses: vec![Address { interface: String::new(), url: base.clone() }],
        }),
        pictures: Arc::new(Pictures::new(&std::env::temp_dir())),
        machine: Arc::new(Real),
        consultations: Arc::new(Consultations::within(std::env::temp_dir())),
        copies: Arc::new(NoCopies),
        checks: Arc::default(),
        queue: Arc::default(),
        handovers: Arc::default(),
        guesses: Arc::default(),
        floods: Arc::default(),
        household: Arc::default(),
        rehearsals: Arc::new(Rehearsals::nowhere()),
        closing: closed.clone(),
    };
    println!("{base} /{}/reponse {lever_at} {screen}", workshop.code);
    serve(listener, router(app), closed).await;
    Ok(())
}

//! `glane serve`: opens the room.

use std::path::Path;
use std::sync::Arc;

use glane_assist::Address;
use glane_bus::{Bus, LocalBus, NatsBus};
use glane_core::world::Clock;
use glane_store_postgres::Having;
use glane_store_sqlite::{Options, Synchronous, is_held};
use glane_web::assistant::Config;

use crate::backup::{keeper, shelf, unpack};
use crate::cli::{self, Serve};
use crate::ctx::Ctx;
use crate::data::{self, Keeping};
use crate::fail::{Done, Fail};
use crate::out;
use crate::serving::tls::acme::Acme;
use crate::serving::tls::{Files, Secure};
use crate::serving::{ASSISTANT, Opening, Site, listen};
use crate::world::SystemClock;

/// Where browsers go by TLS.
const HTTPS: u16 = 443;

pub async fn run(ctx: &Ctx, args: Serve) -> anyhow::Result<Done> {
    let acme = match &args.acme {
        Some(name) => Some(Acme::new(
            name,
            args.acme_contact.as_deref(),
            args.acme_directory.as_deref(),
        )?),
        None => None,
    };
    // An authority asks back at the port that browsers take.
    let usual = listen::everywhere(if acme.is_some() { HTTPS } else { listen::PORT });
    let at = args.listen.as_deref().map_or(Ok(usual), listen::parse)?;
    let folder = ctx.folder(data::FOLDER)?;
    let synchronous = match args.synchronous {
        cli::Synchronous::Full => Synchronous::Full,
        cli::Synchronous::Off => {
            out::note(&ctx.voice.with(
                "program-warning",
                "message",
                ctx.voice.text("program-unsafe"),
            ));
            Synchronous::Off
        }
    };
    let assistant = args.assistant.as_deref();
    let assistant = assistant.map(|typed| assistant_at(&folder, typed, args.assistant_model));
    let assistant = assistant.transpose()?;
    let mut hosts = args.host;
    let secure = match (acme, &args.cert, &args.tls_key) {
        (Some(acme), ..) => {
            hosts.insert(0, acme.name.clone());
            Some(Secure::asked(acme, &folder)?)
        }
        (None, Some(cert), Some(key)) => {
            let files = Files {
                cert: cert.clone(),
                key: key.clone(),
            };
            Some(Secure::by(files, &ctx.voice)?)
        }
        _ => None,
    };
    let options = Options { synchronous };
    let bus = others(ctx, args.bus.as_deref(), args.node.as_deref()).await?;
    let having = match &bus {
        Some(_) => Having::Shared,
        None => Having::Alone,
    };
    let (keeping, backups) = match ctx.store() {
        Some(_) if args.backups.is_some() => {
            return Err(Fail::input("program-store-backups").into());
        }
        // Copies of the answers are the server's business: who looks after it makes them.
        Some(_) => (Keeping::open_for(ctx, &folder, options, having)?, None),
        None => {
            let backups = args.backups.unwrap_or_else(|| folder.join(shelf::FOLDER));
            (kept_here(ctx, &folder, &backups, options)?, Some(backups))
        }
    };
    let listener = listen::bind(at, "program-port-in-use-listen-help")?;
    let metrics = match &args.metrics {
        None => None,
        Some(text) => Some(listen::bind(
            listen::parse(text)?,
            "program-port-in-use-metrics-help",
        )?),
    };
    let site = Site::open(
        ctx,
        Opening {
            folder,
            keeping,
            listener,
            hosts,
            backups,
            metrics,
            secure,
            peers: args.peer,
            mdns: !args.no_mdns,
            bus,
            assistant,
            json: args.json,
        },
    )
    .await?;
    site.serve(ctx, None).await
}

/// How other programs over the same database are reached, where there may be some: over the relay that was said, or by
/// asking the database alone.
async fn others(
    ctx: &Ctx,
    relay: Option<&str>,
    node: Option<&str>,
) -> Result<Option<Arc<dyn Bus>>, Fail> {
    let is_said = |said: &&str| !said.trim().is_empty();
    let (relay, node) = (relay.filter(is_said), node.filter(is_said));
    if relay.is_none() && node.is_none() {
        return Ok(None);
    }
    if ctx.store().is_none() {
        return Err(Fail::input("program-bus-without-store"));
    }
    let Some(relay) = relay else {
        return Ok(Some(Arc::new(LocalBus::default())));
    };
    let bus = NatsBus::start(relay, node.unwrap_or("glane")).await;
    let bus = bus.map_err(|_| Fail::input("program-bus-address"))?;
    Ok(Some(Arc::new(bus)))
}

/// Opens the data folder's own database, of which a copy is kept first if it is of an earlier version.
fn kept_here(ctx: &Ctx, folder: &Path, backups: &Path, options: Options) -> Result<Keeping, Fail> {
    if !is_held(folder) {
        let kept = keeper::before_upgrade(folder, backups, SystemClock.now());
        kept.map_err(|wrong| wrong.of(backups))?;
    }
    let stood = folder.join(data::DATABASE).exists();
    let keeping = Keeping::open(ctx, folder, options)?;
    // Beside a folder that stands, it is what a restore that was cut off left.
    if stood {
        unpack::sweep(folder);
    }
    Ok(keeping)
}

/// The assistant's settings with this address for this time; the rest is as it was kept.
pub(super) fn assistant_at(
    folder: &Path,
    typed: &str,
    model: Option<String>,
) -> Result<String, Fail> {
    let bad = |key| {
        Fail::input("program-assistant-bad")
            .with("value", typed)
            .helped_by(key)
    };
    Address::read(typed).map_err(|error| bad(error.key()))?;
    let kept = std::fs::read_to_string(folder.join(ASSISTANT)).unwrap_or_default();
    let kept: Config = serde_json::from_str(&kept).unwrap_or_default();
    // A server that holds one model takes any name for it.
    let named = |name: &String| !name.is_empty();
    let model = model.or_else(|| Some(kept.model.clone()).filter(named));
    let config = Config {
        on: true,
        address: typed.to_owned(),
        model: model.unwrap_or_else(|| "default".to_owned()),
        key: kept.key_for(typed),
        watts: kept.watts,
    };
    serde_json::to_string(&config)
        .map_err(|error| Fail::machine("program-assistant-bad").with("value", error.to_string()))
}

//! `glane serve`: opens the room.

use glane_core::world::Clock;
use glane_store_sqlite::{Options, Synchronous, is_held};

use crate::backup::{keeper, shelf};
use crate::cli::{self, Serve};
use crate::ctx::Ctx;
use crate::data;
use crate::fail::Done;
use crate::out;
use crate::serving::tls::{Files, Secure};
use crate::serving::{Opening, Site, listen};
use crate::world::SystemClock;

pub async fn run(ctx: &Ctx, args: Serve) -> anyhow::Result<Done> {
    let at = listen::parse(&args.listen)?;
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
    let secure = match (&args.cert, &args.tls_key) {
        (Some(cert), Some(key)) => {
            let files = Files {
                cert: cert.clone(),
                key: key.clone(),
            };
            Some(Secure::by(files, &ctx.voice)?)
        }
        _ => None,
    };
    let backups = args.backups.unwrap_or_else(|| folder.join(shelf::FOLDER));
    if !is_held(&folder) {
        let kept = keeper::before_upgrade(&folder, &backups, SystemClock.now());
        kept.map_err(|wrong| wrong.of(&backups))?;
    }
    let store = data::open(&folder, Options { synchronous })?;
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
            store,
            listener,
            hosts: args.host,
            backups: Some(backups),
            metrics,
            secure,
            json: args.json,
        },
    )
    .await?;
    site.serve(ctx, None).await
}

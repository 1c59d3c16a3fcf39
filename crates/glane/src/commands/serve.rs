//! `glane serve`: opens the room.

use glane_store_sqlite::{Options, Synchronous};

use crate::cli::{self, Serve};
use crate::ctx::Ctx;
use crate::data;
use crate::fail::Done;
use crate::out;
use crate::serving::{Opening, Site, listen};

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
    let store = data::open(&folder, Options { synchronous })?;
    let listener = listen::bind(at, "program-port-in-use-listen-help")?;
    let site = Site::open(
        ctx,
        Opening {
            folder,
            store,
            listener,
            hosts: args.host,
            json: args.json,
        },
    )
    .await?;
    site.serve(ctx, None).await
}

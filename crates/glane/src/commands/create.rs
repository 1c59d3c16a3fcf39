//! `glane create`: makes a workshop out of a script.

use glane_live::LiveError;
use serde::Serialize;

use crate::cli::Create;
use crate::concerns;
use crate::ctx::Ctx;
use crate::data::House;
use crate::fail::{Done, Kind};
use crate::faults;
use crate::out;

/// The workshop made, as JSON.
#[derive(Debug, Serialize)]
struct Created<'a> {
    workshop: &'a str,
    code: &'a str,
}

pub async fn run(ctx: &Ctx, args: Create) -> anyhow::Result<Done> {
    let source = faults::source(&args.script)?;
    // Before the data folder is opened, and made: a script with faults leaves nothing behind.
    let script = match glane_core::script::read::read(&source) {
        Ok(script) => script,
        Err(found) => {
            let name = args.script.display().to_string();
            out::note(&faults::rendered(&ctx.voice, &name, &source, &found));
            return Ok(Done::No(Kind::Refused));
        }
    };
    let house = House::open(ctx)?;
    let made = house.hub().create(&source).await;
    let workshop = made.map_err(|error: LiveError| house.fail(&error))?;
    house.close().await?;
    concerns::tell(&ctx.voice, &concerns::of(&ctx.voice, &args.script, &script));
    let (slug, code) = (workshop.slug.as_str(), workshop.code.as_str());
    if args.json {
        out::json(&Created {
            workshop: slug,
            code,
        })?;
    } else {
        out::say(&ctx.voice.format(
            "program-created",
            &[("workshop", slug.into()), ("code", code.into())],
        ));
    }
    Ok(Done::Yes)
}

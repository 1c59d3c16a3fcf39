//! `glane kit`: the messages to inhabitants, of the restitution that is public. It writes files and sends nothing.

use glane_core::date::Day;
use glane_core::script::read;
use glane_locale::{Arg, Lang};
use glane_message::{Kit, Ready, channels};
use glane_report::Restitution;

use super::report;
use crate::cli;
use crate::ctx::Ctx;
use crate::data::House;
use crate::fail::{Done, Fail};
use crate::out;

pub async fn run(ctx: &Ctx, args: cli::Kit) -> anyhow::Result<Done> {
    let asked = args.start.as_deref().map(start).transpose()?;
    let name = args.workshop.as_str();
    let house = House::open_for(ctx, name)?;
    let workshop = house.workshop(ctx, name).await?;
    let store = house.hub().store();
    let present = store.snapshot(workshop.id, None).await;
    let present = present.map_err(|error| house.fail(&error.into()))?;
    let refused = |key| Fail::refused(key).with("workshop", name);
    let (data, link) = match Ready::of(&present) {
        Ready::At { data, link, .. } => (data, link),
        Ready::NotYet => return Err(refused("program-kit-first").into()),
        Ready::Moved => return Err(refused("program-kit-moved").into()),
    };
    let snapshot = store.snapshot(workshop.id, Some(data)).await;
    let snapshot = snapshot.map_err(|error| house.fail(&error.into()))?;
    let today = Day::of(house.hub().world().clock.now());
    house.close().await?;
    let script = read::read(&snapshot.workshop.source)
        .map_err(|_| Fail::machine("program-script-kept-bad").with("workshop", name))?;
    let lang = ctx
        .lang
        .or_else(|| Lang::parse(script.lang()))
        .unwrap_or(ctx.voice.lang());
    let locale = ctx.voice.locale();
    let restitution = Restitution::of(script, snapshot, &**locale, lang);
    let from = (asked.unwrap_or(today), link);
    let kit = Kit::of(restitution.gist(), channels(), from, locale);
    let files = glane_message::all(&kit, &restitution, locale)
        .map_err(|error| Fail::machine("program-kit-failed").with("reason", error.to_string()))?;
    let mut paths = Vec::new();
    for file in &files {
        paths.push(report::write(&args.to, &file.path, &file.bytes)?);
    }
    report::tell(ctx, &paths);
    for message in kit.messages.iter().filter(|message| !message.length.fits()) {
        let args: [(&str, Arg); 3] = [
            ("channel", message.channel.name(lang).into()),
            ("is", message.length.is.into()),
            ("most", message.length.most.into()),
        ];
        let told = ctx.voice.format("program-kit-too-long", &args);
        out::note(&ctx.voice.with("program-warning", "message", told));
    }
    Ok(Done::Yes)
}

/// The day that was typed.
fn start(typed: &str) -> Result<Day, Fail> {
    let day = Day::read(typed.trim());
    day.ok_or_else(|| Fail::input("program-kit-start-bad").with("value", typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_is_none_is_named() {
        assert_eq!(start("2026-12-01").unwrap(), Day::new(2026, 12, 1).unwrap());
        for typed in ["2026-02-30", "demain", ""] {
            assert_eq!(start(typed).unwrap_err().key, "program-kit-start-bad");
        }
    }
}

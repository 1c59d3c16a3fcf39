//! `glane archive announce`: the sites that are to hand in an archive, and where they are, from a file.

use std::collections::BTreeSet;
use std::path::Path;

use glane_archive::{SiteFault, Sites, site_seen};
use glane_locale::Arg;
use glane_web::pages::consultation::sites::faults;

use super::{amended, bytes, known};
use crate::cli::ArchiveAnnounce;
use crate::ctx::Ctx;
use crate::fail::{self, Done, Fail};
use crate::out;

pub fn run(ctx: &Ctx, args: &ArchiveAnnounce) -> anyhow::Result<Done> {
    known(ctx, &args.consultation)?;
    let text = text(&args.sites)?;
    let sites = Sites::read(&text).map_err(|faults| wrong(ctx, &args.sites, &faults))?;
    // The wrong file, or one that was not saved: the list is not emptied by it.
    if sites.names.is_empty() {
        return Err(Fail::input("archive-announce-empty")
            .with_path(&args.sites)
            .into());
    }
    let (n, placed) = (sites.names.len(), sites.places.len());
    let gone = amended(ctx, &args.consultation, |plan| {
        let now: BTreeSet<String> = sites.names.iter().map(|name| site_seen(name)).collect();
        let before = std::mem::replace(&mut plan.sites, sites.names);
        plan.places = sites.places;
        let gone = before
            .into_iter()
            .filter(|name| !now.contains(&site_seen(name)));
        gone.collect::<Vec<String>>()
    })?;
    let told = [
        ("name", args.consultation.as_str().into()),
        ("n", n.into()),
        ("placed", placed.into()),
    ];
    out::say(&ctx.voice.format("archive-announced", &told));
    if !gone.is_empty() {
        let gone = [("sites", Arg::List(gone))];
        out::say(&ctx.voice.format("archive-announced-gone", &gone));
    }
    Ok(Done::Yes)
}

/// A file as text; a mark that says how it is written is no site.
fn text(path: &Path) -> Result<String, Fail> {
    let text = String::from_utf8(bytes(path)?);
    let text = text.map_err(|_| Fail::input("program-script-not-utf8").with_path(path))?;
    Ok(text.trim_start_matches('\u{FEFF}').to_owned())
}

fn wrong(ctx: &Ctx, path: &Path, all: &[SiteFault]) -> Fail {
    let told = faults(ctx.voice.locale(), ctx.voice.lang(), all);
    let told: Vec<String> = told.iter().map(|one| fail::plain(one)).collect();
    Fail::input("archive-announce-wrong")
        .with_path(path)
        .with("faults", told.join("\n  "))
}

//! `glane archive include`: workshops of this house take part in a consultation, without an archive.

use glane_archive::{Own, Plan};
use glane_core::script::read;
use glane_locale::Arg;

use super::own::Looked;
use super::{amended, import, known, named};
use crate::cli::ArchiveInclude;
use crate::ctx::Ctx;
use crate::fail::{Done, Fail};
use crate::out;

/// A workshop that is to take part.
struct Wanted<'a> {
    /// Its short name.
    workshop: &'a str,
    own: Own,
    /// Whether it asks one of the consultation's questions.
    fits: bool,
}

pub async fn run(ctx: &Ctx, args: &ArchiveInclude) -> anyhow::Result<Done> {
    let shelf = known(ctx, &args.consultation)?;
    if args.site.is_some() && args.workshops.len() > 1 {
        return Err(Fail::input("archive-include-one").into());
    }
    let asked = import::asked(ctx, &shelf, &args.consultation).await?;
    let first = args.workshops.first().map_or("", String::as_str);
    let looked = Looked::open_known(ctx)?;
    let looked = looked.ok_or_else(|| Fail::no_workshop(&ctx.voice, first, &[]))?;
    let mut all = Vec::new();
    for name in &args.workshops {
        let workshop = looked.workshop(ctx, name).await?;
        let script = read::read(&workshop.source).map_err(|_| {
            Fail::machine("program-script-kept-bad").with("workshop", name.as_str())
        })?;
        let (site, edition) = named(&script, args.site.as_deref(), args.edition.as_deref());
        let own = Own::new(workshop.id, &site, &edition).ok_or_else(|| {
            Fail::input("archive-include-unnamed").with("workshop", name.as_str())
        })?;
        all.push(Wanted {
            workshop: name,
            own,
            fits: asked.fits(&script),
        });
    }
    looked.close().await?;
    let name = args.consultation.as_str();
    let known = amended(ctx, name, |plan| included(plan, name, &all))??;
    for (one, was_there) in all.iter().zip(known) {
        let key = if was_there {
            "archive-included-known"
        } else {
            "archive-included"
        };
        let told: [(&str, Arg); 4] = [
            ("workshop", one.workshop.into()),
            ("name", name.into()),
            ("site", one.own.site.as_str().into()),
            ("edition", one.own.edition.as_str().into()),
        ];
        out::say(&ctx.voice.format(key, &told));
    }
    Ok(Done::Yes)
}

/// Has all of them take part, or none: of each whether it did already. One that does under other names would leave those, which
/// somebody has to mean.
fn included(plan: &mut Plan, name: &str, all: &[Wanted<'_>]) -> Result<Vec<bool>, Fail> {
    let mut known = Vec::new();
    for one in all {
        let there = plan.own.iter().find(|own| own.workshop == one.own.workshop);
        match there {
            Some(own) if *own == one.own => {}
            Some(own) => {
                return Err(Fail::refused("archive-include-again")
                    .with("name", name)
                    .with("workshop", one.workshop)
                    .with("site", own.site.as_str())
                    .with("edition", own.edition.as_str())
                    .with("newsite", one.own.site.as_str())
                    .with("newedition", one.own.edition.as_str()));
            }
            None if !one.fits => {
                return Err(Fail::refused("archive-include-foreign").with("workshop", one.workshop));
            }
            None => {}
        }
        known.push(there.is_some());
    }
    for (one, _) in all.iter().zip(&known).filter(|(_, was_there)| !**was_there) {
        plan.include(one.own.clone());
    }
    Ok(known)
}

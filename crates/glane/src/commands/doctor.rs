//! `glane doctor`: looks at the machine and the data, and says of each thing what to do.

use std::path::PathBuf;

use crate::backup::shelf;
use crate::cli::Doctor;
use crate::ctx::Ctx;
use crate::data as folders;
use crate::doctor::{Finding, copies, data, machine};
use crate::fail::{Done, Kind};
use crate::out;
use crate::serving::Whereabouts;

pub async fn run(ctx: &Ctx, args: Doctor) -> anyhow::Result<Done> {
    let folder = ctx.folder(folders::FOLDER)?;
    let asked: Option<PathBuf> = args.backups.or_else(|| Whereabouts::backups(&folder));
    let backups = asked.unwrap_or_else(|| folder.join(shelf::FOLDER));
    let mut found = vec![machine::writable(ctx, &folder)];
    let usable = found.iter().all(|finding| finding.good);
    found.extend(machine::disk(ctx, &folder));
    found.extend(machine::rights(ctx, &folder));
    let served = data::served(&folder).await;
    let held = served.is_some() || glane_store_sqlite::is_held(&folder);
    match &served {
        Some(_) => found.push(Finding::good(ctx, "served", "program-doctor-served", &[])),
        None if held => found.push(Finding::bad(ctx, "served", "program-doctor-silent", &[])),
        None => found.push(machine::port(ctx)),
    }
    found.extend(machine::certificate(ctx, &folder));
    let (content, said) = data::versions(ctx, &folder);
    found.extend(said);
    let last = content.as_ref().and_then(|content| content.last);
    found.push(machine::clock(ctx, &folder, last));
    if let Some(content) = &content {
        found.extend(machine::day(ctx, content.day));
        let sound = data::sound(ctx, &folder);
        let whole = sound.good;
        found.push(sound);
        if let Some(recounts) = &served {
            let each = recounts.iter().flat_map(|one| data::recount(ctx, one));
            found.extend(each);
        } else if !held && usable && whole && content.schema == glane_store_sqlite::schema() {
            found.extend(data::counted(ctx, &folder).await);
        }
        found.push(copies::last(ctx, &folder, &backups, content));
    }
    found.extend(copies::beside(ctx, &folder, content.as_ref()));
    tell(&found, args.json)
}

fn tell(found: &[Finding], json: bool) -> anyhow::Result<Done> {
    let ill = found.iter().any(|finding| !finding.good);
    if json {
        out::json(&serde_json::json!({ "good": !ill, "findings": found }))?;
    } else {
        for finding in found {
            let sign = if finding.good { "✓" } else { "✗" };
            out::say(&format!("{sign} {}", finding.said));
            if let Some(help) = &finding.help {
                out::say(&format!("  {help}"));
            }
        }
    }
    Ok(if ill {
        Done::No(Kind::Refused)
    } else {
        Done::Yes
    })
}

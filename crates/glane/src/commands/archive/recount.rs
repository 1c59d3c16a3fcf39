//! `glane archive recount`: the workshops of this house that take part in a consultation, counted again from their answers,
//! held against what is kept, and read for all that their figures let say.

use glane_archive::{Rulings, Shown, Stand, merge_with};
use serde::Serialize;

use super::own::{self, Counted, Looked};
use super::{known, unshelved};
use crate::cli::ArchiveRecount;
use crate::ctx::Ctx;
use crate::data;
use crate::fail::{Done, Kind, tell_fail};
use crate::out;

/// What a recount came to, as JSON.
#[derive(Debug, Default, Serialize)]
struct Told {
    workshops: usize,
    people: u64,
    answers: usize,
    /// What the figures of the workshops let say, each by itself.
    findings: usize,
    /// How often a centre stands apart from the whole by more than chance.
    apart: usize,
    /// The sites of which something else was kept.
    differs: Vec<String>,
    /// The sites of which nothing can be counted.
    unfound: Vec<String>,
}

pub async fn run(ctx: &Ctx, args: &ArchiveRecount) -> anyhow::Result<Done> {
    let shelf = known(ctx, &args.consultation)?;
    let plan = own::plan(ctx, &args.consultation)?;
    let mut told = Told::default();
    let mut counted = Counted::new();
    if !plan.own.is_empty() {
        let looked = Looked::open(ctx)?;
        for own in plan.own {
            let Some(again) = looked.recounted(&own).await? else {
                tell_fail(&ctx.voice, &own::unfound(&ctx.folder(data::FOLDER)?, &own));
                told.unfound.push(own.site);
                continue;
            };
            told.workshops += 1;
            told.people += again.kept.figures.people.unwrap_or(0);
            told.answers += again.answers;
            told.findings += again.findings.len();
            if again.differs {
                told.differs.push(own.site.clone());
            }
            counted.push((own, again.kept));
        }
        looked.close().await?;
    }
    let failed = |error| unshelved(None, &error);
    let archives = shelf.archives().map_err(failed)?;
    let rulings: Rulings = shelf.rulings().map_err(failed)?;
    let shown = Shown::of(&merge_with(&archives, &own::members(&counted), &rulings));
    let questions = shown.editions.values().flat_map(|one| &one.questions);
    let sites = questions
        .flat_map(|one| &one.rows)
        .flat_map(|row| row.sites.values());
    told.apart = sites
        .filter(|site| matches!(site.stand, Stand::Above | Stand::Below))
        .count();
    let is_same = told.differs.is_empty() && told.unfound.is_empty();
    if args.json {
        out::json(&told)?;
    } else {
        tell(ctx, &told);
    }
    Ok(if is_same {
        Done::Yes
    } else {
        Done::No(Kind::Refused)
    })
}

fn tell(ctx: &Ctx, told: &Told) {
    let voice = &ctx.voice;
    let args = [
        ("n", told.workshops.into()),
        ("answers", told.answers.into()),
        ("findings", told.findings.into()),
        ("apart", told.apart.into()),
    ];
    let key = if told.workshops == 0 {
        "archive-recount-none"
    } else {
        "archive-recounted"
    };
    out::say(&voice.format(key, &args));
    for site in &told.differs {
        out::say(&voice.with("archive-recount-differs", "site", site));
    }
}

//! `glane archive settle`: a person says what holds where centres decided otherwise.

use glane_archive::{Outcome, Ruling, Rulings, merge_with};

use super::{known, own, unshelved};
use crate::cli::ArchiveSettle;
use crate::ctx::Ctx;
use crate::fail::{Done, Fail};
use crate::out;

pub async fn run(ctx: &Ctx, args: &ArchiveSettle) -> anyhow::Result<Done> {
    let shelf = known(ctx, &args.consultation)?;
    let failed = |error| unshelved(None, &error);
    let archives = shelf.archives().map_err(failed)?;
    // What was settled before may be settled anew: it is asked as if nobody had.
    let counted = own::counted(ctx, &args.consultation).await?;
    let merged = merge_with(&archives, &own::members(&counted), &Rulings::new());
    let waiting: Vec<_> = merged.waiting().collect();
    let place = args.which.checked_sub(1).and_then(|at| waiting.get(at));
    let Some((subject, Outcome::Differs { said })) = place else {
        return Err(Fail::input("archive-settle-unknown")
            .with("which", args.which)
            .with("n", waiting.len())
            .into());
    };
    let chosen = args
        .choice
        .checked_sub(1)
        .and_then(|at| said.keys().nth(at));
    let Some(chosen) = chosen else {
        return Err(Fail::input("archive-settle-choice")
            .with("choice", args.choice)
            .with("n", said.len())
            .into());
    };
    let ruling = Ruling {
        subject: subject.text(),
        said: chosen.clone(),
    };
    shelf.rule(&ruling).map_err(failed)?;
    let told = [
        ("subject", subject.text().into()),
        ("said", chosen.as_str().into()),
    ];
    out::say(&ctx.voice.format("archive-settled", &told));
    Ok(Done::Yes)
}

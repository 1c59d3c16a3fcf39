//! `glane archive withdraw`: a centre is taken out of a consultation with its archives, or a workshop of this house that counts
//! without any.

use glane_archive::{Plan, Rulings, merge_with, same_site};
use glane_core::id::WorkshopId;
use glane_locale::Arg;

use super::own::{self, Looked};
use super::{amended, known, unshelved};
use crate::cli::ArchiveWithdraw;
use crate::ctx::Ctx;
use crate::fail::{Done, Fail, NO_WORKSHOP};
use crate::out;

/// A centre of the consultation.
struct Found {
    workshop: WorkshopId,
    site: String,
    edition: String,
    /// Its workshop's short name, where an archive says it.
    slug: Option<String>,
    /// Whether it is a workshop of this house.
    is_here: bool,
}

pub async fn run(ctx: &Ctx, args: &ArchiveWithdraw) -> anyhow::Result<Done> {
    let shelf = known(ctx, &args.consultation)?;
    let failed = |error| unshelved(None, &error);
    let archives = shelf.archives().map_err(failed)?;
    let plan = own::plan(ctx, &args.consultation)?;
    let mut all: Vec<Found> = plan.own.iter().map(of_house).collect();
    let merged = merge_with(&archives, &[], &Rulings::new());
    for centre in merged.centres {
        let slug = Some(centre.slug.to_string());
        // A workshop of this house counts in place of its archives.
        match all.iter_mut().find(|one| one.workshop == centre.workshop) {
            Some(own) => own.slug = slug,
            None => all.push(Found {
                workshop: centre.workshop,
                site: centre.site,
                edition: centre.edition,
                slug,
                is_here: false,
            }),
        }
    }
    let one = meant(ctx, args, &plan, &all).await?;
    if one.is_here {
        let workshop = one.workshop;
        amended(ctx, &args.consultation, |plan| {
            plan.own.retain(|own| own.workshop != workshop);
        })?;
    }
    let own = archives.iter();
    let own = own.filter(|archive| archive.manifest.workshop == one.workshop);
    let there = own.count();
    let goes = !one.is_here || args.archives_too;
    let gone = if goes {
        shelf.remove(one.workshop).map_err(failed)?
    } else {
        0
    };
    let told: [(&str, Arg); 4] = [
        ("name", args.consultation.as_str().into()),
        ("site", one.site.as_str().into()),
        ("edition", one.edition.as_str().into()),
        ("n", gone.into()),
    ];
    out::say(&ctx.voice.format("archive-withdrawn", &told));
    if !goes && there > 0 {
        out::say(&ctx.voice.with("archive-withdrawn-left", "n", there));
    }
    Ok(Done::Yes)
}

fn of_house(own: &glane_archive::Own) -> Found {
    Found {
        workshop: own.workshop,
        site: own.site.clone(),
        edition: own.edition.clone(),
        slug: None,
        is_here: true,
    }
}

/// The one centre that is meant: by its name, or by its workshop's short name where no centre is called so.
async fn meant<'a>(
    ctx: &Ctx,
    args: &ArchiveWithdraw,
    plan: &Plan,
    all: &'a [Found],
) -> Result<&'a Found, Fail> {
    let edition = args.which_edition.as_deref();
    let is_asked = |one: &&Found| edition.is_none_or(|asked| same_site(asked, &one.edition));
    let by = |is_it: &dyn Fn(&Found) -> bool| -> Vec<&'a Found> {
        all.iter()
            .filter(is_asked)
            .filter(|one| is_it(one))
            .collect()
    };
    let centre = args.centre.as_str();
    let mut found = by(&|one| same_site(&one.site, centre));
    if found.is_empty() {
        found = by(&|one| one.slug.as_deref() == Some(centre));
    }
    if found.is_empty() && !plan.own.is_empty() {
        let id = house(ctx, centre).await?;
        found = by(&|one| id == Some(one.workshop));
    }
    let (key, told) = match found.as_slice() {
        [one] => return Ok(one),
        [] => ("archive-withdraw-unknown", all.iter().collect()),
        several => ("archive-withdraw-several", several.to_vec()),
    };
    let n = told.len();
    let told = told.into_iter().map(|one| {
        let slug = one.slug.as_deref().unwrap_or("none");
        let args: [(&str, Arg); 3] = [
            ("site", one.site.as_str().into()),
            ("edition", one.edition.as_str().into()),
            ("slug", slug.into()),
        ];
        ctx.voice.format("archive-withdraw-centre", &args)
    });
    Err(Fail::input(key)
        .with("name", args.consultation.as_str())
        .with("centre", centre)
        .with("edition", edition.unwrap_or("none"))
        .with("n", n)
        .with("known", Arg::List(told.collect())))
}

/// The workshop of this house that has a short name.
async fn house(ctx: &Ctx, name: &str) -> Result<Option<WorkshopId>, Fail> {
    let Some(looked) = Looked::open_known(ctx)? else {
        return Ok(None);
    };
    let found = looked.workshop(ctx, name).await;
    looked.close().await?;
    match found {
        Ok(workshop) => Ok(Some(workshop.id)),
        // It is told with the centres that there are.
        Err(fail) if fail.key == NO_WORKSHOP => Ok(None),
        Err(fail) => Err(fail),
    }
}

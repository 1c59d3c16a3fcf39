//! `glane archive show`: who is in a consultation, what waits for a person, and what was counted, as far as it may be shown.

use std::collections::BTreeSet;

use glane_archive::{
    Conflict, Merged, Outcome, Rulings, Shown, ShownEdition, ShownQuestion, ShownRow, Stand,
    merge_with,
};
use glane_locale::{Arg, percent};
use glane_web::pages::consultation::dispute::in_words;

use super::{known, own, unshelved};
use crate::cli::ArchiveShow;
use crate::ctx::Ctx;
use crate::fail::Done;
use crate::out;

/// The most rows of a question that a terminal shows.
const ROWS: usize = 12;

pub async fn run(ctx: &Ctx, args: &ArchiveShow) -> anyhow::Result<Done> {
    let shelf = known(ctx, &args.consultation)?;
    let failed = |error| unshelved(None, &error);
    let held = shelf.held().map_err(failed)?;
    let rulings = shelf.rulings().map_err(failed)?;
    let archives = held.archives;
    let counted = own::counted(ctx, &args.consultation).await?;
    let members = own::members(&counted);
    let mut merged = merge_with(&archives, &members, &rulings);
    merged.conflicts.extend(held.conflicts);
    let shown = Shown::of(&merged);
    if args.json {
        out::json(&shown)?;
        return Ok(Done::Yes);
    }
    if shown.centres.is_empty() {
        out::say(&ctx.voice.text("archive-show-empty"));
        for conflict in &shown.conflicts {
            tell_conflict(ctx, conflict);
        }
        return Ok(Done::Yes);
    }
    for (name, edition) in &shown.editions {
        tell_edition(ctx, &shown, name, edition);
    }
    for conflict in &shown.conflicts {
        tell_conflict(ctx, conflict);
    }
    let open = merge_with(&archives, &members, &Rulings::new());
    tell_differing(ctx, &open, &rulings, &shown);
    Ok(Done::Yes)
}

fn say(ctx: &Ctx, indent: usize, key: &str, args: &[(&str, Arg)]) {
    out::say(&format!("{:indent$}{}", "", ctx.voice.format(key, args)));
}

fn tell_edition(ctx: &Ctx, shown: &Shown, name: &str, edition: &ShownEdition) {
    say(
        ctx,
        0,
        "archive-show-edition",
        &[
            ("edition", name.into()),
            ("n", edition.people.into()),
            ("hidden", edition.hidden.into()),
            ("threshold", u64::from(shown.threshold).into()),
        ],
    );
    for centre in shown.centres.iter().filter(|one| one.edition == name) {
        let site = ("site", centre.site.as_str().into());
        match centre.people {
            Some(people) => say(ctx, 2, "archive-show-centre", &[site, ("n", people.into())]),
            None => say(ctx, 2, "archive-show-centre-hidden", &[site]),
        }
        let missing = centre.groups.iter().filter(|one| one.people == Some(0));
        let missing: Vec<String> = missing
            .map(|one| one.label.get(ctx.voice.lang().code()).to_owned())
            .collect();
        if !missing.is_empty() {
            let groups = [("groups", missing.join(", ").into())];
            say(ctx, 4, "archive-show-missing", &groups);
        }
        let own = centre.own_labels.values();
        let own: Vec<String> = own
            .map(|label| label.get(ctx.voice.lang().code()).to_owned())
            .collect();
        if !own.is_empty() {
            let own = [("questions", Arg::List(own))];
            say(ctx, 4, "archive-show-own", &own);
        }
    }
    for question in &edition.questions {
        tell_question(ctx, question);
    }
    out::say("");
}

fn tell_question(ctx: &Ctx, question: &ShownQuestion) {
    let lang = ctx.voice.lang();
    say(
        ctx,
        2,
        "archive-show-question",
        &[
            ("question", question.label.get(lang.code()).into()),
            ("n", question.answered.into()),
        ],
    );
    if let Some(value) = question.mean {
        let mean = Arg::Decimal { value, places: 1 };
        say(ctx, 4, "consultation-mean", &[("mean", mean)]);
    }
    let mut rows: Vec<&ShownRow> = question.rows.iter().collect();
    // A scale keeps its order; all else comes by how many.
    if !rows.iter().all(|row| row.name.starts_with("score:")) {
        rows.sort_by_key(|row| std::cmp::Reverse(row.people));
    }
    for row in rows.iter().take(ROWS) {
        let name = row.label.as_ref().map_or_else(
            || row.name.split_once(':').map_or("", |(_, name)| name),
            |label| label.get(lang.code()),
        );
        let Some(people) = row.people else {
            let args = [
                ("name", name.into()),
                ("hidden", u64::from(row.withheld).into()),
            ];
            say(ctx, 4, "archive-show-row-hidden", &args);
            continue;
        };
        let args = [
            ("name", name.into()),
            ("people", people.into()),
            ("base", row.base.into()),
            ("share", percent(lang, people, row.base).into()),
            ("hidden", u64::from(row.withheld).into()),
        ];
        say(ctx, 4, "archive-show-row", &args);
        for (centre, site) in row.sites.iter() {
            let key = match site.stand {
                Stand::Above => "archive-show-above",
                Stand::Below => "archive-show-below",
                Stand::Within | Stand::Unknown => continue,
            };
            let (Some(people), Some(base)) = (site.people, site.base) else {
                continue;
            };
            let args = [
                ("site", centre.into()),
                ("share", percent(lang, people, base).into()),
                ("n", base.into()),
            ];
            say(ctx, 6, key, &args);
        }
    }
    let left = rows.len().saturating_sub(ROWS);
    if left > 0 {
        say(ctx, 4, "archive-show-more", &[("n", left.into())]);
    }
}

fn tell_conflict(ctx: &Ctx, conflict: &Conflict) {
    let (key, args, n) = conflict.told();
    let mut args: Vec<(&str, Arg)> = args
        .into_iter()
        .map(|(of, text)| (of, text.into()))
        .collect();
    args.extend(n.map(|n| ("n", n.into())));
    say(ctx, 0, key, &args);
}

/// What centres decided otherwise, in the order that `settle` counts in, with what a person chose.
fn tell_differing(ctx: &Ctx, merged: &Merged, rulings: &Rulings, shown: &Shown) {
    let (locale, lang) = (ctx.voice.locale(), ctx.voice.lang());
    let mut waits = false;
    for ((subject, outcome), at) in merged.waiting().zip(1_u64..) {
        let Outcome::Differs { said } = outcome else {
            continue;
        };
        let ruled = rulings.get(subject);
        waits |= ruled.is_none();
        let (about, choices) = in_words(locale, lang, shown, subject, said.keys());
        let args = [("which", at.into()), ("subject", about.into())];
        say(ctx, 0, "archive-waiting", &args);
        for (((said, by), words), at) in said.iter().zip(choices).zip(1_u64..) {
            let args = [
                ("choice", at.into()),
                ("said", words.into()),
                ("centres", joined(by).into()),
            ];
            let key = if ruled == Some(said) {
                "archive-waiting-chosen"
            } else {
                "archive-waiting-choice"
            };
            say(ctx, 2, key, &args);
        }
    }
    if waits {
        say(ctx, 0, "archive-waiting-help", &[]);
    }
}

fn joined(all: &BTreeSet<String>) -> String {
    all.iter().cloned().collect::<Vec<_>>().join(", ")
}

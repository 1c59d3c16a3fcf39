//! `glane code`: takes a person's coding of open answers from a file.

use glane_core::id::Slug;
use serde_json::json;

use crate::cli::Code;
use crate::coding;
use crate::ctx::Ctx;
use crate::data::House;
use crate::fail::{Done, Fail, Kind};
use crate::intake::{self, Told, Untaken};
use crate::out;

pub async fn run(ctx: &Ctx, args: Code) -> anyhow::Result<Done> {
    let path = &args.coding_file;
    let bytes = std::fs::read(path).map_err(|error| Fail::unreadable(path, &error))?;
    let house = House::open_for(ctx, &args.workshop)?;
    house.workshop(ctx, &args.workshop).await?;
    let room = house.room(&Slug::new(args.workshop.as_str())?).await?;
    let taken = coding::take(&room, &bytes).await;
    let taken = taken.map_err(|error| match error {
        Untaken::Live(error) => house.fail(&error),
        Untaken::File(fault) => intake::file_fail(&fault),
    })?;
    house.close().await?;
    let told = |refusal| Told::of(&ctx.voice, refusal);
    let refused: Vec<Told> = taken.refused.iter().map(told).collect();
    let warnings: Vec<Told> = taken.warnings.iter().map(told).collect();
    if args.json {
        out::json(&json!({
            "file": path.display().to_string(),
            "rows": taken.rows,
            "answers": taken.answers,
            "refused": refused,
            "warnings": warnings,
        }))?;
    } else {
        for warning in &warnings {
            let [reason, row, help] = warning.shown(&ctx.voice);
            out::note(&ctx.voice.with("program-warning", "message", reason));
            out::note(&row);
            out::note(&help);
        }
        for refusal in &refused {
            refusal
                .shown(&ctx.voice)
                .iter()
                .for_each(|line| out::say(line));
        }
        let counts = [
            ("read", taken.rows.read.into()),
            ("taken", taken.rows.taken.into()),
            ("refused", taken.rows.refused.into()),
        ];
        out::say(&ctx.voice.format("program-code-rows", &counts));
        let counts = [
            ("coded", taken.answers.coded.into()),
            ("unchanged", taken.answers.unchanged.into()),
        ];
        out::say(&ctx.voice.format("program-code-answers", &counts));
        if !refused.is_empty() {
            out::say(&ctx.voice.text("program-import-refused-help"));
        } else if taken.answers.coded == 0 && taken.answers.unchanged > 0 {
            out::say(&ctx.voice.text("program-import-nothing-new"));
        }
    }
    Ok(if refused.is_empty() {
        Done::Yes
    } else {
        Done::No(Kind::Refused)
    })
}

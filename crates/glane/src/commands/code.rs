//! `glane code`: takes a person's coding of open answers from a file, or writes one to be filled in.

use std::collections::BTreeMap;
use std::path::Path;

use glane_core::coding::{CODER_MAX, Coder};
use glane_core::id::Slug;
use glane_locale::Arg;
use serde_json::json;

use super::codebook::write_new;
use crate::cli::Code;
use crate::coding::{self, Replaced, Taken, blank};
use crate::ctx::Ctx;
use crate::data::House;
use crate::fail::{Done, Fail, Kind};
use crate::intake::{self, Told, Untaken};
use crate::out;
use crate::voice::Voice;

pub async fn run(ctx: &Ctx, args: Code) -> anyhow::Result<Done> {
    match (&args.blank, &args.coding_file) {
        (Some(path), _) => write(ctx, &args, path).await,
        (None, Some(path)) => take(ctx, &args, path).await,
        // The command line asks for one of the two.
        (None, None) => Err(Fail::input("program-usage").into()),
    }
}

async fn take(ctx: &Ctx, args: &Code, path: &Path) -> anyhow::Result<Done> {
    let bytes = std::fs::read(path).map_err(|error| Fail::unreadable(path, &error))?;
    let house = open(ctx, args)?;
    house.workshop(ctx, &args.workshop).await?;
    let room = house.room(&Slug::new(args.workshop.as_str())?).await?;
    let taken = coding::take(&room, &bytes, args.replace).await;
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
            "written": taken.is_written,
            "rows": taken.rows,
            "answers": taken.answers,
            "replaced": taken.replaced,
            "refused": refused,
            "warnings": warnings,
        }))?;
    } else {
        tell(&ctx.voice, &taken, &refused, &warnings);
    }
    Ok(if refused.is_empty() && taken.is_written {
        Done::Yes
    } else {
        Done::No(Kind::Refused)
    })
}

/// Opens the data folder. Where a Glane that serves has it, coding is done in its pages.
fn open(ctx: &Ctx, args: &Code) -> Result<House, Fail> {
    House::open_for(ctx, &args.workshop)
        .map_err(|fail| fail.if_locked("program-data-locked-code-help"))
}

fn tell(voice: &Voice, taken: &Taken, refused: &[Told], warnings: &[Told]) {
    for warning in warnings {
        let [reason, row, help] = warning.shown(voice);
        out::note(&voice.with("program-warning", "message", reason));
        out::note(&row);
        out::note(&help);
    }
    for refusal in refused {
        refusal.shown(voice).iter().for_each(|line| out::say(line));
    }
    for one in &taken.replaced {
        out::say(&replaced(voice, one));
    }
    let counts = [
        ("read", taken.rows.read.into()),
        ("taken", taken.rows.taken.into()),
        ("refused", taken.rows.refused.into()),
    ];
    let [rows, answers, by] = if taken.is_written {
        [
            "program-code-rows",
            "program-code-answers",
            "program-code-replaced-by",
        ]
    } else {
        [
            "program-code-rows-held",
            "program-code-would",
            "program-code-would-by",
        ]
    };
    out::say(&voice.format(rows, &counts));
    if taken.rows.left > 0 {
        out::say(&voice.with("program-code-left", "n", taken.rows.left));
    }
    let counts = [
        ("added", taken.answers.added.into()),
        ("replaced", taken.answers.replaced.into()),
        ("unchanged", taken.answers.unchanged.into()),
    ];
    out::say(&voice.format(answers, &counts));
    if taken.answers.replaced > 0 {
        out::say(&voice.with(by, "coders", coders(taken)));
    }
    if !taken.is_written {
        out::say(&voice.text("program-code-kept"));
        let help = voice.text("program-code-kept-help");
        out::say(&voice.with("program-what-to-do", "help", help));
    } else if !refused.is_empty() {
        out::say(&voice.text("program-import-refused-help"));
    } else if taken.answers.added + taken.answers.replaced == 0 && taken.answers.unchanged > 0 {
        out::say(&voice.text("program-import-nothing-new"));
    }
}

/// Whose decisions are replaced, and how many of each: « Awa (3), Luc (1) ».
fn coders(taken: &Taken) -> Arg {
    let mut by: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &taken.replaced {
        *by.entry(&one.coder).or_default() += 1;
    }
    let each = by.into_iter().map(|(coder, n)| format!("{coder} ({n})"));
    Arg::List(each.collect())
}

fn replaced(voice: &Voice, one: &Replaced) -> String {
    let themes = |names: &[String]| match names {
        [] => voice.text("themes-none-fits"),
        names => names.join(", "),
    };
    let words = [
        // As text: a line number has no thousands apart in a text editor.
        ("line", Arg::Text(one.line.to_string())),
        ("participant", one.participant.as_str().into()),
        ("question", one.question.as_str().into()),
        ("coder", one.coder.as_str().into()),
        ("before", themes(&one.before).into()),
        ("after", themes(&one.after).into()),
    ];
    voice.format("program-code-replaces", &words)
}

/// Writes a coding to be filled in.
async fn write(ctx: &Ctx, args: &Code, path: &Path) -> anyhow::Result<Done> {
    let coder = match &args.coder {
        None => None,
        Some(name) => Some(Coder::new(name).map_err(|_| {
            Fail::input("program-coder-bad")
                .with("value", name.as_str())
                .with("max", CODER_MAX)
        })?),
    };
    let house = open(ctx, args)?;
    house.workshop(ctx, &args.workshop).await?;
    let room = house.room(&Slug::new(args.workshop.as_str())?).await?;
    let blank = blank::blank(&room, ctx.voice.lang(), coder.as_ref()).await;
    let blank = blank.map_err(|error| house.fail(&error))?;
    house.close().await?;
    if blank.lines == 0 {
        return Err(Fail::input("program-code-blank-none").into());
    }
    write_new(path, &blank.text)?;
    if args.json {
        out::json(&json!({
            "file": path.display().to_string(),
            "rows": blank.lines,
            "nameless": blank.nameless,
            "filled": blank.filled,
            "coded": coded_before(&blank),
        }))?;
        return Ok(Done::Yes);
    }
    let told = [
        ("n", blank.lines.into()),
        ("path", path.display().to_string().into()),
    ];
    out::say(&ctx.voice.format("program-code-blank", &told));
    for (question, themes) in &blank.themes {
        let told = [
            ("question", question.as_str().into()),
            ("themes", themes.join(" ; ").into()),
        ];
        out::say(&ctx.voice.format("program-code-blank-themes", &told));
    }
    if let Some(coder) = &coder {
        let told = [("coder", coder.as_str().into()), ("n", blank.filled.into())];
        out::say(&ctx.voice.format("program-code-blank-filled", &told));
    } else if !blank.coded.is_empty() {
        let each = coded_before(&blank).into_iter();
        let each = each.map(|(coder, n)| format!("{coder} ({n})"));
        let coders = Arg::List(each.collect());
        out::say(&ctx.voice.with("program-code-blank-coded", "coders", coders));
    }
    if blank.nameless > 0 {
        out::say(
            &ctx.voice
                .with("program-code-blank-nameless", "n", blank.nameless),
        );
    }
    Ok(Done::Yes)
}

/// How many answers of the file each coder has coded already, by name.
fn coded_before(blank: &blank::Blank) -> BTreeMap<&str, usize> {
    let all = blank.coded.iter();
    all.map(|(coder, n)| (coder.as_str(), *n)).collect()
}

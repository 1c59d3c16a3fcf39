//! `glane rehearse`: simulated phones against the server that runs, and a plain verdict.

use std::time::Duration;

use glane_locale::Arg;

use crate::cli::Rehearse;
use crate::client::Door;
use crate::ctx::Ctx;
use crate::data;
use crate::fail::{Done, Fail, Kind};
use crate::out;
use crate::rehearsal::{Step, Verdict, rehearse};
use crate::serving::Whereabouts;

/// Connections a phone holds here: one that follows the room, one that asks and answers.
const EACH: u64 = 2;
/// What else the program keeps open.
const OWN: u64 = 64;

pub async fn run(ctx: &Ctx, args: Rehearse) -> anyhow::Result<Done> {
    let link = match args.link {
        Some(link) => link,
        None => served(ctx)?,
    };
    let door = Door::of(&link)
        .ok_or_else(|| Fail::input("program-rehearse-link").with("link", link.as_str()))?;
    let phones = usize::from(args.phones);
    let room = rlimit::increase_nofile_limit(u64::MAX).unwrap_or(u64::MAX);
    let most = room.saturating_sub(OWN) / EACH;
    if u64::from(args.phones) > most {
        return Err(Fail::machine("program-rehearse-too-many")
            .with("phones", phones)
            .with("most", most)
            .into());
    }
    let verdict = rehearse(&door, &args.workshop, phones, |step| tell(ctx, &step)).await?;
    if args.json {
        let mut json = serde_json::to_value(&verdict)?;
        if let Some(fields) = json.as_object_mut() {
            fields.insert("holds".to_owned(), verdict.holds().into());
        }
        out::json(&json)?;
    } else {
        say(ctx, &verdict);
    }
    Ok(if verdict.holds() {
        Done::Yes
    } else {
        Done::No(Kind::Refused)
    })
}

/// The link of the program that serves the data folder, or the demonstration's if no folder was asked for.
fn served(ctx: &Ctx) -> Result<String, Fail> {
    for name in [data::FOLDER, data::DEMO_FOLDER] {
        if let Some(link) = Whereabouts::of(&ctx.folder(name)?) {
            return Ok(link);
        }
    }
    Err(Fail::input("program-rehearse-nobody"))
}

fn tell(ctx: &Ctx, step: &Step) {
    let voice = &ctx.voice;
    out::note(&match step {
        Step::Begun(title) => voice.with("program-rehearse-begun", "title", title.as_str()),
        Step::Arrived(there, of) => {
            let args = [("there", (*there).into()), ("of", (*of).into())];
            voice.format("program-rehearse-arrived", &args)
        }
        Step::Answered(at, of, answers) => {
            let args = [
                ("at", (*at).into()),
                ("of", (*of).into()),
                ("answers", (*answers).into()),
            ];
            voice.format("program-rehearse-answered", &args)
        }
    });
}

fn say(ctx: &Ctx, verdict: &Verdict) {
    let voice = &ctx.voice;
    let precise = |time: Duration, places| Arg::Decimal {
        value: time.as_secs_f64(),
        places,
    };
    let seconds = |time| precise(time, 2);
    let args = [
        ("phones", verdict.phones.into()),
        ("arrived", verdict.arrived.into()),
        ("answers", verdict.answers.into()),
        ("acknowledged", verdict.acknowledged.into()),
        ("kept", verdict.kept.into()),
        ("arrival", seconds(verdict.arrival)),
        ("shown", seconds(verdict.shown)),
        ("half", seconds(verdict.half)),
        ("longest", precise(verdict.worst(), 1)),
    ];
    let line = |key: &str| out::say(&voice.format(key, &args));
    line(if verdict.holds() {
        "program-rehearse-holds"
    } else if verdict.is_whole() {
        "program-rehearse-slow"
    } else {
        "program-rehearse-lost"
    });
    line("program-rehearse-detail-arrival");
    line("program-rehearse-detail-shown");
    line("program-rehearse-detail-answers");
    line("program-rehearse-left-nothing");
    line("program-rehearse-blind");
}

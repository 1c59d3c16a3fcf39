//! `glane assist check`: whether a server is named, whether it answers, which model, how quick, and whether it holds an answer to its
//! schema. Nothing of a workshop is sent.

use glane_assist::{Fault, Reply, Stop, probe};
use glane_locale::Arg;
use serde_json::json;

use super::told::{self, seconds};
use crate::cli::AssistCheck;
use crate::ctx::Ctx;
use crate::fail::{Done, Kind};
use crate::out;
use crate::world::SystemClock;

pub async fn run(ctx: &Ctx, args: AssistCheck) -> anyhow::Result<Done> {
    let (config, client) = super::server(ctx, &args.server)?;
    let prompt = probe();
    let asked = client.ask(&prompt, &SystemClock, &Stop::never()).await;
    let (reply, fault) = match asked {
        Ok(reply) => (Some(reply), None),
        Err(fault) => (None, Some(fault)),
    };
    let held = reply
        .as_ref()
        .is_some_and(|reply| (prompt.reads)(&reply.content));
    // It answers, in a form of its own.
    let is_loose = matches!(fault, Some(Fault::Malformed | Fault::Endless));
    let answers = reply.is_some() || is_loose;
    let energy = reply
        .as_ref()
        .map(|reply| told::energy(&config, &client, std::slice::from_ref(reply)));
    if args.json {
        out::json(&json!({
            "good": held,
            "server": client.address().shown(),
            "at_home": client.address().is_local(),
            "model": client.model(),
            "answers": answers,
            "says_model": reply.as_ref().and_then(|reply| reply.model.as_deref()),
            "seconds": reply.as_ref().map(seconds),
            "usage": reply.as_ref().map(|reply| &reply.usage),
            "schema": held,
            "energy": energy.map(told::json),
            "fault": fault.as_ref().map(Fault::key),
        }))?;
    } else {
        say(ctx, &client, reply.as_ref(), fault.as_ref(), held);
        if let Some(energy) = energy {
            told::say(ctx, energy);
        }
    }
    Ok(if held {
        Done::Yes
    } else {
        Done::No(Kind::Refused)
    })
}

fn say(
    ctx: &Ctx,
    client: &glane_assist::Client,
    reply: Option<&Reply>,
    fault: Option<&Fault>,
    held: bool,
) {
    let voice = &ctx.voice;
    let place = if client.address().is_local() {
        "program-assist-home"
    } else {
        "program-assist-away"
    };
    let named: [(&str, Arg); 2] = [
        ("server", client.address().shown().into()),
        ("model", client.model().into()),
    ];
    good(&voice.format(place, &named));
    if let Some(reply) = reply {
        let quick: [(&str, Arg); 3] = [
            (
                "seconds",
                Arg::Decimal {
                    value: seconds(reply),
                    places: 1,
                },
            ),
            ("read", reply.usage.prompt_tokens.into()),
            ("written", reply.usage.completion_tokens.into()),
        ];
        good(&voice.format("program-assist-answers", &quick));
        if let Some(model) = reply
            .model
            .as_deref()
            .filter(|said| *said != client.model())
        {
            good(&voice.with("program-assist-says-model", "model", model));
        }
    }
    match fault {
        _ if held => good(&voice.text("program-assist-schema")),
        None | Some(Fault::Malformed | Fault::Endless) => {
            bad(&voice.text("program-assist-no-schema"));
            out::say(&format!(
                "  {}",
                voice.text("program-assist-no-schema-help")
            ));
        }
        Some(fault) => {
            bad(&voice.with(fault.key(), "detail", fault.detail()));
            out::say(&format!("  {}", voice.text("program-assist-fault-help")));
        }
    }
}

fn good(line: &str) {
    out::say(&format!("✓ {line}"));
}

fn bad(line: &str) {
    out::say(&format!("✗ {line}"));
}

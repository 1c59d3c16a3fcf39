//! `glane findings`: what the figures say, each sentence with its cells.

use glane_core::judged::FindingState;
use glane_core::script::read;
use glane_locale::Lang;
use glane_report::{Texts, json};

use crate::cli::Findings;
use crate::ctx::Ctx;
use crate::data::House;
use crate::fail::{Done, Fail};
use crate::out;

pub async fn run(ctx: &Ctx, args: Findings) -> anyhow::Result<Done> {
    let house = House::open_for(ctx, &args.workshop)?;
    let workshop = house.workshop(ctx, &args.workshop).await?;
    let snapshot = house.hub().store().snapshot(workshop.id, None).await;
    let snapshot = snapshot.map_err(|error| house.fail(&error.into()))?;
    house.close().await?;
    let script = read::read(&snapshot.workshop.source);
    let script = script.map_err(|_| {
        Fail::machine("program-script-kept-bad").with("workshop", args.workshop.as_str())
    })?;
    let mut reading = glane_analysis::Reading::of(&script, &snapshot);
    if args.tone {
        reading.show_all_tones();
    }
    let found = glane_analysis::findings(&reading);
    let locale = ctx.voice.locale();
    if args.json {
        let mut text = serde_json::to_vec_pretty(&json::findings(&reading, &found, locale))?;
        text.push(b'\n');
        out::raw(&text);
        return Ok(Done::Yes);
    }
    let lang = ctx
        .lang
        .or_else(|| Lang::parse(script.lang()))
        .unwrap_or(ctx.voice.lang());
    let texts = Texts::new(locale, lang);
    if found.is_empty() {
        out::say(&texts.text("restitution-lessons-none"));
    }
    for finding in &found {
        out::say(&texts.sentence(&finding.sentence));
        for passage in finding
            .verbatims
            .iter()
            .filter_map(|quote| reading.passage(quote))
        {
            out::say(&format!("    {}", texts.quote(passage)));
        }
        let cells: Vec<String> = finding.cells.iter().map(ToString::to_string).collect();
        let key = match finding.state {
            FindingState::Proposed => "program-findings-proposed",
            FindingState::Kept => "program-findings-kept",
            FindingState::Dropped => "program-findings-dropped",
        };
        let told = [
            ("id", finding.id.to_string().into()),
            ("cells", cells.join(", ").into()),
        ];
        out::say(&format!("  {}", texts.format(key, &told)));
    }
    Ok(Done::Yes)
}

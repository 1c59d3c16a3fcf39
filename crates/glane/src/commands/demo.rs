//! `glane demo`: opens the room with the example workshop, in a folder of its own.

use std::path::{Path, PathBuf};

use glane_core::script::{Script, read};
use glane_live::{Hub, LiveError};
use glane_store_sqlite::Options;

use crate::cli::Demo;
use crate::coding;
use crate::ctx::Ctx;
use crate::data::{self, Keeping};
use crate::fail::{Done, Fail};
use crate::intake;
use crate::out;
use crate::serving::{Opening, Site, listen};

/// The example's script.
const SCRIPT: &str = include_str!("../../../../examples/atelier-numerique.atelier.toml");
/// The example's answers.
const ANSWERS: &[u8] = include_bytes!("../../../../examples/atelier-numerique.reponses.csv");
/// A person's coding of its open answers.
const CODING: &[u8] = include_bytes!("../../../../examples/atelier-numerique.codage.csv");
/// The setting that says how far the loading of the example went.
const BEGUN: &str = "demo_begun";
/// The setting that says the example is all there.
const LOADED: &str = "demo_loaded";

pub async fn run(ctx: &Ctx, args: Demo) -> anyhow::Result<Done> {
    let folder = ctx.folder(data::DEMO_FOLDER)?;
    let keeping = Keeping::Folder(data::open(&folder, Options::default())?);
    let taken = "program-port-in-use-help";
    let listener = match args.port {
        Some(port) => listen::bind(listen::everywhere(port), taken)?,
        None => listen::bind_near(listen::PORT, taken)?,
    };
    let port = listener.local_addr()?.port();
    if args.port.is_none() && port != listen::PORT {
        let args = [
            ("port", listen::PORT.to_string().into()),
            ("next", port.to_string().into()),
        ];
        out::note(&ctx.voice.format("program-port-moved", &args));
    }
    let script = example()?;
    let opening = Opening {
        folder: folder.clone(),
        keeping,
        listener,
        hosts: args.host,
        // Sample data: they are made again, not kept.
        backups: None,
        metrics: None,
        secure: None,
        peers: Vec::new(),
        mdns: !args.no_mdns,
        bus: None,
        assistant: None,
        json: args.json,
    };
    let site = Site::open(ctx, opening).await?;
    load(site.hub(), &script, &folder).await?;
    site.serve(ctx, Some(script.title.get(ctx.voice.lang().code())))
        .await
}

fn example() -> anyhow::Result<Script> {
    read::read(SCRIPT).map_err(|faults| LiveError::BadScript(faults).into())
}

/// Makes the example workshop at the first start. Loading that was cut off goes on at the next start:
/// the same answers again change nothing. What was done with the workshop since is left alone.
async fn load(hub: &Hub, script: &Script, folder: &Path) -> anyhow::Result<()> {
    let fail = |error: LiveError| Fail::of_live(folder, &error);
    let store = hub.store();
    let broken = |error| Fail::of_store(folder, &error);
    if store.setting(LOADED).await.map_err(broken)?.is_some() {
        return Ok(());
    }
    let workshops = hub.workshops().await.map_err(fail)?;
    let begun = store.setting(BEGUN).await.map_err(broken)?.is_some();
    if !begun && !workshops.is_empty() {
        return Err(Fail::input("program-demo-folder-used")
            .with_path(&PathBuf::from(folder))
            .into());
    }
    store.settle(BEGUN, "1".to_owned()).await.map_err(broken)?;
    if workshops
        .iter()
        .all(|workshop| workshop.slug != script.slug)
    {
        hub.create(SCRIPT).await.map_err(fail)?;
    }
    let room = hub.by_slug(&script.slug).await.map_err(fail)?;
    let taken = intake::take(&room, ANSWERS).await?;
    anyhow::ensure!(
        taken.refused.is_empty(),
        "the example's answers do not fit its script"
    );
    let coded = coding::take(&room, CODING, false).await?;
    anyhow::ensure!(
        coded.refused.is_empty(),
        "the example's coding does not fit its answers"
    );
    store.settle(LOADED, "1".to_owned()).await.map_err(broken)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_says_that_it_is_one() {
        assert!(example().unwrap().sample.is_some());
    }
}

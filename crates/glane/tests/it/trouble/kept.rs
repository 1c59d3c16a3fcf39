//! A disk that fails now and then under what a person saves in a file of its own.

use std::fs;

use anyhow::{Result, ensure};
use glane_testkit::page;
use tempfile::tempdir;

use super::Trouble;
use crate::workshop::{Desk, made};

/// A text that a person saves goes by a write, a sync and a rename: each of them fails every n-th time.
#[tokio::test]
#[allow(
    clippy::print_stdout,
    reason = "scripts/test and scripts/soak show these lines"
)]
async fn a_text_is_kept_whole_or_told_unkept_on_a_disk_that_fails_every_nth_call() -> Result<()> {
    for (kind, every) in [("write", 2), ("fsync", 3), ("rename", 2)] {
        let home = tempdir()?;
        let data = made(home.path());
        let trouble = Trouble::of(home.path(), &data)?;
        let server = trouble.serve(home.path());
        let desk = Desk::of(&server).await?;
        fs::write(trouble.folder.join(kind), every.to_string())?;
        let file = data.join("assistant.json");
        let (mut kept, mut refused, mut before) = (0, 0, None);
        for n in 0..20 {
            let model = format!("modele-{n}");
            let form = [
                ("act", "save"),
                ("on", "1"),
                ("address", "http://127.0.0.1:9"),
                ("model", &model),
                ("key", ""),
                ("watts", ""),
            ];
            let answer = desk.post("/equipe/reglages", &form).await?;
            let status = answer.status().as_u16();
            let there = fs::read_to_string(&file).ok();
            if let Some(there) = &there {
                let whole: serde_json::Value = serde_json::from_str(there)?;
                assert_eq!(there.contains(&model), whole["model"] == *model);
            }
            let is_new = there.as_ref().is_some_and(|there| there.contains(&model));
            match status {
                200 => {
                    kept += 1;
                    ensure!(
                        is_new,
                        "{kind}: {model} was told kept, and {there:?} is there"
                    );
                }
                507 => {
                    refused += 1;
                    let said = page::words(&answer.text().await?);
                    ensure!(said.contains("pas pu être enregistr"), "{said}");
                    // What was not told kept is what was there, or the new one: never a half.
                    ensure!(
                        is_new || there == before,
                        "{kind}: {there:?}, before {before:?}"
                    );
                }
                other => anyhow::bail!("{kind}: {other}"),
            }
            before = there;
        }
        let failed = fs::metadata(trouble.folder.join(format!("{kind}.failed")))?.len();
        println!(
            "measured: settings saved 20 times, every {every}. {kind} failing ({failed} did): {kept} told kept and there, {refused} told unkept"
        );
        ensure!(
            kept > 0 && refused > 0,
            "{kind}: {kept} kept, {refused} refused"
        );
        fs::remove_file(trouble.folder.join(kind))?;
        assert_eq!(server.stop().code, Some(0));
    }
    Ok(())
}

//! Two browsers on one restitution, random things done (500 in `scripts/soak`), the network cut now and then: both end with
//! the same text, and nothing typed is lost.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use glane_core::decision::Act;
use glane_live::Room;
use glane_testkit::{Browser, Draw};

use super::{desk, facilitator_with_answers};
use crate::browser::hall::{Hall, SLUG};

/// How many things are done at least; `GLANE_SOAK` times as many. On a machine so slow that a page is still busy with one
/// text when the next is to be saved, more are done until enough were saved.
const THINGS: usize = 125;
const MOST: usize = 500;
/// Blocks that are written in.
const BLOCKS: u64 = 4;

/// Somebody who writes.
struct Writer {
    browser: Browser,
    offline: bool,
    /// What they typed last in each block.
    typed: BTreeMap<String, String>,
}

impl Writer {
    /// The blocks on their page.
    async fn blocks(&self) -> Result<Vec<String>> {
        let ids = "[...document.querySelectorAll('.block')].map((block) => block.id.slice(2))";
        let ids = self.browser.js(ids).await?;
        Ok(serde_json::from_value(ids)?)
    }

    async fn types(&mut self, block: &str, text: &str) -> Result<()> {
        let act = format!(
            "(() => {{ const field = document.getElementById('text-{block}'); if (!field) return false; \
             field.value = {text:?}; field.dispatchEvent(new Event('input', {{ bubbles: true }})); return true; }})()"
        );
        if self.browser.js(&act).await? == true {
            self.typed.insert(block.to_owned(), text.to_owned());
        }
        Ok(())
    }

    /// Presses a button, if it is there.
    async fn presses(&self, id: &str) -> Result<()> {
        let act = format!("document.getElementById({id:?})?.click(), 1");
        self.browser.js(&act).await.map(|_| ())
    }

    async fn cut(&mut self, offline: bool) -> Result<()> {
        self.offline = offline;
        self.browser.offline(offline).await
    }

    /// What their page says, in order, and what stands in its fields.
    async fn shown(&self) -> Result<(Vec<String>, BTreeMap<String, String>)> {
        let said = self
            .browser
            .js("[...document.querySelectorAll('.block .said')].map((line) => line.textContent)")
            .await?;
        let fields = self
            .browser
            .js("Object.fromEntries([...document.querySelectorAll('.block textarea')].map((field) => \
                 [field.id.slice(5), field.value]))")
            .await?;
        Ok((
            serde_json::from_value(said)?,
            serde_json::from_value(fields)?,
        ))
    }
}

async fn thing(hall: &Hall, writer: &mut Writer, draw: &mut Draw, n: usize) -> Result<()> {
    let blocks = writer.blocks().await?;
    let at = usize::try_from(draw.below(BLOCKS))?;
    let Some(block) = blocks.get(at) else {
        return Ok(());
    };
    match draw.below(100) {
        0..45 => writer.types(block, &format!("Phrase {n} à relire")).await?,
        45..70 => {
            // Mostly what they wrote themselves.
            let own = writer.typed.keys().nth(at).unwrap_or(block);
            writer.presses(&format!("save-{own}")).await?;
        }
        70..77 => writer.presses(&format!("down-{block}")).await?,
        77..84 => writer.presses(&format!("up-{block}")).await?,
        84..90 => writer.presses("undo").await?,
        90..93 => writer.presses("redo").await?,
        93..97 => writer.cut(!writer.offline).await?,
        _ if writer.offline => writer.cut(false).await?,
        _ => desk(hall, &writer.browser).await?,
    }
    tokio::time::sleep(std::time::Duration::from_millis(draw.below(60))).await;
    Ok(())
}

/// The texts that were saved.
fn saved(room: &Room) -> Vec<String> {
    room.look(|inside| {
        let acts = inside.log().iter().map(|decision| &decision.act);
        let texts = acts.filter_map(|act| match act {
            Act::Block { entry, .. } => Some(entry.as_ref()?.text.clone()),
            _ => None,
        });
        texts.collect()
    })
}

#[allow(
    clippy::print_stdout,
    reason = "scripts/test and scripts/soak show this line"
)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_browsers_end_with_the_same_text_and_lose_nothing_typed() -> Result<()> {
    let seed = std::env::var("GLANE_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(26);
    let number = |name| {
        std::env::var(name)
            .ok()
            .and_then(|n| n.parse::<usize>().ok())
    };
    let things = (THINGS * number("GLANE_SOAK").unwrap_or(1)).min(MOST);
    let enough = things / 25;
    let mut draw = Draw::new(seed);
    let hall = Hall::open().await?;
    let room = hall.app.room(SLUG).await?;
    let mut writers = Vec::new();
    for browser in [
        facilitator_with_answers(&hall).await?,
        hall.facilitator().await?,
    ] {
        desk(&hall, &browser).await?;
        writers.push(Writer {
            browser,
            offline: false,
            typed: BTreeMap::new(),
        });
    }
    let mut done = 0;
    while done < things || (done < MOST && saved(&room).len() <= enough) {
        let who = usize::try_from(draw.below(2))?;
        let writer = writers.get_mut(who).context("a writer")?;
        thing(&hall, writer, &mut draw, done)
            .await
            .with_context(|| format!("thing {done} of seed {seed}"))?;
        done += 1;
    }
    for writer in &mut writers {
        writer.cut(false).await?;
    }
    let [one, two] = writers.as_slice() else {
        anyhow::bail!("two write");
    };
    // The line is back: both pages come to the same by themselves.
    let mut left = 600;
    let (said, fields) = loop {
        let (first, second) = (one.shown().await?, two.shown().await?);
        let revision = room.look(|inside| inside.revision.0);
        let on = async |writer: &Writer| -> Result<bool> {
            let shown = writer
                .browser
                .js("Number(document.getElementById('state').dataset.revision)")
                .await?;
            Ok(shown == revision)
        };
        if first.0 == second.0 && on(one).await? && on(two).await? {
            break (first.0, [first.1, second.1]);
        }
        ensure!(left > 0, "seed {seed}: {first:#?} and {second:#?}");
        left -= 1;
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    };
    let saved = saved(&room);
    ensure!(
        saved.len() > enough,
        "only {} texts were saved",
        saved.len()
    );
    println!(
        "measured: {done} things done by two who write, {} texts saved, seed {seed}",
        saved.len()
    );
    for (writer, fields) in writers.iter().zip(&fields) {
        for (block, text) in &writer.typed {
            let is_there = saved.contains(text) || fields.get(block) == Some(text);
            ensure!(
                is_there,
                "seed {seed}: « {text} » typed in {block} is nowhere: {fields:#?}"
            );
        }
    }
    // And to what is on disk.
    let again = hall.facilitator().await?;
    desk(&hall, &again).await?;
    let fresh = Writer {
        browser: again,
        offline: false,
        typed: BTreeMap::new(),
    };
    ensure!(
        fresh.shown().await?.0 == said,
        "seed {seed}: a new page says something else"
    );
    Ok(())
}

//! Whoever leads the room, and the patience that everything here has.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use glane_testkit::page;
use tokio::time::{Instant, sleep};

use super::said::key;
use crate::workshop::{Desk, SLUG};

/// The longest a question, or anything else here, may take on a machine that does others as well.
const LIMIT: Duration = Duration::from_secs(90);

/// Waits until it is so.
pub(super) async fn until(
    what: impl Fn() -> String,
    is_so: impl AsyncFn() -> Result<bool>,
) -> Result<()> {
    let since = Instant::now();
    while !is_so().await? {
        ensure!(since.elapsed() < LIMIT, "not so in time: {}", what());
        sleep(Duration::from_millis(10)).await;
    }
    Ok(())
}

/// Whoever leads the room, by the door.
pub(super) struct Leader {
    /// Where the door is, and the link's path.
    pub(super) base: String,
    pub(super) link: String,
}

impl Leader {
    /// Presses a button of the console until it is done.
    pub(super) async fn presses(
        &self,
        question: usize,
        act: &str,
        screen: Option<&str>,
    ) -> Result<()> {
        let what = || format!("{act} {question}");
        until(what, async || {
            Ok(self.press(question, act, screen).await.unwrap_or(false))
        })
        .await
    }

    async fn press(&self, question: usize, act: &str, screen: Option<&str>) -> Result<bool> {
        let desk = Desk::at(self.base.clone(), &format!("{}{}", self.base, self.link)).await?;
        let console = desk.page(&format!("/animer/{SLUG}")).await?;
        let base = page::field(&console, "base").context("no base")?;
        let key = key(question);
        let mut form = vec![("act", act), ("question", &*key), ("base", &*base)];
        form.extend(screen.map(|screen| ("screen", screen)));
        let to = format!("/animer/{SLUG}/decider");
        let answer = desk.post(&to, &form).await?;
        Ok(answer.status().is_redirection())
    }
}

//! Leading the room: a question on the spot, time, lock, dark screen, keys, a second round.

mod again;
mod keys;
mod now;
mod table;
mod timer;
mod tools;

use std::time::Duration;

use anyhow::Result;
use glane_testkit::Browser;

/// Clicks where a click just before would be taken for the first half of a double one.
async fn press(browser: &Browser, css: &str) -> Result<()> {
    tokio::time::sleep(Duration::from_millis(450)).await;
    browser.click(css).await
}

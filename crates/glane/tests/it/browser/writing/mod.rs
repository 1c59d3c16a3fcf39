//! The restitution is written by two people at once.

mod both;
mod lost;
mod own;
mod plain;
mod random;
mod together;

use anyhow::{Context, Result};
use glane_testkit::Browser;

use super::hall::{Hall, SLUG, shot};
use crate::kit::example;

/// Whoever looks after the atelier, its answers read in.
pub(super) async fn facilitator_with_answers(hall: &Hall) -> Result<Browser> {
    let one = hall.facilitator().await?;
    let file = example("atelier-numerique.reponses.csv");
    one.fill("#csv", file.to_str().context("a path")?).await?;
    one.click("#import-go").await?;
    one.see("#counts").await?;
    Ok(one)
}

/// Puts what the site is said to be among the lessons, by its button in « Constats »: they are seven, and it is none by itself.
async fn site_is_a_lesson(hall: &Hall, browser: &Browser) -> Result<()> {
    let url = format!("{}/animer/{SLUG}/constats", hall.app.base);
    browser.goto(&url).await?;
    browser
        .js(
            "(() => { const line = [...document.querySelectorAll('li')].find((line) => \
             line.textContent.replace(/\\s/g, ' ').includes('« Site internet » vient en tête')); \
             line.querySelector('form:has(input[name=act][value=keep]) button').click(); })()",
        )
        .await?;
    browser
        .until(
            "[...document.querySelectorAll('li')].some((line) => \
             line.textContent.replace(/\\s/g, ' ').includes('« Site internet » vient en tête') && line.querySelector('strong'))",
        )
        .await
}

/// Opens the page where it is written.
async fn desk(hall: &Hall, browser: &Browser) -> Result<()> {
    let url = format!("{}/animer/{SLUG}/rediger", hall.app.base);
    browser.goto(&url).await?;
    browser.see("#blocks").await?;
    Ok(())
}

/// The block whose words hold a text.
async fn holding(browser: &Browser, text: &str) -> Result<String> {
    let id = browser
        .js(&format!(
            "[...document.querySelectorAll('.block')].find((block) => \
             block.querySelector('.said')
             .textContent.replace(/\\s/g, ' ').includes({text:?}))?.id ?? ''"
        ))
        .await?;
    let id = id.as_str().unwrap_or_default();
    let key = id.strip_prefix("b-").with_context(|| text.to_owned())?;
    Ok(key.to_owned())
}

/// Types a text in place of what a field holds.
async fn write(browser: &Browser, field: &str, text: &str) -> Result<()> {
    let id = field.trim_start_matches('#');
    browser
        .js(&format!("document.getElementById({id:?}).value = '', 1"))
        .await?;
    browser.fill(field, text).await
}

/// A picture from the top of a page made tall enough to hold what it is of.
async fn picture(browser: &Browser, name: &str, size: (u32, u32), phone: bool) -> Result<()> {
    browser.resize(size, phone).await?;
    browser.js("window.scrollTo(0, 0), 1").await?;
    shot(browser, name).await
}

//! axe-core: what keeps a page from being usable by everyone, as far as a machine can tell.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::browser::Browser;
use crate::media::Media;

/// Where `scripts/test` installs it.
const AXE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../scripts/js/node_modules/axe-core/axe.min.js"
);

/// What axe finds wrong with the page shown, also as each of [`Media::ALL`] shows it: one line a rule, with the elements at
/// fault. The page is then as it was. What a mode changes is colours alone, so the rules that know nothing of colours are
/// asked once.
pub async fn violations(browser: &Browser) -> Result<Vec<String>> {
    let mut found = run(browser, "{ resultTypes: ['violations'] }").await?;
    for media in Media::ALL {
        browser.media(media).await?;
        let options =
            "{ resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] }";
        let wrong = run(browser, options).await?;
        found.extend(wrong.into_iter().map(|wrong| format!("{media:?}: {wrong}")));
    }
    browser.media(Media::Light).await?;
    Ok(found)
}

async fn run(browser: &Browser, options: &str) -> Result<Vec<String>> {
    if browser.js("!window.axe").await? == true {
        let axe = std::fs::read_to_string(Path::new(AXE))
            .with_context(|| format!("{AXE}: npm ci --prefix scripts/js installs it"))?;
        browser.client.execute(&axe, vec![]).await?;
    }
    let run = format!(
        "const done = arguments[arguments.length - 1];\
        axe.run(document, {options})\
        .then((result) => done(result.violations), (error) => done([{{ id: String(error), nodes: [] }}]));"
    );
    let found = browser.client.execute_async(&run, vec![]).await?;
    let found = found.as_array().context("axe gave no list")?;
    Ok(found.iter().map(told).collect())
}

fn told(violation: &Value) -> String {
    let text = |value: &Value, name: &str| {
        value
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or("")
            .to_owned()
    };
    let nodes = violation
        .get("nodes")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let nodes: Vec<String> = nodes
        .iter()
        .map(|node| format!("{} ({})", text(node, "html"), text(node, "failureSummary")))
        .collect();
    format!(
        "{}: {}\n  {}",
        text(violation, "id"),
        text(violation, "help"),
        nodes.join("\n  ")
    )
}

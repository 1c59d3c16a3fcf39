//! A page for whoever hears it in place of seeing it.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::devtools;

/// What is pressed or filled, as browsers name it to screen readers.
const PRESSED: [&str; 10] = [
    "button",
    "link",
    "textbox",
    "searchbox",
    "checkbox",
    "radio",
    "combobox",
    "listbox",
    "spinbutton",
    "DisclosureTriangle",
];

/// One thing that can be pressed or filled, as it is announced.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Heard {
    /// What it is.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What is said after its name.
    pub more: String,
}

impl Browser {
    /// All that can be pressed or filled on the page, in its order, by the names that the browser gives to a screen reader.
    pub async fn heard(&self) -> Result<Vec<Heard>> {
        let tree = devtools::call(&self.client, "Accessibility.getFullAXTree", json!({})).await?;
        let nodes = tree
            .get("nodes")
            .and_then(Value::as_array)
            .context("no tree")?;
        let text = |node: &Value, what: &str| {
            let said = node.get(what).and_then(|said| said.get("value"));
            let said = said.and_then(Value::as_str).unwrap_or_default();
            said.trim().to_owned()
        };
        let heard = nodes.iter().filter(|node| node["ignored"] != true);
        let heard = heard.map(|node| Heard {
            role: text(node, "role"),
            name: text(node, "name"),
            more: text(node, "description"),
        });
        Ok(heard
            .filter(|one| PRESSED.contains(&one.role.as_str()))
            .collect())
    }
}

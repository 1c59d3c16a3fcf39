//! Commands to Chromium that WebDriver has no word for.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

#[derive(Debug)]
struct Command {
    name: &'static str,
    params: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (
            Method::POST,
            Some(json!({ "cmd": self.name, "params": self.params }).to_string()),
        )
    }
}

/// Runs a command of the DevTools protocol (`Page.captureScreenshot`).
pub(crate) async fn call(client: &Client, name: &'static str, params: Value) -> Result<Value> {
    client
        .issue_cmd(Command { name, params })
        .await
        .with_context(|| name.to_owned())
}

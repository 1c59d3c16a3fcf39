//! `glane text expressions`: texts in, one a line; what comes back in them out, as JSON.

use glane_text::expressions::expressions;

use super::thousandths;
use crate::fail::Done;
use crate::out;

pub fn run(text: &str) -> anyhow::Result<Done> {
    let texts: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let found: Vec<serde_json::Value> = expressions(&texts)
        .into_iter()
        .map(|expression| {
            let forms: Vec<serde_json::Value> = expression
                .forms
                .iter()
                .map(|(form, count)| serde_json::json!({ "form": form, "count": count }))
                .collect();
            serde_json::json!({
                "shown": expression.shown,
                "count": expression.count,
                "texts": expression.texts,
                "association": thousandths(expression.association),
                "members": forms,
            })
        })
        .collect();
    out::json(&found)?;
    Ok(Done::Yes)
}

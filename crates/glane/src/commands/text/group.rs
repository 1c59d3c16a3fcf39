//! `glane text group`: forms in, one a line; groups out, as JSON.

use std::sync::Arc;

use glane_text::group::{Calls, Group, Grouper};
use glane_text::local::Local;
use serde::Serialize;

use crate::fail::Done;
use crate::out;

/// A group, as JSON.
#[derive(Debug, Serialize)]
struct Told {
    shown: String,
    count: u64,
    members: Vec<String>,
    /// For each member, how it differs from the one shown.
    reasons: Vec<Vec<&'static str>>,
    /// What a person may want to merge.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    proposals: Vec<Proposed>,
    /// It says « more » or « no more »: a person must say which.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    more_or_no_more: bool,
}

#[derive(Debug, Serialize)]
struct Proposed {
    form: String,
    with: String,
}

pub fn run(text: &str, local: Arc<Local>) -> anyhow::Result<Done> {
    let mut grouper = Grouper::with(local);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        grouper.add(line, 1);
    }
    let groups: Vec<Told> = grouper
        .groups(&Calls::default())
        .iter()
        .map(|group| told(Group::clone(group)))
        .collect();
    out::json(&groups)?;
    Ok(Done::Yes)
}

fn told(group: Group) -> Told {
    Told {
        shown: group.shown,
        count: group.count,
        reasons: group
            .members
            .iter()
            .map(|member| member.reasons.iter().map(|reason| reason.name()).collect())
            .collect(),
        members: group
            .members
            .into_iter()
            .map(|member| member.form)
            .collect(),
        proposals: group
            .proposals
            .into_iter()
            .map(|proposal| Proposed {
                form: proposal.form,
                with: proposal.with,
            })
            .collect(),
        more_or_no_more: group.more_or_no_more,
    }
}

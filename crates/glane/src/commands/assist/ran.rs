//! What came of one thing that was asked.

use glane_assist::{Dropped, Fault, Proposal, Why};
use glane_locale::Arg;
use serde_json::{Value, json};

use crate::ctx::Ctx;
use crate::out;

/// What came of it.
pub struct Ran {
    /// What it was about.
    pub about: String,
    pub proposals: Vec<Proposal>,
    pub dropped: Vec<Dropped>,
    /// Why it did not go to its end.
    pub fault: Option<Fault>,
}

impl Ran {
    pub fn json(&self) -> Value {
        let proposals: Vec<Value> = self
            .proposals
            .iter()
            .map(|one| {
                json!({
                    "text": one.text,
                    "leans_on": one.cited.len(),
                    "extracts": one.extracts,
                    "sort": one.sort.map(glane_assist::gate::Sort::name),
                })
            })
            .collect();
        let dropped: Vec<Value> = self
            .dropped
            .iter()
            .map(|one| json!({ "text": one.text, "why": one.why.name(), "found": found(&one.why) }))
            .collect();
        json!({
            "about": self.about,
            "proposals": proposals,
            "dropped": dropped,
            "fault": self.fault.as_ref().map(Fault::key),
        })
    }

    pub fn say(&self, ctx: &Ctx) {
        let voice = &ctx.voice;
        out::say(&self.about);
        for one in &self.proposals {
            let sort = one
                .sort
                .map(|sort| voice.text(&format!("assist-sort-{}", sort.name())));
            let sort = sort.map_or_else(String::new, |sort| format!("[{sort}] "));
            out::say(&format!("  ✓ {sort}{}", one.text));
            for extract in &one.extracts {
                out::say(&format!(
                    "      {}",
                    voice.with("program-assist-extract", "text", extract.as_str())
                ));
            }
        }
        for one in &self.dropped {
            let why = voice.text(&format!("program-assist-why-{}", one.why.name()));
            let found = found(&one.why);
            let found = found.map_or_else(String::new, |found| format!(" ({found})"));
            let args: [(&str, Arg); 2] = [
                ("text", one.text.as_str().into()),
                ("why", format!("{why}{found}").into()),
            ];
            let told = voice.format("program-assist-dropped", &args);
            out::say(&format!("  ✗ {told}"));
        }
        if let Some(fault) = &self.fault {
            out::say(&format!(
                "  ✗ {}",
                voice.with(fault.key(), "detail", fault.detail())
            ));
        } else if self.proposals.is_empty() && self.dropped.is_empty() {
            out::say(&format!("  {}", voice.text("program-assist-silent")));
        }
    }
}

/// What of it was not borne out: a word, or the names of the checker's faults.
fn found(why: &Why) -> Option<String> {
    match why {
        Why::Added(word) if !word.is_empty() => Some(word.clone()),
        Why::Checker(faults) => Some(faults.join(", ")),
        _ => None,
    }
}

//! A task's questions, one after the other. What was answered is kept: a task that was ended, or failed half-way, goes on where it stood.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use glane_core::world::Clock;

use crate::client::{Client, Reply};
use crate::fault::Fault;
use crate::footprint::Spent;
use crate::prompt::{Digest, Prompt};
use crate::stop::Stop;

/// Replies by the names of their questions, shared by who asks and who looks.
#[derive(Debug, Clone, Default)]
pub struct Kept(Arc<Mutex<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    replies: BTreeMap<String, Reply>,
    /// Replies that were not in the form asked for: they cost what they cost.
    lost: Vec<Reply>,
}

/// How far a task is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions that are answered.
    pub done: usize,
    /// All of them.
    pub of: usize,
}

/// A task's questions. Looking at them, or handing them to another, copies none of what is sent.
#[derive(Debug, Clone)]
pub struct Work {
    prompts: Arc<[Prompt]>,
    /// What tells each from others, made once: a question may be long.
    digests: Arc<[Digest]>,
}

impl Kept {
    fn has(&self, key: &str) -> bool {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.replies.contains_key(key)
    }

    fn get(&self, key: &str) -> Option<Reply> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.replies.get(key).cloned()
    }

    fn keep(&self, key: String, reply: Reply) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.replies.insert(key, reply);
    }

    fn lose(&self, reply: Reply) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.lost.push(reply);
    }

    /// Every reply that came, those too that were of no use.
    pub fn came(&self) -> Vec<Reply> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.replies.values().chain(&kept.lost).cloned().collect()
    }
}

impl Work {
    /// Of a task's questions.
    pub fn of(prompts: Vec<Prompt>) -> Self {
        Self {
            digests: prompts.iter().map(Prompt::digest).collect(),
            prompts: prompts.into(),
        }
    }

    fn keys<'a>(&'a self, model: &'a str) -> impl Iterator<Item = String> + use<'a> {
        self.digests.iter().map(|digest| digest.key(model))
    }

    /// Its questions.
    pub fn prompts(&self) -> &[Prompt] {
        &self.prompts
    }

    /// Asks what has no answer yet. A reply is kept once it is whole and in the form that was asked for, not before.
    pub async fn run(
        &self,
        client: &Client,
        clock: &dyn Clock,
        stop: &Stop,
        kept: &Kept,
    ) -> Result<(), Fault> {
        for (prompt, key) in self.prompts.iter().zip(self.keys(client.model())) {
            if kept.has(&key) {
                continue;
            }
            if stop.is_stopped() {
                return Err(Fault::Stopped);
            }
            let reply = client.ask(prompt, clock, stop).await?;
            if !(prompt.reads)(&reply.content) {
                kept.lose(reply);
                return Err(Fault::Malformed);
            }
            kept.keep(key, reply);
        }
        Ok(())
    }

    /// How far it is.
    pub fn progress(&self, model: &str, kept: &Kept) -> Progress {
        Progress {
            done: self.keys(model).filter(|key| kept.has(key)).count(),
            of: self.prompts.len(),
        }
    }

    /// Every reply, in order, once all are there.
    pub fn replies(&self, model: &str, kept: &Kept) -> Option<Vec<Reply>> {
        self.keys(model).map(|key| kept.get(&key)).collect()
    }
}

/// What replies cost together.
pub fn cost(replies: &[Reply]) -> Spent {
    let mut all = Spent::default();
    let mut microjoules = Some(0_u64);
    for reply in replies {
        let usage = &mut all.usage;
        usage.prompt_tokens = usage
            .prompt_tokens
            .saturating_add(reply.usage.prompt_tokens);
        usage.completion_tokens = usage
            .completion_tokens
            .saturating_add(reply.usage.completion_tokens);
        all.millis = all.millis.saturating_add(reply.millis);
        microjoules = microjoules
            .zip(reply.microjoules)
            .map(|(sum, one)| sum.saturating_add(one));
    }
    // Measured as a whole, or not: a part would pass for all of it.
    all.microjoules = microjoules.filter(|_| !replies.is_empty());
    all
}

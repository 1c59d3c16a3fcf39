//! A task's questions, one after the other. What was answered is kept: a task that was ended, or failed half-way, goes on where it stood.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use glane_core::world::Clock;

use crate::client::{Client, Reply, Usage};
use crate::fault::Fault;
use crate::prompt::Prompt;
use crate::stop::Stop;

/// Replies by the names of their questions, shared by who asks and who looks.
#[derive(Debug, Clone, Default)]
pub struct Kept(Arc<Mutex<BTreeMap<String, Reply>>>);

/// How far a task is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions that are answered.
    pub done: usize,
    /// All of them.
    pub of: usize,
}

/// A task's questions.
#[derive(Debug, Clone)]
pub struct Work {
    prompts: Vec<Prompt>,
}

impl Kept {
    fn get(&self, key: &str) -> Option<Reply> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(key).cloned()
    }

    fn keep(&self, key: String, reply: Reply) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(key, reply);
    }
}

impl Work {
    /// Of a task's questions.
    pub fn of(prompts: Vec<Prompt>) -> Self {
        Self { prompts }
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
        for prompt in &self.prompts {
            let key = prompt.key(client.model());
            if kept.get(&key).is_some() {
                continue;
            }
            if stop.is_stopped() {
                return Err(Fault::Stopped);
            }
            let reply = client.ask(prompt, clock, stop).await?;
            if !(prompt.reads)(&reply.content) {
                return Err(Fault::Malformed);
            }
            kept.keep(key, reply);
        }
        Ok(())
    }

    /// How far it is.
    pub fn progress(&self, model: &str, kept: &Kept) -> Progress {
        let is_done = |prompt: &&Prompt| kept.get(&prompt.key(model)).is_some();
        Progress {
            done: self.prompts.iter().filter(is_done).count(),
            of: self.prompts.len(),
        }
    }

    /// Every reply, in order, once all are there.
    pub fn replies(&self, model: &str, kept: &Kept) -> Option<Vec<Reply>> {
        let all = self.prompts.iter();
        all.map(|prompt| kept.get(&prompt.key(model))).collect()
    }
}

/// What replies cost together, and how long they took, in thousandths of a second.
pub fn cost(replies: &[Reply]) -> (Usage, u64) {
    let mut all = (Usage::default(), 0_u64);
    for reply in replies {
        let (usage, millis) = &mut all;
        usage.prompt_tokens = usage
            .prompt_tokens
            .saturating_add(reply.usage.prompt_tokens);
        usage.completion_tokens = usage
            .completion_tokens
            .saturating_add(reply.usage.completion_tokens);
        *millis = millis.saturating_add(reply.millis);
    }
    all
}

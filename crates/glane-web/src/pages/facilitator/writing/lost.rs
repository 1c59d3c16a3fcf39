//! A passage whose block went while somebody wrote in it: it is shown, and put back where it was.

use glane_core::decision::{Act, Decision};
use glane_core::draft::{Block, BlockKind, Draft};
use glane_core::id::BlockKey;
use glane_core::judged::FindingState;
use glane_report::desk::Desk;

use super::panel::Typed;
use super::sent::{Refused, Sent, bad};
use crate::pages::facilitator::form::Acts;

/// What was typed in a block that is no longer there.
pub(super) struct Lost {
    pub(super) key: String,
    pub(super) text: String,
    pub(super) by: String,
    pub(super) despite: String,
    /// Whether it can be put back.
    pub(super) may_return: bool,
}

impl Lost {
    pub(super) fn of(desk: &Desk, log: &[Decision], typed: &Typed) -> Option<Self> {
        let key = typed.block.as_ref()?;
        if desk.place(key).is_some() {
            return None;
        }
        Some(Self {
            may_return: was_there(desk, log, key),
            key: key.to_string(),
            text: typed.text.clone(),
            by: typed.by.clone(),
            despite: typed.despite.clone(),
        })
    }
}

/// Whether a block that is not on the desk could be on it: somebody wrote it, or the figures say its finding.
pub(super) fn was_there(desk: &Desk, log: &[Decision], key: &BlockKey) -> bool {
    match key.finding() {
        Some(finding) => desk.said(&finding).is_some(),
        None => last(log, key).is_some(),
    }
}

/// What a person wrote last in a block, whether it stands or not.
fn last<'a>(log: &'a [Decision], key: &BlockKey) -> Option<&'a Block> {
    log.iter().rev().find_map(|decision| match &decision.act {
        Act::Block {
            block,
            entry: Some(entry),
        } if block == key => Some(entry),
        _ => None,
    })
}

/// Puts a passage back; nothing if it is back already. What a form leaves out is as it was.
pub(super) fn restore(
    sent: &Sent,
    block: BlockKey,
    desk: &Desk,
    log: &[Decision],
) -> Result<Acts, Refused> {
    let gone = Refused::Bad("writing-lost-gone");
    if !was_there(desk, log, &block) {
        return Err(gone);
    }
    let written = last(log, &block);
    let by = written.and_then(|entry| entry.by.as_deref());
    // A reason speaks of the words it was given for.
    let despite = written
        .filter(|entry| entry.text == sent.text.trim())
        .and_then(|entry| entry.despite.as_deref());
    let by = sent.by.as_deref().or(by).unwrap_or_default();
    let despite = sent.despite.as_deref().or(despite).unwrap_or_default();
    let kind = written.map_or(BlockKind::Finding, |entry| entry.kind);
    let mut entry = Block::typed(kind, &sent.text, by, despite);
    if block.is_own() {
        let about = written.map(|entry| entry.about.clone()).unwrap_or_default();
        entry = entry.and_then(|entry| entry.about(about));
    }
    let entry = entry.map_err(bad)?;
    // It was signed as what it was then; of other words nothing is known before they stand there again.
    let same = written.filter(|last| last.text == entry.text);
    let entry = entry
        .contradicted(same.is_some_and(|last| last.contradicted))
        .covering(same.and_then(|last| last.covered.clone()))
        .assisted(written.is_some_and(|last| last.assisted))
        .costing(written.and_then(|last| last.footprint));

    let draft = Draft::fold(log);
    let stands = draft.block(&block).map(|written| &written.block);
    let machine = block
        .finding()
        .and_then(|finding| desk.said(&finding).map(str::to_owned));
    let is_written = match stands {
        Some(stands) => *stands == entry,
        None => machine.as_ref() == Some(&entry.text),
    };
    if desk.place(&block).is_some() {
        // It came back meanwhile: by this very form, or otherwise, and then what stands there is not written over.
        return if is_written {
            Ok(Vec::new())
        } else {
            Err(Refused::Stale)
        };
    }
    let mut acts = Acts::new();
    if let Some(finding) = block.finding() {
        let state = FindingState::Kept;
        acts.push((Act::Finding { finding, state }, None));
    }
    if !is_written {
        let entry = Some(entry);
        acts.push((Act::Block { block, entry }, None));
    }
    Ok(acts)
}

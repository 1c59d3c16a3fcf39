//! What the room made of a finding that was put to it before it left, beside the finding.

use std::collections::BTreeSet;

use glane_analysis::{Reaction, Reading};
use glane_core::draft::Draft;
use glane_core::finding::Finding;
use glane_core::id::FindingId;
use glane_core::reaction::Stance;
use glane_locale::Lang;
use serde::Serialize;

use super::wording::spaced;
use crate::words::Texts;

/// What the room made of it, in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Reacted {
    /// How many took each stance, out of how many.
    pub counts: String,
    /// What the room was shown, where the finding says something else by now.
    pub otherwise: Option<String>,
    /// The heading of what people would nuance.
    pub heading: String,
    /// What they would, word for word, between the language's quotation marks.
    pub nuances: Vec<String>,
    /// How many such texts are not shown.
    pub withheld: Option<String>,
}

/// Whether a finding was put to the room, and the room answered.
pub(super) fn is_put(reading: &Reading, finding: &Finding) -> bool {
    let mut all = reading.reactions.iter();
    all.any(|one| one.put.finding == finding.id)
}

/// What the room made of a finding: to what it says now if the room was shown that, else to what it was shown last.
/// What it says now is people's words, in the machine's document too: whose words the document takes changes nothing
/// of what the room was shown.
pub(super) fn of(
    reading: &Reading,
    finding: &Finding,
    draft: &Draft,
    texts: &Texts<'_>,
) -> Option<Reacted> {
    // The screens speak the workshop's main language, and at length: plain words for the same finding are no other words.
    let main = reading.script.lang();
    let now = match draft.of_finding(&finding.id) {
        Some(written) => written.block.text.clone(),
        None => texts
            .speaking(Lang::parse(main).unwrap_or(Lang::Fr))
            .at_length()
            .sentence(&finding.sentence),
    };
    let put = || {
        let all = reading.reactions.iter().rev();
        all.filter(|one| one.put.finding == finding.id)
    };
    // A space that does not break is no other word.
    let now = spaced(&now, texts);
    let same = put().find(|one| spaced(one.put.words.get(main), texts) == now);
    let one = same.or_else(|| put().next())?;
    Some(Reacted {
        counts: counts(one, texts),
        otherwise: same.is_none().then(|| {
            let shown = spaced(one.put.words.get(main), texts);
            texts.format("restitution-reaction-otherwise", &[("words", shown.into())])
        }),
        heading: texts.text("restitution-reaction-nuances"),
        nuances: one
            .nuances
            .iter()
            .map(|nuance| texts.quote(&nuance.text))
            .collect(),
        withheld: (one.withheld > 0).then(|| {
            let n = ("n", one.withheld.into());
            texts.format("restitution-reaction-withheld", &[n])
        }),
    })
}

/// « En fin de séance : … ».
fn counts(one: &Reaction, texts: &Texts<'_>) -> String {
    let hands = one.hands.all();
    let key = if hands == 0 {
        "restitution-reaction"
    } else {
        "restitution-reaction-hands"
    };
    texts.format(
        key,
        &[
            ("agree", one.count(Stance::Agree).into()),
            ("nuance", one.count(Stance::Nuance).into()),
            ("disagree", one.count(Stance::Disagree).into()),
            ("n", one.n().into()),
            ("hands", hands.into()),
        ],
    )
}

/// How many findings were put to the room and are no lessons any more: the data moved, or people left them out.
pub(super) fn lost(reading: &Reading, chosen: &[&Finding], texts: &Texts<'_>) -> Option<String> {
    let put = reading.reactions.iter().map(|one| &one.put.finding);
    let is_here = |id: &FindingId| chosen.iter().any(|finding| finding.id == *id);
    let gone: BTreeSet<_> = put.filter(|id| !is_here(id)).collect();
    let n = ("n", gone.len().into());
    (!gone.is_empty()).then(|| texts.format("restitution-reaction-lost", &[n]))
}

#[cfg(test)]
mod tests;

//! What people wrote in their own words.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::{Ballot, Body};
use glane_core::coding::Coded;
use glane_core::evidence::{QuoteRef, TextHash};
use glane_core::id::{AnswerId, QuestionKey, Revision, Round, ThemeKey};
use glane_core::kind::{Kind, Payload};
use glane_core::room::RoomState;
use glane_core::script::Script;
use glane_core::text;

use crate::count::Source;

use crate::coding::Coder;

/// A whole answer to an open question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verbatim {
    /// Word for word, as kept.
    pub text: String,
    /// Where it stands.
    pub at: QuoteRef,
    /// Which themes people say it bears.
    pub coded: Coded,
    /// Which themes the machine proposes, if nobody decided.
    pub proposed: Vec<ThemeKey>,
}

/// The texts answered to each open question in its round, in order of their bytes: neither who wrote first nor
/// which random id was drawn shows. Equal texts are told apart by what is made of them, then by id. At most so many of each question are
/// kept, those with the least ids.
pub(crate) fn verbatims(
    script: &Script,
    state: &RoomState,
    coders: &BTreeMap<QuestionKey, Coder<'_>>,
    source: &dyn Source,
    most: usize,
) -> BTreeMap<QuestionKey, Vec<Verbatim>> {
    let asked = script.questions.iter();
    let open: BTreeSet<QuestionKey> = asked
        .filter(|question| matches!(question.kind, Kind::Open(_)))
        .map(|question| question.key.clone())
        .collect();
    let mut kept: BTreeMap<&QuestionKey, Kept> = open
        .iter()
        .map(|key| (key, Kept::new(state.round(key), most)))
        .collect();
    if !open.is_empty() {
        source.each(Some(&open), &mut |_, ballots| {
            for ballot in ballots {
                if let Some(kept) = kept.get_mut(&ballot.question) {
                    kept.take(ballot);
                }
            }
        });
    }
    kept.into_iter()
        .map(|(key, kept)| (key.clone(), kept.verbatims(coders.get(key))))
        .collect()
}

/// Texts of one question, by the id of their answer.
struct Kept {
    round: Round,
    most: usize,
    texts: BTreeSet<(AnswerId, u32, Revision, String)>,
    same: u32,
}

impl Kept {
    fn new(round: Round, most: usize) -> Self {
        Self {
            round,
            most,
            texts: BTreeSet::new(),
            same: 0,
        }
    }

    fn take(&mut self, ballot: &Ballot) {
        let Body::Answered(Payload::Text(typed)) = &ballot.body else {
            return;
        };
        let full = self.texts.len() >= self.most;
        let last = self.texts.last().map(|(answer, ..)| *answer);
        if ballot.round != self.round || full && last.is_none_or(|last| ballot.answer >= last) {
            return;
        }
        // Raised hands that say the same may share an id in old data.
        self.same = self.same.wrapping_add(1);
        let text = (ballot.answer, self.same, ballot.revision, typed.clone());
        self.texts.insert(text);
        if full {
            self.texts.pop_last();
        }
    }

    fn verbatims(self, by: Option<&Coder<'_>>) -> Vec<Verbatim> {
        let all = self.texts.into_iter();
        let mut all: Vec<Verbatim> = all
            .map(|(answer, _, written, text)| {
                let stands = by.map(|by| by.of(answer, written, &text));
                let (coded, proposed) = stands.unwrap_or((Coded::Undecided, Vec::new()));
                Verbatim {
                    at: QuoteRef {
                        answer,
                        start: 0,
                        end: text::length(&text),
                        hash: hash(&text),
                    },
                    text,
                    coded,
                    proposed,
                }
            })
            .collect();
        // Of equal texts, what is made of them comes first: ids are drawn anew when a workshop is sealed.
        let made = |one: &Verbatim| format!("{:?} {:?}", one.coded, one.proposed);
        all.sort_by(|a, b| {
            let texts = a.text.cmp(&b.text);
            let made = || made(a).cmp(&made(b));
            texts
                .then_with(made)
                .then_with(|| a.at.answer.cmp(&b.at.answer))
        });
        all
    }
}

/// The hash a quotation carries of the answer it is from.
pub(crate) fn hash(text: &str) -> TextHash {
    TextHash(blake3::hash(text.as_bytes()).to_hex().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ballot, script, snapshot};

    #[test]
    fn texts_come_in_order_of_bytes_whoever_wrote_first() {
        let say = |id, words: &str| {
            ballot(
                "open",
                Some(id),
                Body::Answered(Payload::Text(words.to_owned())),
            )
        };
        let data = snapshot(
            vec![],
            vec![
                say(1, "é"),
                say(2, "b"),
                say(3, "a"),
                ballot("open", Some(4), Body::Blank),
            ],
        );
        let key = QuestionKey::new("open").unwrap();
        let script = script(&[]);
        let state = RoomState::start(&script);
        let coders = Coder::all(&script, &state);
        let found = verbatims(&script, &state, &coders, &data, usize::MAX);
        let found = &found[&key];
        let texts: Vec<_> = found
            .iter()
            .map(|verbatim| verbatim.text.as_str())
            .collect();
        assert_eq!(texts, ["a", "b", "é"]);
        assert_eq!(found[2].at.passage("é"), Some("é"));
        assert_ne!(found[0].at.hash, found[1].at.hash);
        let one = verbatims(&script, &state, &coders, &data, 1);
        let least = found.iter().map(|verbatim| verbatim.at.answer).min();
        assert_eq!((one[&key].len(), Some(one[&key][0].at.answer)), (1, least));
    }
}

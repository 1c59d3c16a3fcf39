//! What people wrote in their own words.

use glane_core::ballot::Body;
use glane_core::coding::Coded;
use glane_core::evidence::{QuoteRef, TextHash};
use glane_core::id::{QuestionKey, Round, ThemeKey};
use glane_core::kind::Payload;
use glane_core::text;
use glane_core::workshop::Snapshot;

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

/// The texts answered to a question in a round, in order of their bytes: neither who wrote first nor
/// which random id was drawn shows. Equal texts are told apart by id alone.
pub(crate) fn verbatims(
    snapshot: &Snapshot,
    question: &QuestionKey,
    round: Round,
    desk: &Coder<'_>,
) -> Vec<Verbatim> {
    let mut all: Vec<Verbatim> = snapshot
        .ballots
        .iter()
        .filter(|ballot| ballot.question == *question && ballot.round == round)
        .filter_map(|ballot| {
            let Body::Answered(Payload::Text(typed)) = &ballot.body else {
                return None;
            };
            let (coded, proposed) = desk.stands(ballot)?;
            Some(Verbatim {
                text: typed.clone(),
                at: QuoteRef {
                    answer: ballot.answer,
                    start: 0,
                    end: text::length(typed),
                    hash: hash(typed),
                },
                coded,
                proposed,
            })
        })
        .collect();
    all.sort_by(|a, b| {
        a.text
            .cmp(&b.text)
            .then_with(|| a.at.answer.cmp(&b.at.answer))
    });
    all
}

/// The hash a quotation carries of the answer it is from.
pub(crate) fn hash(text: &str) -> TextHash {
    TextHash(blake3::hash(text.as_bytes()).to_hex().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use glane_core::room::RoomState;

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
        let state = RoomState::start(&script(&[]));
        let coders = Coder::all(&script(&[]), &state);
        let found = verbatims(&data, &key, Round::FIRST, &coders[&key]);
        let texts: Vec<_> = found
            .iter()
            .map(|verbatim| verbatim.text.as_str())
            .collect();
        assert_eq!(texts, ["a", "b", "é"]);
        assert_eq!(found[2].at.passage("é"), Some("é"));
        assert_ne!(found[0].at.hash, found[1].at.hash);
        assert!(verbatims(&data, &key, Round(2), &coders[&key]).is_empty());
    }
}

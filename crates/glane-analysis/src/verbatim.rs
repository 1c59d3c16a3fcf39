//! What people wrote in their own words.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::{Ballot, Body};
use glane_core::coding::Coded;
use glane_core::evidence::{QuoteRef, TextHash};
use glane_core::id::{AnswerId, QuestionKey, Revision, Round, ThemeKey};
use glane_core::review::{Reviews, Verdict, masked};
use glane_core::room::RoomState;
use glane_core::script::Script;
use glane_core::text;

use crate::coding::Coder;
use crate::count::Source;
use crate::delicate::{Langs, flags};

/// A whole answer to an open question, or what was written as « autre », as it may be read: what a person masked of it is `[…]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verbatim {
    /// Word for word.
    pub text: String,
    /// Where it stands. Of an answer that is masked, places and hash are those of what is left: nothing else is quoted.
    pub at: QuoteRef,
    /// Which themes people say it bears.
    pub coded: Coded,
    /// Which themes the machine proposes, if nobody decided.
    pub proposed: Vec<ThemeKey>,
}

/// Answers of an open question that are not read as they were written; in all figures they count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Withheld {
    /// Waiting until a person has looked: they may tell too much of somebody, or minors wrote them.
    pub waiting: u64,
    /// Left out by a person.
    pub left_out: u64,
    /// Read with a part masked.
    pub masked: u64,
}

impl Withheld {
    /// Whether every answer is read as it was written.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// The texts of a question, and those that are not among them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Texts {
    pub shown: Vec<Verbatim>,
    pub withheld: Withheld,
}

/// The texts answered to each open question, or written as « autre » beside options, in its round, in order of their bytes: neither who wrote first nor
/// which random id was drawn shows. Equal texts are told apart by what is made of them, then by id. At most so many of each question are
/// kept, those with the least ids.
pub(crate) fn verbatims(
    script: &Script,
    state: &RoomState,
    coders: &BTreeMap<QuestionKey, Coder<'_>>,
    source: &dyn Source,
    most: usize,
) -> BTreeMap<QuestionKey, Texts> {
    let langs = Langs::of(script);
    let asked = script.questions.iter();
    let open: BTreeSet<QuestionKey> = asked
        .filter(|question| question.kind.takes_texts())
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
        .map(|(key, kept)| {
            let all_wait = state.moderated.is_locked();
            let texts = kept.texts(coders.get(key), &state.reviews, all_wait, langs);
            (key.clone(), texts)
        })
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
        let Body::Answered(payload) = &ballot.body else {
            return;
        };
        let Some(typed) = payload.text() else {
            return;
        };
        let full = self.texts.len() >= self.most;
        let last = self.texts.last().map(|(answer, ..)| *answer);
        if ballot.round != self.round || full && last.is_none_or(|last| ballot.answer >= last) {
            return;
        }
        // Raised hands that say the same may share an id in old data.
        self.same = self.same.wrapping_add(1);
        let text = (ballot.answer, self.same, ballot.revision, typed.to_owned());
        self.texts.insert(text);
        if full {
            self.texts.pop_last();
        }
    }

    /// Of minors `all_wait` until a person has read them.
    fn texts(
        self,
        by: Option<&Coder<'_>>,
        reviews: &Reviews,
        all_wait: bool,
        langs: Langs,
    ) -> Texts {
        let mut texts = Texts::default();
        for (answer, _, written, text) in self.texts {
            let withheld = &mut texts.withheld;
            let shown = match reviews.of(answer, written) {
                Some(Verdict::Keep) => None,
                Some(Verdict::Mask(spans)) => {
                    withheld.masked += 1;
                    Some(masked(&text, spans))
                }
                Some(Verdict::LeaveOut) => {
                    withheld.left_out += 1;
                    continue;
                }
                None if !all_wait && flags(&text, langs).is_empty() => None,
                None => {
                    withheld.waiting += 1;
                    continue;
                }
            };
            // What it is about is read in all that was written.
            let stands = by.map(|by| by.of(answer, written, &text));
            let (coded, proposed) = stands.unwrap_or((Coded::Undecided, Vec::new()));
            let text = shown.unwrap_or(text);
            texts.shown.push(Verbatim {
                at: QuoteRef {
                    answer,
                    start: 0,
                    end: text::length(&text),
                    hash: hash(&text),
                },
                text,
                coded,
                proposed,
            });
        }
        // Of equal texts, what is made of them comes first: ids are drawn anew when a workshop is sealed.
        let made = |one: &Verbatim| format!("{:?} {:?}", one.coded, one.proposed);
        texts.shown.sort_by(|a, b| {
            let same = a.text.cmp(&b.text);
            let made = || made(a).cmp(&made(b));
            same.then_with(made)
                .then_with(|| a.at.answer.cmp(&b.at.answer))
        });
        texts
    }
}

/// The hash a quotation carries of the answer it is from.
pub(crate) fn hash(text: &str) -> TextHash {
    TextHash(blake3::hash(text.as_bytes()).to_hex().to_string())
}

#[cfg(test)]
mod tests {
    use glane_core::kind::Payload;

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
        let found = &found[&key].shown;
        let texts: Vec<_> = found
            .iter()
            .map(|verbatim| verbatim.text.as_str())
            .collect();
        assert_eq!(texts, ["a", "b", "é"]);
        assert_eq!(found[2].at.passage("é"), Some("é"));
        assert_ne!(found[0].at.hash, found[1].at.hash);
        let one = verbatims(&script, &state, &coders, &data, 1);
        let least = found.iter().map(|verbatim| verbatim.at.answer).min();
        let one = &one[&key].shown;
        assert_eq!((one.len(), Some(one[0].at.answer)), (1, least));
    }

    #[test]
    fn what_is_written_beside_options_is_counted_as_one_and_read_as_a_text() {
        let source = r#"[atelier]
titre = "Venir"
date = 2024-11-28
organisateur = "Centre social"
[[question]]
cle = "venue"
type = "un-choix"
texte = "Comment venez-vous ?"
autre = true
options = ["À pied", "En bus"]
"#;
        let script = glane_core::script::read::read(source).unwrap();
        let other = glane_core::id::ItemKey::new(glane_core::kind::other::OTHER).unwrap();
        let say = |id, words: &str| {
            let items = [other.clone()].into();
            let text = words.to_owned();
            let payload = Payload::Other { items, text };
            ballot("venue", Some(id), Body::Answered(payload))
        };
        let call = "Appelez-moi au 06 12 34 56 78";
        let ballots = vec![say(1, "à cheval"), say(2, call)];
        let reading = crate::Reading::of(&script, &snapshot(vec![], ballots));
        let key = QuestionKey::new("venue").unwrap();
        let question = reading.question(&key).unwrap();
        let item = question.items().unwrap().item(&other).unwrap();
        assert_eq!((item.count, item.label.get("fr")), (2, "Autre"));
        let texts: Vec<&str> = reading
            .verbatims(&key)
            .iter()
            .map(|verbatim| verbatim.text.as_str())
            .collect();
        assert_eq!(texts, ["à cheval"]);
        assert_eq!((question.withheld().waiting, reading.waiting()), (1, 1));
    }

    #[test]
    fn what_may_tell_too_much_waits_and_is_then_read_as_a_person_decided() {
        let say = |id, words: &str| {
            ballot(
                "open",
                Some(id),
                Body::Answered(Payload::Text(words.to_owned())),
            )
        };
        let call = "Appelez-moi au 06 12 34 56 78";
        let mut data = snapshot(vec![], vec![say(1, "Plus de bancs"), say(2, call)]);
        let script = script(&[]);
        let key = QuestionKey::new("open").unwrap();
        let answer = data.ballots[1].answer;
        let read = |data: &glane_core::workshop::Snapshot| crate::Reading::of(&script, data);
        let shown = |data: &glane_core::workshop::Snapshot| -> Vec<String> {
            let reading = read(data);
            let texts = reading.verbatims(&key).iter();
            texts.map(|verbatim| verbatim.text.clone()).collect()
        };
        let whole = read(&data);
        assert_eq!(shown(&data), ["Plus de bancs"]);
        let texts = whole.question(&key).unwrap().texts().unwrap();
        assert_eq!((texts.texts, texts.withheld.waiting), (2, 1), "it counts");
        let review = |verdict| glane_core::decision::Act::Review {
            question: key.clone(),
            answer,
            verdict,
        };
        let span = glane_core::review::Span { start: 15, end: 29 };
        for (verdict, wanted, withheld) in [
            (Verdict::Keep, Some(call), Withheld::default()),
            (
                Verdict::Mask([span].into()),
                Some("Appelez-moi au […]"),
                Withheld {
                    masked: 1,
                    ..Withheld::default()
                },
            ),
            (
                Verdict::LeaveOut,
                None,
                Withheld {
                    left_out: 1,
                    ..Withheld::default()
                },
            ),
        ] {
            data.decisions = crate::fixture::numbered(vec![review(verdict)]);
            let wanted: Vec<&str> = wanted.into_iter().chain(["Plus de bancs"]).collect();
            assert_eq!(shown(&data), wanted);
            let reading = read(&data);
            let texts = reading.question(&key).unwrap().texts().unwrap();
            assert_eq!((texts.texts, texts.withheld), (2, withheld));
            // What is quoted is what may be read, and nothing of the rest is a passage.
            for verbatim in reading.verbatims(&key) {
                assert_eq!(reading.passage(&verbatim.at), Some(verbatim.text.as_str()));
            }
        }
    }
}

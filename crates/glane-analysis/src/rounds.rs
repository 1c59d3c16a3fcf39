//! Questions asked more than once: which of their rounds the reading is of, and the figures of the others.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::{Ballot, Body};
use glane_core::id::{QuestionKey, Round};
use glane_core::room::RoomState;
use glane_core::script::Script;

use crate::coding::Coder;
use crate::count::{Counted, Source, Take, tally_source};
use crate::question::QuestionReading;
use crate::shift::Shift;
use crate::verbatim::{Verbatim, verbatims};

/// The figures of a question in a round that is not the one the reading is of.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherRound {
    /// As in any round.
    pub figures: QuestionReading,
    /// What was written, of an open question.
    pub verbatims: Vec<Verbatim>,
}

/// Which round of each question is read: the latest with an answer, or the present one where none has any.
#[derive(Debug)]
pub(crate) struct Rounds {
    /// The room as it stands, each question in the round that is read.
    pub state: RoomState,
    others: BTreeMap<QuestionKey, Vec<Round>>,
    /// Questions asked a second time, both rounds side by side.
    pub shifts: BTreeMap<QuestionKey, Shift>,
}

impl Rounds {
    /// Goes over the ballots of the questions asked more than once; where there is none, over nothing.
    pub fn of(script: &Script, state: &RoomState, source: &dyn Source) -> Self {
        let again: BTreeSet<QuestionKey> = state
            .questions
            .iter()
            .filter(|(_, asked)| asked.round != Round::FIRST)
            .map(|(key, _)| key.clone())
            .collect();
        let mut latest: BTreeMap<QuestionKey, Round> = BTreeMap::new();
        if !again.is_empty() {
            source.each(Some(&again), &mut |_, ballots| {
                for ballot in ballots {
                    let asked = state.stands(&ballot.question, ballot.round);
                    if asked && matches!(ballot.body, Body::Answered(_)) {
                        let known = latest
                            .entry(ballot.question.clone())
                            .or_insert(ballot.round);
                        *known = ballot.round.max(*known);
                    }
                }
            });
        }
        let mut read = state.clone();
        let mut others = BTreeMap::new();
        for key in again {
            let present = state.round(&key);
            let shown = latest.get(&key).copied().unwrap_or(present);
            if let Some(asked) = read.questions.get_mut(&key) {
                asked.round = shown;
            }
            let all = state.rounds(&key);
            others.insert(key, all.filter(|round| *round != shown).collect());
        }
        Self {
            shifts: shifts(script, state, source),
            state: read,
            others,
        }
    }

    /// The figures of all rounds but the one that is read, the earliest first; `figures` makes them of a count.
    pub fn others(
        &self,
        script: &Script,
        coders: &BTreeMap<QuestionKey, Coder<'_>>,
        source: &dyn Source,
        texts: usize,
        figures: &dyn Fn(&Counted, &QuestionKey) -> Option<QuestionReading>,
    ) -> BTreeMap<QuestionKey, Vec<OtherRound>> {
        let mut read: BTreeMap<QuestionKey, Vec<OtherRound>> = BTreeMap::new();
        let most = self.others.values().map(Vec::len).max().unwrap_or(0);
        // One round of every question in one go.
        for at in 0..most {
            let mut state = self.state.clone();
            let mut only = BTreeSet::new();
            for (key, rounds) in &self.others {
                if let (Some(round), Some(asked)) = (rounds.get(at), state.questions.get_mut(key)) {
                    asked.round = *round;
                    only.insert(key.clone());
                }
            }
            let source = Only(source, &only);
            let counted = tally_source(script, &state, coders, &source);
            let mut written = verbatims(script, &state, coders, &source, texts);
            for key in &only {
                if let Some(mut figures) = figures(&counted, key) {
                    let texts = written.remove(key).unwrap_or_default();
                    figures.withhold(texts.withheld);
                    let verbatims = texts.shown;
                    let other = OtherRound { figures, verbatims };
                    read.entry(key.clone()).or_default().push(other);
                }
            }
        }
        read
    }
}

/// The shifts of the questions asked a second time to be held against the first, where both rounds have answers.
fn shifts(script: &Script, state: &RoomState, source: &dyn Source) -> BTreeMap<QuestionKey, Shift> {
    let asked = state.questions.iter().filter_map(|(key, asked)| {
        let rounds = [asked.before?, asked.round];
        let shift = Shift::start(script.question(key)?, rounds)?;
        Some((key.clone(), shift))
    });
    let mut shifts: BTreeMap<QuestionKey, Shift> = asked.collect();
    if shifts.is_empty() {
        return shifts;
    }
    let only: BTreeSet<QuestionKey> = shifts.keys().cloned().collect();
    source.each(Some(&only), &mut |sender, ballots| {
        for (key, shift) in &mut shifts {
            let own = || ballots.iter().filter(|ballot| ballot.question == *key);
            let [before, after] = shift.rounds;
            if sender.is_person() {
                let of = |round| own().find(|one| one.round == round).map(|one| &one.body);
                shift.person([of(before), of(after)]);
            } else {
                for ballot in own() {
                    if let Some(at) = shift.rounds.iter().position(|round| *round == ballot.round) {
                        shift.hand(at, &ballot.body);
                    }
                }
            }
        }
    });
    shifts.retain(|_, shift| shift.is_whole());
    shifts
}

/// The ballots of some questions.
struct Only<'a>(&'a dyn Source, &'a BTreeSet<QuestionKey>);

impl Source for Only<'_> {
    fn each(&self, only: Option<&BTreeSet<QuestionKey>>, take: &mut Take<'_>) {
        let both: BTreeSet<QuestionKey> = match only {
            Some(only) => self.1.intersection(only).cloned().collect(),
            None => self.1.clone(),
        };
        self.0
            .each(Some(&both), &mut |sender, ballots: &[&Ballot]| {
                take(sender, ballots);
            });
    }
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Ballot;
    use glane_core::decision::Act;
    use glane_core::evidence::{CellRef, Facet, Figure};
    use glane_core::kind::Payload;
    use glane_core::workshop::Snapshot;

    use super::*;
    use crate::fixture::{ballot, item, numbered, person, script, snapshot};
    use crate::{Reading, findings};

    fn key(text: &str) -> QuestionKey {
        QuestionKey::new(text).unwrap()
    }

    fn ticks(key: &str) -> Body {
        Body::Answered(Payload::Items([item(key)].into()))
    }

    fn says(text: &str) -> Body {
        Body::Answered(Payload::Text(text.to_owned()))
    }

    /// Six people answered twice over; both questions were asked `again` times more.
    fn asked(again: usize) -> Snapshot {
        let people = (1..=6).map(|id| person(id, None)).collect();
        let mut ballots = Vec::new();
        for id in 1..=6 {
            ballots.push(ballot("choices", Some(id), ticks("x")));
            ballots.push(ballot("open", Some(id), says(&format!("au premier {id}"))));
        }
        let mut data = snapshot(people, ballots);
        let reset = ["choices", "open"].map(|name| Act::ResetRound {
            question: key(name),
        });
        data.decisions = numbered(vec![reset; again].concat());
        data
    }

    fn in_round(n: u32, ballot: Ballot) -> Ballot {
        Ballot {
            round: Round(n),
            ..ballot
        }
    }

    #[test]
    fn a_round_nobody_answered_hides_no_earlier_one() {
        let script = script(&[]);
        let (once, again) = (asked(0), asked(1));
        let reading = Reading::of(&script, &again);
        let before = Reading::of(&script, &once);
        let choices = reading.question(&key("choices")).unwrap();
        assert_eq!((choices.round, choices.n), (Round::FIRST, 6));
        let [empty] = reading.other_rounds(&key("choices")) else {
            panic!("one other round");
        };
        assert_eq!((empty.figures.round, empty.figures.n), (Round(2), 0));
        assert_eq!(reading.questions, before.questions);
        assert_eq!(reading.verbatims(&key("open")).len(), 6);
        assert_eq!(findings(&reading), findings(&before));
        assert!(!findings(&reading).is_empty());
        assert!(before.other_rounds(&key("choices")).is_empty());
    }

    #[test]
    fn findings_are_of_the_latest_answers_and_each_round_keeps_its_figures() {
        let script = script(&[]);
        let mut data = asked(3);
        let second = (1..=4).map(|id| in_round(2, ballot("choices", Some(id), ticks("y"))));
        data.ballots.extend(second);
        data.ballots
            .push(in_round(3, ballot("choices", Some(1), Body::Blank)));
        let word = in_round(2, ballot("open", Some(1), says("au deuxième")));
        data.ballots.push(word);
        let reading = Reading::of(&script, &data);
        let choices = reading.question(&key("choices")).unwrap();
        assert_eq!((choices.round, choices.n), (Round(2), 4));
        let others: Vec<(u32, u64, u64, u64)> = reading
            .other_rounds(&key("choices"))
            .iter()
            .map(|other| &other.figures)
            .map(|of| (of.round.0, of.n, of.blank, of.missing))
            .collect();
        assert_eq!(others, [(1, 6, 0, 0), (3, 0, 1, 5), (4, 0, 0, 6)]);
        let about = findings(&reading).into_iter();
        let mut cells = about
            .flat_map(|finding| finding.cells)
            .filter(|cell| cell.question == key("choices"));
        assert!(cells.all(|cell| cell.round == Round(2)));
        // A cell of an earlier round is still one.
        let whole = CellRef::room(key("choices"), Round::FIRST, Facet::Whole);
        let cell = reading.cell(&whole).unwrap();
        assert_eq!(cell.value.shown(), Some(&Figure::Count(6)));
        let open = reading.other_rounds(&key("open"));
        assert_eq!(
            (
                reading.verbatims(&key("open")).len(),
                open[0].verbatims.len()
            ),
            (1, 6)
        );
    }

    #[test]
    fn answers_of_a_round_that_was_taken_back_are_of_no_round() {
        let script = script(&[]);
        let mut data = asked(0);
        data.ballots
            .push(in_round(2, ballot("choices", Some(1), ticks("y"))));
        let reading = Reading::of(&script, &data);
        let choices = reading.question(&key("choices")).unwrap();
        assert_eq!((choices.round, choices.n), (Round::FIRST, 6));
        assert!(reading.other_rounds(&key("choices")).is_empty());
    }
}

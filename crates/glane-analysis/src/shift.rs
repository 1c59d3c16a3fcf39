//! From one round to the next: what a question asked a second time, to be held against the first, moved.
//!
//! Each round's own figures are of everybody who answered in it. Who answered both is told apart: of them alone can be
//! said that somebody changed. A person is one person, however often they answered.

use glane_core::ballot::Body;
use glane_core::id::{ItemKey, Round};
use glane_core::kind::{Kind, Payload};
use glane_core::script::Question;
use glane_core::tally::{Content, Tally};

/// What there is to answer, one line of the picture each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// An option.
    Item(ItemKey),
    /// A step of a scale.
    Step(i64),
}

/// How often a line was answered, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftRow {
    /// Which.
    pub line: Line,
    /// In each round.
    pub counts: [u64; 2],
}

/// The two rounds of a question side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Which rounds.
    pub rounds: [Round; 2],
    /// How many answered in each, raised hands among them.
    pub n: [u64; 2],
    /// How many people answered in both.
    pub both: u64,
    /// How many of these say something else the second time.
    pub changed: u64,
    /// What was answered; nothing for a question of numbers without steps.
    pub rows: Vec<ShiftRow>,
    /// Sums of what was answered, where it is a number.
    sums: Option<[i64; 2]>,
    /// The same of those who answered both.
    both_sums: [i64; 2],
}

impl Shift {
    /// Two rounds that nobody answered yet; nothing for a kind whose answers do not stand side by side.
    pub fn start(question: &Question, rounds: [Round; 2]) -> Option<Self> {
        let row = |line| ShiftRow {
            line,
            counts: [0, 0],
        };
        let items = || {
            let items = question.items.iter();
            items
                .map(|item| row(Line::Item(item.key.clone())))
                .collect()
        };
        let (rows, sums) = match &question.kind {
            Kind::Choice(_) | Kind::Choices(_) | Kind::Slots(_) => (items(), None),
            Kind::Scale(scale) => {
                let steps = scale.min..=scale.max;
                (
                    steps.map(|step| row(Line::Step(step))).collect(),
                    Some([0, 0]),
                )
            }
            Kind::Number(_) => (Vec::new(), Some([0, 0])),
            _ => return None,
        };
        Some(Self {
            rounds,
            n: [0, 0],
            both: 0,
            changed: 0,
            rows,
            sums,
            both_sums: [0, 0],
        })
    }

    /// Takes in what one person says in each round.
    pub fn person(&mut self, said: [Option<&Body>; 2]) {
        let [before, after] = said.map(payload);
        for (at, payload) in [before, after].into_iter().enumerate() {
            if let Some(payload) = payload {
                self.count(at, payload);
            }
        }
        if let (Some(before), Some(after)) = (before, after) {
            self.both += 1;
            self.changed += u64::from(before != after);
            if let (Payload::Score(before), Payload::Score(after)) = (before, after) {
                let [first, second] = self.both_sums;
                self.both_sums = [first.saturating_add(*before), second.saturating_add(*after)];
            }
        }
    }

    /// Takes in a raised hand of the first round (0) or of the second (1): nobody knows whose, so it pairs with none.
    pub fn hand(&mut self, at: usize, body: &Body) {
        if let Some(payload) = payload(Some(body)) {
            self.count(at, payload);
        }
    }

    /// The same of hands that are only counted.
    pub fn hands(&mut self, at: usize, hands: &Tally) {
        self.add_people(at, u64::try_from(hands.answered).unwrap_or(0));
        match &hands.content {
            Content::Items(counts) => {
                for (key, count) in counts {
                    self.add(at, &Line::Item(key.clone()), *count);
                }
            }
            Content::Scores(counts) => {
                for (score, count) in counts {
                    self.add(at, &Line::Step(*score), *count);
                    self.sum(at, score.saturating_mul(*count));
                }
            }
            _ => {}
        }
    }

    fn count(&mut self, at: usize, payload: &Payload) {
        self.add_people(at, 1);
        match payload {
            Payload::Items(items) => {
                for key in items {
                    self.add(at, &Line::Item(key.clone()), 1);
                }
            }
            Payload::Score(score) => {
                self.add(at, &Line::Step(*score), 1);
                self.sum(at, *score);
            }
            _ => {}
        }
    }

    fn add_people(&mut self, at: usize, people: u64) {
        if let Some(n) = self.n.get_mut(at) {
            *n += people;
        }
    }

    fn add(&mut self, at: usize, line: &Line, count: i64) {
        let row = self.rows.iter_mut().find(|row| row.line == *line);
        if let Some(own) = row.and_then(|row| row.counts.get_mut(at)) {
            *own = own.saturating_add_signed(count);
        }
    }

    fn sum(&mut self, at: usize, score: i64) {
        if let Some(sum) = self.sums.as_mut().and_then(|sums| sums.get_mut(at)) {
            *sum = sum.saturating_add(score);
        }
    }

    /// Whether there is something to hold against something.
    pub fn is_whole(&self) -> bool {
        self.n.iter().all(|n| *n > 0)
    }

    /// The mean of each round, in steps, where what was answered is a number.
    pub fn means(&self) -> Option<[f64; 2]> {
        let [before, after] = self.sums?;
        let [m, n] = self.n;
        Some([mean(before, m)?, mean(after, n)?])
    }

    /// The same of those who answered both.
    pub fn both_means(&self) -> Option<[f64; 2]> {
        self.sums?;
        let [before, after] = self.both_sums;
        Some([mean(before, self.both)?, mean(after, self.both)?])
    }

    /// How many answered in each round and not in the other; hands, which pair with none, are among them.
    pub fn alone(&self) -> [u64; 2] {
        self.n.map(|n| n.saturating_sub(self.both))
    }
}

fn payload(body: Option<&Body>) -> Option<&Payload> {
    match body? {
        Body::Answered(payload) => Some(payload),
        _ => None,
    }
}

#[expect(clippy::cast_precision_loss, reason = "answers are far below 2⁵³")]
fn mean(sum: i64, n: u64) -> Option<f64> {
    (n > 0).then(|| sum as f64 / n as f64)
}

#[cfg(test)]
mod tests {
    use glane_core::decision::Act;
    use glane_core::id::QuestionKey;
    use glane_core::running::Move;

    use super::*;
    use crate::Reading;
    use crate::fixture::{ballot, item, numbered, person, script, snapshot};

    fn key(text: &str) -> QuestionKey {
        QuestionKey::new(text).unwrap()
    }

    fn ticks(keys: &[&str]) -> Body {
        Body::Answered(Payload::Items(keys.iter().map(|key| item(key)).collect()))
    }

    /// Six people tick `x`, a hand too; then five of them answer again, two of whom say `y`, and a seventh comes.
    fn asked_twice(act: fn(QuestionKey) -> Act) -> Option<Shift> {
        let script = script(&[]);
        let people = (1..=7).map(|id| person(id, None)).collect();
        let mut ballots = Vec::new();
        for id in 1..=6 {
            ballots.push(ballot("choices", Some(id), ticks(&["x"])));
        }
        ballots.push(ballot("choices", None, ticks(&["x"])));
        let again = [(1, "y"), (2, "y"), (3, "x"), (4, "x"), (5, "x"), (7, "y")];
        for (id, said) in again {
            let mut second = ballot("choices", Some(id), ticks(&[said]));
            second.round = Round(2);
            ballots.push(second);
        }
        let mut blank = ballot("choices", Some(6), Body::Blank);
        blank.round = Round(2);
        ballots.push(blank);
        let mut data = snapshot(people, ballots);
        data.decisions = numbered(vec![act(key("choices"))]);
        let reading = Reading::of(&script, &data);
        reading.shift(&key("choices")).cloned()
    }

    fn again(question: QuestionKey) -> Act {
        Act::Running(Move::Again { question })
    }

    #[test]
    fn each_round_has_its_counts_and_only_who_answered_both_can_have_changed() {
        let shift = asked_twice(again).unwrap();
        assert_eq!(shift.rounds, [Round(1), Round(2)]);
        assert_eq!(
            shift.n,
            [7, 6],
            "a hand counts, who leaves it blank does not"
        );
        assert_eq!((shift.both, shift.changed), (5, 2));
        assert_eq!(shift.alone(), [2, 1]);
        let count = |name: &str| {
            let row = shift
                .rows
                .iter()
                .find(|row| row.line == Line::Item(item(name)));
            row.unwrap().counts
        };
        assert_eq!((count("x"), count("y")), ([7, 3], [0, 3]));
        assert_eq!(shift.means(), None);
        assert!(shift.is_whole());
    }

    #[test]
    fn a_question_asked_anew_after_a_misunderstanding_is_held_against_nothing() {
        assert_eq!(asked_twice(|question| Act::ResetRound { question }), None);
    }

    #[test]
    fn means_are_of_everybody_and_of_who_answered_both() {
        let mut asked = script(&[]).questions.remove(0);
        asked.kind = Kind::Scale(glane_core::kind::scale::Scale {
            min: 1,
            max: 5,
            low: None,
            high: None,
        });
        let mut shift = Shift::start(&asked, [Round(1), Round(2)]).unwrap();
        let score = |score| Body::Answered(Payload::Score(score));
        assert!(!shift.is_whole() && shift.means().is_none());
        shift.person([Some(&score(2)), Some(&score(4))]);
        shift.person([Some(&score(3)), Some(&score(3))]);
        shift.person([Some(&score(1)), None]);
        shift.person([None, Some(&score(5))]);
        shift.hand(1, &score(4));
        assert_eq!(shift.means(), Some([2.0, 4.0]));
        assert_eq!(shift.both_means(), Some([2.5, 3.5]));
        assert_eq!((shift.both, shift.changed), (2, 1));
        let mut hands = Tally::empty(&asked.kind);
        hands.fold(&asked.kind, &score(4), glane_core::tally::Sign::In);
        let mut counted = shift.clone();
        counted.hands(1, &hands);
        shift.hand(1, &score(4));
        assert_eq!(counted, shift, "hands counted or one by one are the same");
    }
}

//! Tone: helpful and hard words side by side; points to watch; openings. All are proposals until people decide.
//!
//! Helpful and hard words: made where their tone is asked for and both are there. Points to watch, openings: made where
//! one such word at least was written twice. What is counted is every word of the tone; what is named is the most
//! mentioned, each written twice or more. Evidence: the words' cells in mentions. Strength: 0.6 × their share of all
//! mentions × reach. Silent below five answers. Misleads: a word has the tone its author gave it, which no list knows; see
//! `lexicons/tones.tsv`.

use glane_core::claim::Claim;
use glane_core::evidence::{Base, CellRef, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::tone::{Tone, Tones};
use glane_stats::Share;

use super::draft::Draft;
use super::order::most_written;
use super::rules::{LONG_LIST, SEVERAL, reach, strength, typed, whole, word_cell};
use crate::question::QuestionReading;
use crate::question::words::WordReading;
use crate::reading::Reading;
use crate::tone::Toned;

/// The words of one tone.
struct Side<'a> {
    tone: Tone,
    words: Vec<&'a WordReading>,
    named: Vec<&'a WordReading>,
    decided: bool,
}

impl<'a> Side<'a> {
    /// Nothing when no word of the tone was written twice.
    fn of(all: &[Toned<'a>], tone: Tone) -> Option<Self> {
        let own = || all.iter().filter(|toned| toned.tone == tone);
        let words: Vec<&WordReading> = own().map(|toned| toned.word).collect();
        let counts: Vec<u64> = words.iter().map(|word| word.mentions).collect();
        let named = words.get(..most_written(&counts, LONG_LIST))?.to_vec();
        (!named.is_empty()).then_some(Self {
            tone,
            words,
            named,
            decided: own().all(|toned| toned.decided),
        })
    }

    fn mentions(&self) -> u64 {
        self.words.iter().map(|word| word.mentions).sum()
    }

    /// Fills a count and a ranking, and claims that these are the words of the tone.
    fn told(&self, draft: Draft, question: &QuestionReading, count: &str, ranking: &str) -> Draft {
        let cells = |words: &[&WordReading]| {
            words
                .iter()
                .map(|word| cell(question, word))
                .collect::<Vec<_>>()
        };
        let entries = self
            .named
            .iter()
            .map(|word| (typed(&word.shown), word.mentions));
        draft
            .sum(count, self.mentions(), cells(&self.words))
            .lists(ranking, Arg::Ranking(entries.collect()), cells(&self.named))
            .claims(Claim::Descending {
                cells: cells(&self.named),
            })
            .claims(Claim::Toned {
                cells: cells(&self.words),
                tone: self.tone,
            })
    }
}

fn cell(question: &QuestionReading, word: &WordReading) -> CellRef {
    word_cell(question, word).measuring(Measure::Mentions, Base::Mentions)
}

pub(super) fn all(reading: &Reading, question: &QuestionReading) -> Vec<Finding> {
    if question.n < SEVERAL || question.words().is_none() {
        return Vec::new();
    }
    let toned = reading.toned(question);
    let mixed = (reading.tones(&question.key) == Tones::All)
        .then(|| mix(question, &toned))
        .flatten();
    let subjects = [
        (Tone::Watch, FindingKind::Watch, "watch"),
        (Tone::Opportunity, FindingKind::Opportunity, "opportunity"),
    ];
    let subjects = subjects
        .into_iter()
        .filter_map(|(tone, kind, name)| subject(question, &Side::of(&toned, tone)?, kind, name));
    mixed.into_iter().chain(subjects).collect()
}

fn mix(question: &QuestionReading, toned: &[Toned<'_>]) -> Option<Finding> {
    let helpful = Side::of(toned, Tone::Helpful)?;
    let hard = Side::of(toned, Tone::Hard)?;
    let key = if helpful.decided && hard.decided {
        "finding-tone"
    } else {
        "finding-tone-proposed"
    };
    let draft = Draft::new(FindingKind::Tone, key, &[whole(question)]);
    let draft = helpful.told(draft, question, "helpful_count", "helpful");
    let draft = hard.told(draft, question, "hard_count", "hard");
    let part = helpful.mentions().saturating_add(hard.mentions());
    close(draft, question, part, helpful.words.first()?)
}

fn subject(
    question: &QuestionReading,
    side: &Side<'_>,
    kind: FindingKind,
    name: &str,
) -> Option<Finding> {
    let proposed = if side.decided { "" } else { "-proposed" };
    let draft = Draft::new(
        kind,
        &format!("finding-{name}{proposed}"),
        &[whole(question)],
    );
    let draft = side.told(draft, question, "count", "ranking");
    close(draft, question, side.mentions(), side.words.first()?)
}

fn close(
    draft: Draft,
    question: &QuestionReading,
    part: u64,
    word: &WordReading,
) -> Option<Finding> {
    let total = question.mentions();
    draft
        .base("total", total, cell(question, word))
        .base("n", question.n, whole(question))
        .finding(strength(600, &[Share::new(part, total), reach(question.n)]))
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::kind::Payload;

    use super::super::rules::tests::count_of;
    use super::*;
    use crate::fixture::{ballot, person, script, snapshot};

    fn found(words: &[&str], all_tones: bool) -> Vec<Finding> {
        let ids = 1..=u32::try_from(words.len()).unwrap();
        let people = ids.clone().map(|id| person(id, None)).collect();
        let ballots = ids.zip(words).map(|(id, word)| {
            let said = Payload::Words(vec![(*word).to_owned()]);
            ballot("words", Some(id), Body::Answered(said))
        });
        let mut reading = Reading::of(&script(&[]), &snapshot(people, ballots.collect()));
        if all_tones {
            reading.show_all_tones();
        }
        let question = reading
            .questions
            .iter()
            .find(|one| one.words().is_some())
            .unwrap();
        all(&reading, question)
    }

    #[test]
    fn easy_and_hard_words_are_told_once_asked_for() {
        let said = ["rapide", "rapides", "fiable", "pénible", "pénible", "bus"];
        assert!(found(&said, false).is_empty());
        let mix = found(&said, true).remove(0);
        assert_eq!(mix.sentence.key, "finding-tone-proposed");
        assert_eq!(
            (
                count_of(&mix, "helpful_count"),
                count_of(&mix, "hard_count"),
                count_of(&mix, "total")
            ),
            (3, 2, 6)
        );
        assert_eq!(
            mix.sentence.args["helpful"],
            Arg::Ranking(vec![(typed("rapide"), 2)])
        );
        assert!(found(&["rapide", "rapide", "bus", "bus", "car"], true).is_empty());
    }

    #[test]
    fn subjects_need_a_word_that_came_twice_and_five_people() {
        let keys = |said: &[&str]| {
            found(said, false)
                .iter()
                .map(|one| one.kind)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            keys(&["isolement", "isolement", "solidaire", "solidaires", "bus"]),
            [FindingKind::Watch, FindingKind::Opportunity]
        );
        assert_eq!(keys(&["isolement", "danger", "bus", "car", "vélo"]), []);
        assert_eq!(keys(&["isolement", "isolement", "bus", "car"]), []);
    }
}

//! All ballots of a workshop, counted once, one person at a time.
//!
//! What is kept grows with the cells of the count (items, steps, distinct forms and spellings, pairs of steps, each
//! by group where crossed), never with the people: a million of them take the room of a thousand. That is why
//! ballots are handed over person by person ([`Source`]): what ties two answers of one person is counted while
//! both are at hand, and forgotten.
//!
//! Which raw forms are one word is only known once all are counted, and so is how many people gave a word under
//! two of its spellings: words are gone over a second time ([`WordsCount`]).

mod counting;
mod follow;
mod pair;
mod source;
mod spelling;
mod together;
mod words;

use std::collections::BTreeMap;

use glane_core::channel::Channel;
use glane_core::id::{GroupKey, QuestionKey, Round};
use glane_core::idea::Moderation;
use glane_core::room::RoomState;
use glane_core::script::{Question, Script};
use glane_core::tally::{Sign, Tally};
use glane_core::words::WordCall;
use glane_core::workshop::Snapshot;

use crate::coding::{Coder, ThemeCount};

pub use counting::Counting;
pub use follow::KeptWords;
pub use pair::PairCount;
pub use source::{Sender, Source, Take};
pub use words::WordsCount;

/// The tallies of one question in one round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionCount {
    /// The question.
    pub question: QuestionKey,
    /// In which asking.
    pub round: Round,
    /// Every ballot, raised hands included.
    pub room: Tally,
    /// Raised hands alone: they count in the room, never in a group nor among people.
    pub raised: Tally,
    /// Ballots of the people of each group, in the script's order. Of words, only how many answered: which they
    /// wrote is in `words`.
    pub groups: Vec<(GroupKey, Tally)>,
    /// What was decided about its words, the oldest first.
    pub calls: Vec<WordCall>,
    /// Whether words nobody has spoken of wait for accord.
    pub waits: bool,
    /// What was decided about its ideas; its tallies count them so.
    pub ideas: Moderation,
    /// For words: which forms are one word, and who gave it. Absent until they were gone over a second time.
    pub words: Option<WordsCount>,
    /// For texts, where they stand and the themes they bear; nothing where nobody asks for themes.
    pub themes: Option<ThemeCount>,
}

impl QuestionCount {
    /// A count of no ballot, with the script's groups.
    pub fn empty(script: &Script, question: &Question, round: Round) -> Self {
        let nothing = || Tally::empty(&question.kind);
        Self {
            question: question.key.clone(),
            round,
            room: nothing(),
            raised: nothing(),
            calls: Vec::new(),
            waits: false,
            ideas: Moderation::default(),
            words: None,
            themes: None,
            groups: script
                .groups
                .iter()
                .map(|group| (group.key.clone(), nothing()))
                .collect(),
        }
    }
}

/// A whole workshop, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Tables with a ballot to a question that tables answer; they are none of the people.
    pub tables: u64,
    /// People who handed in at least one ballot, to any question in any round; raised hands are nobody's.
    pub people: u64,
    /// Those people by group, in the script's order, zeros kept.
    pub groups: Vec<(GroupKey, u64)>,
    /// Those in none of the script's groups.
    pub ungrouped: u64,
    /// Those people by the way their first answer came, all ways listed.
    pub channels: Vec<(Channel, u64)>,
    /// People present, if the facilitator counted them.
    pub present: Option<u32>,
    /// Each question of the script in its current round, in order.
    pub questions: Vec<QuestionCount>,
    /// Each pair of scales, in the script's order: what the people who answered both gave.
    pub pairs: Vec<PairCount>,
}

/// Counts a snapshot under a script. Ballots of earlier rounds, and of questions the script no longer
/// has, make their sender one of the people and count in no tally.
pub fn tally_all(script: &Script, snapshot: &Snapshot) -> Counted {
    let state = RoomState::fold(script, &snapshot.decisions);
    let coders = Coder::all(script, &state);
    tally_source(script, &state, &coders, snapshot)
}

/// The same from wherever ballots come.
pub(crate) fn tally_source(
    script: &Script,
    state: &RoomState,
    coders: &BTreeMap<QuestionKey, Coder<'_>>,
    source: &dyn Source,
) -> Counted {
    let mut counting = Counting::new(script, state, coders);
    source.each(None, &mut |sender, ballots| {
        counting.fold(sender, ballots, Sign::In);
    });
    let mut counted = counting.counted();
    words::go_over(script, source, &mut counted);
    counted
}

/// A tally's count as a number of people; a tally of real ballots holds none below 0.
pub(crate) fn natural(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::decision::Act;
    use glane_core::kind::Payload;

    use super::*;
    use crate::fixture::{ballot, decided, item, person, script, snapshot};

    fn ticks(key: &str) -> Body {
        Body::Answered(Payload::Items([item(key)].into()))
    }

    #[test]
    fn raised_hands_count_in_the_room_and_nowhere_else() {
        let script = script(&["g1", "g2"]);
        let people = vec![person(1, Some("g1")), person(2, None)];
        let ballots = vec![
            ballot("choices", Some(1), ticks("x")),
            ballot("choices", Some(2), ticks("x")),
            ballot("choices", None, ticks("y")),
        ];
        let counted = tally_all(&script, &snapshot(people, ballots));
        let of = &counted.questions[0];
        assert_eq!(
            (
                of.room.answered,
                of.raised.answered,
                of.groups[0].1.answered
            ),
            (3, 1, 1)
        );
        assert_eq!(
            (counted.people, counted.groups[0].1, counted.ungrouped),
            (2, 1, 1)
        );
    }

    #[test]
    fn only_the_current_round_counts_but_earlier_answers_make_people() {
        let script = script(&[]);
        let mut data = snapshot(
            vec![person(1, None)],
            vec![ballot("choices", Some(1), ticks("x"))],
        );
        data.decisions = decided(Act::ResetRound {
            question: script.questions[0].key.clone(),
        });
        let counted = tally_all(&script, &data);
        assert_eq!((counted.people, counted.questions[0].round), (1, Round(2)));
        assert_eq!(counted.questions[0].room.ballots(), 0);
    }

    #[test]
    fn someone_who_never_answered_is_not_counted_and_a_strange_group_is_no_group() {
        let script = script(&["g1"]);
        let people = vec![person(1, Some("gone")), person(2, Some("g1"))];
        let counted = tally_all(
            &script,
            &snapshot(people, vec![ballot("choices", Some(1), Body::Blank)]),
        );
        assert_eq!(
            (counted.people, counted.groups[0].1, counted.ungrouped),
            (1, 0, 1)
        );
        assert_eq!(counted.channels.iter().map(|(_, n)| n).sum::<u64>(), 1);
    }
}

//! All ballots of a workshop, counted once.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::{Ballot, Body};
use glane_core::channel::Channel;
use glane_core::id::{GroupKey, PersonId, QuestionKey, Round};
use glane_core::kind::Payload;
use glane_core::person::Person;
use glane_core::room::RoomState;
use glane_core::script::{Question, Script};
use glane_core::tally::{Sign, Tally};
use glane_core::text::normal_form;
use glane_core::words::WordCall;
use glane_core::workshop::Snapshot;

use crate::coding::{Coder, ThemeCount};

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
    /// Ballots of the people of each group, in the script's order.
    pub groups: Vec<(GroupKey, Tally)>,
    /// For words, the raw normal forms that each person gave: who gave two forms of one word is one person.
    pub together: Vec<BTreeSet<String>>,
    /// What was decided about its words, the oldest first.
    pub calls: Vec<WordCall>,
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
            together: Vec::new(),
            calls: Vec::new(),
            themes: None,
            groups: script
                .groups
                .iter()
                .map(|group| (group.key.clone(), nothing()))
                .collect(),
        }
    }

    /// Counts one ballot of this question and round in or out; `group` is its person's.
    pub fn fold(
        &mut self,
        question: &Question,
        ballot: &Ballot,
        group: Option<&GroupKey>,
        sign: Sign,
    ) {
        self.room.fold(&question.kind, &ballot.body, sign);
        if ballot.person.is_none() {
            self.raised.fold(&question.kind, &ballot.body, sign);
        } else if let Some((_, tally)) = self.groups.iter_mut().find(|(key, _)| Some(key) == group)
        {
            tally.fold(&question.kind, &ballot.body, sign);
        }
    }
}

/// A whole workshop, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
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
}

/// Counts a snapshot under a script. Ballots of earlier rounds, and of questions the script no longer
/// has, make their sender one of the people and count in no tally.
pub fn tally_all(script: &Script, snapshot: &Snapshot) -> Counted {
    let state = RoomState::fold(script, &snapshot.decisions);
    tally_with(script, snapshot, &state, &Coder::all(script, &state))
}

/// The same under a state and with coders that are already there.
pub(crate) fn tally_with(
    script: &Script,
    snapshot: &Snapshot,
    state: &RoomState,
    coders: &BTreeMap<QuestionKey, Coder<'_>>,
) -> Counted {
    let known: BTreeMap<PersonId, &Person> = snapshot
        .people
        .iter()
        .map(|person| (person.id, person))
        .collect();
    let mut senders: BTreeMap<PersonId, Channel> = BTreeMap::new();
    let mut counts: BTreeMap<&QuestionKey, (&Question, QuestionCount)> = script
        .questions
        .iter()
        .map(|question| {
            (
                &question.key,
                (
                    question,
                    QuestionCount {
                        calls: state.calls(&question.key).to_vec(),
                        themes: coders
                            .get(&question.key)
                            .map(|coder| ThemeCount::empty(coder.coding.codebook().clone())),
                        ..QuestionCount::empty(script, question, state.round(&question.key))
                    },
                ),
            )
        })
        .collect();
    for ballot in &snapshot.ballots {
        let person = ballot.person.and_then(|id| known.get(&id).copied());
        if let Some(id) = ballot.person {
            let channel = person.map_or(ballot.channel, |person| person.channel);
            let first = senders.entry(id).or_insert(channel);
            *first = channel.min(*first);
        }
        if let Some((question, count)) = counts.get_mut(&ballot.question)
            && count.round == ballot.round
        {
            let group = person.and_then(|person| person.group.as_ref());
            count.fold(question, ballot, group, Sign::In);
            if let (Some(themes), Some(coder)) = (&mut count.themes, coders.get(&question.key)) {
                themes.fold(coder, ballot, group, Sign::In);
            }
            if ballot.person.is_some() {
                count.together.extend(forms(&ballot.body));
            }
        }
    }
    let group_of = |id: &PersonId| known.get(id).and_then(|person| person.group.as_ref());
    let groups: Vec<(GroupKey, u64)> = script
        .groups
        .iter()
        .map(|group| {
            (
                group.key.clone(),
                number(senders.keys().filter(|id| group_of(id) == Some(&group.key))),
            )
        })
        .collect();
    let people = number(senders.keys());
    let grouped: u64 = groups.iter().map(|(_, people)| people).sum();
    Counted {
        people,
        ungrouped: people.saturating_sub(grouped),
        groups,
        channels: Channel::ALL
            .into_iter()
            .map(|channel| {
                (
                    channel,
                    number(senders.values().filter(|way| **way == channel)),
                )
            })
            .collect(),
        present: state.present,
        questions: script
            .questions
            .iter()
            .filter_map(|question| counts.get(&question.key).map(|(_, count)| count.clone()))
            .collect(),
    }
}

/// The raw normal forms of a ballot of words.
pub fn forms(body: &Body) -> Option<BTreeSet<String>> {
    match body {
        Body::Answered(Payload::Words(typed)) => {
            Some(typed.iter().map(|word| normal_form(word)).collect())
        }
        _ => None,
    }
}

/// A tally's count as a number of people; a tally of real ballots holds none below 0.
pub(crate) fn natural(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}

fn number<T>(all: impl Iterator<Item = T>) -> u64 {
    u64::try_from(all.count()).unwrap_or(u64::MAX)
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

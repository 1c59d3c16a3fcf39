//! What the room made of the findings that were put to it before it left.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::Body;
use glane_core::id::{AnswerId, QuestionKey};
use glane_core::kind::Payload;
use glane_core::reaction::{Hands, Put, Stance};
use glane_core::room::RoomState;
use glane_text::step::insult::insult;

use crate::count::Source;
use crate::delicate::{Langs, flags};

/// What the room made of one finding, in the words it was put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reaction {
    /// The finding, and the words.
    pub put: Put,
    /// People who answered by themselves, by stance; stances nobody took are left out.
    pub people: BTreeMap<Stance, u64>,
    /// Raised hands.
    pub hands: Hands,
    /// What people would nuance and may be read, in order of its bytes. Nothing while fewer people than the script's
    /// threshold answered: a text and a count of one would be one person's.
    pub nuances: Vec<Nuance>,
    /// What they would nuance and is not to be read: too few answered, a person hid it, or it holds an insult or may tell
    /// too much of somebody and nobody let it through.
    pub withheld: u64,
}

/// What a person would nuance.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Nuance {
    /// Word for word.
    pub text: String,
    /// Its answer.
    pub answer: AnswerId,
}

impl Reaction {
    /// How many took a stance, raised hands included.
    pub fn count(&self, stance: Stance) -> u64 {
        self.people.get(&stance).copied().unwrap_or(0) + self.hands.of(stance)
    }

    /// How many reacted, raised hands included.
    pub fn n(&self) -> u64 {
        Stance::ALL.into_iter().map(|one| self.count(one)).sum()
    }
}

/// Whether what a person would nuance may be read: a person's word counts, else it must hold no insult and nothing that may
/// tell too much of somebody. Of minors nothing may be until a person has read it.
pub fn may_be_read(state: &RoomState, answer: AnswerId, text: &str) -> bool {
    let said = state.reactions.may_be_read(answer);
    let is_plain = || insult(text).is_none() && flags(text, Langs::all()).is_empty();
    said.unwrap_or_else(|| !state.moderated.is_locked() && is_plain())
}

/// Every finding that was put and answered, the first put first. Nothing is gone over where none was put.
pub(crate) fn reactions(state: &RoomState, threshold: u32, source: &dyn Source) -> Vec<Reaction> {
    let decided = &state.reactions;
    if decided.all.is_empty() {
        return Vec::new();
    }
    let only: BTreeSet<QuestionKey> = decided.all.iter().map(|put| put.question.clone()).collect();
    let mut read: BTreeMap<QuestionKey, (BTreeMap<Stance, u64>, Vec<Nuance>)> = BTreeMap::new();
    source.each(Some(&only), &mut |sender, ballots| {
        for ballot in ballots.iter().filter(|_| sender.is_person()) {
            let Body::Answered(Payload::Reaction { stance, nuance }) = &ballot.body else {
                continue;
            };
            if ballot.round != state.round(&ballot.question) {
                continue;
            }
            let (people, nuances) = read.entry(ballot.question.clone()).or_default();
            *people.entry(*stance).or_default() += 1;
            nuances.extend(nuance.iter().map(|text| Nuance {
                text: text.clone(),
                answer: ballot.answer,
            }));
        }
    });
    let all = decided.all.iter().map(|put| {
        let (people, mut nuances) = read.remove(&put.question).unwrap_or_default();
        let written = nuances.len();
        let enough = people.values().sum::<u64>() >= u64::from(threshold);
        nuances.retain(|one| enough && may_be_read(state, one.answer, &one.text));
        nuances.sort();
        Reaction {
            hands: decided.hands(&put.question),
            withheld: u64::try_from(written - nuances.len()).unwrap_or(u64::MAX),
            put: put.clone(),
            people,
            nuances,
        }
    });
    all.filter(|one| one.n() > 0).collect()
}

#[cfg(test)]
mod tests {
    use glane_core::decision::Act;
    use glane_core::id::FindingId;
    use glane_core::label::Label;
    use glane_core::reaction::Move;
    use glane_core::workshop::Snapshot;

    use super::*;
    use crate::fixture::{ballot, numbered, person, script, snapshot};
    use crate::{Reading, findings};

    const KEY: &str = "r--aaaaaaaaaaaa-1";

    fn said(id: u32, stance: Stance, nuance: &str) -> glane_core::ballot::Ballot {
        let nuance = Some(nuance.to_owned()).filter(|said| !said.is_empty());
        let body = Body::Answered(Payload::Reaction { stance, nuance });
        ballot(KEY, Some(id), body)
    }

    fn key() -> QuestionKey {
        QuestionKey::new(KEY).unwrap()
    }

    fn put() -> Act {
        Act::Reaction(Move::Put {
            findings: vec![Put {
                question: key(),
                finding: FindingId::new("aaaaaaaaaaaa").unwrap(),
                words: Label::fr("Un constat."),
                about: None,
            }],
        })
    }

    fn hands(agree: u32) -> Act {
        let hands = Hands {
            agree,
            ..Hands::default()
        };
        Act::Reaction(Move::Hands {
            question: key(),
            hands,
        })
    }

    fn room(acts: Vec<Act>) -> Snapshot {
        let mut ballots = vec![
            said(1, Stance::Agree, ""),
            said(2, Stance::Nuance, "surtout le soir"),
            said(3, Stance::Nuance, "pas pour les jeunes"),
            said(4, Stance::Disagree, "connard"),
            said(5, Stance::Agree, ""),
        ];
        ballots.push(ballot("scale", Some(9), Body::Blank));
        let mut data = snapshot((1..=9).map(|id| person(id, None)).collect(), ballots);
        data.decisions = numbered(acts);
        data
    }

    fn read(data: &Snapshot) -> Vec<Reaction> {
        Reading::of(&script(&[]), data).reactions
    }

    #[test]
    fn stances_are_counted_with_hands_beside_and_texts_stand_word_for_word() {
        let all = read(&room(vec![put(), hands(7)]));
        let [one] = all.as_slice() else {
            panic!("one finding was put: {all:?}");
        };
        assert_eq!(Stance::ALL.map(|stance| one.count(stance)), [9, 2, 1]);
        assert_eq!((one.n(), one.hands.all()), (12, 7));
        let texts: Vec<&str> = one.nuances.iter().map(|said| said.text.as_str()).collect();
        // Who wrote first does not show; an insult waits for a person.
        assert_eq!(texts, ["pas pour les jeunes", "surtout le soir"]);
        assert_eq!(one.withheld, 1);
    }

    #[test]
    fn a_person_hides_a_text_and_lets_another_through() {
        let of = |text: &str| {
            let data = room(vec![]);
            let is = |one: &&glane_core::ballot::Ballot| {
                matches!(&one.body,
                Body::Answered(Payload::Reaction { nuance: Some(said), .. }) if said == text)
            };
            data.ballots.iter().find(is).unwrap().answer
        };
        let call = |text, shown| {
            let question = key();
            Act::Reaction(Move::Nuance {
                question,
                answer: of(text),
                shown,
            })
        };
        let acts = vec![put(), call("surtout le soir", false), call("connard", true)];
        let all = read(&room(acts));
        let texts: Vec<&str> = all[0]
            .nuances
            .iter()
            .map(|said| said.text.as_str())
            .collect();
        assert_eq!(
            (texts, all[0].withheld),
            (vec!["connard", "pas pour les jeunes"], 1)
        );
    }

    #[test]
    fn what_seems_to_be_about_somebody_waits_for_a_person() {
        let mut data = room(vec![put()]);
        let before = read(&data)[0].clone();
        let told = said(6, Stance::Nuance, "Demandez à Mme Durand");
        data.ballots.push(told);
        let after = &read(&data)[0];
        assert_eq!(after.nuances, before.nuances);
        assert_eq!(
            (after.withheld, after.n()),
            (before.withheld + 1, before.n() + 1)
        );
    }

    #[test]
    fn too_few_people_keep_their_texts_to_themselves_and_nobody_is_no_reaction() {
        let mut data = room(vec![put()]);
        data.ballots.remove(0);
        let all = read(&data);
        assert_eq!(
            (all[0].n(), all[0].nuances.len(), all[0].withheld),
            (4, 0, 3)
        );
        data.ballots.retain(|one| !one.question.is_reaction());
        assert!(read(&data).is_empty());
        data.decisions = numbered([put(), hands(2)]);
        assert_eq!(read(&data)[0].n(), 2);
    }

    #[test]
    fn what_the_room_makes_of_findings_changes_no_finding_and_adds_nobody() {
        let script = script(&[]);
        let (with, mut without) = (room(vec![put(), hands(7)]), room(vec![]));
        without.ballots.retain(|one| !one.question.is_reaction());
        let (with, without) = (Reading::of(&script, &with), Reading::of(&script, &without));
        assert_eq!(with.method.people, 1);
        assert_eq!(with.method.people, without.method.people);
        assert_eq!(with.questions, without.questions);
        assert_eq!(findings(&with), findings(&without));
    }
}

//! Questions by what people say of themselves: the options of each ask of a profile are groups like the script's own, and pass
//! through the same disclosure.
//!
//! They are read in a second going over, under a script whose groups are the options: nobody's group changes, and who would rather
//! not answer is in none. What earlier versions told by an ask is held against the same ask alone.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::{Ballot, Body};
use glane_core::id::{GroupKey, ItemKey, PersonId, QuestionKey, Revision};
use glane_core::idea::Idea;
use glane_core::kind::profile::Ask;
use glane_core::ledger::{Entry, Present, Veils, Version};
use glane_core::room::RoomState;
use glane_core::script::{Group, Question, Script};

use crate::coding::Coder;
use crate::count::{Sender, Source, Take, tally_source};
use crate::crossing::told;
use crate::question::words::local;
use crate::question::{GroupBase, QuestionReading, Room};

/// The questions of a workshop by one ask of its profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByAsk {
    /// The profile.
    pub profile: QuestionKey,
    /// What was asked.
    pub ask: Ask,
    /// The other questions, in the script's order, with the ask's options as their groups.
    pub questions: Vec<QuestionReading>,
}

impl ByAsk {
    /// What it tells of groups, for the ledger.
    pub(crate) fn told(&self) -> impl Iterator<Item = Entry> {
        let groups = groups(&self.ask);
        self.questions.iter().filter_map(move |figures| {
            let entry = told::told(figures, groups.iter().map(|group| &group.key))?;
            let by = Some((self.profile.clone(), self.ask.key.clone()));
            Some(Entry { by, ..entry })
        })
    }
}

/// What is read besides ballots.
pub(crate) struct About<'a> {
    pub(crate) script: &'a Script,
    pub(crate) state: &'a RoomState,
    pub(crate) coders: &'a BTreeMap<QuestionKey, Coder<'a>>,
    pub(crate) ideas: &'a [Idea],
    pub(crate) told: &'a [Version],
}

/// Every question by every ask; nothing where there is no profile, or nobody answered it.
pub(crate) fn by_asks(about: &About<'_>, source: &dyn Source) -> Vec<ByAsk> {
    let profiles = about.script.questions.iter();
    let profiles = profiles.filter_map(|question| Some((question, question.kind.profile()?)));
    let all = profiles.flat_map(|(question, profile)| {
        let asks = profile.asks.iter();
        asks.filter_map(|ask| by_ask(about, question, ask, source))
    });
    all.collect()
}

fn by_ask(about: &About<'_>, profile: &Question, ask: &Ask, source: &dyn Source) -> Option<ByAsk> {
    let said = Said::of(about, profile, ask, source);
    if said.people.is_empty() {
        return None;
    }
    let mut script = about.script.clone();
    script.groups = groups(ask);
    let source = Regrouped {
        source,
        said: &said,
    };
    let mut counted = tally_source(&script, about.state, about.coders, &source);
    let by = (profile.key.clone(), ask.key.clone());
    let versions = versions(about.told, Some(&by));
    let veils = veils(&versions, &source, script.threshold);
    let bases: Vec<GroupBase> = script
        .groups
        .iter()
        .zip(&counted.groups)
        .map(|(group, (_, people))| GroupBase {
            key: group.key.clone(),
            label: group.label.clone(),
            people: *people,
        })
        .collect();
    let local = local(&script);
    let room = Room {
        local: &local,
        people: counted.people,
        groups: &bases,
        threshold: script.threshold,
    };
    let asked = script.questions.iter().zip(&mut counted.questions);
    let asked = asked.filter(|(question, _)| question.kind.profile().is_none());
    let questions = asked.map(|(question, count)| {
        told::veil(&veils, count);
        let mut figures = QuestionReading::of(question, about.ideas, count, &room);
        told::note(&veils, &mut figures);
        figures
    });
    Some(ByAsk {
        profile: profile.key.clone(),
        ask: ask.clone(),
        questions: questions.collect(),
    })
}

fn groups(ask: &Ask) -> Vec<Group> {
    let options = ask.options.iter().filter_map(|option| {
        Some(Group {
            key: GroupKey::new(option.key.as_str()).ok()?,
            label: option.label.clone(),
        })
    });
    options.collect()
}

/// The versions as far as they tell by that ask; by the room's own groups, where there is none.
pub(crate) fn versions(told: &[Version], by: Option<&(QuestionKey, ItemKey)>) -> Vec<Version> {
    let own = |entry: &&Entry| entry.by.as_ref() == by;
    let versions = told.iter().map(|version| Version {
        entries: version.entries.iter().filter(own).cloned().collect(),
        ..version.clone()
    });
    versions
        .filter(|version| !version.entries.is_empty())
        .collect()
}

/// What each person said to an ask, and when.
struct Said {
    people: BTreeMap<PersonId, (GroupKey, Revision)>,
    /// When those who would rather not say it last said so.
    silent: BTreeMap<PersonId, Revision>,
}

impl Said {
    fn of(about: &About<'_>, profile: &Question, ask: &Ask, source: &dyn Source) -> Self {
        let round = about.state.round(&profile.key);
        let only = BTreeSet::from([profile.key.clone()]);
        let (mut people, mut silent) = (BTreeMap::new(), BTreeMap::new());
        source.each(Some(&only), &mut |sender, ballots| {
            let own = ballots.iter().filter(|ballot| ballot.round == round);
            for ballot in own.filter(|_| sender.is_person()) {
                let Some(person) = ballot.person else {
                    continue;
                };
                let option = match &ballot.body {
                    Body::Answered(payload) => payload.items().and_then(|all| ask.answered(all)),
                    _ => None,
                };
                match option.and_then(|option| GroupKey::new(option.key.as_str()).ok()) {
                    Some(group) => {
                        people.insert(person, (group, ballot.revision));
                    }
                    None => {
                        silent.insert(person, ballot.revision);
                    }
                }
            }
        });
        Self { people, silent }
    }

    fn group(&self, person: Option<PersonId>) -> Option<&GroupKey> {
        Some(&self.people.get(&person?)?.0)
    }

    /// When somebody said to which group they belong, or that they would rather not.
    fn came(&self, person: Option<PersonId>) -> Option<Revision> {
        let person = person?;
        let said = self.people.get(&person).map(|(_, came)| *came);
        said.or_else(|| self.silent.get(&person).copied())
    }
}

/// Ballots of people who are in the group of what they said.
struct Regrouped<'a> {
    source: &'a dyn Source,
    said: &'a Said,
}

impl Source for Regrouped<'_> {
    fn each(&self, only: Option<&BTreeSet<QuestionKey>>, take: &mut Take<'_>) {
        self.source.each(only, &mut |sender, ballots| {
            let person = ballots.first().and_then(|ballot| ballot.person);
            let sender = match sender {
                Sender::Person { channel, .. } => Sender::Person {
                    group: self.said.group(person),
                    channel,
                },
                Sender::Hands => Sender::Hands,
            };
            take(sender, ballots);
        });
    }
}

/// What may not be crossed because of earlier versions. Who said another group since has moved, whenever they answered.
fn veils(versions: &[Version], source: &Regrouped<'_>, k: u32) -> Veils {
    if versions.is_empty() {
        return Veils::default();
    }
    let mut present = Present::new(versions);
    source.each(None, &mut |sender, ballots: &[&Ballot]| {
        for ballot in ballots.iter().filter(|_| sender.is_person()) {
            if matches!(ballot.body, Body::Answered(_)) {
                let said = source.said.came(ballot.person);
                let came = said.map_or(ballot.revision, |said| said.max(ballot.revision));
                present.add((&ballot.question, ballot.round), sender.group(), came);
            }
        }
    });
    present.veils(versions, k)
}

#[cfg(test)]
mod tests {
    use glane_core::date::Day;
    use glane_core::disclosure::Disclosed;
    use glane_core::kind::profile::{Possible, Profile};
    use glane_core::kind::{Kind, Payload};
    use glane_core::label::Label;
    use glane_core::script::{Item, Tags};
    use glane_core::workshop::Snapshot;

    use super::*;
    use crate::crossing::GroupContent;
    use crate::fixture::{ballot, item, person, script, snapshot};
    use crate::{Reading, findings};

    /// The usual script with a profile of two ages.
    fn asking() -> Script {
        let mut script = script(&[]);
        let mut question = script.questions[0].clone();
        question.key = QuestionKey::new("profil").unwrap();
        let keys = ["age-jeune", "age-vieux"];
        question.items = keys
            .map(|key| Item {
                key: item(key),
                label: Label::fr(key),
                window: None,
                tags: Tags::new(),
            })
            .into();
        question.kind = Kind::Profile(Profile {
            asks: vec![Ask {
                key: item("age"),
                label: Label::fr("Votre âge"),
                options: keys
                    .map(|key| Possible {
                        key: item(key),
                        label: Label::fr(key),
                    })
                    .into(),
            }],
        });
        script.questions.push(question);
        script
    }

    /// So many young people who tick `x`, old ones who tick `y`, and ones who would rather not say who tick `x`.
    fn room(young: u32, old: u32, silent: u32) -> Snapshot {
        let (mut people, mut ballots) = (Vec::new(), Vec::new());
        for id in 1..=young + old + silent {
            people.push(person(id, None));
            let is_old = id > young && id <= young + old;
            let key = if is_old { "y" } else { "x" };
            let ticked = |key: &str| Body::Answered(Payload::Items([item(key)].into()));
            ballots.push(ballot("choices", Some(id), ticked(key)));
            let said = match id {
                _ if id <= young => ticked("age-jeune"),
                _ if is_old => ticked("age-vieux"),
                _ => Body::Blank,
            };
            ballots.push(ballot("profil", Some(id), said));
        }
        snapshot(people, ballots)
    }

    fn cells(reading: &Reading) -> Vec<Vec<Option<u64>>> {
        let choices = &reading.by_asks[0].questions[0];
        let shown = |cell: &Disclosed<u64>| cell.shown().copied();
        let of = |group: &crate::GroupReading| match &group.content {
            GroupContent::Items(cells) => cells.iter().take(2).map(shown).collect(),
            other => panic!("{other:?}"),
        };
        choices.groups.iter().map(of).collect()
    }

    #[test]
    fn questions_are_read_by_what_people_say_of_themselves() {
        let reading = Reading::of(&asking(), &room(6, 7, 5));
        assert_eq!(
            cells(&reading),
            [[Some(6), Some(0)], [Some(0), Some(7)]],
            "the five who would rather not say are in no group"
        );
        let profile = reading.questions.last().unwrap();
        assert_eq!((profile.n, profile.blank, profile.missing), (13, 5, 0));
        assert!(
            profile.groups.is_empty(),
            "a profile is crossed with nothing"
        );
        let about_it =
            |finding: &glane_core::finding::Finding| finding.questions.contains(&profile.key);
        assert!(!findings(&reading).iter().any(about_it));
        assert!(Reading::of(&asking(), &room(0, 0, 5)).by_asks.is_empty());
    }

    #[test]
    fn few_people_are_hidden_with_those_who_would_give_them_away() {
        let reading = Reading::of(&asking(), &room(6, 2, 5));
        let choices = &reading.by_asks[0].questions[0];
        assert_eq!(choices.groups[1].n, Disclosed::Hidden);
        assert!(cells(&reading)[1].iter().all(Option::is_none));
        // The two are not left over once the six and the five are taken away from thirteen.
        let reading = Reading::of(&asking(), &room(6, 7, 2));
        let hidden = reading.by_asks[0].questions[0].groups.iter();
        assert!(hidden.filter(|one| one.n == Disclosed::Hidden).count() > 0);
    }

    #[test]
    fn what_was_published_by_an_ask_is_held_against_the_same_ask() {
        let before = room(6, 7, 5);
        let told = Reading::of(&asking(), &before).told();
        assert!(told.iter().any(|entry| entry.by.is_some()));
        let version = |data: u64| Version {
            data: Revision(data),
            day: Day::new(2024, 11, 28).unwrap(),
            entries: told.clone(),
        };
        let mut same = before.clone();
        same.told = vec![version(9)];
        assert!(
            !Reading::of(&asking(), &same).by_asks[0].questions[0]
                .groups
                .is_empty()
        );
        // One more young person: the difference would be their answer.
        let mut after = room(7, 7, 5);
        after.told = vec![version(9)];
        let reading = Reading::of(&asking(), &after);
        let choices = &reading.by_asks[0].questions[0];
        assert!(choices.groups.is_empty() && choices.veiled.is_some());
        // Somebody says another age, and nobody is more or fewer.
        let mut moved = before.clone();
        let changes = |one: &&mut Ballot| one.question.as_str() == "profil";
        for (own, key) in moved.ballots.iter_mut().filter(changes).zip(["age-vieux"]) {
            own.body = Body::Answered(Payload::Items([item(key)].into()));
            own.revision = Revision(12);
        }
        moved.told = vec![version(9)];
        let reading = Reading::of(&asking(), &moved);
        assert!(reading.by_asks[0].questions[0].groups.is_empty());
    }
}

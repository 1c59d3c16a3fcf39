//! The archives of one workshop, made one centre.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::Ballot;
use glane_core::decision::Decision;
use glane_core::id::{DecisionId, QuestionKey};
use glane_core::script::{Script, read};
use glane_core::workshop::Snapshot;

use super::stands::Standing;
use super::{Centre, Conflict, Member};
use crate::figures::{Figures, figures};
use crate::kept::Kept;
use crate::read::Archive;
use glane_core::level::Level;

/// A centre with all that merging needs of it.
pub(crate) struct Whole<'a> {
    pub(crate) centre: Centre,
    pub(crate) script: Script,
    pub(crate) figures: Figures,
    pub(crate) decisions: Vec<Decision>,
    /// Of each question the words that are counted under one of them, by the name of that one.
    pub(crate) joined: BTreeMap<QuestionKey, BTreeMap<String, BTreeSet<String>>>,
    /// Of each question the words that are not counted under their own name.
    pub(crate) aside: BTreeMap<QuestionKey, BTreeSet<String>>,
    source: Source<'a>,
}

/// What the figures were counted of.
enum Source<'a> {
    Archive(&'a Archive),
    United(Box<Snapshot>),
    /// Nothing but what was counted.
    Kept(&'a Kept),
}

impl<'a> Whole<'a> {
    /// One centre of the archives of one workshop, in any order; nothing if there are none.
    pub(crate) fn of(archives: &[&'a Archive], conflicts: &mut BTreeSet<Conflict>) -> Option<Self> {
        let Standing {
            head,
            together,
            fingerprints,
            unlike,
            unlinked,
            added,
            lacking,
            undated,
        } = Standing::of(archives)?;
        let mut whole = Self {
            centre: centre(head, fingerprints.clone()),
            script: head.script.clone(),
            figures: head.figures.clone(),
            decisions: head.decisions.clone(),
            joined: BTreeMap::new(),
            aside: BTreeMap::new(),
            source: Source::Archive(head),
        };
        whole.centre.archives = together.iter().map(|one| one.id.clone()).collect();
        if together.len() > 1 {
            whole.unite(head, &together, conflicts);
        }
        let name = whole.centre.name();
        if fingerprints.len() > 1 {
            conflicts.insert(Conflict::SeveralKeys {
                centre: name.clone(),
                fingerprints,
            });
        }
        if !unlike.is_empty() {
            conflicts.insert(Conflict::NotTogether {
                centre: name.clone(),
                left_out: unlike,
            });
        }
        if !unlinked.is_empty() {
            conflicts.insert(Conflict::NotLinked {
                centre: name.clone(),
                left_out: unlinked,
            });
        }
        if added > 0 {
            conflicts.insert(Conflict::OneKeyTwice {
                centre: name.clone(),
                answers: added,
            });
        }
        if lacking > 0 {
            conflicts.insert(Conflict::Lacking {
                centre: name.clone(),
                answers: lacking,
            });
        }
        if !undated.is_empty() {
            conflicts.insert(Conflict::Undated {
                centre: name,
                others: undated,
            });
        }
        whole.centre.people = whole.figures.people;
        whole.centre.present = whole.figures.present;
        whole.centre.groups.clone_from(&whole.figures.groups);
        Some(whole)
    }

    /// A workshop of this house; nothing if its script can no longer be read.
    pub(crate) fn here(member: &Member<'a>) -> Option<Self> {
        let kept = member.kept;
        let script = read::read(&kept.source).ok()?;
        let centre = Centre {
            edition: member.edition.to_owned(),
            site: member.site.to_owned(),
            workshop: kept.workshop,
            slug: kept.slug.clone(),
            title: script.title.clone(),
            public: script.audience,
            day: script.day,
            level: Level::Everything,
            revision: kept.settled,
            fingerprints: BTreeSet::new(),
            archives: BTreeSet::new(),
            people: kept.figures.people,
            present: kept.figures.present,
            groups: kept.figures.groups.clone(),
            threshold: script.threshold,
            own: Vec::new(),
            here: true,
        };
        Some(Self {
            centre,
            script,
            figures: kept.figures.clone(),
            decisions: kept.decisions.clone(),
            joined: BTreeMap::new(),
            aside: BTreeMap::new(),
            source: Source::Kept(kept),
        })
    }

    /// What is counted of it, where that is all there is.
    pub(crate) fn kept(&self) -> Option<&Kept> {
        match self.source {
            Source::Kept(kept) => Some(kept),
            _ => None,
        }
    }

    /// Its answers; nothing where counts stand alone.
    pub(crate) fn snapshot(&self) -> Option<Snapshot> {
        match &self.source {
            Source::Archive(archive) if archive.manifest.level.has_answers() => {
                Some(archive.snapshot())
            }
            Source::Archive(_) | Source::Kept(_) => None,
            Source::United(snapshot) => Some((**snapshot).clone()),
        }
    }

    /// Puts together what several machines hold of one workshop, each answer once.
    fn unite(&mut self, head: &Archive, all: &[&Archive], conflicts: &mut BTreeSet<Conflict>) {
        let mut snapshot = head.snapshot();
        let mut ballots: BTreeMap<_, &Ballot> = BTreeMap::new();
        let mut differ: BTreeMap<QuestionKey, u64> = BTreeMap::new();
        let mut people = BTreeMap::new();
        let mut ideas = BTreeMap::new();
        let mut decisions: BTreeMap<DecisionId, &Decision> = BTreeMap::new();
        for archive in all {
            for ballot in &archive.ballots {
                let stands = ballots.entry(ballot.answer).or_insert(ballot);
                if stands.body != ballot.body && stands.attempt == ballot.attempt {
                    *differ.entry(ballot.question.clone()).or_default() += 1;
                }
                if later(ballot) > later(stands) {
                    *stands = ballot;
                }
            }
            for person in &archive.people {
                let stands = people.entry(person.id).or_insert(person);
                if (person.revision, &person.group) > (stands.revision, &stands.group) {
                    *stands = person;
                }
            }
            for idea in &archive.ideas {
                let at = (idea.question.clone(), idea.key.clone());
                let stands = ideas.entry(at).or_insert(idea);
                if idea.text > stands.text {
                    *stands = idea;
                }
            }
            for decision in &archive.decisions {
                let stands = decisions.entry(decision.id).or_insert(decision);
                if decision.revision > stands.revision {
                    *stands = decision;
                }
            }
        }
        let answers = ballots.len();
        snapshot.ballots = ballots.into_values().cloned().collect();
        snapshot.people = people.into_values().cloned().collect();
        snapshot.ideas = ideas.into_values().cloned().collect();
        snapshot.decisions = decisions.into_values().cloned().collect();
        snapshot.decisions.sort_by_key(|one| (one.revision, one.id));
        let mut united = figures(&self.script, &snapshot);
        for question in &mut united.questions {
            let all = all.iter().flat_map(|archive| &archive.figures.questions);
            question.withheld = all
                .filter(|one| one.question == question.question)
                .any(|one| one.withheld);
        }
        if self.centre.level != Level::Everything {
            // Answers by themselves do not say how many people gave them; an archive that holds them all does.
            let whole = all.iter().find(|one| one.ballots.len() == answers);
            united.people = whole.and_then(|one| one.figures.people);
            let groups = whole.map_or(&self.figures.groups, |one| &one.figures.groups);
            united.groups.clone_from(groups);
        }
        self.figures = united;
        self.decisions.clone_from(&snapshot.decisions);
        self.source = Source::United(Box::new(snapshot));
        for (question, answers) in differ {
            conflicts.insert(Conflict::Answers {
                centre: self.centre.name(),
                question,
                answers,
            });
        }
    }
}

fn later(ballot: &Ballot) -> (u32, glane_core::id::Revision, String) {
    let body = serde_json::to_string(&ballot.body).unwrap_or_default();
    (ballot.attempt, ballot.revision, body)
}

fn centre(archive: &Archive, fingerprints: BTreeSet<String>) -> Centre {
    let manifest = &archive.manifest;
    Centre {
        edition: manifest.edition.clone(),
        site: manifest.site.clone(),
        workshop: manifest.workshop,
        slug: manifest.slug.clone(),
        title: archive.script.title.clone(),
        public: manifest.public,
        day: manifest.day,
        level: manifest.level,
        revision: manifest.revision,
        fingerprints,
        archives: BTreeSet::new(),
        people: None,
        present: None,
        groups: Vec::new(),
        threshold: manifest.threshold,
        own: Vec::new(),
        here: false,
    }
}

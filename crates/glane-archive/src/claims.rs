//! Whether what an archive claims can be true: a signature says who wrote its counts, not that they hold together.
//!
//! Where answers are there, their counts are made anew ([`read`](crate::read())); here it is held that no more people answered
//! than there are, as far as answers that nobody is tied to can say. Where counts stand alone they are held against one another.
//! Raised hands count in their question and are nobody's, and so are tables: where either may be, more may have answered than
//! there are people.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::id::{GroupKey, PersonId};
use glane_core::kind::Kind;
use glane_core::level::Level;
use glane_core::script::Question;

use crate::figures::{Cell, GroupFigures, QuestionFigures, is_exclusive};
use crate::parts::{FIGURES, MANIFEST};
use crate::read::Archive;
use crate::refusal::Refusal;

/// The most people that any count may be of: more than any consultation has, and few enough that sums of them always hold.
pub(crate) const PEOPLE_MAX: u64 = 10_000_000;

/// Refuses what cannot be true.
pub(crate) fn hold(archive: &Archive) -> Result<(), Refusal> {
    let (told, script) = (archive.manifest.threshold, archive.script.threshold);
    if told != script {
        return Err(Refusal::Threshold {
            file: MANIFEST.to_owned(),
            found: told,
            script,
        });
    }
    room(archive)?;
    let pairs = archive.script.questions.iter();
    for (question, figures) in pairs.zip(&archive.figures.questions) {
        let claim = Claim {
            archive,
            question,
            figures,
        };
        claim.bounded()?;
        claim.groups()?;
        if archive.manifest.level.has_answers() {
            claim.people_of_answers()?;
        } else {
            claim.cells()?;
            claim.shared()?;
            claim.people()?;
        }
    }
    Ok(())
}

fn over(question: &str, of: &str, found: u64, most: u64) -> Result<(), Refusal> {
    if found <= most {
        return Ok(());
    }
    Err(Refusal::Counts {
        file: FIGURES.to_owned(),
        question: question.to_owned(),
        of: of.to_owned(),
        found,
        most,
    })
}

fn natural(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

fn sum<'a>(counts: impl IntoIterator<Item = &'a u64>) -> u64 {
    let counts = counts.into_iter();
    counts.fold(0, |sum, count| sum.saturating_add(*count))
}

/// The people of the whole room and of its groups.
fn room(archive: &Archive) -> Result<(), Refusal> {
    let figures = &archive.figures;
    over("", "people", figures.people.unwrap_or(0), PEOPLE_MAX)?;
    let present = figures.present.map_or(0, u64::from);
    over("", "present", present, PEOPLE_MAX)?;
    let asked = archive.script.groups.iter().map(|group| &group.key);
    if !figures.groups.iter().map(|group| &group.key).eq(asked) {
        return Err(Refusal::Figures {
            file: FIGURES.to_owned(),
            question: String::new(),
        });
    }
    let known: Vec<u64> = figures.groups.iter().filter_map(|one| one.people).collect();
    // Each person is in one group at most.
    over(
        "",
        "groups",
        sum(&known),
        figures.people.unwrap_or(PEOPLE_MAX),
    )
}

/// What is claimed of one question.
struct Claim<'a> {
    archive: &'a Archive,
    question: &'a Question,
    figures: &'a QuestionFigures,
}

impl Claim<'_> {
    fn key(&self) -> &str {
        self.question.key.as_str()
    }

    fn answered(&self) -> u64 {
        self.figures.answered.unwrap_or(0)
    }

    /// No count is of more people than there could be.
    fn bounded(&self) -> Result<(), Refusal> {
        let own = [
            ("answered", self.figures.answered),
            ("blank", self.figures.blank),
            ("unreadable", self.figures.unreadable),
            ("coded", self.figures.coded),
        ];
        let cells = self.figures.cells.iter();
        let cells = cells.map(|(name, people)| (name.as_str(), *people));
        for (name, people) in own.into_iter().chain(cells) {
            over(self.key(), name, people.unwrap_or(0), PEOPLE_MAX)?;
        }
        Ok(())
    }

    /// No answer was given by more people than answered; a person gives an item one number.
    fn cells(&self) -> Result<(), Refusal> {
        let coded = self.figures.coded.unwrap_or(0);
        over(self.key(), "coded", coded, self.answered())?;
        let mut items: BTreeMap<&str, u64> = BTreeMap::new();
        for (name, people) in &self.figures.cells {
            let people = people.unwrap_or(0);
            over(self.key(), name, people, self.answered())?;
            if let Some((item, _)) = name.split_once('=').filter(|_| name.starts_with("given:")) {
                let all = items.entry(item).or_default();
                *all = all.saturating_add(people);
            }
        }
        for (item, people) in items {
            over(self.key(), item, people, self.answered())?;
        }
        Ok(())
    }

    /// Where each person is in one cell, the cells are all who answered.
    fn shared(&self) -> Result<(), Refusal> {
        let (true, Some(answered)) = (is_exclusive(&self.question.kind), self.figures.answered)
        else {
            return Ok(());
        };
        let known: Vec<u64> = self.figures.cells.values().filter_map(|one| *one).collect();
        let sum = sum(&known);
        let is_whole = known.len() == self.figures.cells.len();
        // A small count that stands in no script is not even named; never so few that it could be told.
        let manifest = &self.archive.manifest;
        let unnamed = matches!(self.question.kind, Kind::Number(_)) || manifest.script.0 > 1;
        let is_hidden = unnamed && answered.saturating_sub(sum) >= u64::from(manifest.threshold);
        if sum > answered || (is_whole && sum < answered && !is_hidden) {
            return Err(Refusal::Shared {
                file: FIGURES.to_owned(),
                question: self.key().to_owned(),
                found: sum,
                answered,
            });
        }
        Ok(())
    }

    /// Of questions that no hand and no table answers: each answer is a person's.
    fn people(&self) -> Result<(), Refusal> {
        let is_of_people = matches!(
            self.question.kind,
            Kind::Words(_)
                | Kind::Open(_)
                | Kind::Number(_)
                | Kind::Ranking(_)
                | Kind::Points(_)
                | Kind::Grid(_)
                | Kind::Statements(_)
        ) && !self.question.is_by_table();
        let Some(people) = self.archive.figures.people.filter(|_| is_of_people) else {
            return Ok(());
        };
        let (blank, unreadable) = (self.figures.blank, self.figures.unreadable);
        let all = [self.answered(), blank.unwrap_or(0), unreadable.unwrap_or(0)];
        over(self.key(), "answered", sum(&all), people)
    }

    /// No more people answered than there are, nor of a group than it has. With all answers there, people are counted anew; and
    /// some of those answers were taken back.
    fn people_of_answers(&self) -> Result<(), Refusal> {
        if self.archive.manifest.level == Level::Everything || self.question.is_by_table() {
            return Ok(());
        }
        let ballots = self.archive.ballots.iter();
        let own = ballots.filter(|one| one.question == self.question.key);
        let people: BTreeSet<PersonId> = own.filter_map(|one| one.person).collect();
        let told = self.archive.figures.people;
        let found = natural(people.len());
        over(self.key(), "answered", found, told.unwrap_or(found))?;
        let mut grouped: BTreeMap<&GroupKey, usize> = BTreeMap::new();
        for person in self
            .archive
            .people
            .iter()
            .filter(|one| people.contains(&one.id))
        {
            if let Some(group) = &person.group {
                *grouped.entry(group).or_default() += 1;
            }
        }
        for group in &self.archive.figures.groups {
            let found = natural(grouped.get(&group.key).copied().unwrap_or(0));
            let of = group.key.as_str();
            over(self.key(), of, found, group.people.unwrap_or(found))?;
        }
        Ok(())
    }

    /// What groups answered is part of what all did.
    fn groups(&self) -> Result<(), Refusal> {
        let all: Vec<(&GroupKey, &GroupFigures)> = self.figures.groups.iter().collect();
        let mut cells: BTreeMap<&str, u64> = BTreeMap::new();
        for (key, group) in &all {
            let room = self.archive.figures.groups.iter();
            let own = room
                .filter(|one| one.key == **key)
                .find_map(|one| one.people);
            let most = own.unwrap_or_else(|| self.answered()).min(self.answered());
            over(self.key(), key.as_str(), group.answered, most)?;
            for (name, people) in &group.cells {
                over(self.key(), name, *people, group.answered)?;
                let cell = cells.entry(name).or_default();
                *cell = cell.saturating_add(*people);
            }
        }
        let answered: Vec<u64> = all.iter().map(|(_, group)| group.answered).collect();
        over(self.key(), "groups", sum(&answered), self.answered())?;
        for (name, people) in cells {
            let told: Cell = self.figures.cells.get(name).copied().flatten();
            over(
                self.key(),
                name,
                people,
                told.unwrap_or_else(|| self.answered()),
            )?;
        }
        Ok(())
    }
}

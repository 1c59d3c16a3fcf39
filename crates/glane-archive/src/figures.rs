//! What was counted of a workshop, as archives hold it and as merges add it: counts of people, each under a name of its own.

use std::collections::{BTreeMap, BTreeSet};

use glane_analysis::{QuestionCount, tally_all};
use glane_core::aloud::set_aside;
use glane_core::ballot::Body;
use glane_core::id::{GroupKey, QuestionKey, Round};
use glane_core::kind::{Kind, QuestionKind};
use glane_core::label::Label;
use glane_core::room::RoomState;
use glane_core::script::{Question, Script};
use glane_core::tally::Content;
use glane_core::workshop::Snapshot;
use serde::{Deserialize, Serialize};

/// A count; nothing where it is hidden.
pub type Cell = Option<u64>;

/// What was counted of a workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// People who handed in something.
    pub people: Cell,
    /// People present, if somebody counted them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<u32>,
    /// The groups that were announced, and who of them was heard.
    pub groups: Vec<GroupPeople>,
    /// Its questions, in the script's order, each in its latest round that has answers.
    pub questions: Vec<QuestionFigures>,
}

/// A group that was announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupPeople {
    /// Its key.
    pub key: GroupKey,
    /// Its name.
    pub label: Label,
    /// Its people who answered anything.
    pub people: Cell,
}

/// What was counted of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionFigures {
    /// Which.
    pub question: QuestionKey,
    /// People who answered.
    pub answered: Cell,
    /// People who left it blank on purpose.
    pub blank: Cell,
    /// Paper that nobody could read.
    pub unreadable: Cell,
    /// Answers of an open question that a person put under themes, or said to be under none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coded: Cell,
    /// People by what they answered: `item:x`, `score:3`, `word:utile`, `given:x=3`, `theme:x`.
    pub cells: BTreeMap<String, Cell>,
    /// The same by group, where all of it may be told.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub groups: BTreeMap<GroupKey, GroupFigures>,
    /// Whether words that were given are in no cell: they wait to be read, or a person hid them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withheld: bool,
}

/// What was counted of a question in one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupFigures {
    /// Its people who answered.
    pub answered: u64,
    /// Its people by what they answered.
    pub cells: BTreeMap<String, u64>,
}

/// Counts a workshop as its restitution does: what was taken back does not count, ideas that are one are one, and each
/// question stands in its latest round that has answers.
pub fn figures(script: &Script, snapshot: &Snapshot) -> Figures {
    let counted = tally_all(script, snapshot);
    let latest = latest(script, snapshot);
    let questions = match &latest {
        None => counted.questions,
        Some(latest) => tally_all(script, latest).questions,
    };
    let groups = script.groups.iter().zip(&counted.groups);
    Figures {
        people: Some(counted.people),
        present: counted.present,
        groups: groups
            .map(|(group, (_, people))| GroupPeople {
                key: group.key.clone(),
                label: group.label.clone(),
                people: Some(*people),
            })
            .collect(),
        questions: script
            .questions
            .iter()
            .zip(&questions)
            .map(|(question, count)| of_question(question, count))
            .collect(),
    }
}

/// The ballots of each question in its latest round that has answers (as a reading of them takes it), as if it were the present one; nothing if it is for
/// every question.
pub(crate) fn latest(script: &Script, snapshot: &Snapshot) -> Option<Snapshot> {
    let state = RoomState::fold(script, &snapshot.decisions);
    let aside = set_aside(&snapshot.decisions);
    let known: BTreeSet<&QuestionKey> = script.questions.iter().map(|one| &one.key).collect();
    let mut rounds: BTreeMap<&QuestionKey, Round> = BTreeMap::new();
    for ballot in &snapshot.ballots {
        let is_read = matches!(ballot.body, Body::Answered(_))
            && ballot.round <= state.round(&ballot.question);
        if is_read && known.contains(&ballot.question) && !aside.contains(&ballot.answer) {
            let round = rounds.entry(&ballot.question).or_insert(ballot.round);
            *round = (*round).max(ballot.round);
        }
    }
    if rounds.iter().all(|(key, round)| state.round(key) == *round) {
        return None;
    }
    let ballots = snapshot.ballots.iter().filter_map(|ballot| {
        let is_latest = rounds.get(&ballot.question) == Some(&ballot.round);
        is_latest.then(|| {
            let mut ballot = ballot.clone();
            ballot.round = state.round(&ballot.question);
            ballot
        })
    });
    Some(Snapshot {
        ballots: ballots.collect(),
        ..snapshot.clone()
    })
}

/// Whether what is answered shares people out: each is in one cell.
pub(crate) fn is_exclusive(kind: &Kind) -> bool {
    matches!(kind, Kind::Choice(_) | Kind::Scale(_) | Kind::Number(_))
}

/// The cells that stand in the script itself: they are there even where nobody is in them, and tell nothing by being there.
pub(crate) fn written(question: &Question) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    match &question.kind {
        Kind::Scale(scale) => names.extend((scale.min..=scale.max).map(score)),
        Kind::Open(_) => {
            let themes = question.themes.iter();
            names.extend(themes.map(|theme| format!("theme:{}", theme.key)));
        }
        kind if matches!(kind.empty(), Content::Items(_)) => {
            names.extend(
                question
                    .items
                    .iter()
                    .map(|item| format!("item:{}", item.key)),
            );
            if kind.takes_other() {
                names.insert(format!("item:{}", glane_core::kind::other::OTHER));
            }
        }
        _ => {}
    }
    names
}

fn score(step: i64) -> String {
    format!("score:{step}")
}

fn of_question(question: &Question, count: &QuestionCount) -> QuestionFigures {
    let mut cells: BTreeMap<String, Cell> = BTreeMap::new();
    let mut put = |name: String, people: i64| {
        cells.insert(name, Some(natural(people)));
    };
    for name in written(question) {
        put(name, 0);
    }
    match &count.room.content {
        Content::Items(items) => {
            for (key, people) in items {
                put(format!("item:{key}"), *people);
            }
        }
        Content::Scores(scores) => {
            for (step, people) in scores {
                put(score(*step), *people);
            }
        }
        Content::Words(words) => {
            for (form, word) in words {
                put(format!("word:{form}"), word.people);
            }
        }
        Content::Rated(rated) => {
            for (key, numbers) in &rated.given {
                for (number, people) in numbers {
                    put(format!("given:{key}={number}"), *people);
                }
            }
        }
        Content::Texts(_) => {}
    }
    if let Some(themes) = &count.themes {
        for theme in &themes.codebook {
            let people = themes.room.decided.get(&theme.key).copied();
            put(format!("theme:{}", theme.key), people.unwrap_or(0));
        }
    }
    QuestionFigures {
        question: question.key.clone(),
        answered: Some(natural(count.room.answered)),
        blank: Some(natural(count.room.blank)),
        unreadable: Some(natural(count.room.unreadable)),
        coded: count.themes.as_ref().map(|themes| {
            let room = &themes.room;
            natural(room.coded.saturating_add(room.unthemed))
        }),
        cells,
        groups: BTreeMap::new(),
        withheld: false,
    }
}

fn natural(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}

//! What a sheet's answers are in the room: held against the script as it is now, in the round the sheet was printed for.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::Body;
use glane_core::id::{GroupKey, ItemKey, QuestionKey, Revision, Round};
use glane_core::kind::ideas::{IDEA_MAX, Ideas};
use glane_core::kind::{Kind, Payload, QuestionKind};
use glane_core::room::RoomState;
use glane_core::script::Question;
use glane_core::sheet::answers::{Answers, Outcome};
use glane_core::sheet::form::{Form, items_of};
use glane_core::text;

use crate::asked::known_idea;
use crate::inside::Inside;

/// What a sheet says in the room.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    pub(crate) group: Option<GroupKey>,
    pub(crate) ballots: Vec<Sought>,
    /// Questions that are no more, or that no longer take what the sheet says: its other answers count without.
    pub(crate) aside: Vec<QuestionKey>,
    /// Whether the group ticked on it is no more: it counts without one.
    pub(crate) lost_group: bool,
}

/// One answer of it.
#[derive(Debug, Clone)]
pub(crate) struct Sought {
    pub(crate) question: QuestionKey,
    pub(crate) round: Round,
    pub(crate) body: Body,
    /// Ideas of their own, which they back beside it.
    pub(crate) added: Vec<String>,
    /// How many they may back.
    pub(crate) max: Option<usize>,
}

/// Holds a sheet's answers, printed at a revision, against the room.
pub(crate) fn wanted(inside: &Inside, printed: Revision, form: &Form, answers: &Answers) -> Wanted {
    let mut wanted = Wanted::default();
    let rounds = inside.rounds_of_sheet(printed);
    if let Some(Outcome::Answered(raw)) = &answers.group
        && let Some(value) = raw.values.first()
    {
        let group = GroupKey::new(value.as_str()).ok();
        match group.filter(|group| inside.script.group(group).is_some()) {
            Some(group) => wanted.group = Some(group),
            None => wanted.lost_group = true,
        }
    }
    for answer in &answers.questions {
        let key = &answer.question;
        // What a table says is written on its own device: a sheet is one person's.
        if inside.is_by_table(key) {
            continue;
        }
        let said = match &answer.outcome {
            Outcome::Answered(raw) => Some(Some(raw)),
            Outcome::Unreadable => Some(None),
            Outcome::Blank | Outcome::Doubtful(_) => None,
        };
        if said.is_none() && answer.added.is_empty() {
            continue;
        }
        let Some(question) = inside.script.question(key) else {
            wanted.aside.push(key.clone());
            continue;
        };
        let round = rounds.get(key).copied().unwrap_or(Round::FIRST);
        // An answer on a phone that ticks what is offered no longer stays what it is: so does one on paper.
        let mut items = inside.items(key, round).into_owned();
        items.extend(items_of(form, key).cloned());
        let body = match said {
            Some(Some(raw)) => {
                let Ok(payload) = question.kind.read(raw, &items) else {
                    wanted.aside.push(key.clone());
                    continue;
                };
                Body::Answered(payload)
            }
            Some(None) => Body::Unreadable,
            None => Body::Blank,
        };
        let Some(added) = added(question, &answer.added) else {
            wanted.aside.push(key.clone());
            continue;
        };
        let max = match &question.kind {
            Kind::Ideas(Ideas { max, .. }) => *max,
            _ => None,
        };
        wanted.ballots.push(Sought {
            question: key.clone(),
            round,
            body,
            added,
            max,
        });
    }
    wanted
}

impl Inside {
    /// The round of each question that a sheet printed at a revision answers. One that was taken back since is none any more.
    pub fn rounds_of_sheet(&self, printed: Revision) -> BTreeMap<QuestionKey, Round> {
        let log = self.log();
        let then = log.partition_point(|decision| decision.revision <= printed);
        let then = RoomState::fold(&self.script, log.get(..then).unwrap_or(log));
        let questions = self.script.questions.iter();
        let round = |key: &QuestionKey| then.round(key).min(self.state.round(key));
        questions
            .map(|question| (question.key.clone(), round(&question.key)))
            .collect()
    }
}

/// What people added to a question, as it is kept; nothing if one of it is too long, or no longer taken.
fn added(question: &Question, added: &[String]) -> Option<Vec<String>> {
    let lines: Vec<String> = added
        .iter()
        .map(|line| text::clean_line(line))
        .filter(|line| !line.is_empty())
        .collect();
    let fits = lines.iter().all(|line| text::length(line) <= IDEA_MAX);
    let takes = lines.is_empty() || question.kind.takes_ideas();
    (fits && takes).then_some(lines)
}

impl Sought {
    /// The ideas that nobody has proposed before.
    pub(crate) fn unknown(&self, inside: &Inside) -> Vec<String> {
        let Some(question) = inside.script.question(&self.question) else {
            return Vec::new();
        };
        let is_new = |line: &&String| known_idea(inside, question, self.round, line).is_none();
        self.added.iter().filter(is_new).cloned().collect()
    }

    /// What is kept of it, its ideas being known. Nothing was answered by who only adds what is one idea too many.
    pub(crate) fn kept(&self, inside: &Inside) -> Body {
        let Some(question) = inside.script.question(&self.question) else {
            return self.body.clone();
        };
        let ideas: Vec<ItemKey> = self
            .added
            .iter()
            .filter_map(|line| known_idea(inside, question, self.round, line))
            .collect();
        if ideas.is_empty() {
            return self.body.clone();
        }
        let mut votes = match (&self.body, &question.kind) {
            (Body::Answered(payload), _) => payload.clone(),
            (_, Kind::Ideas(_)) => Payload::Items(BTreeSet::new()),
            _ => Payload::Rated(BTreeMap::new()),
        };
        for idea in ideas {
            let backed = votes.items().map_or(0, BTreeSet::len);
            if self.max.is_none_or(|max| backed < max) {
                votes.back(idea);
            }
        }
        Body::Answered(votes)
    }
}

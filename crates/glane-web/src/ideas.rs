//! Which ideas the phones of a room are offered, and in which words.

use std::borrow::Cow;

use glane_analysis::{IdeaSight, idea_sight};
use glane_core::ballot::Body;
use glane_core::decision::Act;
use glane_core::id::{ItemKey, QuestionKey, Revision};
use glane_core::idea::{Idea, Moderation};
use glane_core::kind::Payload;
use glane_core::script::Question;
use glane_core::steps;
use glane_live::inside::Inside;

/// The ideas of a question in its present round, and what was decided about them.
pub(crate) struct Ideas<'a> {
    proposed: Vec<&'a Idea>,
    decided: Cow<'a, Moderation>,
}

impl<'a> Ideas<'a> {
    pub(crate) fn of(inside: &'a Inside, question: &QuestionKey) -> Self {
        Self {
            proposed: inside.ideas(question),
            decided: inside
                .state
                .moderation(question)
                .map_or_else(Cow::default, Cow::Borrowed),
        }
    }

    /// Those that can be backed, in order of arrival: shown, and each once.
    pub(crate) fn offered(&self) -> impl Iterator<Item = &'a Idea> + '_ {
        let apart = |idea: &&Idea| !self.decided.is_merged(&idea.key);
        let shown = |idea: &&Idea| self.sight(idea) == IdeaSight::Shown;
        self.proposed.iter().copied().filter(apart).filter(shown)
    }

    /// Whether a key is that of an idea nobody is shown.
    pub(crate) fn is_hidden(&self, key: &str) -> bool {
        let mut all = self.proposed.iter();
        let idea = all.find(|idea| idea.key.as_str() == key);
        idea.is_some_and(|idea| self.sight(idea) != IdeaSight::Shown)
    }

    /// Whether it waits for somebody to read it.
    pub(crate) fn waits(&self, key: &str) -> bool {
        let mut all = self.proposed.iter();
        let idea = all.find(|idea| idea.key.as_str() == key);
        idea.is_some_and(|idea| self.sight(idea) == IdeaSight::Held)
    }

    /// The key under which a kept vote is shown: an idea put with another is that one.
    pub(crate) fn root(&self, key: &str) -> String {
        let key = ItemKey::new(key);
        key.map_or_else(|_| String::new(), |key| self.decided.root(&key).to_string())
    }

    /// The text of a proposed idea that is shown.
    pub(crate) fn text(&self, key: &str) -> Option<&'a str> {
        let mut offered = self.offered();
        let idea = offered.find(|idea| idea.key.as_str() == key);
        idea.map(|idea| idea.text.as_str())
    }

    /// How many of those that can be backed came after an answer, of which nothing of them is part: whoever gave it has not
    /// read them. One that waited for accord came when it was shown.
    pub(crate) fn news(&self, inside: &Inside, answered: &Body, revision: Revision) -> usize {
        let own = |key: &ItemKey| match answered {
            Body::Answered(Payload::Rated(rated)) => rated.contains_key(key),
            Body::Answered(payload) => payload.items().is_some_and(|items| items.contains(key)),
            Body::Blank | Body::Unreadable => false,
        };
        let shown_since = |idea: &Idea| {
            let decided = inside.log().iter().filter(|one| one.revision > revision);
            let shows = |act: &Act| {
                matches!(act, Act::ShowIdea { question, idea: key }
                    if *question == idea.question && *key == idea.key)
            };
            decided.into_iter().any(|one| shows(&one.act))
        };
        let is_new = |idea: &&Idea| {
            let came = idea.revision > revision || shown_since(idea);
            came && !own(&idea.key)
        };
        self.offered().filter(is_new).count()
    }

    fn sight(&self, idea: &Idea) -> IdeaSight {
        idea_sight(idea, self.proposed.iter().copied(), &self.decided)
    }
}

/// What a phone must look at again when it changes: how many ideas there are, and how often they were decided about.
pub(crate) fn version(inside: &Inside, question: &Question) -> String {
    let proposed = inside.ideas(&question.key).len();
    let about = |act: &Act| act.ideas_of() == Some(&question.key);
    let decided = inside.log().iter();
    let decided = decided.filter(|one| steps::is_about(inside.log(), one, about));
    match decided.count() {
        0 => proposed.to_string(),
        decided => format!("{proposed}-{decided}"),
    }
}

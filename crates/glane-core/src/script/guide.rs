//! What a script says to who leads (`[guide]`, and `note` under a question): how long, with what, how to set the room, what to
//! say. It lies apart from what is asked, and no screen of the room nor phone is handed it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::QuestionKey;
use crate::label::Label;

/// The guide of who leads. All of it may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// What the workshop is for, in one sentence (`resume`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Label>,
    /// How long it takes, in minutes (`duree`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// For how many people, in words (`personnes`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<Label>,
    /// What to bring (`materiel`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub material: Vec<Label>,
    /// What to do before, and how to set the room (`preparation`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setup: Option<Label>,
    /// What to say once people are there (`accueil`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub welcome: Option<Label>,
    /// What to say and do at the end (`fin`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub farewell: Option<Label>,
    /// What to do if something happens (`imprevus`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub troubles: Vec<Label>,
    /// The organisation's own procedure where an answer makes one worry about somebody (`alerte`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert: Option<Label>,
    /// What to say at each question (`note`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<QuestionKey, Label>,
    /// How long each question takes, in minutes (`duree`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub times: BTreeMap<QuestionKey, u32>,
}

impl Guide {
    /// Whether a script says nothing of it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Nothing is said any more at a question.
    pub(super) fn forget(&mut self, key: &QuestionKey) {
        self.notes.remove(key);
        self.times.remove(key);
    }

    /// The same is said at another question too.
    pub(super) fn copy(&mut self, from: &QuestionKey, to: &QuestionKey) {
        if let Some(note) = self.notes.get(from).cloned() {
            self.notes.insert(to.clone(), note);
        }
        if let Some(minutes) = self.times.get(from).copied() {
            self.times.insert(to.clone(), minutes);
        }
    }

    /// What to say at a question.
    pub fn note(&self, key: &QuestionKey) -> Option<&Label> {
        self.notes.get(key)
    }

    /// How long a question takes, in minutes.
    pub fn minutes_of(&self, key: &QuestionKey) -> Option<u32> {
        self.times.get(key).copied()
    }
}

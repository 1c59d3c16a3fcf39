//! One idea of a question of ideas, where an action comes from it and not from all that a finding says.

use serde::{Deserialize, Serialize};

use crate::id::{ItemKey, QuestionKey};

/// An idea that people backed. It is named by its key: its words belong to whoever proposed it, and are kept with
/// the answers alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Backed {
    /// The question it answers.
    pub question: QuestionKey,
    /// Its key among the ideas of that question.
    pub item: ItemKey,
}

impl Backed {
    /// As a form names it.
    pub fn written(&self) -> String {
        format!("{}/{}", self.question, self.item)
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        let (question, item) = name.split_once('/')?;
        Some(Self {
            question: QuestionKey::new(question).ok()?,
            item: ItemKey::new(item).ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_idea_is_read_as_it_is_named() {
        let idea = Backed::named("pistes/ateliers").unwrap();
        assert_eq!(
            (idea.question.as_str(), idea.item.as_str()),
            ("pistes", "ateliers")
        );
        assert_eq!(Backed::named(&idea.written()), Some(idea));
        for wrong in ["", "pistes", "pistes/", "/ateliers", "pistes/A b", "a/b/c"] {
            assert_eq!(Backed::named(wrong), None, "{wrong}");
        }
    }
}

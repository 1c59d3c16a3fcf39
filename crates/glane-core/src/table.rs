//! A question that tables answer, each by its spokesperson (`par = "table"`).
//!
//! A table is one of the script's groups. Its ballot belongs to a person of its own, who is nobody of the room: found by
//! (workshop, group) instead of by a device's token, so every device of the table edits the same ballot. That person is in
//! no group and has ballots to such questions alone, so a table is never counted as one of the people, nor crossed with
//! them, and after sealing nothing more is needed to tell tables from people than the script.

use serde::{Deserialize, Serialize};

use crate::ballot::Ballot;
use crate::id::{GroupKey, QuestionKey};
use crate::person::TokenHash;
use crate::script::{Question, Script, Tags};

/// The field of a question that says who answers it; kept among its tags.
pub const BY: &str = "par";
/// Tables do.
pub const TABLE: &str = "table";
/// People do, each for themselves, as where nothing is said.
pub const PERSON: &str = "personne";

/// What sets the token of a table apart from all else that the key is used for.
const OF_TABLE: &[u8] = b"table:";

/// Whether tables answer the question of these tags.
pub fn is_by_table(tags: &Tags) -> bool {
    tags.get(BY).is_some_and(|by| by == TABLE)
}

/// Under which token the ballots of a table lie, by the workshop's own key: the same for all of its devices.
pub fn token(key: &[u8; 32], group: &GroupKey) -> TokenHash {
    let mut hasher = blake3::Hasher::new_keyed(key);
    hasher.update(OF_TABLE).update(group.as_str().as_bytes());
    TokenHash(*hasher.finalize().as_bytes())
}

/// What the page showed of the table's answer when its form was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// For which table.
    pub group: GroupKey,
    /// The attempt that stood; 0 if there was none.
    pub attempt: u32,
}

impl Seen {
    /// As a form's hidden field says it: `rouge.2`.
    pub fn field(&self) -> String {
        format!("{}.{}", self.group, self.attempt)
    }

    /// What a form's field says; nothing if it is none of ours.
    pub fn parse(field: &str) -> Option<Self> {
        let (group, attempt) = field.rsplit_once('.')?;
        Some(Self {
            group: GroupKey::new(group).ok()?,
            attempt: attempt.parse().ok()?,
        })
    }
}

impl Question {
    /// Whether tables answer it.
    pub fn is_by_table(&self) -> bool {
        is_by_table(&self.tags)
    }
}

impl Script {
    /// Whether tables answer that question.
    pub fn is_by_table(&self, key: &QuestionKey) -> bool {
        self.question(key).is_some_and(Question::is_by_table)
    }

    /// Whether tables answer some question of it.
    pub fn has_tables(&self) -> bool {
        self.questions.iter().any(Question::is_by_table)
    }

    /// Whether these ballots of one sender are a table's. Nobody's, and those of who only joined, are not.
    pub fn is_table<'a>(&self, mut ballots: impl Iterator<Item = &'a Ballot>) -> bool {
        let Some(first) = ballots.next() else {
            return false;
        };
        self.is_by_table(&first.question) && ballots.all(|one| self.is_by_table(&one.question))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_devices_of_a_table_have_one_token_and_no_other_table_or_workshop_has_it() {
        let group = |key: &str| GroupKey::new(key).unwrap();
        let one = token(&[1; 32], &group("rouge"));
        assert_eq!(one, token(&[1; 32], &group("rouge")));
        assert_ne!(one, token(&[1; 32], &group("bleu")));
        assert_ne!(one, token(&[2; 32], &group("rouge")));
    }

    #[test]
    fn what_a_form_says_it_saw_is_read_back_and_nothing_else() {
        let seen = Seen {
            group: GroupKey::new("rouge-1").unwrap(),
            attempt: 3,
        };
        assert_eq!(Seen::parse(&seen.field()), Some(seen));
        for wrong in [
            "",
            "rouge",
            "rouge.",
            "rouge.-1",
            "ROUGE.1",
            ".1",
            "a.4294967296",
        ] {
            assert_eq!(Seen::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_question_is_by_table_where_its_tag_says_so() {
        let mut script = crate::script::tests::tiny();
        assert!(!script.has_tables());
        script.questions[0]
            .tags
            .insert(BY.to_owned(), TABLE.to_owned());
        let [a, b] = ["a", "b"].map(|key| QuestionKey::new(key).unwrap());
        assert!(script.is_by_table(&a) && !script.is_by_table(&b) && script.has_tables());
    }
}

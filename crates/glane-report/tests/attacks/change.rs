//! One change of one file.

use std::ops::Range;

use crate::made::Doc;
use crate::place::Place;

/// A change: where, what, and how to tell a person of it.
#[derive(Debug, Clone)]
pub struct Change {
    /// The file's name.
    pub file: &'static str,
    /// What is put in place of what, apart from each other, in the file's own spelling.
    pub edits: Vec<(Range<usize>, String)>,
    /// What was read, shortened.
    pub before: String,
    /// What is read now, shortened.
    pub after: String,
}

impl Change {
    /// A place reads otherwise.
    pub fn reads(doc: &Doc, place: &Place, after: &str) -> Self {
        Self {
            file: doc.name,
            edits: vec![(place.at.clone(), doc.spell(place, after))],
            before: format!("[{}] {}", place.trail, place.text),
            after: after.to_owned(),
        }
    }

    /// Two places read otherwise.
    pub fn both(doc: &Doc, one: (&Place, &str), other: (&Place, &str)) -> Self {
        Self {
            file: doc.name,
            edits: vec![
                (one.0.at.clone(), doc.spell(one.0, one.1)),
                (other.0.at.clone(), doc.spell(other.0, other.1)),
            ],
            before: format!("[{}] {} … {}", one.0.trail, one.0.text, other.0.text),
            after: format!("{} … {}", one.1, other.1),
        }
    }

    /// The file's text is changed as such.
    pub fn raw(doc: &Doc, at: Range<usize>, put: impl Into<String>, why: &str) -> Self {
        let put = put.into();
        let before = match doc.text[at.clone()].to_owned() {
            none if none.is_empty() => format!("after {}", around(&doc.text, at.start)),
            some => some,
        };
        Self {
            file: doc.name,
            after: if put.is_empty() {
                "(nothing)".to_owned()
            } else {
                put.clone()
            },
            edits: vec![(at, put)],
            before: format!("[{why}] {before}"),
        }
    }

    /// Whether it changes anything.
    pub fn is_one(&self, doc: &Doc) -> bool {
        self.edits
            .iter()
            .any(|(at, put)| doc.text[at.clone()] != **put)
    }

    /// The changed file.
    pub fn apply(&self, text: &str) -> String {
        let mut edits: Vec<&(Range<usize>, String)> = self.edits.iter().collect();
        edits.sort_by_key(|(at, _)| at.start);
        let (mut out, mut from) = (String::with_capacity(text.len() + 200), 0);
        for (at, put) in edits {
            out.push_str(&text[from..at.start]);
            out.push_str(put);
            from = at.end;
        }
        out.push_str(&text[from..]);
        out
    }
}

/// The end of what stands before a place.
fn around(text: &str, at: usize) -> String {
    let before: Vec<char> = text[..at].chars().rev().take(90).collect();
    before.into_iter().rev().collect()
}

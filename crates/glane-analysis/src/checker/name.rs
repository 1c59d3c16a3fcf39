//! The names of a workshop: its options, themes, words, groups and questions, found again in a text.

use std::collections::BTreeMap;

use super::text::plain;
use super::title::stems as stems_of;

/// What a name is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// A question.
    Question,
    /// An option, a slot, an idea, a theme or a word: what a number may be about.
    Part,
    /// A group of people.
    Group,
    /// A family of answers (a tag): found between quotation marks only.
    Family,
    /// The workshop's own title, place and organiser: nothing is counted of them.
    Workshop,
}

/// A name's number in [`Names`].
pub(super) type NameId = usize;

/// What is read as a name between quotation marks only: alone, it says that there is nobody, nothing, or everybody.
const NOBODY: [&str; 15] = [
    "personne",
    "rien",
    "aucun",
    "aucune",
    "tous",
    "toutes",
    "tout",
    "nobody",
    "no one",
    "nothing",
    "none",
    "never",
    "everybody",
    "everyone",
    "all",
];

/// A name found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Which.
    pub id: NameId,
    /// How many bytes of the text it takes.
    pub length: usize,
}

/// All names of a workshop in one language, the longest tried first.
#[derive(Debug, Clone, Default)]
pub struct Names {
    all: Vec<(String, NameKind)>,
    by_first: BTreeMap<char, Vec<NameId>>,
    known: BTreeMap<String, NameId>,
    /// What names a question besides its label.
    stems: Vec<(String, NameId)>,
}

impl Names {
    /// What questions ask about, as parts of their labels.
    pub(super) fn labels(&self) -> impl Iterator<Item = &str> {
        self.stems.iter().map(|(stem, _)| stem.as_str())
    }

    /// Names, each once: the first kind a name is given with is kept.
    pub fn of<'a>(names: impl IntoIterator<Item = (&'a str, NameKind)>) -> Self {
        let mut made = Self::default();
        for (name, kind) in names {
            let text = uncapitalised(&plain(name));
            if text.is_empty() || made.known.contains_key(&text) {
                continue;
            }
            made.known.insert(text.clone(), made.all.len());
            made.all.push((text, kind));
        }
        for (id, (text, _)) in made.all.iter().enumerate() {
            if let Some(first) = text.chars().next() {
                made.by_first.entry(first).or_default().push(id);
            }
        }
        let mut stems: Vec<(String, NameId)> = Vec::new();
        for (id, (text, kind)) in made.all.iter().enumerate() {
            if *kind == NameKind::Question {
                stems.extend(stems_of(text).into_iter().map(|stem| (stem, id)));
            }
        }
        stems.retain(|(stem, _)| !made.known.contains_key(stem));
        stems.sort_by_key(|(stem, _)| std::cmp::Reverse(stem.len()));
        made.stems = stems;
        let length = |id: &NameId| made.all.get(*id).map_or(0, |(text, _)| text.len());
        for ids in made.by_first.values_mut() {
            ids.sort_by_key(|id| std::cmp::Reverse(length(id)));
        }
        made
    }

    /// What a name is of.
    pub(super) fn kind(&self, id: NameId) -> NameKind {
        self.all
            .get(id)
            .map_or(NameKind::Workshop, |(_, kind)| *kind)
    }

    /// Every name, with what it is of.
    pub(super) fn every(&self) -> impl Iterator<Item = (NameId, NameKind, &str)> {
        let all = self.all.iter().enumerate();
        all.map(|(id, (text, kind))| (id, *kind, text.as_str()))
    }

    /// A name as it is read.
    pub(super) fn text(&self, id: NameId) -> &str {
        self.all.get(id).map_or("", |(text, _)| text)
    }

    /// The number of a name, given in full.
    pub(super) fn id(&self, name: &str) -> Option<NameId> {
        self.known.get(&uncapitalised(&plain(name))).copied()
    }

    /// The names a text begins with, the longest first; only its first letter's case may differ.
    fn starting(&self, text: &str) -> impl Iterator<Item = Found> {
        let first = text.chars().next().map(lower);
        let ids = first.and_then(|first| self.by_first.get(&first));
        ids.into_iter().flatten().filter_map(move |&id| {
            let (name, _) = self.all.get(id)?;
            let mut rest = text.chars();
            let head = rest.next()?;
            let tail = name.strip_prefix(lower(head))?;
            let after = rest.as_str().strip_prefix(tail)?;
            Some(Found {
                id,
                length: text.len() - after.len(),
            })
        })
    }

    /// The questions that a text begins with a part of the label of.
    fn titled(&self, text: &str) -> impl Iterator<Item = Found> {
        self.stems.iter().filter_map(move |(stem, id)| {
            let head = text.get(..stem.len())?;
            (uncapitalised(head) == *stem).then_some(Found {
                id: *id,
                length: stem.len(),
            })
        })
    }

    /// The longest name at the start of a text that ends where `closes` says so of what follows.
    pub(super) fn quoted(&self, text: &str, closes: impl Fn(&str) -> bool) -> Option<Found> {
        self.starting(text)
            .chain(self.titled(text))
            .find(|found| text.get(found.length..).is_some_and(&closes))
    }

    /// The longest name at the start of a text, ending at a word's end, that may be read without quotation marks:
    /// one of `own`, or one that cannot be taken for a common word.
    ///
    /// A family of the sentence may be read so where its number follows at once, or after `led`: « public jeunes ».
    pub(super) fn bare(
        &self,
        text: &str,
        own: &dyn Fn(NameId) -> bool,
        led: bool,
    ) -> Option<Found> {
        self.starting(text).chain(self.titled(text)).find(|found| {
            let ended = text
                .get(found.length..)
                .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()));
            let shown = text.get(..found.length).unwrap_or_default();
            let kind = self.kind(found.id);
            let telling = shown.contains([' ', '-'])
                || shown.chars().skip(1).any(char::is_uppercase)
                || shown.chars().any(|c| c.is_ascii_digit())
                || kind == NameKind::Group;
            // Digits alone are read as numbers.
            let lettered = shown.chars().any(char::is_alphabetic);
            let rest = text.get(found.length..).unwrap_or_default();
            let counted = rest
                .trim_start_matches([' ', ':', '(', ','])
                .starts_with(|c: char| c.is_ascii_digit())
                || rest.starts_with("'s own");
            // « Nobody chose A », beside an answer that is called « Nobody ».
            let nobody = NOBODY.contains(&shown.to_lowercase().as_str());
            let family = own(found.id) && (led || counted);
            let plain = kind != NameKind::Family && (own(found.id) || telling);
            ended && lettered && !nobody && (plain || (kind == NameKind::Family && family))
        })
    }
}

fn lower(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        format!("{}{}", lower(first), chars.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names::of([
            ("Site internet", NameKind::Part),
            ("Site", NameKind::Part),
            ("temps", NameKind::Part),
            ("Groupe 1", NameKind::Group),
            ("jeunes", NameKind::Family),
            ("L’idée « A »", NameKind::Part),
        ])
    }

    #[test]
    fn the_longest_name_wins_and_only_its_first_letter_may_change_case() {
        let names = names();
        let none = |_: NameId| false;
        let bare = |text: &str| {
            names
                .bare(text, &none, false)
                .map(|found| names.text(found.id).to_owned())
        };
        assert_eq!(
            bare("site internet arrive").as_deref(),
            Some("site internet")
        );
        assert_eq!(bare("Site Internet"), None);
        assert_eq!(bare("site internets"), None);
        assert_eq!(bare("groupe 1."), Some("groupe 1".to_owned()));
        assert_eq!(bare("temps libre"), None);
        assert!(names.bare("temps libre", &|_| true, false).is_some());
        assert!(names.bare("jeunes", &|_| true, false).is_none());
    }

    #[test]
    fn a_name_with_quotation_marks_in_it_is_read_whole() {
        let names = names();
        let closes = |rest: &str| rest.trim_start().starts_with('»');
        let found = names.quoted("L'idée « A » » suit", closes).unwrap();
        assert_eq!(names.kind(found.id), NameKind::Part);
        assert!(names.quoted("site internet", closes).is_none());
        assert!(names.quoted("jeunes »", closes).is_some());
    }
}

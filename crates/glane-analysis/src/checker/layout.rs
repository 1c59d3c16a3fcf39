//! Where things stand in a sentence, and which name a number or a word is about.

use std::collections::BTreeSet;

use super::items::{Item, Piece};
use super::name::{NameId, NameKind, Names};

/// What something is about: a question, a part of it (option, theme, word), a group. Several names are one thing said
/// of all together.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Bound {
    pub question: BTreeSet<NameId>,
    pub part: BTreeSet<NameId>,
    pub group: BTreeSet<NameId>,
}

/// Names that stand together, with nothing but « et » and commas between them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    first: usize,
    last: usize,
    sort: Sort,
    ids: BTreeSet<NameId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Question,
    Part,
    Group,
}

/// The places of a text.
#[derive(Debug)]
pub(super) struct Layout {
    sentence: Vec<usize>,
    /// Which stretch between commas and the like.
    stretch: Vec<usize>,
    /// Where the bracket round it opens.
    bracket: Vec<Option<usize>>,
    /// Whether a sentence begins with a word that stands for what came before.
    taken_up: BTreeSet<usize>,
    runs: Vec<Run>,
}

impl Layout {
    pub fn of(items: &[Item], names: &Names) -> Self {
        let mut layout = Self {
            sentence: Vec::with_capacity(items.len()),
            stretch: Vec::with_capacity(items.len()),
            bracket: Vec::with_capacity(items.len()),
            taken_up: BTreeSet::new(),
            runs: Vec::new(),
        };
        let (mut sentence, mut stretch, mut bracket) = (0, 0, None);
        // Whether the stretch holds a name and a number already, so that « et » begins another.
        let (mut with_name, mut with_number) = (false, false);
        let mut opens = true;
        for (at, item) in items.iter().enumerate() {
            let cut = match &item.piece {
                Piece::Sign('(') => {
                    bracket = Some(at);
                    true
                }
                Piece::Sign('.' | '!' | '?' | '…') if bracket.is_none() => {
                    sentence += 1;
                    opens = true;
                    true
                }
                Piece::Sign(',' | ';' | ':' | '—' | '–' | ')') => true,
                _ => is_turn(&item.text) || (is_and(&item.text) && with_name && with_number),
            };
            if cut {
                stretch += 1;
                (with_name, with_number) = (false, false);
            }
            layout.sentence.push(sentence);
            layout.stretch.push(stretch);
            layout.bracket.push(bracket);
            match &item.piece {
                Piece::Sign(')') => {
                    bracket = None;
                    stretch += 1;
                }
                Piece::Name(_) => with_name = true,
                Piece::Number { .. } if bracket.is_none() => with_number = true,
                _ => {}
            }
            if opens && !matches!(item.piece, Piece::Sign(_)) {
                if takes_up(&item.text) {
                    layout.taken_up.insert(sentence);
                }
                opens = false;
            }
        }
        layout.find_runs(items, names);
        layout
    }

    fn find_runs(&mut self, items: &[Item], names: &Names) {
        for (at, item) in items.iter().enumerate() {
            let Piece::Name(id) = item.piece else {
                continue;
            };
            let sort = match names.kind(id) {
                NameKind::Question => Sort::Question,
                NameKind::Part | NameKind::Family => Sort::Part,
                NameKind::Group => Sort::Group,
                NameKind::Workshop => continue,
            };
            let joined = self.runs.last_mut().filter(|run| {
                run.sort == sort
                    && (run.last + 1..at).all(|between| items.get(between).is_some_and(is_joint))
            });
            match joined {
                Some(run) => {
                    run.last = at;
                    run.ids.insert(id);
                }
                None => self.runs.push(Run {
                    first: at,
                    last: at,
                    sort,
                    ids: BTreeSet::from([id]),
                }),
            }
        }
    }

    /// Which sentence a place is in.
    pub fn sentence(&self, at: usize) -> usize {
        self.sentence.get(at).copied().unwrap_or(0)
    }

    /// What a number or a word at a place is about.
    pub fn bound(&self, at: usize) -> Bound {
        let of = |sort| {
            self.nearest(at, sort)
                .map_or_else(BTreeSet::new, |run| run.ids.clone())
        };
        Bound {
            question: of(Sort::Question),
            part: of(Sort::Part),
            group: of(Sort::Group),
        }
    }

    /// In a bracket: a name in it, else the name before it. Else the nearest name of its stretch, else the last name
    /// before it in its sentence, else, if the sentence takes up what came before, the first name of the sentence
    /// before; else the next name of its sentence; else the first of the sentence before.
    fn nearest(&self, at: usize, sort: Sort) -> Option<&Run> {
        let sentence = self.sentence(at);
        let of_sort = || self.runs.iter().filter(move |run| run.sort == sort);
        let here = || of_sort().filter(move |run| self.sentence(run.last) == sentence);
        let before = |place: usize| here().rfind(|run| run.last < place);
        if let Some(open) = self.bracket.get(at).copied().flatten() {
            let inside = of_sort()
                .filter(|run| self.bracket.get(run.first).copied().flatten() == Some(open));
            return inside
                .min_by_key(|run| run.first.abs_diff(at))
                .or_else(|| before(open))
                .or_else(|| self.elsewhere(at, sort));
        }
        let stretch = self.stretch.get(at);
        let same = here().filter(|run| {
            self.stretch.get(run.last) == stretch || self.stretch.get(run.first) == stretch
        });
        let distance = |run: &&Run| {
            if run.last < at {
                (at - run.last) * 2
            } else {
                (run.first.saturating_sub(at)) * 2 + 1
            }
        };
        same.min_by_key(distance)
            .or_else(|| {
                before(at).filter(|run| self.bracket.get(run.last).copied().flatten().is_none())
            })
            .or_else(|| self.elsewhere(at, sort))
    }

    fn elsewhere(&self, at: usize, sort: Sort) -> Option<&Run> {
        let sentence = self.sentence(at);
        let mut of_sort = self.runs.iter().filter(|run| run.sort == sort);
        let earlier = sentence.checked_sub(1).and_then(|previous| {
            self.runs
                .iter()
                .find(|run| run.sort == sort && self.sentence(run.first) == previous)
        });
        let next = of_sort.find(|run| run.first > at && self.sentence(run.first) == sentence);
        if self.taken_up.contains(&sentence) {
            earlier.or(next)
        } else {
            next.or(earlier)
        }
    }

    fn part_runs(&self) -> impl DoubleEndedIterator<Item = &Run> {
        let parts = self.runs.iter().any(|run| run.sort == Sort::Part);
        let sort = if parts { Sort::Part } else { Sort::Group };
        self.runs.iter().filter(move |run| run.sort == sort)
    }

    /// The subject before a word of relation and its object after it; if no subject stands before, the name after the
    /// object is the subject.
    pub fn sides(&self, at: usize) -> Option<(BTreeSet<NameId>, BTreeSet<NameId>)> {
        let sentence = self.sentence(at);
        let here = || {
            self.part_runs()
                .filter(move |run| self.sentence(run.first) == sentence)
        };
        let object = here().find(|run| run.first > at)?;
        let subject = here()
            .rfind(|run| run.last < at)
            .or_else(|| here().find(|run| run.first > object.last))
            .or_else(|| {
                self.part_runs()
                    .find(|run| self.sentence(run.first) + 1 == sentence)
            })?;
        Some((subject.ids.clone(), object.ids.clone()))
    }

    /// The two sides of « suit », whose object was named before its subject; nothing if a name follows.
    pub fn back(&self, at: usize) -> Option<(BTreeSet<NameId>, BTreeSet<NameId>)> {
        let sentence = self.sentence(at);
        if self
            .part_runs()
            .any(|run| run.first > at && self.sentence(run.first) == sentence)
        {
            return None;
        }
        let mut before = self.part_runs().filter(|run| run.last < at).rev();
        let subject = before.next()?;
        let object = before.next()?;
        Some((subject.ids.clone(), object.ids.clone()))
    }

    /// The names before and after a word such as « puis ».
    pub fn around(&self, at: usize) -> Option<(BTreeSet<NameId>, BTreeSet<NameId>)> {
        let mut before = self.part_runs().filter(|run| run.last < at).rev();
        let sentence = self.sentence(at);
        let last = before.next()?;
        let after = self
            .part_runs()
            .find(|run| run.first > at && self.sentence(run.first) == sentence);
        // « B vient ensuite »: what comes before B was named earlier.
        let (greater, lesser) = match after {
            Some(after) => (last, after),
            None => (before.next()?, last),
        };
        Some((greater.ids.clone(), lesser.ids.clone()))
    }
}

fn is_and(text: &str) -> bool {
    matches!(text, "et" | "and" | "ou" | "or")
}

/// Words that begin another part of a sentence.
fn is_turn(text: &str) -> bool {
    matches!(
        text,
        "mais"
            | "tandis"
            | "alors"
            | "contre"
            | "puis"
            | "ensuite"
            | "devant"
            | "but"
            | "while"
            | "whereas"
            | "then"
            | "ahead of"
            | "followed by"
            | "suivi de"
            | "suivie de"
            | "dont"
            | "against"
    )
}

/// Words by which a sentence takes up what the one before it named.
fn takes_up(text: &str) -> bool {
    matches!(
        text,
        "il" | "elle"
            | "ils"
            | "elles"
            | "ce"
            | "c'"
            | "cette"
            | "celui-ci"
            | "celle-ci"
            | "ces"
            | "it"
            | "they"
            | "this"
            | "these"
            | "cela"
            | "son"
            | "sa"
            | "ses"
    )
}

fn is_joint(item: &Item) -> bool {
    match &item.piece {
        Piece::Sign(',' | '/') => true,
        Piece::Neutral => matches!(
            item.text.as_str(),
            "et" | "and"
                | "ou"
                | "or"
                | "le"
                | "la"
                | "les"
                | "l'"
                | "the"
                | "as well as"
                | "ainsi"
                | "que"
        ),
        _ => false,
    }
}

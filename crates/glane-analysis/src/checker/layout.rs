//! Where things stand in a sentence, and which name a number or a word is about.

use std::collections::{BTreeMap, BTreeSet};

use super::asked::{asked_after, led_by_rank};
use super::items::{Item, Piece};
use super::name::{NameId, Names};
use super::paired::paired;
use super::runs::{Run, Sort, counted, is_joint, runs};
use super::stretch::{is_and, is_turn, takes_up, taking, timed};
use super::versus::versus;

/// What something is about: a question, a part of it (option, theme, word), a group. Several names are one thing said
/// of all together.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Bound {
    pub question: BTreeSet<NameId>,
    pub part: BTreeSet<NameId>,
    pub group: BTreeSet<NameId>,
}

/// The places of a text.
#[derive(Debug)]
pub(super) struct Layout {
    sentence: Vec<usize>,
    /// Which stretch between commas and the like.
    stretch: Vec<usize>,
    /// Where the bracket round it opens.
    pub(super) bracket: Vec<Option<usize>>,
    /// Whether a sentence begins with a word that stands for what came before.
    taken_up: BTreeSet<usize>,
    runs: Vec<Run>,
    /// The same, numbers in brackets between the names left out: « A » (3) et « B » (2) are one list.
    pub(super) lists: Vec<Run>,
    /// Where names stand that a number in a bracket follows at once.
    numbered: BTreeSet<usize>,
    /// How many semicolons stand before.
    part: Vec<usize>,
    /// « A devance B : 26, contre 19 »: what the numbers at these places are of, by the order of the names.
    versus: BTreeMap<usize, usize>,
    /// « A et B : 26 et 19 »: what each of these numbers is of.
    pub(super) paired: BTreeMap<usize, BTreeSet<NameId>>,
    /// Stretches that tell of a time of day: « les créneaux qui finissent à 17 h ».
    timed: BTreeSet<usize>,
    /// « 7,0 à « … » et 3,3 à « … » »: the question that follows each number.
    asked: BTreeMap<usize, BTreeSet<NameId>>,
    /// Parts of the text that name nothing and take up what was named last: « 26 personnes l'ont choisi ».
    pub(super) taking: BTreeSet<usize>,
}

impl Layout {
    pub fn of(items: &[Item], names: &Names) -> Self {
        let mut layout = Self {
            sentence: Vec::with_capacity(items.len()),
            stretch: Vec::with_capacity(items.len()),
            bracket: Vec::with_capacity(items.len()),
            taken_up: BTreeSet::new(),
            runs: Vec::new(),
            lists: Vec::new(),
            numbered: BTreeSet::new(),
            part: Vec::with_capacity(items.len()),
            versus: BTreeMap::new(),
            paired: BTreeMap::new(),
            timed: BTreeSet::new(),
            asked: BTreeMap::new(),
            taking: BTreeSet::new(),
        };
        let (mut sentence, mut stretch, mut bracket) = (0, 0, None);
        // Whether the stretch holds a name and a number already, so that « et » begins another.
        let (mut with_name, mut with_number) = (false, false);
        let mut opens = true;
        let mut part = 0;
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
            part += usize::from(item.piece == Piece::Sign(';'));
            layout.part.push(part);
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
        let joint = |at: usize| items.get(at).is_some_and(is_joint);
        layout.runs = runs(items, names, &|mut between, _| between.all(joint));
        let counted = counted(items);
        layout.numbered = counted.iter().filter_map(|at| at.checked_sub(1)).collect();
        // Where one name of a list has its number, so has the next: else the list has ended.
        layout.lists = runs(items, names, &|mut between, next| {
            let numbered = between.clone().any(|at| counted.contains(&at));
            between.all(|at| counted.contains(&at) || joint(at))
                && (!numbered || counted.contains(&(next + 1)))
        });
        layout.versus = versus(items, &layout.runs, &|at| layout.sentence(at));
        layout.paired = paired(items, &layout.runs, &|at| layout.sentence(at));
        layout.asked = asked_after(items, &layout.runs, &|at| layout.sentence(at));
        layout.timed = timed(items, &layout.stretch);
        layout.taking = taking(items);
        layout
    }

    /// Which part of the text between semicolons a place is in.
    pub fn part(&self, at: usize) -> usize {
        self.part.get(at).copied().unwrap_or(0)
    }

    /// Which sentence a place is in.
    pub fn sentence(&self, at: usize) -> usize {
        self.sentence.get(at).copied().unwrap_or(0)
    }

    /// Whether a sentence begins with a word that stands for what the one before it named.
    pub fn takes_up(&self, sentence: usize) -> bool {
        self.taken_up.contains(&sentence)
    }

    /// What a number at a place is about, and whether only a name far from it says so.
    pub fn of_number(&self, at: usize) -> (Bound, bool) {
        if let Some(ids) = self.paired.get(&at) {
            let (mut bound, _) = self.bound_in(&self.runs, at);
            bound.part.clone_from(ids);
            return (bound, false);
        }
        if let Some(run) = self.versus.get(&at).and_then(|run| self.runs.get(*run)) {
            let (mut bound, _) = self.bound_in(&self.runs, at);
            bound.part.clone_from(&run.ids);
            return (bound, false);
        }
        self.bound_in(&self.runs, at)
    }

    /// What a rank is of: the name it follows with nothing but brackets and words between, else the nearest.
    pub fn of_rank(&self, items: &[Item], at: usize) -> (Bound, bool) {
        let (mut bound, loose) = self.of_number(at);
        // « En troisième « A » », « la deuxième à « B » ».
        let next = led_by_rank(items, at);
        if let Some(run) = self
            .runs
            .iter()
            .find(|run| Some(run.first) == next && run.sort == Sort::Part)
        {
            bound.part.clone_from(&run.ids);
            return (bound, false);
        }
        let bracket = |n: &usize| self.bracket.get(*n).copied().flatten().is_none();
        let last = (0..at).rev().filter(bracket).find(|&n| {
            items.get(n).is_some_and(|item| {
                matches!(
                    item.piece,
                    Piece::Name(_)
                        | Piece::Sign('.' | ',' | ';' | ':' | '—' | '–')
                        | Piece::Mark(_)
                )
            })
        });
        let run = last.and_then(|last| {
            let mut parts = self.runs.iter();
            parts.find(|run| run.sort == Sort::Part && run.last == last)
        });
        match run {
            Some(run) => {
                bound.part.clone_from(&run.ids);
                (bound, false)
            }
            None => (bound, loose),
        }
    }

    /// What a word at a place is about.
    pub fn bound(&self, at: usize) -> Bound {
        self.bound_in(&self.lists, at).0
    }

    /// The same, by the nearest name alone.
    pub fn near(&self, at: usize) -> Bound {
        self.bound_in(&self.runs, at).0
    }

    fn bound_in(&self, runs: &[Run], at: usize) -> (Bound, bool) {
        let of = |sort| {
            self.nearest(runs, at, sort).map_or_else(
                || (BTreeSet::new(), false),
                |(run, loose)| (run.ids.clone(), loose),
            )
        };
        let (question, _) = of(Sort::Question);
        let (part, of_part) = of(Sort::Part);
        let (group, of_group) = of(Sort::Group);
        let question = self.asked.get(&at).cloned().unwrap_or(question);
        let bound = Bound {
            question,
            part,
            group,
        };
        (bound, of_part || of_group)
    }

    /// The list of names that stands after a place in its sentence, else before it.
    pub fn list(&self, at: usize) -> BTreeSet<NameId> {
        let here = self.sentence(at);
        let mut of_sort = self
            .lists
            .iter()
            .filter(|run| run.sort == Sort::Part && self.sentence(run.first) == here);
        let after = of_sort.clone().find(|run| run.first > at);
        after
            .or_else(|| of_sort.rfind(|run| run.last < at))
            .map_or_else(BTreeSet::new, |run| run.ids.clone())
    }

    /// The names that stand last before a place in its sentence.
    pub fn last_part(&self, at: usize) -> Option<BTreeSet<NameId>> {
        let here = |run: &&Run| {
            run.sort == Sort::Part && run.last < at && self.sentence(run.last) == self.sentence(at)
        };
        self.runs.iter().rfind(here).map(|run| run.ids.clone())
    }

    /// The names that stand between two places.
    pub fn parts_after(&self, from: usize, to: usize) -> Option<BTreeSet<NameId>> {
        let runs = self.runs.iter();
        let ids: BTreeSet<NameId> = runs
            .filter(|run| run.sort == Sort::Part && run.first > from && run.last < to)
            .flat_map(|run| run.ids.iter().copied())
            .collect();
        (!ids.is_empty()).then_some(ids)
    }

    /// All lists of names.
    pub fn lists(&self) -> Vec<BTreeSet<NameId>> {
        self.lists.iter().map(|run| run.ids.clone()).collect()
    }

    /// In a bracket: a name in it, else the name before it. Else the nearest name of its stretch, else the last name
    /// before it in its sentence, else, if the sentence takes up what came before, the first name of the sentence
    /// before; else the next name of its sentence; else the first of the sentence before.
    fn nearest<'a>(&self, runs: &'a [Run], at: usize, sort: Sort) -> Option<(&'a Run, bool)> {
        let sentence = self.sentence(at);
        let of_sort = || runs.iter().filter(move |run| run.sort == sort);
        if sort == Sort::Part
            && self.taking.contains(&at)
            && let Some(last) = of_sort().rfind(|run| run.last < at)
        {
            return Some((last, false));
        }
        let here = || of_sort().filter(move |run| self.sentence(run.last) == sentence);
        let before = |place: usize| here().rfind(|run| run.last < place);
        if let Some(open) = self.bracket.get(at).copied().flatten() {
            let within = |run: &&Run| self.bracket.get(run.first).copied().flatten() == Some(open);
            let inside = || of_sort().filter(within);
            let near = inside().filter(|run| {
                self.stretch.get(run.first) == self.stretch.get(at)
                    || self.stretch.get(run.last) == self.stretch.get(at)
            });
            // « A (26 personnes sur 35, devant B, 19) »: what comes first is of the name before the bracket.
            return near
                .min_by_key(|run| run.first.abs_diff(at))
                .or_else(|| inside().rfind(|run| run.last < at))
                .or_else(|| before(open))
                .or_else(|| inside().find(|run| run.first > at))
                .map(|run| (run, false))
                .or_else(|| self.elsewhere(runs, at, sort).map(|run| (run, true)));
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
        let part = self.part.get(at);
        let of_part = |run: &&Run| self.part.get(run.last) == part;
        let open = |run: &&Run| self.bracket.get(run.last).copied().flatten().is_none();
        // A name that has its own number in a bracket is not what a later number is of, if another one is left.
        let earlier = || here().filter(move |run| run.last < at).filter(open);
        let bare = |run: &&Run| !self.numbered.contains(&run.last);
        let last = || {
            earlier()
                .filter(of_part)
                .rfind(bare)
                .or_else(|| earlier().rfind(of_part))
        };
        let next = || here().find(|run| run.first > at && of_part(run));
        // « … et les créneaux qui finissent à 17 h réunissent 59 mentions »: of no name.
        let timed = stretch.is_some_and(|stretch| self.timed.contains(stretch));
        same.min_by_key(distance)
            .map(|run| (run, false))
            .or_else(|| last().map(|run| (run, timed)))
            .or_else(|| before(at).and_then(|_| next()).map(|run| (run, true)))
            .or_else(|| before(at).filter(open).map(|run| (run, true)))
            .or_else(|| self.elsewhere(runs, at, sort).map(|run| (run, true)))
    }

    fn elsewhere<'a>(&self, runs: &'a [Run], at: usize, sort: Sort) -> Option<&'a Run> {
        let sentence = self.sentence(at);
        let mut of_sort = runs.iter().filter(|run| run.sort == sort);
        let earlier = sentence.checked_sub(1).and_then(|previous| {
            runs.iter()
                .find(|run| run.sort == sort && self.sentence(run.first) == previous)
        });
        let next = of_sort.find(|run| run.first > at && self.sentence(run.first) == sentence);
        if self.taken_up.contains(&sentence) {
            earlier.or(next)
        } else {
            next.or(earlier)
        }
    }
}

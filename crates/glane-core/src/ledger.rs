//! The ledger of what was published: which groups of which questions a version told of, and how many people they were.
//!
//! Two versions can be subtracted. Where one person came, changed their mind or left in between, the difference of their
//! group's figures is that person's answer; and a group that one version hides is found from another that shows its
//! neighbours. So each publication notes, of each question it crosses with groups, how many answered in each: counts alone,
//! of nobody, in the decision itself, which outlives withdrawals, sealing and purge. A later version is held against all
//! earlier ones, and a version that is made anew against itself as it was published.
//!
//! Between two versions at least so many people of a group were touched: those whose answer came since, by its revision
//! (they came, or wrote another), and those by whom the group is fewer. It is never more than there were, so a difference
//! that is about too few is never taken for one about enough. Sealing takes revisions away; it notes the number first,
//! and nothing moves any more.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::Day;
use crate::decision::{Act, Decision};
use crate::id::{GroupKey, ItemKey, QuestionKey, Revision, Round};

/// A question that a version crossed with groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Which.
    pub question: QuestionKey,
    /// In which asking.
    pub round: Round,
    /// By which ask of which profile it was crossed; nothing: by the room's own groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<(QuestionKey, ItemKey)>,
    /// Whether each group's steps of a scale were shown, beside its mean.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub steps: bool,
    /// Its groups, and those in none.
    pub groups: Vec<Line>,
}

/// A group of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Which; nothing for the people in no group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupKey>,
    /// How many answered.
    pub n: u64,
    /// Whether something of it was hidden.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub veiled: bool,
    /// Once sealed, how many were touched since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub touched: Option<u64>,
}

/// A version that was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The revision of its data.
    pub data: Revision,
    /// When.
    pub day: Day,
    /// What it told of groups.
    pub entries: Vec<Entry>,
}

/// The versions of these data or of earlier ones, whatever was taken back since: what was read cannot be unread.
pub fn versions(log: &[Decision], data: Revision) -> Vec<Version> {
    let versions = log.iter().filter_map(|one| {
        let (of, entries) = told(&one.act)?;
        (of <= data && !entries.is_empty()).then(|| Version {
            data: of,
            day: Day::of(one.at),
            entries: entries.to_vec(),
        })
    });
    versions.collect()
}

fn told(act: &Act) -> Option<(Revision, &[Entry])> {
    match act {
        Act::Publish { data, told } | Act::Share { data, told, .. } => Some((*data, told)),
        _ => None,
    }
}

/// How many answered in a group now, and how many of them since each version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Cell {
    n: u64,
    fresh: Vec<u64>,
}

/// Who answers now, by question, round and group, held against versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    versions: Vec<Revision>,
    cells: BTreeMap<(QuestionKey, Round), BTreeMap<Option<GroupKey>, Cell>>,
}

impl Present {
    /// Of nobody yet.
    pub fn new(versions: &[Version]) -> Self {
        Self {
            versions: versions.iter().map(|version| version.data).collect(),
            cells: BTreeMap::new(),
        }
    }

    /// Somebody's answer that counts, and when it came.
    pub fn add(
        &mut self,
        (question, round): (&QuestionKey, Round),
        group: Option<&GroupKey>,
        came: Revision,
    ) {
        let groups = self.cells.entry((question.clone(), round)).or_default();
        let cell = groups.entry(group.cloned()).or_default();
        cell.n += 1;
        cell.fresh.resize(self.versions.len(), 0);
        for (fresh, version) in cell.fresh.iter_mut().zip(&self.versions) {
            *fresh += u64::from(came > *version);
        }
    }

    /// At least how many of a group were touched since the version at a place.
    fn touched(&self, entry: &Entry, line: &Line, version: usize) -> u64 {
        if let Some(touched) = line.touched {
            return touched;
        }
        let groups = self.cells.get(&(entry.question.clone(), entry.round));
        let cell = groups.and_then(|groups| groups.get(&line.group));
        let n = cell.map_or(0, |cell| cell.n);
        let fresh = cell.and_then(|cell| cell.fresh.get(version));
        let came = fresh.copied().unwrap_or(0).max(n.saturating_sub(line.n));
        came + line.n.saturating_sub(n)
    }

    /// What may not be crossed, so that nobody is found by holding it against a version.
    pub fn veils(&self, versions: &[Version], k: u32) -> Veils {
        let mut veils = Veils::default();
        for (place, version) in versions.iter().enumerate() {
            for entry in &version.entries {
                let lines = entry.groups.iter();
                let all: Vec<(&Line, u64)> = lines
                    .map(|line| (line, self.touched(entry, line, place)))
                    .collect();
                veils.hold(entry, &all, version.day, u64::from(k));
            }
        }
        veils
    }

    /// Of what was told by a profile, that one was touched in each line if anybody was at all: who said what is not known here,
    /// and one is too few.
    fn settle_by(&self, profile: &QuestionKey, entry: &mut Entry, place: usize) {
        let fresh = |question: &QuestionKey, round: Option<Round>| -> u64 {
            let cells = self.cells.iter();
            let own = cells
                .filter(|((key, of), _)| key == question && round.is_none_or(|round| round == *of));
            let cells = own.flat_map(|(_, groups)| groups.values());
            cells.filter_map(|cell| cell.fresh.get(place)).sum()
        };
        let at = (entry.question.clone(), entry.round);
        let groups = self.cells.get(&at);
        let n: u64 = groups.map_or(0, |groups| groups.values().map(|cell| cell.n).sum());
        let told: u64 = entry.groups.iter().map(|line| line.n).sum();
        let is_moved =
            n != told || fresh(&entry.question, Some(entry.round)) > 0 || fresh(profile, None) > 0;
        for line in &mut entry.groups {
            line.touched = Some(u64::from(is_moved));
        }
    }

    /// Notes in a log how many were touched since each version, for when nothing tells any more.
    pub fn settle(&self, versions: &[Version], log: &mut [Decision]) {
        for decision in log {
            let (Act::Publish { data, told } | Act::Share { data, told, .. }) = &mut decision.act
            else {
                continue;
            };
            let Some(place) = versions.iter().position(|version| version.data == *data) else {
                continue;
            };
            for entry in told {
                let whole = entry.clone();
                if let Some((profile, _)) = &whole.by {
                    self.settle_by(profile, entry, place);
                    continue;
                }
                for line in &mut entry.groups {
                    line.touched = Some(self.touched(&whole, line, place));
                }
            }
        }
    }
}

/// What may not be crossed with groups, and since which version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Veils {
    whole: BTreeMap<(QuestionKey, Round), Day>,
    steps: BTreeMap<(QuestionKey, Round), Day>,
}

impl Veils {
    fn hold(&mut self, entry: &Entry, all: &[(&Line, u64)], day: Day, k: u64) {
        let key = || (entry.question.clone(), entry.round);
        if all.iter().all(|(_, touched)| *touched == 0) {
            // The same people said the same: what is shown is what was shown.
            return;
        }
        let few = all.iter().any(|(_, touched)| (1..k).contains(touched));
        // A group that did not move, of which something was hidden: what is shown of it now would show it then.
        let same = |line: &Line, touched: u64| touched == 0 && line.n > 0;
        let finds = all
            .iter()
            .any(|(line, touched)| line.veiled && same(line, *touched));
        if few || finds {
            self.whole.insert(key(), day);
        }
        if !entry.steps && all.iter().any(|(line, touched)| same(line, *touched)) {
            self.steps.insert(key(), day);
        }
    }

    /// Since which version a question is not crossed, if it is not.
    pub fn whole(&self, question: &QuestionKey, round: Round) -> Option<Day> {
        self.whole.get(&(question.clone(), round)).copied()
    }

    /// Whether the steps of a scale are not shown by group.
    pub fn steps(&self, question: &QuestionKey, round: Round) -> bool {
        let key = (question.clone(), round);
        self.whole.contains_key(&key) || self.steps.contains_key(&key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const K: u32 = 5;

    fn group(name: &str) -> GroupKey {
        GroupKey::new(name).unwrap()
    }

    fn question() -> QuestionKey {
        QuestionKey::new("q").unwrap()
    }

    /// A version at revision 10, with groups `a`, `b`, `c`.
    fn version(sizes: [(u64, bool); 3]) -> Version {
        let groups = ["a", "b", "c"].into_iter().zip(sizes);
        Version {
            data: Revision(10),
            day: Day::new(2026, 11, 26).unwrap(),
            entries: vec![Entry {
                by: None,
                question: question(),
                round: Round::FIRST,
                steps: false,
                groups: groups
                    .map(|(name, (n, veiled))| Line {
                        group: Some(group(name)),
                        n,
                        veiled,
                        touched: None,
                    })
                    .collect(),
            }],
        }
    }

    /// So many who answered before the version and so many since, by group.
    fn present(versions: &[Version], sizes: [(u64, u64); 3]) -> Present {
        let mut present = Present::new(versions);
        for (name, (old, fresh)) in ["a", "b", "c"].into_iter().zip(sizes) {
            let came = (0..old).map(|_| 3).chain((0..fresh).map(|_| 12));
            for came in came {
                let at = (&question(), Round::FIRST);
                present.add(at, Some(&group(name)), Revision(came));
            }
        }
        present
    }

    fn is_veiled(before: [(u64, bool); 3], now: [(u64, u64); 3]) -> bool {
        let versions = [version(before)];
        let veils = present(&versions, now).veils(&versions, K);
        veils.whole(&question(), Round::FIRST).is_some()
    }

    #[test]
    fn one_person_who_leaves_comes_or_changes_is_not_found_by_subtraction() {
        let shown = [(6, false); 3];
        assert!(!is_veiled(shown, [(6, 0), (6, 0), (6, 0)]), "nobody moved");
        assert!(is_veiled(shown, [(6, 0), (6, 0), (5, 0)]), "one left");
        assert!(is_veiled(shown, [(6, 0), (6, 0), (6, 1)]), "one came");
        assert!(is_veiled(shown, [(6, 0), (6, 0), (5, 1)]), "one changed");
        assert!(is_veiled(shown, [(6, 0), (6, 0), (2, 4)]), "four changed");
        assert!(is_veiled(shown, [(6, 0), (6, 0), (6, 4)]), "four came");
        assert!(!is_veiled(shown, [(6, 0), (6, 0), (6, 5)]), "five came");
        assert!(!is_veiled(shown, [(6, 0), (6, 0), (1, 0)]), "five left");
        // The groups they left and came to both moved by one.
        assert!(is_veiled(shown, [(6, 0), (5, 0), (7, 0)]), "one moved");
    }

    #[test]
    fn a_group_that_was_hidden_is_not_found_from_its_neighbours() {
        // `c` hid, and `b` with it; six more come to `c`.
        let before = [(6, false), (6, true), (3, true)];
        assert!(is_veiled(before, [(6, 0), (6, 0), (3, 6)]));
        // Where the neighbour moved by enough as well, it is not the one of then.
        assert!(!is_veiled(before, [(6, 0), (6, 5), (3, 6)]));
        assert!(!is_veiled(before, [(6, 0), (6, 0), (3, 0)]), "as it was");
    }

    #[test]
    fn steps_that_were_not_shown_stay_so_while_a_group_stays() {
        let before = [(6, false); 3];
        let versions = [version(before)];
        let steps = |now| {
            let veils = present(&versions, now).veils(&versions, K);
            veils.steps(&question(), Round::FIRST)
        };
        assert!(steps([(6, 0), (6, 0), (6, 6)]));
        assert!(!steps([(6, 6), (6, 6), (6, 6)]));
        assert!(!steps([(6, 0), (6, 0), (6, 0)]));
    }

    #[test]
    fn sealing_notes_the_number_before_revisions_go() {
        let versions = [version([(6, false); 3])];
        let told = versions[0].entries.clone();
        let mut log = crate::decision::tests::log(&[(
            Act::Publish {
                data: Revision(10),
                told,
            },
            None,
        )]);
        present(&versions, [(6, 0), (6, 0), (6, 1)]).settle(&versions, &mut log);
        let sealed = super::versions(&log, Revision(20));
        // Afterwards every answer has come at the first revision.
        let after = present(&sealed, [(6, 0), (6, 0), (7, 0)]).veils(&sealed, K);
        assert!(after.whole(&question(), Round::FIRST).is_some());
        let same = present(&versions, [(6, 0), (6, 0), (7, 0)]).veils(&sealed, K);
        assert_eq!(same, after);
        assert!(
            super::versions(&log, Revision(9)).is_empty(),
            "published later"
        );
    }
}

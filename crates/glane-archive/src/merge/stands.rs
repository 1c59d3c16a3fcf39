//! Which archives of one workshop count, so that no answer counts twice and none is dropped without a word.
//!
//! Under one key the archive whose history goes furthest stands: what an earlier one holds and it does not was taken back since.
//! That holds for one machine. A key that was copied to a second one (a backup that was restored) signs two histories, and then
//! the later archive lacks what came to the other machine: where answers can be told apart by their names both count, each
//! answer once; where they cannot, one counts and a person is told how many the other has more.
//!
//! Names of answers are no ground everywhere: sealing draws them anew, and answers by themselves bear names that a secret of
//! the workshop made, or of the centre's key once that is destroyed. Two archives whose answers bear unlike names may hold the
//! same answers, so they never both count.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::decision::Act;
use glane_core::id::{AnswerId, Revision};
use glane_core::level::Level;
use glane_core::life::Step;
use glane_core::world::Micros;

use crate::key::PublicKey;
use crate::read::Archive;

/// The archives of one workshop that count, and what a person is told of the others.
pub(super) struct Standing<'a> {
    /// The one whose names, script and groups hold.
    pub(super) head: &'a Archive,
    /// All that count, that one among them.
    pub(super) together: Vec<&'a Archive>,
    /// The fingerprints of all keys.
    pub(super) fingerprints: BTreeSet<String>,
    /// Those whose archives hold another sort of data than what counts.
    pub(super) unlike: BTreeSet<String>,
    /// Those whose answers may be the ones that count.
    pub(super) unlinked: BTreeSet<String>,
    /// Answers that count and that the latest archive of their key does not hold.
    pub(super) added: u64,
    /// Answers that an archive holds more than the latest of its key, and that do not count.
    pub(super) lacking: u64,
    /// Sites and editions of archives that stand beside the head's by nothing that anybody could decide by.
    pub(super) undated: BTreeSet<String>,
}

impl<'a> Standing<'a> {
    /// Of archives in any order; nothing if there are none.
    pub(super) fn of(archives: &[&'a Archive]) -> Option<Self> {
        let mut by_key: BTreeMap<&PublicKey, Vec<&'a Archive>> = BTreeMap::new();
        for archive in archives {
            by_key
                .entry(&archive.manifest.key)
                .or_default()
                .push(archive);
        }
        let fingerprints = by_key.keys().map(|key| key.fingerprint()).collect();
        let mut own: Vec<Own<'a>> = by_key.into_values().filter_map(Own::of).collect();
        let latest = own.iter().map(|one| one.head).max_by_key(|one| rank(one))?;
        let most = own.iter().map(|one| one.head.manifest.level).max()?;
        let mut unlike = BTreeSet::new();
        own.retain(|one| {
            // Counts cannot be put with answers, nor answers under other names with them: nobody could tell which are the same.
            let level = one.head.manifest.level;
            let stays = level == most && (most.has_answers() || one.head.id == latest.id);
            if !stays {
                unlike.insert(one.head.manifest.key.fingerprint());
            }
            stays
        });
        let head = own.iter().map(|one| one.head).max_by_key(|one| rank(one))?;
        let (linked, others) = linked(head, own);
        let others = others.iter().map(|one| one.head.manifest.key.fingerprint());
        Some(Self {
            head,
            fingerprints,
            unlike,
            unlinked: others.collect(),
            added: linked
                .iter()
                .map(|one| one.added)
                .fold(0, u64::saturating_add),
            lacking: linked
                .iter()
                .map(|one| one.lacking)
                .fold(0, u64::saturating_add),
            undated: linked.iter().flat_map(|one| one.undated.clone()).collect(),
            together: linked.into_iter().flat_map(|one| one.together).collect(),
        })
    }
}

/// Those that may be put together with the head, by way of others if need be, and the rest.
fn linked<'a>(head: &'a Archive, mut rest: Vec<Own<'a>>) -> (Vec<Own<'a>>, Vec<Own<'a>>) {
    let mut linked: Vec<Own<'a>> = Vec::new();
    loop {
        let (near, far): (Vec<_>, Vec<_>) = rest.into_iter().partition(|one| {
            one.head.id == head.id || linked.iter().any(|known| is_linked(known.head, one.head))
        });
        rest = far;
        if near.is_empty() {
            return (linked, rest);
        }
        linked.extend(near);
    }
}

/// What stands of the archives of one key.
struct Own<'a> {
    head: &'a Archive,
    together: Vec<&'a Archive>,
    added: u64,
    lacking: u64,
    undated: BTreeSet<String>,
}

impl<'a> Own<'a> {
    fn of(mut archives: Vec<&'a Archive>) -> Option<Self> {
        archives.sort_by(|a, b| rank(b).cmp(&rank(a)));
        let (head, earlier) = archives.split_first()?;
        let mut own = Self {
            head,
            together: vec![head],
            added: 0,
            lacking: 0,
            undated: BTreeSet::new(),
        };
        let mut counted: BTreeSet<AnswerId> = names(head);
        for archive in earlier {
            let all = names(archive);
            let beyond = all.difference(&counted).count();
            match beside(head, archive) {
                Beside::Both if beyond > 0 => {
                    own.added = own.added.saturating_add(natural(beyond));
                    own.together.push(archive);
                    counted.extend(all);
                }
                Beside::Same | Beside::Both => {}
                Beside::Lacking(answers) => own.lacking = own.lacking.max(answers),
            }
            if is_undated(head, archive) && !own.together.iter().any(|one| one.id == archive.id) {
                let manifest = &archive.manifest;
                own.undated
                    .insert(format!("{}, {}", manifest.site, manifest.edition));
            }
        }
        Some(own)
    }
}

/// How an archive stands to a later one of its key.
enum Beside {
    /// It is what the later one was made of.
    Same,
    /// Each has a history of its own, and their answers can be told apart.
    Both,
    /// It holds so many answers that the later one does not, and nobody can tell why.
    Lacking(u64),
}

fn beside(head: &Archive, archive: &Archive) -> Beside {
    if !is_linked(head, archive) {
        let answers = more(head, archive);
        return if answers == 0 {
            Beside::Same
        } else {
            Beside::Lacking(answers)
        };
    }
    let (mine, theirs) = (names(head), names(archive));
    let only_theirs = theirs.difference(&mine).count();
    if only_theirs == 0 || mine.is_subset(&theirs) {
        return Beside::Same;
    }
    let (at, until) = (head.manifest.revision, archive.manifest.revision);
    // What the later one held when the earlier one was made, and that one does not, came to another machine.
    let is_other = |revision: Revision| revision <= until;
    let mut own = head.ballots.iter();
    let is_parted = match head.manifest.level {
        Level::Everything => own.any(|one| is_other(one.revision) && !theirs.contains(&one.answer)),
        // By themselves answers do not say when they came.
        _ => at == until,
    };
    if is_parted {
        Beside::Both
    } else if head.manifest.level == Level::Everything {
        Beside::Same
    } else {
        Beside::Lacking(natural(only_theirs))
    }
}

/// Whether one answer has one name in both.
fn is_linked(one: &Archive, other: &Archive) -> bool {
    let level = one.manifest.level;
    if level != other.manifest.level || !level.has_answers() {
        return false;
    }
    if let (Some(one), Some(other)) = (&one.manifest.names, &other.manifest.names) {
        return one == other;
    }
    let is_named_once = level == Level::Everything && !is_sealed(one) && !is_sealed(other);
    is_named_once || !names(one).is_disjoint(&names(other))
}

/// Whether its answers were named anew when their room was closed for good.
fn is_sealed(archive: &Archive) -> bool {
    let mut acts = archive.decisions.iter().map(|one| &one.act);
    acts.any(|act| matches!(act, Act::Life(Step::Seal { .. })))
}

fn names(archive: &Archive) -> BTreeSet<AnswerId> {
    archive.ballots.iter().map(|one| one.answer).collect()
}

/// How many answers more an archive tells of than a later one, question by question.
fn more(head: &Archive, archive: &Archive) -> u64 {
    let known: BTreeMap<_, _> = head
        .figures
        .questions
        .iter()
        .map(|one| (&one.question, one.answered))
        .collect();
    let questions = archive.figures.questions.iter();
    let beyond = questions.filter_map(|one| {
        let mine = known.get(&one.question).copied().flatten()?;
        Some(one.answered?.saturating_sub(mine))
    });
    beyond.fold(0, u64::saturating_add)
}

/// Whether nothing says which of two that differ was made later.
fn is_undated(head: &Archive, archive: &Archive) -> bool {
    let (one, other) = (&head.manifest, &archive.manifest);
    let is_level = (one.revision, one.level, one.made) == (other.revision, other.level, other.made);
    let is_alike = (&one.site, &one.edition) == (&other.site, &other.edition)
        && head.figures == archive.figures;
    is_level && !is_alike
}

/// Of two archives under one key the later one stands, then the one with more in it, then the one made later; of two alike,
/// the one that keeps back what nobody has read: the other is of a program that did not yet.
fn rank(archive: &Archive) -> (Revision, Level, Option<Micros>, bool, &str) {
    let manifest = &archive.manifest;
    let mut asked = archive.figures.questions.iter();
    let withholds = asked.any(|one| one.withheld);
    (
        manifest.revision,
        manifest.level,
        manifest.made,
        withholds,
        &archive.id,
    )
}

fn natural(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

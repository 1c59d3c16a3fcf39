//! What a reading tells of groups, for the ledger of what was published; and what the ledger forbids it to tell.

use glane_core::ballot::Body;
use glane_core::disclosure::Disclosed;
use glane_core::id::GroupKey;
use glane_core::ledger::{Entry, Line, Present, Veils, Version};

use super::{GroupContent, GroupReading};
use crate::count::{QuestionCount, Source, natural};
use crate::question::{ContentReading, QuestionReading};

/// What may not be crossed because of earlier versions; nobody's answers are gone over where there are none.
pub(crate) fn veils(versions: &[Version], source: &dyn Source, k: u32) -> Veils {
    if versions.is_empty() {
        return Veils::default();
    }
    let mut present = Present::new(versions);
    source.each(None, &mut |sender, ballots| {
        for ballot in ballots.iter().filter(|_| sender.is_person()) {
            if matches!(ballot.body, Body::Answered(_)) {
                let at = (&ballot.question, ballot.round);
                present.add(at, sender.group(), ballot.revision);
            }
        }
    });
    present.veils(versions, k)
}

/// Takes away the groups of a count that may not be crossed: whatever is made of it crosses nothing.
pub(crate) fn veil(veils: &Veils, count: &mut QuestionCount) {
    if veils.whole(&count.question, count.round).is_some() {
        count.groups.clear();
    }
}

/// Notes on the figures of a question what may not be crossed, and takes the steps of groups away.
pub(crate) fn note(veils: &Veils, figures: &mut QuestionReading) {
    figures.veiled = veils.whole(&figures.key, figures.round);
    if veils.steps(&figures.key, figures.round)
        && let ContentReading::Scale(scale) = &mut figures.content
    {
        scale.by_group.clear();
    }
}

/// How many of each group answered, and of those in none at the end; nothing where no group is counted.
pub(crate) fn answered(count: &QuestionCount) -> Vec<u64> {
    if count.groups.is_empty() {
        return Vec::new();
    }
    let groups = count
        .groups
        .iter()
        .map(|(_, tally)| natural(tally.answered));
    let mut all: Vec<u64> = groups.collect();
    let people = natural(count.room.answered - count.raised.answered);
    all.push(people.saturating_sub(all.iter().sum()));
    all
}

/// What a question's figures tell of groups; nothing if they tell of none.
pub(crate) fn told<'a>(
    figures: &QuestionReading,
    groups: impl Iterator<Item = &'a GroupKey>,
) -> Option<Entry> {
    if figures.answered.iter().all(|n| *n == 0) {
        return None;
    }
    let is_words = matches!(figures.content, ContentReading::Words(_));
    let keys = groups.map(|key| Some(key.clone())).chain([None]);
    let lines = keys.zip(&figures.answered).map(|(group, n)| {
        let mut own = figures.groups.iter();
        let own = own.find(|own| Some(&own.key) == group.as_ref());
        Line {
            // Rare words are shown of nobody; those in no group are never shown.
            veiled: *n > 0 && (is_words || own.map_or(group.is_none(), hides)),
            group,
            n: *n,
            touched: None,
        }
    });
    Some(Entry {
        by: None,
        question: figures.key.clone(),
        round: figures.round,
        steps: figures
            .scale()
            .is_some_and(|scale| !scale.by_group.is_empty()),
        groups: lines.collect(),
    })
}

/// Whether something of a group is hidden.
pub(crate) fn hides(group: &GroupReading) -> bool {
    group.n == Disclosed::Hidden
        || match &group.content {
            GroupContent::Items(cells) => cells.contains(&Disclosed::Hidden),
            GroupContent::Scale(scale) => *scale == Disclosed::Hidden,
            GroupContent::Rated(rows) => rows.contains(&Disclosed::Hidden),
            GroupContent::Themes(themes) => {
                let mut cells = themes.decided.iter().chain(&themes.proposed);
                cells.any(|cell| *cell == Disclosed::Hidden)
            }
            GroupContent::Uncrossed => false,
        }
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Ballot;
    use glane_core::date::Day;
    use glane_core::id::Revision;
    use glane_core::kind::Payload;
    use glane_core::workshop::Snapshot;

    use super::*;
    use crate::fixture::{ballot, item, person, script, snapshot};
    use crate::{Reading, findings};

    const QUESTIONS: [&str; 5] = ["choices", "choice", "scale", "words", "open"];

    fn answers(id: u32, first: bool) -> Vec<Ballot> {
        let (key, word) = if first { ("x", "utile") } else { ("y", "lent") };
        let score = if first { 5 } else { 1 };
        let said = |question: &str, payload| ballot(question, Some(id), Body::Answered(payload));
        vec![
            said("choices", Payload::Items([item(key)].into())),
            said("choice", Payload::Items([item(key)].into())),
            said("scale", Payload::Score(score)),
            said("words", Payload::Words(vec![word.to_owned()])),
        ]
    }

    /// Groups of those sizes, each giving what sets it apart; people of a place in `without` are not there, and those from
    /// `late` on came after the version.
    fn room(sizes: [u32; 3], without: &[u32], late: u32) -> Snapshot {
        let (mut people, mut ballots, mut id) = (Vec::new(), Vec::new(), 0);
        for (at, size) in sizes.into_iter().enumerate() {
            let key = format!("g{}", at + 1);
            for _ in 0..size {
                id += 1;
                if without.contains(&id) {
                    continue;
                }
                people.push(person(id, Some(&key)));
                let own = answers(id, at == 0 || id % 2 == 0).into_iter();
                ballots.extend(own.map(|mut own| {
                    own.revision = Revision(if id >= late { 12 } else { 2 });
                    own
                }));
            }
        }
        let mut data = snapshot(people, ballots);
        data.workshop.revision = Revision(20);
        data
    }

    fn published(reading: &Reading) -> Version {
        Version {
            data: Revision(10),
            day: Day::new(2026, 11, 26).unwrap(),
            entries: reading.told(),
        }
    }

    fn read(mut data: Snapshot, version: &Version) -> Reading {
        data.told = vec![version.clone()];
        Reading::of(&script(&["g1", "g2", "g3"]), &data)
    }

    fn crosses(reading: &Reading) -> bool {
        let mut answered = reading.questions.iter().filter(|question| question.n > 0);
        answered.any(|question| {
            let words = question.words().into_iter().flat_map(|words| &words.words);
            let scale = question.scale();
            !question.groups.is_empty()
                || words.flat_map(|word| &word.groups).next().is_some()
                || scale.is_some_and(|scale| !scale.by_group.is_empty())
        })
    }

    fn first() -> Reading {
        Reading::of(&script(&["g1", "g2", "g3"]), &room([20, 20, 20], &[], 100))
    }

    /// Whether anything that is said of groups rests on a cell of one.
    fn speaks_of_groups(reading: &Reading) -> bool {
        let found = findings(reading);
        let mut cells = found.iter().flat_map(|one| &one.cells);
        cells.any(|cell| cell.group.is_some())
    }

    #[test]
    fn one_person_who_leaves_or_comes_between_two_versions_veils_what_would_show_them() {
        let before = first();
        assert!(
            crosses(&before) && speaks_of_groups(&before),
            "a room to veil"
        );
        let version = published(&before);
        assert_eq!(
            version.entries.len(),
            QUESTIONS.len() - 1,
            "of all but texts"
        );
        for data in [
            room([20, 20, 20], &[60], 100),
            room([20, 20, 21], &[], 61),
            room([20, 20, 20], &[], 58),
        ] {
            let now = read(data, &version);
            assert!(!crosses(&now));
            assert!(!speaks_of_groups(&now));
            assert!(
                now.comparisons.tests.iter().all(|tested| matches!(
                    tested.subject,
                    crate::comparison::Subject::Scales { .. }
                ))
            );
            // The room's own figures stay; a veiled version tells of no group.
            assert!(now.questions.iter().any(|question| question.n >= 59));
            assert!(now.told().is_empty(), "{:?}", now.told());
            let day = now.questions.iter().find_map(|question| question.veiled);
            assert_eq!(day, Some(version.day));
        }
    }

    #[test]
    fn before_anything_was_published_and_where_nobody_moved_nothing_changes() {
        let data = || room([20, 20, 20], &[], 100);
        let again = read(data(), &published(&first()));
        assert_eq!(again, {
            let mut plain = data();
            plain.told = Vec::new();
            Reading::of(&script(&["g1", "g2", "g3"]), &plain)
        });
        assert!(crosses(&again));
    }

    #[test]
    fn enough_people_who_come_to_every_group_are_shown() {
        // Ten more in each: whoever came is late, and stands last in their group.
        let mut data = room([30, 30, 30], &[], 1000);
        for (n, own) in data.ballots.iter_mut().enumerate() {
            let person = n / 4;
            if person % 30 >= 20 {
                own.revision = Revision(12);
            }
        }
        assert!(crosses(&read(data, &published(&first()))));
    }

    #[test]
    fn a_group_that_was_hidden_is_not_found_from_its_neighbour() {
        // The third is too small, and hides the second with it; six more come to it.
        let small = Reading::of(&script(&["g1", "g2", "g3"]), &room([20, 6, 3], &[], 100));
        let now = read(room([20, 6, 9], &[], 30), &published(&small));
        assert!(!crosses(&now));
    }
}

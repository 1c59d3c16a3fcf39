//! The same figures by group, hidden where they are about too few people.
//!
//! What is shown of the room and of every other group must not give a hidden figure away, so people in
//! no group make a column of their own: never shown, but counted when deciding what to hide, since
//! anyone can subtract the groups from the room. Raised hands were seen by all and hide nobody.

pub(crate) mod steps;
pub(crate) mod told;
pub(crate) mod words;

use std::collections::BTreeMap;

use glane_core::disclosure::{Disclosed, mask};
use glane_core::id::{GroupKey, ItemKey, ThemeKey};
use glane_core::kind::Kind;
use glane_core::label::Label;
use glane_core::script::Question;
use glane_core::tally::{Content, Tally};
use glane_stats::Ratio;

use crate::coding::{ThemeCount, ThemeTally};
use crate::count::{QuestionCount, natural};
use crate::question::number::in_ones;
use crate::question::rated::{RatedRow, mean, of_tally};
use crate::question::texts::TextsReading;
use crate::question::{ContentReading, GroupBase, Room};

/// One group's figures for one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupReading {
    /// Its key.
    pub key: GroupKey,
    /// Its name.
    pub label: Label,
    /// Its people, whether they answered this question or not.
    pub people: u64,
    /// Those who answered; hidden when 1 to k − 1, or when it would give away another that is.
    pub n: Disclosed<u64>,
    /// What they answered.
    pub content: GroupContent,
}

/// What a group answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupContent {
    /// Counts in the order of the question's items.
    Items(Vec<Disclosed<u64>>),
    /// A scale, or numbers, summed up. A scale's distribution is crossed as a whole or not at all (see [`crate::ScaleReading::by_group`]): with
    /// the mean, hidden counts could be solved for.
    Scale(Disclosed<GroupScale>),
    /// What each item was given, in the order of the question's rows.
    Rated(Vec<Disclosed<GroupScale>>),
    /// The themes of texts.
    Themes(GroupThemes),
    /// Texts without themes are not crossed, and words each by itself: see [`crate::WordReading::groups`].
    Uncrossed,
}

/// A group's answers by theme, in the codebook's order. How many are coded at all is not crossed: with one theme only
/// it would tell what is hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupThemes {
    /// By people's decisions.
    pub decided: Vec<Disclosed<u64>>,
    /// As proposed for answers that nobody decided.
    pub proposed: Vec<Disclosed<u64>>,
}

/// A group's scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupScale {
    /// The mean; none if nobody of the group answered.
    pub mean: Option<Ratio>,
    /// The median; none if nobody of the group answered.
    pub median: Option<Ratio>,
    /// How many of the group it is about: of a grid's line, those who answered that line.
    pub n: u64,
}

/// What a single group answered is what the room's own table says, cell by cell: a crossing would compare nothing,
/// and tell of each of its few people to which group they belong. Where people answered whose group nobody recorded, as of
/// answers that were imported without it, a crossing would be a table of zeros beside a room that is none.
fn compares_nothing(tallies: &[&Tally], count: &QuestionCount) -> bool {
    match tallies.iter().filter(|tally| tally.answered > 0).count() {
        0 => count.room.answered > 0,
        groups => groups == 1,
    }
}

/// Crosses a question with the room's groups; nothing if one of them alone answered it, nobody of any, or none is counted.
pub(crate) fn cross(
    question: &Question,
    content: &ContentReading,
    count: &QuestionCount,
    room: &Room<'_>,
) -> Vec<GroupReading> {
    // Nobody's group is counted: the script has none, or an earlier version forbids it.
    if count.groups.is_empty() {
        return Vec::new();
    }
    let nothing = Tally::empty(&question.kind);
    let tallies: Vec<&Tally> = room
        .groups
        .iter()
        .map(|group| {
            count
                .groups
                .iter()
                .find(|(key, _)| *key == group.key)
                .map_or(&nothing, |(_, tally)| tally)
        })
        .collect();
    if compares_nothing(&tallies, count) {
        return Vec::new();
    }
    let answered = Columns::of(count, &tallies, |tally| tally.answered);
    let shown = answered.bases(room.threshold);
    let bases = answered.shown_bases(room.threshold);
    let mut contents: Vec<GroupContent> = match content {
        ContentReading::Items(items) => {
            let rows: Vec<Columns> = items
                .items
                .iter()
                .map(|item| Columns::of(count, &tallies, |tally| ticks(tally, &item.key)))
                .collect();
            let exclusive = matches!(question.kind, Kind::Choice(_));
            columns_of(&rows, &bases, &answered, room.threshold, exclusive)
                .into_iter()
                .map(GroupContent::Items)
                .collect()
        }
        ContentReading::Scale(_) | ContentReading::Number(_) => tallies
            .iter()
            .zip(&shown)
            .map(|(tally, shown)| {
                GroupContent::Scale(if *shown {
                    Disclosed::Shown(scale(&question.kind, tally))
                } else {
                    Disclosed::Hidden
                })
            })
            .collect(),
        // Sides have no mean, and each statement its own people.
        ContentReading::Rated(_) if matches!(question.kind, Kind::Statements(_)) => {
            vec![GroupContent::Uncrossed; tallies.len()]
        }
        ContentReading::Rated(rated) => tallies
            .iter()
            .zip(&shown)
            .map(|(tally, shown)| {
                let rows = rated.rows.iter().map(|row| {
                    if *shown && line_may_be_shown(question, row, &tallies, room) {
                        let values = of_tally(&question.kind, tally, &row.key, rated.rows.len());
                        Disclosed::Shown(given(&question.kind, values))
                    } else {
                        Disclosed::Hidden
                    }
                });
                GroupContent::Rated(rows.collect())
            })
            .collect(),
        ContentReading::Texts(texts) if !texts.themes.is_empty() => {
            themes(texts, count, room, &answered, &bases)
        }
        ContentReading::Words(_) | ContentReading::Texts(_) => {
            tallies.iter().map(|_| GroupContent::Uncrossed).collect()
        }
    };
    room.groups
        .iter()
        .zip(answered.0.iter().zip(&shown))
        .zip(contents.drain(..))
        .map(|((group, (&n, &shown)), content)| GroupReading {
            key: group.key.clone(),
            label: group.label.clone(),
            people: group.people,
            n: if shown {
                Disclosed::Shown(n)
            } else {
                Disclosed::Hidden
            },
            content,
        })
        .collect()
}

/// Themes by group: those decided and those proposed are rows of one table, since they are about the same people.
fn themes(
    texts: &TextsReading,
    count: &QuestionCount,
    room: &Room<'_>,
    answered: &Columns,
    bases: &[u64],
) -> Vec<GroupContent> {
    let nothing = ThemeCount::default();
    let counted = count.themes.as_ref().unwrap_or(&nothing);
    let row = |measure: &dyn Fn(&ThemeTally) -> i64| {
        let of = |group: &GroupBase| counted.groups.get(&group.key).map_or(0, measure);
        Columns::around(
            room.groups.iter().map(of),
            measure(&counted.room) - measure(&counted.raised),
        )
    };
    let held = |counts: &BTreeMap<ThemeKey, i64>, key: &ThemeKey| counts.get(key).copied();
    let keys = || texts.themes.iter().map(|theme| &theme.theme.key);
    let decided = keys().map(|key| row(&|tally| held(&tally.decided, key).unwrap_or(0)));
    let proposed = keys().map(|key| row(&|tally| held(&tally.proposed, key).unwrap_or(0)));
    let rows: Vec<Columns> = decided.chain(proposed).collect();
    columns_of(&rows, bases, answered, room.threshold, false)
        .into_iter()
        .map(|mut column| {
            let proposed = column.split_off(texts.themes.len().min(column.len()));
            GroupContent::Themes(GroupThemes {
                decided: column,
                proposed,
            })
        })
        .collect()
}

/// One count for each group, then one for the people in none.
struct Columns(Vec<u64>);

impl Columns {
    fn of(count: &QuestionCount, tallies: &[&Tally], measure: impl Fn(&Tally) -> i64) -> Self {
        Self::around(
            tallies.iter().map(|tally| measure(tally)),
            measure(&count.room) - measure(&count.raised),
        )
    }

    /// The groups' counts, and what is left of all people.
    fn around(groups: impl Iterator<Item = i64>, people: i64) -> Self {
        let mut all: Vec<u64> = groups.map(natural).collect();
        let grouped: u64 = all.iter().sum();
        all.push(natural(people).saturating_sub(grouped));
        Self(all)
    }

    /// Which columns are about enough people to be read. An empty one is: it is about nobody.
    ///
    /// Whether someone answered at all is not an answer, so unlike an item's count a base is not
    /// hidden for what is left of its group.
    fn bases(&self, k: u32) -> Vec<bool> {
        let filled: Vec<u64> = self.0.iter().copied().filter(|n| *n > 0).collect();
        let unbounded = vec![u64::MAX; filled.len()];
        let masked = mask(&[filled], &unbounded, k, false);
        let mut cells = masked.iter().flatten();
        self.0
            .iter()
            .map(|&n| n == 0 || cells.next().is_some_and(|cell| cell.shown().is_some()))
            .collect()
    }

    /// Its counts, 0 for those that are hidden.
    fn shown_bases(&self, k: u32) -> Vec<u64> {
        let shown = self.bases(k);
        let counts = self.0.iter().zip(shown);
        counts
            .map(|(&n, shown)| if shown { n } else { 0 })
            .collect()
    }
}

/// Item counts, masked, one list for each column. Columns nobody answered in are zeros for all to see.
fn columns_of(
    rows: &[Columns],
    bases: &[u64],
    answered: &Columns,
    k: u32,
    exclusive: bool,
) -> Vec<Vec<Disclosed<u64>>> {
    let filled = |all: &[u64]| -> Vec<u64> {
        all.iter()
            .zip(&answered.0)
            .filter(|(_, n)| **n > 0)
            .map(|(&value, _)| value)
            .collect()
    };
    let counts: Vec<Vec<u64>> = rows.iter().map(|row| filled(&row.0)).collect();
    let masked = mask(&counts, &filled(bases), k, exclusive);
    let mut place = 0;
    let mut columns = Vec::with_capacity(answered.0.len());
    for &n in &answered.0 {
        if n == 0 {
            columns.push(vec![Disclosed::Shown(0); rows.len()]);
        } else {
            let cell =
                |row: &Vec<Disclosed<u64>>| row.get(place).copied().unwrap_or(Disclosed::Hidden);
            columns.push(masked.iter().map(cell).collect());
            place += 1;
        }
    }
    columns
}

fn ticks(tally: &Tally, key: &ItemKey) -> i64 {
    match &tally.content {
        Content::Items(counts) => counts.get(key).copied().unwrap_or(0),
        _ => 0,
    }
}

/// Whether the means of a line may be shown by group. Its own people may be fewer than those who answered the question:
/// then all of its groups are hidden, since the room's mean would tell the one that is.
fn line_may_be_shown(
    question: &Question,
    row: &RatedRow,
    tallies: &[&Tally],
    room: &Room<'_>,
) -> bool {
    if !matches!(question.kind, Kind::Grid(_)) {
        return true;
    }
    let of = |tally: &&Tally| -> u64 {
        let values = of_tally(&question.kind, tally, &row.key, 0);
        values.iter().map(|(_, people)| people).sum()
    };
    let grouped: Vec<u64> = tallies.iter().map(of).collect();
    let rest = row.given.saturating_sub(grouped.iter().sum());
    let holds = |n: u64| n == 0 || n >= u64::from(room.threshold);
    grouped.into_iter().chain([rest]).all(holds)
}

/// What a group gives an item. Places have no median.
fn given(kind: &Kind, values: Vec<(i64, u64)>) -> GroupScale {
    GroupScale {
        mean: mean(kind, &values),
        n: values.iter().map(|(_, people)| people).sum(),
        median: match kind {
            Kind::Ranking(_) => None,
            _ => glane_stats::median(values),
        },
    }
}

fn scale(kind: &Kind, tally: &Tally) -> GroupScale {
    let counts: Vec<(i64, u64)> = match &tally.content {
        Content::Scores(counts) => counts
            .iter()
            .map(|(&score, &count)| (score, natural(count)))
            .collect(),
        _ => Vec::new(),
    };
    let ones = |value: Option<Ratio>| match kind {
        Kind::Number(number) => in_ones(value?, number.decimals),
        _ => value,
    };
    GroupScale {
        n: counts.iter().map(|(_, people)| people).sum(),
        mean: ones(glane_stats::mean(counts.iter().copied())),
        median: ones(glane_stats::median(counts)),
    }
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::kind::Payload;

    use super::*;
    use crate::Reading;
    use crate::fixture::{ballot, item, person, read_grouped, script, snapshot, ticked};

    /// People by group (`None`: no group), all giving the same score and ticking the same options.
    fn room(sizes: &[(Option<&str>, u32)]) -> Reading {
        let mut people = Vec::new();
        let mut ballots = Vec::new();
        for (group, size) in sizes {
            for _ in 0..*size {
                let id = u32::try_from(people.len()).unwrap() + 1;
                people.push(person(id, *group));
                ballots.push(ballot("scale", Some(id), Body::Answered(Payload::Score(3))));
                let both = Payload::Items([item("x"), item("y")].into());
                ballots.push(ballot("choices", Some(id), Body::Answered(both)));
            }
        }
        Reading::of(&script(&["g1", "g2", "g3"]), &snapshot(people, ballots))
    }

    fn of<'a>(reading: &'a Reading, key: &str) -> &'a [GroupReading] {
        &reading
            .questions
            .iter()
            .find(|question| question.key.as_str() == key)
            .unwrap()
            .groups
    }

    fn shown_means(reading: &Reading) -> Vec<bool> {
        let shown = |group: &GroupReading| {
            matches!(&group.content, GroupContent::Scale(Disclosed::Shown(_)))
        };
        of(reading, "scale").iter().map(shown).collect()
    }

    #[test]
    fn a_small_group_hides_with_the_smallest_other_so_that_no_subtraction_finds_it() {
        let reading = room(&[(Some("g1"), 2), (Some("g2"), 8), (Some("g3"), 6)]);
        assert_eq!(shown_means(&reading), [false, true, false]);
        assert_eq!(of(&reading, "scale")[0].n, Disclosed::Hidden);
        assert_eq!(of(&reading, "scale")[1].n, Disclosed::Shown(8));
    }

    #[test]
    fn someone_in_no_group_is_not_found_by_subtraction_either() {
        let reading = room(&[(Some("g1"), 7), (Some("g2"), 8), (None, 1)]);
        assert_eq!(shown_means(&reading), [false, true, true]);
        let GroupContent::Items(cells) = &of(&reading, "choices")[0].content else {
            panic!("items")
        };
        assert!(cells.iter().all(|cell| *cell == Disclosed::Hidden));
    }

    #[test]
    fn where_no_group_was_recorded_there_is_no_table_of_zeros() {
        let none = room(&[(None, 12)]);
        assert!(of(&none, "scale").is_empty() && of(&none, "choices").is_empty());
        assert!(none.questions.iter().any(|question| question.n == 12));
        let some = room(&[(None, 12), (Some("g1"), 8), (Some("g2"), 8)]);
        assert_eq!(of(&some, "scale").len(), 3);
    }

    fn cells(question: &crate::QuestionReading, group: usize) -> Vec<Option<u64>> {
        let GroupContent::Items(cells) = &question.groups[group].content else {
            panic!("items")
        };
        cells.iter().map(|cell| cell.shown().copied()).collect()
    }

    #[test]
    fn options_that_share_out_a_group_cannot_be_told_from_its_base() {
        let (one, two) = (
            ticked(&[("x", 10), ("y", 8), ("z", 2)]),
            ticked(&[("x", 10), ("y", 5), ("z", 5)]),
        );
        let all = ticked(&[("x", 20), ("y", 13), ("z", 7)]);
        let question = read_grouped("choice", 40, &all, &[("g1", 20, one), ("g2", 20, two)]);
        let hidden = cells(&question, 0)
            .iter()
            .filter(|cell| cell.is_none())
            .count();
        assert!(hidden >= 2, "{:?}", cells(&question, 0));
    }

    #[test]
    fn a_group_whose_base_is_hidden_shows_nothing_else() {
        let groups = [("g1", 2, 2), ("g2", 8, 3), ("g3", 6, 6)]
            .map(|(key, n, x)| (key, n, ticked(&[("x", x)])));
        let question = read_grouped("choices", 16, &ticked(&[("x", 11)]), &groups);
        assert_eq!(question.groups[2].n, Disclosed::Hidden);
        assert_eq!(cells(&question, 2), [None, None, None]);
    }

    #[test]
    fn what_one_group_alone_answered_is_not_crossed() {
        let reading = room(&[(Some("g1"), 12), (None, 3)]);
        assert!(of(&reading, "scale").is_empty());
        assert!(of(&reading, "choices").is_empty());
    }

    #[test]
    fn an_empty_group_hides_nothing_and_is_shown_empty() {
        let reading = room(&[(Some("g1"), 7), (Some("g2"), 8)]);
        assert_eq!(shown_means(&reading), [true, true, true]);
        assert_eq!(of(&reading, "scale")[2].n, Disclosed::Shown(0));
        let GroupContent::Items(cells) = &of(&reading, "choices")[0].content else {
            panic!("items")
        };
        assert_eq!(
            cells,
            &[
                Disclosed::Shown(7),
                Disclosed::Shown(7),
                Disclosed::Shown(0)
            ]
        );
    }
}

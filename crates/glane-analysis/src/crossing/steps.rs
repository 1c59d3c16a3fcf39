//! A scale by group, step by step: all of it or nothing.
//!
//! Means of groups are shown, and with a mean a hidden count can be solved for: so every step of every group, and of the
//! people in none, must be nobody or at least the threshold. Then no cell is hidden and there is nothing to solve.

use glane_core::kind::Kind;
use glane_core::script::Question;
use glane_core::tally::{Content, Tally};

use super::{Columns, compares_nothing};
use crate::count::QuestionCount;
use crate::question::Room;
use crate::question::scale::ScaleReading;

/// People of each group by step, in the order of the scale's; nothing where it may not be shown, and where the middle of
/// the scale parts no sides, since nothing is drawn of it then.
pub(crate) fn steps(
    question: &Question,
    scale: &ScaleReading,
    count: &QuestionCount,
    room: &Room<'_>,
) -> Vec<Vec<u64>> {
    let nothing = Tally::empty(&question.kind);
    let tallies: Vec<&Tally> = room
        .groups
        .iter()
        .map(|group| {
            let mut all = count.groups.iter();
            let own = all.find(|(key, _)| *key == group.key);
            own.map_or(&nothing, |(_, tally)| tally)
        })
        .collect();
    let parts = matches!(&question.kind, Kind::Scale(kind) if kind.has_sides());
    let answered = tallies.iter().filter(|tally| tally.answered > 0).count();
    if !parts || answered < 2 || compares_nothing(&tallies, count) {
        return Vec::new();
    }
    let rows: Vec<Columns> = scale
        .counts
        .iter()
        .map(|(step, _)| Columns::of(count, &tallies, |tally| given(tally, *step)))
        .collect();
    let k = u64::from(room.threshold);
    let mut cells = rows.iter().flat_map(|row| &row.0);
    if cells.any(|&people| people > 0 && people < k) {
        return Vec::new();
    }
    let of = |group: usize| {
        rows.iter()
            .map(move |row| row.0.get(group).copied().unwrap_or(0))
    };
    (0..tallies.len())
        .map(|group| of(group).collect())
        .collect()
}

fn given(tally: &Tally, step: i64) -> i64 {
    match &tally.content {
        Content::Scores(counts) => counts.get(&step).copied().unwrap_or(0),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::kind::{Kind, Payload};
    use glane_core::label::Label;

    use crate::Reading;
    use crate::fixture::{ballot, person, script, snapshot};

    /// People by group and score.
    fn read(given: &[(Option<&str>, i64, u32)]) -> Vec<Vec<u64>> {
        let mut script = script(&["g1", "g2", "g3"]);
        let scale = script
            .questions
            .iter_mut()
            .find(|one| one.key.as_str() == "scale");
        let scale = scale.unwrap();
        let Kind::Scale(kind) = &mut scale.kind else {
            panic!("scale")
        };
        (kind.min, kind.max) = (1, 3);
        kind.low = Some(Label::fr("non"));
        kind.high = Some(Label::fr("oui"));
        let (mut people, mut ballots) = (Vec::new(), Vec::new());
        for (group, score, n) in given {
            for _ in 0..*n {
                let id = u32::try_from(people.len()).unwrap() + 1;
                people.push(person(id, *group));
                ballots.push(ballot(
                    "scale",
                    Some(id),
                    Body::Answered(Payload::Score(*score)),
                ));
            }
        }
        let reading = Reading::of(&script, &snapshot(people, ballots));
        let mut all = reading.questions.iter();
        let question = all.find(|one| one.key.as_str() == "scale").unwrap();
        question.scale().unwrap().by_group.clone()
    }

    #[test]
    fn groups_are_shown_step_by_step_or_not_at_all() {
        let good = [
            (Some("g1"), 1, 6),
            (Some("g1"), 3, 9),
            (Some("g2"), 2, 7),
            (Some("g2"), 3, 5),
        ];
        assert_eq!(read(&good), [[6, 0, 9], [0, 7, 5], [0, 0, 0]]);
        for more in [(Some("g2"), 1, 1), (Some("g3"), 3, 4), (None, 2, 1)] {
            let with: Vec<_> = good.into_iter().chain([more]).collect();
            assert!(read(&with).is_empty(), "{more:?}");
        }
        let alone: Vec<_> = good.into_iter().take(2).collect();
        assert!(read(&alone).is_empty());
    }
}

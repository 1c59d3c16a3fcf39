//! Themes that people gave answers, by group.
//!
//! Method: as for an item (see [`super::item`]), on the table groups × (bears the theme, bears it not) of the answers that
//! people coded; what the machine proposes, what waits and what is disputed are left out.

use super::item::tested;
use super::{Made, Subject};
use crate::count::{QuestionCount, natural};

/// The tests of a question's themes.
pub(super) fn made(count: &QuestionCount) -> Vec<Made> {
    let Some(themes) = &count.themes else {
        return Vec::new();
    };
    let groups: Vec<_> = count
        .groups
        .iter()
        .map(|(key, _)| themes.groups.get(key))
        .collect();
    let bases: Vec<u64> = groups
        .iter()
        .map(|tally| tally.map_or(0, |tally| natural(tally.coded + tally.unthemed)))
        .collect();
    themes
        .codebook
        .iter()
        .filter_map(|theme| {
            let bears = groups.iter().map(|tally| {
                let own = tally.and_then(|tally| tally.decided.get(&theme.key));
                natural(own.copied().unwrap_or(0))
            });
            let (p, effect) = tested(&bases, &bears.collect::<Vec<_>>())?;
            Some(Made {
                subject: Subject::Theme {
                    question: count.question.clone(),
                    theme: theme.key.clone(),
                },
                p,
                effect,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use glane_core::codebook::{Codebook, Theme};
    use glane_core::id::{GroupKey, Round, ThemeKey};
    use glane_core::label::Label;

    use super::*;
    use crate::coding::{ThemeCount, ThemeTally};
    use crate::fixture::{question, script};

    #[test]
    fn only_what_people_coded_is_compared() {
        let theme = ThemeKey::new("temps").unwrap();
        let codebook = Codebook::of(vec![Theme {
            key: theme.clone(),
            label: Label::fr("Temps"),
            description: None,
            examples: vec![],
            words: vec![],
        }]);
        let script = script(&["g1", "g2"]);
        let mut count = QuestionCount::empty(&script, &question("open"), Round::FIRST);
        let tally = |bears: i64, not: i64, proposed: i64| ThemeTally {
            coded: bears,
            unthemed: not,
            uncoded: proposed,
            decided: [(theme.clone(), bears)].into(),
            proposed: [(theme.clone(), proposed)].into(),
            ..ThemeTally::default()
        };
        let mut themes = ThemeCount::empty(codebook);
        for (key, own) in [("g1", tally(9, 1, 0)), ("g2", tally(1, 9, 50))] {
            themes.groups.insert(GroupKey::new(key).unwrap(), own);
        }
        count.themes = Some(themes);
        let made = made(&count);
        assert_eq!(made.len(), 1);
        assert!((made[0].p.value - 202.0 / 184_756.0).abs() < 1e-12);
    }
}

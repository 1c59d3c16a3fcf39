//! How far two coders agree on the answers that both coded.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::coding::{Coder, Coding};
use glane_core::id::{AnswerId, Revision, ThemeKey};
use glane_stats::agreement::kappa;

/// Two coders and what they agree on.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// The coders, in order of their names.
    pub coders: [Coder; 2],
    /// Answers that both coded.
    pub answers: u64,
    /// Answers that bear the same themes for both.
    pub alike: u64,
    /// Cohen's kappa, each set of themes being a code; nothing where both gave one and the same code throughout, or no
    /// answer is coded by both.
    pub kappa: Option<f64>,
}

/// The agreement of each two coders, over answers with the revision they were last written at.
pub fn agreements(
    coding: &Coding,
    answers: impl IntoIterator<Item = (AnswerId, Revision)>,
) -> Vec<Agreement> {
    let mut coded: BTreeMap<Coder, BTreeMap<AnswerId, BTreeSet<ThemeKey>>> = BTreeMap::new();
    for (answer, written) in answers {
        for (coder, themes) in coding.by(answer, written) {
            coded.entry(coder).or_default().insert(answer, themes);
        }
    }
    let all: Vec<(&Coder, &BTreeMap<AnswerId, BTreeSet<ThemeKey>>)> = coded.iter().collect();
    let mut found = Vec::new();
    for (at, (first, mine)) in all.iter().enumerate() {
        for (second, theirs) in all.iter().skip(at + 1) {
            let both: Vec<(&BTreeSet<ThemeKey>, &BTreeSet<ThemeKey>)> = mine
                .iter()
                .filter_map(|(answer, themes)| Some((themes, theirs.get(answer)?)))
                .collect();
            found.push(Agreement {
                coders: [(*first).clone(), (*second).clone()],
                answers: count(both.iter()),
                alike: count(both.iter().filter(|(one, other)| one == other)),
                kappa: kappa(&table(&both)).ok(),
            });
        }
    }
    found
}

/// How often each code of the one met each of the other.
fn table(both: &[(&BTreeSet<ThemeKey>, &BTreeSet<ThemeKey>)]) -> Vec<Vec<u64>> {
    let codes: BTreeSet<&BTreeSet<ThemeKey>> = both
        .iter()
        .flat_map(|(one, other)| [*one, *other])
        .collect();
    codes
        .iter()
        .map(|row| {
            let met = |column: &&BTreeSet<ThemeKey>| {
                count(
                    both.iter()
                        .filter(|(one, other)| one == row && other == column),
                )
            };
            codes.iter().map(met).collect()
        })
        .collect()
}

fn count<T>(all: impl Iterator<Item = T>) -> u64 {
    u64::try_from(all.count()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use glane_core::decision::Act;
    use glane_core::id::QuestionKey;

    use super::*;
    use crate::fixture::{numbered, question};

    fn answer(n: u128) -> AnswerId {
        AnswerId(uuid::Uuid::from_u128(n))
    }

    fn coding(codes: &[(u128, &str, &str)]) -> Coding {
        let mut question = question("open");
        question.themes = ["a", "b"]
            .map(|key| crate::coding::tests::theme(key, key, &[]))
            .into();
        let acts = codes.iter().map(|(n, themes, coder)| Act::Code {
            question: QuestionKey::new("open").unwrap(),
            answers: [answer(*n)].into(),
            themes: themes
                .split_whitespace()
                .map(|key| ThemeKey::new(key).unwrap())
                .collect(),
            coder: Coder::new(coder).unwrap(),
        });
        Coding::fold(&question, &numbered(acts))
    }

    #[test]
    fn two_coders_are_held_against_chance_on_what_both_coded() {
        let coding = coding(&[
            (1, "a", "Awa"),
            (1, "a", "Luc"),
            (2, "b", "Awa"),
            (2, "b", "Luc"),
            (3, "a", "Awa"),
            (3, "a b", "Luc"),
            (4, "a", "Luc"),
        ]);
        let all = (1..=5).map(|n| (answer(n), Revision(0)));
        let found = agreements(&coding, all);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].answers, found[0].alike), (3, 2));
        // Rows a 2, b 1; columns a 1, a+b 1, b 1: by chance (2 × 1 + 1 × 1) / 9.
        let expected = (2.0 / 3.0 - 3.0 / 9.0) / (1.0 - 3.0 / 9.0);
        assert!((found[0].kappa.unwrap() - expected).abs() < 1e-12);
    }

    #[test]
    fn one_code_throughout_and_nothing_in_common_have_no_kappa() {
        let same = coding(&[(1, "a", "Awa"), (1, "a", "Luc")]);
        let apart = coding(&[(1, "a", "Awa"), (2, "a", "Luc")]);
        for (coding, answers) in [(same, 1), (apart, 0)] {
            let found = agreements(&coding, (1..=2).map(|n| (answer(n), Revision(0))));
            assert_eq!((found[0].answers, found[0].kappa), (answers, None));
        }
        assert!(agreements(&coding(&[(1, "a", "Awa")]), [(answer(1), Revision(0))]).is_empty());
    }
}

//! What changed from one asking to the next, and what may be noise.
//!
//! Only centres that may be shown in both askings are held against themselves: otherwise who came or stayed away would look like a
//! change of mind. Each answer is tested by Fisher's exact test, and all tests of a comparison are corrected together by Holm's
//! method: nothing is called a change that so many looks would bring by chance. Where no test speaks, nothing is said.

use std::collections::BTreeMap;

use glane_analysis::moved::{Moved, Pair};
use glane_core::id::QuestionKey;
use glane_core::label::Label;
use glane_stats::correction::holm;
use serde::Serialize;

use crate::shown::{Shown, ShownQuestion, ShownRow};

/// The most answers of a question that are followed, those most given.
pub const FOLLOWED: usize = 12;

/// From one asking to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Changes {
    /// The earlier one.
    pub from: String,
    /// The later one.
    pub to: String,
    /// Answers to questions that were asked alike in both.
    pub rows: Vec<Change>,
    /// Questions of both whose words changed: they are not held against each other.
    pub reworded: Vec<QuestionKey>,
    /// Questions whose answers were not classified by themes in one of both: their themes are not held against each other.
    pub unclassified: Vec<Unclassified>,
    /// Questions asked alike in both of which too much is hidden: no answer of any centre may be shown in both.
    pub hidden: Vec<QuestionKey>,
    /// Questions that the earlier one did not ask.
    pub fresh: Vec<QuestionKey>,
    /// Questions that the later one does not ask any more.
    pub gone: Vec<QuestionKey>,
}

/// A question whose themes are not held against each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unclassified {
    /// Which.
    pub question: QuestionKey,
    /// The askings in which its answers were not, or not nearly all, classified.
    pub editions: Vec<String>,
}

/// One answer in both askings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// To which question.
    pub question: QuestionKey,
    /// Its name: `item:x`, `score:3`.
    pub name: String,
    /// As asked, if it is an option.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// People of the centres below, all together.
    pub all: Pair,
    /// What may be said of it.
    pub moved: Moved,
    /// Each centre that may be shown in both, by its key.
    pub sites: BTreeMap<String, SiteChange>,
}

/// One answer of one centre in both askings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SiteChange {
    /// Its people.
    pub people: Pair,
    /// What may be said of it.
    pub moved: Moved,
}

/// What changed from one asking to another. It is made of what is shown alone.
pub fn changes(shown: &Shown, from: &str, to: &str) -> Option<Changes> {
    let (before, after) = (shown.editions.get(from)?, shown.editions.get(to)?);
    let mut rows = Vec::new();
    let (mut reworded, mut unclassified, mut hidden) = (Vec::new(), Vec::new(), Vec::new());
    let mut fresh = Vec::new();
    for now in &after.questions {
        let mut all = before.questions.iter();
        let Some(was) = all.find(|one| one.question == now.question) else {
            fresh.push(now.question.clone());
            continue;
        };
        if was.label != now.label {
            reworded.push(now.question.clone());
            continue;
        }
        let found = of_question(was, now);
        let waits = if now.coding.is_some() && was.coding.is_some() {
            not_classified([(from, was), (to, now)])
        } else {
            Vec::new()
        };
        if !found.is_empty() {
            rows.extend(found);
        } else if !waits.is_empty() {
            unclassified.push(Unclassified {
                question: now.question.clone(),
                editions: waits,
            });
        } else if was.answered > 0 && now.answered > 0 && !now.rows.is_empty() {
            hidden.push(now.question.clone());
        }
    }
    let is_asked = |one: &&ShownQuestion| {
        after
            .questions
            .iter()
            .any(|now| now.question == one.question)
    };
    let gone = before.questions.iter().filter(|one| !is_asked(one));
    let gone = gone.map(|one| one.question.clone()).collect();
    told(&mut rows);
    Some(Changes {
        from: from.to_owned(),
        to: to.to_owned(),
        rows,
        reworded,
        unclassified,
        hidden,
        fresh,
        gone,
    })
}

/// Whether nine answers of a centre in ten were classified: only then are its themes held against those of another asking.
fn is_classified(question: &ShownQuestion, site: &str, coded: u64) -> bool {
    let answered = question.bases.get(site).copied().flatten();
    answered
        .is_some_and(|answered| coded > 0 && coded.saturating_mul(10) >= answered.saturating_mul(9))
}

/// The askings in which some centre, shown in both, has not classified nearly all of its answers.
fn not_classified(both: [(&str, &ShownQuestion); 2]) -> Vec<String> {
    let [(_, was), (_, now)] = both;
    let shown = |question: &ShownQuestion, site: &String| {
        let answered = question.bases.get(site).copied().flatten();
        answered.is_some_and(|answered| answered > 0)
    };
    let sites = || {
        now.bases
            .keys()
            .filter(|site| shown(now, site) && shown(was, site))
    };
    let waits = |question: &ShownQuestion| {
        sites().any(|site| {
            let mut coded = question
                .rows
                .iter()
                .filter_map(|row| row.sites.get(site)?.base);
            !coded.any(|coded| is_classified(question, site, coded))
        })
    };
    let all = both.into_iter().filter(|(_, question)| waits(question));
    all.map(|(name, _)| name.to_owned()).collect()
}

fn of_question(was: &ShownQuestion, now: &ShownQuestion) -> Vec<Change> {
    let mut rows: Vec<Change> = now
        .rows
        .iter()
        .filter_map(|row| {
            let mut before = was.rows.iter();
            let before = before.find(|one| one.name == row.name && one.label == row.label)?;
            let sites = of_sites((was, before), (now, row));
            let mut all = Pair::default();
            for site in sites.values() {
                all.add(site.people);
            }
            (!sites.is_empty()).then(|| Change {
                question: now.question.clone(),
                name: row.name.clone(),
                label: row.label.clone(),
                all,
                moved: Moved::Unsaid,
                sites,
            })
        })
        .collect();
    if rows.len() > FOLLOWED {
        let given = |row: &Change| std::cmp::Reverse(row.all.before.0 + row.all.after.0);
        rows.sort_by(|a, b| given(a).cmp(&given(b)).then_with(|| a.name.cmp(&b.name)));
        rows.truncate(FOLLOWED);
    }
    rows
}

fn of_sites(
    before: (&ShownQuestion, &ShownRow),
    after: (&ShownQuestion, &ShownRow),
) -> BTreeMap<String, SiteChange> {
    let told = |(question, row): (&ShownQuestion, &ShownRow), key: &str| {
        let site = row.sites.get(key)?;
        let base = site.base.filter(|base| *base > 0)?;
        // Answers that nobody classified may bear the theme or not: it cannot be said to rise or fall.
        let holds = !row.name.starts_with("theme:") || is_classified(question, key, base);
        holds.then_some(())?;
        Some((site.people?, base))
    };
    let keys = after.1.sites.keys();
    keys.filter_map(|key| {
        let people = Pair {
            before: told(before, key)?,
            after: told(after, key)?,
        };
        let moved = Moved::Unsaid;
        Some((key.to_owned(), SiteChange { people, moved }))
    })
    .collect()
}

/// Tests all answers together, and all answers of all centres together.
fn told(rows: &mut [Change]) {
    let whole: Vec<f64> = rows.iter().map(|row| row.all.p()).collect();
    let sites = rows.iter().flat_map(|row| row.sites.values());
    let sites: Vec<f64> = sites.map(|site| site.people.p()).collect();
    let (whole, sites) = (holm(&whole), holm(&sites));
    for (row, p) in rows.iter_mut().zip(whole.into_iter().flatten()) {
        row.moved = row.all.moved(p);
    }
    let all = rows.iter_mut().flat_map(|row| row.sites.values_mut());
    for (site, p) in all.zip(sites.into_iter().flatten()) {
        site.moved = site.people.moved(p);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shown::{ShownEdition, ShownSite};
    use crate::stand::Stand;

    type Line<'a> = Vec<(&'a str, Option<(u64, u64)>)>;
    type Counts<'a> = &'a [(&'a str, Option<(u64, u64)>)];

    fn edition(label: &str, rows: &[(&str, Counts<'_>)]) -> ShownEdition {
        let site = |(key, told): &(&str, Option<(u64, u64)>)| {
            let shown = ShownSite {
                people: told.map(|(people, _)| people),
                base: told.map(|(_, base)| base),
                low: None,
                high: None,
                stand: Stand::Unknown,
            };
            ((*key).to_owned(), shown)
        };
        let row = |(name, sites): &(&str, Counts<'_>)| ShownRow {
            name: (*name).to_owned(),
            label: None,
            forms: std::collections::BTreeSet::new(),
            people: None,
            base: 0,
            withheld: 0,
            hidden: 0,
            sites: sites.iter().map(site).collect(),
            publics: Vec::new(),
            periods: Vec::new(),
        };
        ShownEdition {
            people: 0,
            hidden: 0,
            questions: vec![ShownQuestion {
                question: QuestionKey::new("q").unwrap(),
                label: Label::fr(label),
                answered: 0,
                hidden: 0,
                bases: BTreeMap::new(),
                coding: None,
                mean: None,
                rows: rows.iter().map(row).collect(),
            }],
        }
    }

    fn shown(before: ShownEdition, after: ShownEdition) -> Shown {
        Shown {
            threshold: 5,
            centres: Vec::new(),
            editions: [("2026", before), ("2027", after)]
                .map(|(name, one)| (name.to_owned(), one))
                .into(),
            conflicts: Vec::new(),
            waiting: BTreeMap::new(),
            shelf: BTreeMap::new(),
        }
    }

    #[test]
    fn a_large_change_is_said_and_a_small_one_is_not() {
        let before = edition(
            "Q",
            &[
                ("item:bus", &[("A", Some((20, 100))), ("B", Some((10, 40)))]),
                (
                    "item:pied",
                    &[("A", Some((50, 100))), ("B", Some((20, 40)))],
                ),
            ],
        );
        let after = edition(
            "Q",
            &[
                ("item:bus", &[("A", Some((60, 100))), ("B", Some((14, 40)))]),
                (
                    "item:pied",
                    &[("A", Some((46, 100))), ("B", Some((18, 40)))],
                ),
            ],
        );
        let found = changes(&shown(before, after), "2026", "2027").unwrap();
        let moved: Vec<Moved> = found.rows.iter().map(|row| row.moved).collect();
        assert_eq!(moved, [Moved::Up, Moved::Unsaid]);
        let bus = &found.rows[0];
        assert_eq!(bus.all.before, (30, 140));
        assert_eq!(bus.sites["A"].moved, Moved::Up);
        assert_eq!(bus.sites["B"].moved, Moved::Unsaid);
    }

    #[test]
    fn only_centres_shown_in_both_are_held_against_themselves() {
        // B hides its count once, C is new: the whole moves though nobody changed their mind.
        let before = edition("Q", &[("item:bus", &[("A", Some((20, 100))), ("B", None)])]);
        let after = edition(
            "Q",
            &[(
                "item:bus",
                &[
                    ("A", Some((21, 100))),
                    ("B", Some((40, 40))),
                    ("C", Some((400, 400))),
                ],
            )],
        );
        let found = changes(&shown(before, after), "2026", "2027").unwrap();
        assert_eq!(found.rows[0].all.after, (21, 100));
        assert_eq!(found.rows[0].moved, Moved::Unsaid);
        let sites: Vec<&String> = found.rows[0].sites.keys().collect();
        assert_eq!(sites, ["A"]);
    }

    #[test]
    fn a_question_in_other_words_is_another_question() {
        let of = |label| edition(label, &[("item:bus", &[("A", Some((20, 100)))])]);
        let found = changes(&shown(of("Q"), of("Q ?")), "2026", "2027").unwrap();
        assert!(found.rows.is_empty());
        assert_eq!(found.reworded, [QuestionKey::new("q").unwrap()]);
        assert!(changes(&shown(of("Q"), of("Q")), "2026", "2030").is_none());
    }

    #[test]
    fn a_question_of_one_edition_alone_is_named() {
        let before = edition("Q", &[("item:bus", &[("A", Some((20, 100)))])]);
        let mut after = before.clone();
        after.questions[0].question = QuestionKey::new("r").unwrap();
        let found = changes(&shown(before, after), "2026", "2027").unwrap();
        assert!(found.rows.is_empty());
        assert_eq!(found.fresh, [QuestionKey::new("r").unwrap()]);
        assert_eq!(found.gone, [QuestionKey::new("q").unwrap()]);
    }

    #[test]
    fn many_looks_find_nothing_by_chance_alone() {
        // Two hundred answers, all of the same people who answer at random: none is called a change.
        let names: Vec<String> = (0..12).map(|n| format!("item:o{n:02}")).collect();
        let sites: Vec<String> = (0..20).map(|n| format!("S{n:02}")).collect();
        let mut draw = 12_345_u64;
        let mut next = |most: u64| {
            draw = draw.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (draw >> 33) % most
        };
        let mut drawn = || -> Vec<Line<'_>> {
            let mut told = |_: &str| (0..40).map(|_| next(2)).sum::<u64>();
            let mut line = |_: &String| {
                let own = sites.iter().map(String::as_str);
                own.map(|site| (site, Some((told(site), 40)))).collect()
            };
            names.iter().map(&mut line).collect()
        };
        let (before, after) = (drawn(), drawn());
        let made = |all: &[Line<'_>]| {
            let rows: Vec<(&str, Counts<'_>)> = names
                .iter()
                .zip(all)
                .map(|(name, counts)| (name.as_str(), counts.as_slice()))
                .collect();
            edition("Q", &rows)
        };
        let found = changes(&shown(made(&before), made(&after)), "2026", "2027").unwrap();
        assert_eq!(found.rows.len(), 12);
        for row in &found.rows {
            assert_eq!(row.moved, Moved::Unsaid);
            assert!(row.sites.values().all(|one| one.moved == Moved::Unsaid));
        }
    }
}

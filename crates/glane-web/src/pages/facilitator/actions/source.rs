//! The findings that actions may come from: as they stand on the desk, or as they were published where nothing else is left.

use glane_analysis::QuestionReading;
use glane_core::action::{Backed, Entry};
use glane_core::id::FindingId;
use glane_core::kind::Kind;
use glane_report::desk::{Desk, Place};

use crate::pages::public::follow::Published;
use crate::tr::Tr;

/// What an action comes from: a finding, or one idea of those that a finding names; nothing of one that somebody thought of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Root {
    pub(super) finding: Option<FindingId>,
    pub(super) idea: Option<Backed>,
}

impl Root {
    /// That of an action.
    pub(super) fn of(entry: &Entry) -> Self {
        Self {
            finding: entry.lead.clone(),
            idea: entry.idea.clone(),
        }
    }

    /// Whether both are of one thing. Of an idea it is the idea alone: the finding that names all of them in order comes and goes
    /// with their number.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (&self.idea, &other.idea) {
            (Some(one), Some(other)) => one == other,
            _ => self == other,
        }
    }

    /// As a form names it: the finding, then the idea after a slash.
    pub(super) fn written(&self) -> String {
        let finding = self.finding.as_ref().map(ToString::to_string);
        let idea = self
            .idea
            .as_ref()
            .map(|idea| format!("/{}", idea.written()));
        finding.into_iter().chain(idea).collect()
    }

    /// The one of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        let (finding, idea) = match name.split_once('/') {
            Some((finding, idea)) => (finding, Some(Backed::named(idea)?)),
            None => (name, None),
        };
        let finding = match finding {
            "" => None,
            id => Some(FindingId::new(id).ok()?),
        };
        Some(Self { finding, idea })
    }
}

/// What a finding says that an action may come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) root: Root,
    pub(super) said: String,
    /// Whether it says what is proposed.
    pub(super) is_lead: bool,
    /// Its figures, as the desk shows them.
    pub(super) figures: Vec<(String, String)>,
    /// Whether it stands on the desk, where it is read with all that bears it out.
    is_on_desk: bool,
}

impl From<Published> for Source {
    fn from(said: Published) -> Self {
        Self {
            said: said.text(),
            root: Root {
                finding: Some(said.finding),
                idea: None,
            },
            is_lead: said.is_lead,
            figures: Vec::new(),
            is_on_desk: false,
        }
    }
}

impl Source {
    /// Where it is read with all that bears it out, in a workshop.
    pub(super) fn href(&self, slug: &str) -> Option<String> {
        let finding = self.root.finding.as_ref().filter(|_| self.is_on_desk)?;
        Some(format!("/animer/{slug}/rediger#b-f-{finding}"))
    }

    /// Its name in the page's own marks.
    pub(super) fn mark(&self) -> String {
        self.root.written().replace('/', "_")
    }
}

/// The findings of a desk, what is proposed first, and each idea that somebody backs.
pub(super) fn of_desk(desk: &Desk, t: &Tr) -> Vec<Source> {
    let leads: Vec<_> = desk.leads().map(|place| place.key.clone()).collect();
    let mut all: Vec<Source> = desk
        .findings()
        .filter_map(|place| {
            let figures = place.cells.iter().map(|cell| {
                let of = match &cell.group {
                    Some(group) => format!("{} · {group}", cell.of),
                    None => cell.of.clone(),
                };
                (of, cell.value.clone())
            });
            Some(Source {
                root: Root {
                    finding: Some(place.key.finding()?),
                    idea: None,
                },
                said: place.text.clone(),
                is_lead: leads.contains(&place.key),
                figures: figures.collect(),
                is_on_desk: desk.place(&place.key).is_some(),
            })
        })
        .collect();
    let asked = desk.reading().questions.iter();
    all.extend(asked.flat_map(|question| ideas(desk, question, t)));
    all.sort_by_key(|source| !source.is_lead);
    all
}

/// The ideas that somebody backs, the most backed first; the first alone is what a finding says already. The finding they come from
/// is the one that names all of them in order, where there is one.
fn ideas(desk: &Desk, question: &QuestionReading, t: &Tr) -> Vec<Source> {
    let items = question.items();
    let Some(items) = items.filter(|_| matches!(question.kind, Kind::Ideas(_))) else {
        return Vec::new();
    };
    let ranked = items.by_votes();
    let is_of = |place: &&Place| place.questions.iter().any(|(key, _)| *key == question.key);
    let told = desk.leads().any(|place| is_of(&place));
    let is_alone = match ranked.as_slice() {
        [first, second, ..] => first.count > second.count,
        _ => true,
    };
    let order = desk.ranked().find(is_of);
    let backed = ranked.into_iter().skip(usize::from(told && is_alone));
    backed
        .filter(|item| item.count > 0)
        .map(|item| Source {
            root: Root {
                finding: order.and_then(|place| place.key.finding()),
                idea: Some(Backed {
                    question: question.key.clone(),
                    item: item.key.clone(),
                }),
            },
            said: t.format(
                "actions-idea",
                &[
                    ("idea", t.label(&item.label).into()),
                    ("n", item.count.into()),
                    ("base", question.n.into()),
                ],
            ),
            is_lead: true,
            figures: Vec::new(),
            is_on_desk: order.is_some_and(|place| desk.place(&place.key).is_some()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_action_comes_from_is_read_as_it_is_named() {
        for (name, has_finding, has_idea) in [
            ("", false, false),
            ("abc", true, false),
            ("abc/pistes/ateliers", true, true),
            ("/pistes/ateliers", false, true),
        ] {
            let root = Root::named(name).unwrap();
            assert_eq!(
                (root.finding.is_some(), root.idea.is_some()),
                (has_finding, has_idea)
            );
            assert_eq!(root.written(), name);
        }
        for wrong in ["A b", "abc/", "abc/pistes", "a/b/c/d"] {
            assert_eq!(Root::named(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_idea_is_the_same_whichever_finding_names_it() {
        let same = |one, other| {
            Root::named(one)
                .unwrap()
                .is_same(&Root::named(other).unwrap())
        };
        assert!(same("abc/pistes/ateliers", "/pistes/ateliers"));
        assert!(!same("abc/pistes/ateliers", "abc/pistes/sorties"));
        assert!(!same("abc/pistes/ateliers", "abc"));
        assert!(same("abc", "abc") && !same("abc", "abd"));
    }
}

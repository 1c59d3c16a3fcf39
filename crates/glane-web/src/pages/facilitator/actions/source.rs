//! The findings that actions may come from: as they stand on the desk, or as they were published where nothing else is left.

use glane_analysis::QuestionReading;
use glane_core::action::{Backed, Entry};
use glane_core::id::FindingId;
use glane_core::kind::Kind;
use glane_core::script::Script;
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
    /// The idea that the finding says, where it says one alone. An action takes it along: the finding goes once another idea
    /// has more votes, and the idea stays.
    says: Option<Backed>,
}

/// The findings that a published page says, and each idea that one of them names in order: what was read by everybody stays when
/// the answers are gone.
pub(super) fn of_published(all: &[Published], script: &Script) -> Vec<Source> {
    let of = |finding: &FindingId, idea: Option<Backed>, said: String| Source {
        root: Root {
            finding: Some(finding.clone()),
            idea,
        },
        said,
        is_lead: true,
        figures: Vec::new(),
        is_on_desk: false,
        says: None,
    };
    let is_idea = |one: &Backed| {
        let question = script.question(&one.question);
        question.is_some_and(|question| matches!(question.kind, Kind::Ideas(_)))
    };
    let mut sources: Vec<Source> = all
        .iter()
        .map(|one| {
            let says = match one.items().as_slice() {
                [idea] if one.is_lead => Some(idea.clone()),
                _ => None,
            };
            Source {
                is_lead: one.is_lead,
                says,
                ..of(&one.finding, None, one.text())
            }
        })
        .collect();
    for one in all {
        for (idea, said) in one.in_order() {
            let root = Root {
                finding: None,
                idea: Some(idea.clone()),
            };
            let is_told = sources.iter().any(|known| known.is_of(&root));
            if is_idea(&idea) && !is_told {
                sources.push(of(&one.finding, Some(idea), said));
            }
        }
    }
    sources.sort_by_key(|source| !source.is_lead);
    sources
}

impl Source {
    /// What an action comes from that is made of it.
    pub(super) fn origin(&self) -> Root {
        Root {
            finding: self.root.finding.clone(),
            idea: self.root.idea.clone().or_else(|| self.says.clone()),
        }
    }

    /// Whether an action comes from it. Of an idea it is the idea alone: the findings that name it come and go with votes.
    pub(super) fn is_of(&self, root: &Root) -> bool {
        let own = self.root.idea.as_ref().or(self.says.as_ref());
        if let (Some(idea), Some(own)) = (&root.idea, own) {
            return idea == own;
        }
        let is_whole = self.root.idea.is_none() && root.finding.is_some();
        is_whole && self.root.finding == root.finding && root.idea.is_none()
    }

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
            let is_lead = leads.contains(&place.key);
            let mut asked = desk.reading().questions.iter();
            let asked = asked.find(|question| is_of(place, question));
            Some(Source {
                root: Root {
                    finding: Some(place.key.finding()?),
                    idea: None,
                },
                said: place.text.clone(),
                is_lead,
                figures: figures.collect(),
                is_on_desk: desk.place(&place.key).is_some(),
                says: asked.filter(|_| is_lead).and_then(first_alone),
            })
        })
        .collect();
    let asked = desk.reading().questions.iter();
    all.extend(asked.flat_map(|question| ideas(desk, question, t)));
    all.sort_by_key(|source| !source.is_lead);
    all
}

/// Whether a finding is about a question.
fn is_of(place: &Place, question: &QuestionReading) -> bool {
    place.questions.iter().any(|(key, _)| *key == question.key)
}

/// The idea that has more votes than any other.
fn first_alone(question: &QuestionReading) -> Option<Backed> {
    let items = question
        .items()
        .filter(|_| matches!(question.kind, Kind::Ideas(_)))?;
    let first = match items.by_votes().as_slice() {
        [first, second, ..] if first.count > second.count => first.key.clone(),
        [first] => first.key.clone(),
        _ => return None,
    };
    Some(Backed {
        question: question.key.clone(),
        item: first,
    })
}

/// The ideas that somebody backs, the most backed first; the first alone is what a finding says already. The finding they come from
/// is the one that names all of them in order, where there is one.
fn ideas(desk: &Desk, question: &QuestionReading, t: &Tr) -> Vec<Source> {
    let items = question.items();
    let Some(items) = items.filter(|_| matches!(question.kind, Kind::Ideas(_))) else {
        return Vec::new();
    };
    let ranked = items.by_votes();
    let told = desk.leads().any(|place| is_of(place, question));
    let is_alone = first_alone(question).is_some();
    let order = desk.ranked().find(|place| is_of(place, question));
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
            says: None,
        })
        .collect()
}

#[cfg(test)]
pub(super) mod tests {
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

    /// One that is proposed on the desk.
    pub(in super::super) fn proposed(root: &str) -> Source {
        source(root, None)
    }

    fn source(root: &str, says: Option<&str>) -> Source {
        Source {
            root: Root::named(root).unwrap(),
            said: String::new(),
            is_lead: true,
            figures: Vec::new(),
            is_on_desk: false,
            says: says.and_then(Backed::named),
        }
    }

    #[test]
    fn an_action_keeps_its_idea_whether_it_is_first_alone_or_not() {
        let first = source("abc", Some("pistes/ateliers"));
        let second = source("ord/pistes/ateliers", None);
        let taken = [
            first.origin(),
            second.origin(),
            Root::named("/pistes/ateliers").unwrap(),
        ];
        for root in &taken {
            assert!(first.is_of(root) && second.is_of(root), "{root:?}");
            assert!(!source("abd", Some("pistes/sorties")).is_of(root));
        }
        // Kept before the idea went along.
        let old = Root::named("abc").unwrap();
        assert!(first.is_of(&old) && !second.is_of(&old));
        // Nothing that is named wrongly is one of them.
        let wrong = Root::named("abc/pistes/autre").unwrap();
        assert!(!first.is_of(&wrong) && !source("abc", None).is_of(&wrong));
        assert!(!first.is_of(&Root::default()));
    }
}

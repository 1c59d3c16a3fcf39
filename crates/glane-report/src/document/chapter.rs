//! Under which heading a finding is told: the order of a restitution that people know. First what people feel, what they
//! do, what calls for care, what opens, what is to be done; at the end what findings say together.

use std::cmp::Reverse;

use glane_analysis::Reading;
use glane_core::draft::{BlockKind, Draft};
use glane_core::finding::{Finding, FindingKind};
use glane_core::id::BlockKey;
use glane_core::kind::Kind;

/// The tag by which a script says what a question is about.
const ROLE: &str = "role";

/// A part of what the figures say. The order is that in which they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Chapter {
    /// Words and scales: how people see it.
    Feelings,
    /// What people do or choose.
    Practice,
    /// What calls for care, and what holds people back.
    Watch,
    /// What opens, and what went well.
    Openings,
    /// What is to be done.
    Leads,
    /// What findings say together, and what the team makes of them.
    Overview,
    /// The last words.
    Closing,
}

impl Chapter {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Feelings,
        Self::Practice,
        Self::Watch,
        Self::Openings,
        Self::Leads,
        Self::Overview,
        Self::Closing,
    ];

    /// Where a finding belongs.
    pub fn of(finding: &Finding, reading: &Reading) -> Self {
        match finding.kind {
            FindingKind::Lead => return Self::Leads,
            FindingKind::Watch => return Self::Watch,
            FindingKind::Opportunity => return Self::Openings,
            FindingKind::Audience
            | FindingKind::Tension
            | FindingKind::Joined
            | FindingKind::SideBySide
            | FindingKind::GapBetweenScales => return Self::Overview,
            _ if finding.questions.len() > 1 => return Self::Overview,
            _ => {}
        }
        let asked = finding
            .questions
            .first()
            .and_then(|key| reading.script.question(key));
        let Some(asked) = asked else {
            return Self::Practice;
        };
        match asked.tags.get(ROLE).map(String::as_str) {
            Some("freins" | "vigilance") => Self::Watch,
            Some("reussites" | "opportunites") => Self::Openings,
            Some("pistes") => Self::Leads,
            Some("ressenti" | "aisance" | "confiance") => Self::Feelings,
            Some(_) => Self::Practice,
            None => match asked.kind {
                Kind::Words(_) | Kind::Scale(_) | Kind::Statements(_) => Self::Feelings,
                Kind::Ideas(_) => Self::Leads,
                _ => Self::Practice,
            },
        }
    }

    /// The key of its heading.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Feelings => "restitution-chapter-feelings",
            Self::Practice => "restitution-chapter-practice",
            Self::Watch => "restitution-chapter-watch",
            Self::Openings => "restitution-chapter-openings",
            Self::Leads => "restitution-chapter-leads",
            Self::Overview => "restitution-chapter-overview",
            Self::Closing => "restitution-chapter-closing",
        }
    }

    /// Whether it stands after the questions.
    pub fn is_after(self) -> bool {
        matches!(self, Self::Overview | Self::Closing)
    }
}

/// The lessons and people's own blocks in their order, each with its chapter: findings by chapter, the strongest first;
/// what people put elsewhere is of the chapter it was put into.
pub(crate) fn arranged(
    reading: &Reading,
    chosen: &[&Finding],
    draft: &Draft,
) -> Vec<(BlockKey, Chapter)> {
    let mut by_chapter: Vec<(Chapter, &Finding)> = chosen
        .iter()
        .map(|one| (Chapter::of(one, reading), *one))
        .collect();
    by_chapter.sort_by_key(|(chapter, one)| (*chapter, Reverse(one.strength)));
    let own = |key: &BlockKey| {
        if draft.is_moved(key) {
            return None;
        }
        match draft.block(key).map(|written| written.block.kind) {
            Some(BlockKind::Closing) => Some(Chapter::Closing),
            Some(_) if key.is_own() => Some(Chapter::Overview),
            _ => {
                let id = key.finding()?;
                let (chapter, _) = by_chapter.iter().find(|(_, one)| one.id == id)?;
                Some(*chapter)
            }
        }
    };
    let keys = by_chapter
        .iter()
        .filter_map(|(_, one)| BlockKey::of(&one.id));
    let order = draft.arrange(keys);
    let chapters: Vec<Option<Chapter>> = order.iter().map(own).collect();
    // What was put before all others begins with what follows it.
    let first = chapters.iter().flatten().next().copied();
    let mut now = first.unwrap_or(Chapter::Overview);
    let mut placed = Vec::with_capacity(order.len());
    for (key, chapter) in order.into_iter().zip(chapters) {
        now = chapter.unwrap_or(now);
        placed.push((key, now));
    }
    placed
}

#[cfg(test)]
mod tests {
    use glane_analysis::findings;
    use glane_core::decision::{Act, Actor, Decision};
    use glane_core::draft::Block;
    use glane_core::id::{DecisionId, Revision};
    use glane_core::world::Micros;
    use glane_locale::{Lang, Locale};

    use super::*;
    use crate::document::Document;
    use crate::document::lessons::choose;
    use crate::fixture::{coded, named};
    use crate::words::Texts;

    fn decided(acts: Vec<Act>) -> Vec<Decision> {
        let decision = |(act, n): (Act, u64)| Decision {
            revision: Revision(n),
            id: DecisionId(named(&n.to_string())),
            at: Micros(0),
            actor: Actor::Facilitator,
            base: Revision(1),
            target: act.target(),
            act,
            undoes: None,
        };
        acts.into_iter().zip(10_000..).map(decision).collect()
    }

    fn own(name: &str, kind: BlockKind) -> (BlockKey, Act) {
        let key = BlockKey::own(name).unwrap();
        let entry = Some(Block::typed(kind, "Nous y lisons une attente.", "Claire", "").unwrap());
        let block = key.clone();
        (key, Act::Block { block, entry })
    }

    /// Each chapter's heading and how much is told under it, before the questions and after.
    fn told(acts: Vec<Act>) -> [Vec<(String, usize)>; 2] {
        let (script, mut snapshot) = coded();
        snapshot.decisions.extend(decided(acts));
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        let reading = Reading::of(&script, &snapshot);
        let doc = Document::of(&reading, &findings(&reading), &snapshot, &texts);
        [&doc.lessons.chapters, &doc.overview].map(|all| {
            let one = |told: &crate::document::Told| {
                (told.heading.clone().unwrap_or_default(), told.entries.len())
            };
            all.iter().map(one).collect()
        })
    }

    #[test]
    fn the_atelier_is_told_in_the_order_of_the_published_restitution() {
        let [before, after] = told(vec![]);
        let headings: Vec<&str> = before.iter().map(|(heading, _)| heading.as_str()).collect();
        assert_eq!(
            headings,
            [
                "Une diversité de ressentis",
                "Des usages et des choix",
                "Des points de vigilance",
                "Des opportunités",
                "Des pistes concrètes"
            ]
        );
        assert_eq!(after[0].0, "Cette vision d’ensemble fait ressortir");
        assert!(before.iter().chain(&after).all(|(_, n)| *n > 0));
    }

    #[test]
    fn what_the_team_makes_of_it_comes_with_the_overview_and_last_words_last() {
        let before = told(vec![]);
        let (_, reading) = own("aa", BlockKind::Reading);
        let (_, closing) = own("bb", BlockKind::Closing);
        let after = told(vec![closing, reading]);
        assert_eq!(after[0], before[0]);
        assert_eq!(after[1][0].1, before[1][0].1 + 1);
        assert_eq!(after[1][1], ("Pour finir".to_owned(), 1));
    }

    #[test]
    fn what_is_put_elsewhere_is_of_the_chapter_it_was_put_into() {
        let (script, snapshot) = coded();
        let reading = Reading::of(&script, &snapshot);
        let found = findings(&reading);
        let chosen = choose(&found, &reading);
        let plain = arranged(&reading, &chosen, &Draft::default());
        let (key, act) = own("aa", BlockKind::Reading);
        let lead = plain.iter().find(|(_, chapter)| *chapter == Chapter::Leads);
        let lead = lead.unwrap().0.clone();
        let first = plain[0].clone();
        let log = decided(vec![
            act,
            Act::Place {
                block: key.clone(),
                after: None,
            },
            Act::Place {
                block: lead.clone(),
                after: Some(first.0.clone()),
            },
        ]);
        let moved = arranged(&reading, &chosen, &Draft::fold(&log));
        assert_eq!(moved[0], (key, first.1));
        assert_eq!(moved[2], (lead, first.1));
        let is_sorted = moved.windows(2).all(|two| two[0].1 <= two[1].1);
        assert!(is_sorted, "{moved:?}");
        assert_eq!(moved.len(), plain.len() + 1);
    }
}

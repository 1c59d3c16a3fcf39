//! The machine's sentence, read the way a rewording of it will be, with what its claims add: which numbers are bases,
//! what unbranded numbers count, and what else its cells bear out.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::claim::Claim;
use glane_core::disclosure::Disclosed;
use glane_core::evidence::{Base, CellRef, Facet, Figure, Measure};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_stats::Ratio;

use super::Lang;
use super::fact::Fact;
use super::facts::Said;
use super::filled::{argument, detail, numbers};
use super::ground::Ground;
use super::headed::heads;
use super::items::{Reader, Unit};
use super::layout::Bound;
use super::lexis::Lexis;
use super::name::NameId;
use super::number::Value;
use super::quote::lined;
use super::role::Role;
use super::text::plain;
use super::title::titles;
use super::token::{Kind, tokens};
use crate::reading::Reading;

/// Words for people who were asked, whether they answered or not.
const ASKED: [&str; 14] = [
    "interroger",
    "interrogé",
    "interrogée",
    "interrogés",
    "interrogées",
    "consulté",
    "consultées",
    "consultés",
    "sondées",
    "sondés",
    "asked",
    "surveyed",
    "interviewed",
    "questioned",
];

/// A sentence that is true of its data.
#[derive(Debug, Clone, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing of its own that a sentence may be"
)]
pub struct Original {
    pub(super) plain: String,
    pub(super) said: Said,
    /// Beside each number of `said`: whether it is a base, and what it counts.
    pub(super) details: Vec<Detail>,
    /// Numbers the sentence does not hold and its cells bear out: shares, the ends of a scale.
    pub(super) more: Vec<Fact>,
    pub(super) names: BTreeSet<NameId>,
    /// Questions it is about, which may be named even where it does not.
    pub(super) questions: BTreeSet<NameId>,
    pub(super) given: BTreeSet<String>,
    /// The words of their labels, small ones aside.
    pub(super) asked: BTreeSet<String>,
    /// Those questions by their keys.
    pub(super) titles: BTreeMap<String, NameId>,
    pub(super) worth: BTreeMap<NameId, Worth>,
    /// Passages it may quote.
    pub(super) quotes: Vec<String>,
    /// Whether the machine only proposes what it says: nobody said it, or checked it.
    pub(super) proposed: bool,
    /// Whether it tells of the themes of open answers.
    pub(super) theme: bool,
    /// Whether what is called « proposé » in it was proposed by the script, to be chosen.
    pub(super) offered: bool,
    /// Whether nothing of it may go: a person's own sentence has no machine's sentence before it.
    pub(super) own: bool,
}

/// What a number of the sentence is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Detail {
    pub base: bool,
    pub unit: Option<Unit>,
}

/// What a named thing is worth among those of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Worth {
    pub value: Ratio,
    /// People it is read out of, for counts.
    pub of: Option<u64>,
    /// From 1 for the greatest.
    pub rank: u32,
    /// How many there are.
    pub among: u32,
    /// How many are worth the same, itself among them.
    pub ties: u32,
}

impl Original {
    /// The machine's sentence for a finding.
    pub fn of(ground: &Ground, reading: &Reading, finding: &Finding, sentence: &str) -> Self {
        let cells: Vec<CellRef> = finding
            .claims
            .iter()
            .flat_map(Claim::cells)
            .cloned()
            .collect();
        let mut original = Self::line(ground, sentence);
        original.offered = finding.kind == FindingKind::NotOffered;
        original.theme = finding.kind == FindingKind::Theme;
        original.proposed = !original.offered
            && original
                .said
                .marks
                .iter()
                .any(|mark| mark.class == "proposal");
        let asked = finding
            .questions
            .iter()
            .filter_map(|key| reading.question(key));
        for question in asked {
            original.may_name(ground, question.label.get(ground.lang.code()));
            original.ask(question.label.get(ground.lang.code()));
            if let Some(scale) = question.scale() {
                original.more.extend(ends(scale.min, scale.max));
            }
        }
        // Where everybody answered, those who were asked are those who answered.
        let everybody = |key| {
            reading
                .question(key)
                .is_some_and(|question| question.n == question.asked())
        };
        if finding.questions.iter().all(everybody) {
            original.given.extend(ASKED.map(str::to_owned));
        }
        original.titles = titles(ground, reading, finding);
        original.read_cells(ground, reading, &cells);
        original.read_families(ground, finding);
        let numbers = numbers(finding);
        original.details = original
            .said
            .facts
            .iter()
            .map(|fact| detail(fact, &numbers))
            .collect();
        original.add_shares();
        original
            .quotes
            .extend(finding.verbatims.iter().filter_map(|quote| {
                let answers = finding
                    .questions
                    .iter()
                    .flat_map(|key| reading.verbatims(key));
                let mut same = answers.filter(|answer| answer.at.answer == quote.answer);
                same.next().map(|answer| lined(&answer.text))
            }));
        original
    }

    /// A line of the machine's that no finding made: it is true as it stands.
    pub fn line(ground: &Ground, text: &str) -> Self {
        let plain = plain(text);
        let reader = Reader {
            lang: ground.lang,
            names: &ground.names,
            own: &|_| false,
            given: &|_| true,
            title: &|_| None,
            label: &|_| false,
        };
        let said = Said::of(&reader.items(&plain), &ground.names, ground.lang);
        let details = said
            .facts
            .iter()
            .map(|fact| {
                let partner = fact.partner.and_then(|partner| said.facts.get(partner));
                let of = fact.role == Role::Of;
                Detail {
                    base: matches!(fact.role, Role::Of | Role::Among)
                        || fact.answered
                        || (fact.apart && fact.unit == Some(Unit::People)),
                    unit: fact
                        .unit
                        .or(partner.filter(|_| of).and_then(|partner| partner.unit)),
                }
            })
            .collect();
        let mut original = Self {
            details,
            names: said.names.iter().copied().collect(),
            quotes: said.quotes.clone(),
            said,
            ..Self::default()
        };
        original.give(ground, &plain);
        original.plain = plain;
        original
    }

    /// A person's own sentence may name what its cells are about and use its numbers.
    pub(super) fn cited(ground: &Ground, reading: &Reading, cells: &[CellRef]) -> Self {
        let mut original = Self {
            own: true,
            ..Self::default()
        };
        for cell in cells {
            if let Some(question) = reading.question(&cell.question) {
                original.may_name(ground, question.label.get(ground.lang.code()));
                if let Some(scale) = question.scale() {
                    original.more.extend(ends(scale.min, scale.max));
                }
            }
        }
        original.titles = heads(ground, reading, cells);
        original.read_cells(ground, reading, cells);
        original
    }

    /// The words of a text say nothing new; those of names do, outside the names: « ce qui vous freine » says nothing of
    /// who is held back.
    fn give(&mut self, ground: &Ground, text: &str) {
        let lexis = Lexis::of(ground.lang);
        for token in tokens(
            text,
            &super::name::Names::default(),
            &|_| false,
            ground.lang,
        ) {
            if matches!(token.kind, Kind::Word) {
                let word = lexis.word(&token.text);
                self.given.extend(word.lemmas.iter().cloned());
                self.given.insert(token.text);
            }
        }
    }

    /// The words of a question's label, which may be in another language than the sentence.
    fn ask(&mut self, label: &str) {
        for lang in [Lang::Fr, Lang::En] {
            let names = super::name::Names::default();
            for token in tokens(&plain(label), &names, &|_| false, lang) {
                if matches!(token.kind, Kind::Word) {
                    self.asked.extend(Lexis::of(lang).word(&token.text).lemmas);
                }
            }
        }
    }

    fn may_name(&mut self, ground: &Ground, name: &str) {
        if let Some(id) = ground.names.id(name) {
            self.questions.insert(id);
        }
    }

    fn read_cells(&mut self, ground: &Ground, reading: &Reading, cells: &[CellRef]) {
        for cell in cells {
            let labels = reading.labels(cell);
            let ids: Vec<NameId> = labels
                .iter()
                .filter_map(|label| ground.names.id(label.get(ground.lang.code())))
                .collect();
            for id in &ids {
                self.names.insert(*id);
            }
            let Some(id) = ids
                .first()
                .filter(|_| cell.facet != Facet::Whole || cell.group.is_some())
            else {
                continue;
            };
            // A part crossed with a group is worth something of both: neither alone.
            if ids.len() > 1 {
                continue;
            }
            if let Some(worth) = worth(reading, cell) {
                self.worth.entry(*id).or_insert(worth);
            }
        }
    }

    /// What each family is worth among all of them.
    fn read_families(&mut self, ground: &Ground, finding: &Finding) {
        for claim in &finding.claims {
            let Claim::TagSums { arg, .. } = claim else {
                continue;
            };
            let Some(Arg::Ranking(sums)) = argument(&finding.sentence, arg) else {
                continue;
            };
            let count = |held: &dyn Fn(u64) -> bool| {
                let found = sums.iter().filter(|(_, sum)| held(*sum)).count();
                u32::try_from(found).unwrap_or(u32::MAX)
            };
            for (label, own) in sums {
                let id = ground.names.id(label.get(ground.lang.code()));
                if let (Some(id), Some(value)) = (id, Ratio::new(i128::from(*own), 1)) {
                    self.worth.entry(id).or_insert(Worth {
                        value,
                        of: None,
                        rank: count(&|sum| sum > *own).saturating_add(1),
                        among: count(&|_| true),
                        ties: count(&|sum| sum == *own),
                    });
                }
            }
        }
    }

    /// The percentage of each count whose base is known.
    pub(super) fn add_shares(&mut self) {
        let shares: Vec<Fact> = self
            .said
            .facts
            .iter()
            .zip(&self.details)
            .filter(|(fact, detail)| {
                !detail.base && detail.unit == Some(Unit::People) && fact.bound.part.len() == 1
            })
            .filter_map(|(fact, _)| {
                let worth = fact.bound.part.first().and_then(|id| self.worth.get(id))?;
                let of = worth.of.filter(|of| *of > 0)?;
                let count = worth.value.numerator();
                if worth.value.denominator() != 1
                    || fact.value
                        != (Value::Decimal {
                            digits: count,
                            places: 0,
                        })
                {
                    return None;
                }
                let percent = (count.checked_mul(200)? + i128::from(of)) / (i128::from(of) * 2);
                let value = Value::Decimal {
                    digits: percent,
                    places: 0,
                };
                let text = format!("{percent} %");
                (percent != count)
                    .then(|| Fact::of_cell(value, true, Role::Plain, fact.bound.clone(), text))
            })
            .collect();
        self.more.extend(shares);
    }
}

fn ends(min: i64, max: i64) -> [Fact; 2] {
    [(min, Role::Low), (max, Role::High)].map(|(end, role)| {
        let value = Value::Decimal {
            digits: i128::from(end),
            places: 0,
        };
        Fact::of_cell(value, false, role, Bound::default(), end.to_string())
    })
}

/// What a cell is worth, if it may be shown.
pub(super) fn value(reading: &Reading, cell: &CellRef) -> Option<Ratio> {
    match *reading.cell(cell)?.value.shown()? {
        Figure::Count(n) => Ratio::new(i128::from(n), 1),
        Figure::Ratio {
            numerator,
            denominator,
        } => Ratio::new(numerator, denominator),
    }
}

fn worth(reading: &Reading, cell: &CellRef) -> Option<Worth> {
    let own = value(reading, cell)?;
    let others: Vec<Option<Ratio>> = reading
        .alike(cell)
        .iter()
        .map(|other| value(reading, other))
        .collect();
    // One that is hidden leaves the order unknown.
    let known: Vec<Ratio> = others.iter().copied().collect::<Option<_>>()?;
    let count = |held: &dyn Fn(&Ratio) -> bool| known.iter().filter(|other| held(other)).count();
    let of = match reading.cell(cell)?.n {
        Disclosed::Shown(n) if matches!(cell.base, Base::Answered | Base::Asked) => Some(n),
        _ => None,
    };
    Some(Worth {
        value: own,
        of: of.filter(|_| {
            !matches!(
                cell.measure,
                Measure::Mean | Measure::Median | Measure::Mentions
            )
        }),
        rank: u32::try_from(count(&|other| *other > own))
            .unwrap_or(u32::MAX)
            .saturating_add(1),
        among: u32::try_from(known.len()).unwrap_or(u32::MAX),
        ties: u32::try_from(count(&|other| *other == own)).unwrap_or(u32::MAX),
    })
}

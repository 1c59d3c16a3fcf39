//! What a cell is worth: from its name back to the figure, or to the fact that it is hidden.

use glane_core::disclosure::Disclosed;
use glane_core::evidence::{Base, Cell, CellRef, Facet, Figure, Measure};
use glane_core::id::QuestionKey;
use glane_core::kind::Kind;
use glane_core::kind::statements::{AGREE, DISAGREE, PASS};
use glane_stats::Ratio;

use crate::crossing::{GroupContent, GroupReading};
use crate::question::QuestionReading;
use crate::reading::Reading;

impl Reading {
    /// The cell of that name; nothing if these data have no such cell (a round never asked, an unknown item or
    /// word, a measure the kind has not, a mean of nobody).
    pub fn cell(&self, at: &CellRef) -> Option<Cell> {
        let others = self.other_rounds(&at.question).iter();
        let question = self
            .question(&at.question)
            .into_iter()
            .chain(others.map(|other| &other.figures))
            .find(|question| question.round == at.round)?;
        let (value, n) = match &at.group {
            None => (
                Disclosed::Shown(in_room(question, at)?),
                Disclosed::Shown(base_of_room(question, at)?),
            ),
            Some(key) => {
                let group = question.groups.iter().find(|group| group.key == *key)?;
                (
                    in_group(question, group, at)?,
                    base_of_group(question, group, at)?,
                )
            }
        };
        Some(Cell {
            at: at.clone(),
            value,
            n,
        })
    }
}

impl Reading {
    /// The cells of a question in the round that is read, the room's and its groups', but for hidden ones and for
    /// what the machine only proposes.
    pub fn cells_of(&self, key: &QuestionKey) -> Vec<CellRef> {
        let Some(question) = self.question(key) else {
            return Vec::new();
        };
        let mut facets = vec![Facet::Whole];
        let items = question.items().into_iter().flat_map(|all| &all.items);
        facets.extend(items.map(|item| Facet::Item(item.key.clone())));
        let rows = question.rated().into_iter().flat_map(|rated| &rated.rows);
        facets.extend(rows.map(|row| Facet::Item(row.key.clone())));
        if let Some(scale) = question.scale() {
            facets.extend((scale.min..=scale.max).map(Facet::Score));
        }
        let words = question.words().into_iter().flat_map(|all| &all.words);
        let forms = words.filter_map(|word| word.forms.first());
        facets.extend(forms.map(|form| Facet::Word(form.form.clone())));
        let themes = question.texts().into_iter().flat_map(|all| &all.themes);
        facets.extend(themes.map(|theme| Facet::Theme(theme.theme.key.clone())));
        let groups = question.groups.iter().map(|group| Some(group.key.clone()));
        let mut all = Vec::new();
        for group in std::iter::once(None).chain(groups) {
            for facet in &facets {
                for measure in [Measure::People, Measure::Mean] {
                    let at = CellRef {
                        group: group.clone(),
                        measure,
                        ..CellRef::room(key.clone(), question.round, facet.clone())
                    };
                    let cell = self.cell(&at);
                    let is_shown =
                        |cell: &Cell| cell.value.shown().is_some() && cell.n.shown().is_some();
                    if cell.as_ref().is_some_and(is_shown) {
                        all.push(at);
                    }
                }
            }
        }
        all
    }
}

fn base_of_room(question: &QuestionReading, at: &CellRef) -> Option<u64> {
    Some(match (at.base, &at.facet) {
        // A line of a grid has people of its own, and so has a statement.
        (Base::Answered, Facet::Item(key))
            if matches!(question.kind, Kind::Grid(_) | Kind::Statements(_)) =>
        {
            question.rated()?.row(key)?.given
        }
        (Base::Answered, _) => question.n,
        // Who raised a hand may be one of the people, or none: no number of answers is out of both together.
        (Base::Asked, _) if question.raised > 0 => match at.measure {
            Measure::Missing | Measure::Blank | Measure::Unreadable => {
                question.asked().saturating_sub(question.raised)
            }
            _ => return None,
        },
        (Base::Asked, _) => question.asked(),
        (Base::Mentions, Facet::Theme(_)) => question.texts()?.mentions,
        (Base::Mentions, Facet::Proposed(_)) => question.texts()?.proposals,
        (Base::Mentions, _) => question.mentions(),
    })
}

fn base_of_group(
    question: &QuestionReading,
    group: &GroupReading,
    at: &CellRef,
) -> Option<Disclosed<u64>> {
    match (at.base, &at.facet) {
        // A line of a grid has people of its own in each group too.
        (Base::Answered, Facet::Item(key)) if matches!(question.kind, Kind::Grid(_)) => {
            let GroupContent::Rated(rows) = &group.content else {
                return None;
            };
            let own = &question.rated()?.rows;
            let place = own.iter().position(|row| row.key == *key)?;
            Some(match rows.get(place)? {
                Disclosed::Shown(row) => Disclosed::Shown(row.n),
                Disclosed::Hidden => Disclosed::Hidden,
            })
        }
        (Base::Answered, _) => Some(group.n),
        (Base::Asked, _) => Some(Disclosed::Shown(group.people)),
        (Base::Mentions, _) => None,
    }
}

fn in_room(question: &QuestionReading, at: &CellRef) -> Option<Figure> {
    let count = match (&at.facet, at.measure) {
        (Facet::Whole, Measure::Mean) => return ratio(question.mean()?),
        (Facet::Whole, Measure::Median) => return ratio(question.median()?),
        (Facet::Whole, Measure::People) => question.n,
        (Facet::Whole, Measure::Mentions) => question.mentions(),
        (Facet::Whole, Measure::Blank) => question.blank,
        (Facet::Whole, Measure::Unreadable) => question.unreadable,
        (Facet::Whole, Measure::Missing) => question.missing,
        (Facet::Whole, Measure::Raised) => question.raised,
        (Facet::Item(key), Measure::People | Measure::Mentions) => {
            match (question.items(), at.measure) {
                (Some(items), _) => items.item(key)?.count,
                (None, Measure::People) => question.rated()?.row(key)?.given,
                (None, _) => return None,
            }
        }
        (Facet::Item(key), Measure::First) if matches!(question.kind, Kind::Ranking(_)) => {
            question.rated()?.row(key)?.first
        }
        (Facet::Item(key), Measure::Agree | Measure::Disagree | Measure::Pass)
            if matches!(question.kind, Kind::Statements(_)) =>
        {
            question.rated()?.row(key)?.people(match at.measure {
                Measure::Agree => AGREE,
                Measure::Disagree => DISAGREE,
                _ => PASS,
            })
        }
        (Facet::Item(key), Measure::Mean) => return ratio(question.rated()?.row(key)?.mean?),
        (Facet::Item(key), Measure::Median) => return ratio(question.rated()?.row(key)?.median?),
        (Facet::Whole, Measure::Coded) => question.texts()?.coded,
        (Facet::Whole, Measure::Unthemed) => question.texts()?.unthemed,
        (Facet::Whole, Measure::Uncoded) => question.texts()?.uncoded,
        (Facet::Whole, Measure::Disputed) => question.texts()?.disputed,
        (Facet::Theme(key), Measure::People) => question.texts()?.theme(key)?.decided.people,
        (Facet::Theme(key), Measure::Mentions) => question.texts()?.theme(key)?.decided.mentions,
        (Facet::Proposed(key), Measure::People) => question.texts()?.theme(key)?.proposed.people,
        (Facet::Proposed(key), Measure::Mentions) => {
            question.texts()?.theme(key)?.proposed.mentions
        }
        (Facet::Score(score), Measure::People) => question.scale()?.count(*score)?,
        (Facet::Word(form), Measure::People) => question.words()?.word(form)?.people,
        (Facet::Word(form), Measure::Mentions) => question.words()?.word(form)?.mentions,
        _ => return None,
    };
    Some(Figure::Count(count))
}

fn in_group(
    question: &QuestionReading,
    group: &GroupReading,
    at: &CellRef,
) -> Option<Disclosed<Figure>> {
    match (&at.facet, at.measure, &group.content) {
        (Facet::Whole, Measure::People, _) => Some(count(group.n)),
        (Facet::Item(key), Measure::People | Measure::Mentions, GroupContent::Items(cells)) => {
            let place = question
                .items()?
                .items
                .iter()
                .position(|item| item.key == *key)?;
            cells.get(place).copied().map(count)
        }
        (Facet::Word(form), Measure::People, _) => {
            let places = question.groups.iter();
            let place = places.take_while(|other| other.key != group.key).count();
            let shown = &question.words()?.word(form)?.groups;
            let hidden = Disclosed::Hidden;
            Some(shown.get(place).copied().map_or(hidden, count))
        }
        (
            Facet::Theme(key) | Facet::Proposed(key),
            Measure::People | Measure::Mentions,
            GroupContent::Themes(cells),
        ) => {
            let themes = &question.texts()?.themes;
            let place = themes.iter().position(|theme| theme.theme.key == *key)?;
            let cells = match at.facet {
                Facet::Theme(_) => &cells.decided,
                _ => &cells.proposed,
            };
            cells.get(place).copied().map(count)
        }
        (Facet::Item(key), Measure::Mean | Measure::Median, GroupContent::Rated(rows)) => {
            let own = &question.rated()?.rows;
            let place = own.iter().position(|row| row.key == *key)?;
            match rows.get(place)? {
                Disclosed::Hidden => Some(Disclosed::Hidden),
                Disclosed::Shown(row) if at.measure == Measure::Mean => {
                    ratio(row.mean?).map(Disclosed::Shown)
                }
                Disclosed::Shown(row) => ratio(row.median?).map(Disclosed::Shown),
            }
        }
        (Facet::Whole, Measure::Mean | Measure::Median, GroupContent::Scale(scale)) => {
            match scale {
                Disclosed::Hidden => Some(Disclosed::Hidden),
                Disclosed::Shown(scale) => {
                    let value = if at.measure == Measure::Mean {
                        scale.mean
                    } else {
                        scale.median
                    };
                    ratio(value?).map(Disclosed::Shown)
                }
            }
        }
        _ => None,
    }
}

fn count(cell: Disclosed<u64>) -> Disclosed<Figure> {
    match cell {
        Disclosed::Shown(n) => Disclosed::Shown(Figure::Count(n)),
        Disclosed::Hidden => Disclosed::Hidden,
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "read beside figures that may not be there"
)]
fn ratio(value: Ratio) -> Option<Figure> {
    Some(Figure::Ratio {
        numerator: value.numerator(),
        denominator: value.denominator(),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use glane_core::ballot::Body;
    use glane_core::coding::Coder;
    use glane_core::decision::Act;
    use glane_core::id::{AnswerId, GroupKey, QuestionKey, Round, ThemeKey};
    use glane_core::kind::Payload;

    use super::*;
    use crate::coding::tests::theme;
    use crate::fixture::{ballot, item, numbered, person, script, snapshot};

    fn reading() -> Reading {
        let people = (1..=7)
            .map(|id| person(id, Some(if id <= 6 { "g1" } else { "g2" })))
            .collect();
        let mut ballots: Vec<_> = (1..=7)
            .map(|id| ballot("scale", Some(id), Body::Answered(Payload::Score(4))))
            .collect();
        ballots.push(ballot(
            "choices",
            Some(1),
            Body::Answered(Payload::Items([item("x")].into())),
        ));
        Reading::of(&script(&["g1", "g2"]), &snapshot(people, ballots))
    }

    fn whole(question: &str) -> CellRef {
        CellRef::room(
            QuestionKey::new(question).unwrap(),
            Round::FIRST,
            Facet::Whole,
        )
    }

    #[test]
    fn a_cell_is_read_with_its_base() {
        let reading = reading();
        let mean = reading
            .cell(&whole("scale").measuring(Measure::Mean, Base::Answered))
            .unwrap();
        assert_eq!(
            mean.value,
            Disclosed::Shown(Figure::Ratio {
                numerator: 28,
                denominator: 7
            })
        );
        assert_eq!(mean.n, Disclosed::Shown(7));
        let missing = reading
            .cell(&whole("choices").measuring(Measure::Missing, Base::Asked))
            .unwrap();
        assert_eq!(
            (missing.value, missing.n),
            (Disclosed::Shown(Figure::Count(6)), Disclosed::Shown(7))
        );
    }

    #[test]
    fn themes_decided_and_proposed_are_cells_of_their_own() {
        let mut script = script(&["g1", "g2"]);
        for question in &mut script.questions {
            if question.key.as_str() == "open" {
                question.themes = vec![
                    theme("temps", "Le temps", &[]),
                    theme("prix", "Le prix", &[]),
                ];
            }
        }
        let people = (1..=12)
            .map(|id| person(id, Some(if id <= 6 { "g1" } else { "g2" })))
            .collect();
        let say = |id: u32| Body::Answered(Payload::Text(format!("le temps {id}")));
        let ballots: Vec<_> = (1..=12)
            .map(|id| ballot("open", Some(id), say(id)))
            .collect();
        let coded: BTreeSet<AnswerId> = ballots.iter().take(6).map(|b| b.answer).collect();
        let mut data = snapshot(people, ballots);
        let question = QuestionKey::new("open").unwrap();
        data.decisions = numbered([Act::Code {
            question: question.clone(),
            answers: coded,
            themes: [ThemeKey::new("prix").unwrap()].into(),
            coder: Coder::new("Awa").unwrap(),
        }]);
        let reading = Reading::of(&script, &data);
        let at = |facet, measure, base| {
            let cell = CellRef::room(question.clone(), Round::FIRST, facet);
            cell.measuring(measure, base)
        };
        let worth = |at: &CellRef| {
            let cell = reading.cell(at).unwrap();
            (cell.value, cell.n)
        };
        let shown = |value, n| (Disclosed::Shown(Figure::Count(value)), Disclosed::Shown(n));
        let theme = |key| Facet::Theme(ThemeKey::new(key).unwrap());
        let proposed = |key| Facet::Proposed(ThemeKey::new(key).unwrap());
        for (facet, expected) in [
            (theme("prix"), 6),
            (theme("temps"), 0),
            (proposed("temps"), 6),
            (proposed("prix"), 0),
        ] {
            let people = at(facet.clone(), Measure::People, Base::Answered);
            assert_eq!(worth(&people), shown(expected, 12));
            let mentions = at(facet, Measure::Mentions, Base::Mentions);
            assert_eq!(worth(&mentions), shown(expected, 6));
        }
        let parts: Vec<_> = [
            Measure::Coded,
            Measure::Unthemed,
            Measure::Uncoded,
            Measure::Disputed,
        ]
        .map(|measure| worth(&at(Facet::Whole, measure, Base::Answered)).0)
        .into();
        assert_eq!(
            parts,
            [6, 0, 6, 0].map(|n| Disclosed::Shown(Figure::Count(n)))
        );
        // The first group was coded whole, the second waits: each is about six people or nobody.
        let people = at(theme("prix"), Measure::People, Base::Answered);
        let in_group = |key: &str| {
            reading
                .cell(&people.clone().among(GroupKey::new(key).unwrap()))
                .unwrap()
                .value
        };
        assert_eq!(in_group("g1"), Disclosed::Shown(Figure::Count(6)));
        assert_eq!(in_group("g2"), Disclosed::Shown(Figure::Count(0)));
        assert!(
            reading
                .cell(&at(theme("rien"), Measure::People, Base::Answered))
                .is_none()
        );
    }

    #[test]
    fn hidden_cells_stay_hidden_and_strange_ones_are_not_there() {
        let reading = reading();
        let mean = whole("scale").measuring(Measure::Mean, Base::Answered);
        let cell = reading
            .cell(&mean.clone().among(GroupKey::new("g2").unwrap()))
            .unwrap();
        assert_eq!((cell.value, cell.n), (Disclosed::Hidden, Disclosed::Hidden));
        assert!(
            reading
                .cell(&mean.clone().among(GroupKey::new("g9").unwrap()))
                .is_none()
        );
        assert!(
            reading
                .cell(&CellRef {
                    round: Round(2),
                    ..mean
                })
                .is_none()
        );
        assert!(
            reading
                .cell(&whole("choices").measuring(Measure::Mean, Base::Answered))
                .is_none()
        );
        assert!(reading.cell(&whole("gone")).is_none());
    }
}

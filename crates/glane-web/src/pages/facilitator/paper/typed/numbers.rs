//! What is typed of a ranking and of points: a number a line, in the sheet's order, as the sheet itself shows them.

use std::collections::BTreeMap;

use glane_core::kind::number::in_steps;
use glane_core::kind::rated::SIGN;
use glane_core::kind::{Kind, Raw};
use glane_core::text;
use glane_live::submission::Answer;

use super::rows::NONE;
use crate::pages::participant::form::{Fields, RatedRow};
use crate::tr::Tr;

/// How the field of a line is named, before its question and itself.
const NUMBER: &str = "n.";

/// A line to be given a number: its key and its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) key: String,
    pub(super) label: String,
}

/// Why the numbers of a question are no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Bad {
    /// Not a whole number.
    Unclear { row: Row, typed: String },
    /// No such rank.
    NoPlace { row: Row, typed: i64, places: i64 },
    /// A rank of two lines.
    PlaceTwice { one: Row, other: Row, place: i64 },
    /// Ranks that no line has; the first line that has none, if one is empty.
    Missing { at: Option<Row>, places: Vec<i64> },
    /// Fewer points than none, or more than there are.
    NoPoints { row: Row, typed: i64, total: i64 },
    /// Points that do not make what is to be shared.
    Total { given: i64, total: i64 },
}

/// The lines of a question that are given a number each; nothing of other kinds.
pub(super) fn rows(fields: &Fields) -> Option<Vec<Row>> {
    let all: &[RatedRow] = match fields {
        Fields::Places(places) => &places.rows,
        Fields::Shares { rows, .. } => rows,
        _ => return None,
    };
    let row = |row: &RatedRow| Row {
        key: row.key.clone(),
        label: row.label.to_string(),
    };
    Some(all.iter().map(row).collect())
}

/// The name of a line's field.
pub(super) fn name(question: &str, row: &str) -> String {
    format!("{NUMBER}{question}.{row}")
}

/// The answer to such a question; none where no line has a number.
pub(super) fn read(
    kind: &Kind,
    rows: &[Row],
    typed: impl Fn(&Row) -> String,
) -> Result<Option<Answer>, Bad> {
    let typed: Vec<(&Row, String)> = rows
        .iter()
        .map(|row| (row, text::clean_line(&typed(row)).trim().to_owned()))
        .collect();
    let mut numbers: Vec<(&Row, i64)> = Vec::new();
    for (row, typed) in &typed {
        if typed.is_empty() || typed == NONE {
            continue;
        }
        let number = in_steps(typed, 0).map_err(|_| Bad::Unclear {
            row: (*row).clone(),
            typed: typed.clone(),
        })?;
        numbers.push((row, number));
    }
    if numbers.is_empty() {
        let is_left = typed.iter().any(|(_, typed)| typed == NONE);
        return Ok(is_left.then_some(Answer::Blank));
    }
    match kind {
        Kind::Ranking(ranking) => {
            let places = i64::try_from(ranking.places(rows.len())).unwrap_or(i64::MAX);
            let empty = typed
                .iter()
                .find(|(row, _)| !numbers.iter().any(|(own, _)| own == row));
            placed(&numbers, places, empty.map(|(row, _)| *row))?;
        }
        Kind::Points(points) => shared(&numbers, points.total)?,
        _ => {}
    }
    let values = numbers.into_iter();
    let values = values.map(|(row, number)| format!("{}{SIGN}{number}", row.key));
    Ok(Some(Answer::Given {
        raw: Raw::of(values),
        idea: None,
    }))
}

/// Each rank once, and none left out.
fn placed(numbers: &[(&Row, i64)], places: i64, empty: Option<&Row>) -> Result<(), Bad> {
    let mut taken: BTreeMap<i64, &Row> = BTreeMap::new();
    for (row, place) in numbers {
        if !(1..=places).contains(place) {
            return Err(Bad::NoPlace {
                row: (*row).clone(),
                typed: *place,
                places,
            });
        }
        if let Some(one) = taken.insert(*place, row) {
            return Err(Bad::PlaceTwice {
                one: one.clone(),
                other: (*row).clone(),
                place: *place,
            });
        }
    }
    let missing: Vec<i64> = (1..=places)
        .filter(|place| !taken.contains_key(place))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Bad::Missing {
        at: empty.cloned(),
        places: missing,
    })
}

/// All points, and no more.
fn shared(numbers: &[(&Row, i64)], total: i64) -> Result<(), Bad> {
    for (row, points) in numbers {
        if !(0..=total).contains(points) {
            return Err(Bad::NoPoints {
                row: (*row).clone(),
                typed: *points,
                total,
            });
        }
    }
    // Each is at most the total: so many of them do not overflow.
    let given = numbers
        .iter()
        .fold(0_i64, |sum, (_, points)| sum.saturating_add(*points));
    if given == total {
        Ok(())
    } else {
        Err(Bad::Total { given, total })
    }
}

impl Bad {
    /// The lines it is about; none where it is all of them.
    pub(super) fn at(&self) -> Vec<String> {
        let rows: Vec<&Row> = match self {
            Self::Unclear { row, .. } | Self::NoPlace { row, .. } | Self::NoPoints { row, .. } => {
                vec![row]
            }
            Self::PlaceTwice { one, other, .. } => vec![one, other],
            Self::Missing { at, .. } => at.iter().collect(),
            Self::Total { .. } => Vec::new(),
        };
        rows.into_iter().map(|row| row.key.clone()).collect()
    }

    /// What is wrong, and what to do.
    pub(super) fn said(&self, t: &Tr) -> String {
        let text = |number: &i64| number.to_string().into();
        match self {
            Self::Unclear { row, typed } => t.format(
                "typing-row-unclear",
                &[
                    ("row", row.label.clone().into()),
                    ("typed", typed.clone().into()),
                ],
            ),
            Self::NoPlace { row, typed, places } => t.format(
                "typing-rank-none",
                &[
                    ("row", row.label.clone().into()),
                    ("typed", text(typed)),
                    ("places", text(places)),
                ],
            ),
            Self::PlaceTwice { one, other, place } => t.format(
                "typing-rank-twice",
                &[
                    ("place", text(place)),
                    ("one", one.label.clone().into()),
                    ("other", other.label.clone().into()),
                ],
            ),
            Self::Missing { places, .. } => {
                let named: Vec<String> = places.iter().map(i64::to_string).collect();
                let args = [
                    ("n", places.len().into()),
                    ("places", named.join(", ").into()),
                ];
                t.format("typing-rank-missing", &args)
            }
            Self::NoPoints { row, typed, total } => t.format(
                "typing-points-none",
                &[
                    ("row", row.label.clone().into()),
                    ("typed", text(typed)),
                    ("total", text(total)),
                ],
            ),
            Self::Total { given, total } => t.format(
                "typing-points-total",
                &[("given", text(given)), ("total", text(total))],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use glane_core::kind::points::Points;
    use glane_core::kind::ranking::Ranking;

    use super::*;

    fn three() -> Vec<Row> {
        let row = |key: &str| Row {
            key: key.to_owned(),
            label: key.to_uppercase(),
        };
        ["a", "b", "c"].map(row).into()
    }

    fn told(kind: &Kind, typed: [&str; 3]) -> Result<Option<Answer>, Bad> {
        let rows = three();
        read(kind, &rows, |row| {
            let at = three().iter().position(|one| one == row).unwrap();
            typed[at].to_owned()
        })
    }

    fn given(values: &[&str]) -> Answer {
        Answer::Given {
            raw: Raw::of(values.iter().copied()),
            idea: None,
        }
    }

    #[test]
    fn a_rank_belongs_to_the_line_where_it_stands_on_the_sheet() {
        let all = Kind::Ranking(Ranking::default());
        assert_eq!(
            told(&all, ["3", " 1 ", "2"]),
            Ok(Some(given(&["a=3", "b=1", "c=2"]))),
            "not an order of preference"
        );
        assert_eq!(told(&all, ["", "", ""]), Ok(None));
        assert_eq!(told(&all, ["-", "", ""]), Ok(Some(Answer::Blank)));
        let [a, b, c]: [Row; 3] = three().try_into().unwrap();
        assert_eq!(
            told(&all, ["1", "2", "1"]),
            Err(Bad::PlaceTwice {
                one: a.clone(),
                other: c.clone(),
                place: 1
            })
        );
        assert_eq!(
            told(&all, ["1", "", "2"]),
            Err(Bad::Missing {
                at: Some(b.clone()),
                places: vec![3]
            })
        );
        let none = |row: &Row, typed| {
            Err(Bad::NoPlace {
                row: row.clone(),
                typed,
                places: 3,
            })
        };
        assert_eq!(told(&all, ["1", "4", "2"]), none(&b, 4));
        assert_eq!(told(&all, ["1", "2", "0"]), none(&c, 0));
        assert!(matches!(
            told(&all, ["1", "2", "3 ?"]),
            Err(Bad::Unclear { .. })
        ));
        let two = Kind::Ranking(Ranking {
            places: Some(2),
            ..Ranking::default()
        });
        assert_eq!(told(&two, ["2", "", "1"]), Ok(Some(given(&["a=2", "c=1"]))));
        assert_eq!(told(&two, ["2", "", "-"]).unwrap_err().at(), ["b"]);
    }

    #[test]
    fn points_make_what_is_to_be_shared() {
        let ten = Kind::Points(Points { total: 10 });
        assert_eq!(told(&ten, ["7", "", "3"]), Ok(Some(given(&["a=7", "c=3"]))));
        assert_eq!(told(&ten, ["", "-", ""]), Ok(Some(Answer::Blank)));
        for (typed, given) in [(["7", "", "5"], 12), (["7", "0", ""], 7)] {
            assert_eq!(told(&ten, typed), Err(Bad::Total { given, total: 10 }));
        }
        let over = told(&ten, ["7", "11", "-8"]).unwrap_err();
        assert_eq!(over.at(), ["b"]);
        let below = told(&ten, ["10", "-2", "2"]).unwrap_err();
        assert!(matches!(below, Bad::NoPoints { typed: -2, .. }));
    }
}

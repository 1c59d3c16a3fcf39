//! « Saisie rapide »: a sheet typed by keyboard, each answer as briefly as it can be written.

use std::collections::BTreeMap;

use glane_core::kind::rated::SIGN;
use glane_core::kind::{Kind, Raw};
use glane_core::text;
use glane_live::submission::Answer;

use crate::pages::participant::form::Fields;
use crate::tongue::Said;

/// What stands for somebody who would rather not answer.
const BLANK: &str = "-";
/// What stands between two people.
const NEXT: char = '/';

/// What can be given to a question, as it is typed: the first is 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Offered {
    /// Its key in forms.
    pub(in super::super) key: String,
    pub(in super::super) label: String,
}

/// What is typed and means none of the options, or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Unclear(pub(in super::super) String);

/// The options of a question's form, in their order.
pub(in super::super) fn options(fields: &Fields) -> Vec<Offered> {
    let option = |key: &str, label: &Said| Offered {
        key: key.to_owned(),
        label: label.to_string(),
    };
    match fields {
        Fields::Ticks { ticks, .. } => {
            let ticks = ticks.iter();
            ticks.map(|one| option(&one.value, &one.label)).collect()
        }
        Fields::Places(places) => {
            let rows = places.rows.iter();
            rows.map(|row| option(&row.key, &row.label)).collect()
        }
        Fields::Shares { rows, .. } => {
            let rows = rows.iter();
            rows.map(|row| option(&row.key, &row.label)).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether several people fit in a line: where an answer is a number or an option. Who writes words may need the sign.
pub(super) fn takes_several(kind: &Kind) -> bool {
    is_read(kind) && !matches!(kind, Kind::Words(_) | Kind::Open(_))
}

/// Whether an answer to such a question fits in a line at all.
pub(super) fn is_read(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Words(_)
            | Kind::Open(_)
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Slots(_)
            | Kind::Ideas(_)
            | Kind::Scale(_)
            | Kind::Number(_)
            | Kind::Ranking(_)
            | Kind::Points(_)
    )
}

/// The answers of a line; none if it is empty.
pub(super) fn read(kind: &Kind, options: &[Offered], line: &str) -> Result<Vec<Answer>, Unclear> {
    let line = text::clean_line(line);
    let pieces: Vec<&str> = if takes_several(kind) {
        line.split(NEXT).map(str::trim).collect()
    } else {
        vec![line.trim()]
    };
    let pieces = pieces.into_iter().filter(|piece| !piece.is_empty());
    pieces
        .map(|piece| {
            if piece == BLANK {
                return Ok(Answer::Blank);
            }
            let values = values(kind, options, piece)?;
            Ok(Answer::Given {
                raw: Raw { values },
                idea: None,
            })
        })
        .collect()
}

/// The values of one person's answer, that is not blank.
pub(in super::super) fn values(
    kind: &Kind,
    options: &[Offered],
    piece: &str,
) -> Result<Vec<String>, Unclear> {
    let parts = |signs: &[char]| -> Vec<String> {
        let parts = piece.split(|sign: char| signs.contains(&sign));
        let parts = parts.map(str::trim).filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    };
    Ok(match kind {
        Kind::Words(_) => parts(&[',', ';']),
        Kind::Choice(_) | Kind::Choices(_) | Kind::Slots(_) | Kind::Ideas(_) => {
            keys(options, piece)?
        }
        Kind::Ranking(_) => {
            let keys = keys(options, piece)?.into_iter().zip(1_usize..);
            keys.map(|(key, place)| format!("{key}{SIGN}{place}"))
                .collect()
        }
        Kind::Points(_) => {
            let given = parts(&[' ', ',', ';']);
            if given.len() > options.len() {
                return Err(Unclear(piece.to_owned()));
            }
            let given = options.iter().zip(given);
            given
                .map(|(option, points)| format!("{}{SIGN}{points}", option.key))
                .collect()
        }
        _ => vec![piece.to_owned()],
    })
}

/// The options that are named, by their numbers or by how their labels begin.
fn keys(options: &[Offered], piece: &str) -> Result<Vec<String>, Unclear> {
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let split = |signs: &'static [char]| {
        let parts = piece.split(|sign: char| signs.contains(&sign));
        parts.map(str::trim).filter(|part| !part.is_empty())
    };
    let numbers: Vec<&str> = split(&[' ', ',', ';', '+']).collect();
    let parts: Vec<&str> = if numbers.iter().all(|part| is_number(part)) {
        numbers
    } else {
        split(&[',', ';']).collect()
    };
    let one = |part: &str| {
        let found = if is_number(part) {
            let place = part.parse::<usize>().ok();
            let place = place.and_then(|place| place.checked_sub(1));
            place.and_then(|place| options.get(place))
        } else {
            begun(options, part)
        };
        let found = found.map(|option| option.key.clone());
        found.ok_or_else(|| Unclear(part.to_owned()))
    };
    parts.into_iter().map(one).collect()
}

/// The option whose label reads or begins so, if it is the only one.
fn begun<'o>(options: &'o [Offered], part: &str) -> Option<&'o Offered> {
    let form = text::normal_form(part);
    let labels: BTreeMap<usize, String> = options
        .iter()
        .map(|option| text::normal_form(&option.label))
        .enumerate()
        .collect();
    let whole = labels.iter().find(|(_, label)| **label == form);
    let mut begins = labels.iter().filter(|(_, label)| label.starts_with(&form));
    let first = begins.next();
    let (at, _) = whole.or_else(|| first.filter(|_| begins.next().is_none()))?;
    options.get(*at)
}

#[cfg(test)]
mod tests {
    use glane_core::kind::choice::Choice;
    use glane_core::kind::choices::Choices;
    use glane_core::kind::points::Points;
    use glane_core::kind::ranking::Ranking;
    use glane_core::kind::words::Words;

    use super::*;

    fn three() -> Vec<Offered> {
        ["pied=À pied", "bus=En bus", "bus2=En bus scolaire"]
            .map(|pair| pair.split_once('=').unwrap())
            .map(|(key, label)| Offered {
                key: key.to_owned(),
                label: label.to_owned(),
            })
            .into()
    }

    fn told(kind: &Kind, line: &str) -> Vec<Option<Vec<String>>> {
        let answers = read(kind, &three(), line).unwrap();
        let values = |answer| match answer {
            Answer::Given { raw, .. } => Some(raw.values),
            Answer::Blank => None,
        };
        answers.into_iter().map(values).collect()
    }

    fn given(values: &[&str]) -> Vec<String> {
        values.iter().map(|value| (*value).to_owned()).collect()
    }

    #[test]
    fn a_whole_table_fits_in_a_line_by_numbers_or_first_letters() {
        let one = Kind::Choice(Choice::default());
        assert_eq!(
            told(&one, "2/1 / - /3"),
            [
                Some(given(&["bus"])),
                Some(given(&["pied"])),
                None,
                Some(given(&["bus2"]))
            ]
        );
        assert_eq!(told(&one, "à p"), [Some(given(&["pied"]))]);
        assert_eq!(
            told(&one, "En bus"),
            [Some(given(&["bus"]))],
            "a whole label"
        );
        assert!(told(&one, "  ").is_empty());
        let several = Kind::Choices(Choices::default());
        assert_eq!(
            told(&several, "1 3/2"),
            [Some(given(&["pied", "bus2"])), Some(given(&["bus"]))]
        );
        assert_eq!(
            told(&several, "à pied, en bus s"),
            [Some(given(&["pied", "bus2"]))]
        );
        for unclear in ["4", "0", "en", "vélo"] {
            let refused = read(&one, &three(), &format!("1/{unclear}"));
            assert_eq!(refused, Err(Unclear(unclear.to_owned())));
        }
    }

    #[test]
    fn words_keep_their_signs_and_numbers_go_to_the_options_in_order() {
        let words = Kind::Words(Words { max: 3 });
        assert_eq!(
            told(&words, "et/ou, lent; utile"),
            [Some(given(&["et/ou", "lent", "utile"]))]
        );
        let ranking = Kind::Ranking(Ranking {
            places: None,
            unplaced: glane_core::kind::ranking::Unplaced::Last,
        });
        assert_eq!(
            told(&ranking, "3 1 2"),
            [Some(given(&["bus2=1", "pied=2", "bus=3"]))]
        );
        let points = Kind::Points(Points { total: 10 });
        assert_eq!(
            told(&points, "2 5 3"),
            [Some(given(&["pied=2", "bus=5", "bus2=3"]))]
        );
        assert_eq!(
            read(&points, &three(), "1 2 3 4"),
            Err(Unclear("1 2 3 4".to_owned()))
        );
    }
}

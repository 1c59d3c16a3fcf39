//! What the same people gave: a row a pair.

use super::{Table, Value};
use crate::picture::{Asked, together};

/// Nothing where no pair may be told.
pub(super) fn table(asked: &Asked<'_>) -> Option<Table> {
    let (found, of) = together::found(asked)?;
    let people = |place: usize| {
        let mut members = found.members.iter();
        let own = members.find(|(at, _)| *at == place);
        Value::Count(own.map_or(0, |(_, people)| *people))
    };
    let name = |place: usize| Value::Text(together::label(asked, place));
    Some(Table {
        part: Some(asked.texts.text("restitution-file-together")),
        head: together::columns(asked, of).into(),
        totals: 0,
        rows: found
            .pairs
            .iter()
            .map(|pair| {
                vec![
                    name(pair.one),
                    people(pair.one),
                    name(pair.other),
                    people(pair.other),
                    Value::Count(pair.people),
                ]
            })
            .collect(),
    })
}

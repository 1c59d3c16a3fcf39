//! Who has which number in a workshop.

use std::collections::BTreeSet;

use glane_core::id::PersonId;
use glane_core::person::Person;
use uuid::Uuid;

use crate::connection::Conn;
use crate::error::Fault;
use crate::row::get;

/// People's ids by their numbers.
#[derive(Debug, Default)]
pub(crate) struct Names(Vec<(i64, PersonId)>);

impl Names {
    /// Of people who were read with their numbers.
    pub(crate) fn of(people: &[(i64, Person)]) -> Self {
        Self::sorted(people.iter().map(|(number, one)| (*number, one.id)))
    }

    /// Of those who are asked for, each looked for by itself: see [`person`](super::person).
    pub(crate) async fn find(
        conn: &Conn,
        workshop: i64,
        numbers: BTreeSet<i64>,
    ) -> Result<Self, Fault> {
        if numbers.is_empty() {
            return Ok(Self::default());
        }
        let numbers: Vec<i64> = numbers.into_iter().collect();
        let sql = "SELECT p.number, p.uuid FROM unnest($2::int8[]) AS u(number) CROSS JOIN LATERAL \
                   (SELECT number, uuid FROM person WHERE workshop = $1 AND number = u.number LIMIT 1) p";
        let rows = conn.query(sql, &[&workshop, &numbers]).await?;
        let read = rows
            .iter()
            .map(|row| Ok((get(row, 0)?, PersonId(get::<Uuid>(row, 1)?))));
        Ok(Self::sorted(read.collect::<Result<Vec<_>, Fault>>()?))
    }

    fn sorted(people: impl IntoIterator<Item = (i64, PersonId)>) -> Self {
        let mut people: Vec<(i64, PersonId)> = people.into_iter().collect();
        people.sort_unstable();
        Self(people)
    }

    pub(crate) fn get(&self, number: i64) -> Option<PersonId> {
        let at = self.0.binary_search_by_key(&number, |(number, _)| *number);
        at.ok().and_then(|at| self.0.get(at)).map(|(_, id)| *id)
    }
}

//! What is not known for a while: the server went away while it was committing.
//!
//! Each transaction ends by writing its number in a row of the writer's own, in the same message as the commit. Whoever
//! comes back ends the session that was cut (it may still be at it), and reads there what was kept. If it was, those who
//! wait get their answers as if nothing had been; if not, all is done again. If nobody could find out in time, those who
//! waited were told to try again, and what they send again is then [`Same`](glane_core::ballot::Admission::Same): it
//! is told as recorded, since nobody counted it yet.

use std::collections::BTreeMap;

use glane_core::ballot::Admission;
use glane_core::id::AnswerId;
use glane_store::{Admitted, StoreError};
use uuid::Uuid;

use crate::connection::Conn;
use crate::error::Fault;
use crate::row::get;

/// How often the session that was cut is looked for, 50 ms each time.
const LOOKS: u32 = 100;

/// A writer's own row, and the session it writes by.
pub(crate) struct Writing {
    id: Uuid,
    number: i64,
    pid: i32,
    since: String,
}

const WHO: &str =
    "SELECT pid, backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid()";

impl Writing {
    pub(crate) async fn start(conn: &Conn) -> Result<Self, Fault> {
        let row = conn
            .first(
                "INSERT INTO writer VALUES (gen_random_uuid(), 0) RETURNING id",
                &[],
            )
            .await?;
        let row = row.ok_or_else(unnamed)?;
        let (pid, since) = session(conn).await?;
        Ok(Self {
            id: get(&row, 0)?,
            number: 0,
            pid,
            since,
        })
    }

    /// What ends the transaction under way. If it failed before, this does too, and nothing is committed.
    pub(crate) fn commit(&mut self) -> String {
        self.number = self.number.saturating_add(1);
        let Self { id, number, .. } = self;
        format!("UPDATE writer SET number = {number} WHERE id = '{id}'; COMMIT")
    }

    /// The number of the transaction that was committed last, or may have been.
    pub(crate) fn number(&self) -> i64 {
        self.number
    }

    /// The last transaction is in doubt.
    pub(crate) fn doubt(&self, outcomes: Vec<Admitted>) -> Doubt {
        Doubt {
            number: self.number,
            outcomes,
        }
    }

    /// Writes by another connection from now on; says which transaction was the last that was kept.
    pub(crate) async fn go_on(&mut self, conn: &Conn) -> Result<i64, Fault> {
        for look in 0..=LOOKS {
            let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                       WHERE pid = $1 AND backend_start::text = $2";
            let still = conn.first(sql, &[&self.pid, &self.since]).await?;
            if still.is_none() {
                break;
            }
            if look == LOOKS {
                let why = "it does not let go of a session that was cut";
                return Err(StoreError::Away(why.to_owned()).into());
            }
            tokio::time::sleep(crate::readers::PAUSE).await;
        }
        let sql = "INSERT INTO writer AS w VALUES ($1, 0) \
                   ON CONFLICT (id) DO UPDATE SET number = w.number RETURNING number";
        let row = conn.first(sql, &[&self.id]).await?.ok_or_else(unnamed)?;
        let kept = get(&row, 0)?;
        (self.pid, self.since) = session(conn).await?;
        Ok(kept)
    }

    /// Takes the row away.
    pub(crate) async fn end(&self, conn: &Conn) -> Result<(), Fault> {
        conn.execute("DELETE FROM writer WHERE id = $1", &[&self.id])
            .await?;
        Ok(())
    }
}

async fn session(conn: &Conn) -> Result<(i32, String), Fault> {
    let row = conn.first(WHO, &[]).await?.ok_or_else(unnamed)?;
    Ok((get(&row, 0)?, get(&row, 1)?))
}

fn unnamed() -> Fault {
    StoreError::Broken("PostgreSQL does not say which session this is".to_owned()).into()
}

/// A transaction of which nobody knows what became, and what its ballots would be told.
pub(crate) struct Doubt {
    number: i64,
    outcomes: Vec<Admitted>,
}

impl Doubt {
    /// Whether it was kept, by the number of the last one that was.
    pub(crate) fn was_kept(&self, last: i64) -> bool {
        self.number == last
    }
}

/// Answers that were kept and whose senders were told to try again.
#[derive(Default)]
pub(crate) struct Untold(BTreeMap<AnswerId, Admitted>);

impl Untold {
    pub(crate) fn remember(&mut self, doubt: Doubt) {
        let recorded = doubt.outcomes.into_iter();
        let recorded = recorded.filter_map(|told| match told.admission {
            Admission::Recorded { answer, .. } => Some((answer, told)),
            _ => None,
        });
        self.0.extend(recorded);
    }

    /// The outcomes with what nobody was told yet; nothing if that is how they are.
    pub(crate) fn now_told(&mut self, outcomes: &[Admitted]) -> Option<Vec<Admitted>> {
        // What was refused has no outcomes, and stays refused.
        if self.0.is_empty() || outcomes.is_empty() {
            return None;
        }
        let told = outcomes.iter().map(|outcome| {
            let (Admission::Same { answer, .. } | Admission::Recorded { answer, .. }) =
                &outcome.admission
            else {
                return outcome.clone();
            };
            match self.0.remove(answer) {
                Some(kept) if is_same(outcome, &kept) => kept,
                _ => outcome.clone(),
            }
        });
        Some(told.collect())
    }
}

/// Whether what is there already is what was kept then, and not what replaced it meanwhile.
fn is_same(outcome: &Admitted, kept: &Admitted) -> bool {
    match (&outcome.admission, &kept.admission) {
        (Admission::Same { revision, .. }, Admission::Recorded { revision: then, .. }) => {
            revision == then
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use glane_core::id::{PersonId, Revision};

    use super::*;

    fn admitted(n: u128, admission: Admission) -> Admitted {
        Admitted {
            person: Some(PersonId(Uuid::from_u128(n))),
            admission,
        }
    }

    fn recorded(n: u128, revision: u64) -> Admitted {
        let answer = AnswerId(Uuid::from_u128(n));
        admitted(
            n,
            Admission::Recorded {
                answer,
                revision: Revision(revision),
                replaced: false,
            },
        )
    }

    fn same(n: u128, revision: u64) -> Admitted {
        let answer = AnswerId(Uuid::from_u128(n));
        admitted(
            n,
            Admission::Same {
                answer,
                revision: Revision(revision),
            },
        )
    }

    #[test]
    fn what_was_kept_and_not_told_is_told_as_recorded_once() {
        let mut untold = Untold::default();
        assert_eq!(untold.now_told(&[same(1, 7)]), None);
        let doubt = Doubt {
            number: 3,
            outcomes: vec![recorded(1, 7), same(2, 5), recorded(3, 7), recorded(4, 7)],
        };
        assert!(doubt.was_kept(3) && !doubt.was_kept(2));
        untold.remember(doubt);
        assert_eq!(untold.now_told(&[]), None, "what was refused stays so");
        let sent_again = [same(1, 7), same(2, 5), recorded(3, 9)];
        let told = untold.now_told(&sent_again).unwrap();
        assert_eq!(
            told,
            [recorded(1, 7), same(2, 5), recorded(3, 9)],
            "replaced meanwhile: as it is"
        );
        assert_eq!(
            untold.now_told(&[same(1, 7), same(4, 7)]).unwrap(),
            [same(1, 7), recorded(4, 7)]
        );
        assert_eq!(untold.now_told(&[same(4, 7)]), None);
    }
}
